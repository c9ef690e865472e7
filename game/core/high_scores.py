"""High scores: the part of a table of ranked runs that is looked at, however long it is."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.run import Run
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class HighScores:
    """Of `count` ranked runs the best ones, and those about the run that has just ended.

    `rows` are rank and run by their place in the table, from 0; `place` is that of the run,
    None when it is not in the table.
    """

    count: int
    place: int | None
    rows: Mapping[int, tuple[int, Run]]
