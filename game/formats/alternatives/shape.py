"""Shape: what files have in common that are read alike, and what is remembered for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from typing import Any, NamedTuple

from game.core.pair_set import fold
from game.formats.common.table.layout import column_names
from game.formats.registry import format_named
from game.formats.source import Reading
from game.formats.table import AS_FOUND, Choices, Table

_KINDS: dict[str, type] = {
    "term": int,
    "definition": int,
    "header": bool,
    "delimiter": str,
    "rows": str,
    "sheet": int,
    "swap": bool,
    "encoding": str,
}


class Way(NamedTuple):
    """How something is read: the format ("" for the surest one), and what was chosen."""

    format: str = ""
    choices: Choices = AS_FOUND


def shape_of(found: Reading) -> str:
    """Return the same for files of one shape, read as they are found; "" without columns.

    That is the format, what stands between cells, and the names of the columns, or how many
    there are where nothing names them.
    """
    table = found.table
    if table is None:
        return ""
    names = [fold(name) for name in table.names] if _is_named(table) else [str(len(table.names))]
    return sha256("\0".join((found.format, table.delimiter, *names)).encode()).hexdigest()[:32]


def _is_named(table: Table) -> bool:
    return list(table.names) != column_names((), len(table.names))


def kept(way: Way, found: Reading) -> Way:
    """Return what of a way may be used again for other files of the shape of this one.

    Where nothing names two columns, whether they are swapped, and whether there are headings, is
    a matter of each file by itself.
    """
    table = found.table
    if table is None or _is_named(table):
        return way
    choices = replace(way.choices, header=None)
    if len(table.names) < 3:
        choices = replace(choices, swap=False, term=None, definition=None)
    return Way(way.format, choices)


def as_data(way: Way) -> dict[str, Any]:
    """Return what was chosen as plain data."""
    chosen = {name: value for name, value in asdict(way.choices).items() if name in _KINDS}
    usual = asdict(AS_FOUND)
    changed = {name: value for name, value in chosen.items() if value != usual[name]}
    return changed | ({"format": way.format} if way.format else {})


def from_data(data: Mapping[str, Any]) -> Way:
    """Return what plain data say; all as it is found where they make no sense."""
    format = data.get("format", "")
    chosen = {name: data[name] for name in _KINDS if name in data}
    sound = all(type(value) is _KINDS[name] for name, value in chosen.items())
    if not sound or (format and format_named(format) is None):
        return Way()
    return Way(format, replace(AS_FOUND, **chosen))
