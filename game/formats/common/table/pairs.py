"""Pairs: made of the rows of a table with the media they name; what is said of its columns."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import Side
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.common.questions.question import add_quiz
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.accepted import accepted
from game.formats.common.table.columns import cell
from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import plain_words
from game.formats.problems import Remark
from game.formats.table import AS_FOUND, Choices, Table
from game.words import _, later

_MEANT_AS_NOTES = ("note", "nota")


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
    """Return the side that a cell means: the medium it names, or that it lacks, else its text.

    The name of a file is no text: on a card it may even tell what the picture shows.
    """
    if "." in cell and _FILE_NAME.fullmatch(name := bare(cell)):
        if name.lower().endswith(PICTURES):
            return Side(picture=found(name))
        if name.lower().endswith(SOUNDS):
            return Side(sound=found(name))
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
