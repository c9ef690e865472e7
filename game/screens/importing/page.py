"""The import screen's head, and the keys at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game import language_names
from game.formats.registry import label
from game.screens.importing.batch import Batch
from game.screens.importing.items import MOST_FILES, Found, Item
from game.screens.importing.words import Leave, Menu, Problems, ReadAgain
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.basics import Choice, Hint, button, button_width, header
from game.words import _, n_


def head(batch: Batch, ui: Ui) -> Sequence[Node]:
    """What is imported, and the way back."""
    back = Choice("back", _("Cancel"), Leave(), icon="back")
    w = button_width(back, ui)
    at = Box(ui.width - ui.margin - w, ui(30), w, ui(40))
    many, shown = len(batch.items), batch.chosen
    big = n_("Import {n} file", "Import {n} files", many) if many > 1 else _("Import a set")
    title = header(
        ui,
        big,
        _quiet(shown, shown is not None and not batch.is_read(shown)),
        right=w + ui(20),
    )
    return *title, button(back, at, ui)


def _quiet(item: Item | None, busy: bool) -> str:
    """File, format and languages of the shown item."""
    if item is None:
        return ""
    found = item.pair_set
    both = language_names.both(found.term_language, found.definition_language) if found else ""
    read = item.reading
    format = label(read.format) if read else ""
    said = (item.name, format, both, _("being read …") if busy and read else "")
    return " · ".join(part for part in said if part)


def hints(batch: Batch, ready: bool) -> tuple[Hint, ...]:
    """The keys that matter for the shown item; `ready`: something can be taken in."""
    item, several = batch.chosen, len(batch.items) > 1
    problems = bool(item and item.reading and item.reading.problems)
    found = item is not None and item.pair_set is not None
    table = item.reading.table if item and item.reading else None
    return (
        *([Hint(_("Enter"), _("import all") if several else _("import"))] if ready else []),
        *([Hint("T D", _("columns"))] if table else []),
        *([Hint("S", _("swap"))] if found else []),
        *([Hint("H", _("headings"))] if table and table.delimiter else []),
        *([Hint("W", _("problems"), Problems(), ("w",))] if problems else []),
        *([Hint("R", _("read again"), ReadAgain(), ("r",))] if item and item.path else []),
        *([Hint(_("Enter"), _("read the file"))] if item is None and batch.near else []),
        *([] if item and item.text else [Hint("↑↓", _("move"))]),
        *([] if item and item.path else [Hint("Ctrl V", _("paste"))]),
        Hint("F1", _("all keys")),
        Hint("Esc", _("cancel"), Leave(), ("escape",)),
    )


def amiss(found: Found) -> str:
    """What is wrong with what was dropped altogether."""
    if not found.paths:
        return _("There are no files in this folder that could be imported.")
    if found.more:
        said = _("There are too many files: only the first {n} are shown.")
        return said.format(n=MOST_FILES)
    return ""


def chip_of(menu: Menu) -> str:
    """The id of the button that opened a menu."""
    return f"head-{menu}" if menu in ("term", "definition") else menu


def pasted_path(item: Item) -> Path:
    """What stands for the file of a pasted text."""
    return Path(item.name)
