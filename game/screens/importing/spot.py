"""Spot: where a problem of what is read is among its pairs, and among the rows once it is saved."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from game.formats.native.draft import open_draft
from game.formats.problems import Problem
from game.formats.table import AS_FOUND
from game.screens.importing.items import Item


class Spot(NamedTuple):
    """In a pair, from 0; or before it, where a row was left out (after the last: at the end)."""

    pair: int
    in_pair: bool


def spot_of(problem: Problem | None, item: Item | None) -> Spot | None:
    """Return where a problem of `item` is; None for one of another item, or of it as a whole."""
    if item is None or item.pair_set is None or problem not in item.problems:
        return None
    lines = item.pair_set.lines
    if problem is None or not problem.line or not lines:
        return None
    exact = problem.line in lines
    at = lines.index(problem.line) if exact else bisect_left(lines, problem.line)
    return Spot(at, in_pair=exact)


def place_in_editor(problem: Problem | None, item: Item) -> tuple[Problem | None, int]:
    """Return a problem and its row, from 1, as the editor has them once `item` is saved."""
    spot = spot_of(problem, item)
    if problem is None or spot is None:
        return None, 0
    data = item.result.data if item.result else b""
    if data and item.path is not None and item.choices == AS_FOUND:
        # Kept as it is: rows that lack a side are in it too.
        draft = open_draft(data, item.path)[0]
        at = draft.row_at(problem.line)
        return problem, 1 + (draft.rows_before(problem.line) if at is None else at)
    if spot.in_pair:
        problem = replace(problem, line=0, row=spot.pair + 1)
    return problem, spot.pair + 1
