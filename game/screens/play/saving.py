"""Saving: how a run is saved with each answer, and the run that is gone on with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from game.core.game import Game
from game.core.moves import (
    Counted,
    Dealt,
    Fact,
    Finished,
    Hinted,
    Matched,
    Missed,
    TakenBack,
    Undone,
)
from game.core.pair_set import PairSet
from game.core.run import first_offer
from game.core.saved_game import (
    Data,
    Position,
    Progress,
    UnreadableError,
    deal_data,
    restored,
    state_data,
)
from game.core.scoring import result
from game.modes import MODES
from game.records.records import Records
from game.screens.play.state import State
from game.screens.routes import ToPlay
from game.services import Services
from game.shelf import Shelf
from game.values import dataclass


class Resumed(NamedTuple):
    """A run that goes on: its game, and the places of its answers (free, and those that stand)."""

    run_id: int
    game: Game
    free: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Saving:
    """How one run is saved: where, and what of its positions does not change: file and deal.

    `replay`: only missed pairs are asked.
    """

    records: Records
    run_id: int
    replay: bool
    file: str
    deal: Data

    def after(self, state: State, fact: Fact, now: int) -> State:
        """Save an answer, that something is taken back, or the result of the run."""
        answers = state.answers
        match fact:
            case Matched(answer) | Missed(answer):
                so_far = self.so_far(state.game, now)
                # One that is accepted comes in place of the wrong one: both, or none, is saved.
                old = answers[-1] if answer.kind == "accepted" and answers else None
                self.records.add(self.run_id, state.answered, answer, so_far, old)
                stand = answers if old is None else answers[:-1]
                answers = (*stand, state.answered)
                return replace(state, answered=state.answered + 1, answers=answers)
            case Undone() if answers and len(state.game.answers) < len(answers):
                self.records.undo(self.run_id, answers[-1], self.so_far(state.game, now))
                return replace(state, answers=answers[:-1])
            case Hinted() | Dealt() if state.answered or state.game.hints:
                self.unfinished(state.game, now)
            case Counted(entry) if entry.kind in ("points", "pass", "late"):
                self.unfinished(state.game, now)
            case TakenBack():
                self.unfinished(state.game, now)
            case Finished() if state.game.contest is None:
                self.records.finish(self.run_id, result(state.game, now, self.replay))
        return state

    def unfinished(self, game: Game, now: int) -> None:
        """Save how a game stands that can still go on; the end of a class game can be undone."""
        if not game.over or game.contest is not None:
            self.records.progress(self.run_id, self.so_far(game, now))

    def leave(self, game: Game, now: int) -> None:
        """Save how a game stands that is left; a class game that is over is finished by it."""
        self.unfinished(game, now)
        if game.over and game.contest is not None:
            self.records.finish(self.run_id, result(game, now, self.replay))

    def so_far(self, game: Game, now: int) -> Progress:
        """Return what is saved of the run with each answer."""
        so_far, position = result(game, now, self.replay), self.position(game, now)
        if game.contest is None:
            return Progress(so_far, position)
        from game.core.contest_data import contest_data

        return Progress(so_far, position, contest_data(game.contest))

    def position(self, game: Game, now: int) -> Position | None:
        """Return where the game is at `now`; None where nothing was done yet that could be lost.

        A class game can be gone on with until its result was seen: its end may be undone.
        """
        teams = game.contest and game.contest.entries
        touched = game.answers or game.hints or game.undos or teams
        if not touched or (game.over and game.contest is None):
            return None
        return Position(self.file, game.found, len(game.pairs), self.deal, state_data(game, now))


def resume(
    services: Services, path: Path, wanted: int | None = None
) -> tuple[ToPlay, Resumed] | None:
    """Return a game that was left in this file, to go on with; None when that cannot be.

    Without a `wanted` run it is the one that the player in use is offered first.
    """
    pair_set = services.shelf.load(path)[0]
    if pair_set is None:
        return None
    left = services.records.left_in(services.shelf.key(path))
    if wanted is not None:
        left = [game for game in left if game.run == wanted]
    saved = first_offer(left, pair_set.content_key, services.settings.nickname)
    if saved is None or saved.content_key != pair_set.content_key:
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
    lesson = lesson_of(data[0], services.shelf)
    play = ToPlay(path, pair_set, game.options, None, saved.nickname, only, teams, lesson)
    return play, Resumed(run, game, *records.answer_places(run))


def deal_of(game: Game, to: ToPlay, shelf: Shelf) -> Data:
    """Return what was dealt, as it is saved, and the sets of the lesson that come after it."""
    deal = deal_data(game, to.pair_set)
    if to.lesson:
        deal["lesson"] = [shelf.key(path) for path in to.lesson]
    return deal


def lesson_of(deal: Data, shelf: Shelf) -> tuple[Path, ...]:
    """Return the files of the sets that come after a game that was saved with this deal."""
    keys = deal.get("lesson", [])
    return tuple(shelf.path(key) for key in keys if isinstance(key, str))


def _only(game: Game, pair_set: PairSet) -> tuple[int, ...]:
    """Return the places in the set of the pairs of a run in which not all were asked."""
    left = list(game.pairs)
    only = []
    for place, pair in enumerate(pair_set.pairs):
        if pair in left:
            left.remove(pair)
            only.append(place)
    return tuple(only)
