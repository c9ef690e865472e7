"""Kinds: what each kind of H5P exercise says, known by its fields: old and new ones are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import field, replace
from typing import NamedTuple

from game.core.pair_set import Side
from game.formats.common.markup.html_text import BLANK, Markup, side
from game.formats.common.report.collector import PairCollector, is_empty
from game.formats.common.tree.paths import child, items, words
from game.formats.yaml.nodes import Fields, Node, Text
from game.values import dataclass

_MOST_WRONG = 60
_STAR = "\ue0b2"
"""Stands for two stars, which are one that is shown."""
_WORD = re.compile(r"\*([^*\n]{1,500})\*")
_FEEDBACK = re.compile(r"\\[+-].*", re.DOTALL)
_PRAISE = re.compile(r"\\\+((?:(?!\\[+-]).)*)", re.DOTALL)
_MOST_IN_A_LINE = 50


@dataclass
class Exercises:
    """The pairs of all exercises of a package; `notes` counts what was changed or lost."""

    collector: PairCollector
    found: Callable[[str], str]
    lined: bool = False
    notes: Counter[str] = field(default_factory=Counter)
    prompts: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, int] = field(default_factory=dict)
    """Wrong answers with their lines."""

    def side(self, html: str, picture: str = "", sound: str = "", described: str = "") -> Side:
        """Return a face; its own picture and sound come before those inside the text."""
        made: Markup = side(html, self.found)
        self.notes.update(made.notes)
        image = self.found(picture) if picture else ""
        text = made.side.text or ("" if image or made.side.picture else described)
        heard = self.found(sound) if sound else ""
        return Side(text, image or made.side.picture, heard or made.side.sound)

    def pair(
        self, node: Node, term: Side, definition: Side, hint: str = "", note: str = ""
    ) -> None:
        """Put a pair into the set, unless both sides are empty."""
        line = node.line if self.lined else 0
        added = (self.side(html).text if html else "" for html in (hint, note))
        self.collector.add(term, definition, line, *added)

    def add_wrong(self, node: Node, answers: list[str]) -> None:
        """Keep answers that belong to nothing."""
        for answer in answers:
            if (text := self.side(answer).text) and len(self.wrong) < _MOST_WRONG:
                self.wrong.setdefault(text, node.line if self.lined else 0)


def exercise(params: Node | None, into: Exercises) -> bool:
    """Read the exercise that has these fields; False when it is of no kind that is known."""
    if not isinstance(params, Fields):
        return False
    for names, kind in _KINDS:
        if all(child(params, name) is not None for name in names):
            kind(params, into)
            return True
    if any(_texts(params, "questions")):
        _blanks(params, into)
        return True
    return False


def _path(node: Node | None, name: str) -> str:
    """Return the path of a medium: in new files a field, in old ones a list or a bare text."""
    found = child(node, name)
    if isinstance(found, Text):
        return found.value
    first = next(iter(items(node, name)), None)
    return words(first, "path") or words(first, "params", "file", "path")


def _dialogs(params: Fields, into: Exercises) -> None:
    for card in items(params, "dialogs"):
        front = words(card, "text")
        tip = words(card, "tips", "front") or words(card, "tips") or words(card, "tip")
        described = words(card, "imageAltText")
        term = into.side(front, _path(card, "image"), _path(card, "audio"), described)
        into.prompts[term.text] += 1
        into.pair(card, term, into.side(words(card, "answer")), tip)


def _cards(params: Fields, into: Exercises) -> None:
    for card in items(params, "cards"):
        if any(child(card, name) is not None for name in ("answer", "text")):
            _flashcard(card, into)
        else:
            _memory(card, into)


def _flashcard(card: Node, into: Exercises) -> None:
    described = words(card, "imageAltText") or words(card, "imageAlt")
    front = into.side(words(card, "text"), _path(card, "image"), _path(card, "audio"), described)
    into.prompts[front.text] += 1
    answer, _slash, others = words(card, "answer").partition("/")
    into.notes["other answers"] += bool(others.strip())
    into.pair(card, front, into.side(answer), words(card, "tip"))


def _memory(card: Node, into: Exercises) -> None:
    """Pair two pictures that belong together; to one by itself its name belongs."""
    alt, other, about = (words(card, name) for name in ("imageAlt", "matchAlt", "description"))
    one = into.side("", _path(card, "image") or words(card, "path"), _path(card, "audio"), alt)
    two = into.side("", _path(card, "match"), _path(card, "matchAudio"), other)
    if is_empty(two):
        into.pair(card, one, into.side(about or (alt if one.text != alt else "")))
        return
    into.notes["descriptions"] += bool((alt and one.picture) or (other and two.picture))
    into.pair(card, one, two, note=about)


def _guess(params: Fields, into: Exercises) -> None:
    """Pair a picture, or without one what is asked, with its solution."""
    seen = into.side("", words(params, "media", "params", "file", "path"))
    asked = into.side(words(params, "taskDescription")) if is_empty(seen) else seen
    into.pair(params, asked, into.side(words(params, "solutionText")))


def _panels(params: Fields, into: Exercises) -> None:
    for panel in items(params, "panels"):
        text = words(panel, "content", "params", "text") or words(panel, "content")
        into.pair(panel, into.side(words(panel, "title")), into.side(text))


def _timeline(params: Fields, into: Exercises) -> None:
    for event in items(params, "timeline", "date"):
        begun, ended = words(event, "startDate"), words(event, "endDate")
        years = begun if ended in ("", begun) else f"{begun} – {ended}"
        head, text = into.side(words(event, "headline")), into.side(words(event, "text"))
        into.notes["linked pictures"] += bool(words(event, "asset", "media"))
        if not text.text:
            into.pair(event, Side(years), head)
        else:
            dated = f"{head.text} ({years})" if head.text and years else head.text or years
            into.pair(event, replace(head, text=dated), text)


def _choices(params: Fields, into: Exercises) -> None:
    for choice in items(params, "choices"):
        answers = [one.value for one in items(choice, "answers") if isinstance(one, Text)]
        if answers:
            into.pair(choice, into.side(words(choice, "question")), into.side(answers[0]))
            into.add_wrong(choice, answers[1:])


def _multiple_choice(params: Fields, into: Exercises) -> None:
    answers = items(params, "answers")
    true = [one for one in answers if words(one, "correct") == "true"]
    right = [words(one, "text") for one in true]
    if len(right) != 1:
        into.notes["several right"] += 1
        return
    note = words(true[0], "tipsAndFeedback", "chosenFeedback") or words(true[0], "chosenFeedback")
    into.pair(params, into.side(words(params, "question")), into.side(right[0]), note=note)
    texts = (words(one, "text") for one in answers)
    into.add_wrong(params, [text for text in texts if text != right[0]])


def _drag_text(params: Fields, into: Exercises) -> None:
    _gaps(params, into.side(words(params, "textField")).text, into)
    into.notes["wrong words"] += len(_starred_words(words(params, "distractors")))


def _blanks(params: Fields, into: Exercises) -> None:
    for text in _texts(params, "questions"):
        _gaps(text, into.side(text.value).text, into)


def _gaps(node: Node, text: str, into: Exercises) -> None:
    """Pair words with their sentences; a word without a sentence around it is no pair."""
    for gap in _gaps_in(text):
        into.notes["other answers"] += bool(gap.others)
        into.pair(node, Side(gap.word), Side(gap.text), gap.tip, gap.praise)


def _crossword(params: Fields, into: Exercises) -> None:
    for word in items(params, "words"):
        into.pair(word, into.side(words(word, "answer")), into.side(words(word, "clue")))


def _texts(params: Fields, name: str) -> Iterator[Text]:
    return (one for one in items(params, name) if isinstance(one, Text))


_KINDS: tuple[tuple[tuple[str, ...], Callable[[Fields, Exercises], None]], ...] = (
    (("dialogs",), _dialogs),
    (("cards",), _cards),
    (("panels",), _panels),
    (("timeline",), _timeline),
    (("choices",), _choices),
    (("textField",), _drag_text),
    (("question", "answers"), _multiple_choice),
    (("words", "taskDescription"), _crossword),
    (("solutionText",), _guess),
)


# ---------------------------------------------------------------------- gaps


class _Gap(NamedTuple):
    """A word that was taken out, the text with a gap for it, and the tip that goes with it."""

    word: str
    text: str
    tip: str
    others: int
    """How many other answers would be right too."""
    praise: str
    """What is said to whoever put the word there."""


def _gaps_in(text: str) -> list[_Gap]:
    """Return one for each word between stars; the other words of its line are shown."""
    lines = text.replace("**", _STAR).split("\n")
    return [gap for line in lines for gap in _of_line(line)]


def _starred_words(text: str) -> list[str]:
    """Return the words between stars, without the text around them."""
    return [word for found in _WORD.finditer(text) if (word := _parts(found[1])[0])]


def _of_line(line: str) -> list[_Gap]:
    found = list(_WORD.finditer(line))[:_MOST_IN_A_LINE]
    made = []
    for here in found:
        word, tip, others = _parts(here[1])
        before, after = _without_stars(line[: here.start()]), _without_stars(line[here.end() :])
        around = f"{before}{after}".strip(" .,:;!?")
        text = f"{before}{BLANK}{after}".strip() if around else ""
        made.append(_Gap(word, text.replace(_STAR, "*"), tip, others, _praise(here[1])))
    return made


def _without_stars(text: str) -> str:
    return _WORD.sub(lambda found: _parts(found[1])[0], text)


def _praise(inside: str) -> str:
    r"""Return `well done` of `colour\+well done\-look again`."""
    found = _PRAISE.search(inside)
    return found[1].replace(_STAR, "*").strip() if found else ""


def _parts(inside: str) -> tuple[str, str, int]:
    """Return `colour/color:a hint\\+well done` as the word, the tip, and how many other words."""
    answer, _colon, tip = _FEEDBACK.sub("", inside).partition(":")
    first, *others = answer.replace("\\/", "\ue0b3").split("/")
    word = first.replace("\ue0b3", "/").replace(_STAR, "*").strip()
    return word, tip.strip(), len(others)
