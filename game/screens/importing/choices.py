"""Choices: what can be chosen for a file, what it is called, and what a choice means."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from game.formats.table import Table
from game.screens.importing.items import Item
from game.screens.importing.messages import Choose, Menu
from game.widgets.list_box import ListContent, ListOption
from game.words import _

SEPARATORS = ("\t", ";", ",", "|", " - ", " – ", ":", "=", "#")
BETWEEN_ROWS = ("\n", "\n\n", ";")


def menu_content(menu: Menu, item: Item) -> ListContent:
    """Return what is asked in a menu, and what can be chosen for what was read."""
    titles: dict[Menu, str] = {
        "format": _("Which format is this?"),
        "term": _("Which column has the terms?"),
        "definition": _("Which column has the definitions?"),
        "sheet": _("Which part of the file?"),
        "delimiter": _("What stands between term and definition?"),
        "rows": _("What stands between pairs?"),
    }
    own = _("Another one: type it here, \\t is a tab") if menu in ("delimiter", "rows") else ""
    return ListContent(titles[menu], tuple(_options(menu, item)), own)


def separator_name(text: str) -> str:
    """Return a delimiter in words."""
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


def columns(item: Item, table: Table) -> tuple[int, int]:
    """Return the columns of terms and definitions as they are shown, swapped or not."""
    both = table.term, table.definition
    return (both[1], both[0]) if item.choices.swap else both


def changes(item: Item, choice: Choose) -> dict[str, Any]:
    """Return the choices that a row of a menu stands for; a column cannot be both sides."""
    table = item.reading.table if item.reading else None
    if choice.menu not in ("term", "definition") or table is None:
        return {choice.menu: choice.value}
    swapped = item.choices.swap
    mine = "definition" if (choice.menu == "definition") != swapped else "term"
    now = {"term": table.term, "definition": table.definition}
    other = "term" if mine == "definition" else "definition"
    if now[other] == choice.value:
        now[other] = now[mine]
    return now | {mine: choice.value}


def typed_separator(text: str) -> str:
    """Return a delimiter as a teacher types it: \\t is a tab, \\n a new line."""
    return text.replace("\\t", "\t").replace("\\n", "\n")


# ---------------------------------------------------------------------- the options


def _options(menu: Menu, item: Item) -> Iterator[ListOption]:
    table = item.reading.table if item.reading else None
    if menu == "format":
        yield from _formats(item)
    elif menu in ("delimiter", "rows"):
        yield from _separators(menu, table)
    elif table is not None and menu == "sheet":
        for n, name in enumerate(table.sheets):
            yield ListOption(name, Choose(menu, n), chosen=n == table.sheet)
    elif table is not None:
        yield from _columns(menu, item, table)


def _formats(item: Item) -> Iterator[ListOption]:
    from game.formats.registry import formats, label

    format = item.reading.format if item.reading else ""
    yield ListOption(_("Found from the content"), Choose("format", ""), chosen=not item.format)
    for member in formats():
        name, endings = label(member.NAME), ", ".join(member.EXTENSIONS)
        chosen = bool(item.format) and format == member.NAME
        yield ListOption(name, Choose("format", member.NAME), endings, chosen)


def _columns(menu: Menu, item: Item, table: Table) -> Iterator[ListOption]:
    now = columns(item, table)[menu == "definition"]
    # Columns that are never a side come last.
    for n in sorted(range(len(table.names)), key=lambda n: n in table.unused):
        cells = (row.cells[n] for row in table.rows if n < len(row.cells))
        said = " · ".join(" ".join(cell.split())[:60] for cell in islice(filter(None, cells), 3))
        yield ListOption(table.names[n], Choose(menu, n), said, n == now)


def _separators(menu: Menu, table: Table | None) -> Iterator[ListOption]:
    columns_apart = menu == "delimiter"
    now = (table.delimiter if columns_apart else table.between_rows) if table else ""
    known = SEPARATORS if columns_apart else BETWEEN_ROWS
    for text in known if now in known or not now else (*known, now):
        yield ListOption(separator_name(text), Choose(menu, text), chosen=text == now)
