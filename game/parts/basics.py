"""Parts that several screens are made of: page, header, buttons, key hints, dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token, Weight
from game.view.scale import Scale

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


def page(scale: Scale) -> Node:
    """The ground that everything lies on."""
    return Node("page", "page", scale.page, skin=Skin(fill="bg"), focusable=False)


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


def header(scale: Scale, title: str, subtitle: str = "", *, right: float = 0) -> tuple[Node, ...]:
    """The screen's name and a quiet line below it; `right` pixels are left free on the right."""
    width = scale.width - 2 * scale.margin - right
    big = Box(scale.margin, scale(22), width, scale(40))
    small = Box(scale.margin, scale(59), width, scale(22))
    top = words("title", big, title, scale(30), weight=700, heading=True)
    if not subtitle:
        return (top,)
    return top, words("subtitle", small, subtitle, scale(15), colour="muted")


def panel(id: str, box: Box, scale: Scale, *, label: str = "", edge: Token = "edge") -> Node:
    """A white card that other things lie on."""
    skin = Skin(
        fill="card", edge=edge, edge_px=max(1.0, scale(1.3)), radius=scale.corner, shadow=scale(6)
    )
    return Node(id, "panel", box, label, skin=skin, focusable=False)


def button_width(choice: Choice, scale: Scale, measure: Measure) -> float:
    """How wide the button of this choice wants to be, in pixels."""
    icon = scale(26) if choice.icon else 0
    return measure.width(choice.words, scale(17), 600) + 2 * scale(18) + icon


def button(choice: Choice, box: Box, scale: Scale, *, parent: str = "") -> Node:
    """A button; a primary one is filled."""
    fill: Token = "term" if choice.primary else "card"
    ink: Token = "on-term" if choice.primary else "ink"
    edge: Token = "clear" if choice.primary else "edge"
    inside = box.inset(scale(14), 0)
    icons: tuple[Icon, ...] = ()
    if choice.icon:
        spot, inside = inside.left_part(scale(26))
        if not choice.words:
            spot = box
        icons = (Icon(choice.icon, spot.middle(scale(18), scale(18)), ink),)
    face = Text(choice.words, inside, scale(17), 600, ink, "centre", "middle", 1)
    skin = Skin(
        fill=fill,
        edge=edge,
        edge_px=max(1.0, scale(1.3)),
        radius=scale(10),
        shadow=scale(4) if choice.primary else 0,
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
    scale: Scale,
    measure: Measure,
    *,
    to_left: bool = False,
    limit: float = 0,
    parent: str = "",
) -> tuple[Node, ...]:
    """Buttons side by side from `x` (or ending at `x`), shrunk evenly to `limit` pixels."""
    widths = [button_width(choice, scale, measure) for choice in choices]
    gap = scale(12)
    total = sum(widths) + gap * (len(widths) - 1)
    if limit and total > limit:
        spare = (limit - gap * (len(widths) - 1)) / sum(widths)
        widths = [w * spare for w in widths]
        total = limit
    left = x - total if to_left else x
    nodes = []
    for choice, w in zip(choices, widths, strict=True):
        nodes.append(button(choice, Box(left, y, w, scale(40)), scale, parent=parent))
        left += w + gap
    return tuple(nodes)


def key_hints(hints: Sequence[Hint], scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """The keys that matter here, along the foot; those that do not fit are left out."""
    x, top, tall = scale.margin, scale.height - scale(39), scale(25)
    end = scale.width - scale.margin
    nodes = []
    for number, hint in enumerate(hints):
        cap_w = max(scale(27), measure.width(hint.cap, scale(13), 600) + scale(15))
        text_w = measure.width(hint.words, scale(14)) + scale(4)
        box = Box(x, top, cap_w + scale(6) + text_w, tall)
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
        cap = Mark(hint.cap, Box(x, top, cap_w, tall), scale(13), "ink", "edge", "card")
        face = Text(
            hint.words,
            Box(x + cap_w + scale(6), top, text_w, tall),
            scale(14),
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
        x = box.right + scale(18)
    return tuple(nodes)


def chip(
    id: str,
    x: float,
    y: float,
    text: str,
    scale: Scale,
    measure: Measure,
    *,
    clip: Box | None = None,
    parent: str = "",
) -> Node:
    """A small rounded word, such as "12 pairs"."""
    w = measure.width(text, scale(13)) + scale(19)
    box = Box(x, y, w, scale(23))
    skin = Skin(fill="bg", edge="edge", edge_px=max(1.0, scale(1)), radius=scale(11.5))
    face = Text(text, box, scale(13), colour="muted", align="centre", lines=1)
    return Node(
        id, "chip", box, text, skin=skin, texts=(face,), focusable=False, clip=clip, parent=parent
    )


def dialog(
    scale: Scale,
    measure: Measure,
    title: str,
    text: str,
    choices: Sequence[Choice],
) -> tuple[Node, ...]:
    """A veil, and a question in the middle with its answers. Set `live_from` at its first node."""
    w = min(scale(560), scale.width - 2 * scale.margin)
    inner = w - 2 * scale(28)
    body_h = measure.height(text, scale(17), inner) if text else 0
    h = scale(28) + scale(34) + (body_h + scale(12) if text else 0) + scale(20 + 40 + 26)
    box = scale.page.middle(w, h)
    x, y = box.x + scale(28), box.y + scale(26)
    veil = Node("veil", "page", scale.page, skin=Skin(fill="shade"), focusable=False)
    frame = Node(
        "dialog",
        "dialog",
        box,
        title,
        skin=Skin(fill="card", edge="edge", radius=scale(18), shadow=scale(14)),
        focusable=False,
    )
    head = words(
        "dialog-title",
        Box(x, y, inner, scale(34)),
        title,
        scale(22),
        weight=700,
        heading=True,
        parent="dialog",
    )
    nodes = [veil, frame, head]
    if text:
        nodes.append(
            words(
                "dialog-text",
                Box(x, y + scale(42), inner, body_h + scale(2)),
                text,
                scale(17),
                lines=0,
                valign="top",
                parent="dialog",
            )
        )
    nodes += button_row(
        choices,
        box.right - scale(28),
        box.bottom - scale(26 + 40),
        scale,
        measure,
        to_left=True,
        limit=inner,
        parent="dialog",
    )
    return tuple(nodes)
