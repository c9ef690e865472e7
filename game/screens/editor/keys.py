"""Keys: what keys and letters do in the editor, wherever the keyboard is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.block import block, text_of
from game.screens.editor import beyond, pointing, typing, wishes
from game.screens.editor.chosen import Chosen
from game.view.messages import Clipboard, Composing, Key
from game.view.prose import Layout
from game.widgets import text_field

if TYPE_CHECKING:
    from game.screens.editor.editing import Editing
    from game.screens.editor.work import Work

_COMMANDS: dict[str, object] = {
    "ctrl+z": wishes.Undo(),
    "ctrl+y": wishes.Redo(),
    "ctrl+shift+z": wishes.Redo(),
    "ctrl+f": wishes.Find(),
    "f3": wishes.Next(),
    "shift+f3": wishes.Previous(),
    "ctrl+s": wishes.Again(),
}


def pressed(editing: Editing, key: Key) -> None:
    """A key: a command, the table's, a field's; or it goes from one to the next."""
    if _composing(editing) and not key.ctrl:
        return
    in_table, in_head = editing.focus == "cell", editing.focus in wishes.HEADS
    command = _COMMANDS.get("ctrl+" * key.ctrl + "shift+" * key.shift + key.name)
    if command and not (in_table and editing.work.typing and key.name in "zy"):
        editing.do(command)
    elif key.name == "f6":
        editing.focus_on("title" if in_table else "cell")
    elif in_table:
        _in_table(editing, key)
    elif key.name == "tab":
        _tab(editing, back=key.shift)
    elif editing.focus == "find-words" and key.name in ("enter", "up", "down"):
        editing.find_next(back=key.shift or key.name == "up")
    elif key.name in ("enter", "down") and in_head:
        editing.focus_on("cell")
    elif in_head or editing.focus == "find-words":
        line = editing.line if in_head or not editing.finding else editing.finding.line
        if (out := text_field.copied(line, key)) is not None:
            editing.services.set_clipboard(out)
        written(editing, key)


def written(editing: Editing, message: object) -> None:
    """Letters, what an input method shows, what was pasted."""
    work = editing.work
    if isinstance(message, Clipboard) and _is_for_the_table(editing, message.text):
        editing.focus_on("cell")
        work = editing.work
        editing.did(work.choose(Chosen.at(len(work.sheet.rows), 0)))
        return written(editing, message)
    if editing.focus in wishes.HEADS:
        if isinstance(message, Clipboard):
            editing.desk.tell(beyond.title_cut(editing.line, message.text))
        editing.line = text_field.edit(editing.line, message)
    elif editing.focus == "find-words" and editing.finding is not None:
        editing.finding, chosen = editing.finding.typed(message, work.sheet)
        editing.found(chosen)
    elif editing.focus != "cell":
        return None
    elif work.typing is None and isinstance(message, Clipboard):
        editing.reveal = True
        editing.desk.paste(block(message.text))
    elif work.typing is not None or getattr(message, "text", None):
        begun = work if work.typing is not None else work.write_over()
        assert begun.typing is not None
        done = typing.typed(begun.typing, message, _layout(editing))
        if isinstance(message, Clipboard) and _is_cut(begun.typing, message.text):
            editing.desk.tell([beyond.cut(1)])
        given_up = done is not None and _nothing_came(done, message)
        editing.did(begun.abandoned() if given_up else replace(begun, typing=done))
    return None


def _is_for_the_table(editing: Editing, pasted: str) -> bool:
    """Whether cells or lines are pasted where the keyboard is not in the table."""
    cells = "\t" in pasted or "\n" in pasted.strip("\r\n")
    return cells and editing.focus not in ("cell", "find-words")


def _nothing_came(now: typing.Typing, message: object) -> bool:
    """An input method was left without a letter where it would have typed over a cell."""
    gone = isinstance(message, Composing) and not message.text
    return gone and now.quick and not now.prose.text and not now.past


def _is_cut(before: typing.Typing, pasted: str) -> bool:
    """Whether a text is too long for the cell that is being written."""
    prose = before.prose
    letters = len(prose.text) - len(prose.copied) + len(prose.clean(pasted.strip("\r\n")))
    return letters > prose.limit


def _composing(editing: Editing) -> bool:
    """Whether the keys are the input method's just now."""
    if editing.focus == "cell":
        return bool(editing.work.typing and editing.work.typing.prose.composing)
    return bool(editing.focus in wishes.HEADS and editing.line.composing)


def _in_table(editing: Editing, key: Key) -> None:
    work = editing.work
    if key.ctrl and key.name in ("c", "x"):
        return _copy(editing, cut=key.name == "x")
    if work.typing is not None and key.ctrl and key.name == "z" and not key.shift:
        return editing.undo()
    if work.typing is not None and not _leaves_cell(key):
        done = typing.typed(work.typing, key, _layout(editing))
        if done is not None:
            return editing.did(replace(work, typing=done))
    page = max(1, len(editing.laid.table.shown) - 2) if editing.laid else 10
    if work.typing is not None and key.name == "enter" and not key.ctrl:
        went: Work | None = work.entered()
    else:
        went = work.committed().pressed(key, page)
    if went is not None:
        return editing.did(went)
    editing.commit()
    return _tab(editing, back=key.shift)


def _leaves_cell(key: Key) -> bool:
    """Keys that end the writing in a cell."""
    if key.name == "enter":
        return not (key.shift or key.alt)
    if key.name in ("tab", "pageup", "pagedown", "f2"):
        return True
    rows = key.ctrl and key.name in ("+", "-", "d")
    return rows or (key.alt and key.name in ("up", "down"))


def _copy(editing: Editing, *, cut: bool) -> None:
    """What is chosen to the clipboard: letters of a text, or cells."""
    work = editing.work
    if work.typing is None:
        editing.services.set_clipboard(text_of(work.copied()))
        editing.did(work.cleared() if cut else work)
    elif work.typing.prose.copied:
        editing.services.set_clipboard(work.typing.prose.copied)
        if cut:
            prose = work.typing.prose.backspace()
            editing.did(replace(work, typing=work.typing.now(prose)))


def _layout(editing: Editing) -> Layout:
    """How the text that is being written lies in its cell."""
    assert editing.laid is not None, "there are no letters before the first picture"
    work = editing.work
    shown = work.typing.shown if work.typing else ""
    side = work.row.side(work.column)
    return editing.laid.table.cells.layout(shown, side, work.chosen.column)


def _tab(editing: Editing, *, back: bool) -> None:
    """From the fields to the table and on to the buttons, and round."""
    stops = [i for i, n in editing.nodes.items() if n.pressable and n.focusable]
    order = list(dict.fromkeys("cell" if pointing.place_of(i) else i for i in stops))
    at = order.index(editing.focus) if editing.focus in order else 0
    editing.focus_on(order[(at + (-1 if back else 1)) % len(order)])
    editing.reveal = True
