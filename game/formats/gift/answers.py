"""Answers: what the braces of a GIFT question hold: rows to match, words to write, or others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.formats.gift.questions import Question, shown, tagged
from game.formats.moodle import is_exact

_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d{1,6})?)%")
_TRUTH = re.compile(r"(?:T|F|TRUE|FALSE)(?=#|$)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*(-?(?:\d{1,30}(?:[.,]\d{1,30})?|[.,]\d{1,30})(?:[eE][+-]?\d{1,3})?)"
    r"(?:\s*:\s*([\d.,]{1,40}))?\s*"
)
FULL = 100.0


@dataclass(frozen=True, slots=True)
class Match:
    """One row of a matching question; `arrow` tells whether it has its "->"."""

    left: str
    form: str
    right: str
    line: int
    arrow: bool


@dataclass(frozen=True, slots=True)
class Written:
    """The first full answer, and how many others are accepted as well."""

    text: str
    line: int
    others: int


def kind(question: Question) -> str:
    """Return `matching`, `written`, or what people call the kinds that are no pairs."""
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
        return "other"
    return "matching" if len(_pieces(question)) > 1 and "->" in inner else "written"


def matches(question: Question) -> Iterator[Match]:
    """Return the rows of a matching question."""
    for piece, line in _pieces(question):
        left, arrow, right = piece.partition("->")
        text, form = tagged(left, question.form)
        yield Match(text, form, shown(right).strip(), line, bool(arrow))


def written(question: Question) -> Written | None:
    """Return the answer to a short or numerical question; None without one that counts in full."""
    numbers = (question.answers or "").lstrip().startswith("#")
    pieces = _numbers(question) if numbers else _pieces(question)
    found = [(*_weighed(piece), line) for piece, line in pieces]
    said = [
        (_number(text) if numbers else shown(text).strip().strip("*"), line)
        for weight, text, line in found
        if weight >= FULL
    ]
    said = [(text, line) for text, line in said if text]
    if not said:
        return None
    return Written(*said[0], others=len(found) - 1)


def _pieces(question: Question) -> list[tuple[str, int]]:
    """Return what stands behind each `=`, with its line."""
    inner = _without_feedback(question.answers or "")
    if inner.lstrip().startswith("#"):
        inner = inner.replace("#", " ", 1)
    first, *pieces = inner.split("=")
    found, row = [], first.count("\n")
    for piece in pieces:
        found.append((piece, question.lines[min(row, len(question.lines) - 1)]))
        row += piece.count("\n")
    return found


def _numbers(question: Question) -> list[tuple[str, int]]:
    """Return the numbers behind `#`: one, or several behind `=`."""
    inner = _without_feedback(question.answers or "").strip()
    return _pieces(question) or [(inner.removeprefix("#"), question.lines[0])]


def _without_feedback(answers: str) -> str:
    return answers.partition("####")[0]


def _weighed(piece: str) -> tuple[float, str]:
    """Return how much an answer counts, in percent, and the answer without its feedback."""
    found = _WEIGHT.match(piece)
    text = (piece[found.end() :] if found else piece).partition("#")[0]
    return (float(found[1]) if found else FULL), tagged(text, "")[0]


def _is_exact(question: Question) -> bool:
    """Return True if a number is asked for, and not anything between two numbers."""
    found = [_NUMBER.fullmatch(_weighed(piece)[1]) for piece, _line in _numbers(question)]
    return any(one is not None and is_exact(one[1], one[2] or "") for one in found)


def _number(text: str) -> str:
    """Return a number without its tolerance."""
    found = _NUMBER.fullmatch(text)
    return found[1] if found else ""
