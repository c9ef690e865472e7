"""Row note: the explanation of a pair, and the answers accepted for it, in a dialog."""

from __future__ import annotations

from dataclasses import replace

from game.core.bounds import MOST_LETTERS, bare
from game.core.sheet import Row, Sheet
from game.screens.editor.messages import Action
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Pointed, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.text_field import Field, Typing
from game.words import _

FIELD, DONE = "row-note", "row-note-done"
_ACCEPT, _DIALOG = "row-accept-", "row-note-dialog"
_MOST_SEEN = 4
"""So many accepted answers are seen at once; of more those about the keyboard."""
_STEPS = {"up": -1, "down": 1, "tab": 1, "enter": 1}


@dataclass(frozen=True, slots=True)
class RowNote:
    """The dialog is open for the row with this `key`; `name` is what its pair is called.

    `lines` are the note and the accepted answers, the last of which is always empty, for another
    one. `at` has the keyboard; one more than there are lines is the button.
    """

    key: int
    name: str
    lines: tuple[Line, ...]
    at: int = 0

    @classmethod
    def of(cls, sheet: Sheet, at: int) -> RowNote | None:
        """Open it on a row; None for one in which nothing is written yet."""
        if at >= len(sheet.rows) or sheet.rows[at].is_empty:
            return None
        row = sheet.rows[at]
        name = row.term.spoken or row.definition.spoken
        return cls(row.key, name, tuple(map(_line, (row.note, *row.accept, ""))))._go(0)

    @property
    def focus(self) -> str:
        """The id of what has the keyboard."""
        return _field_id(self.at) if self.at < len(self.lines) else DONE

    def applied(self, sheet: Sheet) -> Sheet:
        """Return the sheet with what was written here; what was not touched keeps its line ends."""
        rows = tuple(self._written(row) if row.key == self.key else row for row in sheet.rows)
        return sheet if rows == sheet.rows else replace(sheet, rows=rows)

    def _written(self, row: Row) -> Row:
        was = (row.note, *row.accept)
        now = [
            was[at] if at < len(was) and line.text == _line(was[at]).text else bare(line.text)
            for at, line in enumerate(self.lines)
        ]
        return replace(row, note=now[0], accept=tuple(dict.fromkeys(filter(None, now[1:]))))

    def update(self, message: object, node: Node | None, services: Services) -> RowNote | None:
        """Type, go to another field or the button, or close (None).

        `node` is the field with the keyboard as it shows. Enter closes, but for an accepted
        answer: there it goes on to the next one.
        """
        composing = self.at < len(self.lines) and bool(self.lines[self.at].composing)
        match message:
            case Action.CLOSE_ABOUT | Event.PRESSED_AWAY | Key("escape"):
                return None
            case Key("enter") if not composing and not self._is_answer:
                return None
            case Key("space") if self.at == len(self.lines):
                return None
            case Key(name, shift=shift) if name in _STEPS and not composing:
                return self._go((self.at + (-1 if shift else _STEPS[name])) % self._places)
            case Focused(id) | Pointed(id) if id != self.focus and (at := self._place(id)) >= 0:
                return self._go(at)
            case Scrolled(dy):
                return self._go(min(max(0, self.at - round(dy)), self._places - 1))
            case _ if isinstance(message, Typing) and self.at < len(self.lines):
                return self._type(text_field.type_in(self.lines[self.at], message, node, services))
        return self

    @property
    def _is_answer(self) -> bool:
        """True in the field of an accepted answer in which something is written."""
        return 0 < self.at < len(self.lines) and bool(self.lines[self.at].text)

    @property
    def _places(self) -> int:
        return len(self.lines) + 1

    def _place(self, id: str) -> int:
        """Return the field, or button, with this id; -1 for what is none."""
        ids = [*map(_field_id, range(len(self.lines))), DONE]
        return ids.index(id) if id in ids else -1

    def _go(self, at: int) -> RowNote:
        """Give the keyboard to another field, with all of it selected."""
        lines = [line.compose("") if line.composing else line for line in self.lines]
        if at < len(lines):
            lines[at] = lines[at].select_all()
        return replace(self, lines=tuple(lines), at=at)

    def _type(self, line: Line) -> RowNote:
        lines = (*self.lines[: self.at], line, *self.lines[self.at + 1 :])
        another = len(lines) > 1 and lines[-1].text
        return replace(self, lines=(*lines, _line("")) if another else lines)


def _line(text: str) -> Line:
    return Line.of(text, max(MOST_LETTERS, len(text)))


def _field_id(at: int) -> str:
    return f"{_ACCEPT}{at - 1}" if at else FIELD


# ------------------------------------------------------------------ what is on the window


def note_dialog(note: RowNote, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and in the middle the fields with what they are for."""
    title = _("Note on “{pair}”").format(pair=note.name)
    said = _("It is read when the pair was found: in the solution, the lens and the debrief.")
    also = _("Accepted as well: the text of another card that is right for this pair, too.")
    wide = min(ui(720), ui.width - 2 * ui.margin)
    inner_w, size = wide - 2 * ui(26), ui.chrome(16, 1.4)
    big, small, gap = ui.chrome(21, 1.4), ui.chrome(15, 1.4), ui(12)
    seen = _seen(note)
    said_h, also_h = (ui.measure.height(words, small, inner_w) + ui(4) for words in (said, also))
    heights = [1.5 * big, said_h, 2.5 * size, also_h, *[2.5 * size] * len(seen), ui(40)]
    box = ui.page.middle(wide, sum(heights) + (len(heights) - 1) * gap + 2 * ui(22))
    inner = box.inset(ui(26), ui(22))
    top, about, place, more, *places, low = inner.rows(heights, gap)
    done = Button(DONE, _("Done"), Action.CLOSE_ABOUT, primary=True)
    return (
        *dialog_frame(_DIALOG, box, title, ui),
        label("row-note-title", top, title, big, weight=700, heading=True, parent=_DIALOG),
        label("row-note-said", about, said, small, colour="muted", lines=0, parent=_DIALOG),
        _field(note, 0, place, size, ui),
        label("row-note-also", more, also, small, colour="muted", lines=0, parent=_DIALOG),
        *(_field(note, at, box, size, ui) for at, box in zip(seen, places, strict=True)),
        *button_row((done,), inner.right, low.y, ui, to_left=True, parent=_DIALOG),
    )


def _seen(note: RowNote) -> range:
    """Return the accepted answers that are seen."""
    count = len(note.lines)
    first = min(max(1, note.at - _MOST_SEEN // 2), max(1, count - _MOST_SEEN))
    return range(first, min(first + _MOST_SEEN, count))


def _field(note: RowNote, at: int, box: Box, size: float, ui: Ui) -> Node:
    if at:
        name, invitation = _("Accepted answer {n}").format(n=at), _("Another answer that counts…")
    else:
        name, invitation = _("Note"), _("A sentence or two that explain it")
    shape = Field(_field_id(at), name, invitation, Action.PRESS)
    focused, line = note.at == at, note.lines[at]
    line = line if focused else line.home()
    return text_field.node(shape, line, box, size, ui, focused=focused, parent=_DIALOG)
