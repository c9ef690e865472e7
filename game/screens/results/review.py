"""Review: the pairs to look at again, in a list and one of them whole."""

from __future__ import annotations

from dataclasses import replace

from game.core.review import Item
from game.screens.results.messages import Open
from game.screens.results.model import Model
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
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
