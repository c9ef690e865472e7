"""Parts: the tables, questions and lists of a Markdown text, as rows with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from game.formats.common.table.labels import label
from game.formats.markdown.labels import find_labels
from game.formats.markdown.obsidian import LIST, find_cards, is_deck, stand_out, without_remarks
from game.formats.table import Choices, Row
from game.formats.text.delimiters import KNOWN
from game.formats.text.questions import QuestionRows, find_questions
from game.formats.text.rows import split_rows
from game.values import dataclass

Kind = Literal[
    "labels",
    "cards",
    "table",
    "colons",
    "definitions",
    "questions",
    "bold",
    "lines",
    "nested",
    "headings",
]

_DASHES = re.compile(
    r"[ \t]*+\|?+[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+){0,200}\|?+[ \t]*+"
)
_BAR = re.compile(r"(?<!\\)\|")
_COLONS = next(each for each in KNOWN if each.text == "::")
_BOLD = re.compile(r"[ \t]{0,20}(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(\*\*|__)([^*_\n]{1,200})\1")
_SIGN = re.compile(r"\A(?:[:：→]|[-=]?>|=|[-–—]{1,2}(?=[ \t])|[–—](?!\d))[ \t]*+")
"""What stands between a bold term and the rest."""
_HEADING = re.compile(r"(#{1,6})[ \t]++(.*)")
_TITLE = re.compile(
    r"[ \t]*(?:title|titulo|título)[ \t]*:[ \t]*[\"']?([^\"'\n]{1,100})", re.IGNORECASE
)


class FrontMatter(NamedTuple):
    """A note taken apart: the title at its top, what follows, and whether its tags tell of cards.

    The lines of `body` have the numbers that they have in the file.
    """

    title: str
    body: str
    deck: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """Rows of one kind; `other` are the lines of text that are no part of them."""

    kind: Kind
    rows: tuple[Row, ...]
    other: tuple[int, ...] = ()
    title: str = ""
    delimiter: str = ""
    names: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """Return what stands between dashes at the top, and the text with these lines made empty."""
    if not text.startswith("---\n"):
        return FrontMatter("", text, False)
    end = text.find("\n---", 3)
    if end < 0 or end > 10_000:
        return FrontMatter("", text, False)
    head = text[4:end]
    title = next((found[1] for line in head.split("\n") if (found := _TITLE.match(line))), "")
    body = "\n" * text.count("\n", 0, end + 1) + text[end + 4 :].lstrip("-")
    return FrontMatter(title.strip(), body, is_deck(head))


def parts(note: FrontMatter, choices: Choices) -> Parts | None:
    """Return what of a note are pairs; None when nothing is."""
    if choices.delimiter is not None or choices.rows is not None:
        cut = split_rows(note.body, choices)
        return Parts("lines", cut.rows, (), "", cut.delimiter) if cut.rows else None
    text, told = without_remarks(note.body)
    lines = text.split("\n")
    return (
        _labels(lines)
        or _cards(lines, told or note.deck)
        or _tables(lines)
        or _colons(lines)
        or _definitions(lines)
        or _questions(text, lines)
        or _bold(lines)
        or _lines(lines)
        or _nested(lines)
        or _headings(lines)
    )


def _title_of(lines: Sequence[str]) -> str:
    """Return the first heading, when there is only one of the first rank."""
    found = [
        head
        for line in lines
        if line.startswith("#") and (head := _HEADING.match(line)) and head[1] == "#"
    ]
    return _heading_text(found[0])[:100] if len(found) == 1 else ""


def _heading_text(heading: re.Match[str]) -> str:
    return heading[2].rstrip(" \t#")


def _others(lines: Sequence[str], used: set[int]) -> tuple[int, ...]:
    """Return lines with text that are neither used, nor headings, nor rules."""
    return tuple(
        at
        for at, line in enumerate(lines, 1)
        if at not in used
        and line.strip(" \t-=*_#>")
        and not (line.startswith("#") and _HEADING.match(line))
    )


def _labels(lines: Sequence[str]) -> Parts | None:
    found = find_labels(lines)
    if found is None:
        return None
    rows, words = found
    title = _title_of(lines)
    names = words or QuestionRows(tuple(rows)).names
    return Parts("labels", tuple(rows), (), "" if label(title) else title, names=tuple(names))


# ---------------------------------------------------------------------- tables


def _tables(lines: Sequence[str]) -> Parts | None:
    """Return the rows of all tables that are as wide as the first; only its head is kept."""
    used: set[int] = set()
    rows: list[Row] = []
    for at, line in enumerate(lines):
        if at == 0 or at + 1 in used or "-" not in line or "|" not in line + lines[at - 1]:
            continue
        head = _cells(lines[at - 1])
        if len(line) > 1000 or not _DASHES.fullmatch(line) or len(_cells(line)) != len(head):
            continue
        if len(head) < 2 or (rows and len(head) != len(rows[0].cells)):
            continue
        if not rows:
            rows.append(Row(at, tuple(head)))
        body = list(_body(lines, at + 1, len(head)))
        rows += body
        used |= {at, at + 1, *(row.line for row in body)}
    if len(rows) < 2:
        return None
    return Parts("table", tuple(rows), _others(lines, used), _title_of(lines))


def _body(lines: Sequence[str], start: int, width: int) -> Iterator[Row]:
    """Return the rows until a line without a bar; a last cell keeps what is over in a long row."""
    for at in range(start, len(lines)):
        if "|" not in lines[at] or not lines[at].strip():
            return
        cells = _cells(lines[at])
        if len(cells) > width:
            cells = [*cells[: width - 1], " | ".join(cells[width - 1 :])]
        yield Row(at + 1, tuple(cells))


def _cells(line: str) -> list[str]:
    line = line.strip()
    cells = _BAR.split(line) if "\\" in line else line.split("|")
    if line.startswith("|"):
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip() and line.endswith("|"):
        cells = cells[:-1]
    return [cell.strip().replace("\\|", "|") for cell in cells]


# ---------------------------------------------------------------------- lists


def _cards(lines: Sequence[str], told: bool) -> Parts | None:
    """Return cards for spaced repetition, where a note is full of them or says that it has some."""
    found = find_cards(lines, told)
    if not stand_out(found, lines):
        return None
    colons = "::" if not told and any("::" in line for line in lines) else ""
    return Parts("cards", found.rows, _others(lines, {*found.used}), _title_of(lines), colons)


def _colons(lines: Sequence[str]) -> Parts | None:
    """Return `term :: definition` lines, as notes for spaced repetition have them."""
    rows = []
    for at, line in enumerate(lines, 1):
        if "::" not in line:
            continue
        cells = _COLONS.cut(LIST.sub("", line, count=1))
        if len(cells) == 2 and all(cells):
            rows.append(Row(at, (cells[0], cells[1])))
    filled = sum(1 for line in lines if line.strip())
    if not rows or len(rows) < 0.2 * filled:
        return None
    used = {row.line for row in rows}
    return Parts("colons", tuple(rows), _others(lines, used), _title_of(lines), "::")


def _definitions(lines: Sequence[str]) -> Parts | None:
    """Return a line, then one or more that begin with a colon and a space."""
    rows: list[Row] = []
    used: set[int] = set()
    term, texts = 0, list[str]()
    for at, line in enumerate([*lines, ""], 1):
        if line[:2] in (": ", ":\t") or line[:3] in (" : ", "  :"):
            texts.append(line.strip()[1:].strip())
            used |= {at, term}
        elif texts and line[:2] in ("  ", "\t") and line.strip():
            texts[-1] += "\n" + line.strip()
            used.add(at)
        elif line.strip() or at > len(lines):
            if term and texts:
                rows.append(Row(term, (lines[term - 1].strip(), "\n".join(texts))))
            term, texts = at, []
    if len(rows) < 2:
        return None
    return Parts("definitions", tuple(rows), _others(lines, used), _title_of(lines))


def _questions(text: str, lines: Sequence[str]) -> Parts | None:
    found = find_questions(text)
    if found is None:
        return None
    return Parts("questions", found.rows, (), _title_of(lines), names=tuple(found.names))


def _lines(lines: Sequence[str]) -> Parts | None:
    """Return lists whose entries have something between their sides."""
    listed = {at: line for at, line in enumerate(lines, 1) if LIST.match(line)}
    if len(listed) < 2:
        return None
    body = "\n".join(listed.get(at, "") for at in range(1, len(lines) + 1))
    cut = split_rows(body, Choices())
    if cut.score < 0.6 or len(cut.rows) < 2:
        return None
    used = {row.line for row in cut.rows}
    return Parts("lines", cut.rows, _others(lines, used), _title_of(lines), cut.delimiter)


def _nested(lines: Sequence[str]) -> Parts | None:
    """Return a list whose entries are explained by the entries of lists inside them."""
    outer: list[tuple[int, str, list[str]]] = []
    used: set[int] = set()
    margin = -1
    for at, line in enumerate(lines, 1):
        found = LIST.match(line)
        if found is None:
            continue
        used.add(at)
        indent = len(line) - len(line.lstrip())
        margin = indent if margin < 0 else margin
        if indent <= margin:
            outer.append((at, line[found.end() :].strip(" \t:"), []))
        else:
            outer[-1][2].append(line[found.end() :].strip())
    rows = [Row(at, (term, "\n".join(inner))) for at, term, inner in outer if inner]
    if len(rows) < 2 or len(rows) < 0.8 * len(outer):
        return None
    return Parts("nested", tuple(rows), _others(lines, used), _title_of(lines))


def _bold(lines: Sequence[str]) -> Parts | None:
    """Return lines that begin with a bold term, whatever stands between it and the rest."""
    rows = []
    for at, line in enumerate(lines, 1):
        found = _BOLD.match(line)
        if found is None:
            continue
        rest = line[found.end() :].strip()
        # A colon may be bold too; of two signs the other one is a minus, or begins what is said.
        if not found[2].endswith(":"):
            rest = _SIGN.sub("", rest)
        if rest:
            rows.append(Row(at, (found[2].rstrip(" :"), rest)))
    if len(rows) < 2 or len(rows) < 0.4 * sum(1 for line in lines if line.strip()):
        return None
    return Parts("bold", tuple(rows), _others(lines, {row.line for row in rows}), _title_of(lines))


def _headings(lines: Sequence[str]) -> Parts | None:
    """Return a glossary: under each heading of the last rank the text that explains it."""
    found = [(at, head) for at, line in enumerate(lines) if (head := _HEADING.match(line))]
    if len(found) < 2:
        return None
    last = max(len(head[1]) for _at, head in found)
    ends = [at for at, _head in found[1:]] + [len(lines)]
    rows = []
    for (at, head), end in zip(found, ends, strict=True):
        text = "\n".join(lines[at + 1 : end]).strip()
        if len(head[1]) == last and text:
            rows.append(Row(at + 1, (_heading_text(head), text)))
    return Parts("headings", tuple(rows), (), _title_of(lines)) if len(rows) > 1 else None
