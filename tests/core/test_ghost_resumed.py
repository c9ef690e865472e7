"""The ghost beside a game that was left: it waits, and goes on from where it stood."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.game import Game
from game.core.ghost import found_at, ghost_of, lead_ms, next_step
from game.core.moves import Command
from game.modes import MODES
from tests.core.test_saved_game import LEFT_AT, moves, played, there_and_back

SEEDS, STEPS = st.integers(0, 500), st.integers(1, 40)
GHOSTS = st.lists(st.integers(0, 60_000), min_size=1, max_size=9).map(lambda t: tuple(sorted(t)))
CLOCKS = st.integers(0, 10**9)
MODE = st.sampled_from(sorted(MODES))


def on(game: Game, begin: int, steps: int, seed: int) -> Game:
    """The game after more moves of a player, one each half second from `begin`."""
    chance = Random(seed)
    for step in range(steps):
        game, _facts = MODES[game.options.mode].play(game, moves(game, chance), begin + step * 500)
    return game


@given(MODE, SEEDS, STEPS, GHOSTS, CLOCKS)
def test_a_ghost_stands_where_it_stood_whenever_the_game_is_opened_again(
    mode: str, seed: int, steps: int, ghost: tuple[int, ...], now: int
) -> None:
    game = played(mode, seed, steps)
    left, back = game.watch.read(LEFT_AT), there_and_back(game, LEFT_AT, now).watch.read(now)
    assert found_at(ghost, back) == found_at(ghost, left)
    assert next_step(ghost, back) == next_step(ghost, left)
    assert lead_ms(ghost, game.found, back) == lead_ms(ghost, game.found, left)


@given(MODE, SEEDS, STEPS, CLOCKS, st.integers(0, 5000))
def test_it_waits_for_the_clock_and_then_goes_on_with_it(
    mode: str, seed: int, steps: int, now: int, later: int
) -> None:
    game = there_and_back(played(mode, seed, steps), LEFT_AT, now)
    stood = game.watch.read(now)
    assert game.watch.read(now + later) == stood
    if not game.round_over:
        begun, _facts = MODES[mode].play(game, Command.READY, now + later)
        assert begun.watch.read(now + 2 * later) == stood + later


@settings(max_examples=50)
@given(MODE, SEEDS, STEPS, CLOCKS)
def test_a_run_that_was_left_makes_a_ghost_without_the_time_in_between(
    mode: str, seed: int, steps: int, now: int
) -> None:
    """The clock of another day may be behind the one of before."""
    before = played(mode, seed, steps)
    left_at = steps * 500
    after = on(there_and_back(before, left_at, now), now, steps, seed + 1)
    times = [answer.at_ms for answer in after.answers]
    assert times == sorted(times)
    assert max(ghost_of(after.answers), default=0) <= left_at + steps * 500


@pytest.mark.parametrize("mode", sorted(MODES))
def test_it_does_not_begin_anew_when_a_game_is_left_twice(mode: str) -> None:
    game = played(mode, 3, 12)
    once = there_and_back(game, LEFT_AT, 90)
    twice = there_and_back(once, 100, 5)
    assert twice.watch.read(5) == game.watch.read(LEFT_AT)
