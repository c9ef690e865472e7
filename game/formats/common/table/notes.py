"""Notes: rows of fields as Anki keeps them, with sentences that hide words, as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from game.core.bounds import MOST_PAIRS
from game.formats.common.markup.cloze import clozes, is_cloze
from game.formats.common.markup.html_text import GAP, plain
from game.formats.common.table.layout import make_table
from game.formats.table import Choices, Row, Table
from game.values import dataclass
from game.words import _

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Notes:
    """`clozes` of the table's rows were made from sentences with hidden words."""

    table: Table | None
    clozes: int = 0


def preview(field: str) -> str:
    """Return a field as it is judged and listed: plain text, media by name."""
    return plain(field) or field if "<" in field or "&" in field or GAP in field else field


def preview_table(table: Table | None) -> Table | None:
    """Return `table` with its first rows as one reads them, for a teacher who chooses columns."""
    if table is None:
        return None
    first = tuple(Row(row.line, tuple(map(preview, row.cells))) for row in table.rows[:_SHOWN])
    return replace(table, rows=first + table.rows[_SHOWN:])


def note_table(
    rows: Sequence[Row],
    choices: Choices,
    *,
    names: Sequence[str] | None = None,
    unused: Collection[int] = (),
    delimiter: str = "",
) -> Notes:
    """Return the table of these notes, with a row for each number of hidden words in a sentence."""
    with_words = {at: place for at, row in enumerate(rows) if (place := _place(row, unused)) >= 0}
    basic = [row for at, row in enumerate(rows) if at not in with_words]
    table = (
        make_table(basic, choices, names=names, unused=unused, delimiter=delimiter, plain=preview)
        if basic
        else None
    )
    if not with_words:
        return Notes(table)
    headed = table is not None and table.header
    form = table or _hidden_and_sentence(delimiter)
    width = max(len(form.names), form.hint or 0)
    form = form if form.hint is not None else replace(form, hint=width)
    made: list[Row] = []
    count = 0
    skipped = not headed
    for at, row in enumerate(rows):
        if at in with_words:
            once = count >= MOST_PAIRS
            found = list(_rows_of(row, with_words[at], form, unused))[: 1 if once else None]
            count += len(found)
            made += found
        elif skipped or not any(cell.strip() for cell in row.cells):
            made.append(row)
        else:
            skipped = True
    return Notes(replace(form, rows=tuple(made)), count)


def _place(row: Row, unused: Collection[int]) -> int:
    """Return the field with hidden words, -1 when the note has none."""
    places = (at for at, cell in enumerate(row.cells) if at not in unused and is_cloze(cell))
    return next(places, -1)


def _hidden_and_sentence(delimiter: str) -> Table:
    names = _("Hidden words"), _("Sentence"), _("Extra")
    return Table((), names, 0, 1, hint=2, delimiter=delimiter)


def _rows_of(row: Row, place: int, form: Table, unused: Collection[int]) -> Iterator[Row]:
    """Return a row for each number of hidden words; what else the note says is a hint."""
    others = (cell for at, cell in enumerate(row.cells) if at != place and at not in unused)
    extra = "<br>".join(cell for cell in others if cell.strip())
    for cloze in clozes(row.cells[place]):
        cells = [""] * (max(form.term, form.definition, form.hint or 0) + 1)
        cells[form.hint or 0] = extra
        cells[form.term], cells[form.definition] = cloze.hidden, cloze.sentence
        yield Row(row.line, tuple(cells))
