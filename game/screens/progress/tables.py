"""Tables of progress: what a chart shows in figures, in the window and for files."""

from __future__ import annotations

from datetime import date, timedelta

from game.card_names import CardNames
from game.core.clock_text import official
from game.core.hard_pairs import Asked, HardPair
from game.export import progress_tables
from game.export.tables import Table as FileTable
from game.export.tables import Value
from game.progress_words import bar_days, day_words
from game.screens.progress.messages import Tab
from game.screens.progress.model import Model
from game.widgets.table import Column, Table, TableRow
from game.words import _


def file_table(model: Model) -> FileTable:
    """Return all that the chart shows, as it is saved."""
    match model.wish.tab:
        case Tab.DAYS:
            return progress_tables.days_table(model.days)
        case Tab.SCORES:
            return progress_tables.scores_table(model.weeks)
        case Tab.HARD:
            return progress_tables.hard_table(model.hard, CardNames(model.pairs))
        case Tab.DUE:
            return progress_tables.due_table(model.due)


def screen_table(model: Model) -> Table:
    """Return the table beside the chart."""
    if model.wish.tab is Tab.HARD:
        return _hard(model)
    if model.wish.tab is Tab.DUE:
        return _due(model)
    found = file_table(model)
    columns = tuple(
        Column(head, "left" if at == 0 else "right", wide=at == 0)
        for at, head in enumerate(found.heads)
    )
    rows = tuple(
        TableRow(f"row-{number}", tuple(map(_cell, row))) for number, row in enumerate(found.rows)
    )
    return _table(found.name, columns, rows)


def _due(model: Model) -> Table:
    columns = Column(_("Days"), "left", wide=True), Column(_("Pairs"))
    rows = tuple(
        TableRow(f"row-{number}", (bar_days(bar), str(bar.pairs)))
        for number, bar in enumerate(bar for bar in model.due if bar.pairs)
    )
    return _table(_("Due"), columns, rows)


def _hard(model: Model) -> Table:
    """Return fewer columns than are saved: how often of how many each pair was missed, where."""
    columns = (
        Column(_("Term"), "left", wide=True),
        Column(_("Missed")),
        Column(_("Alone")),
        Column(_("Class")),
        Column(_("Practice")),
    )
    names = CardNames(model.pairs)
    rows = tuple(_hard_row(number, pair, names) for number, pair in enumerate(model.hard))
    return _table(_("Missed, of how many times asked"), columns, rows)


def _hard_row(number: int, one: HardPair, names: CardNames) -> TableRow:
    parts = one.all, one.alone, one.of_class, one.practice
    return TableRow(f"row-{number}", (names.of_pair(one.pair), *map(_of, parts)))


def _of(asked: Asked) -> str:
    return f"{asked.missed} / {asked.times}" if asked else "–"


def _table(title: str, columns: tuple[Column, ...], rows: tuple[TableRow, ...]) -> Table:
    return Table(title, columns, rows, (10, 14), 12, 30)


def _cell(value: Value) -> str:
    match value:
        case date():
            return day_words(value)
        case timedelta():
            return official(value // timedelta(milliseconds=1))
        case None:
            return "–"
    return str(value)
