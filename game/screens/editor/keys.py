"""Keys: what keys and letters do in the table, and the commands that keys stand for."""

from __future__ import annotations

from dataclasses import replace

from game.core.block import text_of
from game.screens.editor.edit import Edit
from game.screens.editor.messages import Action
from game.view.layout import Layout
from game.view.messages import Key

COMMANDS = {
    "ctrl+z": Action.UNDO,
    "ctrl+y": Action.REDO,
    "ctrl+shift+z": Action.REDO,
    "ctrl+f": Action.FIND,
    "f3": Action.FIND_NEXT,
    "shift+f3": Action.FIND_PREVIOUS,
    "f4": Action.OPEN_NOTE,
    "f7": Action.FIND_PICTURE,
    "f8": Action.OPEN_CROP,
    "ctrl+s": Action.SAVE_AGAIN,
}
"""Wherever the keyboard is."""


def press(edit: Edit, key: Key, layout: Layout, page: int) -> Edit | None:
    """Carry out a key in the table; None: it leaves the table.

    `layout` is how the text that is typed lies, `page` how many rows a page has.
    """
    if edit.typing is not None and not _leaves_cell(key):
        typing = edit.typing.update(key, layout)
        if typing is not None:
            return replace(edit, typing=typing)
    if edit.typing is not None and key.name == "enter" and not key.ctrl:
        return edit.enter()
    return _press_cell(edit.commit(), key, page)


def _leaves_cell(key: Key) -> bool:
    """Return True for keys that end the typing in a cell."""
    if key.name == "enter":
        return not (key.shift or key.alt)
    if key.name in ("tab", "pageup", "pagedown", "f2"):
        return True
    rows = key.ctrl and key.name in ("+", "-", "d")
    return rows or (key.alt and key.name in ("up", "down"))


def _press_cell(edit: Edit, key: Key, page: int) -> Edit | None:
    """Carry out a key while nothing is being typed."""
    if (goal := edit.selection.move(key, edit.extent(page))) is not None:
        return replace(edit, selection=goal)
    match ("ctrl+" if key.ctrl else "") + ("alt+" if key.alt else "") + key.name:
        case "tab":
            return edit.tab(back=key.shift)
        case "enter" if key.shift:
            return edit.enter(back=True)
        case "enter" | "f2" | "alt+enter":
            return edit.open_cell()
        case "backspace":
            return edit.type_over()
        case "delete":
            return edit.clear()
        case "ctrl+enter":
            return edit.insert_rows(after=True)
        case "ctrl++":
            return edit.insert_rows()
        case "ctrl+delete" | "ctrl+-":
            return edit.delete_rows()
        case "alt+up":
            return edit.move_rows(-1)
        case "alt+down":
            return edit.move_rows(1)
        case "ctrl+d":
            return edit.repeat_row()
        case "ctrl+a":
            return edit.select_all()
    return edit


def copy(edit: Edit, *, cut: bool) -> tuple[str, Edit]:
    """Return what is selected, letters of a text or cells, and the edit afterwards."""
    if edit.typing is None:
        return text_of(edit.block()), edit.clear() if cut else edit
    prose = edit.typing.prose
    if cut and prose.copied:
        return prose.copied, replace(edit, typing=edit.typing.edit(prose.backspace()))
    return prose.copied, edit
