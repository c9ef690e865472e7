"""Document: the tables and lines of a document, in their order, whichever program wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from typing import NamedTuple

from game.core.bounds import bare
from game.formats.documents.cells import Cell, is_layout
from game.formats.documents.grid import MOST_LETTERS, MOST_NAME, Grid, grid_of
from game.formats.documents.options import questions_of
from game.formats.documents.paragraph import Line, Paragraph, lines_of
from game.formats.documents.tree import TooLongError
from game.formats.table import Row
from game.values import dataclass

MOST_CELLS, _MOST_LINES = 300_000, 20_000


class Document(NamedTuple):
    """What a document holds: tables, the text outside of them, line by line, and its title.

    `cards` are the slides that have a title and a text; `pictures` stand outside of tables.
    """

    grids: tuple[Grid, ...] = ()
    lines: tuple[Line, ...] = ()
    title: str = ""
    cards: tuple[Row, ...] = ()
    pictures: int = 0
    symbols: int = 0
    """Signs of fonts that are not known."""
    other_slides: int = 0
    """Slides that are no cards, where most are."""
    has_file: bool = False
    """Whether there is a whole file of another kind in it, which is not read."""
    is_cut: bool = False
    """Whether there is more of its text than can be read."""


@dataclass
class DocumentBuilder:
    """A document as it is being read, in the order of its pages."""

    grids: list[Grid] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    cards: list[Row] = field(default_factory=list)
    pictures: int = 0
    symbols: int = 0
    other_slides: int = 0
    has_file: bool = False
    is_cut: bool = False
    boxes: int = 0
    cells: int = 0
    letters: int = 0
    _heading: str = ""
    _after_table: bool = False

    def takes_paragraph(self) -> bool:
        """Return True if there is room for another paragraph; else remember that one was left."""
        return self._is_within(len(self.lines))

    def takes_box(self) -> bool:
        """Count another box of a slide; return True if there is room for it, as above."""
        self.boxes += 1
        return self._is_within(self.boxes)

    def _is_within(self, lines: int) -> bool:
        self.is_cut = self.is_cut or lines >= _MOST_LINES
        return lines < _MOST_LINES

    def add_paragraph(self, paragraph: Paragraph) -> None:
        """Take in what stands outside of tables; the last heading is the name of the next table."""
        self.pictures += sum(piece.text.startswith("<img") for piece in paragraph.pieces)
        paragraph.heading = paragraph.heading or int(paragraph.is_title)
        self.is_cut = self.is_cut or paragraph.is_cut
        lines = list(lines_of(paragraph))
        room = max(0, _MOST_LINES - len(self.lines))
        self.lines += lines[:room]
        if paragraph.is_empty:
            return
        self._after_table = False
        self.is_cut = self.is_cut or len(lines) > room
        if paragraph.heading:
            text = " ".join(bare(" ".join(line.text for line in lines)).split())
            self._heading = text[:MOST_NAME]
            self.titles += [text[:100]] if paragraph.heading == 1 else []

    def add_table(self, rows: Sequence[Sequence[Cell]], headed: bool) -> None:
        """Take in a table; one of a single column is lines of text. Raises TooLongError."""
        self.cells += sum(map(len, rows))
        self._spend(each.size for row in rows for cell in row for each in cell.paragraphs)
        widest = max((sum(each.width for each in row) for row in rows), default=0)
        if widest < 2 or is_layout(rows):
            for paragraph in (each for row in rows for cell in row for each in cell.paragraphs):
                self.add_paragraph(paragraph)
            return
        if questions := questions_of(rows):
            for paragraph in questions:
                self.add_paragraph(paragraph)
            return
        self.is_cut = self.is_cut or any(
            each.is_cut for row in rows for cell in row for each in cell.paragraphs
        )
        grid = grid_of(rows, headed)
        self._spend(len(text) for row in grid.rows for text in row.cells)
        if grid.rows:
            name = grid.name or self._heading
            self.grids.append(replace(grid, name=name, follows=self._after_table))
            self._heading, self._after_table = "", True
            self.lines.append(Line(()))

    def _spend(self, letters: Iterable[int]) -> None:
        """Take note of letters in tables: a cell that is repeated, or goes on below, has them
        again. Raises TooLongError when they or the cells are too many."""
        if self.cells <= MOST_CELLS:
            self.letters += sum(letters)
        if self.cells > MOST_CELLS or self.letters > 2 * MOST_LETTERS:
            raise TooLongError

    def document(self) -> Document:
        """Return all of it."""
        title = self.titles[0] if len({*self.titles}) == 1 else ""
        return Document(
            tuple(self.grids),
            tuple(self.lines),
            title,
            tuple(self.cards),
            self.pictures,
            self.symbols,
            self.other_slides,
            self.has_file,
            self.is_cut,
        )
