"""Score table: rows of cells in columns, and which rows show when there are too many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui


@dataclass(frozen=True, slots=True)
class Column:
    """`wide` takes what is left; figures are set from the right."""

    title: str
    align: str = "left"
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one run. `strong` is the run that matters here; `icon` stands by the name."""

    id: str
    cells: tuple[str, ...]
    strong: bool = False
    quiet: bool = False
    icon: IconName | None = None
    message: object = None
    chosen: bool = False


def row_height(ui: Ui) -> float:
    return max(ui(34), ui.type(34))


def widths(columns: Sequence[Column], rows: Sequence[Row], total: float, ui: Ui) -> list[float]:
    """Each column as wide as its widest cell; the wide one takes the rest of `total` pixels."""
    need = [
        _needed(column, (row.cells[at] for row in rows), ui) + ui(4)
        for at, column in enumerate(columns)
    ]
    gaps = ui(14) * (len(columns) - 1)
    fixed = sum(n for n, column in zip(need, columns, strict=True) if not column.wide)
    return [
        max(ui(40), total - gaps - fixed) if column.wide else n
        for n, column in zip(need, columns, strict=True)
    ]


def _needed(column: Column, cells: Iterable[str], ui: Ui) -> float:
    """The width of the widest cell. Figures are set in cells of one width, rounded up each."""
    least = ui.measure.width(column.title, ui.type(13), 400)
    if column.wide:
        return least
    shapes = {re.sub(r"\d", "0", cell) for cell in cells}
    each = (ui.measure.width(shape, ui.type(16), 600) + len(shape) for shape in shapes)
    return max((least, *each))


def _cells(box: Box, wide: Sequence[float], ui: Ui) -> list[Box]:
    boxes, x = [], box.x
    for w in wide:
        boxes.append(Box(x, box.y, w, box.h))
        x += w + ui(14)
    return boxes


def heads(id: str, box: Box, columns: Sequence[Column], wide: Sequence[float], ui: Ui) -> Node:
    """The names of the columns."""
    texts = tuple(
        Text(column.title, cell, ui.type(13), 400, "muted", column.align, "middle", 1)  # type: ignore[arg-type]
        for column, cell in zip(columns, _cells(box, wide, ui), strict=True)
    )
    label = ", ".join(column.title for column in columns)
    return Node(id, "row", box, label, texts=texts, focusable=False)


def line(
    row: Row, box: Box, columns: Sequence[Column], wide: Sequence[float], ui: Ui,
    *, clip: Box | None = None, parent: str = "",
) -> Node:  # fmt: skip
    """One row; `box` is the ground that is tinted, the cells lie a little inside it."""
    colour: Token = "muted" if row.quiet else "ink"
    texts: list[Text] = []
    icons: tuple[Icon, ...] = ()
    for column, cell, words in zip(
        columns, _cells(box.inset(ui(12), 0), wide, ui), row.cells, strict=True
    ):
        if column.wide and row.icon:
            cell, spot = cell.right_part(ui(22))
            icons = (Icon(row.icon, spot.middle(ui(16), ui(16)), "accent"),)
        texts.append(
            Text(
                words, cell, ui.type(16), 600 if row.strong else 400, colour,
                column.align, "middle", 1, figures=column.align == "right",  # type: ignore[arg-type]
            )
        )  # fmt: skip
    fill: Token = "good-bg" if row.strong else "clear"
    skin = Skin(
        fill=fill, radius=ui(8), ring="accent" if row.chosen else "clear",
        ring_px=ui(3) if row.chosen else 0,
    )  # fmt: skip
    return Node(
        row.id, "row", box, ", ".join(row.cells), skin=skin, texts=tuple(texts), icons=icons,
        message=row.message, clip=clip, parent=parent, selected=row.chosen,
        focusable=row.message is not None,
    )  # fmt: skip


def window(count: int, mine: int | None, room: int) -> list[int | None]:
    """Which of `count` rows show in `room` lines so that `mine` does; None is a gap "…".

    The best come first; a run far down stands at the foot, with the one before it.
    """
    if count <= room or mine is None or mine < room:
        return list(range(min(count, room)))
    if room < 4:
        return list(range(mine - room + 1, mine + 1))
    tail = [mine - 1, mine] if room > 5 else [mine]
    return [*range(room - len(tail) - 1), None, *tail]
