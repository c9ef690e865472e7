"""A sheet of paper in little: the same values that are printed, as nodes on the glass."""

from __future__ import annotations

from dataclasses import replace

from game.view.box import Box
from game.view.node import Mark, Node, Picture, Skin, Text, Token
from game.view.sheet import Rule, Sheet
from game.view.ui import Ui

MOST_TEXTS = 260


def page(sheet: Sheet, box: Box, ui: Ui, label: str) -> tuple[Node, ...]:
    """The sheet as large as it goes in the middle of `box`."""
    wide, tall = sheet.size
    by = min(box.w / wide, box.h / tall)
    place = box.middle(wide * by, tall * by)
    skin = Skin(fill="paper", edge="edge", radius=ui(3), shadow=ui(8))
    ground = Node("sheet", "image", place, label, skin=skin, focusable=False)
    drawn = Node(
        "print", "row", place, "", focusable=False, clip=place,
        texts=tuple(_text(text, place, by) for text in sheet.texts[:MOST_TEXTS]),
        pictures=tuple(Picture(p.path, _box(p.box, place, by)) for p in sheet.pictures),
        marks=tuple(_rule(rule, place, by) for rule in sheet.rules),
    )  # fmt: skip
    return ground, drawn


def _box(box: Box, place: Box, by: float) -> Box:
    return Box(place.x + box.x * by, place.y + box.y * by, box.w * by, box.h * by)


def _text(text: Text, place: Box, by: float) -> Text:
    """A hair taller than on paper, so that rounding hides no line."""
    box = _box(text.box, place, by)
    box = replace(box, h=box.h + text.size * by * 0.1)
    colour: Token = "print-quiet" if text.colour == "muted" else "print"
    return replace(text, box=box, size=text.size * by, colour=colour)


def _rule(rule: Rule, place: Box, by: float) -> Mark:
    """A line as a very thin box, half a pixel larger because marks leave room for an edge."""
    thick = max(0.6, rule.width * by)
    box = Box(rule.x, rule.y, rule.to_x - rule.x, rule.to_y - rule.y)
    at = _box(box, place, by)
    ground = replace(at, w=max(thick, at.w), h=max(thick, at.h)).inset(-0.5)
    colour: Token = "print-hair" if rule.quiet else "print"
    return Mark("", ground, 1.0, "ink", "clear", colour)
