"""Missing: no path, but the name of a picture or sound that could not be had."""

from __future__ import annotations

from typing import Self

from game.core.pair_set import Side


class Missing(str):
    """An empty path on its way into a side, so that the row that lacks it can be told."""

    __slots__ = ("name",)
    name: str

    def __new__(cls, name: str = "") -> Self:
        """Return one for what a document calls `name`, "" where the loss is told elsewhere."""
        made = super().__new__(cls, "")
        made.name = name
        return made


def either(one: str, two: str) -> str:
    """Return the first of two paths that is there; where none is, which one is missing."""
    return one or two or (one if isinstance(one, Missing) else two)


def missing_in(*sides: Side) -> list[str]:
    """Return the names of what these sides lack."""
    names = list[str]()
    for side in sides:
        if isinstance(side.picture, Missing):
            names.append(side.picture.name)
        if isinstance(side.sound, Missing):
            names.append(side.sound.name)
    return names
