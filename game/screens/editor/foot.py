"""Foot: what can be done with rows, whether all is saved, notices, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.screens.editor.wishes import (
    Again,
    CloseNotice,
    CopyAll,
    DeleteRows,
    Find,
    Hints,
    InsertRow,
    Leave,
    Play,
)
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.hints import Hint
from game.words import _, n_

HEIGHT = 46
"""Units of the strip below the table."""


@dataclass(frozen=True, slots=True)
class Status:
    """How the set stands: pairs that can be played, chosen rows, whether they are kept."""

    pairs: int
    rows: int
    kept: bool
    trouble: str = ""
    waiting: bool = False
    hints: bool = False
    empty: bool = False
    """Nothing has been written yet."""


def strip(status: Status, box: Box, ui: Ui) -> tuple[Node, ...]:
    """The buttons for rows on the left; on the right whether all is saved."""
    rows = n_("Delete row", "Delete {n} rows", status.rows)
    hints = _("Without hints") if status.hints else _("With hints")
    choices = (
        Button("insert", _("Insert row"), InsertRow(), icon="plus"),
        Button("delete", rows, DeleteRows(), icon="trash"),
        Button("hints", hints, Hints(), icon="hint"),
    )
    x, y, tall, nodes = box.x, box.y + ui(5), ui(36), []
    for choice in choices:
        w = button_width(choice, ui)
        nodes.append(button(choice, Box(x, y, w, tall), ui))
        x += w + ui(8)
    left = Box(x + ui(8), y, box.right - x - ui(8), tall)
    return *nodes, *_said(status, left, ui)


def _said(status: Status, box: Box, ui: Ui) -> tuple[Node, ...]:
    """That all is saved, with the number of pairs; before it what can be dropped here."""
    size = ui(15)
    said = saved(status)
    wide = min(box.w, ui.measure.width(said, size, 600) + ui(28))
    at = Box(box.right - wide, box.y, wide, box.h)
    sign = Box(at.x, at.y, ui(20), at.h).middle(ui(18), ui(18))
    icons = (Icon("tick", sign, "good"),) if status.kept and not status.waiting else ()
    if status.trouble:
        icons = (Icon("warning", sign, "bad"),)
    words = Box(at.x + ui(26), at.y, at.w - ui(26), at.h)
    face = Text(said, words, size, 600, "bad" if status.trouble else "ink", "right", lines=1)
    shown = Node("status", "text", at, said, texts=(face,), icons=icons, focusable=False)
    return *_drop(Box(box.x, box.y, at.x - box.x - ui(16), box.h), ui), shown


def _drop(box: Box, ui: Ui) -> tuple[Node, ...]:
    """What can be dropped on a cell, where there is room to say so."""
    said, size = _("Drop a picture or a sound on a cell"), ui(14)
    if ui.measure.width(said, size) + ui(26) > box.w:
        return ()
    icon = Icon("picture", Box(box.x, box.y, ui(20), box.h).middle(ui(18), ui(18)), "muted")
    inside = Box(box.x + ui(26), box.y, box.w - ui(26), box.h)
    face = Text(said, inside, size, colour="muted", lines=1)
    return (Node("drop-hint", "text", box, said, texts=(face,), icons=(icon,), focusable=False),)


def saved(status: Status) -> str:
    """ "Saved · 12 pairs"."""
    count = n_("{n} pair", "{n} pairs", status.pairs)
    if status.trouble:
        return _("Not saved · {pairs}").format(pairs=count)
    if status.empty:
        return _("Saved as you write")
    if status.waiting or not status.kept:
        return _("{pairs}").format(pairs=count)
    return _("Saved · {pairs}").format(pairs=count)


# ------------------------------------------------------------------ what is to be told


def notices(trouble: str, said: Sequence[str], y: float, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Strips from `y` downwards: why nothing can be saved, then what happened; their height."""
    nodes: list[Node] = []
    top = y
    if trouble:
        choices = (
            Button("copy-all", _("Copy everything"), CopyAll()),
            Button("again", _("Try again"), Again(), primary=True),
        )
        made, tall = _notice("trouble", trouble, choices, top, ui)
        nodes += made
        top += tall
    for number, text in enumerate(said):
        close = Button(f"notice-{number}-close", "", CloseNotice(text), icon="cross")
        made, tall = _notice(f"notice-{number}", text, (close,), top, ui)
        nodes += made
        top += tall
    return tuple(nodes), top - y


def _notice(
    id: str, text: str, choices: Sequence[Button], y: float, ui: Ui
) -> tuple[list[Node], float]:
    size, wide = ui.type(15), ui.width - 2 * ui.margin
    widths = [button_width(c, ui) if c.words else ui(40) for c in choices]
    taken = sum(widths) + ui(8) * len(widths) + ui(8)
    inner = wide - ui(50) - taken
    tall = max(ui(50), ui.measure.height(text, size, inner, 600) + ui(18))
    box = Box(ui.margin, y, wide, tall)
    bad = id == "trouble"
    skin = Skin(
        fill="card", edge="bad" if bad else "accent", edge_px=max(1.5, ui(2)), radius=ui(10)
    )
    sign = Box(box.x + ui(14), y, ui(24), tall).middle(ui(20), ui(20))
    icon = Icon("warning" if bad else "hint", sign, "bad" if bad else "ink")
    face = Text(text, Box(box.x + ui(48), y, inner, tall), size, 600)
    nodes = [Node(id, "panel", box, text, skin=skin, texts=(face,), icons=(icon,), focusable=False)]
    x = box.right - taken + ui(4)
    for choice, w in zip(choices, widths, strict=True):
        at = Box(x, y, w, tall).middle(w, ui(38))
        nodes.append(button(choice, at, ui, parent=id))
        x += w + ui(8)
    return nodes, tall + ui(8)


# ------------------------------------------------------------------ the keys


def hints(*, typing: bool) -> tuple[Hint, ...]:
    """The keys that matter now."""
    if typing:
        return (
            Hint(_("Enter"), _("next row")),
            Hint(_("Tab"), _("next cell")),
            Hint(_("Shift Enter"), _("new line")),
            Hint("Ctrl Z", _("undo")),
            Hint("Esc", _("leave it as it was")),
        )
    return (
        Hint(_("Enter"), _("write")),
        Hint(_("Tab"), _("next cell")),
        Hint("Ctrl Z", _("undo")),
        Hint("Ctrl F", _("find"), Find()),
        Hint("F5", _("play"), Play()),
        Hint("Esc", _("back"), Leave()),
        Hint("Ctrl V", _("paste")),
        Hint("Alt ↑↓", _("move row")),
        Hint("Ctrl +", _("insert row")),
        Hint("Ctrl −", _("delete row")),
        Hint("F1", _("all keys")),
    )
