"""Choosing: what can be chosen for a file, what it is called, and what a choice means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from game.formats.table import Table
from game.screens.importing.items import Item
from game.screens.importing.words import Menu, Take
from game.words import _

SEPARATORS = ("\t", ";", ",", "|", " - ", " – ", ":", "=", "#")
BETWEEN_ROWS = ("\n", "\n\n", ";")


@dataclass(frozen=True, slots=True)
class Option:
    """A row of a menu; `note` is a quiet line below its words."""

    words: str
    message: Take
    note: str = ""
    chosen: bool = False


def title(menu: Menu) -> str:
    """What is asked."""
    return {
        "format": _("Which format is this?"),
        "term": _("Which column has the terms?"),
        "definition": _("Which column has the definitions?"),
        "sheet": _("Which part of the file?"),
        "delimiter": _("What stands between term and definition?"),
        "rows": _("What stands between pairs?"),
    }[menu]


def separator(text: str) -> str:
    """A delimiter in words."""
    known = {
        "\t": _("Tab"),
        ";": _("Semicolon  ;"),
        ",": _("Comma  ,"),
        "|": _("Bar  |"),
        " - ": _("Dash  -"),
        " – ": _("Long dash  –"),
        ":": _("Colon  :"),
        "=": _("Equals sign  ="),
        "#": _("Number sign  #"),
        "\n": _("New line"),
        "\n\n": _("Empty line"),
    }
    return known.get(text) or known.get(text.strip()) or f"“{text}”"


def options(menu: Menu, item: Item) -> list[Option]:
    """What can be taken, for what was read."""
    table = item.reading.table if item.reading else None
    if menu == "format":
        return list(_formats(item))
    if menu in ("delimiter", "rows"):
        return list(_separators(menu, item, table))
    if table is None:
        return []
    if menu == "sheet":
        names = enumerate(table.sheets)
        return [Option(name, Take(menu, n), chosen=n == table.sheet) for n, name in names]
    return list(_columns(menu, item, table))


def columns(item: Item, table: Table) -> tuple[int, int]:
    """The columns of terms and definitions as they are shown, swapped or not."""
    both = table.term, table.definition
    return (both[1], both[0]) if item.choices.swap else both


def chosen(item: Item, take: Take) -> dict[str, Any]:
    """The choices that a row of a menu stands for; a column cannot be both sides."""
    table = item.reading.table if item.reading else None
    if take.menu not in ("term", "definition") or table is None:
        return {take.menu: take.value}
    swapped = item.choices.swap
    mine = "definition" if (take.menu == "definition") != swapped else "term"
    now = {"term": table.term, "definition": table.definition}
    other = "term" if mine == "definition" else "definition"
    if now[other] == take.value:
        now[other] = now[mine]
    return now | {mine: take.value}


def _formats(item: Item) -> Iterator[Option]:
    from game.formats.registry import formats, label

    found = item.reading.format if item.reading else ""
    yield Option(_("Found from the content"), Take("format", ""), chosen=not item.format)
    for member in formats():
        said = ", ".join(member.EXTENSIONS)
        known = bool(item.format) and found == member.NAME
        yield Option(label(member.NAME), Take("format", member.NAME), said, known)


def _columns(menu: Menu, item: Item, table: Table) -> Iterator[Option]:
    shown = columns(item, table)[menu == "definition"]
    # Columns that are never a side come last.
    for n in sorted(range(len(table.names)), key=lambda n: n in table.unused):
        cells = (row.cells[n] for row in table.rows if n < len(row.cells))
        said = " · ".join(" ".join(cell.split())[:60] for cell in islice(filter(None, cells), 3))
        yield Option(table.names[n], Take(menu, n), said, n == shown)


def _separators(menu: Menu, item: Item, table: Table | None) -> Iterator[Option]:
    columns_apart = menu == "delimiter"
    now = (table.delimiter if columns_apart else table.between_rows) if table else ""
    known = SEPARATORS if columns_apart else BETWEEN_ROWS
    for text in known if now in known or not now else (*known, now):
        yield Option(separator(text), Take(menu, text), chosen=text == now)


def typed(text: str) -> str:
    """A delimiter as a teacher types it: \\t is a tab, \\n a new line."""
    return text.replace("\\t", "\t").replace("\\n", "\n")
