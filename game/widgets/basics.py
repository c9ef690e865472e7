"""Parts that several screens are made of: page, header, buttons, key hints, dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token, Weight
from game.view.ui import Ui

Align = Literal["left", "centre", "right"]
Valign = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True)
class Hint:
    """A key hint at the foot: the cap, what it does, and what pressing it sends."""

    cap: str
    words: str
    message: object = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A button to be: its words, what it sends, its keys, whether it is the main one."""

    id: str
    words: str
    message: object
    keys: tuple[str, ...] = ()
    primary: bool = False
    icon: IconName | None = None
    disabled: bool = False


def page(ui: Ui) -> Node:
    """The ground that everything lies on."""
    return Node("page", "page", ui.page, skin=Skin(fill="bg"), focusable=False)


def words(
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
    top = words("title", big, title, ui(30), weight=700, heading=True)
    if not subtitle:
        return (top,)
    return top, words("subtitle", small, subtitle, ui(15), colour="muted")


def panel(id: str, box: Box, ui: Ui, *, label: str = "", edge: Token = "edge") -> Node:
    """A white card that other things lie on."""
    skin = Skin(fill="card", edge=edge, edge_px=max(1.0, ui(1.3)), radius=ui.corner, shadow=ui(6))
    return Node(id, "panel", box, label, skin=skin, focusable=False)


def button_width(choice: Choice, ui: Ui) -> float:
    """How wide the button of this choice wants to be, in pixels."""
    icon = ui(26) if choice.icon else 0
    return ui.measure.width(choice.words, ui(17), 600) + 2 * ui(18) + icon


def button(choice: Choice, box: Box, ui: Ui, *, parent: str = "") -> Node:
    """A button; a primary one is filled."""
    fill: Token = "term" if choice.primary else "card"
    ink: Token = "on-term" if choice.primary else "ink"
    edge: Token = "clear" if choice.primary else "edge"
    inside = box.inset(ui(14), 0)
    icons: tuple[Icon, ...] = ()
    if choice.icon:
        spot, inside = inside.left_part(ui(26))
        if not choice.words:
            spot = box
        icons = (Icon(choice.icon, spot.middle(ui(18), ui(18)), ink),)
    face = Text(choice.words, inside, ui(17), 600, ink, "centre", "middle", 1)
    skin = Skin(
        fill=fill,
        edge=edge,
        edge_px=max(1.0, ui(1.3)),
        radius=ui(10),
        shadow=ui(4) if choice.primary else 0,
    )
    return Node(
        choice.id,
        "button",
        box,
        choice.words,
        skin=skin,
        texts=(face,) if choice.words else (),
        icons=icons,
        message=choice.message,
        keys=choice.keys,
        disabled=choice.disabled,
        parent=parent,
    )


def button_row(
    choices: Sequence[Choice],
    x: float,
    y: float,
    ui: Ui,
    *,
    to_left: bool = False,
    limit: float = 0,
    parent: str = "",
) -> tuple[Node, ...]:
    """Buttons side by side from `x` (or ending at `x`), shrunk evenly to `limit` pixels."""
    widths = [button_width(choice, ui) for choice in choices]
    gap = ui(12)
    total = sum(widths) + gap * (len(widths) - 1)
    if limit and total > limit:
        spare = (limit - gap * (len(widths) - 1)) / sum(widths)
        widths = [w * spare for w in widths]
        total = limit
    left = x - total if to_left else x
    nodes = []
    for choice, w in zip(choices, widths, strict=True):
        nodes.append(button(choice, Box(left, y, w, ui(40)), ui, parent=parent))
        left += w + gap
    return tuple(nodes)


def key_hints(hints: Sequence[Hint], ui: Ui) -> tuple[Node, ...]:
    """The keys that matter here, along the foot; those that do not fit are left out."""
    x, top, tall = ui.margin, ui.height - ui(39), ui(25)
    end = ui.width - ui.margin
    nodes = []
    for number, hint in enumerate(hints):
        cap_w = max(ui(27), ui.measure.width(hint.cap, ui(13), 600) + ui(15))
        text_w = ui.measure.width(hint.words, ui(14)) + ui(4)
        box = Box(x, top, cap_w + ui(6) + text_w, tall)
        if box.right > end:
            # A hint that sends something stays reachable by its key, unseen.
            if hint.keys and hint.message is not None:
                nodes.append(
                    Node(
                        f"hint-{number}",
                        "key",
                        Box(0, 0, 0, 0),
                        hint.words,
                        message=hint.message,
                        keys=hint.keys,
                        focusable=False,
                    )
                )
            continue
        cap = Mark(hint.cap, Box(x, top, cap_w, tall), ui(13), "ink", "edge", "card")
        face = Text(
            hint.words,
            Box(x + cap_w + ui(6), top, text_w, tall),
            ui(14),
            colour="muted",
            lines=1,
        )
        nodes.append(
            Node(
                f"hint-{number}",
                "key",
                box,
                hint.words,
                marks=(cap,),
                texts=(face,),
                message=hint.message,
                keys=hint.keys,
                focusable=False,
            )
        )
        x = box.right + ui(18)
    return tuple(nodes)


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


def dialog(
    ui: Ui,
    title: str,
    text: str,
    choices: Sequence[Choice],
) -> tuple[Node, ...]:
    """A veil, and a question in the middle with its answers. Set `live_from` at its first node."""
    w = min(ui(560), ui.width - 2 * ui.margin)
    inner = w - 2 * ui(28)
    body_h = ui.measure.height(text, ui(17), inner) if text else 0
    h = ui(28) + ui(34) + (body_h + ui(12) if text else 0) + ui(20 + 40 + 26)
    box = ui.page.middle(w, h)
    x, y = box.x + ui(28), box.y + ui(26)
    veil = Node("veil", "page", ui.page, skin=Skin(fill="shade"), focusable=False)
    frame = Node(
        "dialog",
        "dialog",
        box,
        title,
        skin=Skin(fill="card", edge="edge", radius=ui(18), shadow=ui(14)),
        focusable=False,
    )
    head = words(
        "dialog-title",
        Box(x, y, inner, ui(34)),
        title,
        ui(22),
        weight=700,
        heading=True,
        parent="dialog",
    )
    nodes = [veil, frame, head]
    if text:
        nodes.append(
            words(
                "dialog-text",
                Box(x, y + ui(42), inner, body_h + ui(2)),
                text,
                ui(17),
                lines=0,
                valign="top",
                parent="dialog",
            )
        )
    nodes += button_row(
        choices,
        box.right - ui(28),
        box.bottom - ui(26 + 40),
        ui,
        to_left=True,
        limit=inner,
        parent="dialog",
    )
    return tuple(nodes)
