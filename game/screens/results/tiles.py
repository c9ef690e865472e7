"""Result tiles: a number that matters, its name above and a quiet word below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.box import Box
from game.view.node import Icon, IconName, Node, Text
from game.view.ui import Ui
from game.widgets.page import panel


@dataclass(frozen=True, slots=True)
class Tile:
    """`stars` of three stand beside the number, or else the icon."""

    id: str
    title: str
    number: str
    below: str
    stars: int | None = None
    icon: IconName | None = None


def tiles(
    all_of_them: Sequence[Tile], x: float, y: float, width: float, ui: Ui
) -> tuple[Node, ...]:
    """Tiles side by side, in as many lines as the text size asks for; all of one height."""
    gap, pad = ui(14), ui(18)
    most = max(1, min(len(all_of_them), int((width + gap) // (ui.type(158) + gap))))
    across = -(-len(all_of_them) // -(-len(all_of_them) // most))
    w = (width - gap * (across - 1)) / across
    inner = w - 2 * pad
    wanted = max(ui.measure.width(t.number, 1000, 700) for t in all_of_them) / 1000
    size = min(ui.type(44), inner / wanted)
    low = max(ui.measure.height(t.below, ui.type(14), inner) for t in all_of_them)
    h = ui(28) + ui.type(20) + size * 1.25 + ui(4) + low
    nodes: list[Node] = []
    for at, tile in enumerate(all_of_them):
        box = Box(x + at % across * (w + gap), y + at // across * (h + gap), w, h)
        nodes += _tile(tile, box, pad, size, ui)
    return tuple(nodes)


def _tile(tile: Tile, box: Box, pad: float, size: float, ui: Ui) -> tuple[Node, ...]:
    inside = box.inset(pad, ui(14))
    top, rest = inside.top_part(ui.type(20))
    number, rest = rest.top_part(size * 1.25)
    _gap, below = rest.top_part(ui(4))
    texts = (
        Text(tile.title, top, ui.type(14), 400, "muted", lines=1),
        Text(tile.number, number, size, 700, lines=1),
        Text(tile.below, below, ui.type(14), 400, "muted", valign="top"),
    )
    space = number.w - ui.measure.width(tile.number, size, 700) - ui(10)
    spots = _spots(number, min(ui.type(26), space / 3), 3)
    icons: tuple[Icon, ...] = ()
    if tile.stars is not None and spots[0].w >= ui(12):
        icons = tuple(
            Icon("star" if at < tile.stars else "star-empty", spot, "accent")
            for at, spot in enumerate(spots)
        )
    elif tile.icon and space >= ui(26):
        icons = (Icon(tile.icon, _spots(number, ui(26), 1)[0], "accent"),)
    label = f"{tile.title}: {tile.number}. {tile.below}"
    ground = panel(tile.id, box, ui, label=label)
    return (Node(tile.id, "panel", box, label, skin=ground.skin, texts=texts, icons=icons,
                 value="★" * (tile.stars or 0), focusable=False),)  # fmt: skip


def _spots(box: Box, side: float, count: int) -> list[Box]:
    """`count` squares against the right end of `box`."""
    side = max(0.0, side)
    return [
        Box(box.right - (count - at) * side, box.y + (box.h - side) / 2, side, side)
        for at in range(count)
    ]
