"""Page: the ground of a screen, its header, panels and labels, and the thin outline they have."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Literal

from game.view.box import Box
from game.view.node import Node, Role, Skin, Text, Token, Weight
from game.view.ui import Ui

Align = Literal["left", "centre", "right"]
Valign = Literal["top", "middle", "bottom"]


LEAST_TITLE = 0.6
"""The least part of its usual size that a title may have."""


def page(ui: Ui) -> Node:
    """Return the ground that everything lies on."""
    return Node("page", "page", ui.page, skin=Skin(fill="bg"))


def outline(ui: Ui, radius: float, fill: Token = "card", edge: Token = "edge") -> Skin:
    """Return a filled ground with a thin edge; `radius` of its corners in pixels."""
    return Skin(fill=fill, edge=edge, edge_px=max(1.0, ui(1.3)), radius=radius)


def rail(ui: Ui) -> Skin:
    """Return the ground of the line below a header, along which it fills up."""
    return Skin(fill="rail", radius=ui(2))


def filled(ui: Ui) -> Skin:
    """Return what fills that line, with a gap around it: amber is hardly seen on a light rail."""
    return Skin(fill="amber", radius=ui(2), ring="bg", ring_px=ui(2))


def label(
    id: str,
    box: Box,
    text: str,
    size: float,
    *,
    weight: Weight = 400,
    colour: Token = "ink",
    align: Align = "left",
    valign: Valign = "middle",
    lines: int = 1,
    language: str = "",
    heading: bool = False,
    parent: str = "",
    clip: Box | None = None,
    figures: bool = False,
) -> Node:
    """Return a node of nothing but words; `size` in pixels."""
    face = Text(text, box, size, weight, colour, align, valign, lines, language, figures)
    role: Role = "heading" if heading else "text"
    return Node(id, role, box, text, texts=(face,), parent=parent, clip=clip)


def line_of(words: str, box: Box, size: float, weight: Weight, ui: Ui) -> Box:
    """Return the left part of `box` that a line of words takes, which way ever they run."""
    return replace(box, w=min(box.w, ui.measure.width(words, size, weight) + 1))


def title_size(words: str, size: float, width: float, ui: Ui, *, weight: Weight = 700) -> float:
    """Return the size in pixels of a title: `size`, or less where it does not fit in `width`.

    One that would need much smaller letters keeps the least of them, and is cut.
    """
    wanted = ui.measure.width(words, size, weight) + 1
    return max(ui.least, size * max(LEAST_TITLE, min(1.0, width / wanted)))


def header(ui: Ui, title: str, subtitle: str = "", *, right: float = 0) -> tuple[Node, ...]:
    """Return the screen's name and a quiet line below it, `right` pixels left free beside them."""
    width = ui.width - 2 * ui.margin - right
    usual, quiet = ui.chrome(30, 1.15), ui.chrome(15, 1.15)
    big_h, small_h = max(ui(40), 1.37 * usual), max(ui(22), 1.37 * quiet)
    large = title_size(title, usual, width, ui)
    big = line_of(title, Box(ui.margin, ui(62) - big_h, width, big_h), large, 700, ui)
    small = line_of(subtitle, Box(ui.margin, ui(59), width, small_h), quiet, 400, ui)
    top = label("title", big, title, large, weight=700, heading=True)
    if not subtitle:
        return (top,)
    return top, label("subtitle", small, subtitle, quiet, colour="muted")


def panel(id: str, box: Box, ui: Ui, *, label: str = "", edge: Token = "edge") -> Node:
    """Return a white card that other things lie on."""
    skin = replace(outline(ui, ui.corner, edge=edge), shadow=ui(6))
    return Node(id, "panel", box, label, skin=skin)


def nothing_yet(said: str, more: str, body: Box, ui: Ui) -> tuple[Node, ...]:
    """Say in the middle of `body` that there is nothing, and below it what to do for more.

    Nothing is said where there is no room for it.
    """
    size, small = ui.type(21), ui.type(16)
    wide = min(body.w, ui.type(600))
    inner = wide - ui(48)
    said_h = ui.measure.height(said, size, inner, 600) + 1
    more_h = ui.measure.height(more, small, inner) + 1
    box = body.middle(wide, said_h + more_h + ui(20 + 8 + 20))
    if box.h > body.h:
        return ()
    top = Box(box.x + ui(24), box.y + ui(20), inner, said_h)
    foot = Box(top.x, top.bottom + ui(8), inner, more_h)
    centred = partial(label, align="centre", valign="top", lines=0)
    return (
        panel("empty", box, ui, label=said),
        centred("empty-title", top, said, size, weight=600),
        centred("empty-text", foot, more, small, colour="muted"),
    )
