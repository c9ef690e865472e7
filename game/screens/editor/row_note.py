"""Row note: the explanation of a pair, in a dialog over the table."""

from __future__ import annotations

from dataclasses import replace

from game.core.bounds import MOST_LETTERS, bare
from game.core.sheet import Sheet
from game.screens.editor.messages import Action
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Pointed
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.text_field import Field, Typing
from game.words import _

FIELD, DONE = "row-note", "row-note-done"
_DIALOG = "row-note-dialog"


@dataclass(frozen=True, slots=True)
class RowNote:
    """The dialog is open for the row with this `key`; `name` is what its pair is called."""

    key: int
    name: str
    line: Line
    focus: str = FIELD

    @classmethod
    def of(cls, sheet: Sheet, at: int) -> RowNote | None:
        """Open it on a row; None for one in which nothing is written yet."""
        if at >= len(sheet.rows) or sheet.rows[at].is_empty:
            return None
        row = sheet.rows[at]
        name = row.term.spoken or row.definition.spoken
        return cls(row.key, name, _line(row.note).select_all())

    def applied(self, sheet: Sheet) -> Sheet:
        """Return the sheet with what was written here; an untouched note keeps its line ends."""

        def written(note: str) -> str:
            return note if self.line.text == _line(note).text else bare(self.line.text)

        rows = tuple(
            replace(row, note=written(row.note)) if row.key == self.key else row
            for row in sheet.rows
        )
        return sheet if rows == sheet.rows else replace(sheet, rows=rows)

    def update(self, message: object, node: Node | None, services: Services) -> RowNote | None:
        """Type, go to the button and back, or close (None); `node` is the field as it shows."""
        match message:
            case Action.CLOSE_ABOUT | Event.PRESSED_AWAY | Key("escape"):
                return None
            case Key("enter") if not self.line.composing:
                return None
            case Key("space") if self.focus == DONE:
                return None
            case Key("tab" | "up" | "down") if not self.line.composing:
                return replace(self, focus=DONE if self.focus == FIELD else FIELD)
            case Focused(id) | Pointed(id) if id != self.focus and id in (FIELD, DONE):
                return replace(self, focus=id, line=self.line.compose(""))
            case _ if isinstance(message, Typing) and self.focus == FIELD:
                line = text_field.type_in(self.line, message, node, services)
                return replace(self, line=line)
        return self


def _line(text: str) -> Line:
    return Line.of(text, max(MOST_LETTERS, len(text)))


def note_dialog(note: RowNote, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and in the middle the field with what it is for."""
    title = _("Note on “{pair}”").format(pair=note.name)
    said = _("It is read when the pair was found: in the solution, the lens and the debrief.")
    wide = min(ui(720), ui.width - 2 * ui.margin)
    inner_w, size = wide - 2 * ui(26), ui.chrome(16, 1.4)
    big, small = ui.chrome(21, 1.4), ui.chrome(15, 1.4)
    said_h, field_h = ui.measure.height(said, small, inner_w) + ui(4), 2.5 * size
    heights = (1.5 * big, said_h, field_h, ui(40))
    box = ui.page.middle(wide, sum(heights) + 3 * ui(12) + 2 * ui(22))
    inner = box.inset(ui(26), ui(22))
    top, about, place, low = inner.rows(heights, ui(12))
    done = Button(DONE, _("Done"), Action.CLOSE_ABOUT, primary=True)
    return (
        *dialog_frame(_DIALOG, box, title, ui),
        label("row-note-title", top, title, big, weight=700, heading=True, parent=_DIALOG),
        label("row-note-said", about, said, small, colour="muted", lines=0, parent=_DIALOG),
        _field(note, place, size, ui),
        *button_row((done,), inner.right, low.y, ui, to_left=True, parent=_DIALOG),
    )


def _field(note: RowNote, box: Box, size: float, ui: Ui) -> Node:
    shape = Field(FIELD, _("Note"), _("A sentence or two that explain it"), Action.PRESS)
    focused = note.focus == FIELD
    line = note.line if focused else note.line.home()
    return text_field.node(shape, line, box, size, ui, focused=focused, parent=_DIALOG)
