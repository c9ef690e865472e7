"""Killed at a hundred random moments, a class game comes back: teams, points, turn and board."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from random import Random

import pytest

from game.core import class_game
from game.core.game import Game
from game.core.moves import Award, Command, Move
from game.core.saved_game import restored
from game.core.teams import TURNS, Entry, Team, TeamOptions
from game.records.records import Records
from tests.e2e.killing import killed_after
from tests.e2e.test_kill import (
    LONGEST_S,
    MOST_STEPS,
    SET,
    Played,
    in_numbers,
    play_until_killed,
    replayed,
)
from tests.records.made import Day

KILLS = 100
TEAMS = tuple(Team(name, n) for n, name in enumerate(("Azul", "Naranja", "Verde")))
Stand = tuple[tuple[Entry, ...], int | None, int, tuple[tuple[int, int], ...]]
"""What counted, whose turn it is, which round lies there, and the pairs that are found."""


def stand(game: Game) -> Stand:
    assert game.contest is not None
    return game.contest.entries, class_game.team_now(game), game.at, game.joined


class ClassPlayed(Played):
    """A scripted game of three teams, with points by hand, turns passed and answers accepted."""

    def __init__(self, records: Records, seed: int) -> None:
        super().__init__(records, seed, TeamOptions(TEAMS, TURNS[seed % 3], 60_000, 5))

    def step(self) -> bool:
        """Do what teams and teacher do; False once the game is over and left."""
        chance, move = self.chance.random(), None
        if chance < 0.25 and not self.screen.game.over:
            moves: tuple[Move, ...] = (Command.PASS, Command.ACCEPT, Award(1, 2, "ayudó"))
            move = self.chance.choice(moves)
        if isinstance(move, Award | Command):
            self.screen.update(move)
            return True
        return super().step()


def come_back(records: Records, run: int) -> Stand | None:
    """How the game stands that is offered again; None where none is."""
    data = records.saved_data(run)
    if data is None:
        return None
    return stand(restored(*data, SET, records.answers(run), 0))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Only where processes fork can it be quick.")
def test_a_class_game_that_was_killed_comes_back(tmp_path: Path) -> None:
    chance, met = Random(11), 0
    for kill in range(KILLS):
        folder = tmp_path / str(kill)
        least, seconds = chance.randint(1, MOST_STEPS), chance.random() * LONGEST_S
        play = partial(play_until_killed, ClassPlayed, folder, kill)
        said = in_numbers(killed_after(least, seconds, play))
        number, step, run = said[-1]
        records = Records.open(folder, Day())
        assert records.notices == []
        found = come_back(records, run)
        # What was being saved when it was killed may be there or not, but only that.
        games = [replayed(ClassPlayed, number, n).screen.game for n in (step, step + 1)]
        untouched = [game for game in games if not (game.answers or stand(game)[0])]
        if found is None:
            assert untouched or records.run(run).finished_at, (kill, number, step)
        else:
            assert found in [stand(game) for game in games], (kill, number, step)
            met += 1
        records.close()
    assert met > KILLS / 2
