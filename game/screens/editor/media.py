"""Media: pictures and sounds on their way into a cell, chosen, dropped or pasted."""

from __future__ import annotations

from collections.abc import Sequence

from game import temporary
from game.desktop.wish import FileWish
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.places import arrivals, first_folder
from game.screens.editor.edit import Cell, Selection
from game.screens.editor.losses import PlaceMedia, drop_media
from game.screens.editor.messages import Action
from game.screens.editor.state import State
from game.view.messages import FilesChosen, PictureCopied
from game.words import _, reason_of


def wish(action: Action) -> FileWish:
    """Return what is to be chosen for a cell."""
    folder = first_folder(arrivals())
    if action is Action.CHOOSE_PICTURE:
        return FileWish(_("Choose a picture"), folder, _("Pictures"), PICTURES)
    return FileWish(_("Choose a sound"), folder, _("Sounds"), SOUNDS)


def take(state: State, message: FilesChosen | PictureCopied, place: PlaceMedia) -> State:
    """Put what was chosen or copied in the chosen cell."""
    if isinstance(message, FilesChosen):
        return put(state, message.paths, state.edit.selection.cell, place)
    return _put_copied(state, message.data, place)


def put(state: State, paths: Sequence[str], cell: Cell, place: PlaceMedia) -> State:
    """Put files in this cell and those below; what cannot be used is told."""
    state = state.focus_on("cell")
    edit = state.edit.commit()
    sheet, report = drop_media(edit.sheet, paths, cell, place)
    edit = edit.apply(sheet).select(Selection.at(*cell))
    return state.tell(report).apply_edit(edit)


def _put_copied(state: State, data: bytes, place: PlaceMedia) -> State:
    """Put a picture from the clipboard in the chosen cell, as a file named after the term."""
    cell, rows = state.edit.selection.cell, state.edit.commit().sheet.rows
    term = rows[cell[0]].term.text if cell[0] < len(rows) else ""
    name = " ".join("".join(c if c.isalnum() else " " for c in term[:40]).split())
    with temporary.folder() as folder:
        file = folder / f"{name or _('picture')}.png"
        try:
            file.write_bytes(data)
        except OSError as error:
            return state.tell([f"{file.name}: {reason_of(error)}"])
        return put(state, (str(file),), cell, place)
