"""The one text size of a side: the largest at which all of its cards fit, never below the floor."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Literal

from game.card_names import name_of
from game.core.options import TERM_OVER_DEFINITION, Options
from game.core.pair_set import Side
from game.formulas.sides import BEGIN
from game.values import dataclass
from game.view.node import Weight

_WIDEST = "D6"
"""As wide as any label."""
Kind = Literal["term", "definition"]
KINDS: tuple[Kind, Kind] = ("term", "definition")
STEP = 0.5
TERM_UNDER = 1.35
"""Terms in words are at most so much larger than the definitions of the board."""
DEFINITION_UNDER = 1.15
"""And definitions in words at most so much larger than the terms, when those are long."""
_TOP = {"term": 0.056, "definition": 0.046}
"""Largest type as a share of the window's height; words larger than this look silly."""
_SHORT = ((2, 0.09), (4, 0.075), (7, 0.064))
"""Longest text of a side in letters, and the larger top that signs, kana and emoji may have."""
WEIGHTS: dict[Kind, Weight] = {"term": 600, "definition": 400}


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in pixels; `signs` when the side holds nothing longer than a few letters."""

    floor: float
    top: float
    shrink: float = 1.0
    signs: bool = False

    def under(self, size: float) -> Limits:
        """Return the same with no larger a top than `size`, unless the side holds signs."""
        top = self.top if self.signs else max(self.floor, min(self.top, size))
        return Limits(self.floor, top, self.shrink, self.signs)


def words_of(side: Side, label: str = "") -> str:
    """Return what is written on the card that is called `label`.

    A sound without words shows its neutral name; measured without the label, it has room for any.
    """
    if not is_sound_alone(side):
        return side.shown
    return name_of(side, label or _WIDEST).replace(" ", "\u00a0")


def is_sound_alone(side: Side) -> bool:
    """Return True for a side that is heard, with nothing to see."""
    return bool(side.sound) and not (side.text or side.picture)


def length(side: Side) -> int:
    """Return how many letters stand on the card; a formula has as many as it is read with."""
    return len(_as_read(side))


def _as_read(side: Side) -> str:
    words = words_of(side)
    return side.spoken if BEGIN in words else words


def limits(sides: Sequence[Side], kind: Kind, options: Options, height: int) -> Limits:
    """Return how small and how large one side's texts may be in a window of this height."""
    longest = max((letters(_as_read(side)) for side in sides), default=0)
    top = next((share for most, share in _SHORT if longest <= most), _TOP[kind])
    floor = options.floor * (TERM_OVER_DEFINITION if kind == "term" else 1.0)
    top = max(floor, max(_TOP[kind], top) * max(1.0, options.text_scale))
    return Limits(
        floor * height, top * height, min(1.0, options.text_scale), longest <= _SHORT[-1][0]
    )


def letters(text: str) -> int:
    """Count the signs that a reader sees: no accents, joiners and variation marks."""
    return sum(unicodedata.category(c) not in ("Mn", "Me", "Cf") for c in text)


def largest(bounds: Limits, readable: Callable[[float], bool]) -> float:
    """Return the largest readable size in steps of half a pixel; 0 if the floor is not."""
    if not readable(bounds.floor):
        return 0.0
    low, high = 0, int((bounds.top - bounds.floor) / STEP)
    while low < high:
        middle = (low + high + 1) // 2
        if readable(bounds.floor + middle * STEP):
            low = middle
        else:
            high = middle - 1
    return max(bounds.floor, (bounds.floor + low * STEP) * bounds.shrink)
