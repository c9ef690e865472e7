"""Progress tables: what progress shows, as rows for the window, for CSV and for a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from game.card_names import CardNames
from game.core.hard_pairs import HardPair
from game.core.progress import DayPlayed, DueBar, WeekScore
from game.export.tables import Table
from game.report_words import chosen_list
from game.words import _


def days_table(days: Mapping[date, DayPlayed]) -> Table:
    """Return a row for each day on which something was done, the newest first."""
    heads = _("Day"), _("Games"), _("Pairs in games"), _("Answers in practice")
    rows = [(day, *days[day]) for day in sorted(days, reverse=True)]
    return Table(_("Days"), heads, rows)


def scores_table(weeks: Sequence[WeekScore]) -> Table:
    """Return a row for each week with a ranked game, the newest first."""
    heads = _("Week from"), _("Games"), _("Best score"), _("Official time")
    rows = [
        (week.monday, week.games, week.score, timedelta(milliseconds=week.official_ms))
        for week in reversed(weeks)
    ]
    return Table(_("Weeks"), heads, rows)


def due_table(bars: Sequence[DueBar]) -> Table:
    """Return a row for each day or week on which something is due."""
    heads = _("From"), _("To"), _("Pairs")
    rows = [(bar.first, bar.last, bar.pairs) for bar in bars if bar.pairs]
    return Table(_("Due"), heads, rows)


def hard_table(pairs: Sequence[HardPair], names: CardNames) -> Table:
    """Return a row for each pair that was asked, the hardest first."""
    heads = (
        _("Term"),
        _("Definition"),
        _("Asked"),
        _("Missed"),
        _("Asked alone"),
        _("Missed alone"),
        _("Asked in class"),
        _("Missed in class"),
        _("Asked in practice"),
        _("Missed in practice"),
        _("Chosen instead"),
    )
    rows = [
        (
            names.of(one.pair.term),
            names.of(one.pair.definition),
            *one.all,
            *one.alone,
            *one.of_class,
            *one.practice,
            chosen_list(names.of_chosen(one.chosen)),
        )
        for one in pairs
    ]
    return Table(_("Hard pairs"), heads, rows)
