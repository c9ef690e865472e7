"""Comparison: two readings of a file side by side, each with its first cards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Literal

from game.boards import cards
from game.boards.sizes import WEIGHTS, Kind
from game.card_names import name_of
from game.core.pair_set import Pair, PairSet, Side
from game.screens.importing.items import Item
from game.screens.importing.messages import Action
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Node
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog, dialog_frame
from game.widgets.page import label, outline, panel
from game.widgets.side_face import side_face
from game.words import _, n_

_WIDE, _TALL = 1120, 660
"""Units that the dialog takes where there is room."""
_SIZE, _LINES, _PAD, _GAP = 17, 3, 8, 8
"""Units of the words on a card, lines that show of a side, air in a card and between pairs."""
_TERMS = 0.4
_LEAST = 250
"""Units that a reading needs across; narrower ones stand one above the other."""
Which = Literal["now", "then"]


def comparison(item: Item, at: int, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog with the other reading at place `at`, counted around."""
    if item.others is None or item.search is not None:
        close = Button("close", _("Close"), Action.CLOSE, ("escape",), primary=True)
        return dialog(ui, _("Looking for other readings …"), "", (close,))
    if not item.others:
        close = Button("close", _("Close"), Action.CLOSE, ("escape",), primary=True)
        said = _("Whatever else was tried gives the same pairs, or none.")
        return dialog(ui, _("There is no other reading of this."), said, (close,))
    place = at % len(item.others)
    return _both(item, place, ui)


def _both(item: Item, place: int, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog, no taller than the cards of any of the readings need."""
    large = min(max(1.0, ui.text), 1.4)
    wide = min(ui(_WIDE) * large, ui.width - 2 * ui.margin)
    tall = min(ui(_TALL) * large, ui.height * 0.94)
    if ui.page.is_upright:
        tall = ui.height * 0.8
    spare = min(
        _in_frame(item, at, Box(0, 0, wide, tall), ui)[1] for at in range(len(item.others or ()))
    )
    return _in_frame(item, place, ui.page.middle(wide, tall - spare), ui)[0]


def _in_frame(item: Item, place: int, frame: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the dialog in `frame`, and by how much that is taller than need be."""
    others = item.others or ()
    other, inner = others[place], frame.inset(ui(26), ui(22))
    title = _("Another reading")
    veil, ground = dialog_frame("comparison", frame, title, ui)
    counted = _("{n} of {count}").format(n=place + 1, count=len(others))
    ground = replace(ground, value=f"{counted}. {other.said}")
    head, bottom = _head(f"{title} · {counted}", other.said, why(item), inner, ui)
    rest, foot = Box(inner.x, bottom, inner.w, inner.bottom - bottom).bottom_part(ui(58))
    one, two = _halves(rest, ui)
    now, free = _reading("now", other.before, other.after, one, other.whole, ui)
    then, unused = _reading("then", other.after, other.before, two, other.whole, ui)
    spare = min(free, unused) * (2 if two.y > one.y else 1)
    return (veil, ground, *head, *now, *then, *_foot(len(others), foot, ui)), max(0.0, spare)


def why(item: Item) -> str:
    """Return what is in doubt of the reading that there is; "" when nothing is."""
    if not item.doubts:
        return ""
    return _("Not sure: {what}.").format(what=_(", ").join(item.doubts))


def _head(title: str, said: str, why: str, box: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return what is different, under the title; and where that ends."""
    big, size, small = ui.chrome(15, 1.4), ui.type(21), ui.type(15)
    top, rest = box.top_part(ui.measure.line(big) + ui(2))
    tall = min(ui.measure.height(said, size, box.w, 700), 2 * ui.measure.line(size)) + 1
    nodes = [
        label("comparison-title", top, title, big, colour="muted", parent="comparison"),
        label(
            "comparison-said",
            replace(rest, h=tall),
            said,
            size,
            weight=700,
            lines=2,
            heading=True,
            parent="comparison",
        ),
    ]
    y = rest.y + tall
    if why:
        sign, beside = Box(box.x, y + ui(2), box.w, 0).left_part(ui(28))
        tall = min(ui.measure.height(why, small, beside.w), 2 * ui.measure.line(small)) + 1
        at = replace(beside, h=tall)
        node = label("comparison-why", at, why, small, colour="muted", lines=2, parent="comparison")
        spot = Box(sign.x, at.y + ui.measure.line(small) / 2 - ui(10), ui(20), ui(20))
        nodes.append(replace(node, icons=(Icon("warning", spot, "ochre"),)))
        y = at.bottom
    return nodes, y + ui(12)


def _halves(box: Box, ui: Ui) -> tuple[Box, Box]:
    gap = ui(18)
    if (box.w - gap) / 2 >= ui(_LEAST) * min(1.0, ui.text):
        one, two = box.split(2, gap)
        return one, two
    one, two = box.grid(2, 1, ui(12))
    return one, two


def _foot(count: int, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the ways through the readings on the left; to take one, or none, on the right."""
    y = box.bottom - ui(44)
    parent = "comparison"
    step = (
        Button("reading-before", "", Action.READING_BEFORE, ("left",), icon="back"),
        Button(
            "reading-next", _("Next one"), Action.ANOTHER_READING, ("right", "a"), icon="chevron"
        ),
    )
    before = replace(step[0], label=_("The one before"))
    done = (
        Button("close", _("Leave it as it is"), Action.CLOSE, ("escape",)),
        Button("take-reading", _("Take this one"), Action.TAKE_READING, primary=True, icon="tick"),
    )
    steps = button_row((before, step[1]), box.x, y, ui, tall=44, parent=parent) if count > 1 else ()
    room = box.w - (steps[-1].box.right - box.x + ui(16) if steps else 0)
    right = button_row(done, box.right, y, ui, to_left=True, limit=room, tall=44, parent=parent)
    return *steps, *right


# ---------------------------------------------------------------------- one reading


@dataclass(frozen=True, slots=True)
class _Style:
    """What is common to the cards of one reading."""

    which: Which
    languages: tuple[str, str]
    room: Box
    ui: Ui


def _reading(
    which: Which, found: PairSet | None, beside: PairSet | None, box: Box, whole: bool, ui: Ui
) -> tuple[tuple[Node, ...], float]:
    """Return the first cards of one reading, and the height that is left below them.

    Those that the other one has not are lit.
    """
    title = _("Now") if which == "now" else _("Like this")
    pairs = found.pairs if found is not None else ()
    said = n_("{n} pair", "{n} pairs", len(pairs)) if whole else ""
    inner = box.inset(ui(16), ui(12))
    head, body = inner.top_part(ui.measure.line(ui.type(17)) + ui(6))
    edge: Literal["edge", "term"] = "edge" if which == "now" else "term"
    ground = panel(f"reading-{which}", box, ui, label=f"{title}. {said}".strip(), edge=edge)
    ground = replace(ground, parent="comparison")
    if which == "then":
        # A press on it takes it, and so does Enter: it has the ring.
        ground = replace(ground, role="row", message=Action.TAKE_READING)
    id = f"reading-{which}"
    nodes = [
        ground,
        label(f"{id}-title", head, title, ui.type(17), weight=700, heading=True, parent=id),
        label(f"{id}-count", head, said, ui.type(15), colour="muted", align="right", parent=id),
    ]
    if found is None:
        none = _("No pairs")
        quiet = label(f"{id}-none", body, none, ui.type(17), colour="muted", parent=id)
        return (*nodes, quiet), body.h - ui(60)
    languages = found.term_language, found.definition_language
    style = _Style(which, languages, body, ui)
    only = _different(pairs, beside.pairs if beside else ())
    first = _first_shown(only, len(pairs))
    y = body.y
    for at in range(first, len(pairs)):
        row, bottom = _pair(at, pairs[at], y, at in only, style)
        if bottom > body.bottom and y > body.y:
            break
        nodes += row
        y = bottom + ui(_GAP)
    return tuple(nodes), body.bottom - (y - ui(_GAP))


def _different(pairs: Collection[Pair], others: Collection[Pair]) -> frozenset[int]:
    """Return which pairs the other reading has not; none when that would be all."""
    there = {frozenset((pair.term.key, pair.definition.key)) for pair in others}
    only = [
        at
        for at, pair in enumerate(pairs)
        if frozenset((pair.term.key, pair.definition.key)) not in there
    ]
    return frozenset(only if len(only) < len(pairs) else ())


def _first_shown(only: Collection[int], count: int) -> int:
    """Return from which pair on the cards are shown: what is different must be among them."""
    first = min(only, default=0)
    return max(0, first - 1) if first > 1 and first < count else 0


def _pair(at: int, pair: Pair, y: float, lit: bool, style: _Style) -> tuple[list[Node], float]:
    """Return the two cards of a pair from `y` on, and where they end."""
    ui, room = style.ui, style.room
    term, rest = replace(room, y=y).left_part(room.w * _TERMS)
    definition = rest.right_part(rest.w - ui(_GAP))[1]
    one, two = style.languages
    faces = (
        _card(at, "term", pair.term, term, one, style),
        _card(at, "definition", pair.definition, definition, two, style),
    )
    tall = max(node.box.h for node in faces)
    if y == room.y:
        tall = min(tall, room.h)
    return [_settled(node, tall, lit, ui) for node in faces], y + tall


def _card(at: int, kind: Kind, side: Side, box: Box, language: str, style: _Style) -> Node:
    ui = style.ui
    place = box.inset(ui(12), 0)
    place = Box(place.x, box.y + ui(_PAD), place.w, 0)
    face = side_face(side, place, ui.type(_SIZE), WEIGHTS[kind], language, ui, _LINES)
    ink = cards.ink(kind, "normal")
    texts = tuple(replace(text, colour=ink) for text in face.texts)
    tall = face.height + 2 * ui(_PAD)
    id = f"{style.which}-{at}-{kind}"
    node = Node(
        id,
        "row",
        replace(box, h=tall),
        name_of(side),
        texts=texts,
        icons=face.icons,
        pictures=face.pictures,
    )
    return replace(node, parent=f"reading-{style.which}", focusable=False)


def _settled(node: Node, tall: float, lit: bool, ui: Ui) -> Node:
    """Return a card as tall as its partner, its words in the middle of it."""
    kind: Kind = "term" if node.id.endswith("term") else "definition"
    down = max(0.0, (tall - node.box.h) / 2)
    box = replace(node.box, h=tall)
    texts = tuple(replace(text, box=text.box.moved(0, down)) for text in node.texts)
    skin = replace(cards.skin(kind, "normal", box, ui.u), shadow=0)
    if kind == "definition":
        skin = outline(ui, skin.radius, "bg")
    if lit:
        skin = replace(skin, edge="amber", edge_px=max(2.0, ui(3)))
    return replace(node, box=box, skin=skin, texts=texts, clip=box)
