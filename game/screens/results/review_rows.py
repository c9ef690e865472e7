"""Review rows: a pair to look at again, and what was chosen instead of it."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.pair_set import Pair, PairSet, Side
from game.core.review import Item
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Picture, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.words import _


def review_row(
    id: str, item: Item, pair: Pair, pair_set: PairSet, at: tuple[float, float, float],
    ui: Ui, message: object, clip: Box,
) -> Node:  # fmt: skip
    """A pair to look at again, as tall as it needs; the definition shows three lines."""
    x, y, w = at
    pad_x, pad_y = ui(20), ui(13)
    inner = w - 2 * pad_x
    term_w = max(inner * 0.26, min(inner * 0.34, ui.type(190)))
    def_w = inner - term_w - ui(20)
    top = y + pad_y
    one = face(pair.term, x + pad_x, top, term_w, ui.type(17), 600, pair_set.term_language,
               3, ui)  # fmt: skip
    two = face(pair.definition, x + pad_x + term_w + ui(20), top, def_w, ui.type(16), 400,
               pair_set.definition_language, 3, ui)  # fmt: skip
    texts, icons = [*one.texts, *two.texts], []
    foot = top + max(one.height, two.height)
    for words_, icon, colour in notes(item):
        foot += ui(4)
        tall = ui.type(14) * 1.35
        spot, rest = Box(x + pad_x, foot, inner, tall).left_part(ui.type(20) if icon else 0)
        texts.append(Text(words_, rest, ui.type(14), 600, colour, lines=1))
        if icon:
            icons.append(Icon(icon, spot.left_part(ui.type(14))[0], colour))
        foot += tall
    box = Box(x, y, w, foot + pad_y - y)
    skin = Skin(fill="card", edge="edge", edge_px=max(1.0, ui(1.3)), radius=ui.corner)
    said = [pair.term.spoken, pair.definition.spoken, *(n[0] for n in notes(item))]
    return Node(
        id, "row", box, ". ".join(said), skin=skin, texts=tuple(texts), icons=tuple(icons),
        pictures=(*one.pictures, *two.pictures), message=message, clip=clip,
    )  # fmt: skip


def notes(item: Item) -> list[tuple[str, IconName | None, Token]]:
    """What there is to say of a pair: words, the icon before them, and their colour."""
    said: list[tuple[str, IconName | None, Token]] = []
    if item.chosen:
        chosen = " · ".join(_("“{words}”").format(words=c) for c in item.chosen)
        said.append((_("you chose {chosen}").format(chosen=chosen), "cross", "bad"))
    if item.revealed:
        said.append((_("it was revealed"), "eye", "muted"))
    if item.slow_ms:
        said.append((_("slow: {seconds} s").format(seconds=item.slow_ms // 1000), None, "muted"))
    return said


@dataclass(frozen=True, slots=True)
class Face:
    """One side of a pair laid out: what is painted, and how tall it is in pixels."""

    texts: tuple[Text, ...]
    pictures: tuple[Picture, ...]
    height: float


def face(
    side: Side, x: float, y: float, w: float, size: float, weight: Weight, language: str,
    lines: int, ui: Ui,
) -> Face:  # fmt: skip
    """A side's picture with its words below; a picture that cannot be read gives its name."""
    pictures: tuple[Picture, ...] = ()
    top = y
    if side.picture and ui.measure.picture(side.picture) != (0, 0):
        pictures = (Picture(side.picture, Box(x, y, min(w, ui.type(90)), ui.type(56))),)
        top += ui.type(56) + ui(4)
        if not side.text:
            return Face((), pictures, top - y)
    lead = size * (1.35 if weight == 400 else 1.25)
    most = lead * lines if lines else float("inf")
    tall = min(most, ui.measure.height(side.spoken, size, w, weight, language))
    text = Text(side.text or side.spoken, Box(x, top, w, tall + 1), size, weight, valign="top",
                lines=lines, language=language)  # fmt: skip
    return Face((text,), pictures, top + tall - y)


def nothing_to_review() -> str:
    return _("Nothing to review: you knew every pair.")


def all_well(box: Box, goal: str, ui: Ui, clip: Box | None) -> tuple[Node, ...]:
    """What stands where there is nothing to review: a tick, a warm word, the next goal."""
    said = nothing_to_review()
    skin = Skin(fill="good-bg", edge="good", edge_px=max(1.0, ui(1.3)), radius=ui.corner)
    inner = box.w - ui(48)
    sizes = (ui.type(58), *_tall(((said, 21), (goal, 16)), inner, ui))
    y = box.y + (box.h - sum(sizes) - ui(16)) / 2
    spots = Box(box.x + ui(24), y, inner, box.h).rows(sizes, ui(8))
    texts = (
        Text(said, spots[1], ui.type(21), 600, align="centre"),
        Text(goal, spots[2], ui.type(16), 400, align="centre"),
    )
    side = ui.type(56)
    icon = Icon("tick", spots[0].middle(side, side), "good")
    return (
        Node(
            "all-well", "text", box, f"{said} {goal}", skin=skin, texts=texts, icons=(icon,),
            focusable=False, clip=clip,
        ),
    )  # fmt: skip


def all_well_height(goal: str, width: float, ui: Ui) -> float:
    """How tall that is at least, in pixels."""
    texts = _tall(((nothing_to_review(), 21), (goal, 16)), width - ui(48), ui)
    return ui.type(58) + sum(texts) + ui(16 + 36)


def _tall(texts: tuple[tuple[str, int], ...], width: float, ui: Ui) -> list[float]:
    return [
        ui.measure.height(w, ui.type(size), width, 600 if size > 20 else 400) + ui(2)
        for w, size in texts
    ]
