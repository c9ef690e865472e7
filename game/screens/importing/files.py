"""Files: the list of all that was dropped, each with how it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.screens.importing.items import Item
from game.screens.importing.standing import twins
from game.screens.importing.words import LeaveOut, Show
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.lists import seen
from game.widgets.scrolling import bar
from game.words import _, n_

ROW = 62
"""Units that a row is high."""


def state(item: Item, *, there: bool, twin: bool) -> tuple[str, IconName, Token]:
    """How a file stands, in words, with a sign and its colour."""
    if item.reading is None:
        return _("being read …"), "search", "muted"
    if item.pair_set is None:
        return _("cannot be read"), "cross", "bad"
    count = n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))
    if there:
        return " · ".join((count, _("already there"))), "folder", "muted"
    if twin:
        return " · ".join((count, _("the same again"))), "hint", "muted"
    wrong = len(item.reading.problems)
    if wrong:
        problems = n_("{n} problem", "{n} problems", wrong)
        return f"{count} · {problems}", "warning", "ochre"
    return count, "tick", "good"


def height(items: Sequence[Item], ui: Ui) -> float:
    """How tall the list is."""
    return len(items) * _row(ui) + ui(6)


def row(at: int, ui: Ui) -> tuple[float, float]:
    """Where the row at this place begins and ends in the list."""
    return at * _row(ui), (at + 1) * _row(ui)


def nodes(
    items: Sequence[Item], shown: Item, there: Collection[int], box: Box, offset: float,
    ui: Ui,
) -> tuple[Node, ...]:  # fmt: skip
    """The rows that show in `box` when the list is scrolled by `offset` pixels."""
    window = box.inset(-ui(6), 0)
    again = twins(items)
    made = [
        node
        for at, item in enumerate(items)
        for node in _nodes(
            item,
            state(item, there=item.key in there, twin=item.key in again),
            item is shown,
            _place(box, at, ui),
            ui,
        )
    ]
    return (
        *seen(made, -offset, window),
        *bar("files-bar", box.inset(-ui(12), 0), offset, height(items, ui), ui),
    )


def _row(ui: Ui) -> float:
    return ui(ROW) * max(1.0, ui.text)


def _place(box: Box, at: int, ui: Ui) -> Box:
    top = row(at, ui)[0]
    return Box(box.x, box.y + ui(4) + top, box.w, _row(ui) - ui(8))


def _nodes(
    item: Item,
    stands: tuple[str, IconName, Token],
    shown: bool,
    box: Box,
    ui: Ui,
) -> list[Node]:
    said, icon, colour = stands
    inner = box.inset(ui(12), ui(6))
    sign, rest = inner.left_part(ui(30))
    cross = Box(box.right - ui(38), box.y, ui(38), box.h)
    rest = Box(rest.x, rest.y, cross.x - rest.x, rest.h)
    name_at, state_at = rest.top_part(rest.h * 0.54)
    texts = (
        Text(item.name, name_at, ui.type(16), 600 if shown else 400, lines=1),
        Text(said, state_at, ui.type(14), colour="muted", lines=1),
    )
    skin = Skin(
        fill="card", edge="term" if shown else "edge", radius=ui(10),
        edge_px=ui(2.4) if shown else max(1.0, ui(1.3)), shadow=ui(5) if shown else 0,
    )  # fmt: skip
    spot = sign.middle(ui(20), ui(20)).moved(-ui(4), 0)
    id = f"file-{item.key}"
    row = Node(
        id, "row", box, item.name, said, skin, texts, (Icon(icon, spot, colour),),
        message=Show(item.key), selected=shown,
    )  # fmt: skip
    out = Node(
        f"{id}-out", "button", cross.middle(ui(32), ui(32)), _("Leave this file out"),
        icons=(Icon("cross", cross.middle(ui(13), ui(13)), "muted"),),
        message=LeaveOut(item.key), parent=id, focusable=False,
    )  # fmt: skip
    return [row, out]
