"""Menu: a few commands in a small frame, beside what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.hints import Hint, unseen_key
from game.words import _


class MenuRow(NamedTuple):
    """A command: its words, what it sends, its sign, its key (`cap` as it is written)."""

    words: str
    message: object
    icon: IconName | None = None
    cap: str = ""
    keys: tuple[str, ...] = ()
    danger: bool = False
    chosen: bool = False


def menu(
    title: str, rows: Sequence[MenuRow], at: Box, focus: str, close: object, ui: Ui
) -> tuple[tuple[Node, ...], str]:
    """Return the menu below `at` (above it, where there is no room), and what has the keyboard.

    `focus` is the row that had it last, "" for the chosen row or the first. Esc sends `close`;
    so should the screen take a press beside it.
    """
    ui = _fitting(len(rows), ui)
    frame = _frame(rows, at, ui)
    skin = Skin(fill="card", edge="edge", edge_px=max(1.0, ui(1.3)), radius=ui(12), shadow=ui(12))
    nodes = [Node("menu", "panel", frame, title, skin=skin)]
    inner = frame.inset(ui(6), ui(6))
    for number, (row, box) in enumerate(zip(rows, inner.grid(len(rows), 1), strict=True)):
        nodes.append(_row(f"menu-{number}", row, box.inset(ui(3), ui(3)), ui))
    nodes.append(unseen_key("menu-close", title, close, "escape"))
    chosen = next((n for n, row in enumerate(rows) if row.chosen), 0)
    ids = {node.id for node in nodes if node.role == "row"}
    return tuple(nodes), focus if focus in ids else f"menu-{chosen}"


def moved_to(key: str, focus: str, rows: int) -> str:
    """Return the row that a key leads to where no row lies further on; the others change nothing.

    Beyond the last row comes the first one.
    """
    at = int(focus.removeprefix("menu-"))
    steps = {"down": at + 1, "up": at - 1, "home": 0, "end": rows - 1, "pageup": 0}
    return f"menu-{(steps | {'pagedown': rows - 1}).get(key, at) % rows}"


def menu_hints() -> tuple[Hint, ...]:
    """Return the keys that work while a menu is open."""
    return (
        Hint("↑↓", _("move")),
        Hint(_("Enter"), _("choose")),
        Hint("Esc", _("close")),
        Hint("F1", _("all keys")),
    )


def _fitting(rows: int, ui: Ui) -> Ui:
    """Return the scale with the largest text, up to the one that is set, at which all rows fit."""
    most, usual = _tall(rows, ui), _tall(rows, replace(ui, text=1.0))
    room = ui.height - 2 * ui(8)
    if most <= room or most <= usual:
        return ui
    return replace(ui, text=max(1.0, 1 + (ui.text - 1) * (room - usual) / (most - usual) - 0.01))


def _tall(rows: int, ui: Ui) -> float:
    return rows * (ui.measure.line(ui.type(16)) + ui.type(12) + ui(6)) + ui(12)


def _frame(rows: Sequence[MenuRow], at: Box, ui: Ui) -> Box:
    """Return a frame as large as its rows, all of it on the page."""
    size = ui.type(16)
    words = max(ui.measure.width(row.words, size, 600) for row in rows)
    wide = min(words + ui.type(36 + 70) + ui(24), ui.width - 2 * ui.margin)
    tall = _tall(len(rows), ui)
    x = min(max(ui.margin, at.right - wide), ui.width - ui.margin - wide)
    below = at.bottom + ui(4)
    y = below if below + tall <= ui.height - ui(8) else at.y - ui(4) - tall
    return Box(x, min(max(ui(8), y), max(ui(8), ui.height - ui(8) - tall)), wide, tall)


def _row(id: str, row: MenuRow, box: Box, ui: Ui) -> Node:
    ink: Token = "bad" if row.danger else "ink"
    size, inside = ui.type(16), box.inset(ui(8), 0)
    sign, rest = inside.left_part(ui.type(34))
    rest, key = rest.right_part(ui.type(64))
    icon: IconName | None = "tick" if row.chosen else row.icon
    spot = sign.left_part(ui.type(22))[0].middle(ui.type(18), ui.type(18))
    icons = (Icon(icon, spot, ink),) if icon else ()
    text = Text(row.words, rest, size, 600 if row.chosen else 400, ink, lines=1)
    node = Node(id, "row", box, row.words, skin=Skin(radius=ui(8)), texts=(text,), parent="menu")
    node = replace(node, message=row.message, keys=row.keys, icons=icons)
    if not row.cap:
        return node
    wide = max(ui.type(26), ui.measure.width(row.cap, ui.type(13), 600) + ui.type(12))
    cap = Box(key.right - wide, key.centre.y - ui.type(12), wide, ui.type(24))
    return replace(node, marks=(Mark(row.cap, cap, ui.type(13), "ink", "edge", "card"),))
