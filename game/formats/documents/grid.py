"""Grid: a table of a document, its cells as wide and as high as they look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from game.formats.common.markup.html_text import escape_html
from game.formats.common.table.columns import MOST_COLUMNS
from game.formats.common.table.languages import language_named
from game.formats.documents.cells import Cell, exercise, lines_beside, words_of
from game.formats.documents.paragraph import (
    BOLD,
    all_of,
    cell_html,
    letters_by_language,
    reading_of,
)
from game.formats.documents.tree import TooLongError
from game.formats.table import Row
from game.values import dataclass

MOST_NAME = 60
_MOST_SPANNED, MOST_LETTERS = 60, 5_000_000
"""Cells that one cell may stand for, more of them are an accident or mean harm; letters of a table,
as many as of a text."""
_CLEAR, _MOST_ASKED = 0.8, 2000
"""The part of letters, and of rows, that tells the language of a column."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows as HTML, and whether the first one is marked as its headings.

    `follows` says that nothing but empty lines stands between it and the table before it,
    `languages` what its columns are written in where they differ, and `lists` that its rows were
    the lines of tall cells. `wide` is the number of rows that are one cell.
    """

    rows: tuple[Row, ...]
    headed: bool = False
    name: str = ""
    follows: bool = False
    languages: tuple[str, ...] = ()
    lists: bool = False
    wide: int = 0
    reading: int | None = None
    """The column that says how words are read, as small letters above them do."""

    @property
    def pairs(self) -> int:
        """How many rows have two cells with something in them."""
        return sum(sum(map(bool, row.cells)) > 1 for row in self.rows)

    @property
    def width(self) -> int:
        """The number of its columns."""
        return max((len(row.cells) for row in self.rows), default=0)


def grid_of(rows: Sequence[Sequence[Cell]], headed: bool) -> Grid:
    """Return a table; a cell as wide as all of it names it or a part of it."""
    full = [row for row in rows if not _is_wide(row)]
    names = [words_of(row[0]) for row in rows if _is_wide(row)]
    title = names[0] if names and _is_wide(rows[0]) else ""
    full = _halves(full) or full
    listed = lines_beside(full) or exercise(full)
    cells = listed or full
    said = _readings(cells)
    texts = [[*row, *more] for row, more in zip(_spread(cells), said, strict=True)]
    headed = headed or _looks_headed(full)
    return Grid(
        tuple(Row(at, tuple(row)) for at, row in enumerate(filter(any, texts), 1)),
        headed,
        title[:MOST_NAME],
        languages=tuple(_languages(full)),
        lists=bool(listed),
        wide=sum(map(bool, names)) - bool(title),
        reading=2 if any(said) else None,
    )


def number(text: str | None, most: int = _MOST_SPANNED) -> int:
    """Return the number in an attribute, from 1 to `most`."""
    known = text is not None and text.isascii() and text.isdigit() and len(text) < 9
    return max(1, min(most, int(text))) if known and text else 1


def _is_wide(row: Sequence[Cell]) -> bool:
    return len(row) == 1 and row[0].width > 1


def _spread(rows: Sequence[Sequence[Cell]]) -> Iterator[list[str]]:
    """Return rows as wide as they look: what goes on from above is said again.

    Raises TooLongError when that is too much.
    """
    above: list[str] = []
    letters = 0
    for row in rows:
        texts: list[str] = []
        for each in row:
            at = len(texts)
            text = above[at] if each.goes_on and at < len(above) else cell_html(each.paragraphs)
            letters += len(text)
            texts += [text, *[""] * (min(each.width, _MOST_SPANNED) - 1)]
            if len(texts) >= MOST_COLUMNS:
                break
        if letters > MOST_LETTERS:
            raise TooLongError
        yield texts
        above = texts


def _halves(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Return rows of two cells where of four the first and the third stand out in all rows."""
    halves = [row[:2] for row in rows] + [row[2:] for row in rows]
    halves = [half for half in halves if any(map(words_of, half))]
    if len(rows) < 2 or any(len(row) != 4 for row in rows):
        return []
    for kind in (_is_bold, _is_shaded):
        if {tuple(map(kind, half)) for half in halves} == {(True, False)}:
            return halves
    return []


def _readings(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Return a third cell for rows of two, where small letters say how a word is read."""
    said = [next(filter(None, (reading_of(cell.paragraphs) for cell in row)), "") for row in rows]
    if not any(said) or any(len(row) != 2 for row in rows):
        return [[] for _row in rows]
    return [[escape_html(reading)] for reading in said]


def _looks_headed(rows: Sequence[Sequence[Cell]]) -> bool:
    """Return True if all of the first row is bold or shaded, and of no other one."""
    return len(rows) > 2 and any(
        _is_all(rows[0], kind) and not any(_is_all(row, kind) for row in rows[1:])
        for kind in (_is_bold, _is_shaded)
    )


def _is_all(row: Sequence[Cell], kind: Callable[[Cell], bool]) -> bool:
    filled = [cell for cell in row if any(not each.is_empty for each in cell.paragraphs)]
    return len(filled) > 1 and all(map(kind, filled))


def _is_shaded(cell: Cell) -> bool:
    return cell.shaded


def _is_bold(cell: Cell) -> bool:
    pieces = [(piece.text, piece.look.stress) for each in cell.paragraphs for piece in each.pieces]
    return bool(all_of(pieces) & BOLD)


def _languages(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Return the language that most letters of each column are marked with; none if all agree.

    A word processor marks all that is typed with its own language, so one alone says nothing.
    """
    counted: list[Counter[str]] = []
    for row in rows[:_MOST_ASKED]:
        for at, cell in enumerate(row[:MOST_COLUMNS]):
            counted += [Counter()] * 0 if at < len(counted) else [Counter()]
            for language, size in letters_by_language(cell.paragraphs):
                counted[at][language_named(language) if language else ""] += size
    found = [_usual(each) for each in counted]
    if len({*found} - {""}) > 1:
        yield from found


def _usual(counted: Counter[str]) -> str:
    language, size = counted.most_common(1)[0] if counted else ("", 0)
    return language if size >= _CLEAR * sum(counted.values()) else ""
