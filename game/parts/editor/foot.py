"""Foot: what can be done with rows, whether all is saved, notices, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.parts.basics import Choice, Hint, button, button_width
from game.parts.editor.wishes import (
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
from game.view.measure import Measure
from game.view.node import Icon, Node, Skin, Text
from game.view.scale import Scale
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


def strip(status: Status, box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """The buttons for rows on the left; on the right whether all is saved."""
    rows = n_("Delete row", "Delete {n} rows", status.rows)
    hints = _("Without hints") if status.hints else _("With hints")
    choices = (
        Choice("insert", _("Insert row"), InsertRow(), icon="plus"),
        Choice("delete", rows, DeleteRows(), icon="trash"),
        Choice("hints", hints, Hints(), icon="hint"),
    )
    x, y, tall, nodes = box.x, box.y + scale(5), scale(36), []
    for choice in choices:
        w = button_width(choice, scale, measure)
        nodes.append(button(choice, Box(x, y, w, tall), scale))
        x += w + scale(8)
    left = Box(x + scale(8), y, box.right - x - scale(8), tall)
    return *nodes, *_said(status, left, scale, measure)


def _said(status: Status, box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """That all is saved, with the number of pairs; before it what can be dropped here."""
    size = scale(15)
    said = saved(status)
    wide = min(box.w, measure.width(said, size, 600) + scale(28))
    at = Box(box.right - wide, box.y, wide, box.h)
    sign = Box(at.x, at.y, scale(20), at.h).middle(scale(18), scale(18))
    icons = (Icon("tick", sign, "good"),) if status.kept and not status.waiting else ()
    if status.trouble:
        icons = (Icon("warning", sign, "bad"),)
    words = Box(at.x + scale(26), at.y, at.w - scale(26), at.h)
    face = Text(said, words, size, 600, "bad" if status.trouble else "ink", "right", lines=1)
    shown = Node("status", "text", at, said, texts=(face,), icons=icons, focusable=False)
    return *_drop(Box(box.x, box.y, at.x - box.x - scale(16), box.h), scale, measure), shown


def _drop(box: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """What can be dropped on a cell, where there is room to say so."""
    said, size = _("Drop a picture or a sound on a cell"), scale(14)
    if measure.width(said, size) + scale(26) > box.w:
        return ()
    icon = Icon(
        "picture", Box(box.x, box.y, scale(20), box.h).middle(scale(18), scale(18)), "muted"
    )
    inside = Box(box.x + scale(26), box.y, box.w - scale(26), box.h)
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


def notices(
    trouble: str, said: Sequence[str], y: float, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float]:
    """Strips from `y` downwards: why nothing can be saved, then what happened; their height."""
    nodes: list[Node] = []
    top = y
    if trouble:
        choices = (
            Choice("copy-all", _("Copy everything"), CopyAll()),
            Choice("again", _("Try again"), Again(), primary=True),
        )
        made, tall = _notice("trouble", trouble, choices, top, scale, measure)
        nodes += made
        top += tall
    for number, text in enumerate(said):
        close = Choice(f"notice-{number}-close", "", CloseNotice(text), icon="cross")
        made, tall = _notice(f"notice-{number}", text, (close,), top, scale, measure)
        nodes += made
        top += tall
    return tuple(nodes), top - y


def _notice(
    id: str, text: str, choices: Sequence[Choice], y: float, scale: Scale, measure: Measure
) -> tuple[list[Node], float]:
    size, wide = scale.type(15), scale.width - 2 * scale.margin
    widths = [button_width(c, scale, measure) if c.words else scale(40) for c in choices]
    taken = sum(widths) + scale(8) * len(widths) + scale(8)
    inner = wide - scale(50) - taken
    tall = max(scale(50), measure.height(text, size, inner, 600) + scale(18))
    box = Box(scale.margin, y, wide, tall)
    bad = id == "trouble"
    skin = Skin(
        fill="card", edge="bad" if bad else "accent", edge_px=max(1.5, scale(2)), radius=scale(10)
    )
    sign = Box(box.x + scale(14), y, scale(24), tall).middle(scale(20), scale(20))
    icon = Icon("warning" if bad else "hint", sign, "bad" if bad else "ink")
    face = Text(text, Box(box.x + scale(48), y, inner, tall), size, 600)
    nodes = [Node(id, "panel", box, text, skin=skin, texts=(face,), icons=(icon,), focusable=False)]
    x = box.right - taken + scale(4)
    for choice, w in zip(choices, widths, strict=True):
        at = Box(x, y, w, tall).middle(w, scale(38))
        nodes.append(button(choice, at, scale, parent=id))
        x += w + scale(8)
    return nodes, tall + scale(8)


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
