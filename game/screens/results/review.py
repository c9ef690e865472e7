"""Review: the pairs to look at again, in a list and one of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from game.core.pair_set import Side
from game.core.review import Item
from game.screens.results.messages import Action, Open
from game.screens.results.model import Model
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Picture, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.scroller import ScrollArea
from game.widgets.side_face import side_face
from game.words import _


def review_rows(model: Model, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the pairs to review from the top of `place`, and how tall they are together."""
    y, nodes = place.y, []
    for at, item in enumerate(model.items):
        node = _row(at, item, model, Box(place.x, y, place.w, 0), ui)
        nodes.append(node)
        y += node.box.h + ui.gap
    return tuple(nodes), y - ui.gap - place.y + ui(2)


def _row(at: int, item: Item, model: Model, place: Box, ui: Ui) -> Node:
    """Return a row as tall as it needs: term and definition, and below them what happened."""
    pair, languages = model.game.pairs[item.pair], model.pair_set
    inside = place.inset(ui(20), 0)
    top = place.y + ui(13)
    term_w = max(inside.w * 0.26, min(inside.w * 0.34, ui.type(190)))
    left, right = Box(inside.x, top, inside.w, 0).left_part(term_w)
    right = Box(right.x + ui(20), top, right.w - ui(20), 0)
    one = side_face(pair.term, left, ui.type(17), 600, languages.term_language, ui)
    two = side_face(pair.definition, right, ui.type(16), 400, languages.definition_language, ui)
    texts, icons = [*one.texts, *two.texts], []
    foot, size = top + max(one.height, two.height), ui.type(14)
    for words, icon, colour in notes(item, model):
        before = ui.type(20) if icon else 0.0
        tall = ui.measure.height(words, size, inside.w - before, 600) + 1
        spot, rest = Box(inside.x, foot + ui(4), inside.w, tall).left_part(before)
        texts.append(Text(words, rest, size, 600, colour, valign="top"))
        if icon:
            first = spot.top_part(ui.measure.line(size))[0]
            icons.append(Icon(icon, first.left_part(size)[0], colour))
        foot = rest.bottom
    box = Box(place.x, place.y, place.w, foot + ui(13) - place.y)
    skin = Skin(fill="card", edge="edge", edge_px=max(1.0, ui(1.3)), radius=ui.corner)
    said = ". ".join(
        [pair.term.spoken, pair.definition.spoken, *(n[0] for n in notes(item, model))]
    )
    node = Node(f"review-{at}", "row", box, said, "", skin, tuple(texts), tuple(icons))
    return replace(node, pictures=one.pictures + two.pictures, message=Open(at))


def notes(item: Item, model: Model) -> list[tuple[str, IconName | None, Token]]:
    """Return what there is to say of a pair: words, the icon before them, their colour."""
    said: list[tuple[str, IconName | None, Token]] = []
    if item.chosen:
        chosen = " · ".join(_("“{words}”").format(words=c) for c in item.chosen)
        words = _("you chose {chosen}") if model.contest is None else _("chosen: {chosen}")
        said.append((words.format(chosen=chosen), "cross", "bad"))
    if item.revealed:
        said.append((_("it was shown"), "eye", "muted"))
    if item.slow_ms:
        said.append((_slow(item), None, "muted"))
    return said


def _slow(item: Item) -> str:
    return _("slow: {seconds} s").format(seconds=item.slow_ms // 1000)


# ------------------------------------------------------------------ nothing to review


def all_well(model: Model, box: Box, ui: Ui) -> Node:
    """Return what stands where there is nothing to review: a tick and a warm word."""
    said, sizes = _all_well_words(model), _all_well_sizes(model, box.w, ui)
    skin = Skin(fill="good-bg", edge="good", edge_px=max(1.0, ui(1.3)), radius=ui.corner)
    y = box.y + (box.h - sum(sizes) - ui(8)) / 2
    spots = Box(box.x + ui(24), y, box.w - ui(48), box.h).rows(sizes, ui(8))
    texts = (Text(said, spots[1], ui.type(21), 600, align="centre"),)
    icons = (Icon("tick", spots[0].middle(ui.type(56), ui.type(56)), "good"),)
    return Node("all-well", "text", box, said, "", skin, texts, icons)


def all_well_height(model: Model, width: float, ui: Ui) -> float:
    """Return how tall that is at least, in pixels."""
    return sum(_all_well_sizes(model, width, ui)) + ui(8 + 36)


def _all_well_sizes(model: Model, width: float, ui: Ui) -> tuple[float, float]:
    """Return how tall the tick and the words are."""
    words_h = ui.measure.height(_all_well_words(model), ui.type(21), width - ui(48), 600)
    return ui.type(58), words_h + ui(2)


def _all_well_words(model: Model) -> str:
    if model.contest is not None:
        return _("Nothing to review: the class knew every pair.")
    return _("Nothing to review: you knew every pair.")


# ------------------------------------------------------------------ a pair whole


def open_pair(model: Model, at: int, ui: Ui) -> ScrollArea:
    """Return the dialog with a pair whole: both sides, then what was chosen instead."""
    item = model.items[at]
    pair, languages = model.game.pairs[item.pair], model.pair_set
    said = [
        *_side_blocks(pair.term, 24, 600, languages.term_language),
        *_side_blocks(pair.definition, 20, 400, languages.definition_language),
    ]
    if item.chosen:
        words = _("You chose") if model.contest is None else _("Chosen instead")
        said.append(Block(words, 15, 600, "bad", before=22))
        said += [Block(one, 17, before=4) for one in item.chosen]
    if item.revealed:
        said.append(Block(_("it was shown"), 15, 600, "muted", before=22))
    if item.slow_ms:
        said.append(Block(_slow(item), 15, 600, "muted", before=22))
    keys = ("escape", "enter")
    return _reader(said, Button("close", _("Close"), Action.CLOSE, keys, primary=True), ui)


def _side_blocks(side: Side, size: float, weight: Weight, language: str) -> list[Block]:
    said = [Block(side.spoken, 1, picture=side.picture)] if side.picture else []
    if side.text or not side.picture:
        said.append(Block(side.text or side.spoken, size, weight, language=language))
    return said


# ------------------------------------------------------------------ a dialog for long texts


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


def _reader(blocks: Sequence[Block], close: Button, ui: Ui) -> ScrollArea:
    """Return the blocks below one another in a dialog, which scrolls when the page is too small."""
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
    frame = dialog_frame("dialog", box, words, ui)
    return ScrollArea(tuple(nodes), window, content, before=frame, after=button)


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
    said = partial(label, weight=block.weight, colour=block.colour, language=block.language)
    return said(id, box, words, size, valign="top", lines=0, parent="dialog")
