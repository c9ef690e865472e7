"""Sheet: one side of a sheet of paper as a value, in points from its upper left corner."""

from __future__ import annotations

from game.values import dataclass
from game.view.node import Icon, Picture, Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin straight line; grey if `quiet`."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.7
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The content of one side of paper, in reading order."""

    size: tuple[float, float]
    texts: tuple[Text, ...] = ()
    pictures: tuple[Picture, ...] = ()
    rules: tuple[Rule, ...] = ()
    icons: tuple[Icon, ...] = ()

    def __add__(self, other: Sheet) -> Sheet:
        """Return both on one side."""
        return Sheet(
            self.size,
            self.texts + other.texts,
            self.pictures + other.pictures,
            self.rules + other.rules,
            self.icons + other.icons,
        )
