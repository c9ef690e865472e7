"""Solution: which pairs of a finished round come first, and what is said of them."""

from __future__ import annotations

import pytest

from game.core.moves import Command, Join, Move
from game.core.solution import solution
from game.modes import columns
from tests.games import after, game


@pytest.mark.parametrize("direction", ["term", "definition"])
def test_missed_pairs_come_first_then_those_that_were_shown(direction: str) -> None:
    wrong: tuple[Move, ...] = (Join(3, 5), Join(3, 4), Join(2, 5))
    if direction == "definition":
        wrong = (Join(2, 7), Join(0, 7))
    over = game(direction=direction)
    for at, move in enumerate((*wrong, Join(0, 4), Join(2, 6), Join(3, 7), Command.REVEAL)):
        over, _facts = after(columns, over, move, now=at * 1000)
    pairs = solution(over)
    found = [(p.term.face.text, p.definition.face.text, p.misses, p.given_away) for p in pairs]
    missed = [("bird", "pájaro", 2, False)]
    missed += [("cow", "vaca", 1, False)] if direction == "term" else []
    rest = [("dog", "perro", 0, False)]
    rest += [] if direction == "term" else [("cow", "vaca", 0, False)]
    assert found == [*missed, ("cat", "gato", 0, True), *rest]


def test_a_pair_that_is_not_found_yet_is_not_solved() -> None:
    assert solution(game()) == ()
