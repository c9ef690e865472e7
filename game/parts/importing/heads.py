"""Heads: what stands over the two columns of cards, and the button that swaps them."""

from __future__ import annotations

from dataclasses import replace

from game.formats.table import Table
from game.parts.basics import Choice, button
from game.parts.importing import choosing
from game.parts.importing.items import Item
from game.parts.importing.preview import Columns
from game.parts.importing.words import OpenMenu, Swap
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, Node, Skin, Text
from game.view.scale import Scale
from game.words import _


def heads(item: Item, box: Box, scale: Scale, measure: Measure) -> list[Node]:
    """What stands over the two columns of cards: their names, and the button that swaps them."""
    table = item.reading.table if item.reading else None
    columns = Columns.of(box, scale)
    side = min(box.h, scale(42))
    apart = side / 2 + scale(4)
    middle = (columns.term.right + columns.definition.x) / 2
    left = Box(box.x, box.y, middle - apart - box.x, box.h)
    right = Box(middle + apart, box.y, box.right - middle - apart, box.h)
    swap = Choice("swap", "", Swap(), ("s",), icon="swap")
    at = Box(middle - side / 2, box.y, side, box.h)
    return [
        _head("term", _("Term"), item, table, left, scale, measure),
        replace(button(swap, at, scale), label=_("Swap terms and definitions")),
        _head("definition", _("Definition"), item, table, right, scale, measure),
    ]


def _head(
    kind: str, label: str, item: Item, table: Table | None, box: Box, scale: Scale,
    measure: Measure,
) -> Node:  # fmt: skip
    """The name of a column; a button where there are columns to choose from."""
    inner = box.inset(scale(12), 0)
    size, small = scale.type(17), scale.type(14)
    if table is None:
        text = Text(label, inner, size, 600, colour="muted", lines=1)
        return Node(f"head-{kind}", "heading", box, label, texts=(text,), focusable=False)
    column = choosing.columns(item, table)[kind == "definition"]
    name = table.names[column]
    w = min(measure.width(label, small) + scale.type(8), inner.w * 0.5)
    said, rest = inner.left_part(w)
    name_at, sign = rest.right_part(scale.type(20))
    texts = (
        Text(label, said, small, colour="muted", lines=1),
        Text(name, name_at, size, 600, lines=1),
    )
    spot = sign.middle(scale.type(16), scale.type(16))
    return Node(
        f"head-{kind}", "button", box, f"{label}: {name}",
        skin=Skin("card", "edge", max(1.0, scale(1.3)), scale(10)), texts=texts,
        icons=(Icon("down", spot, "muted"),),
        message=OpenMenu("definition" if kind == "definition" else "term"), keys=(kind[0],),
    )  # fmt: skip
