"""State: all that the editor remembers between two views, as one value, and steps from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from game.core.bounds import MOST_IN_A_TITLE
from game.core.options import Room
from game.formats.problems import Problem
from game.screens.editor.about import About
from game.screens.editor.edit import Cell, Edit, Selection, cell_of
from game.screens.editor.languages import LanguageList
from game.screens.editor.losses import paste_report, rows_replaced
from game.screens.editor.messages import Head
from game.screens.editor.row_note import RowNote
from game.screens.editor.scroll import Anchor
from game.screens.editor.search import FIELD, Search
from game.screens.routes import Go, Route
from game.shelf.document import Status
from game.values import dataclass
from game.view.line import Line
from game.widgets.job import Job
from game.widgets.problem_list import sentence

if TYPE_CHECKING:
    from game.screens.editor.crop import Crop
    from game.screens.editor.finder import Finder

_TO_THE_END = 1e9


class Arrival(NamedTuple):
    """Files on their way into a cell and those below, while large pictures are made small.

    The row of the cell has this `key`; where it `is_new`, it is the empty one at the end, which
    gets that key once something is in it. Rows may come and go meanwhile. The result of `job` are
    the small ones by the paths of the large ones.
    """

    paths: tuple[str, ...]
    cell: Cell
    key: int
    is_new: bool
    job: Job[dict[str, str]]
    looked_at: int


@dataclass(frozen=True, slots=True)
class State:
    """`focus` is where the keyboard is: "cell", or the id of a field or button."""

    edit: Edit
    file: Status = Status()
    flush: bool = False
    """A change that waits, or could not be saved, is to be saved now."""
    size: tuple[int, int] = (1280, 720)
    focus: str = "cell"
    line: Line = Line()
    """The title or subject while the keyboard is in it."""
    search: Search = Search()
    room: Room = "desk"
    anchor: Anchor = Anchor()
    reveal: bool = True
    """What is selected is brought into view by the step that led here."""
    preview_scroll: float = 0.0
    languages: LanguageList | None = None
    """The list of languages while it is open."""
    note: RowNote | None = None
    """The explanation of a pair, while that is open."""
    about: About | None = None
    """What else is said of the set, while that is open."""
    finder: Finder | None = None
    """The pictures to choose from, while they are open."""
    crop: Crop | None = None
    """The picture that is turned and cut, while that is open."""
    arrival: Arrival | None = None
    question: str = ""
    """The answer that has the keyboard while it is asked whether to leave; "" if it is not."""
    onward: Route = Go.BACK
    """Where leaving goes."""
    notices: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    """Of the notices, what is true of the last step only."""

    # ------------------------------------------------------------------ the edit

    def with_edit(self, edit: Edit) -> State:
        """Go on with this edit."""
        if edit is self.edit:
            return self
        state = self if edit.sheet is self.edit.sheet else self.untell(self.passing)
        return replace(state, edit=edit, reveal=False)

    def apply_edit(self, edit: Edit) -> State:
        """Go on with this edit, and bring what is selected in it into view."""
        prose = edit.typing.prose if edit.typing else None
        at_end = prose is not None and prose.caret == len(prose.text)
        scroll = _TO_THE_END if at_end else 0.0
        return replace(self.with_edit(edit), reveal=True, preview_scroll=scroll)

    def commit(self) -> State:
        """Keep what is half typed, wherever it is, and have it saved."""
        state = self.keep_about()
        if self.head is not None:
            if (text := self.half_typed) is not None:
                state = self.apply_edit(self.edit.set_head(self.head, text))
            state = replace(state, line=self.line.compose(""))
        return replace(state.with_edit(state.edit.commit()), flush=True)

    def keep_about(self) -> State:
        """Keep what was written about the set, as one step; the dialog stays as it is."""
        if self.note is not None:
            noted = self.note.applied(self.edit.sheet)
            return self if noted is self.edit.sheet else self.apply_edit(self.edit.apply(noted))
        if self.about is None:
            return self
        sheet = self.about.applied(self.edit.sheet)
        if sheet is self.edit.sheet:
            return self
        state = self.apply_edit(self.edit.apply(sheet))
        # What was written is there now: it is told from the set's by comparing with it.
        return replace(state, about=About.of(sheet, self.about.at))

    def paste(self, cells: list[list[str]]) -> State:
        """Put a block of cells in; what is left out or replaced by it is told."""
        row, column = self.edit.selection.first, self.edit.selection.left
        replaced = tuple(rows_replaced(self.edit.sheet, cells, row, column))
        state = self.tell(paste_report(cells, row, column)).apply_edit(self.edit.paste(cells))
        return replace(state.tell(replaced), passing=replaced)

    def show(self, problem: Problem, row: int) -> State:
        """Choose the row that a problem is in, on the side that is empty, and say what it is."""
        rows = self.edit.sheet.rows
        at = min(row, len(rows))
        half = at < len(rows) and bool(rows[at].term.text) and not rows[at].definition.text
        state = self.apply_edit(self.edit.select(Selection.at(at, int(half)))).focus_on("cell")
        return state.tell([f"{sentence(problem)} {problem.cure}"])

    def undo(self) -> State:
        """Take back the last step of what is being typed, or else of the table."""
        typing = self.edit.typing
        if self.half_typed is not None:
            return self._reset_line()
        if typing is not None:
            return self.apply_edit(replace(self.edit, typing=typing.undo()))
        return self.apply_edit(self.edit.undo())._reset_line()

    def give_up(self) -> State | None:
        """Give up what is being done; None if nothing was."""
        if self.edit.typing is not None:
            return self.apply_edit(self.edit.abandon())
        if self.search.is_open:
            return self.close_search()
        if self.half_typed is not None:
            return self._reset_line()
        if self.focus == "cell" and not self.edit.selection.is_single:
            single = Selection.at(*self.edit.selection.cell)
            return self.apply_edit(replace(self.edit, selection=single))
        return None

    # ------------------------------------------------------------------ the keyboard

    @property
    def head(self) -> Head | None:
        """The field of the head that has the keyboard."""
        match self.focus:
            case "title" | "subject" as head:
                return head
        return None

    def head_line(self, head: Head) -> Line:
        """Return the title or the subject of the set; a long one of a file stays that long."""
        text = self.edit.sheet.title if head == "title" else self.edit.sheet.subject
        return Line.of(text, max(MOST_IN_A_TITLE, len(text)))

    @property
    def half_typed(self) -> str | None:
        """The text of the field of the head, if the set has another one."""
        if self.head is None:
            return None
        text = self.line.text.strip()
        return None if text == self.head_line(self.head).text.strip() else text

    def _reset_line(self) -> State:
        return replace(self, line=self.head_line(self.head)) if self.head else self

    def focus_on(self, id: str) -> State:
        """Give the keyboard to this field, button or cell."""
        id = "cell" if cell_of(id) else id
        if id == self.focus:
            return self
        state = replace(self.commit(), focus=id)
        line = state.head_line(state.head).select_all() if state.head else state.line
        return replace(state, line=line)

    def focus_below_rows(self) -> State:
        """Give the keyboard to the empty row at the end."""
        state = self.focus_on("cell")
        below = Selection.at(len(state.edit.sheet.rows), 0)
        return state.apply_edit(state.edit.select(below))

    @property
    def field(self) -> Line | None:
        """The line in the field that has the keyboard; None where it is in none."""
        if self.head is not None:
            return self.line
        return self.search.line if self.focus == FIELD else None

    def with_field(self, line: Line) -> State:
        """Go on with this line in the field that has the keyboard."""
        if self.head is not None:
            return replace(self, line=line)
        return self._found(*self.search.type_in(line, self.edit.sheet))

    # ------------------------------------------------------------------ the search

    def open_search(self) -> State:
        """Open the bar, with the words of the last time."""
        state = self.commit()
        line, start = self.search.line.select_all(), state.edit.selection.cell
        return replace(state, search=Search(True, line, start=start), focus=FIELD)

    def close_search(self) -> State:
        return replace(self, search=replace(self.search, is_open=False), focus="cell")

    def find_next(self, *, back: bool) -> State:
        """Go to the next place; a closed bar is opened for the words of the last time."""
        state, search = self.commit(), self.search
        if not search.is_open and search.line.text:
            search = Search(True, search.line)
        if not search.is_open:
            return state
        edit = state.edit
        return state._found(*search.next(edit.sheet, edit.selection.cell, back=back))

    def _found(self, search: Search, selection: Selection | None) -> State:
        """Go on with the search, and to the place that it has come to."""
        state, edit = replace(self, search=search), self.edit
        if selection is None:
            return state
        if selection.column >= edit.columns:
            edit = edit.show_hints(True)
        return state.apply_edit(replace(edit, selection=selection))

    # ------------------------------------------------------------------ notices

    def tell(self, sentences: Iterable[str]) -> State:
        """Add notices; one that is there already moves to the end."""
        new = tuple(dict.fromkeys(sentences))
        return replace(self, notices=(*(n for n in self.notices if n not in new), *new))

    def untell(self, sentences: Iterable[str]) -> State:
        """Take notices away."""
        gone = tuple(sentences)
        return replace(self, notices=tuple(n for n in self.notices if n not in gone))
