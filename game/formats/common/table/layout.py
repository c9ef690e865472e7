"""Layout: which row of a table has the headings, and which columns are the sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from game.formats.common.questions.tables import make_quiz
from game.formats.common.table.accepted import accept_column
from game.formats.common.table.arrangement import stack_lists, upright
from game.formats.common.table.columns import MOST_COLUMNS, Column, cell, columns_of, fault, sides
from game.formats.common.table.header_row import is_doubtful, is_header, may_be
from game.formats.common.table.heading_words import Heading, heading, is_note, translations
from game.formats.common.table.languages import language_named
from game.formats.common.table.template_rows import without_examples
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.words import _

_SORTING = ("unused", "language")
"""Columns that say something of their rows, and are no sides."""


def make_table(
    rows: Sequence[Row],
    choices: Choices = AS_FOUND,
    *,
    names: Sequence[str] | None = None,
    unused: Collection[int] = (),
    delimiter: str = "",
    between_rows: str = "\n",
    sheets: Sequence[str] = (),
    sheet: int = 0,
    plain: Callable[[str], str] = str,
) -> Table | None:
    """Return the rows as a table with its sides chosen; None with fewer than two columns.

    With `names` the columns are named elsewhere, and there is no header row. `unused` are never
    sides. Cells stay as they are; `plain` is only how they are judged.
    """
    filled = [row for row in rows if any(text.strip() for text in row.cells)]
    rows, examples = without_examples(filled)
    rows = stack_lists(upright(rows, plain), plain) if names is None else rows
    rows = rows[: choices.most]
    if (made := make_quiz(rows, choices, names, plain)) is not None:
        return replace(
            made,
            names=tuple(column_names(made.names, len(made.names))),
            delimiter=delimiter,
            between_rows=between_rows,
            sheets=tuple(sheets),
            sheet=sheet,
        )
    width = min(MOST_COLUMNS, max(_width(rows), len(names or ())))
    if width < 2:
        return None
    header = names is None and bool(rows) and _has_header(rows, choices, plain)
    head = [plain(text) for text in (rows[0].cells if header else names or ())]
    body, repeats = _without_repeats(rows) if header else (rows, ())
    headings = [heading(text) for text in (head + [""] * width)[:width]]
    columns = columns_of(body, width, plain)
    translated = translations(head)
    chosen = _choose_sides(choices, columns, headings, {*unused, *translated})
    if chosen is None:
        return None
    left = set(unused) | {at for at in range(width) if headings[at].role in _SORTING}
    return Table(
        rows=tuple(body),
        names=tuple(column_names(head, width)),
        term=chosen[0],
        definition=chosen[1],
        header=header,
        hint=_hint(columns, headings, chosen),
        picture=_extra("picture", headings, chosen),
        sound=_extra("sound", headings, chosen),
        unused=frozenset(left - {*chosen}),
        delimiter=delimiter,
        between_rows=between_rows,
        sheets=tuple(sheets),
        sheet=sheet,
        languages=_languages(body, headings, chosen, translated),
        note=_note(head, chosen),
        doubtful=names is None and _is_doubtful(rows, header, plain),
        repeats=repeats,
        faults=tuple(map(fault, columns, headings)),
        accept=accept_column(head, chosen),
        examples=examples,
    )


def _without_repeats(rows: Sequence[Row]) -> tuple[list[Row], tuple[int, ...]]:
    """Return the rows below the header, and the lines where it stands again."""
    head = _words(rows[0])
    first = head[0].split() if head else []
    again = {
        at
        for at, row in enumerate(rows)
        # Nearly no row begins as the header does.
        if at and row.cells[0].casefold().split() == first and _words(row) == head
    }
    body = [row for at, row in enumerate(rows) if at and at not in again]
    return body, tuple(rows[at].line for at in sorted(again))


def _words(row: Row) -> list[str]:
    words = [" ".join(text.split()).casefold() for text in row.cells[:MOST_COLUMNS]]
    while words and not words[-1]:
        words.pop()
    return words


def _is_doubtful(rows: Sequence[Row], header: bool, plain: Callable[[str], str]) -> bool:
    if not rows:
        return False
    first = [plain(text) for text in rows[0].cells[:MOST_COLUMNS]]
    second = [plain(text) for row in rows[1:2] for text in row.cells[:MOST_COLUMNS]]
    return is_doubtful(first, rows[1:], plain) if header else may_be(first, second)


def _hint(
    columns: Sequence[Column], headings: Sequence[Heading], chosen: tuple[int, int]
) -> int | None:
    """Return the column of hints, else the one that says how a word is read."""
    reads = (at for at, found in enumerate(columns) if found.reads and at not in chosen)
    named = _extra("hint", headings, chosen)
    return named if named is not None else next(reads, _extra("reading", headings, chosen))


def _note(head: Sequence[str], chosen: Sequence[int]) -> int | None:
    """Return the column that is called a note."""
    named = (at for at, name in enumerate(head) if is_note(name))
    return next((at for at in named if at not in chosen), None)


def _has_header(rows: Sequence[Row], choices: Choices, plain: Callable[[str], str]) -> bool:
    return is_header(rows, plain) if choices.header is None else choices.header


def _width(rows: Sequence[Row]) -> int:
    """Return the number of columns without the empty ones at the end."""
    widest = 0
    for row in rows:
        size = len(row.cells)
        while size > widest and not row.cells[size - 1].strip():
            size -= 1
        widest = max(widest, size)
    return widest


def column_names(head: Sequence[str], width: int) -> list[str]:
    """Return the names of columns as their heads have them, else by their letters."""
    found = [" ".join(text.split())[:60] for text in [*head, *[""] * width][:width]]
    letters = [_("Column {letter}").format(letter=_letter(at)) for at in range(width)]
    return [name or letter for name, letter in zip(found, letters, strict=True)]


def _letter(at: int) -> str:
    """Return A, B … Z, AA, AB: as spreadsheets call their columns."""
    first, last = divmod(at, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)


def _choose_sides(
    choices: Choices,
    columns: Sequence[Column],
    headings: Sequence[Heading],
    unused: Collection[int],
) -> tuple[int, int] | None:
    """Return the teacher's columns where they were chosen; the other side is never the same one."""
    found = sides(columns, headings, unused) or sides(columns, headings)
    if found is None:
        return None
    there = range(len(columns))
    term = choices.term if choices.term in there else None
    definition = choices.definition if choices.definition in there else None
    if term is None and definition is None:
        return found
    if term is None:
        term = found[0] if found[0] != definition else found[1]
    if definition is None:
        definition = found[1] if found[1] != term else found[0]
    return term, definition


def _extra(role: str, headings: Sequence[Heading], chosen: tuple[int, int]) -> int | None:
    named = (at for at, found in enumerate(headings) if found.role == role and at not in chosen)
    return next(named, None)


def _languages(
    rows: Sequence[Row],
    headings: Sequence[Heading],
    chosen: tuple[int, int],
    translated: Mapping[int, str],
) -> tuple[str, str]:
    """Return them by the headings of the sides, else by columns that hold nothing but languages."""
    told = [headings[at].language or translated.get(at, "") for at in chosen]
    said = [at for at, found in enumerate(headings) if found.role == "language"][:2]
    for side, at in enumerate(said):
        counted = Counter(language_named(cell(row, at)) for row in rows[:50])
        told[side] = told[side] or (counted.most_common(1)[0][0] if counted else "")
    return told[0], told[1]
