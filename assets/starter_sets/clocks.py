"""Clocks: faces with two hands, and how Spanish says what time they show."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from pathlib import Path

import skia
from drawing import INK, PAPER, Point, fill, picture, stroke

SIZE = 480
RADIUS = 228
HANDS = "2E4A8F"
HOURS = [
    "una",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
]
PAST = {5: "cinco", 10: "diez", 15: "cuarto", 20: "veinte", 25: "veinticinco", 30: "media"}
TIMES = (
    *((1, 0), (3, 0), (6, 0), (12, 0), (2, 30), (5, 30), (8, 30), (11, 30)),
    *((4, 15), (7, 15), (10, 15), (12, 15), (1, 45), (3, 45), (6, 45), (9, 45)),
    *((2, 5), (5, 10), (8, 20), (11, 25), (4, 35), (7, 40), (9, 50), (10, 55)),
)
FONT = Path(__file__).parents[1] / "fonts" / "AtkinsonHyperlegibleNext-SemiBold.ttf"


def in_words(hour: int, minute: int) -> str:
    """Return a time as Spanish says it: (3, 45) → "las cuatro menos cuarto"."""
    after = minute <= 30
    named = HOURS[(hour - 1 if after else hour) % 12]
    words = f"{'la' if named == 'una' else 'las'} {named}"
    if minute == 0:
        return f"{words} en punto"
    return f"{words} y {PAST[minute]}" if after else f"{words} menos {PAST[60 - minute]}"


def pictures() -> Iterator[tuple[str, bytes]]:
    """Yield each time in words with the picture of a clock that shows it."""
    for hour, minute in TIMES:
        yield in_words(hour, minute), picture(SIZE, SIZE, lambda c, t=(hour, minute): _face(c, *t))


def _face(canvas: skia.Canvas, hour: int, minute: int) -> None:
    canvas.translate(SIZE / 2, SIZE / 2)
    canvas.drawCircle(0, 0, RADIUS, fill(PAPER))
    canvas.drawCircle(0, 0, RADIUS, stroke(INK, 12))
    font = skia.Font(skia.Typeface.MakeFromFile(str(FONT)), 56)
    for tick in range(60):
        large = tick % 5 == 0
        inner = RADIUS - (26 if large else 18)
        ends = (*_at(tick / 60, inner), *_at(tick / 60, RADIUS - 12))
        canvas.drawLine(*ends, stroke(INK, 6 if large else 2.5))
    for number in range(1, 13):
        x, y = _at(number / 12, RADIUS - 60)
        text = str(number)
        canvas.drawString(text, x - font.measureText(text) / 2, y + 20, font, fill(INK))
    canvas.drawLine(0, 0, *_at((hour + minute / 60) / 12, 92), stroke(HANDS, 20))
    canvas.drawLine(0, 0, *_at(minute / 60, 138), stroke(HANDS, 12))
    canvas.drawCircle(0, 0, 16, fill(HANDS))


def _at(turn: float, radius: float) -> Point:
    """Return the point at this part of a turn from the top, clockwise."""
    return radius * sin(2 * pi * turn), -radius * cos(2 * pi * turn)
