"""The editor: a set of pairs as a table that is written in like a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from game.core.block import block, text_of
from game.core.sheet import Sheet
from game.screens.editor import losses, search
from game.screens.editor.document import Document
from game.screens.editor.edit import Edit, Selection
from game.screens.editor.languages import LanguageList
from game.screens.editor.messages import (
    HEADS,
    Action,
    ChooseLanguage,
    CloseNotice,
    Message,
    OpenLanguages,
    PlaySound,
    ShowRoom,
)
from game.screens.editor.page import Page, Summary
from game.screens.editor.search import Search
from game.screens.editor.state import State
from game.screens.editor.table import cell_of
from game.screens.editor.typing import Input
from game.screens.routes import Go, Push, Replace, Route, ToImport, ToSetup
from game.services import Services
from game.view.box import Point
from game.view.messages import (
    Clipboard,
    Composing,
    Dragged,
    Event,
    FilesDropped,
    Focused,
    Key,
    Pointed,
    Resized,
    Scrolled,
    Typed,
    ignore,
)
from game.view.view import View
from game.widgets import text_field
from game.widgets.scroller import NOTCH
from game.words import _

_COMMANDS = {
    "ctrl+z": Action.UNDO,
    "ctrl+y": Action.REDO,
    "ctrl+shift+z": Action.REDO,
    "ctrl+f": Action.FIND,
    "f3": Action.FIND_NEXT,
    "shift+f3": Action.FIND_PREVIOUS,
    "ctrl+s": Action.SAVE_AGAIN,
}
_TO_THE_END = 1e9


class EditorScreen:
    """The fields of the set, the table of its pairs, and below them what will be seen of a pair.

    `path` None begins a new set; its file is made with the first change.
    """

    def __init__(self, services: Services, path: Path | None) -> None:
        self.services = services
        self.document = Document(path, services.shelf.own_folder, services.clock)
        self.state = State(Edit.of(self.document.open()), room=services.settings.room)
        self._page: Page | None = None
        self._take_status()
        if path is None:
            self._focus("title")

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        return self.page(size).view

    def page(self, size: tuple[int, int]) -> Page:
        """Return the page as it is now; it is made once for each state, settings and size."""
        page, state, settings = self._page, self.state, self.services.settings
        if page is None or page.summary.sheet is not state.edit.sheet:
            summary = Summary.of(state.edit.sheet)
        elif page.state is state and page.settings is settings and page.size == size:
            return page
        else:
            summary = page.summary
        self._page = Page(state, settings, size, self.services.ui(size), summary)
        return self._page

    @property
    def _here(self) -> Page:
        """The page in the window that messages come from."""
        return self.page(self.state.size)

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        state = self.state
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case Event.WOKE:
                if state.file.due is not None and self.services.clock() >= state.file.due:
                    self._save()
            case Event.CHANGED:
                self._reread()
            case Event.COVERED:
                self._commit()
            case Event.CLOSING:
                return self._close()
            case FilesDropped(paths, point):
                return self._drop(paths, point)
            case Action.LEAVE_ANYWAY:
                return self._gone()
            case Action.STAY:
                self.state = replace(state, question="")
            case _ if state.question:
                self._answer(message)
            case _ if state.languages is not None:
                self._in_languages(state.languages, message)
            case Action.PLAY | Key("f5"):
                return self._play()
            case Action.LEAVE:
                return self._leave(Go.BACK)
            case Key("escape"):
                return None if self._give_up() else self._leave(Go.BACK)
            case Key("enter" | "space") if (pressed := self._focused_button()) is not None:
                return self.update(pressed)
            case Key():
                self._press(message)
            case Typed() | Clipboard() | Composing():
                self._type(message)
            case Focused(id):
                self._focus(id)
            case Pointed() | Dragged():
                self._point(message)
            case Scrolled(dy, point):
                self._scroll(dy, point)
            case Action():
                self._do(message)
            case OpenLanguages(of):
                self._focus(of)
                sheet = self.state.edit.sheet
                tag = sheet.term_language if of == "term_language" else sheet.definition_language
                self.state = replace(self.state, languages=LanguageList.open(of, tag))
            case ShowRoom(room):
                self.state = replace(state, room=room, preview_scroll=0.0)
            case PlaySound(path):
                self.services.sounds.play(path)
            case CloseNotice(text):
                self.state = state.untell([text])
            case ChooseLanguage():
                pass  # the list is closed already
            case _:
                ignore(message)
        return None

    def _do(self, action: Action) -> None:
        """Carry out what changes the table, or where one is in it."""
        match action:
            case Action.COPY_ALL:
                self.services.set_clipboard(text_of(self.state.edit.all_cells()))
            case Action.SAVE_AGAIN:
                self._commit()
                self._save()
            case Action.UNDO:
                self._undo()
            case Action.REDO if self.state.edit.typing is None:
                self._edit(self.state.edit.redo())
            case Action.INSERT_ROW:
                self._focus("cell")
                self._edit(self.state.edit.insert_rows())
            case Action.DELETE_ROWS:
                self._focus("cell")
                self._edit(self.state.edit.delete_rows())
            case Action.TOGGLE_HINTS:
                self._set_edit(self.state.edit.show_hints(self.state.edit.columns == 2))
            case Action.FIND:
                self._commit()
                self.state = self.state.open_search()
            case Action.FIND_NEXT | Action.FIND_PREVIOUS:
                self._find_next(back=action is Action.FIND_PREVIOUS)
            case Action.CLOSE_FIND:
                self.state = self.state.close_search()

    # ---------------------------------------------------------------- the edit and its file

    def _edit(self, edit: Edit) -> None:
        """Go on with this edit, and bring what is selected in it into view."""
        prose = edit.typing.prose if edit.typing else None
        at_end = prose is not None and prose.caret == len(prose.text)
        self._reveal()
        self.state = replace(self.state, preview_scroll=_TO_THE_END if at_end else 0.0)
        self._set_edit(edit)

    def _set_edit(self, edit: Edit) -> None:
        """Go on with this edit; if it changed the sheet, that is saved."""
        before, self.state = self.state.edit.sheet, replace(self.state, edit=edit)
        if edit.sheet is not before:
            self.state = self.state.untell(self.state.passing)
            self._take_status(self.document.change(edit.sheet))

    def _reveal(self) -> None:
        """Keep what is selected in view, from where the table is scrolled to now."""
        anchor = self._here.layout.table.anchor
        self.state = replace(self.state, anchor=anchor, reveal=True)

    def _save(self) -> None:
        self._take_status(self.document.save(self.state.edit.sheet))

    def _take_status(self, kept: Sheet | None = None) -> None:
        """Take over how the document stands, and the sheet as it was kept."""
        edit = self.state.edit
        if kept is not None and kept is not edit.sheet:
            edit = edit.settle(kept)
        self.state = replace(self.state, edit=edit, file=self.document.status)
        self._tell(self.document.take_notices())

    def _tell(self, sentences: Iterable[str]) -> None:
        self.state = self.state.tell(sentences)

    def _commit(self) -> None:
        """Keep what is half typed, wherever it is, and save what is not saved yet."""
        state = self.state
        if state.head is not None:
            if (text := state.half_typed) is not None:
                self._edit(state.edit.apply(state.edit.sheet.headed(**{state.head: text})))
            self.state = replace(self.state, line=self.state.line.compose(""))
        self._set_edit(self.state.edit.commit())
        if self.state.file.due is not None or self.state.file.trouble:
            self._save()

    def _reread(self) -> None:
        """Take over what somebody else made of the file."""
        edit = self.state.edit
        if (sheet := self.document.reread(edit.sheet)) is not None:
            self.state = replace(self.state, edit=edit.take_over(sheet))
        self._take_status()

    def _undo(self) -> None:
        """Take back the last step of what is being typed, or else of the table."""
        state, edit = self.state, self.state.edit
        if state.head is not None and state.half_typed is not None:
            self.state = replace(state, line=state.head_line(state.head))
        elif edit.typing is not None:
            self._edit(replace(edit, typing=edit.typing.undo()))
        else:
            self._edit(edit.undo())
            if state.head is not None:
                self.state = replace(self.state, line=self.state.head_line(state.head))

    def _give_up(self) -> bool:
        """Give up what is being done; return False if nothing was."""
        state, edit = self.state, self.state.edit
        if edit.typing is not None:
            self._edit(edit.abandon())
        elif state.search.is_open:
            self.state = self.state.close_search()
        elif state.head is not None and state.half_typed is not None:
            self.state = replace(state, line=state.head_line(state.head))
        elif state.focus == "cell" and not edit.selection.is_single:
            self._edit(replace(edit, selection=Selection.at(*edit.selection.cell)))
        else:
            return False
        return True

    # ---------------------------------------------------------------- the keyboard

    def _focus(self, id: str) -> None:
        """Give the keyboard to this field, button or cell."""
        is_cell = id == "cell" or cell_of(id) is not None
        if id == self.state.focus or (is_cell and self.state.focus == "cell"):
            return
        self._commit()
        self.state = replace(self.state, focus="cell" if is_cell else id)
        if (head := self.state.head) is not None:
            self.state = replace(self.state, line=self.state.head_line(head).select_all())

    def _focused_button(self) -> Message | None:
        """Return what the button that has the keyboard sends."""
        node = self._here.view.by_id.get(self.state.focus)
        if node is None or node.role == "field" or not node.pressable:
            return None
        return node.message if isinstance(node.message, Message) else None

    def _press(self, key: Key) -> None:
        """Carry out a key: a command, the table's, a field's; or go from one to the next."""
        state, edit = self.state, self.state.edit
        in_table, in_search = state.focus == "cell", state.focus == search.FIELD
        composing = edit.typing.prose.composing if edit.typing else ""
        if (composing if in_table else state.head and state.line.composing) and not key.ctrl:
            return  # the keys are the input method's just now
        command = _COMMANDS.get("ctrl+" * key.ctrl + "shift+" * key.shift + key.name)
        if command and not (in_table and edit.typing and key.name in ("z", "y")):
            self._do(command)
        elif key.name == "f6":
            self._focus("title" if in_table else "cell")
        elif in_table:
            self._press_in_table(key)
        elif key.name == "tab":
            self._tab(back=key.shift)
        elif in_search and key.name in ("enter", "up", "down"):
            self._find_next(back=key.shift or key.name == "up")
        elif state.head and key.name in ("enter", "down"):
            self._focus("cell")
        elif state.head or in_search:
            self._type(key)

    def _press_in_table(self, key: Key) -> None:
        edit, table = self.state.edit, self._here.layout.table
        if key.ctrl and key.name in ("c", "x"):
            return self._copy(cut=key.name == "x")
        if edit.typing is not None and key.ctrl and key.name == "z" and not key.shift:
            return self._undo()
        page = max(1, len(table.visible) - 2)
        after = edit.press(key, table.typing_layout(edit), page)
        if after is not None:
            return self._edit(after)
        self._commit()
        return self._tab(back=key.shift)

    def _tab(self, *, back: bool) -> None:
        """Go from the fields to the table and on to the buttons, and round."""
        stops = [node.id for node in self._here.view.stops()]
        order = list(dict.fromkeys("cell" if cell_of(id) else id for id in stops))
        at = order.index(self.state.focus) if self.state.focus in order else 0
        self._focus(order[(at + (-1 if back else 1)) % len(order)])
        self._reveal()

    def _type(self, message: Input) -> None:
        """Take letters, what an input method shows, what was pasted, where the keyboard is."""
        state = self.state
        aside = state.focus not in ("cell", search.FIELD)
        if aside and isinstance(message, Clipboard) and _is_block(message.text):
            self._focus("cell")
            edit = self.state.edit
            below = Selection.at(len(edit.sheet.rows), 0)
            self._edit(edit.select(below))
            state = self.state
        if state.focus == "cell":
            self._type_in_cell(message)
        elif state.head is not None:
            if isinstance(message, Clipboard):
                self._tell(losses.title_cut(state.line.cuts(message.text)))
            line = text_field.type_in(state.line, message, None, self.services)
            self.state = replace(self.state, line=line)
        elif state.focus == search.FIELD:
            line = text_field.type_in(state.search.line, message, None, self.services)
            self._found(*state.search.type_in(line, state.edit.sheet))

    def _type_in_cell(self, message: Input) -> None:
        edit = self.state.edit
        if edit.typing is None:
            if isinstance(message, Clipboard):
                return self._paste(block(message.text))
            if isinstance(message, Key) or not message.text:
                return None
            edit = edit.type_over()
        elif isinstance(message, Clipboard) and edit.typing.prose.cuts(message.text):
            self._tell(losses.texts_cut(1))
        return self._edit(edit.type_in(message, self._here.layout.table.typing_layout(edit)))

    # ---------------------------------------------------------------- the clipboard

    def _copy(self, *, cut: bool) -> None:
        """Put what is selected on the clipboard: letters of a text, or cells."""
        edit, typing = self.state.edit, self.state.edit.typing
        if typing is None:
            self.services.set_clipboard(text_of(edit.block()))
            self._edit(edit.clear() if cut else edit)
        elif typing.prose.copied:
            self.services.set_clipboard(typing.prose.copied)
            if cut:
                self._edit(replace(edit, typing=typing.edit(typing.prose.backspace())))

    def _paste(self, cells: list[list[str]]) -> None:
        """Put a block of cells in; what is left out or replaced by it is told."""
        edit = self.state.edit
        row, column = edit.selection.first, edit.selection.left
        replaced = losses.rows_replaced(edit.sheet, cells, row, column)
        self._tell(losses.paste_report(cells, row, column))
        self._edit(edit.paste(cells))
        self.state = replace(self.state.tell(replaced), passing=tuple(replaced))

    # ---------------------------------------------------------------- the search

    def _find_next(self, *, back: bool) -> None:
        self._commit()
        now, edit = self.state.search, self.state.edit
        if not now.is_open and now.line.text:
            now = Search(True, now.line)
        if now.is_open:
            self._found(*now.next(edit.sheet, edit.selection, back=back))

    def _found(self, after: Search, selection: Selection | None) -> None:
        """Go on with the search, and to the place that it has come to."""
        self.state, edit = replace(self.state, search=after), self.state.edit
        if selection is not None:
            if selection.column >= edit.columns:
                edit = edit.show_hints(True)
            self._edit(replace(edit, selection=selection))

    # ---------------------------------------------------------------- the pointer

    def _point(self, message: Pointed | Dragged) -> None:
        """Take a press or a drag on a cell, on a row's number or in a field."""
        state, table = self.state, self._here.layout.table
        node = self._here.view.by_id.get(message.id)
        if (cell := cell_of(message.id)) is not None:
            self._edit(table.point(state.edit, message, cell))
        elif message.id in HEADS:
            line = text_field.type_in(state.line, message, node, self.services)
            self.state = replace(state, line=line)
        elif message.id == search.FIELD:
            line = text_field.type_in(state.search.line, message, node, self.services)
            self.state = replace(state, search=replace(state.search, line=line))

    def _scroll(self, dy: float, point: Point) -> None:
        """Turn the wheel: over the cards of the preview, else the table."""
        page, layout = self._here, self._here.layout
        pixels = -dy * page.ui(NOTCH)
        if layout.preview_box.holds(point):
            most = layout.preview.most_scroll(layout.preview_box)
            scroll = min(max(0.0, self.state.preview_scroll + pixels), most)
            self.state = replace(self.state, preview_scroll=scroll)
        else:
            anchor = layout.table.scroll(pixels)
            self.state = replace(self.state, anchor=anchor, reveal=False)

    def _drop(self, paths: tuple[str, ...], point: Point) -> Route | None:
        """Put pictures and sounds in the cell below them; other files are imported."""
        if not any(losses.media_kind(path) for path in paths):
            self.state = replace(self.state, question="")
            return self._leave(Push(ToImport(paths=paths)))
        table = self._here.layout.table
        row, column = self.state.edit.selection.cell
        if table.frame.rows.holds(point):
            row, column = table.cell_at(point)
        self._focus("cell")
        edit = self.state.edit.commit()
        place = self.document.place_media
        sheet, report = losses.drop_media(edit.sheet, paths, (row, column), place)
        self._tell(report)
        self._edit(edit.apply(sheet).select(Selection.at(row, column)))
        return None

    # ---------------------------------------------------------------- dialogs

    def _in_languages(self, languages: LanguageList, message: Message) -> None:
        """Take everything while the list of languages is open."""
        match message:
            case ChooseLanguage(tag):
                self._choose_language(languages, tag)
            case Key("enter"):
                self._choose_language(languages, languages.choice)
            case Key("escape" | "tab") | Event.PRESSED_AWAY:
                self.state = replace(self.state, languages=None)
            case Pointed() | Dragged():
                node = self._here.view.by_id.get(message.id)
                line = text_field.type_in(languages.line, message, node, self.services)
                self.state = replace(self.state, languages=replace(languages, line=line))
            case Key() | Scrolled() | Typed() | Clipboard() | Composing():
                self.state = replace(self.state, languages=languages.update(message))
            case _:
                pass  # what is behind the list has no say

    def _choose_language(self, languages: LanguageList, tag: str | None) -> None:
        if tag is not None:
            edit = self.state.edit
            self._edit(edit.apply(edit.sheet.headed(**{languages.of: tag})))
            self.state = replace(self.state, languages=None)

    def _answer(self, message: Message) -> None:
        """Take everything while it is asked whether to leave."""
        match message:
            case Focused(id):
                self.state = replace(self.state, question=id)
            case Action.COPY_ALL:
                self.services.set_clipboard(text_of(self.state.edit.all_cells()))
                self.state = replace(self.state, question="")
            case Event.PRESSED_AWAY | Key("escape"):
                self.state = replace(self.state, question="")
            case _:
                pass  # what is behind the question has no say

    # ---------------------------------------------------------------- leaving

    def _play(self) -> Route | None:
        """Save, and choose how to play."""
        self._commit()
        path = self.state.file.path
        if path is None or not any(row.is_whole for row in self.state.edit.sheet.rows):
            self._tell([_("There is nothing to play yet: write a term and what belongs to it.")])
            return None
        if self.state.file.trouble:
            return None
        self.services.shelf.refresh()
        return Replace(ToSetup(path))

    def _leave(self, onward: Route) -> Route | None:
        """Go where it leads; when not all can be saved, it is asked first."""
        self._commit()
        self.state = replace(self.state, onward=onward)
        if self.state.file.trouble:
            self.state = replace(self.state, question="stay")
            return None
        return self._gone()

    def _gone(self) -> Route:
        self.state = replace(self.state, question="")
        self.document.close(self.state.edit.sheet)
        self.services.shelf.refresh()
        return self.state.onward

    def _close(self) -> Route | None:
        """Save all before the window closes; when that cannot be, it is asked once."""
        self._commit()
        if self.state.file.trouble and not self.state.question:
            self.state = replace(self.state, question="stay", onward=Go.BACK)
            return Go.STAY
        self.document.close(self.state.edit.sheet)
        return None


def _is_block(pasted: str) -> bool:
    """Return True if cells or lines are pasted."""
    return "\t" in pasted or "\n" in pasted.strip("\r\n")
