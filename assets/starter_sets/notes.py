"""Notes: on a staff with a treble clef, and how they sound."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from math import exp, pi, sin
from typing import NamedTuple

import skia
from drawing import INK, PAPER, curve, fill, picture, stroke

from game.look.wave_file import written

WIDE, HIGH, GAP = 600, 420, 44
"""The size of a picture, and how far the lines of the staff are apart."""
BOTTOM = 300
RATE, LONG_S = 16_000, 1.1
OVERTONES = ((1, 1.0), (2, 0.35), (3, 0.2), (4, 0.08))


class Note(NamedTuple):
    """A note: its name, half tones above A4, and half gaps above the lowest line."""

    name: str
    half_tones: int
    place: int


NOTES = (
    *(Note("do central", -9, -2), Note("re", -7, -1), Note("mi", -5, 0), Note("fa", -4, 1)),
    *(Note("sol", -2, 2), Note("la", 0, 3), Note("si", 2, 4), Note("do agudo", 3, 5)),
    *(Note("re agudo", 5, 6), Note("mi agudo", 7, 7), Note("fa agudo", 8, 8)),
    Note("sol agudo", 10, 9),
)


def pictures() -> Iterator[tuple[str, bytes, bytes]]:
    """Yield the name of each note, with the picture and the sound of it."""
    for note in NOTES:
        yield note.name, picture(WIDE, HIGH, lambda c, n=note: _staff(c, n)), sound(note)


def sound(note: Note) -> bytes:
    """Return how a note sounds, plucked, as a WAV file of one channel."""
    hz, count = 440 * 2 ** (note.half_tones / 12), round(RATE * LONG_S)
    numbers = array("h", (round(9000 * _sample(hz, at / RATE)) for at in range(count)))
    if sys.byteorder == "big":
        numbers.byteswap()
    return written(numbers.tobytes(), RATE, channels=1)


def _sample(hz: float, t: float) -> float:
    rise, fall = min(1.0, t / 0.008), min(1.0, (LONG_S - t) / 0.1)
    tones = (
        loud * exp(-(2 + number) * t) * sin(2 * pi * hz * number * t) for number, loud in OVERTONES
    )
    return rise * fall * sum(tones)


def _staff(canvas: skia.Canvas, note: Note) -> None:
    canvas.drawRoundRect(skia.Rect.MakeWH(WIDE, HIGH), 24, 24, fill(PAPER))
    for line in range(5):
        y = BOTTOM - line * GAP
        canvas.drawLine(30, y, WIDE - 30, y, stroke(INK, 4))
    _clef(canvas)
    x, y = 400, BOTTOM - note.place * GAP / 2
    if note.place == -2:
        canvas.drawLine(x - 52, y, x + 52, y, stroke(INK, 4))
    upward = note.place < 4
    stem = (x + 29, y, x + 29, y - 150) if upward else (x - 29, y, x - 29, y + 150)
    canvas.drawLine(*stem, stroke(INK, 6))
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(-20)
    canvas.drawOval(skia.Rect.MakeXYWH(-31, -20, 62, 40), fill(INK))
    canvas.restore()


def _clef(canvas: skia.Canvas) -> None:
    """Draw the treble clef, whose curl lies around the line of the sol; a unit is a gap."""
    canvas.save()
    canvas.translate(120, BOTTOM)
    canvas.scale(GAP, -GAP)
    body = curve(
        (0.12, 0.42),
        ((-0.62, 0.5), (-0.55, 1.6), (0.18, 1.62)),
        ((0.98, 1.62), (1.1, 0.4), (0.6, 0.02)),
        ((0.1, -0.35), (-1.28, -0.2), (-1.28, 1.05)),
        ((-1.28, 2.3), (0.55, 3.0), (0.6, 4.55)),
        ((0.62, 5.3), (0.3, 5.75), (0.12, 5.75)),
        ((-0.2, 5.6), (-0.42, 5.0), (-0.32, 4.3)),
        ((0.36, -0.9),),
        ((0.5, -1.75), (-0.55, -2.1), (-0.72, -1.4)),
    )
    canvas.drawPath(body, stroke(INK, 0.2))
    canvas.drawCircle(-0.5, -1.32, 0.27, fill(INK))
    canvas.restore()
