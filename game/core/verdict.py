"""Verdict: the one thing worth saying of a finished run, and what to try next, as values."""

from __future__ import annotations

from typing import Literal

from game.core.run import Result, Run
from game.core.scoring import standing, stars
from game.values import dataclass

WorthSaying = Literal[
    "first",
    "first_like_this",
    "own_first",
    "record",
    "record_of_all",
    "level",
    "own_record",
    "fewer_errors",
    "quicker",
    "no_errors",
    "slower_than_best",
    "more_errors",
    "replay_right",
    "by_oneself",
]
_NEAR_MS = 20_000
"""A better run with the same score is the next goal when it is no further away than this."""
_STARS = (60, 80, 100)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the records held of the same way of playing, without the run that is judged.

    `best` is the best ranked run of all, `own_best` of the player's, `own_last` the player's
    last finished one, `ahead` the nearest ranked run that is better; None where there is none.
    `place` is the rank of the run that is judged, 0 if it has none; `set_played` is True if the
    set was played to its end before, in whatever way.
    """

    best: Run | None = None
    own_best: Run | None = None
    own_last: Run | None = None
    ahead: Run | None = None
    place: int = 0
    set_played: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to say; `ms` and `errors` are by how much, `name` whose run it was ("" for no name)."""

    kind: WorthSaying
    ms: int = 0
    errors: int = 0
    name: str = ""

    @property
    def is_record(self) -> bool:
        return self.kind in ("record", "record_of_all")


@dataclass(frozen=True, slots=True)
class Goal:
    """What to try next: `number` stars with fewer `errors`, or that place in `ms` less.

    "own" is to be faster than `ms`, "unaided" the same without help, "whole" all pairs after a
    replay of some, "timed" the same with a clock; "none" says nothing.
    """

    kind: Literal["stars", "place", "own", "unaided", "whole", "timed", "none"]
    number: int = 0
    errors: int = 0
    ms: int = 0


def verdict(run: Run, earlier: Earlier) -> Verdict:
    """Return what is true of the run and worth saying most."""
    if not run.result.ranked:
        return _unranked(run, earlier)
    return _ranked(run, earlier) or _beside_last(run, earlier) or _beside_best(run, earlier)


def _unranked(run: Run, earlier: Earlier) -> Verdict:
    result = run.result
    if run.start.replay and not (result.errors or result.reveals):
        return Verdict("replay_right")
    helped = _helped(result)
    if not (helped or run.start.replay) and (better := _beside_last(run, earlier)):
        return better
    return Verdict("by_oneself")


def _helped(result: Result) -> bool:
    """Return True if it was not done alone; a board that was frozen could be read for nothing."""
    counted = result.reveals or result.hints or result.undos
    return bool(counted) or result.why_not == "frozen"


def _ranked(run: Run, earlier: Earlier) -> Verdict | None:
    """Return what makes a ranked run stand out among those ranked before it."""
    best, own = earlier.best, earlier.own_best
    if best is None:
        return Verdict("first_like_this" if earlier.set_played else "first")
    if standing(run) < standing(best):
        was_own = own is not None and standing(own) <= standing(best)
        return _better("record" if was_own else "record_of_all", run, best)
    if own is None:
        return Verdict("own_first")
    if standing(run) == standing(best):
        return Verdict("level", name=best.start.nickname)
    return _better("own_record", run, own) if standing(run) < standing(own) else None


def _better(kind: WorthSaying, run: Run, than: Run) -> Verdict:
    errors = than.result.errors - run.result.errors
    ms = 0 if errors > 0 else than.result.official_ms - run.result.official_ms
    return Verdict(kind, max(0, ms), max(0, errors), than.start.nickname)


def _beside_last(run: Run, earlier: Earlier) -> Verdict | None:
    """Return what is better than in the player's last run."""
    if earlier.own_last is None:
        return None
    now, last = run.result, earlier.own_last.result
    if _helped(last):
        return None
    if now.errors < last.errors:
        return Verdict("fewer_errors", errors=last.errors - now.errors)
    if (
        now.timed
        and last.timed
        and now.errors == last.errors
        and now.official_ms < last.official_ms
    ):
        return Verdict("quicker", last.official_ms - now.official_ms)
    return None


def _beside_best(run: Run, earlier: Earlier) -> Verdict:
    """Return how far a run is from the player's best, where nothing was better."""
    assert earlier.own_best is not None
    now, own = run.result, earlier.own_best.result
    if now.score < own.score:
        return Verdict("more_errors", errors=max(1, now.errors - own.errors))
    if not now.errors:
        return Verdict("no_errors", now.official_ms - own.official_ms)
    return Verdict("slower_than_best", now.official_ms - own.official_ms)


def goal(run: Run, earlier: Earlier, pairs: int) -> Goal:
    """Return what to try next; `pairs` are those of the whole run."""
    result, ahead = run.result, earlier.ahead
    if run.start.replay:
        return Goal("whole")
    if not result.timed:
        return Goal("timed")
    if not result.ranked:
        return Goal("unaided" if _helped(result) else "none")
    if ahead is not None and ahead.result.score == result.score:
        ms = result.official_ms - ahead.result.official_ms
        if ms <= _NEAR_MS or not result.errors:
            return Goal("place", max(1, earlier.place - 1), ms=ms)
    if result.errors:
        return _next_star(result, pairs)
    return Goal("own", ms=result.official_ms)


def _next_star(result: Result, pairs: int) -> Goal:
    """Return by how many errors fewer the next star is won."""
    more = min(3, stars(result.score) + 1)
    most = pairs * 100 // _STARS[more - 1] - pairs
    return Goal("stars", more, max(1, result.errors - most))
