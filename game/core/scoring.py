"""Scoring: score, official time, stars, par, and what may be ranked with what."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from game.core.game import Game
from game.core.pair_set import PairSet
from game.core.run import Result, Run, Start, Way, WhyNot

HINT_MS = 5000
"""What a hint adds to the official time."""
FASTEST_MS_A_PAIR = 300
"""A run quicker than this a pair was not read, and is not ranked."""

PAR = {
    1: 1.0, 2: 2.7, 3: 4.3, 4: 5.9, 5: 7.6, 6: 9.2,
    7: 10.8, 8: 12.4, 9: 14.0, 10: 15.6, 11: 17.2, 12: 18.9,
}  # fmt: skip
"""Memory: mean turns of perfect play by pairs on the board.

The mean over all deals, worked out exactly (a test does it again); larger boards follow the
curve that it settles to, by Velleman and Warrington, "What to expect in a game of memory".
"""


def score(found: int, pairs: int, errors: int) -> int:
    """Whole points of 100, rounded down: 100 · found ÷ (pairs + errors).

    `found` are the pairs that the player found; a pair that was revealed (or never reached)
    was not found, so with all of them found this is 100 · pairs ÷ (pairs + errors).
    """
    return 100 * found // (pairs + errors) if pairs + errors else 0


def error_ms(pairs_in_round: int) -> int:
    """What an error adds to the official time; more where guessing is as fast as reading."""
    return 3000 if pairs_in_round < 6 else 2000


def official_ms(running_ms: int, penalty_ms: int) -> int:
    """The time that is ranked: what was played and what errors and hints added."""
    return running_ms + penalty_ms


def result(game: Game, now: int, replay: bool) -> Result:
    """What the run came to at `now` (clock ms); `replay`: only some missed pairs were asked."""
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
    reasons: tuple[tuple[bool, WhyNot], ...] = (
        (not game.over, "unfinished"),
        (replay, "replay"),
        (game.revealed > 0, "reveals"),
        (game.hints > 0, "hints"),
        (game.undos > 0, "undos"),
        (running_ms < FASTEST_MS_A_PAIR * pairs, "too_fast"),
    )
    return next((why for true, why in reasons if true), "")


def way(game: Game, content_key: str, distractors: int) -> Way:
    """With which other runs this game may be ranked; `distractors` counts those of the set."""
    return Way(
        content_key=content_key,
        mode=game.options.mode,
        pairs_per_round=max((r.pairs for r in game.rounds), default=0),
        pairs=_pairs(game),
        direction=game.options.direction,
        distractors=distractors,
    )


def start_of(game: Game, pair_set: PairSet, set_name: str, nickname: str, replay: bool) -> Start:
    """The run that this game begins, as it is first kept."""
    return Start(
        way=way(game, pair_set.content_key, len(pair_set.distractors)),
        set_name=set_name,
        title=pair_set.title,
        seed=game.seed,
        nickname=nickname,
        room=game.options.room,
        replay=replay,
    )


def _pairs(game: Game) -> int:
    return sum(r.pairs for r in game.rounds)


def standing(run: Run) -> tuple[int, int]:
    """What runs are sorted by, best first: score falling, then official time rising."""
    return -run.result.score, run.result.official_ms


def ranks(runs: Sequence[Run]) -> list[int]:
    """The rank of each run, in the order given; equals share one: 1, 2, 2, 4."""
    first: dict[tuple[int, int], int] = {}
    for place, key in enumerate(sorted(standing(run) for run in runs), start=1):
        first.setdefault(key, place)
    return [first[standing(run)] for run in runs]


def stars(score: int) -> int:
    """None to three stars for a score: three for no errors at all."""
    return (score >= 60) + (score >= 80) + (score >= 100)


def par(pairs: int) -> float:
    """Mean turns in which a perfect memory clears a board of `pairs`, to the tenth."""
    return PAR.get(pairs) or round((3 - 2 * log(2)) * pairs + 7 / 8 - 2 * log(2), 1)
