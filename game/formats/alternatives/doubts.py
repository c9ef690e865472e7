"""Doubts: what may have been read wrongly in a file, told by what is known of its reading."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Literal

from game.formats.common.table.columns import cell
from game.formats.common.table.heading_words import heading
from game.formats.source import Reading
from game.formats.table import AS_FOUND, Choices, Table
from game.words import _

Doubt = Literal["header", "encoding", "sheet", "columns"]
_LOOKED_AT = 60
_COULD_BE = ("", "reading")
"""What is to be said against a column that may be meant as a side all the same."""


def doubts(reading: Reading, choices: Choices = AS_FOUND) -> Mapping[Doubt, str]:
    """Return what is not sure of a reading, the least sure first, and what that is called.

    What the teacher chose is sure.
    """
    found: dict[Doubt, str] = {}
    table = reading.table
    if len(reading.encodings) > 1 and choices.encoding is None:
        found["encoding"] = _("the letters beyond plain ones")
    if table is None:
        return found
    if table.doubtful and choices.header is None and table.rows:
        found["header"] = _("whether the first row is headings")
    if len(table.sheets) > 1 and choices.sheet is None:
        found["sheet"] = _("which part of the file is meant")
    if choices.term is None and choices.definition is None and other_sides(table):
        found["columns"] = _("which columns are meant")
    return found


def other_sides(table: Table) -> tuple[int, ...]:
    """Return columns that might be a side as well as those that were taken.

    None where headings say that these two are the sides.
    """
    roles = heading(table.names[table.term]).role, heading(table.names[table.definition]).role
    if table.quiz is not None or (table.header and roles == ("term", "definition")):
        return ()
    used = {table.term, table.definition, table.note, table.picture, table.sound, *table.unused}
    used |= {table.definition_picture, table.definition_sound}
    return tuple(
        at
        for at, fault in enumerate(table.faults)
        if at not in used and fault in _COULD_BE and _is_filled(table, at)
    )


def _is_filled(table: Table, at: int) -> bool:
    rows = list(islice(table.rows, _LOOKED_AT))
    return sum(bool(cell(row, at).strip()) for row in rows) * 2 > len(rows)
