"""Table: rows of cells in columns, each column as wide as its widest cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.page import label, panel


@dataclass(frozen=True, slots=True)
class Column:
    """`wide` takes what is left; figures are set from the right."""

    title: str
    align: Literal["left", "right"] = "right"
    wide: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row. `strong` is the one that matters; `icon` stands in the wide cell."""

    id: str
    cells: tuple[str, ...]
    strong: bool = False
    quiet: bool = False
    icon: IconName | None = None
    message: object = None
    selected: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says, and how it lies in its panel; all but `rows` in units.

    `pad` is what is free inside the panel, `inset` more of it left and right of all words,
    `head` how tall the title is.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    pad: tuple[float, float]
    inset: float
    head: float

    def body(self, box: Box, ui: Ui) -> Box:
        """Return where the rows lie in the panel `box`, and what else stands below them."""
        above = ui.type(self.head) + ui.type(26)
        return box.inset(ui(self.pad[0]), ui(self.pad[1])).top_part(above)[1]

    def frame(self, box: Box, widths: list[float], ui: Ui) -> tuple[Node, ...]:
        """Return the panel `box` with the title and the names of the columns."""
        top = box.inset(ui(self.pad[0] + self.inset), ui(self.pad[1]))
        title, rest = top.top_part(ui.type(self.head))
        heads = rest.top_part(ui.type(26))[0]
        names = ", ".join(column.title for column in self.columns)
        texts = tuple(
            Text(column.title, cell, ui.type(13), 400, "muted", column.align, lines=1)
            for column, cell in zip(self.columns, _cells(heads, widths, ui), strict=True)
        )
        return (
            panel("table", box, ui, label=self.title),
            label("table-title", title, self.title, ui.type(20), weight=700, heading=True),
            Node("table-heads", "row", heads, names, texts=texts),
        )

    def widths(self, total: float, ui: Ui) -> list[float]:
        """Return how wide the columns are; the wide one takes the rest of `total` pixels."""
        need = [
            _needed(column, (row.cells[at] for row in self.rows), ui) + ui(4)
            for at, column in enumerate(self.columns)
        ]
        columns = list(zip(need, self.columns, strict=True))
        fixed = sum(n for n, column in columns if not column.wide)
        rest = max(ui(40), total - ui(14) * (len(columns) - 1) - fixed)
        return [rest if column.wide else n for n, column in columns]

    def line(self, row: TableRow, box: Box, widths: list[float], ui: Ui) -> Node:
        """Return one row; `box` is the ground that is tinted, the cells lie a little inside."""
        colour: Token = "muted" if row.quiet else "ink"
        texts: list[Text] = []
        icons: tuple[Icon, ...] = ()
        cells = _cells(box.inset(ui(12), 0), widths, ui)
        for column, cell, words in zip(self.columns, cells, row.cells, strict=True):
            weight: Weight = 600 if row.strong else 400
            if column.wide and row.icon:
                wide = ui.measure.width(words, ui.type(16), weight) + 1
                cell, rest = cell.left_part(min(wide, cell.w - ui(28)))
                spot = rest.left_part(ui(28))[0].middle(ui(16), ui(16))
                icons = (Icon(row.icon, spot, "amber"),)
            text = Text(words, cell, ui.type(16), weight, colour, column.align, lines=1)
            texts.append(replace(text, figures=column.align == "right"))
        return Node(
            row.id,
            "row",
            box,
            ", ".join(row.cells),
            skin=_ground(row, ui),
            texts=tuple(texts),
            icons=icons,
            message=row.message,
            selected=row.selected,
        )


def row_height(ui: Ui) -> float:
    return max(ui(34), ui.type(34))


def _ground(row: TableRow, ui: Ui) -> Skin:
    fill: Token = "good-bg" if row.strong else "clear"
    if not row.selected:
        return Skin(fill, radius=ui(8))
    return Skin(fill, radius=ui(8), ring="amber", ring_px=ui(3))


def _needed(column: Column, cells: Iterable[str], ui: Ui) -> float:
    """Return the width of the widest cell.

    Figures are set in cells of one width, rounded up each.
    """
    least = ui.measure.width(column.title, ui.type(13), 400)
    if column.wide:
        return least
    shapes = {re.sub(r"\d", "0", cell) for cell in cells}
    each = (ui.measure.width(shape, ui.type(16), 600) + len(shape) for shape in shapes)
    return max((least, *each))


def _cells(box: Box, widths: list[float], ui: Ui) -> list[Box]:
    boxes, x = [], box.x
    for w in widths:
        boxes.append(Box(x, box.y, w, box.h))
        x += w + ui(14)
    return boxes
