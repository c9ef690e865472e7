"""Charts of progress: each with the sentence that says what it shows, and what to do for more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from game.core.clock_text import running
from game.core.progress import DueBar, WeekScore, monday
from game.progress_words import (
    days_sentence,
    due_sentence,
    hard_sentence,
    month,
    scores_sentence,
    weekday,
)
from game.screens.progress.messages import Tab
from game.screens.progress.model import Model
from game.view.box import Box
from game.view.node import IconName, Text, Token
from game.view.ui import Ui
from game.widgets.charts import Axis, Chart, Column, calendar, columns
from game.words import _

_FEWEST_WEEKS = 8
_FULL_SCORE = 100


def sentence(model: Model) -> str:
    """Return what the chart shows, in a sentence; it is its name for who hears it."""
    match model.wish.tab:
        case Tab.DAYS:
            return days_sentence(model.days)
        case Tab.SCORES:
            return scores_sentence(model.weeks)
        case Tab.HARD:
            return hard_sentence(model.hard, model.games)
        case Tab.DUE:
            return due_sentence(model.due)


def nothing(model: Model) -> tuple[str, str]:
    """Return what is said where there is nothing to show, and what to do for more."""
    match model.wish.tab:
        case Tab.DAYS if model.has_earlier or model.wish.back:
            said = _("Nothing in these weeks.")
            return said, _("“Earlier” shows the weeks before, “Later” those after.")
        case Tab.DAYS:
            said = _("Your days will stand here.")
            more = _(
                "Each day on which you play or practise gets a square: the more pairs, the larger. "
                "Choose a set in the library and begin."
            )
            return said, more
        case Tab.SCORES if model.set is not None and model.ways:
            said = _("No ranked game of this set in these weeks.")
            return said, _("Look at earlier weeks, or play it again.")
        case Tab.SCORES:
            said = _("No ranked game yet.")
            return said, _("Finish a game without hints, and its score and time appear here.")
        case Tab.DUE:
            said = _("Nothing is due.")
            return said, _("Practise a set, and the days on which its pairs come back appear here.")
        case Tab.HARD if model.hard:
            said = _("Nothing was missed.")
            return said, _("The table has all pairs that were asked.")
    said = _("No answers are kept here yet.")
    return said, _("Play or practise, and the pairs that are hard appear here.")


def days_height(body: Box, ui: Ui) -> float:
    """Return how tall the panel of the calendar is at least, in pixels."""
    cell = min((body.w - ui(80)) / 53, ui(30))
    return ui(28 + 8 + 8) + ui.type(17) * 1.4 + 2 * ui.type(13) * 1.6 + 7 * cell + ui(4)


def chart(model: Model, box: Box, ui: Ui) -> tuple[Chart, float | None]:
    """Return what is painted, and how tall it is if it does not fill the box."""
    match model.wish.tab:
        case Tab.DAYS:
            return calendar(model.days, model.year, model.today, box, ui)
        case Tab.SCORES:
            return _scores(model, box, ui), None
        case _:
            return _due(model.due, model.today, box, ui), None


# ------------------------------------------------------------------ score and time


def _scores(model: Model, box: Box, ui: Ui) -> Chart:
    """Return the best score of each week, and below it the time of that game."""
    size = ui.type(15)
    gap, tall = ui(10), size * 1.4
    upper, lower = box.rows([(box.h - gap) * 0.5, (box.h - gap) * 0.5], gap)
    charts = []
    weeks = _span(model)
    axes = _axes(model, ui)
    best = max(model.weeks, key=lambda week: (week.score, -week.official_ms))
    titles = _("Best score of the week"), _("Its official time")
    for title, place, axis in zip(titles, (upper, lower), axes, strict=True):
        head, plot = place.top_part(tall)
        bars = _bars(weeks, best, is_time=place is lower)
        made = columns(bars, axis, plot, ui)
        charts.append(made)
        charts.append(Chart(texts=(Text(title, head, size, 600, "muted", lines=1),)))
    return Chart(
        tuple(mark for one in charts for mark in one.marks),
        tuple(text for one in charts for text in one.texts),
        tuple(icon for one in charts for icon in one.icons),
    )


def _axes(model: Model, ui: Ui) -> tuple[Axis, Axis]:
    """Return the axes of score and time, whose words are equally wide."""
    slowest, half = max(week.official_ms for week in model.weeks), _FULL_SCORE // 2
    score = Axis(_FULL_SCORE, ((half, str(half)), (_FULL_SCORE, str(_FULL_SCORE))))
    time = Axis(slowest, ((slowest, _time(slowest)), (slowest / 2, _time(slowest // 2))))
    wide = max(axis.width(ui.type(13), ui) for axis in (score, time))
    return score._replace(wide=wide), time._replace(wide=wide)


def _bars(
    weeks: Sequence[tuple[date, WeekScore | None]], best: WeekScore, *, is_time: bool
) -> list[Column]:
    """Return a column a week: filled for a score, with a star on the best, hollow for a time."""
    bars = []
    for number, (day, week) in enumerate(weeks):
        new = number == 0 or day.day <= 7
        below = (month(day.month) if new else "",) if len(weeks) > 16 else _week(day)
        if week is None:
            bars.append(Column(0, below=below))
        elif is_time:
            said = _time(week.official_ms)
            bars.append(Column(week.official_ms, said, below, hollow=True))
        else:
            icon: IconName | None = "star" if week is best else None
            bars.append(Column(week.score, str(week.score), below, icon=icon))
    return bars


def _week(day: date) -> tuple[str]:
    said = _("{day} {month}").format(day=day.day, month=month(day.month))
    return (said,)


def _time(ms: int) -> str:
    return running(ms).rpartition(".")[0]


def _span(model: Model) -> list[tuple[date, WeekScore | None]]:
    """Return the weeks from the first one with a game to the end, at least eight."""
    last = monday(min(model.today, model.year.last))
    first = min(model.weeks[0].monday, last - timedelta(days=7 * (_FEWEST_WEEKS - 1)))
    found = {week.monday: week for week in model.weeks}
    count = (last - first).days // 7 + 1
    days = [first + timedelta(days=7 * number) for number in range(count)]
    return [(day, found.get(day)) for day in days]


# ------------------------------------------------------------------ what is due


def _due(bars: Sequence[DueBar], today: date, box: Box, ui: Ui) -> Chart:
    """Return a column a day, filled; then a column a week, hollow."""
    most = max(bar.pairs for bar in bars)
    return columns([_due_column(bar, today) for bar in bars], Axis(most), box, ui)


def _due_column(bar: DueBar, today: date) -> Column:
    said = str(bar.pairs)
    if bar.last is None:
        return Column(bar.pairs, said, (_("later"), ""), hollow=True)
    if bar.first != bar.last:
        name = _("{day} {month}").format(day=bar.first.day, month=month(bar.first.month))
        return Column(bar.pairs, said, (_("week"), name), hollow=True)
    name = _("today") if bar.first == today else weekday(bar.first.weekday())
    colour: Token = "accent" if bar.first == today else "term"
    return Column(bar.pairs, said, (name, str(bar.first.day)), colour=colour)
