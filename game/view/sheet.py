"""Sheet: one side of a sheet of paper as a value, in points from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

from game.view.node import Picture, Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin straight line; a quiet one is grey."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.7
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed on one side, in the order in which it is read."""

    size: tuple[float, float]
    texts: tuple[Text, ...] = ()
    pictures: tuple[Picture, ...] = ()
    rules: tuple[Rule, ...] = ()

    def __add__(self, other: Sheet) -> Sheet:
        """Both on the same side."""
        return Sheet(
            self.size,
            self.texts + other.texts,
            self.pictures + other.pictures,
            self.rules + other.rules,
        )
