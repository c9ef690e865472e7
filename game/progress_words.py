"""Progress words: days, months and sums, said alike in the window and by the commands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from game.core.clock_text import official
from game.core.hard_pairs import Asked, HardPair
from game.core.progress import DayPlayed, DueBar, WeekScore, longest_row, total
from game.words import _, n_


def month(number: int) -> str:
    """Return the short name of a month, from 1."""
    names = (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )
    return names[number - 1]


def weekday(number: int) -> str:
    """Return the short name of a day of the week, from 0 for Monday."""
    week = _("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")
    return week[number]


def day_words(day: date) -> str:
    """Return a day as people write it: "22 Nov 2026"."""
    said = _("{day} {month} {year}")
    return said.format(day=day.day, month=month(day.month), year=day.year)


def done_words(done: DayPlayed) -> str:
    """Return what was done: "3 games · 12 answers in practice"."""
    parts = [n_("{n} game", "{n} games", done.games)] if done.games or not done.reviews else []
    if done.reviews:
        parts.append(n_("{n} answer in practice", "{n} answers in practice", done.reviews))
    return " · ".join(parts)


def days_sentence(days: Mapping[date, DayPlayed]) -> str:
    """Return on how many days something was done, and how much."""
    if not days:
        return _("Nothing was played or practised in these weeks.")
    parts = [n_("{n} day", "{n} days", len(days)), done_words(total(days.values()))]
    if (row := longest_row(days)) > 1:
        parts.append(n_("{n} day in a row", "{n} days in a row", row))
    return " · ".join(parts)


def scores_sentence(weeks: Sequence[WeekScore]) -> str:
    """Return how the first week compares with the last one, and how many games there were."""
    if not weeks:
        return _("There is no ranked game in these weeks.")
    games = n_("{n} ranked game", "{n} ranked games", sum(week.games for week in weeks))
    first, last = weeks[0], weeks[-1]
    if first is last:
        said = _("best score {score}, in {time}")
        return f"{games} · " + said.format(score=last.score, time=official(last.official_ms))
    said = _("first week {first} in {first_time}, last week {last} in {last_time}")
    return f"{games} · " + said.format(
        first=first.score,
        first_time=official(first.official_ms),
        last=last.score,
        last_time=official(last.official_ms),
    )


def due_sentence(bars: Sequence[DueBar]) -> str:
    """Return how much is due today, and in the fortnight and later."""
    pairs = sum(bar.pairs for bar in bars)
    if not pairs:
        return _("Nothing is due: practice remembers no pairs yet.")
    soon = sum(bar.pairs for bar in bars if bar.first == bar.last)
    parts = [
        n_("{n} pair today", "{n} pairs today", bars[0].pairs),
        n_("{n} in the next fortnight", "{n} in the next fortnight", soon),
        n_("{n} in all", "{n} in all", pairs),
    ]
    return " · ".join(parts)


def bar_days(bar: DueBar) -> str:
    """Return the days of a bar: "22 Nov 2026", "6 Dec 2026 – 12 Dec 2026", "from 1 Feb 2027 on"."""
    if bar.last is None:
        return _("from {day} on").format(day=day_words(bar.first))
    if bar.first == bar.last:
        return day_words(bar.first)
    return f"{day_words(bar.first)} – {day_words(bar.last)}"


def missed_words(asked: Asked) -> str:
    """Return "3 of 12 missed"."""
    times, missed = asked
    return n_("{n} of {times} missed", "{n} of {times} missed", missed, times=times)


def where_words(pair: HardPair) -> list[str]:
    """Return how the pair went in each kind of game in which it was asked."""
    said = (
        (pair.alone, _("alone: {asked}")),
        (pair.of_class, _("class games: {asked}")),
        (pair.practice, _("practice: {asked}")),
    )
    return [words.format(asked=missed_words(asked)) for asked, words in said if asked]


def hard_sentence(pairs: Sequence[HardPair], games: int) -> str:
    """Return how many pairs were missed, in how many games."""
    missed = sum(pair.all.missed > 0 for pair in pairs)
    if not pairs:
        return _("Nothing was answered in this set yet.")
    parts = [n_("{n} pair was missed", "{n} pairs were missed", missed)]
    parts.append(n_("{n} was asked", "{n} were asked", len(pairs)))
    parts.append(n_("{n} game", "{n} games", games))
    return " · ".join(parts)
