"""Answers: what the braces of a GIFT question hold: its kind, options, rows, numbers, feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from game.core.bounds import MOST_PAIRS
from game.formats.gift.questions import Question, reveal, split_format
from game.formats.moodle import is_exact
from game.values import dataclass

_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d{1,6})?)%")
_TRUTH = re.compile(r"(?:T|F|TRUE|FALSE)(?=#|$)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*(-?(?:\d{1,30}(?:[.,]\d{1,30})?|[.,]\d{1,30})(?:[eE][+-]?\d{1,3})?)"
    r"(?:\s*:\s*([\d.,]{1,40}))?\s*"
)
_OPTION = re.compile(r"([=~])([^=~]*)")
FULL = 100.0
_MOST_ANSWERS = 2 * MOST_PAIRS
"""Of one question; what lies beyond is no answer that a set has room for."""
_GENERAL = "####"
"""Before what is said of the question as a whole."""


@dataclass(frozen=True, slots=True)
class Match:
    """One row of a matching question; `arrow` tells whether it has its "->"."""

    left: str
    form: str
    right: str
    line: int
    arrow: bool


@dataclass(frozen=True, slots=True)
class Option:
    """A right option of a multiple choice, and what is said of it."""

    text: str
    feedback: str
    line: int


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The first full answer, what is said of it, and how many others are accepted as well."""

    text: str
    feedback: str
    line: int
    others: int


def kind(question: Question) -> str:
    """Return `matching`, `written`, or what people call the kinds that are no pairs."""
    if question.has_gaps:
        return "gaps"
    if question.answers is None:
        return "description"
    inner = _without_feedback(question.answers).strip()
    if not inner:
        return "essay"
    if inner.startswith("#"):
        return "written" if _is_exact(question) else "range"
    if _TRUTH.match(inner):
        return "truth"
    if "~" in inner:
        return "choice"
    if "=" not in inner:
        return "written" if "->" not in inner else "other"
    return "matching" if "->" in inner and len(_pieces(question)) > 1 else "written"


def matches(question: Question) -> Iterator[Match]:
    """Return the rows of a matching question."""
    for piece, line in _pieces(question):
        left, arrow, right = piece.partition("->")
        text, form = split_format(left, question.form)
        yield Match(text, form, reveal(right).strip(), line, bool(arrow))


def options(question: Question) -> tuple[list[Option], list[str], bool]:
    """Return the right options of a multiple choice, its wrong ones, and if some count partly."""
    inner = _without_feedback(question.answers or "")
    right, wrong, partly = [], list[str](), False
    row = inner.partition("=")[0].partition("~")[0].count("\n")
    for found in islice(_OPTION.finditer(inner), _MOST_ANSWERS):
        line = question.lines[min(row, len(question.lines) - 1)]
        weight, text, feedback = _weigh(found[2])
        count = weight if found[1] == "=" or _WEIGHT.match(found[2]) else 0.0
        text = reveal(text).strip()
        if text and count >= FULL:
            right.append(Option(text, feedback, line))
        elif text and count > 0:
            partly = True
        elif text:
            wrong.append(text)
        row += found[0].count("\n")
    return right, wrong, partly


def short_answer(question: Question) -> ShortAnswer | None:
    """Return the answer to a short or numerical question; None without one that counts in full."""
    numbers = (question.answers or "").lstrip().startswith("#")
    pieces = _numbers(question) if numbers else _pieces(question) or _alone(question)
    found = [(*_weigh(piece), line) for piece, line in pieces]
    said = [
        (_number(text) if numbers else reveal(text).strip().strip("*"), feedback, line)
        for weight, text, feedback, line in found
        if weight >= FULL
    ]
    said = [one for one in said if one[0]]
    if not said:
        return None
    return ShortAnswer(*said[0], others=len(found) - 1)


def _pieces(question: Question) -> list[tuple[str, int]]:
    """Return what stands behind each `=`, with its line."""
    inner = _without_feedback(question.answers or "")
    if inner.lstrip().startswith("#"):
        inner = inner.replace("#", " ", 1)
    first, *pieces = inner.split("=", _MOST_ANSWERS)[:_MOST_ANSWERS]
    found, row = [], first.count("\n")
    for piece in pieces:
        found.append((piece, question.lines[min(row, len(question.lines) - 1)]))
        row += piece.count("\n")
    return found


def _numbers(question: Question) -> list[tuple[str, int]]:
    """Return the numbers behind `#`: one, or several behind `=`."""
    inner = _without_feedback(question.answers or "").strip()
    return _pieces(question) or [(inner.removeprefix("#"), question.lines[0])]


def _alone(question: Question) -> list[tuple[str, int]]:
    """Return the only answer, which needs no sign before it."""
    return [(_without_feedback(question.answers or "").strip(), question.lines[0])]


def general_feedback(question: Question) -> str:
    """Return what is said of a question once it is answered, "" for nothing."""
    return (question.answers or "").partition(_GENERAL)[2].strip()


def _without_feedback(answers: str) -> str:
    return answers.partition(_GENERAL)[0]


def _weigh(piece: str) -> tuple[float, str, str]:
    """Return how much an answer counts, in percent, the answer, and its feedback."""
    found = _WEIGHT.match(piece)
    text, _sign, feedback = (piece[found.end() :] if found else piece).partition("#")
    return (float(found[1]) if found else FULL), split_format(text, "")[0], feedback.strip()


def _is_exact(question: Question) -> bool:
    """Return True if a number is asked for, and not anything between two numbers."""
    found = [_NUMBER.fullmatch(_weigh(piece)[1]) for piece, _line in _numbers(question)]
    return any(one is not None and is_exact(one[1], one[2] or "") for one in found)


def _number(text: str) -> str:
    """Return a number without its tolerance."""
    found = _NUMBER.fullmatch(text)
    return found[1] if found else ""
