"""Small games made from plain words, for the tests of rules and modes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.core.game import Card, Game, Round
from game.core.moves import Fact, Move
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.modes import Mode

Facts = tuple[Any, ...]
"""Tests look into a fact as the kind that it should be."""
ANIMALS = (("dog", "perro"), ("cat", "gato"), ("cow", "vaca"), ("bird", "pájaro"))


def pair(term: str, definition: str, hint: str = "") -> Pair:
    return Pair(Side(term), Side(definition), hint)


def game(
    *rounds: tuple[tuple[str, str], ...],
    distractors: tuple[str, ...] = (),
    hints: dict[str, str] | None = None,
    **options: Any,
) -> Game:
    """A game of these rounds with cards in the order given: terms first, then definitions.

    Card ids count up: in one round of n pairs terms are 0…n-1 and definitions n…2n-1.
    """
    pairs: list[Pair] = []
    made = []
    next_id = 0
    for rows in rounds or (ANIMALS,):
        first = len(pairs)
        pairs += [pair(t, d, (hints or {}).get(t, "")) for t, d in rows]
        terms = tuple(
            Card(next_id + i, "term", Side(t), first + i) for i, (t, _) in enumerate(rows)
        )
        next_id += len(rows)
        definitions = tuple(
            Card(next_id + i, "definition", Side(d), first + i) for i, (_, d) in enumerate(rows)
        )
        next_id += len(rows)
        extra = tuple(
            Card(next_id + i, "definition", Side(d), None) for i, d in enumerate(distractors)
        )
        next_id += len(extra)
        order = tuple(c.id for c in terms + definitions)
        made.append(Round(terms, definitions + extra, order))
    return Game(Options(**options), 7, tuple(pairs), tuple(made))


def after(mode: Mode, g: Game, *moves: Move, now: int = 1000) -> tuple[Game, Facts]:
    """The game after these moves in this mode, all at `now`, and the facts of the last one."""
    facts: Facts = ()
    for move in moves:
        g, facts = mode.play(g, move, now)
    return g, facts


def kinds(facts: Iterable[Fact]) -> list[type[Fact]]:
    return [type(fact) for fact in facts]
