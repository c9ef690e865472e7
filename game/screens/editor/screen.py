"""The editor: a set of pairs as a table that is written in like a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.block import block, text_of
from game.core.sheet import Sheet
from game.formats.problems import Problem
from game.screens.editor import dialogs, keys, media, pictures, pointing
from game.screens.editor.arrivals import Arrivals
from game.screens.editor.edit import Edit, cell_of
from game.screens.editor.languages import LanguageList
from game.screens.editor.losses import is_block, media_kind, texts_cut, title_cut
from game.screens.editor.messages import (
    Action,
    ChooseLanguage,
    CloseNotice,
    Message,
    OpenLanguages,
    PlaySound,
    ShowRoom,
    TakeEmoji,
)
from game.screens.editor.page import Page, PageCache
from game.screens.editor.search import FIELD
from game.screens.editor.state import State
from game.screens.editor.typing import Input
from game.screens.routes import Go, Push, Replace, Route, ToFiles, ToImport, ToSetup
from game.services import Services
from game.shelf.document import Document
from game.view.box import Point
from game.view.messages import (
    Clipboard,
    Dragged,
    Event,
    FilesChosen,
    FilesDropped,
    Focused,
    Key,
    PictureCopied,
    Pointed,
    Resized,
    Scrolled,
    ignore,
)
from game.view.view import View
from game.widgets import text_field
from game.words import _


class EditorScreen:
    """The fields of the set, the table of its pairs, and below them what will be seen of a pair.

    `path` None begins a new set; its file is made with the first change.
    """

    def __init__(
        self, services: Services, path: Path | None, problem: Problem | None = None, row: int = 0
    ) -> None:
        self.services = services
        carry = services.carry_memories
        self.document = Document(path, services.shelf.own_folder, services.clock, carry)
        self.state = State(Edit.of(self.document.open()), room=services.settings.room)
        self.arrivals = Arrivals(self.document, services)
        self._pages = PageCache()
        self._update_status(self.document.sheet)
        if path is None:
            self.state = self.state.focus_on("title")
        if problem is not None:
            at = row - 1 if row else self.document.row_at(problem.line)
            self.state = self.state.show(problem, at)

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        return self.page(size).view

    def page(self, size: tuple[int, int]) -> Page:
        """Return the page as it is now."""
        return self._pages.get(self.state, self.services, size)

    @property
    def _current(self) -> Page:
        """The page in the window that messages come from."""
        return self.page(self.state.size)

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        before, page = self.state, self._current
        route = self._dispatch(message)
        self._sync()
        state = self.state
        if state is not before and state.anchor == before.anchor:
            # The table goes on from where it is scrolled to on the window.
            reveal = state.reveal and (state.edit is not before.edit or not before.reveal)
            self.state = replace(state, anchor=page.layout.table.anchor, reveal=reveal)
        return route

    def _dispatch(self, message: Message) -> Route | None:
        state = self.state
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case Event.WOKE:
                due = state.file.due
                flush = due is not None and self.services.clock() >= due
                self.state = self.arrivals.settle(replace(state, flush=flush))
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
            case _ if state.question:
                self._answer(message)
            case _ if (opened := state.languages) is not None:
                nodes = self._current.view.by_id
                self.state = dialogs.in_languages(state, opened, message, nodes, self.services)
            case FilesChosen(paths):
                cell = state.edit.selection.cell
                self.state = self.arrivals.bring(pictures.closed(state), paths, cell)
            case PictureCopied(data):
                self.state = self.arrivals.copied(pictures.closed(state), data)
            case Action.CHOOSE_PICTURE | Action.CHOOSE_SOUND:
                wish = media.wish(message)
                return Push(ToFiles(wish, self._current.view.nodes, state.size))
            case _ if state.finder is not None or state.crop is not None:
                return self._picture(message)
            case _ if state.about is not None or state.note is not None:
                nodes = self._current.view.by_id
                self.state = dialogs.inside(state, message, nodes, self.services)
            case Action.PLAY | Key("f5"):
                return self._play()
            case Action.LEAVE:
                return self._leave(Go.BACK)
            case Key("escape"):
                if (after := state.give_up()) is None:
                    return self._leave(Go.BACK)
                self.state = after
            case Key("enter" | "space") if (pressed := self._focused_button()) is not None:
                return self._dispatch(pressed)
            case Key():
                self._press(message)
            case _ if isinstance(message, Input):
                self._type(message)
            case Focused(id):
                self.state = state.focus_on(id)
            case Pointed() | Dragged():
                self.state = pointing.point(state, self._current, message, self.services)
            case Scrolled(dy, point):
                self.state = pointing.scroll(state, self._current, dy, point)
            case Action():
                self._carry_out(message)
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
            case ChooseLanguage() | TakeEmoji():
                pass  # the list is closed already
            case _:
                ignore(message)
        return None

    def _carry_out(self, action: Action) -> None:
        """Carry out what changes the table, or where one is in it."""
        state, edit = self.state, self.state.edit
        match action:
            case Action.COPY_ALL:
                self.services.set_clipboard(text_of(edit.all_cells()))
            case Action.SAVE_AGAIN:
                self._update_status(self.document.save(self._save_all().edit.sheet))
            case Action.UNDO:
                self.state = state.undo()
            case Action.REDO if edit.typing is None:
                self.state = state.apply_edit(edit.redo())
            case Action.INSERT_ROW | Action.DELETE_ROWS:
                state = state.focus_on("cell")
                edit = state.edit
                insert = action is Action.INSERT_ROW
                self.state = state.apply_edit(edit.insert_rows() if insert else edit.delete_rows())
            case Action.TOGGLE_HINTS:
                self.state = state.with_edit(edit.show_hints(edit.columns == 2))
            case Action.OPEN_ABOUT | Action.OPEN_NOTE:
                self.state = dialogs.opened(state, action)
            case Action.FIND_PICTURE:
                self.state = pictures.open_finder(state, self.services)
            case Action.OPEN_CROP:
                self.state = pictures.open_crop(state, self.arrivals)
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
            self._update_status(document.change(state.edit.sheet))
        if state.flush and (document.due is not None or document.trouble):
            self._update_status(document.save(self.state.edit.sheet))
        if state.flush:
            self.state = replace(self.state, flush=False)

    def _update_status(self, kept: Sheet) -> None:
        """Take over how the document stands, and the sheet as it was kept."""
        edit, file = self.state.edit.settle(kept), self.document.status
        state = replace(self.state, edit=edit, file=file)
        self.state = state.tell(self.document.take_notices())

    def _reread(self) -> None:
        """Take over what somebody else made of the file."""
        if (sheet := self.document.reread(self.state.edit.sheet)) is not None:
            self.state = replace(self.state, edit=self.state.edit.take_over(sheet))
        self._update_status(self.state.edit.sheet)

    # ---------------------------------------------------------------- the keyboard

    def _focused_button(self) -> Message | None:
        """Return what the button that has the keyboard sends."""
        node = self._current.view.by_id.get(self.state.focus)
        if node is None or node.role == "field" or not node.pressable:
            return None
        return node.message if isinstance(node.message, Message) else None

    def _press(self, key: Key) -> None:
        """Carry out a key: a command, the table's, a field's; or go from one to the next."""
        state, typing = self.state, self.state.edit.typing
        in_table, in_search = state.focus == "cell", state.focus == FIELD
        command = keys.COMMANDS.get("ctrl+" * key.ctrl + "shift+" * key.shift + key.name)
        if command and not (command is Action.REDO and in_table and typing):
            self._carry_out(command)
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
        state, edit, table = self.state, self.state.edit, self._current.layout.table
        if key.ctrl and key.name in ("c", "x"):
            text, after = keys.copy(edit, cut=key.name == "x")
            if text:
                self.services.set_clipboard(text)
                self.state = state.apply_edit(after)
        else:
            page = max(1, len(table.visible) - 2)
            pressed = keys.press(edit, key, table.typing_layout(edit), page)
            if pressed is not None:
                self.state = state.apply_edit(pressed)
            else:
                self._tab(back=key.shift)

    def _tab(self, *, back: bool) -> None:
        """Go from the fields to the table and on to the buttons, and round."""
        stops = [node.id for node in self._current.view.stops()]
        order = list(dict.fromkeys("cell" if cell_of(id) else id for id in stops))
        at = order.index(self.state.focus) if self.state.focus in order else 0
        state = self.state.commit().focus_on(order[(at + (-1 if back else 1)) % len(order)])
        self.state = replace(state, reveal=True)

    def _type(self, message: Input) -> None:
        """Take letters, what an input method shows, what was pasted, where the keyboard is."""
        state = self.state
        aside = state.focus not in ("cell", FIELD)
        if aside and isinstance(message, Clipboard) and is_block(message.text):
            state = state.focus_below_rows()
        if state.focus == "cell":
            self.state = self._type_in_cell(state, message)
        elif (line := state.field) is not None:
            if state.head and isinstance(message, Clipboard):
                state = state.tell(title_cut(line.cuts(message.text)))
            self.state = state.with_field(text_field.type_in(line, message, None, self.services))

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
        layout = self._current.layout.table.typing_layout(edit)
        typing = edit.typing and edit.typing.update(message, layout)
        return state.apply_edit(replace(edit, typing=typing))

    # ---------------------------------------------------------------- what is dropped

    def _drop(self, paths: tuple[str, ...], point: Point) -> Route | None:
        """Put pictures and sounds in the cell below them; other files are imported."""
        if not any(media_kind(path) for path in paths):
            self.state = replace(self.state, question="")
            return self._leave(Push(ToImport(paths=paths)))
        cell = self._current.layout.table.cell_at(point) or self.state.edit.selection.cell
        self.state = self.arrivals.bring(pictures.closed(self.state), paths, cell)
        return None

    # ---------------------------------------------------------------- dialogs

    def _picture(self, message: Message) -> Route | None:
        """Take everything while a picture is looked for, or cut."""
        state, nodes = self.state, self._current.view.by_id
        if state.crop is not None:
            self.state = pictures.in_crop(state, state.crop, message, nodes, self.arrivals)
        elif state.finder is not None:
            after = pictures.in_finder(state, state.finder, message, nodes, self.arrivals)
            if isinstance(after, Action):
                return self._dispatch(after)
            self.state = after
        return None

    def _answer(self, message: Message) -> None:
        """Take everything while it is asked whether to leave."""
        match message:
            case Focused(id):
                self.state = replace(self.state, question=id)
            case Action.COPY_ALL:
                self._carry_out(message)
                self.state = replace(self.state, question="")
            case Action.STAY | Event.PRESSED_AWAY | Key("escape"):
                self.state = replace(self.state, question="")
            case _:
                pass  # what is behind the question has no say

    # ---------------------------------------------------------------- leaving

    def _save_all(self) -> State:
        """Save everything now; return what came of it."""
        self.state = self.arrivals.settle(self.state, wait=True).commit()
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
        self.arrivals.close(state.edit.sheet)
        self.services.shelf.refresh()
        return Replace(ToSetup(state.file.path))

    def _leave(self, onward: Route) -> Route | None:
        """Go where it leads; when not all can be saved, it is asked first."""
        state = replace(self._save_all(), onward=onward)
        self.state = replace(state, question="stay" if state.file.trouble else "")
        return None if state.file.trouble else self._gone()

    def _gone(self) -> Route:
        self.state = replace(self.state, question="")
        self._close_document(ends=not isinstance(self.state.onward, Push))
        self.services.shelf.refresh()
        # The screens below go on with the file that was edited, which may be a copy.
        self.services.recent = self.document.path or self.services.recent
        return self.state.onward

    def _close(self) -> Route | None:
        """Save all before the window closes; when that cannot be, it is asked once."""
        state = self._save_all()
        if state.file.trouble and not state.question:
            self.state = replace(state, question="stay", onward=Go.BACK)
            return Go.STAY
        self._close_document()
        return None

    def _close_document(self, *, ends: bool = True) -> None:
        sheet = self.state.edit.sheet
        if ends:  # under another screen it goes on, with all its steps
            self.arrivals.close(None if self.state.file.trouble else sheet)
        self.document.close(sheet)
        self._update_status(self.state.edit.sheet)
