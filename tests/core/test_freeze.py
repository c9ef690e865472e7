"""A frozen board: the clock stands, the cards can be read, and nothing counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import class_game
from game.core.contest import Contest
from game.core.game import Game
from game.core.moves import Command, Matched, Move, Pick, Refused, Reveal
from game.core.scoring import why_not_any_more
from game.core.teams import Team, TeamOptions
from game.modes import MODES
from tests.games import Facts, game

TEAMS = (Team("Azul", 0), Team("Verde", 1))


def started(*, teams: bool = False) -> Game:
    g = game(mode="columns")
    g = replace(g, rounds=tuple(replace(r, order=()) for r in g.rounds))
    return replace(g, contest=Contest(TeamOptions(TEAMS))) if teams else g


def play(g: Game, move: Move, now: int, mode: str = "columns") -> tuple[Game, Facts]:
    return class_game.play(MODES[mode].play, g, move, now)


def frozen(g: Game, now: int = 3000) -> Game:
    g = play(g, Command.READY, 1000)[0]
    return play(g, Command.FREEZE, now)[0]


def test_the_clock_stands_while_the_board_is_frozen() -> None:
    g = frozen(started())
    assert (g.frozen, g.watch.read(60_000)) == (True, 2000)
    g = play(g, Command.FREEZE, 60_000)[0]
    assert (g.frozen, g.paused, g.watch.read(61_000)) == (False, False, 3000)


@pytest.mark.parametrize("move", [Pick(0), Command.HINT, Command.REVEAL, Command.UNDO])
@pytest.mark.parametrize("teams", [False, True])
def test_nothing_counts_on_a_frozen_board(move: Move, teams: bool) -> None:
    g = frozen(started(teams=teams))
    after, facts = play(g, move, 5000)
    assert after == g
    assert [type(fact) for fact in facts] == [Refused]


def test_a_frozen_board_is_not_ranked_without_teams() -> None:
    assert why_not_any_more(frozen(started()), replay=False) == "frozen"
    assert why_not_any_more(frozen(started(teams=True)), replay=False) == ""


def test_a_pause_covers_the_frozen_board_and_freezing_shows_it_again() -> None:
    g = play(frozen(started()), Command.PAUSE, 4000)[0]
    assert (g.paused, g.frozen) == (True, False)
    g = play(g, Command.FREEZE, 5000)[0]
    assert (g.paused, g.frozen, g.freezes) == (True, True, 2)
    g = play(g, Command.RESUME, 6000)[0]
    assert (g.paused, g.frozen, g.watch.read(6000)) == (False, False, 2000)


def test_a_pair_is_shown_on_a_frozen_board_and_the_clock_still_stands() -> None:
    g, facts = play(frozen(started(teams=True)), Reveal(1), 5000)
    assert g.matched == {1, 5}
    assert isinstance(facts[0], Matched)
    assert (g.frozen, g.watch.running, g.revealed) == (True, False, 1)
    assert g.contest
    assert [tally.points for tally in g.contest.tallies] == [0, 0]


def test_the_last_pair_that_is_shown_ends_the_round_and_the_freeze() -> None:
    g = frozen(started())
    for card in range(4):
        g = play(g, Reveal(card), 5000)[0]
    assert (g.over, g.paused, g.frozen) == (True, False, False)


def test_a_pair_that_was_shown_while_frozen_can_be_taken_back_afterwards() -> None:
    g = play(frozen(started()), Reveal(0), 5000)[0]
    g = play(g, Command.RESUME, 6000)[0]
    g = play(g, Command.UNDO, 7000)[0]
    assert (g.matched, g.paused, g.frozen, g.freezes) == (frozenset(), False, False, 1)


def test_cards_that_are_not_left_are_not_shown() -> None:
    g = play(started(), Reveal(0), 2000)[0]
    assert play(g, Reveal(0), 3000)[1] == (Refused("nothing"),)
    assert play(g, Reveal(99), 3000)[1] == (Refused("nothing"),)


def test_a_wrong_pair_of_memory_stays_open_while_the_board_is_frozen() -> None:
    g = game(mode="memory")
    for move in (Command.READY, Pick(0), Pick(5)):
        g = play(g, move, 1000, "memory")[0]
    g = play(g, Command.FREEZE, 1500, "memory")[0]
    g = play(g, Command.WAIT, 60_000, "memory")[0]
    assert g.face_up == (0, 5)
    g = play(g, Command.FREEZE, 60_000, "memory")[0]
    assert g.hide_at is not None
    assert g.hide_at > 60_000


def test_a_round_that_is_over_is_not_frozen() -> None:
    g = started()
    for card in range(4):
        g = play(g, Reveal(card), 2000)[0]
    assert play(g, Command.FREEZE, 3000)[1] == (Refused("over"),)
