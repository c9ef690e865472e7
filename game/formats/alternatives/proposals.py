"""Proposals: what else may be tried with a file, the likeliest first, before any of it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Literal

from game.formats.alternatives.doubts import doubts
from game.formats.alternatives.piece import is_in_lines
from game.formats.common.table.columns import by_fitness, columns_of
from game.formats.common.table.heading_words import heading
from game.formats.registry import formats, has_first_row, label
from game.formats.source import Reading, Source
from game.formats.table import Choices, Table
from game.formats.text.delimiters import BETWEEN_ROWS, delimiter_name, ranked_delimiters
from game.values import dataclass
from game.words import _

Kind = Literal["header", "columns", "delimiter", "rows", "encoding", "sheet", "format"]
_USUAL: tuple[Kind, ...] = (
    *("columns", "sheet", "delimiter", "header", "rows", "format", "encoding"),
)
"""The order of what nothing speaks for."""
_LOOKED_AT, _MOST_COLUMNS = 60, 6
_MOST_OF_A_KIND = 4
_NEARLY = 0.5
"""How much less sure than the surest a format may be."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Format and choices to try, and what is different about them."""

    kind: Kind
    format: str
    choices: Choices
    said: str


def proposals(source: Source, reading: Reading, choices: Choices, format: str) -> list[Proposal]:
    """Return what may be tried instead of how a file was read: first what is in doubt."""
    by_kind = {
        "columns": _columns(reading.table, choices, format),
        "sheet": _sheets(reading.table, choices, format),
        "delimiter": _delimiters(source, reading, choices, format),
        "header": _header(reading, choices, format),
        "rows": _between_rows(source, reading, choices, format),
        "format": _formats(source, reading, choices),
        "encoding": _encodings(source, reading, choices, format),
    }
    found = {kind: list(islice(some, _MOST_OF_A_KIND)) for kind, some in by_kind.items()}
    doubtful = list(doubts(reading, choices))
    first = [proposal for kind in doubtful for proposal in found[kind][:2]]
    rest = [proposal for kind in _USUAL for proposal in found[kind] if proposal not in first]
    return first + rest


def _header(reading: Reading, choices: Choices, format: str) -> Iterator[Proposal]:
    table = reading.table
    if table is None or not (table.delimiter or has_first_row(reading.format)):
        return
    said = _("The first row is a pair") if table.header else _("The first row is the headings")
    yield Proposal("header", format, replace(choices, header=not table.header), said)


def _columns(table: Table | None, choices: Choices, format: str) -> Iterator[Proposal]:
    """Yield the next best column for either side, the other one kept."""
    if table is None or len(table.names) < 3:
        return
    rows, width = table.rows[:_LOOKED_AT], len(table.names)
    found = columns_of(rows, width, str)
    order = by_fitness(found, [heading(name) for name in table.names], table.unused)
    best = [at for at in order if at not in (table.term, table.definition) and found[at].filled]
    for at in best[:_MOST_COLUMNS]:
        for term, definition in ((table.term, at), (at, table.definition)):
            # What is swapped at the end is told as it will be seen.
            one, other = (definition, term) if choices.swap else (term, definition)
            said = _("Columns: {term} → {definition}").format(
                term=table.names[one], definition=table.names[other]
            )
            chosen = replace(choices, term=term, definition=definition)
            yield Proposal("columns", format, chosen, said)


def _sheets(table: Table | None, choices: Choices, format: str) -> Iterator[Proposal]:
    if table is None:
        return
    for at, name in enumerate(table.sheets):
        if at != table.sheet:
            # Parts of Anki's packages say themselves what they are: “Card type: Reverse”.
            said = name if ": " in name else _("Part: {name}").format(name=name)
            chosen = replace(choices, sheet=at, term=None, definition=None, header=None)
            yield Proposal("sheet", format, chosen, said)


def _delimiters(
    source: Source, reading: Reading, choices: Choices, format: str
) -> Iterator[Proposal]:
    text = source.head.text() if is_in_lines(reading.format) else ""
    if choices.encoding:
        text = source.in_encoding(choices.encoding).head.text()
    now = reading.table.delimiter if reading.table is not None else ""
    for verdict in ranked_delimiters(text) if text.strip() else ():
        delimiter = verdict.delimiter
        if delimiter is None or delimiter.text == now:
            continue
        said = _("Between the sides: {sign}").format(sign=delimiter_name(delimiter.text))
        chosen = Choices(delimiter=delimiter.text, swap=choices.swap, encoding=choices.encoding)
        yield Proposal("delimiter", format, chosen, said)


def _between_rows(
    source: Source, reading: Reading, choices: Choices, format: str
) -> Iterator[Proposal]:
    table = reading.table
    if table is None or not table.delimiter or not is_in_lines(reading.format):
        return
    text = source.head.text().strip()
    for sign, name in BETWEEN_ROWS:
        if sign in text and sign not in (table.between_rows, table.delimiter):
            said = _("Between the pairs: {sign}").format(sign=name())
            chosen = Choices(rows=sign, delimiter=table.delimiter, swap=choices.swap)
            chosen = replace(chosen, encoding=choices.encoding)
            yield Proposal("rows", format, chosen, said)


def _encodings(
    source: Source, reading: Reading, choices: Choices, format: str
) -> Iterator[Proposal]:
    now = choices.encoding or (reading.encodings[0].codec if reading.encodings else "")
    for guess in reading.encodings:
        if guess.codec != now:
            said = _("Letters of {encoding}").format(encoding=guess.name)
            yield Proposal("encoding", format, replace(choices, encoding=guess.codec), said)


def _formats(source: Source, reading: Reading, choices: Choices) -> Iterator[Proposal]:
    """Yield formats that are nearly as sure of the file as the one that read it."""
    sure = [(member.detect(source.head), -at) for at, member in enumerate(formats())]
    most = max((one for one, _at in sure), default=0.0)
    for one, at in sorted(sure, reverse=True):
        name = formats()[-at].NAME
        if one <= 0 or one < most - _NEARLY or name == reading.format:
            continue
        said = _("Read as: {format}").format(format=label(name))
        chosen = Choices(swap=choices.swap, encoding=choices.encoding)
        yield Proposal("format", name, chosen, said)
