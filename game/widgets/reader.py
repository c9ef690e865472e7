"""Reader: a dialog that shows long texts whole, and scrolls when even the page is too small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.box import Box
from game.view.node import Node, Picture, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.scrolling import bar, held


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
    blocks: Sequence[Block], choices: Sequence[Button], offset: float, ui: Ui,
) -> Opened:  # fmt: skip
    """A veil and, in the middle of the page, the blocks below one another, moved by `offset`."""
    w = min(ui(780), ui.width - 2 * ui.margin)
    inner = w - 2 * ui(30)
    tall = [_height(block, inner, ui) for block in blocks]
    content = sum(tall) + sum(ui(block.before) for block in blocks[1:])
    around = ui(28 + 24 + 40 + 24)
    h = min(content + around, ui.height - 2 * ui.margin)
    box = ui.page.middle(w, h)
    clip = Box(box.x + ui(30), box.y + ui(28), inner + ui(14), h - around)
    offset = held(offset, content, clip.h)
    label = ". ".join(block.words for block in blocks)
    frame = Skin(fill="card", edge="edge", radius=ui(18), shadow=ui(14))
    nodes = [
        Node("veil", "page", ui.page, skin=Skin(fill="shade"), focusable=False),
        Node("dialog", "dialog", box, label, skin=frame, focusable=False),
    ]
    y = clip.y - offset
    for at, (block, high) in enumerate(zip(blocks, tall, strict=True)):
        y += ui(block.before) if at else 0
        nodes.append(_block(f"dialog-{at}", block, Box(clip.x, y, inner, high), ui, clip))
        y += high
    nodes += bar("dialog-bar", clip, offset, content, ui)
    right, low = box.right - ui(30), box.bottom - ui(24 + 40)
    nodes += button_row(choices, right, low, ui, to_left=True, limit=inner, parent="dialog")
    return Opened(tuple(nodes), content, clip.h)


def _height(block: Block, width: float, ui: Ui) -> float:
    if block.picture:
        return ui(180)
    return ui.measure.height(
        block.words, ui.type(block.size), width, block.weight, block.language
    ) + ui(1)


def _block(id: str, block: Block, box: Box, ui: Ui, clip: Box) -> Node:
    if block.picture:
        return Node(id, "image", box, block.words, pictures=(Picture(block.picture, box),),
                    focusable=False, parent="dialog", clip=clip)  # fmt: skip
    text = Text(block.words, box, ui.type(block.size), block.weight, block.colour,
                valign="top", language=block.language)  # fmt: skip
    return Node(id, "text", box, block.words, texts=(text,), focusable=False, parent="dialog",
                clip=clip)  # fmt: skip
