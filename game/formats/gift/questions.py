"""Questions: a GIFT text cut into its questions, and what the braces of each one hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.formats.common.markup.html_text import BLANK
from game.formats.moodle import is_exact, last_of
from game.formats.moodle_gaps import has_gaps
from game.values import dataclass

_ESCAPE = re.compile(r"\\([\\:#={}~n])")
_HIDDEN = {sign: chr(0xFDD0 + at) for at, sign in enumerate("\\:#={}~n")}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_ANY_HIDDEN = re.compile("[\ufdd0-\ufdd7]")
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_TAG = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_BRACE = re.compile("[{}]")
_CATEGORY = "$CATEGORY:"


@dataclass(frozen=True, slots=True)
class Question:
    """`answers` is what stands in the braces, None for a text without any; signs are hidden.

    `lines` has the line of each row of the answers; `open` when the braces are not closed. Of one
    that `has_gaps` all answers are within its text.
    """

    title: str
    text: str
    form: str
    answers: str | None
    lines: tuple[int, ...]
    line: int
    category: str
    open: bool = False
    has_gaps: bool = False


def hide(text: str) -> str:
    """Return `text` with each escaped sign as a character that no rule of GIFT knows."""
    return _ESCAPE.sub(lambda found: _HIDDEN[found[1]], _ANY_HIDDEN.sub("", text))


def reveal(text: str) -> str:
    """Return `text` with its escaped signs as they are meant."""
    return _ANY_HIDDEN.sub(lambda found: _SHOWN[found[0]], text)


def split_format(text: str, form: str) -> tuple[str, str]:
    """Return the text without its tag of format, and that format; `form` when it has none."""
    found = _TAG.match(text)
    return (text[found.end() :].strip(), found[1].lower()) if found else (text.strip(), form)


def questions(text: str) -> Iterator[Question]:
    """Return all questions in order; categories are told with those that follow them."""
    category = ""
    for block in _blocks(text):
        while block and block[0][1].lstrip().startswith(_CATEGORY):
            named = block[0][1].lstrip().removeprefix(_CATEGORY)
            category = last_of(reveal(named))
            block = block[1:]
        if block:
            yield _question(block, category)


Rows = list[tuple[int, str]]
_MOST_EMPTY = 20


def _blocks(text: str) -> Iterator[Rows]:
    """Return rows with their numbers, comments left out, cut where a question ends."""
    rows = list(_content_rows(hide(text)))
    block: Rows = []
    brace, gaps = "", False
    for at, (number, row) in enumerate(rows):
        if block and _ends(brace, gaps, rows, at):
            yield block
            block, brace, gaps = [], "", False
        if block or row.strip():
            block.append((number, row))
            gaps = gaps or has_gaps(row)
            brace = row[max(row.rfind("{"), row.rfind("}"))] if _BRACE.search(row) else brace
    if block:
        yield block


def _content_rows(text: str) -> Iterator[tuple[int, str]]:
    """Return rows that are no comments; of many empty ones together no more than are looked at."""
    empty = 0
    for number, row in enumerate(text.split("\n"), 1):
        empty = 0 if row.strip() else empty + 1
        if empty <= _MOST_EMPTY and not row.lstrip().startswith("//"):
            yield number, row


def _ends(brace: str, gaps: bool, rows: Rows, at: int) -> bool:
    """Return True if a question ends before a row; `brace` is the last one, "" before any.

    A text with `gaps` in it may have empty rows, and goes on in them.
    """
    row = rows[at][1]
    if not row.strip():
        return not (brace == "{" or gaps) or not _goes_on(rows, at, gaps)
    if gaps and has_gaps(row):
        return _begins(row)
    return (brace == "}" and "{" in row) or (brace != "" and _begins(row))


def _begins(row: str) -> bool:
    return row.lstrip().startswith(("::", _CATEGORY))


def _goes_on(rows: Sequence[tuple[int, str]], at: int, gaps: bool) -> bool:
    """Return True if after this empty row inside braces the answers go on, not another question."""
    after = next((row for _number, row in rows[at : at + _MOST_EMPTY] if row.strip()), "")
    return bool(after) and not _begins(after) and ("{" not in after or (gaps and has_gaps(after)))


def _question(block: Rows, category: str) -> Question:
    text = "\n".join(row for _number, row in block)
    numbers = [number for number, _row in block]
    title = _TITLE.match(text)
    start = title.end() if title else 0
    opens = text.find("{", start)
    closes = text.find("}", opens + 1) if opens >= 0 else -1
    gaps = has_gaps(text[start:]) or (closes >= 0 and _BRACES.search(text, closes + 1) is not None)
    body, form = split_format(text[start : None if gaps or opens < 0 else opens], "")
    if not gaps and opens >= 0 and closes >= 0 and _says(text[closes + 1 :].strip()):
        body = _with_blank(text[start:opens], body, text[closes + 1 :])
    answers = None if opens < 0 else text[opens + 1 : closes if closes >= 0 else None]
    first = text.count("\n", 0, opens) if opens >= 0 else 0
    return Question(
        reveal(title[1]).strip() if title else "",
        body,
        form,
        answers,
        tuple(numbers[first:]),
        numbers[0],
        category,
        opens >= 0 > closes,
        gaps,
    )


def _with_blank(before: str, body: str, after: str) -> str:
    """Return a text with a gap for its braces, and with the space that was around them."""
    rest = after.rstrip()
    first = before[-1:] if before[-1:].isspace() else " " if before[-1:].isalnum() else ""
    last = " " if rest[:1].isalnum() else ""
    return f"{body}{first}{BLANK}{last}{rest}" if body else f"{BLANK}{last}{rest}"


def _says(rest: str) -> bool:
    """Return True if what follows the braces is a part of the text; `";` and the like are none."""
    return any(sign.isalnum() for sign in rest) or rest in (".", "?", "!", "…")


# ---------------------------------------------------------------------- answers


_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d{1,6})?)%")
_TRUTH = re.compile(r"(?:T|F|TRUE|FALSE)(?=#|$)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*(-?(?:\d{1,30}(?:[.,]\d{1,30})?|[.,]\d{1,30})(?:[eE][+-]?\d{1,3})?)"
    r"(?:\s*:\s*([\d.,]{1,40}))?\s*"
)
_OPTION = re.compile(r"([=~])([^=~]*)")
_BRACES = re.compile(r"\{[^{}]*[^{}\s][^{}]*\}")
FULL = 100.0
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
    return "matching" if len(_pieces(question)) > 1 and "->" in inner else "written"


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
    for found in _OPTION.finditer(inner):
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
