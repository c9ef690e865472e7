"""Menus: what can be chosen for a file, and what it is called."""

from __future__ import annotations

from itertools import islice

from game.formats.registry import formats, label
from game.formats.table import Table
from game.screens.importing.items import Item
from game.screens.importing.messages import Choose, Menu
from game.widgets.list_box import ListContent, ListOption
from game.words import _

SEPARATORS = ("\t", ";", ",", "|", " - ", " – ", ":", "=", "#")
BETWEEN_ROWS = ("\n", "\n\n", ";")


def menu_content(menu: Menu, item: Item) -> ListContent:
    """Return what is asked in a menu, and what can be chosen for what was read."""
    own, table = _("Another one: type it here, \\t is a tab"), item.table
    match menu:
        case "format":
            return ListContent(_("Which format is this?"), _formats(item))
        case "term":
            return ListContent(_("Which column has the terms?"), _columns(menu, item))
        case "definition":
            return ListContent(_("Which column has the definitions?"), _columns(menu, item))
        case "sheet":
            return ListContent(_("Which part of the file?"), _sheets(table) if table else [])
        case "delimiter":
            options = _separators(menu, SEPARATORS, table.delimiter if table else "")
            return ListContent(_("What stands between term and definition?"), options, own)
        case "rows":
            options = _separators(menu, BETWEEN_ROWS, table.between_rows if table else "")
            return ListContent(_("What stands between pairs?"), options, own)


def separator_name(text: str) -> str:
    """Return a delimiter in words."""
    names = {
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
    return names.get(text) or names.get(text.strip()) or f"“{text}”"


def columns(item: Item, table: Table) -> tuple[int, int]:
    """Return the columns of terms and definitions as they are shown, swapped or not."""
    both = table.term, table.definition
    return (both[1], both[0]) if item.choices.swap else both


# ---------------------------------------------------------------------- the options


def _formats(item: Item) -> list[ListOption]:
    now = item.reading.format if item.reading and item.format else ""
    options = [ListOption(_("Found from the content"), Choose("format", ""), "", not item.format)]
    for member in formats():
        name, endings = label(member.NAME), ", ".join(member.EXTENSIONS)
        options.append(ListOption(name, Choose("format", member.NAME), endings, now == member.NAME))
    return options


def _columns(menu: Menu, item: Item) -> list[ListOption]:
    table, options = item.table, []
    if table is None:
        return []
    now = columns(item, table)[menu == "definition"]
    # Columns that are never a side come last.
    for n in sorted(range(len(table.names)), key=lambda n: n in table.unused):
        cells = (row.cells[n] for row in table.rows if n < len(row.cells))
        said = " · ".join(" ".join(cell.split())[:60] for cell in islice(filter(None, cells), 3))
        options.append(ListOption(table.names[n], Choose(menu, n), said, n == now))
    return options


def _sheets(table: Table) -> list[ListOption]:
    names = enumerate(table.sheets)
    return [ListOption(name, Choose("sheet", n), chosen=n == table.sheet) for n, name in names]


def _separators(menu: Menu, usual: tuple[str, ...], now: str) -> list[ListOption]:
    signs = usual if now in usual or not now else (*usual, now)
    return [ListOption(separator_name(s), Choose(menu, s), chosen=s == now) for s in signs]
