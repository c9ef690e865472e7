"""Media: pictures and sounds that are put into cells, and what their files are called."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.wish import FileWish
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.places import arrivals, first_folder
from game.screens.editor.edit import Cell, Selection
from game.screens.editor.losses import PlaceMedia, drop_media
from game.screens.editor.messages import Action
from game.screens.editor.state import State
from game.words import _

_LONGEST = 40


def wish(action: Action) -> FileWish:
    """Return what is to be chosen for a cell."""
    folder = first_folder(arrivals())
    if action is Action.CHOOSE_PICTURE:
        return FileWish(_("Choose a picture"), folder, _("Pictures"), PICTURES)
    return FileWish(_("Choose a sound"), folder, _("Sounds"), SOUNDS)


def put(state: State, paths: Sequence[str], cell: Cell, place: PlaceMedia) -> State:
    """Put files in this cell and those below; what cannot be used is told."""
    state = state.focus_on("cell")
    edit = state.edit.commit()
    sheet, report = drop_media(edit.sheet, paths, cell, place)
    edit = edit.apply(sheet).select(Selection.at(*cell))
    return state.tell(report).apply_edit(edit)


def name_of(state: State) -> str:
    """Return what a picture in the chosen row is called: as its term."""
    row, rows = state.edit.selection.row, state.edit.commit().sheet.rows
    return file_name(rows[row].term.text if row < len(rows) else "")


def file_name(words: str) -> str:
    """Return words as the name of a picture, without what a file's name may not have."""
    short = words[:_LONGEST]
    name = " ".join("".join(c if c.isalnum() else " " for c in short).split())
    return name or _("picture")
