"""Page: sizes of paper, margins, texts, the footer."""

from __future__ import annotations

from typing import Literal

from game.view.box import Box
from game.view.node import Text, Token, Weight

Paper = Literal["a4", "letter"]
Size = tuple[float, float]
"""Width and height in points."""
SIZES: dict[Paper, Size] = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
MM = 72 / 25.4
MARGIN = 14 * MM
SMALL = 8.5
"""Type size of footers."""
Align = Literal["left", "centre", "right"]


def words(
    text: str,
    box: Box,
    size: float,
    weight: Weight = 400,
    colour: Token = "ink",
    align: Align = "left",
    *,
    lines: int = 0,
    language: str = "",
) -> Text:
    """Return a text that begins at the top of its box."""
    return Text(text, box, size, weight, colour, align, "top", lines, language)


def margin_box(size: Size) -> Box:
    """Return the box between the margins, without the footer."""
    return Box(MARGIN, MARGIN, size[0] - 2 * MARGIN, size[1] - 2 * MARGIN - 2.4 * SMALL)


def footer(size: Size, left: str, right: str) -> tuple[Text, ...]:
    """Return the footer of a page: what it is, and which page."""
    tall = SMALL * 1.4
    line = Box(MARGIN, size[1] - MARGIN - tall, size[0] - 2 * MARGIN, tall)
    one, other = line.left_part(line.w * 0.6)
    return (
        words(left, one, SMALL, colour="muted", lines=1),
        words(right, other, SMALL, colour="muted", align="right", lines=1),
    )
