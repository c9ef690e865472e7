"""Heads: what stands over the two columns of cards, and the button that swaps them."""

from __future__ import annotations

from dataclasses import replace

from game.formats.table import Table
from game.screens.importing import choosing
from game.screens.importing.items import Item
from game.screens.importing.preview import Columns
from game.screens.importing.words import OpenMenu, Swap
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button
from game.words import _


def heads(item: Item, box: Box, ui: Ui) -> list[Node]:
    """What stands over the two columns of cards: their names, and the button that swaps them."""
    table = item.reading.table if item.reading else None
    columns = Columns.of(box, ui)
    side = min(box.h, ui(42))
    apart = side / 2 + ui(4)
    middle = (columns.term.right + columns.definition.x) / 2
    left = Box(box.x, box.y, middle - apart - box.x, box.h)
    right = Box(middle + apart, box.y, box.right - middle - apart, box.h)
    swap = Button("swap", "", Swap(), ("s",), icon="swap")
    at = Box(middle - side / 2, box.y, side, box.h)
    return [
        _head("term", _("Term"), item, table, left, ui),
        replace(button(swap, at, ui), label=_("Swap terms and definitions")),
        _head("definition", _("Definition"), item, table, right, ui),
    ]


def _head(
    kind: str, label: str, item: Item, table: Table | None, box: Box, ui: Ui,
) -> Node:  # fmt: skip
    """The name of a column; a button where there are columns to choose from."""
    inner = box.inset(ui(12), 0)
    size, small = ui.type(17), ui.type(14)
    if table is None:
        text = Text(label, inner, size, 600, colour="muted", lines=1)
        return Node(f"head-{kind}", "heading", box, label, texts=(text,), focusable=False)
    column = choosing.columns(item, table)[kind == "definition"]
    name = table.names[column]
    w = min(ui.measure.width(label, small) + ui.type(8), inner.w * 0.5)
    said, rest = inner.left_part(w)
    name_at, sign = rest.right_part(ui.type(20))
    texts = (
        Text(label, said, small, colour="muted", lines=1),
        Text(name, name_at, size, 600, lines=1),
    )
    spot = sign.middle(ui.type(16), ui.type(16))
    return Node(
        f"head-{kind}", "button", box, f"{label}: {name}",
        skin=Skin("card", "edge", max(1.0, ui(1.3)), ui(10)), texts=texts,
        icons=(Icon("down", spot, "muted"),),
        message=OpenMenu("definition" if kind == "definition" else "term"), keys=(kind[0],),
    )  # fmt: skip
