"""Quizzes: texts of questions with lettered options, the right one marked, named or in a key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from game.formats.common.questions.answer_key import Keyed, right_places
from game.formats.common.questions.headings import quiz_heading
from game.formats.common.questions.letters import place_of
from game.formats.common.questions.marks import marked, unmarked
from game.formats.common.questions.question import Question
from game.formats.common.questions.words import FALSE, TRUE
from game.formats.common.table.languages import plain_words
from game.formats.text.quiz_lines import (
    BOXED,
    answer_in,
    asks,
    begins_option,
    is_rule,
    key_in,
    letters_in,
    lone_letter,
    number_of,
    options_in,
    without_name,
)
from game.values import dataclass

_FEWEST, _MANY = 2, 3
_KEYS = 0.6
_LONGEST_KEY = 400


@dataclass(slots=True)
class _Draft:
    """A question as it is read: its lines, its options with their labels, what is said of them."""

    line: int
    asked: list[str] = field(default_factory=list)
    number: int = 0
    labels: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    marks: list[bool] = field(default_factory=list)
    key: str = ""
    told: bool = False
    """Whether a line said which option is right."""

    def takes(self, label: str, place: int) -> bool:
        """Return True if an option called so comes next."""
        return label == BOXED or place == len(self.options)

    def add(self, label: str, text: str, is_right: bool) -> None:
        """Add one option."""
        self.labels.append(label)
        self.marks.append(is_right or marked(text))
        self.options.append(unmarked(text))


def find_quiz(text: str) -> tuple[Question, ...]:
    """Return the questions of `text`; none when it is not a quiz with options."""
    if not _may_be(text):
        return ()
    reader = _Reader()
    for at, line in enumerate(text.split("\n"), 1):
        reader.take(at, line)
    drafts, keys = reader.finish()
    if not _is_quiz(drafts, keys, len(reader.lost)):
        return ()
    others = [Question("", (), (), at, reason="other") for at, line in reader.lost if asks(line)]
    return (*_questions(drafts, keys), *others)


def _may_be(text: str) -> bool:
    """Return True if two lines begin as options do; a look that costs next to nothing."""
    found = 0
    for line in text[:20_000].split("\n"):
        found += begins_option(line)
        if found >= _FEWEST:
            return True
    return False


class _Reader:
    """Takes lines one by one: questions, options, answers, and the key of all of them."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._waiting: list[tuple[int, str]] = []
        self._keys: dict[int, str] = {}
        self._listed: list[str] = []
        self._in_key = False
        self._empty = True
        self.lost: list[tuple[int, str]] = []
        """Lines that are neither question nor option."""

    def take(self, at: int, line: str) -> None:
        """Take one line."""
        if is_rule(line):
            self._empty = True
            return
        if not (self._takes_key(line) or self._takes_options(at, line) or self._takes_answer(line)):
            if self._empty:
                self._lose()
            self._waiting.append((at, line))
        self._empty = False

    def finish(self) -> tuple[list[_Draft], dict[int, str]]:
        """Return the questions, and the key by their numbers."""
        self._lose()
        if self._listed and not self._keys and len(self._listed) == len(self._drafts):
            for draft, letter in zip(self._drafts, self._listed, strict=True):
                draft.key = draft.key or letter
        return self._drafts, self._keys

    def _lose(self) -> None:
        self.lost += self._waiting
        self._waiting.clear()

    # ------------------------------------------------------------------ options

    def _takes_options(self, at: int, line: str) -> bool:
        taken = False
        for label, text, is_right in options_in(line):
            if label == "":
                self._waiting.append((at, text))
            elif not self._add(label, text, is_right):
                if label != BOXED or self._waiting:
                    return False
                self.lost.append((at, line))  # a box asks nothing
            taken = True
        return taken

    def _add(self, label: str, text: str, is_right: bool) -> bool:
        """Add an option to the question it belongs to; False when it belongs to none."""
        draft = self._drafts[-1] if self._drafts else None
        place = place_of(label)
        if self._waiting and (place == 0 or label == BOXED):
            first = self._waiting[0][0]
            draft = _Draft(first, [line for _at, line in self._waiting])
            self._waiting.clear()
            self._drafts.append(draft)
        elif draft is None or self._waiting or draft.told or not draft.takes(label, place):
            return False
        draft.add(label, text, is_right)
        self._in_key = False
        return True

    # ------------------------------------------------------------------ answers

    def _takes_answer(self, line: str) -> bool:
        """Return True for “Answer: b”, or for a letter alone below the options."""
        if self._waiting:
            return self._takes_words(line)
        if not self._drafts:
            return False
        draft = self._drafts[-1]
        key = answer_in(line) or lone_letter(line)
        if not key or draft.told or not draft.options:
            return False
        draft.key, draft.told = key, True
        return True

    def _takes_words(self, line: str) -> bool:
        """Return True for the answer in words to a question without options."""
        key = answer_in(line)
        if not key:
            return False
        first = self._waiting[0][0]
        draft = _Draft(first, [line for _at, line in self._waiting], key=key, told=True)
        self._waiting.clear()
        self._drafts.append(draft)
        return True

    def _takes_key(self, line: str) -> bool:
        """Return True for a line of the key: its heading, “1 c, 2 a”, or “c, a, b”."""
        if not self._drafts or len(line) > _LONGEST_KEY:
            return False
        name, _colon, rest = line.replace("：", ":").partition(":")
        headed = quiz_heading(name.strip("#*_ ")).role in ("right", "answer", "options")
        said = rest if headed else line
        if (keys := key_in(said, self._in_key)) is not None:
            self._keys |= keys
            self._in_key = True
        elif headed and not rest.strip(" *_") and not answer_in(line):
            self._in_key = True
        elif headed and (letters := letters_in(said)):
            self._listed += letters
        else:
            return False
        return True


# ---------------------------------------------------------------------- questions


def _is_quiz(drafts: Sequence[_Draft], keys: dict[int, str], lost: int) -> bool:
    """Return True if there are options below questions, and answers, and not much else."""
    whole = [draft for draft in drafts if len(draft.options) >= _FEWEST]
    if not whole or len(whole) * 2 < len(drafts):
        return False
    taken = sum(2 + len(draft.options) for draft in drafts)
    if lost > max(3, taken):
        return False
    told = sum(bool(draft.key) or any(draft.marks) for draft in whole)
    if not told and not keys:
        return len(whole) >= _MANY and lost <= len(whole)
    return len(whole) > 1 or any(draft.told or sum(draft.marks) == 1 for draft in whole)


def _questions(drafts: Sequence[_Draft], keys: dict[int, str]) -> Iterator[Question]:
    named = _without_numbers(drafts)
    for place, draft in enumerate(drafts, 1):
        draft.key = draft.key or keys.get(draft.number or place, "")
    keyed = [
        Keyed(tuple(draft.options), draft.key, tuple(label.lower() for label in draft.labels))
        for draft in drafts
    ]
    places, _nought = right_places(keyed)
    for draft, asked, named_at in zip(drafts, named, places, strict=True):
        if not draft.options:
            truth = plain_words(draft.key) in TRUE | FALSE
            yield Question(asked, (draft.key,), (), draft.line, reason="truth" if truth else "")
            continue
        marks = [at for at, is_right in enumerate(draft.marks) if is_right]
        right = set(named_at or ()) or set(marks)
        options = list(enumerate(draft.options))
        yield Question(
            asked,
            tuple(text for at, text in options if at in right),
            tuple(text for at, text in options if at not in right),
            draft.line,
        )


def _without_numbers(drafts: Sequence[_Draft]) -> list[str]:
    """Return what is asked, without the numbers that count the questions; `number` keeps them."""
    texts = ["\n".join(line.strip() for line in draft.asked) for draft in drafts]
    found = [number_of(text) for text in texts]
    told = [number for number, _rest in found if number]
    if told and len(told) >= _KEYS * len(texts) and told == sorted(set(told)):
        for draft, (number, _rest) in zip(drafts, found, strict=True):
            draft.number = number
        texts = [rest for _number, rest in found]
    return [without_name(text) for text in texts]
