"""Questions: a GIFT text cut into its questions, each with what stands in its braces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.formats.common.markup.html_text import BLANK
from game.formats.moodle import last_of
from game.formats.moodle_gaps import has_gaps
from game.values import dataclass

_HIDDEN = {sign: chr(0xFDD0 + at) for at, sign in enumerate("\\:#={}~n")}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_ANY_HIDDEN = re.compile("[\ufdd0-\ufdd7]")
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_TAG = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_CATEGORY = "$CATEGORY:"
_BRACES = re.compile(r"\{\s*+[^{}\s][^{}]*+\}")


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
    parts = _ANY_HIDDEN.sub("", text).split("\\\\")
    return _HIDDEN["\\"].join(_with_hidden(part) if "\\" in part else part for part in parts)


def _with_hidden(part: str) -> str:
    """Return a part between escaped backslashes with its other escaped signs hidden."""
    for sign, hidden in _HIDDEN.items():
        part = part.replace(f"\\{sign}", hidden)
    return part


def reveal(text: str) -> str:
    """Return `text` with its escaped signs as they are meant."""
    if text.isprintable():
        return text  # What escaped signs are hidden as cannot be printed.
    for hidden, sign in _SHOWN.items():
        text = text.replace(hidden, sign)
    return text


def split_format(text: str, form: str) -> tuple[str, str]:
    """Return the text without its tag of format, and that format; `form` when it has none."""
    found = _TAG.match(text) if "[" in text else None
    return (text[found.end() :].strip(), found[1].lower()) if found else (text.strip(), form)


def questions(text: str) -> Iterator[Question]:
    """Return all questions in order; categories are told with those that follow them."""
    category = ""
    for block in _blocks(text):
        at = 0
        while at < len(block) and block[at][1].lstrip().startswith(_CATEGORY):
            category = last_of(reveal(block[at][1].lstrip().removeprefix(_CATEGORY)))
            at += 1
        if at < len(block):
            yield _question(block[at:], category)


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
            if (last := max(row.rfind("{"), row.rfind("}"))) >= 0:
                gaps = gaps or has_gaps(row)
                brace = row[last]
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
    again = closes >= 0 and text.find("{", closes) >= 0
    gaps = has_gaps(text[start:]) or (again and _BRACES.search(text, closes + 1) is not None)
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
