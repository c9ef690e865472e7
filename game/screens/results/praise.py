"""Praise: the panel that a finished run begins with: stars, a sentence, the next goal."""

from __future__ import annotations

from dataclasses import replace

from game.screens.results.finale import BURST_MS, STAR_MS, Finale
from game.screens.results.model import Model
from game.screens.results.words import goal_words, sentence
from game.values import dataclass
from game.view.box import Box
from game.view.motion import Motion
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets.page import panel


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the parts lie in the panel `box`."""

    box: Box
    stars: tuple[Box, ...]
    said: Box
    goal: Box


def praise(model: Model, finale: Finale, place: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the panel from the top of `place`, first its ground."""
    at, said, goal = _lay(model, place, ui), sentence(model), goal_words(model.goal)
    words = " ".join(part for part in (said, goal) if part)
    ground = panel("praise", at.box, ui, label=words, edge="amber" if finale.bursts else "edge")
    if finale.bursts:
        ground = replace(ground, skin=replace(ground.skin, edge_px=ui(2.5)))
    texts = [Text(said, at.said, ui.type(24), 700, valign="bottom" if goal else "middle")]
    if goal:
        texts.append(Text(goal, at.goal, ui.type(16), 400, "muted", valign="top"))
    empty = tuple(Icon("star-empty", spot, "amber") for spot in at.stars)
    ground = replace(ground, texts=tuple(texts), icons=empty, value="★" * finale.stars)
    won = enumerate(at.stars[: finale.stars])
    return ground, *(_star(number, spot, finale) for number, spot in won)


def _star(number: int, spot: Box, finale: Finale) -> Node:
    """Return a star that was won; it comes when its time has come."""
    motion = Motion("star", finale.star_at(number), STAR_MS) if finale.moves else None
    icons = (Icon("star", spot, "accent"), Icon("star-empty", spot, "amber"))
    return Node(f"star-{number}", "image", spot, icons=icons, motion=motion, parent="praise")


def burst(finale: Finale, ground: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the burst over the panel with this `ground`; () without anything to celebrate."""
    if not (finale.bursts and finale.moves):
        return ()
    reach = ui(150)
    box = Box(ground.x - ui(10), ground.y - reach, ground.w + ui(20), ground.h + 2.4 * reach)
    motion = Motion("burst", finale.burst_at, BURST_MS)
    return (Node("burst", "image", box.cut(ui.page), motion=motion, focusable=False),)


def _lay(model: Model, place: Box, ui: Ui) -> _Place:
    """Lay the stars beside the words, or above them where the panel is narrow."""
    side, gap, pad = ui.type(48), ui(6), ui(20)
    row = 3 * side + 2 * gap
    inner = place.w - 2 * pad
    beside = inner - row - ui(24) >= ui.type(300)
    words_w = inner - row - ui(24) if beside else inner
    said_h = ui.measure.height(sentence(model), ui.type(24), words_w, 700) + ui(2)
    goal = goal_words(model.goal)
    goal_h = ui.measure.height(goal, ui.type(16), words_w) + ui(2) if goal else 0.0
    words_h = said_h + (ui(3) + goal_h if goal else 0.0)
    tall = (max(side, words_h) if beside else side + ui(10) + words_h) + 2 * ui(15)
    box = Box(place.x, place.y, place.w, tall)
    low = box.y + (tall - side) / 2 if beside else box.y + ui(15)
    left = box.x + pad if beside else box.x + (place.w - row) / 2
    stars = tuple(Box(left + n * (side + gap), low, side, side) for n in range(3))
    x = left + row + ui(24) if beside else box.x + pad
    top = box.y + (tall - words_h) / 2 if beside else low + side + ui(10)
    said = Box(x, top, words_w, said_h)
    return _Place(box, stars, said, Box(x, said.bottom + ui(3), words_w, goal_h))
