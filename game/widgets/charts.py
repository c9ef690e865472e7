"""Charts: a year of days as a calendar, and columns; form tells what colour tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from math import ceil
from typing import NamedTuple

from game.core.progress import DayPlayed, Period
from game.progress_words import month, weekday
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Text, Token
from game.view.ui import Ui
from game.words import _

_PARTS = (0.0, 0.42, 0.62, 0.82, 1.0)
"""How large the square of each level is, as a part of its cell."""
_WEEK = 7
_THIN, _THICK = 11, 20
"""Units of the type of a mark, whose edge is a tenth of that: of a day, and of a column."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is painted of a chart."""

    marks: tuple[Mark, ...] = ()
    texts: tuple[Text, ...] = ()
    icons: tuple[Icon, ...] = ()


class Column(NamedTuple):
    """A column of a chart: its value, what stands over it and below it, and how it looks."""

    value: float
    above: str = ""
    below: tuple[str, ...] = ()
    hollow: bool = False
    colour: Token = "term"
    icon: IconName | None = None


# ---------------------------------------------------------------------- a calendar


def calendar(
    days: Mapping[date, DayPlayed], year: Period, today: date, box: Box, ui: Ui
) -> tuple[Chart, float]:
    """Return a column a week and a row a day, and how tall that is: more is a larger square."""
    size = ui.type(13)
    names = [weekday(number) for number in range(_WEEK)]
    left = max(ui.measure.width(name, size) for name in names) + ui(10)
    mondays, head = year.mondays, size * 1.6
    cell = min((box.w - left) / len(mondays), ui(30))
    x, y = box.x + left + (box.w - left - cell * len(mondays)) / 2, box.y + head
    marks: list[Mark] = []
    for number, monday in enumerate(mondays):
        for row in range(_WEEK):
            day = monday + timedelta(days=row)
            spot = Box(x + number * cell, y + row * cell, cell, cell).inset(cell * 0.09)
            if day <= today:
                level = days[day].level if day in days else 0
                marks += _day(level, spot, is_today=day == today, ui=ui)
    texts = [
        Text(
            names[row],
            Box(x - left, y + (row + 0.5) * cell - size * 0.7, left - ui(6), size * 1.4),
            size,
            400,
            "muted",
            lines=1,
        )
        for row in (0, 2, 4, 6)
    ]
    texts += _months(mondays, x, y - head, cell, size, ui)
    low = y + _WEEK * cell + ui(8)
    legend = _legend(Box(x, low, cell * len(mondays), size * 1.6), size, ui)
    made = Chart((*marks, *legend.marks), (*texts, *legend.texts))
    return made, low + size * 1.6 - box.y


def _day(level: int, spot: Box, *, is_today: bool, ui: Ui) -> Iterator[Mark]:
    """Yield the cell of a day, and in it the square of what was done."""
    if is_today:
        yield Mark("", spot.inset(-ui(1.5)), ui(_THIN), edge="amber", fill="amber")
    ground: Token = "card" if is_today else "bg"
    yield Mark("", spot, ui(_THIN), edge="frame", fill=ground)
    if level:
        side = spot.w * _PARTS[level]
        yield Mark("", spot.middle(side, side), ui(_THIN), edge="term", fill="term")


def _months(
    mondays: Sequence[date], x: float, y: float, cell: float, size: float, ui: Ui
) -> Iterator[Text]:
    """Yield the name of each month over the first week that begins in it, as far as they fit."""
    free = x
    for number, monday in enumerate(mondays):
        if monday.day <= _WEEK:
            name, left = month(monday.month), x + number * cell
            wide = ui.measure.width(name, size) + 2
            if left >= free and left + wide <= x + cell * len(mondays):
                yield Text(name, Box(left, y, wide, size * 1.4), size, 400, "muted", lines=1)
                free = left + wide + ui(4)


def _legend(box: Box, size: float, ui: Ui) -> Chart:
    """Say what the squares mean, at the right below the weeks."""
    less, more = _("less"), _("more")
    less_w, more_w = (ui.measure.width(words, size) + 2 for words in (less, more))
    side = size * 1.1
    x = box.right - more_w - 5 * (side + ui(4)) - less_w - ui(8)
    marks: list[Mark] = []
    for level in range(len(_PARTS)):
        left = x + less_w + ui(6) + level * (side + ui(4))
        spot = Box(left, box.centre.y - side / 2, side, side)
        marks += _day(level, spot, is_today=False, ui=ui)
    texts = (
        Text(less, Box(x, box.y, less_w, box.h), size, 400, "muted", lines=1),
        Text(more, Box(box.right - more_w, box.y, more_w, box.h), size, 400, "muted", lines=1),
    )
    return Chart(tuple(marks), texts)


# ---------------------------------------------------------------------- columns


class Axis(NamedTuple):
    """The scale of columns: the value at the top, and the values that have a line, with words.

    The words are at least `wide` pixels: so columns of two charts stand over one another.
    """

    top: float
    lines: tuple[tuple[float, str], ...] = ()
    wide: float = 0.0

    def width(self, size: float, ui: Ui) -> float:
        """Return how wide the words are."""
        return max((self.wide, *(ui.measure.width(words, size) for _value, words in self.lines)))


def columns(bars: Sequence[Column], axis: Axis, box: Box, ui: Ui) -> Chart:
    """Return columns side by side in `box`, with lines at some values and words below them."""
    size = ui.type(13)
    tall = size * 1.35
    rows = max((len(bar.below) for bar in bars), default=0)
    left = axis.width(size, ui) + ui(8) if axis.lines else 0.0
    plot = Box(box.x + left, box.y + tall, box.w - left, 0)
    plot = Box(plot.x, plot.y, plot.w, box.bottom - tall * rows - ui(4 if rows else 0) - plot.y)
    made: list[Chart] = [_lines(axis, plot, box.x, size, ui)]
    step = plot.w / max(1, len(bars))
    above = (ui.measure.width(bar.above, size, 600) for bar in bars)
    if max(above, default=0.0) + 2 > step:
        bars = [bar._replace(above="") for bar in bars]  # all of them, or none
    named, free = _named(bars, step, size, ui), box.x
    for number, bar in enumerate(bars):
        place = Box(plot.x + number * step, plot.y, step, plot.h)
        made.append(_column(bar, axis.top, place, size, ui))
        wide = max((ui.measure.width(words, size) + 2 for words in bar.below), default=0.0)
        # The words of the first and the last column stay in the box.
        x = min(max(place.centre.x - wide / 2, box.x), box.right - wide)
        if number in named and x >= free:
            made.append(_below(bar.below, Box(x, plot.bottom + ui(4), wide, tall), size))
            free = x + wide + ui(3)
    return Chart(
        tuple(mark for one in made for mark in one.marks),
        tuple(text for one in made for text in one.texts),
        tuple(icon for one in made for icon in one.icons),
    )


def _named(bars: Sequence[Column], step: float, size: float, ui: Ui) -> set[int]:
    """Return which columns have their words below them.

    Of a row of columns with words it is each, or every second, third … where they are too narrow.
    """
    named: set[int] = set()
    rows = groupby(range(len(bars)), lambda at: (any(bars[at].below), bars[at].hollow))
    for (has_words, _hollow), row in rows:
        if has_words:
            places = list(row)
            wide = max(ui.measure.width(words, size) for at in places for words in bars[at].below)
            named.update(places[:: ceil((wide + ui(3)) / step)])
    return named


def _lines(axis: Axis, plot: Box, x: float, size: float, ui: Ui) -> Chart:
    thin = max(1.0, ui(1))
    marks, texts = [Mark("", Box(plot.x, plot.bottom, plot.w, thin), 1, fill="edge")], []
    for value, words in axis.lines:
        y = plot.bottom - plot.h * value / axis.top
        marks.append(Mark("", Box(plot.x, y, plot.w, thin), 1, fill="edge"))
        spot = Box(x, y - size * 0.7, plot.x - x - ui(8), size * 1.4)
        texts.append(Text(words, spot, size, 400, "muted", "right", lines=1))
    return Chart(tuple(marks), tuple(texts))


def _column(bar: Column, top: float, place: Box, size: float, ui: Ui) -> Chart:
    if bar.value <= 0:
        return Chart()
    wide = min(place.w * 0.72, ui(46))
    tall = max(ui(3), place.h * bar.value / top)
    box = Box(place.centre.x - wide / 2, place.bottom - tall, wide, tall)
    fill: Token = "card" if bar.hollow else bar.colour
    marks = [Mark("", box, ui(_THICK), edge="term", fill=fill)]  # an edge that is never pale
    icons, texts, low = [], [], box.y
    if bar.icon:
        spot = Box(place.centre.x - size / 2, low - size * 1.15, size, size)
        icons.append(Icon(bar.icon, spot, bar.colour))
        low = spot.y
    words_w = ui.measure.width(bar.above, size, 600) + 2
    if bar.above:
        spot = Box(place.centre.x - words_w / 2, low - size * 1.35, words_w, size * 1.35)
        texts.append(Text(bar.above, spot, size, 600, "ink", "centre", lines=1))
    return Chart(tuple(marks), tuple(texts), tuple(icons))


def _below(words: Sequence[str], first: Box, size: float) -> Chart:
    """Return words below one another, from the line `first` on."""
    places = (first.moved(0, row * first.h) for row in range(len(words)))
    return Chart(
        texts=tuple(
            Text(line, place, size, 400, "muted", "centre", lines=1)
            for line, place in zip(words, places, strict=True)
        )
    )
