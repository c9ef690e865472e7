"""Headings of quizzes: which column asks, which are options, and which says the right one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from game.caches import text_cache
from game.formats.common.questions import words
from game.formats.common.questions.letters import place_of, roman_place
from game.formats.common.table.languages import plain_words
from game.values import dataclass

Role = Literal[
    "", "question", "option", "options", "right", "wrong", "answer", "kind", "note", "aside"
]
"""`option` is one of several, `options` all of them in one cell. An `answer` is the right one
where there are options beside it, and else an answer like any other."""
_LONGEST = 400
_PLURALS = re.compile(r"\((?:s|es|e|n|en|er|a|as|i|x)\)|/[eia](?=\s|$)")
_REST = re.compile(r"\s[-–—]\s.*|[(\[（].*|:.*", re.DOTALL)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEAM = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=[^\x00-\x7f])(?=[a-z])")
_ASKING = re.compile(r"[?¿？]")


@dataclass(frozen=True, slots=True)
class QuizHeading:
    """`place` counts the options from 0, -1 when the heading has no number and no letter.

    `sure` is false for a bare letter or number, which may be anything; `chosen` is true where the
    word is one for what is chosen from.
    """

    role: Role = ""
    place: int = -1
    sure: bool = True
    chosen: bool = False
    letter: str = ""
    """What the options are called in a table that has letters or Roman numbers for them."""
    word: str = ""
    """What stands beside the number or letter of a heading that says nothing else."""


_NOTHING = QuizHeading()


def quiz_heading(cell: str) -> QuizHeading:
    """Return what `cell` means at the head of a column of a quiz."""
    return _meaning(cell) if cell.strip() and len(cell) <= _LONGEST else _NOTHING


@text_cache(2048)
def _meaning(cell: str) -> QuizHeading:
    if _ASKING.search(cell):
        return _NOTHING
    numbered = "#" in cell
    short = _REST.sub("", _PLURALS.sub("", _CAMEL.sub(" ", cell.strip())))
    tokens = _SEAM.sub(" ", plain_words(short)).split()
    if not tokens or len(tokens) > 6:
        return QuizHeading("aside") if numbered and not tokens else _NOTHING
    places = [at for token in tokens if (at := _place(token)) >= 0]
    rest = [token for token in tokens if _place(token) < 0 and token not in words.FILLERS]
    if not rest:
        return _bare(tokens, places)
    found = _by_words(tokens, rest, places[-1] if places else -1, numbered)
    if found.role or not places:
        return found
    return QuizHeading("", places[-1], letter=_letter(tokens, places[-1]), word=" ".join(rest))


def _place(token: str) -> int:
    """Return the place that a number or a letter at the head of an option means, -1 for none."""
    if token.isascii() and token.isdigit() and len(token) < 3:
        return int(token) - 1
    return max(place_of(token), roman_place(token) if len(token) > 1 else -1)


def _letter(tokens: Sequence[str], place: int) -> str:
    letter = next((token for token in reversed(tokens) if _place(token) == place), "")
    return letter if letter.isalpha() else ""


def _bare(tokens: Sequence[str], places: Sequence[int]) -> QuizHeading:
    """Return an option for “B”, “3” or “a_1”, which is one only beside others."""
    if not places or len(tokens) > 2:
        return _NOTHING
    letter = tokens[0] if len(tokens) == 1 and tokens[0].isalpha() else ""
    return QuizHeading("option", places[-1], sure=False, letter=letter)


def _by_words(tokens: Sequence[str], rest: list[str], place: int, numbered: bool) -> QuizHeading:
    known = set(rest)

    def has(kind: frozenset[str]) -> bool:
        return not known.isdisjoint(kind)

    def only(*kinds: frozenset[str]) -> bool:
        return all(any(word in kind for kind in kinds) for word in known)

    question, option = has(words.QUESTION), has(words.OPTION)
    both = words.QUESTION, words.OPTION
    if has(words.WRONG) and only(words.WRONG, words.RIGHT, *both):
        return QuizHeading("wrong", place)
    if has(words.RIGHT) and only(words.RIGHT, words.KEY, words.NUMBER, *both):
        return QuizHeading("right")
    if has(words.KIND) and only(words.KIND, *both):
        return QuizHeading("kind")
    if has(words.NOTE) and only(words.NOTE, words.KEY, *both):
        return QuizHeading("note")
    if option and only(words.OPTION, words.QUESTION):
        return _option(tokens, known, place)
    if question and only(words.QUESTION) and not numbered:
        return QuizHeading("question") if place < 0 else _NOTHING
    if has(words.KEY) and only(words.KEY, words.NUMBER, *both):
        return QuizHeading("right")
    if only(words.ASIDE, words.NUMBER, words.KIND, *both) or numbered:
        return QuizHeading("aside")
    return _NOTHING


def _option(tokens: Sequence[str], known: set[str], place: int) -> QuizHeading:
    chosen = not known.isdisjoint(words.CHOOSING)
    if place >= 0:
        return QuizHeading("option", place, chosen=chosen, letter=_letter(tokens, place))
    plural = any(token.endswith(("s", "en", "x")) for token in known) and chosen
    return QuizHeading("options" if plural else "answer", chosen=chosen)
