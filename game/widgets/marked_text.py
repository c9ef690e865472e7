"""Marked text: a line in which some letters stand out by a bar below them, not by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.view.box import Box
from game.view.direction import right_to_left
from game.view.node import Node, Skin, Text, Token
from game.view.ui import Ui

Span = tuple[int, int]
"""From and to in a text; equal where a letter is missing."""


def marked_text(
    id: str,
    words: str,
    spans: Iterable[Span],
    box: Box,
    size: float,
    colour: Token,
    ui: Ui,
    language: str = "",
) -> tuple[Node, ...]:
    """Return the line in `box`, as large as it fits, with bars below what stands between spans.

    Where a letter is missing a small wedge points between its neighbours.
    """
    wide = ui.measure.width(words, size, 600, language) + 1
    size *= min(1.0, box.w / wide)
    text = Text(words, box, size, 600, lines=1, language=language)
    nodes = [Node(id, "text", box, words, texts=(text,))]
    from_right = right_to_left(words, language)

    def x(place: int) -> float:
        along = ui.measure.width(words[:place], size, 600, language)
        return box.right - along if from_right else box.x + along

    low, thick = box.centre.y + 0.62 * size, max(2.0, 0.11 * size)
    bar = Node("", "image", box, skin=Skin(fill=colour, radius=thick / 2), focusable=False)
    for number, (start, end) in enumerate(spans):
        left, right = sorted((x(start), x(end)))
        if start == end:
            # a gap between letters: an upright bar, where the letter should be
            stroke = Box(left - thick / 2, box.centre.y - 0.5 * size, thick, 1.2 * size)
        else:
            stroke = Box(left + 0.5, low, max(thick, right - left - 1), thick)
        nodes.append(replace(bar, id=f"{id}-mark-{number}", box=stroke, parent=id))
    return tuple(nodes)
