"""Page: the ground of a screen, its header, panels, chips and labels."""

from __future__ import annotations

from typing import Literal

from game.view.box import Box
from game.view.node import Node, Skin, Text, Token, Weight
from game.view.ui import Ui

Align = Literal["left", "centre", "right"]
Valign = Literal["top", "middle", "bottom"]


def page(ui: Ui) -> Node:
    """The ground that everything lies on."""
    return Node("page", "page", ui.page, skin=Skin(fill="bg"), focusable=False)


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
    """A node of nothing but words; `size` in pixels."""
    face = Text(
        text,
        box,
        size,
        weight,
        colour,
        align,
        valign,
        lines,
        language,
        figures,
    )
    return Node(
        id,
        "heading" if heading else "text",
        box,
        text,
        texts=(face,),
        parent=parent,
        clip=clip,
        focusable=False,
    )


def header(ui: Ui, title: str, subtitle: str = "", *, right: float = 0) -> tuple[Node, ...]:
    """The screen's name and a quiet line below it; `right` pixels are left free on the right."""
    width = ui.width - 2 * ui.margin - right
    big = Box(ui.margin, ui(22), width, ui(40))
    small = Box(ui.margin, ui(59), width, ui(22))
    top = label("title", big, title, ui(30), weight=700, heading=True)
    if not subtitle:
        return (top,)
    return top, label("subtitle", small, subtitle, ui(15), colour="muted")


def panel(id: str, box: Box, ui: Ui, *, label: str = "", edge: Token = "edge") -> Node:
    """A white card that other things lie on."""
    skin = Skin(fill="card", edge=edge, edge_px=max(1.0, ui(1.3)), radius=ui.corner, shadow=ui(6))
    return Node(id, "panel", box, label, skin=skin, focusable=False)


def chip(
    id: str,
    x: float,
    y: float,
    text: str,
    ui: Ui,
    *,
    clip: Box | None = None,
    parent: str = "",
) -> Node:
    """A small rounded word, such as "12 pairs"."""
    w = ui.measure.width(text, ui(13)) + ui(19)
    box = Box(x, y, w, ui(23))
    skin = Skin(fill="bg", edge="edge", edge_px=max(1.0, ui(1)), radius=ui(11.5))
    face = Text(text, box, ui(13), colour="muted", align="centre", lines=1)
    return Node(
        id, "chip", box, text, skin=skin, texts=(face,), focusable=False, clip=clip, parent=parent
    )
