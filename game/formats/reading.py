"""Reading: what came of a file: its pairs, its problems and its table, all in one go."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.pair_set import PairSet
from game.formats.problems import Problem
from game.formats.table import Table


@dataclass(frozen=True)
class Reading:
    """The set, None without a good pair, and all that is to be said of the file.

    `table` is what the columns can be chosen from, None in formats without columns. `format` and
    `title` say with which one it was read; `read_source` fills them in.
    """

    pair_set: PairSet | None
    problems: tuple[Problem, ...]
    table: Table | None = None
    format: str = ""
    title: str = ""
