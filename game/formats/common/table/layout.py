"""Tables: the header found, the columns of the sides chosen, and pairs made of the rows."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import Side
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.common.questions.question import add_quiz
from game.formats.common.questions.tables import make_quiz
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.accepted import accept_column, accepted
from game.formats.common.table.arrangement import stack_lists, upright
from game.formats.common.table.columns import MOST_COLUMNS, Column, cell, columns_of, fault, sides
from game.formats.common.table.header_row import is_doubtful, is_header, may_be
from game.formats.common.table.heading_words import Heading, heading, is_note, translations
from game.formats.common.table.languages import language_named, plain_words
from game.formats.common.table.template_rows import without_examples
from game.formats.problems import Remark
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.words import _, later

_MEANT_AS_NOTES = ("note", "nota")
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
    again = {at for at, row in enumerate(rows) if at and _words(row) == head}
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


# ---------------------------------------------------------------------- pairs


def add_pairs(
    table: Table,
    collector: PairCollector,
    choices: Choices = AS_FOUND,
    *,
    side: Callable[[str], Side] = Side,
    found: Callable[[str], str] | None = None,
) -> None:
    """Add the pairs of the rows, and what is to be said of header and columns.

    `side` makes a face of a cell; `found` returns the path of a medium, "" when it cannot be had,
    and tells so itself. Languages are in `table.languages`, for `collector.finish`.
    """
    collector.count_lines(_EXAMPLES, table.examples)
    if table.quiz is not None:
        add_quiz(table.quiz, collector, side)
    elif choices.header is None:
        _tell_header(table, collector)
    sides = (table.term, table.definition)
    given = table.picture, table.sound, table.definition_picture, table.definition_sound
    media = [at if at not in sides else None for at in given]
    beside = any(at is not None for at in media)
    for row in table.rows:
        term, definition = cell(row, table.term), cell(row, table.definition)
        if len(collector.pairs) >= MOST_PAIRS:
            collector.over += bool(term.strip() and definition.strip())
            continue
        if found is None:
            one, other = side(term), side(definition)
        else:
            one, other = _face(term, side, found), _face(definition, side, found)
            if beside:
                names = [_medium(cell(row, at)) for at in media]
                one = _add_media(one, names[0], names[1], found)
                other = _add_media(other, names[2], names[3], found)
        hint = side(cell(row, table.hint)).text if table.hint is not None else ""
        note = side(cell(row, table.note)).text if table.note is not None else ""
        accept = accepted(cell(row, table.accept)) if table.accept is not None else ()
        collector.add(one, other, row.line, hint, note, accept=accept)
    _tell_columns(table, collector, found is not None)


def _tell_header(table: Table, collector: PairCollector) -> None:
    """Say what a first row was taken for that may be a pair or may be headings."""
    collector.count_lines(_REPEATS, table.repeats)
    if not table.rows or not table.doubtful:
        return
    line = table.rows[0].line
    if table.header:
        warn_of_headings(max(1, line - 1), collector)
    else:
        said = _("The first row looks like headings, but was taken as a pair.")
        cure = _("If it has the headings, say so when you import the file, or delete the row.")
        collector.warn(line, said, cure)


_EXAMPLES = Remark(
    "{n} example of the template was left out.",
    "{n} examples of the template were left out.",
    later("Write your own pairs over them or below."),
)


_REPEATS = Remark(
    "{n} row has the headings again, and was left out.",
    "{n} rows have the headings again, and were left out.",
    later("If it is a pair, switch “Headings in the first row” off when you import the file."),
)


def warn_of_headings(line: int, collector: PairCollector) -> None:
    """Warn that a first row that may be a pair was taken as headings."""
    collector.warn(
        line,
        _("The first row was taken as the headings of the columns, not as a pair."),
        _("If it is a pair, switch “Headings in the first row” off when you import the file."),
    )


def _tell_columns(table: Table, collector: PairCollector, with_media: bool) -> None:
    used = {table.term, table.definition, table.hint, table.note, table.accept, *table.unused}
    if with_media:
        used |= {table.picture, table.sound, table.definition_picture, table.definition_sound}
    used |= table.quiz.columns if table.quiz is not None else set()
    collector.warn_left_out(
        [
            name
            for at, name in enumerate(column_labels(table))
            if at not in used and any(bare(cell(row, at)) for row in table.rows)
        ]
    )
    note = "".join(table.names[table.note : table.note + 1]) if table.note is not None else ""
    if note and plain_words(note) not in _MEANT_AS_NOTES:
        said = _("“{name}” became the note that is read when a pair is found.")
        cure = _("If it is not for pupils, delete that column and import the file again.")
        collector.warn(0, said.format(name=note), cure)
    hint = table.hint
    if hint is None or table.faults[hint : hint + 1] != ("reading",):
        return
    if heading(table.names[hint]).role != "reading":
        said = _("“{name}” says how a word is read, and became the hint.")
        cure = _("If it is a side, choose it when you import the file.")
        collector.warn(0, said.format(name=table.names[hint]), cure)


def column_labels(table: Table) -> list[str]:
    """Return the names of the columns, and with each why it is no side by itself."""
    reasons = {
        "numbers": _("numbers the rows"),
        "sparse": _("not in all rows"),
        "same": _("mostly the same"),
        "repeat": _("repeats another column"),
        "reading": _("how it is read"),
    }
    faults = [*table.faults, *[""] * len(table.names)]
    return [
        f"{name} ({reasons[why]})" if why in reasons else name
        for name, why in zip(table.names, faults, strict=False)
    ]


# ---------------------------------------------------------------------- media in cells


_IN_TAG = re.compile(
    r"""(?i)<(?:img|audio|source)\b[^<>]{0,1000}?\bsrc\s*+=\s*+"""
    r"""(?:"([^"<>]{1,500})"|'([^'<>]{1,500})'|([^"'<>\s]{1,500}))"""
)
_IN_ANKI = re.compile(r"(?i)\[sound:([^\]]{1,300})\]")
_FILE_NAME = re.compile(r"[^\s<>|?*]{1,200}\.[A-Za-z0-9]{3,4}")


def _face(cell: str, side: Callable[[str], Side], found: Callable[[str], str]) -> Side:
    """Return the side that a cell means: the medium it names, if that can be had, else its text."""
    name = bare(cell)
    if "." in name and _FILE_NAME.fullmatch(name):
        if name.lower().endswith(PICTURES) and (path := found(name)):
            return Side(picture=path)
        if name.lower().endswith(SOUNDS) and (path := found(name)):
            return Side(sound=path)
    return side(cell)


def _add_media(side: Side, picture: str, sound: str, found: Callable[[str], str]) -> Side:
    """Return `side` with what the cells of the columns for pictures and sounds name."""
    if picture and not side.picture:
        side = replace(side, picture=found(picture))
    if sound and not side.sound:
        side = replace(side, sound=found(sound))
    return side


def _medium(cell: str) -> str:
    """Return the file that a cell names, whether bare, in a tag or in Anki's brackets."""
    inside = _IN_TAG.search(cell) or _IN_ANKI.search(cell)
    if inside is None:
        return bare(cell)
    name = next(filter(None, inside.groups()))
    return unquote(html.unescape(name)) if "<" in cell else name
