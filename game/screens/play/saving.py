"""Saving: where a run is, as it is kept with each answer, and the run that is gone on with."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from game.core.game import Game
from game.core.pair_set import PairSet
from game.core.saved_game import Data, Position, UnreadableError, deal_data, restored, state_data
from game.modes import MODES
from game.screens.routes import ToPlay
from game.services import Services


class Resumed(NamedTuple):
    """A run that goes on: its game, and the places of its answers (free, and those that stand)."""

    run_id: int
    game: Game
    free: int
    places: tuple[int, ...]


class Saving(NamedTuple):
    """What does not change of the positions of a run: the set's file and the deal."""

    file: str
    deal: Data

    @classmethod
    def of(cls, game: Game, pair_set: PairSet, file: str) -> Saving:
        """Return the saving of the run that begins with this game."""
        return cls(file, deal_data(game, pair_set))

    def position(self, game: Game, now: int) -> Position | None:
        """Return where the game is at `now`; None where nothing was done yet that could be lost.

        A class game can be gone on with until its result was seen: its end may be undone.
        """
        touched = game.answers or game.hints or (game.contest and game.contest.entries)
        if not touched or (game.over and game.contest is None):
            return None
        return Position(self.file, game.found, len(game.pairs), self.deal, state_data(game, now))


def resume(services: Services, path: Path) -> tuple[ToPlay, Resumed] | None:
    """Return the game that was left in this file, to go on with; None when that cannot be."""
    pair_set = services.shelf.load(path)[0]
    saved = services.records.saved_game(services.shelf.key(path))
    if pair_set is None or saved is None or saved.content_key != pair_set.content_key:
        return None
    records, run = services.records, saved.run
    data, answers = records.saved_data(run), records.answers(run)
    if data is None or saved.mode not in MODES:
        return None
    try:
        game = restored(*data, pair_set, answers, services.clock())
    except UnreadableError:
        return None
    only = _only(game, pair_set) if records.run(run).start.replay else None
    teams = None if game.contest is None else game.contest.options
    play = ToPlay(path, pair_set, game.options, None, saved.nickname, only, teams)
    return play, Resumed(run, game, *records.answer_places(run))


def _only(game: Game, pair_set: PairSet) -> tuple[int, ...]:
    """Return the places in the set of the pairs of a run in which not all were asked."""
    left = list(game.pairs)
    only = []
    for place, pair in enumerate(pair_set.pairs):
        if pair in left:
            left.remove(pair)
            only.append(place)
    return tuple(only)
