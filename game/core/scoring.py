"""Scoring: score, official time, stars, par, and what may be ranked with what."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from game.core.game import Game
from game.core.nickname import tidy_name
from game.core.pair_set import PairSet
from game.core.run import Result, Run, Start, Way, WhyNot

FASTEST_MS_A_PAIR = 300
"""A run faster than this for each pair was not read, and is not ranked."""

_PAR = (1.0, 2.7, 4.3, 5.9, 7.6, 9.2, 10.8, 12.4, 14.0, 15.6, 17.2, 18.9)
"""Memory: mean turns of perfect play with 1, 2, 3 … pairs on the board.

The mean over all deals, worked out exactly (a test does it again); larger boards follow the
curve that it settles to, by Velleman and Warrington, "What to expect in a game of memory".
"""


def score(found: int, pairs: int, errors: int) -> int:
    """Return whole points of 100, rounded down: 100 · found ÷ (pairs + errors).

    `found` are the pairs that the player found; a pair that was revealed (or never reached)
    was not found, so with all of them found this is 100 · pairs ÷ (pairs + errors).
    """
    return 100 * found // (pairs + errors) if pairs + errors else 0


def error_ms(pairs_in_round: int) -> int:
    """Return the ms that an error adds to the official time; more on small boards."""
    return 3000 if pairs_in_round < 6 else 2000


def official_ms(running_ms: int, penalty_ms: int) -> int:
    """Return the time that is ranked: the time played, and that of errors and hints."""
    return running_ms + penalty_ms


def result(game: Game, now: int, replay: bool) -> Result:
    """Return the result of the run at `now` (clock ms); `replay`: only missed pairs were asked."""
    running = game.watch.read(now)
    pairs = _pairs(game)
    return Result(
        errors=game.errors,
        hints=game.hints,
        reveals=game.revealed,
        undos=game.undos,
        score=score(game.found - game.revealed, pairs, game.errors),
        running_ms=running,
        official_ms=official_ms(running, game.penalty_ms),
        why_not=_why_not(game, running, pairs, replay),
    )


def _why_not(game: Game, running_ms: int, pairs: int, replay: bool) -> WhyNot:
    if not game.over and game.options.timed:
        return "unfinished"
    if why := why_not_any_more(game, replay):
        return why
    return "too_fast" if running_ms < FASTEST_MS_A_PAIR * pairs else ""


def why_not_any_more(game: Game, replay: bool) -> WhyNot:
    """Return why this run will not be ranked however it goes on; "" while it still counts.

    In a class game the teacher may take a slip back, and talk about the board: that is no help.
    """
    reasons: tuple[tuple[bool, WhyNot], ...] = (
        (not game.options.timed, "untimed"),
        (replay, "replay"),
        (game.words_shown, "words_shown"),
        (game.revealed > 0, "reveals"),
        (game.hints > 0, "hints"),
        (game.undos > 0 and game.contest is None, "undos"),
        (game.freezes > 0 and game.contest is None, "frozen"),
    )
    return next((why for true, why in reasons if true), "")


def way(game: Game, content_key: str, distractors: int) -> Way:
    """Return which runs this one is ranked with; `distractors` counts those chosen."""
    return Way(
        content_key=content_key,
        mode=game.options.mode,
        pairs_per_round=max((r.pairs for r in game.rounds), default=0),
        pairs=_pairs(game),
        direction=game.options.way_to_ask,
        distractors=distractors,
        teams=len(game.contest.options.teams) if game.contest else 0,
    )


def start_of(game: Game, pair_set: PairSet, set_name: str, nickname: str, replay: bool) -> Start:
    """Return the start of the run that this game begins, as it is saved."""
    return Start(
        way=way(game, pair_set.content_key, game.options.others(len(pair_set.distractors))),
        set_name=set_name,
        title=pair_set.title,
        seed=game.seed,
        nickname=tidy_name(nickname),
        room=game.options.room,
        replay=replay,
    )


def _pairs(game: Game) -> int:
    return sum(r.pairs for r in game.rounds)


def standing(run: Run) -> tuple[int, int]:
    """Return the sort key of a run, best first: score falling, then official time rising."""
    return -run.result.score, run.result.official_ms


def ranks(runs: Sequence[Run]) -> list[int]:
    """Return the rank of each run, in the order given; equals share one: 1, 2, 2, 4."""
    first: dict[tuple[int, int], int] = {}
    for place, key in enumerate(sorted(standing(run) for run in runs), start=1):
        first.setdefault(key, place)
    return [first[standing(run)] for run in runs]


def stars(score: int) -> int:
    """Return zero to three stars for a score: three for no errors."""
    return (score >= 60) + (score >= 80) + (score >= 100)


def par(pairs: int) -> float:
    """Return the mean turns in which a perfect memory clears a board, to the tenth."""
    if 1 <= pairs <= len(_PAR):
        return _PAR[pairs - 1]
    return round((3 - 2 * log(2)) * pairs + 7 / 8 - 2 * log(2), 1)
