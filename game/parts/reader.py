"""Reader: a dialog that shows long texts whole, and scrolls when even the page is too small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.parts.basics import Choice, button_row
from game.parts.scrolling import bar, held
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Node, Picture, Skin, Text, Token, Weight
from game.view.scale import Scale


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (or a picture) of the dialog; `size` and `before` in units."""

    words: str
    size: float
    weight: Weight = 400
    colour: Token = "ink"
    language: str = ""
    before: float = 10
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The dialog's nodes, and how tall its text and its window are in pixels."""

    nodes: tuple[Node, ...]
    content: float
    room: float


def reader(
    blocks: Sequence[Block], choices: Sequence[Choice], offset: float, scale: Scale,
    measure: Measure,
) -> Opened:  # fmt: skip
    """A veil and, in the middle of the page, the blocks below one another, moved by `offset`."""
    w = min(scale(780), scale.width - 2 * scale.margin)
    inner = w - 2 * scale(30)
    tall = [_height(block, inner, scale, measure) for block in blocks]
    content = sum(tall) + sum(scale(block.before) for block in blocks[1:])
    around = scale(28 + 24 + 40 + 24)
    h = min(content + around, scale.height - 2 * scale.margin)
    box = scale.page.middle(w, h)
    clip = Box(box.x + scale(30), box.y + scale(28), inner + scale(14), h - around)
    offset = held(offset, content, clip.h)
    label = ". ".join(block.words for block in blocks)
    frame = Skin(fill="card", edge="edge", radius=scale(18), shadow=scale(14))
    nodes = [
        Node("veil", "page", scale.page, skin=Skin(fill="shade"), focusable=False),
        Node("dialog", "dialog", box, label, skin=frame, focusable=False),
    ]
    y = clip.y - offset
    for at, (block, high) in enumerate(zip(blocks, tall, strict=True)):
        y += scale(block.before) if at else 0
        nodes.append(_block(f"dialog-{at}", block, Box(clip.x, y, inner, high), scale, clip))
        y += high
    nodes += bar("dialog-bar", clip, offset, content, scale)
    nodes += button_row(choices, box.right - scale(30), box.bottom - scale(24 + 40), scale,
                        measure, to_left=True, limit=inner, parent="dialog")  # fmt: skip
    return Opened(tuple(nodes), content, clip.h)


def _height(block: Block, width: float, scale: Scale, measure: Measure) -> float:
    if block.picture:
        return scale(180)
    return measure.height(
        block.words, scale.type(block.size), width, block.weight, block.language
    ) + scale(1)


def _block(id: str, block: Block, box: Box, scale: Scale, clip: Box) -> Node:
    if block.picture:
        return Node(id, "image", box, block.words, pictures=(Picture(block.picture, box),),
                    focusable=False, parent="dialog", clip=clip)  # fmt: skip
    text = Text(block.words, box, scale.type(block.size), block.weight, block.colour,
                valign="top", language=block.language)  # fmt: skip
    return Node(id, "text", box, block.words, texts=(text,), focusable=False, parent="dialog",
                clip=clip)  # fmt: skip
