"""Result tiles: a number that matters, its name above and a quiet word below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.clock_text import official
from game.core.scoring import stars
from game.modes import MODES
from game.screens.results.model import Model
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Text
from game.view.ui import Ui
from game.widgets.page import panel
from game.widgets.run_words import ordinal, right_and_wrong, time_came_about, why_not_words
from game.words import _, n_


@dataclass(frozen=True, slots=True)
class Tile:
    """`stars` of three stand beside the number, or else the icon."""

    id: str
    title: str
    number: str
    below: str
    stars: int | None = None
    icon: IconName | None = None


def tiles_of(model: Model) -> list[Tile]:
    """Return score, official time, turns (where they are counted) and rank."""
    result, game = model.run.result, model.game
    right = right_and_wrong(game.found - result.reveals, result.errors)
    time = official(result.official_ms)
    tiles = [
        Tile("score", _("Score"), str(result.score), right, stars(result.score)),
        Tile("time", _("Official time"), time, time_came_about(result)),
    ]
    if (par := MODES[game.options.mode].par(game)) is not None:
        below = _("par {par}, a perfect memory").format(par=f"{par:.1f}")
        tiles.append(Tile("turns", _("Turns"), str(game.turns), below))
    return [*tiles, _rank_tile(model)]


def _rank_tile(model: Model) -> Tile:
    title, place = _("Rank"), model.place
    if place is None:
        why = why_not_words(model.run.result.why_not) or _("no longer in the table")
        return Tile("rank", title, "–", _("not ranked: {why}").format(why=why))
    rank, count = model.ranks[place], len(model.table)
    below = n_("of {n} run", "of {n} runs", count) if count > 1 else _("the first one")
    if count > 1 and model.is_personal_best:
        below = " · ".join((_("personal best"), below))
    icon: IconName | None = "trophy" if rank == 1 else None
    return Tile("rank", title, ordinal(rank), below, icon=icon)


def tile_row(tiles: Sequence[Tile], place: Box, ui: Ui) -> tuple[Node, ...]:
    """Return tiles side by side from the top of `place`, all of one height.

    They take as many lines as the text size asks for.
    """
    gap, pad = ui(14), ui(18)
    most = max(1, min(len(tiles), int((place.w + gap) // (ui.type(158) + gap))))
    across = -(-len(tiles) // -(-len(tiles) // most))
    w = (place.w - gap * (across - 1)) / across
    inner = w - 2 * pad
    wanted = max(ui.measure.width(t.number, 1000, 700) for t in tiles) / 1000
    size = min(ui.type(44), inner / wanted)
    low = max(ui.measure.height(t.below, ui.type(14), inner) for t in tiles)
    h = ui(28) + ui.type(20) + size * 1.25 + ui(4) + low
    nodes = []
    for at, tile in enumerate(tiles):
        row, column = divmod(at, across)
        box = Box(place.x + column * (w + gap), place.y + row * (h + gap), w, h)
        nodes.append(_tile(tile, box, pad, size, ui))
    return tuple(nodes)


def _tile(tile: Tile, box: Box, pad: float, size: float, ui: Ui) -> Node:
    inside = box.inset(pad, ui(14))
    top, rest = inside.top_part(ui.type(20))
    number, rest = rest.top_part(size * 1.25)
    below = rest.top_part(ui(4))[1]
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
    ground = panel(tile.id, box, ui, label=f"{tile.title}: {tile.number}. {tile.below}")
    return replace(ground, texts=texts, icons=icons, value="★" * (tile.stars or 0))


def _spots(box: Box, side: float, count: int) -> list[Box]:
    """Return `count` squares against the right end of `box`."""
    side = max(0.0, side)
    return [
        Box(box.right - (count - at) * side, box.y + (box.h - side) / 2, side, side)
        for at in range(count)
    ]
