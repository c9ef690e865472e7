"""Progress: on which days somebody played, week by week, and what is due on which days, as sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

WEEKS = 53
"""So many weeks are looked at: a year, with the same day a year ago."""
_STEP_WEEKS = 52
_LEVELS = (1, 10, 25, 50)
"""From so many pairs on a day is one of the next level."""
_DUE_DAYS, _DUE_WEEKS = 14, 8


class Period(NamedTuple):
    """A year of whole weeks; both days belong to it. Weeks begin on Monday."""

    first: date
    last: date

    @property
    def mondays(self) -> list[date]:
        """The days on which its weeks begin."""
        return [self.first + timedelta(days=7 * n) for n in range(WEEKS)]


class DayPlayed(NamedTuple):
    """What was done on a day: `pairs` are those of the games that were finished."""

    games: int = 0
    pairs: int = 0
    reviews: int = 0

    @property
    def level(self) -> int:
        """How much it was, from 0 for nothing to 4."""
        pairs = self.pairs + self.reviews
        return max(bool(self), sum(pairs >= least for least in _LEVELS))

    def __bool__(self) -> bool:
        return self.games > 0 or self.reviews > 0


class Scored(NamedTuple):
    """A ranked game: its day, score and official time; or the best of so many with one score."""

    day: date
    score: int
    official_ms: int
    games: int = 1


class WeekScore(NamedTuple):
    """The games of a week in one way of playing: the best score, and the best time with it."""

    monday: date
    games: int
    score: int
    official_ms: int


class DueBar(NamedTuple):
    """So many pairs are due from `first` to `last`; the first bar has what is overdue as well."""

    first: date
    last: date | None
    pairs: int


def period(today: date, back: int = 0) -> Period:
    """Return the year of weeks that ends with this week, or so many years before that."""
    last_monday = monday(today) - timedelta(days=7 * _STEP_WEEKS * back)
    return Period(last_monday - timedelta(days=7 * (WEEKS - 1)), last_monday + timedelta(days=6))


def monday(day: date) -> date:
    """Return the first day of its week."""
    return day - timedelta(days=day.weekday())


def add_days(
    games: Iterable[tuple[date, int, int]], reviews: Iterable[tuple[date, int]]
) -> dict[date, DayPlayed]:
    """Return what was done on each day: of games day, number and pairs; of reviews day and number.

    The same day may come several times.
    """
    days: dict[date, DayPlayed] = {}
    for day, number, pairs in games:
        was = days.get(day, DayPlayed())
        days[day] = was._replace(games=was.games + number, pairs=was.pairs + pairs)
    for day, number in reviews:
        was = days.get(day, DayPlayed())
        days[day] = was._replace(reviews=was.reviews + number)
    return {day: done for day, done in sorted(days.items()) if done}


def total(days: Iterable[DayPlayed]) -> DayPlayed:
    """Return what was done on these days together."""
    return DayPlayed(*(sum(column) for column in zip(*days, strict=True)))


def longest_row(days: Iterable[date]) -> int:
    """Return the most of these days that come one after another."""
    most, row, before = 0, 0, None
    for day in sorted(set(days)):
        row = row + 1 if before is not None and (day - before).days == 1 else 1
        most, before = max(most, row), day
    return most


def week_scores(games: Iterable[Scored]) -> list[WeekScore]:
    """Return the best of each week with a game, the oldest first."""
    found: dict[date, list[Scored]] = {}
    for game in games:
        found.setdefault(monday(game.day), []).append(game)
    return [_best(day, found[day]) for day in sorted(found)]


def _best(day: date, games: list[Scored]) -> WeekScore:
    best = min(games, key=lambda game: (-game.score, game.official_ms))
    return WeekScore(day, sum(game.games for game in games), best.score, best.official_ms)


def due_bars(due: Mapping[date, int], today: date) -> list[DueBar]:
    """Return a bar a day for a fortnight, then a bar a week, then one for all that comes later.

    Weeks at the end without anything are left out, and the last bar as well.
    """
    days = [today + timedelta(days=n) for n in range(_DUE_DAYS)]
    bars = [DueBar(day, day, due.get(day, 0)) for day in days]
    overdue = sum(pairs for day, pairs in due.items() if day < today)
    bars[0] = bars[0]._replace(pairs=bars[0].pairs + overdue)
    first = today + timedelta(days=_DUE_DAYS)
    for _number in range(_DUE_WEEKS):
        last = first + timedelta(days=6)
        bars.append(DueBar(first, last, _between(due, first, last)))
        first = last + timedelta(days=1)
    later = sum(pairs for day, pairs in due.items() if day >= first)
    if later:
        return [*bars, DueBar(first, None, later)]
    while len(bars) > _DUE_DAYS and not bars[-1].pairs:
        bars.pop()
    return bars


def _between(due: Mapping[date, int], first: date, last: date) -> int:
    return sum(pairs for day, pairs in due.items() if first <= day <= last)
