"""The editor: a set of pairs as a table that is written in like a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.block import block, text_of
from game.core.sheet import Sheet
from game.screens.editor.document import Document
from game.screens.editor.edit import Edit, Selection, cell_of
from game.screens.editor.languages import LanguageList
from game.screens.editor.losses import drop_media, media_kind, texts_cut, title_cut
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
from game.screens.editor.search import FIELD
from game.screens.editor.state import State
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


class EditorScreen:
    """The fields of the set, the table of its pairs, and below them what will be seen of a pair.

    `path` None begins a new set; its file is made with the first change.
    """

    def __init__(self, services: Services, path: Path | None) -> None:
        self.services = services
        self.document = Document(path, services.shelf.own_folder, services.clock)
        self.state = State(Edit.of(self.document.open()), room=services.settings.room)
        self._page: Page | None = None
        self._take_status(self.document.sheet)
        if path is None:
            self.state = self.state.focus_on("title")

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
        before, page = self.state, self._here
        route = self._take(message)
        self._sync()
        if self.state is not before and self.state.anchor == before.anchor:
            # The table goes on from where it is scrolled to on the window.
            self.state = replace(self.state, anchor=page.layout.table.anchor)
        return route

    def _take(self, message: Message) -> Route | None:
        state = self.state
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case Event.WOKE:
                due = state.file.due
                self.state = replace(state, flush=due is not None and self.services.clock() >= due)
            case Event.CHANGED:
                self._reread()
            case Event.COVERED:
                self.state = state.commit()
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
                if (after := state.give_up()) is None:
                    return self._leave(Go.BACK)
                self.state = after
            case Key("enter" | "space") if (pressed := self._focused_button()) is not None:
                return self._take(pressed)
            case Key():
                self._press(message)
            case Typed() | Clipboard() | Composing():
                self._type(message)
            case Focused(id):
                self.state = state.focus_on(id)
            case Pointed() | Dragged():
                self._point(message)
            case Scrolled(dy, point):
                self._scroll(dy, point)
            case Action():
                self._do(message)
            case OpenLanguages(of):
                state = state.focus_on(of)
                tag = getattr(state.edit.sheet, of)
                self.state = replace(state, languages=LanguageList.open(of, tag))
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
        state, edit = self.state, self.state.edit
        match action:
            case Action.COPY_ALL:
                self.services.set_clipboard(text_of(edit.all_cells()))
            case Action.SAVE_AGAIN:
                self.state = state.commit()
                self._sync()
                self._take_status(self.document.save(self.state.edit.sheet))
            case Action.UNDO:
                self.state = state.undo()
            case Action.REDO if edit.typing is None:
                self.state = state.go(edit.redo())
            case Action.INSERT_ROW:
                state = state.focus_on("cell")
                self.state = state.go(state.edit.insert_rows())
            case Action.DELETE_ROWS:
                state = state.focus_on("cell")
                self.state = state.go(state.edit.delete_rows())
            case Action.TOGGLE_HINTS:
                self.state = state.with_edit(edit.show_hints(edit.columns == 2))
            case Action.FIND:
                self.state = state.open_search()
            case Action.FIND_NEXT | Action.FIND_PREVIOUS:
                self.state = state.find_next(back=action is Action.FIND_PREVIOUS)
            case Action.CLOSE_FIND:
                self.state = state.close_search()

    # ---------------------------------------------------------------- the file

    def _sync(self) -> None:
        """Save the sheet if it changed, or if what waits is to be saved now."""
        state, document = self.state, self.document
        if state.edit.sheet is not document.sheet:
            self._take_status(document.change(state.edit.sheet))
        if state.flush and (document.due is not None or document.trouble):
            self._take_status(document.save(self.state.edit.sheet))
        if state.flush:
            self.state = replace(self.state, flush=False)

    def _take_status(self, kept: Sheet) -> None:
        """Take over how the document stands, and the sheet as it was kept."""
        edit = self.state.edit
        if kept is not edit.sheet:
            edit = edit.settle(kept)
        state = replace(self.state, edit=edit, file=self.document.status)
        self.state = state.tell(self.document.take_notices())

    def _reread(self) -> None:
        """Take over what somebody else made of the file."""
        edit = self.state.edit
        if (sheet := self.document.reread(edit.sheet)) is not None:
            self.state = replace(self.state, edit=edit.take_over(sheet))
        self._take_status(self.state.edit.sheet)

    # ---------------------------------------------------------------- the keyboard

    def _focused_button(self) -> Message | None:
        """Return what the button that has the keyboard sends."""
        node = self._here.view.by_id.get(self.state.focus)
        if node is None or node.role == "field" or not node.pressable:
            return None
        return node.message if isinstance(node.message, Message) else None

    def _press(self, key: Key) -> None:
        """Carry out a key: a command, the table's, a field's; or go from one to the next."""
        state, typing = self.state, self.state.edit.typing
        in_table, in_search = state.focus == "cell", state.focus == FIELD
        composing = typing.prose.composing if typing else ""
        if (composing if in_table else state.head and state.line.composing) and not key.ctrl:
            return  # the keys are the input method's just now
        command = _COMMANDS.get("ctrl+" * key.ctrl + "shift+" * key.shift + key.name)
        if command and not (in_table and typing and key.name in ("z", "y")):
            self._do(command)
        elif key.name == "f6":
            self.state = state.focus_on("title" if in_table else "cell")
        elif in_table:
            self._press_in_table(key)
        elif key.name == "tab":
            self._tab(back=key.shift)
        elif in_search and key.name in ("enter", "up", "down"):
            self.state = state.find_next(back=key.shift or key.name == "up")
        elif state.head and key.name in ("enter", "down"):
            self.state = state.focus_on("cell")
        elif state.head or in_search:
            self._type(key)

    def _press_in_table(self, key: Key) -> None:
        state, edit, table = self.state, self.state.edit, self._here.layout.table
        if key.ctrl and key.name in ("c", "x"):
            self._copy(cut=key.name == "x")
        elif edit.typing is not None and key.ctrl and key.name == "z" and not key.shift:
            self.state = state.undo()
        else:
            page = max(1, len(table.visible) - 2)
            after = edit.press(key, table.typing_layout(edit), page)
            if after is not None:
                self.state = state.go(after)
            else:
                self._tab(back=key.shift)

    def _tab(self, *, back: bool) -> None:
        """Go from the fields to the table and on to the buttons, and round."""
        stops = [node.id for node in self._here.view.stops()]
        order = list(dict.fromkeys("cell" if cell_of(id) else id for id in stops))
        at = order.index(self.state.focus) if self.state.focus in order else 0
        state = self.state.commit().focus_on(order[(at + (-1 if back else 1)) % len(order)])
        self.state = replace(state, reveal=True)

    def _type(self, message: Input) -> None:
        """Take letters, what an input method shows, what was pasted, where the keyboard is."""
        state, services = self.state, self.services
        aside = state.focus not in ("cell", FIELD)
        if aside and isinstance(message, Clipboard) and _is_block(message.text):
            state = state.focus_on("cell")
            below = Selection.at(len(state.edit.sheet.rows), 0)
            state = state.go(state.edit.select(below))
        if state.focus == "cell":
            self.state = self._type_in_cell(state, message)
        elif state.head is not None:
            if isinstance(message, Clipboard):
                state = state.tell(title_cut(state.line.cuts(message.text)))
            line = text_field.type_in(state.line, message, None, services)
            self.state = replace(state, line=line)
        elif state.focus == FIELD:
            line = text_field.type_in(state.search.line, message, None, services)
            self.state = state.look_for(line)

    def _type_in_cell(self, state: State, message: Input) -> State:
        edit = state.edit
        if edit.typing is None:
            if isinstance(message, Clipboard):
                return state.paste(block(message.text))
            if isinstance(message, Key) or not message.text:
                return state
            edit = edit.type_over()
        elif isinstance(message, Clipboard) and edit.typing.prose.cuts(message.text):
            state = state.tell(texts_cut(1))
        return state.go(edit.type_in(message, self._here.layout.table.typing_layout(edit)))

    def _copy(self, *, cut: bool) -> None:
        """Put what is selected on the clipboard: letters of a text, or cells."""
        edit, typing = self.state.edit, self.state.edit.typing
        if typing is None:
            self.services.set_clipboard(text_of(edit.block()))
            self.state = self.state.go(edit.clear() if cut else edit)
        elif typing.prose.copied:
            self.services.set_clipboard(typing.prose.copied)
            if cut:
                less = typing.edit(typing.prose.backspace())
                self.state = self.state.go(replace(edit, typing=less))

    # ---------------------------------------------------------------- the pointer

    def _point(self, message: Pointed | Dragged) -> None:
        """Take a press or a drag on a cell, on a row's number or in a field."""
        state, page, services = self.state, self._here, self.services
        node = page.view.by_id.get(message.id)
        if (cell := cell_of(message.id)) is not None:
            self.state = state.go(page.layout.table.point(state.edit, message, cell))
        elif message.id in HEADS:
            line = text_field.type_in(state.line, message, node, services)
            self.state = replace(state, line=line)
        elif message.id == FIELD:
            line = text_field.type_in(state.search.line, message, node, services)
            self.state = replace(state, search=replace(state.search, line=line))

    def _scroll(self, dy: float, point: Point) -> None:
        """Turn the wheel: over the cards of the preview, else the table."""
        state, page, layout = self.state, self._here, self._here.layout
        pixels = -dy * page.ui(NOTCH)
        if layout.preview_box.holds(point):
            most = layout.preview.most_scroll(layout.preview_box)
            scroll = min(max(0.0, state.preview_scroll + pixels), most)
            self.state = replace(state, preview_scroll=scroll)
        else:
            self.state = replace(state, anchor=layout.table.scroll(pixels), reveal=False)

    def _drop(self, paths: tuple[str, ...], point: Point) -> Route | None:
        """Put pictures and sounds in the cell below them; other files are imported."""
        if not any(media_kind(path) for path in paths):
            self.state = replace(self.state, question="")
            return self._leave(Push(ToImport(paths=paths)))
        table = self._here.layout.table
        state = self.state.focus_on("cell")
        row, column = cell = table.cell_at(point) or state.edit.selection.cell
        edit = state.edit.commit()
        sheet, report = drop_media(edit.sheet, paths, cell, self.document.place_media)
        edit = edit.apply(sheet).select(Selection.at(row, column))
        self.state = state.tell(report).go(edit)
        return None

    # ---------------------------------------------------------------- dialogs

    def _in_languages(self, languages: LanguageList, message: Message) -> None:
        """Take everything while the list of languages is open."""
        state = self.state
        match message:
            case ChooseLanguage(tag):
                self._choose_language(languages, tag)
            case Key("enter"):
                self._choose_language(languages, languages.choice)
            case Key("escape" | "tab") | Event.PRESSED_AWAY:
                self.state = replace(state, languages=None)
            case Pointed() | Dragged():
                node = self._here.view.by_id.get(message.id)
                line = text_field.type_in(languages.line, message, node, self.services)
                self.state = replace(state, languages=replace(languages, line=line))
            case Key() | Scrolled() | Typed() | Clipboard() | Composing():
                self.state = replace(state, languages=languages.update(message))
            case _:
                pass  # what is behind the list has no say

    def _choose_language(self, languages: LanguageList, tag: str | None) -> None:
        if tag is not None:
            state = self.state.go(self.state.edit.set_head(languages.of, tag))
            self.state = replace(state, languages=None)

    def _answer(self, message: Message) -> None:
        """Take everything while it is asked whether to leave."""
        match message:
            case Focused(id):
                self.state = replace(self.state, question=id)
            case Action.COPY_ALL:
                self._do(message)
                self.state = replace(self.state, question="")
            case Event.PRESSED_AWAY | Key("escape"):
                self.state = replace(self.state, question="")
            case _:
                pass  # what is behind the question has no say

    # ---------------------------------------------------------------- leaving

    def _save_all(self) -> State:
        """Save everything now; return what came of it."""
        self.state = self.state.commit()
        self._sync()
        return self.state

    def _play(self) -> Route | None:
        """Save, and choose how to play."""
        state = self._save_all()
        if state.file.path is None or not any(row.is_whole for row in state.edit.sheet.rows):
            said = _("There is nothing to play yet: write a term and what belongs to it.")
            self.state = state.tell([said])
            return None
        if state.file.trouble:
            return None
        self.services.shelf.refresh()
        return Replace(ToSetup(state.file.path))

    def _leave(self, onward: Route) -> Route | None:
        """Go where it leads; when not all can be saved, it is asked first."""
        state = replace(self._save_all(), onward=onward)
        self.state = replace(state, question="stay" if state.file.trouble else "")
        return None if state.file.trouble else self._gone()

    def _gone(self) -> Route:
        self.state = replace(self.state, question="")
        self.document.close(self.state.edit.sheet)
        self.services.shelf.refresh()
        return self.state.onward

    def _close(self) -> Route | None:
        """Save all before the window closes; when that cannot be, it is asked once."""
        state = self._save_all()
        if state.file.trouble and not state.question:
            self.state = replace(state, question="stay", onward=Go.BACK)
            return Go.STAY
        self.document.close(state.edit.sheet)
        return None


def _is_block(pasted: str) -> bool:
    """Return True if cells or lines are pasted."""
    return "\t" in pasted or "\n" in pasted.strip("\r\n")
