"""Foot: what can be done with rows, whether all is saved, what is to be told, the keys."""

from __future__ import annotations

from game.screens.editor.messages import Action, CloseNotice
from game.screens.editor.state import State
from game.view.box import Box
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.hints import Hint
from game.widgets.notices import Notice
from game.words import _, n_

HEIGHT = 46
"""Units of the strip below the table."""
_MOST_NOTICES = 3


def foot_strip(state: State, pairs: int, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the buttons for rows on the left; on the right how many pairs there are."""
    selection, rows = state.edit.selection, len(state.edit.sheet.rows)
    many = max(1, min(selection.last, rows - 1) - selection.first + 1)
    hints = _("Without hints") if state.edit.columns == 3 else _("With hints")
    delete = n_("Delete row", "Delete {n} rows", many)
    choices = (
        Button("insert", _("Insert row"), Action.INSERT_ROW, icon="plus"),
        Button("delete", delete, Action.DELETE_ROWS, icon="trash"),
        Button("hints", hints, Action.TOGGLE_HINTS, icon="hint"),
        Button("note", _note_words(state), Action.OPEN_NOTE, icon="note"),
        Button("picture", _("Picture…"), Action.FIND_PICTURE, icon="picture"),
        *_crop_button(state),
        Button("sound", _("Sound…"), Action.CHOOSE_SOUND, icon="sound"),
    )
    said = ui.measure.width(_saved(state, pairs), ui(15), 600) + ui(28 + 16)
    for in_words in range(len(choices), -1, -1):
        mixed = (*choices[:in_words], *(choice.icon_only for choice in choices[in_words:]))
        row = button_row(mixed, box.x, box.y + ui(5), ui, gap=8, tall=36)
        if row[-1].box.right + said <= box.right:
            break
    last = row[-1].box
    left = Box(last.right + ui(16), last.y, box.right - last.right - ui(16), last.h)
    return *row, *_status(state, pairs, left, ui)


def _crop_button(state: State) -> tuple[Button, ...]:
    """Return the button that turns and cuts a picture, where the chosen cell has one."""
    row, at = state.edit.row, state.edit.selection.column
    side = row.term if at == 0 else row.definition
    crop = Button("crop", _("Crop and turn…"), Action.OPEN_CROP, icon="crop")
    return (crop,) if side.picture else ()


def _note_words(state: State) -> str:
    """Return what the button of the note is called: whether the selected pair has one."""
    rows, at = state.edit.sheet.rows, state.edit.selection.row
    has_one = at < len(rows) and (rows[at].note or rows[at].accept)
    return _("Change note") if has_one else _("Note…")


def _status(state: State, pairs: int, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Say whether all is saved, with the number of pairs; before it what can be dropped here."""
    size, file, said = ui(15), state.file, _saved(state, pairs)
    wide = min(box.w, ui.measure.width(said, size, 600) + ui(28))
    at = Box(box.right - wide, box.y, wide, box.h)
    sign = Box(at.x, at.y, ui(20), at.h).middle(ui(18), ui(18))
    icons = (Icon("tick", sign, "good"),) if file.is_kept and file.due is None else ()
    if file.trouble or file.is_gone:
        icons = (Icon("warning", sign, "bad"),)
    words = Box(at.x + ui(26), at.y, at.w - ui(26), at.h)
    face = Text(
        said, words, size, 600, "bad" if file.trouble or file.is_gone else "ink", "right", lines=1
    )
    status = Node("status", "text", at, said, texts=(face,), icons=icons)
    return *_drop_hint(Box(box.x, box.y, at.x - box.x - ui(16), box.h), ui), status


def _drop_hint(box: Box, ui: Ui) -> tuple[Node, ...]:
    """Say what can be dropped on a cell, where there is room to say so."""
    said, size = _("Drop a picture or a sound on a cell"), ui(14)
    if ui.measure.width(said, size) + ui(26) > box.w:
        return ()
    icon = Icon("picture", Box(box.x, box.y, ui(20), box.h).middle(ui(18), ui(18)), "muted")
    inside = Box(box.x + ui(26), box.y, box.w - ui(26), box.h)
    face = Text(said, inside, size, colour="muted", lines=1)
    return (Node("drop-hint", "text", box, said, texts=(face,), icons=(icon,)),)


def _saved(state: State, pairs: int) -> str:
    """Return "Saved · 12 pairs"."""
    count, file = n_("{n} pair", "{n} pairs", pairs), state.file
    if state.arrival is not None:
        return _("A picture is made smaller…")
    if file.trouble or file.is_gone:
        return _("Not saved · {pairs}").format(pairs=count)
    if not state.edit.sheet.rows and not file.is_kept:
        return _("Saved as you write")
    if file.due is not None or not file.is_kept:
        return _("{pairs}").format(pairs=count)
    return _("Saved · {pairs}").format(pairs=count)


def foot_notices(state: State) -> list[Notice]:
    """Return why nothing can be saved, then what happened last."""
    strips = []
    if state.file.trouble:
        copy = Button("copy-all", _("Copy everything"), Action.COPY_ALL)
        again = Button("again", _("Try again"), Action.SAVE_AGAIN, primary=True)
        trouble = Notice("trouble", state.file.trouble, "warning", "bad", "bad", (copy, again))
        strips.append(trouble)
    elif state.file.is_gone and state.file.path is not None:
        said = _("The file {file} is gone. The next change here saves it again.")
        gone = said.format(file=state.file.path.name)
        again = Button("again", _("Save it now"), Action.SAVE_AGAIN)
        strips.append(Notice("gone", gone, "warning", "bad", "bad", (again,)))
    for number, text in enumerate(state.notices[-_MOST_NOTICES:]):
        close = Button(f"notice-{number}-close", "", CloseNotice(text), icon="cross")
        strips.append(Notice(f"notice-{number}", text, buttons=(close,)))
    return strips


def foot_hints(*, typing: bool) -> tuple[Hint, ...]:
    """Return the keys that matter now."""
    if typing:
        return (
            Hint(_("Enter"), _("next row")),
            Hint("Tab", _("next cell")),
            Hint(_("Shift Enter"), _("new line")),
            Hint("Ctrl Z", _("undo")),
            Hint("Esc", _("leave it as it was")),
        )
    return (
        Hint(_("Enter"), _("write")),
        Hint("Tab", _("next cell")),
        Hint("Ctrl Z", _("undo")),
        Hint("Ctrl F", _("find"), Action.FIND),
        Hint("F7", _("picture"), Action.FIND_PICTURE),
        Hint("F5", _("play"), Action.PLAY),
        Hint("Esc", _("back"), Action.LEAVE),
        Hint("Ctrl V", _("paste")),
        Hint("Alt ↑↓", _("move row")),
        Hint("Ctrl +", _("insert row")),
        Hint("Ctrl −", _("delete row")),
        Hint("F1", _("all keys")),
    )
