"""Lines: the text of a document as others would paste it, or as rows where its looks make pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from game.formats.documents.options import is_letter, with_marks
from game.formats.documents.paragraph import (
    BOLD,
    COLOURED,
    MARKED,
    UNDERLINED,
    Line,
    all_of,
    lead,
)
from game.formats.table import Row
from game.formats.text.quiz_lines import number_of

_BETWEEN = " \t:–—-=→"
_TABS = re.compile(r"(?<![ \t])[ ]*+\t[ \t]*+")
_HALF = 0.5
_FEWEST = 3
_LONGEST_TERM, _LONGEST_TEXT, _MOST_LINES = 80, 400, 3


class Text(NamedTuple):
    """The text of a document. `rows` are pairs by the looks of its lines; `stands_out` says that
    terms are lines of their own, which might be headings. `others` are lines that are no part,
    but for a title above all of them."""

    title: str = ""
    text: str = ""
    rows: tuple[Row, ...] = ()
    stands_out: bool = False
    others: int = 0


def text_of(lines: Sequence[Line]) -> Text:
    """Return the lines as a text for readers of texts; or rows, when their looks say more."""
    marked = with_marks(lines, line_text)
    if marked is None:
        for make in (_by_words, _by_sublists, _by_bold_lines, _by_headings):
            rows, used = make(lines)
            if rows:
                out = make in (_by_bold_lines, _by_headings)
                others = [at for at, line in enumerate(lines) if _counts(line) and at not in used]
                above = [lines[at].text.strip() for at in others if at < min(used)]
                title = above[0] if len(above) == 1 and len(above[0]) <= _LONGEST_TERM else ""
                return Text(title, "", tuple(rows), out, len(others) - bool(title))
    shown = marked if marked is not None else _shown(lines)
    return Text(text="\n".join(shown).strip("\n"))


def _shown(lines: Sequence[Line]) -> list[str]:
    """Return lines without what a list has before them, unless options have their letters there."""
    letters = any(is_letter(line.label) for line in lines)
    return [line_text(line if letters else line._replace(label="")) for line in lines]


def line_text(line: Line, mark: str = "") -> str:
    """Return a line with its label; several tabs in a row are one, as they are only for looks."""
    text = line.text.strip()
    text = _TABS.sub("\t", text) if "\t" in text else text
    if line.heading:
        return f"# {text}" if text else ""
    return " ".join(filter(None, (mark, line.label, text))) if text else ""


def _counts(line: Line) -> bool:
    return bool(line.text.strip()) and not line.heading


Found = tuple[list[Row], set[int]]
_NONE: Found = ([], set())


def _row(at: int, term: str, texts: Sequence[str]) -> Row:
    shown = (_TABS.sub(" ", text).strip() for text in texts)
    return Row(at + 1, (_TABS.sub(" ", term).strip(), "\n".join(filter(None, shown))))


def _by_words(lines: Sequence[Line]) -> Found:
    """Return lines that begin with words that stand out, whatever is between them and the rest."""
    those = [(at, line) for at, line in enumerate(lines) if line.stress and not line.heading]
    least = max(2, _HALF * sum(map(_counts, lines)))
    found = (_by_lead(those, bit, least) for bit in (BOLD, UNDERLINED, COLOURED, MARKED))
    return max(found, key=lambda each: len(each[0]))


def _by_lead(lines: Sequence[tuple[int, Line]], bit: int, least: float) -> Found:
    rows, used = list[Row](), set[int]()
    for at, line in lines:
        term, rest = lead(line, bit)
        term, rest = term.strip(_BETWEEN), rest.lstrip(_BETWEEN)
        short = len(term) <= _LONGEST_TERM and len(rest) <= _LONGEST_TEXT
        if term and short and any(map(str.isalnum, rest)):
            rows.append(_row(at, term, [rest]))
            used.add(at)
    return (_without_numbers(rows), used) if len(rows) >= least else _NONE


def _without_numbers(rows: list[Row]) -> list[Row]:
    """Return rows without the numbers before their terms, where these count the rows."""
    found = [number_of(row.cells[0]) for row in rows]
    if [number for number, _term in found] != list(range(1, len(rows) + 1)):
        return rows
    return [
        Row(row.line, (term, *row.cells[1:]))
        for row, (_number, term) in zip(rows, found, strict=True)
    ]


def _by_sublists(lines: Sequence[Line]) -> Found:
    """Return items of a list that have one item each below them."""
    items = [(at, line) for at, line in enumerate(lines) if line.label and line.text.strip()]
    if len(items) < 2 * 2 or len(items) < _HALF * sum(map(_counts, lines)):
        return _NONE
    levels = [line.level for _at, line in items]
    if len(items) % 2 or levels != levels[:2] * (len(items) // 2) or levels[0] >= levels[1]:
        return _NONE
    pairs = zip(items[::2], items[1::2], strict=True)
    rows = [_row(at, one.text, [other.text]) for (at, one), (_at, other) in pairs]
    return rows, {at for at, _line in items}


def _by_bold_lines(lines: Sequence[Line]) -> Found:
    return _by_terms(lines, [not each.heading and _is_bold(each) for each in lines])


def _by_headings(lines: Sequence[Line]) -> Found:
    last = max((line.heading for line in lines), default=0)
    return _by_terms(lines, [line.heading == last > 0 for line in lines], most=1)


def _is_bold(line: Line) -> bool:
    return bool(all_of(line.pieces) & BOLD)


def _by_terms(lines: Sequence[Line], terms: Sequence[bool], most: int = _MOST_LINES) -> Found:
    """Return each of these short lines with the few lines below it; none if one is otherwise."""
    places = [at for at, line in enumerate(lines) if terms[at] and line.text.strip()]
    while len(places) > 1 and not list(_below(lines, places[0], places[1])):
        places.pop(0)
    rows, used = list[Row](), set[int]()
    for at, end in pairwise([*places, len(lines)]):
        below = list(_below(lines, at, end))
        text = [lines[each].text for each in below]
        if not 1 <= len(below) <= most or sum(map(len, text)) > _LONGEST_TEXT:
            return _NONE
        if len(lines[at].text) > _LONGEST_TERM or any(lines[each].heading for each in below):
            return _NONE
        rows.append(_row(at, lines[at].text, text))
        used |= {at, *below}
    return (_without_numbers(rows), used) if len(rows) >= _FEWEST else _NONE


def _below(lines: Sequence[Line], at: int, end: int) -> Iterator[int]:
    return (each for each in range(at + 1, end) if lines[each].text.strip())
