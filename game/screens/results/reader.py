"""Reader: a dialog that shows long texts whole, and scrolls when even the page is too small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.box import Box
from game.view.node import Node, Picture, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.scroller import ScrollArea, Scroller


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
class Reader:
    """The dialog as laid out: veil and frame, the blocks in `area`, the button."""

    frame: tuple[Node, ...]
    area: ScrollArea
    button: tuple[Node, ...]

    def nodes(self, scroller: Scroller, ui: Ui) -> tuple[Node, ...]:
        """Return the dialog over the screen, its text scrolled."""
        return (*self.frame, *self.area.with_bar("dialog-bar", scroller, ui), *self.button)


def reader(blocks: Sequence[Block], close: Button, ui: Ui) -> Reader:
    """Lay the blocks out below one another in the middle of the page."""
    w = min(ui(780), ui.width - 2 * ui.margin)
    inner = w - 2 * ui(30)
    tall = [_height(block, inner, ui) for block in blocks]
    content = sum(tall) + sum(ui(block.before) for block in blocks[1:])
    around = ui(28 + 24 + 40 + 24)
    box = ui.page.middle(w, min(content + around, ui.height - 2 * ui.margin))
    window = Box(box.x + ui(30), box.y + ui(28), inner + ui(14), box.h - around)
    nodes, y = [], window.y
    for at, (block, high) in enumerate(zip(blocks, tall, strict=True)):
        y += ui(block.before) if at else 0
        nodes.append(_block(f"dialog-{at}", block, Box(window.x, y, inner, high), ui))
        y += high
    words = ". ".join(block.words for block in blocks)
    right, low = box.right - ui(30), box.bottom - ui(24 + 40)
    button = button_row([close], right, low, ui, to_left=True, limit=inner, parent="dialog")
    area = ScrollArea(tuple(nodes), window, content)
    return Reader(dialog_frame("dialog", box, words, ui), area, button)


def _height(block: Block, width: float, ui: Ui) -> float:
    if block.picture:
        return ui(180)
    size = ui.type(block.size)
    return ui.measure.height(block.words, size, width, block.weight, block.language) + ui(1)


def _block(id: str, block: Block, box: Box, ui: Ui) -> Node:
    words, size = block.words, ui.type(block.size)
    if block.picture:
        pictures = (Picture(block.picture, box),)
        return Node(id, "image", box, words, pictures=pictures, parent="dialog")
    face = Text(words, box, size, block.weight, block.colour, valign="top", language=block.language)
    return Node(id, "text", box, words, texts=(face,), parent="dialog")
