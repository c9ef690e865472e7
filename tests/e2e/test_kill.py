"""Killed at eighty random moments, the program keeps every answer that it had shown."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from game.core.moves import Answer, Command
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.run import Result, Start, Way
from game.core.saved_game import Progress
from game.core.settings import Settings
from game.core.teams import TeamOptions
from game.records.records import Records
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from game.view.messages import Dropped
from tests.e2e.killing import killed_after
from tests.fakes import FakeRecords, services
from tests.records.made import Day

KILLS, SIZE = 80, (1280, 720)
MOST_STEPS, LONGEST_S = 15, 0.01
SET = PairSet("Scripted", tuple(Pair(Side(f"t{n}"), Side(f"d{n}")) for n in range(12)))
Kept = tuple[tuple[str, str, str, int], ...]
"""Kind, asked, chosen and running time of each answer that stands."""


def kept(answers: list[Answer] | tuple[Answer, ...]) -> Kept:
    return tuple((a.kind, a.asked, a.chosen, a.at_ms) for a in answers)


P = TypeVar("P", bound="Played")
Make = Callable[[Records, int], P]


class Played:
    """A game played by a script that its seed decides; every step is one message."""

    def __init__(self, records: Records, seed: int, teams: TeamOptions | None = None) -> None:
        clock, settings = count(0, 450), Settings(motion=False)
        around = services(None, records, settings, clock=lambda: next(clock))
        self.chance = Random(seed)
        play = ToPlay(Path("scripted.yaml"), SET, Options(pairs=4), seed, teams=teams)
        self.screen = PlayScreen(around, play, SIZE)

    @property
    def state(self) -> Kept:
        """What the screen shows as answered."""
        return kept(self.screen.game.answers)

    def step(self) -> bool:
        """Answer, rightly or wrongly, take back or go on; False once the game is over."""
        game = self.screen.game
        if game.round_over:
            self.screen.update(Action.GO_ON)
            return not game.over
        left = [card for card in game.round.terms if card.id not in game.matched]
        asked, other = self.chance.choice(left), self.chance.choice(left)
        partner = next(c for c in game.round.definitions if c.pair == other.pair)
        if self.chance.random() < 0.15:
            self.screen.update(Command.UNDO)
        else:
            self.screen.update(Dropped(asked.id, partner.id))
        return True


def games(records: Records, seed: int, made: Make[P]) -> Iterator[tuple[int, int, P]]:
    """Game after game for ever: number of the game, of the step, and the game after it."""
    for number in count(seed * 1000):
        played = made(records, number)
        yield number, 0, played
        for step in count(1):
            if not played.step():
                break
            yield number, step, played


def play_until_killed(made: Make[Played], folder: Path, seed: int, mouth: int) -> None:
    """Say each step once the screen would show it. Never returns."""
    records = Records.open(folder, Day())
    for number, step, played in games(records, seed, made):
        os.write(mouth, f"{number} {step} {played.screen.run_id}\n".encode())
    os._exit(1)


def in_numbers(said: bytes) -> list[tuple[int, int, int]]:
    """Number, step and run of each whole line."""
    whole = said[: said.rfind(b"\n")].split(b"\n")
    numbers = [list(map(int, line.split())) for line in whole]
    return [(number, step, run) for number, step, run in numbers]


def replayed(made: Make[P], number: int, step: int) -> P:
    """The scripted game after that many steps; played again, without a disk."""
    played = made(Forgetful(), number)
    for _ in range(step):
        played.step()
    return played


def after(number: int, step: int) -> Kept:
    """The answers of the scripted game after that many steps."""
    return replayed(Played, number, step).state


class Forgetful(FakeRecords):
    """Records that keep nothing."""

    def begin(self, start: Start) -> int:
        return 0

    def personal_best(self, way: Way, nickname: str) -> None:
        pass

    def add(
        self,
        run_id: int,
        seq: int,
        answer: Answer,
        so_far: Progress | None = None,
        instead_of: int | None = None,
    ) -> None:
        pass

    def undo(self, run_id: int, seq: int, so_far: Progress | None = None) -> None:
        pass

    def progress(self, run_id: int, so_far: Progress) -> None:
        pass

    def finish(self, run_id: int, result: Result) -> None:
        pass


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Only where processes fork can it be quick.")
def test_no_answer_that_was_shown_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    chance, steps = Random(7), 0
    for kill in range(KILLS):
        least, seconds = chance.randint(1, MOST_STEPS), chance.random() * LONGEST_S
        said = in_numbers(
            killed_after(least, seconds, partial(play_until_killed, Played, tmp_path, kill))
        )
        records = Records.open(tmp_path, Day())
        assert records.notices == []
        last: dict[int, tuple[int, int]] = {run: (game, step) for game, step, run in said}
        for place, (run, (game, step)) in enumerate(last.items(), 1):
            found = kept(records.answers(run))
            # What was being saved when it was killed may be there or not, but only that.
            allowed = {after(game, step)} | (
                {after(game, step + 1)} if place == len(last) else set()
            )
            assert found in allowed, (kill, game, step)
        steps += len(said)
        records.close()
    assert steps > 5 * KILLS  # they were killed in the midst of games
    with contextlib.closing(sqlite3.connect(tmp_path / "scores.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
