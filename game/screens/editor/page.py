"""Page: where the parts of the editor lie, and all of it as nodes, from what it remembers."""

from __future__ import annotations

from functools import cached_property

from game.boards.readability import Place, shortest
from game.core.options import Room
from game.core.pair_set import Pair
from game.core.settings import Settings
from game.core.sheet import Sheet
from game.screens.editor import (
    about,
    crop_page,
    finder_page,
    foot,
    head,
    languages,
    row_note,
    search,
)
from game.screens.editor.cells import Cells
from game.screens.editor.messages import Action
from game.screens.editor.preview import Preview
from game.screens.editor.state import State
from game.screens.editor.table import Frame, Table
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.hints import key_hints
from game.widgets.job import LOOK_AGAIN_MS
from game.widgets.notices import notices
from game.widgets.page import page
from game.words import _

_LOWEST, _LEAST_ROWS = 90, 150
"""Units that the table has at least, whatever the preview asks for."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What is counted in a whole sheet: pairs that can be played, and the shortest of them."""

    sheet: Sheet
    pairs: int
    shorter: tuple[Pair, ...]

    @classmethod
    def of(cls, sheet: Sheet) -> Summary:
        rows = [row for row in sheet.rows if row.is_whole]
        return cls(sheet, len(rows), tuple(row.pair for row in shortest(rows)))


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Where the parts lie, in pixels."""

    table: Table
    strip: Box
    preview: Preview
    preview_box: Box
    notices: tuple[Node, ...]
    search: Box


@dataclass(frozen=True)
class Page:
    """The editor as it is in one state, with these settings, in a window of `size` pixels."""

    state: State
    settings: Settings
    size: tuple[int, int]
    ui: Ui
    summary: Summary

    @cached_property
    def layout(self) -> PageLayout:
        """Head, notices, search bar, table, strip, preview and keys as they lie."""
        state, ui = self.state, self.ui
        strips, tall = notices(foot.foot_notices(state), ui(head.HEIGHT), ui)
        top = ui(head.HEIGHT) + tall
        bar = Box(0, top, ui.width - ui.margin, ui(search.HEIGHT))
        top += bar.h if state.search.is_open else 0.0
        bottom, strip_tall, preview = ui.height - ui.footer, ui(foot.HEIGHT), self._preview()
        below = min(preview.height, max(0.0, bottom - top - strip_tall - ui(_LEAST_ROWS)))
        room = max(ui(_LOWEST), bottom - top - strip_tall - below)
        box = Box(ui.margin, top, ui.width - 2 * ui.margin, room)
        strip = Box(box.x, box.bottom, box.w, strip_tall)
        preview_box = Box(0, strip.bottom, ui.width, below)
        return PageLayout(self._table(box), strip, preview, preview_box, strips, bar)

    def _preview(self) -> Preview:
        edit = self.state.edit
        typed, itself = edit.live_row.pair, edit.row.pair
        others = tuple(pair for pair in self.summary.shorter if pair not in (typed, itself))
        return Preview(typed, edit.selection.row, others, self._place(self.state.room), self.ui)

    def _table(self, box: Box) -> Table:
        edit, ui = self.state.edit, self.ui
        frame = Frame.of(box, edit.columns, len(edit.sheet.rows) + 1, ui)
        spoken = edit.sheet.term_language, edit.sheet.definition_language, ""
        has_keyboard = self.state.focus == "cell"
        table = Table(
            edit,
            self.state.anchor,
            has_keyboard or self.state.search.is_open,
            has_keyboard,
            frame,
            Cells(frame.widths, spoken[: edit.columns], ui),
            self.summary.shorter,
            # What a row is marked with does not depend on the room that is looked at just now.
            self._place("projector"),
        )
        return table.scrolled(reveal=self.state.reveal)

    def _place(self, room: Room) -> Place:
        sheet = self.state.edit.sheet
        spoken = sheet.term_language, sheet.definition_language
        return Place(self.size, room, self.ui.measure, spoken)

    # ------------------------------------------------------------------ on the window

    @cached_property
    def view(self) -> View:
        """The page, and a dialog over it."""
        state, behind, over = self.state, self._nodes(), self._dialog()
        focus = state.question or state.focus
        if state.languages is not None and not state.question:
            focus = languages.FIELD
        elif state.crop is not None and not state.question:
            focus = state.crop.focus
        elif state.finder is not None and not state.question:
            focus = state.finder.focus
        elif state.note is not None and not state.question:
            focus = state.note.focus
        elif state.about is not None and not state.question:
            focus = state.about.focus
        elif focus == "cell":
            focus = "cell-{}-{}".format(*state.edit.selection.cell)
        return View(
            self.size,
            (*behind, *over),
            state.edit.sheet.title or _("New set"),
            focus,
            self._wake_at(),
            len(behind) if over else 0,
            (state.file.trouble, *state.notices)[-1],
            takes_in=True,
            own_keys=not state.question,
        )

    def _wake_at(self) -> int | None:
        """Return when to look again: at what waits to be saved, and at what is made small."""
        due, arrival = self.state.file.due, self.state.arrival
        if arrival is None:
            return due
        again = arrival.looked_at + LOOK_AGAIN_MS
        return again if due is None else min(due, again)

    def _nodes(self) -> tuple[Node, ...]:
        """Return everything, in the order in which Tab goes through it."""
        state, layout, ui = self.state, self.layout, self.ui
        buttons = head.head_buttons(state, ui)
        bar: tuple[Node, ...] = ()
        if state.search.is_open:
            focused = state.focus == search.FIELD
            bar = search.search_bar(state.search, layout.search, ui, focused=focused)
        return (
            page(ui),
            *head.head_fields(state, buttons[0].box.x, ui),
            *layout.table.nodes(),
            *foot.foot_strip(state, self.summary.pairs, layout.strip, ui),
            *layout.preview.nodes(layout.preview_box, state.preview_scroll),
            *buttons,
            head.about_button(state, ui),
            *layout.notices,
            *bar,
            *key_hints(foot.foot_hints(typing=state.edit.typing is not None), ui),
        )

    def _dialog(self) -> tuple[Node, ...]:
        """Return the dialog over all, if there is one."""
        state, ui = self.state, self.ui
        if not state.question:
            if state.crop is not None:
                return crop_page.crop_dialog(state.crop, ui)
            if state.finder is not None:
                return finder_page.finder_dialog(state.finder, ui)
            if state.note is not None:
                return row_note.note_dialog(state.note, ui)
            about_set = about.about_dialog(state.about, ui) if state.about else ()
            return languages.language_dialog(state.languages, ui) if state.languages else about_set
        stay = Button("stay", _("Stay"), Action.STAY)
        copy = Button("copy", _("Copy everything"), Action.COPY_ALL)
        leave = Button("leave", _("Leave"), Action.LEAVE_ANYWAY, danger=True)
        cure = _("Copy everything to the clipboard and paste it into another program, or stay.")
        title = _("The last changes are not saved")
        return question(ui, title, f"{state.file.trouble}\n{cure}", stay, copy, leave)


@dataclass(slots=True)
class PageCache:
    """The page that was made last, with what was counted in its sheet."""

    page: Page | None = None

    def get(self, state: State, services: Services, size: tuple[int, int]) -> Page:
        """Return the page; it is made once for each state, settings and size."""
        page, settings, sheet = self.page, services.settings, state.edit.sheet
        if page and page.state is state and page.settings is settings and page.size == size:
            return page
        summary = page.summary if page and page.summary.sheet is sheet else Summary.of(sheet)
        self.page = Page(state, settings, size, services.ui(size), summary)
        return self.page
