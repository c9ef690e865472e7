"""Cells: how words, picture and sound lie in a cell of the table, and how tall that makes a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.pair_set import Side
from game.core.sheet import COLUMNS, Column, Row
from game.view.box import Box
from game.view.node import Icon, Picture, Text, Token
from game.view.prose import Layout, laid
from game.view.ui import Ui

PAD_X, PAD_Y, THUMB, EAR = 13, 8, 54, 24
"""Units: air in a cell, the side of a picture, the width of the sign of a sound."""
MOST_LINES = 6
"""Lines of a text that show while it is not being edited."""


@dataclass(frozen=True, slots=True)
class Face:
    """What is painted in a cell: the lines that show, its picture and the sign of its sound."""

    texts: tuple[Text, ...]
    icons: tuple[Icon, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass
class Cells:
    """The cells of one table: how wide its columns are, their languages, the size of its type.

    Remembers what it has laid out; a new one is made when any of these is other.
    """

    widths: tuple[float, ...]
    languages: tuple[str, ...]
    ui: Ui
    _laid: dict[tuple[str, float, str], Layout] = field(default_factory=dict, repr=False)

    @property
    def size(self) -> float:
        return self.ui.type(16)

    @property
    def small(self) -> float:
        """The size of the remarks in a cell."""
        return self.ui.type(13)

    @property
    def columns(self) -> tuple[Column, ...]:
        return COLUMNS[: len(self.widths)]

    def beside(self, side: Side) -> float:
        """Pixels that picture and sound take on the left of the words."""
        wide = THUMB if side.picture else EAR if side.sound else 0
        return self.ui(wide + 8) if wide else 0.0

    def words_box(self, side: Side, cell: Box) -> Box:
        """Where the words stand in the box of their cell."""
        left = self.ui(PAD_X) + self.beside(side)
        top = self.ui(PAD_Y)
        wide = max(self.ui(40), cell.w - left - self.ui(PAD_X))
        return Box(cell.x + left, cell.y + top, wide, max(0.0, cell.h - 2 * top))

    def layout(self, text: str, side: Side, column: int) -> Layout:
        """How `text` lies in the cell of this side."""
        wide = self.words_box(side, Box(0, 0, self.widths[column], 0)).w
        key = text, wide, self.languages[column]
        if (found := self._laid.get(key)) is None:
            if len(self._laid) > 3000:
                self._laid.clear()
            found = laid(text, self.size, wide, self.ui.measure, self.languages[column])
            self._laid[key] = found
        return found

    def words_height(self, side: Side, column: int) -> float:
        """How tall the lines are that show of a text; 0 for none."""
        layout = self.layout(side.text, side, column)
        return min(MOST_LINES, len(layout.lines)) * layout.line_height if side.text else 0.0

    def remark(self) -> float:
        """How tall a remark below the words is."""
        return self.ui.measure.line(self.small) + self.ui(2)

    def height(self, row: Row, remarks: tuple[bool, ...], open_: tuple[int, str] | None) -> float:
        """How tall a row is. `remarks` says which cells have one; `open_` is the column that is
        being edited and what is shown in it, however long."""
        tall = self.ui.measure.line(self.size)
        for number, column in enumerate(self.columns):
            side = row.side(column)
            if open_ is not None and open_[0] == number:
                words = self.layout(open_[1], side, number).height
            else:
                words = self.words_height(side, number)
                words += self.remark() if remarks[number] else 0.0
            tall = max(tall, words, self._media(side))
        return round(tall + 2 * self.ui(PAD_Y))

    def _media(self, side: Side) -> float:
        ear = self.ui(EAR) if side.sound else 0.0
        return (self.ui(THUMB) + (ear and ear + self.ui(2))) if side.picture else ear

    def face(self, side: Side, column: int, cell: Box, colour: Token = "ink") -> Face:
        """A cell that is not being edited: its first lines, its picture, the sign of a sound."""
        layout, box = self.layout(side.text, side, column), self.words_box(side, cell)
        icons, pictures = self.media(side, cell)
        if len(layout.lines) <= MOST_LINES:
            return Face(self.lines(layout, box, column, colour), icons, pictures)
        texts = self.lines(layout, box, column, colour, most=MOST_LINES - 1)
        last = layout.lines[MOST_LINES - 1]
        y = box.y + (MOST_LINES - 1) * layout.line_height
        rest = side.text[last.start : last.end + 200].replace("\n", " ")
        line = Box(box.x, y, box.w, layout.line_height)
        cut = Text(
            rest, line, self.size, 400, colour, last.align, "top", 1, self.languages[column]
        )  # fmt: skip
        return Face((*texts, cut), icons, pictures)

    def lines(
        self, layout: Layout, box: Box, column: int, colour: Token = "ink",
        clip: Box | None = None, most: int | None = None,
    ) -> tuple[Text, ...]:  # fmt: skip
        """Each line that shows as a text of its own, so that what is measured is what is seen."""
        tall = layout.line_height
        return tuple(
            Text(
                line.words, Box(box.x, box.y + number * tall, box.w, tall), self.size, 400, colour,
                line.align, "top", 1, self.languages[column],
            )
            for number, line in enumerate(layout.lines[:most])
            if line.words
            and (clip is None or Box(box.x, box.y + number * tall, box.w, tall).meets(clip))
        )  # fmt: skip

    def media(self, side: Side, cell: Box) -> tuple[tuple[Icon, ...], tuple[Picture, ...]]:
        """The picture of a side and the sign of its sound, at the left of the cell."""
        x, y = cell.x + self.ui(PAD_X), cell.y + self.ui(PAD_Y)
        pictures: tuple[Picture, ...] = ()
        if side.picture:
            pictures = (Picture(side.picture, Box(x, y, self.ui(THUMB), self.ui(THUMB))),)
            y += self.ui(THUMB + 2)
        if not side.sound:
            return (), pictures
        wide = self.ui(THUMB if side.picture else EAR)
        spot = Box(x, y, wide, self.ui(EAR)).middle(self.ui(20), self.ui(20))
        return (Icon("sound", spot, "muted"),), pictures
