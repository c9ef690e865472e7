"""Row note: the explanation of a pair, and the answers accepted for it, in a dialog."""

from __future__ import annotations

from dataclasses import replace

from game.core.bounds import MOST_LETTERS, bare
from game.core.sheet import Row, Sheet
from game.screens.editor.messages import Action
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.messages import Event, Focused, Key, Pointed, Scrolled
from game.view.node import Node
from game.view.prose import Prose
from game.view.ui import Ui
from game.widgets import text_area
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.text_area import Area
from game.widgets.text_field import Field, Typing
from game.words import _

FIELD, DONE = "row-note", "row-note-done"
_ACCEPT, _DIALOG = "row-accept-", "row-note-dialog"
_MOST_SEEN = 4
"""So many accepted answers are seen at once; of more those about the keyboard."""


@dataclass(frozen=True, slots=True)
class RowNote:
    """The dialog is open for the row with this `key`; `name` is what its pair is called.

    `texts` are the note and the accepted answers, the last of which is always empty, for another
    one. `at` has the keyboard, its text shows from the line `first` on; one more than there are
    texts is the button.
    """

    key: int
    name: str
    texts: tuple[Prose, ...]
    at: int = 0
    first: int = 0

    @classmethod
    def of(cls, sheet: Sheet, at: int) -> RowNote | None:
        """Open it on a row; None for one in which nothing is written yet."""
        if at >= len(sheet.rows) or sheet.rows[at].is_empty:
            return None
        row = sheet.rows[at]
        name = row.term.spoken or row.definition.spoken
        return cls(row.key, name, tuple(map(_prose, (row.note, *row.accept, ""))))._go(0)

    @property
    def focus(self) -> str:
        """The id of what has the keyboard."""
        return _field_id(self.at) if self.at < len(self.texts) else DONE

    def applied(self, sheet: Sheet) -> Sheet:
        """Return the sheet with what was written here."""
        rows = tuple(self._written(row) if row.key == self.key else row for row in sheet.rows)
        return sheet if rows == sheet.rows else replace(sheet, rows=rows)

    def _written(self, row: Row) -> Row:
        was = (row.note, *row.accept)
        now = [
            was[at] if at < len(was) and prose.text == _prose(was[at]).text else bare(prose.text)
            for at, prose in enumerate(self.texts)
        ]
        return replace(row, note=now[0], accept=tuple(dict.fromkeys(filter(None, now[1:]))))

    def update(self, message: object, ui: Ui, services: Services) -> RowNote | None:
        """Type, go to another field or the button, or close (None).

        Enter closes, but for an accepted answer: there it goes on to the next one.
        """
        match message:
            case Action.CLOSE_ABOUT | Event.PRESSED_AWAY | Key("escape"):
                return None
            case Key("enter", shift=False, alt=False) if not self._is_answer:
                return None
            case Key("space") if self.at == len(self.texts):
                return None
            case Key() if step := self._step(message, ui):
                return self._go((self.at + step) % self._places)
            case Focused(id) | Pointed(id) if id != self.focus and (at := self._place(id)) >= 0:
                return self._go(at)
            case Scrolled(dy):
                return self._go(min(max(0, self.at - round(dy)), self._places - 1))
            case _ if isinstance(message, Typing) and self.at < len(self.texts):
                return self._type(message, ui, services)
        return self

    def _step(self, key: Key, ui: Ui) -> int:
        """Return how many fields this key goes on: 0 where it does something else."""
        if key.name == "tab":
            return -1 if key.shift else 1
        if key.name == "enter":
            return 0 if key.shift or key.alt else 1
        if self.at == len(self.texts):
            return {"up": -1, "down": 1}.get(key.name, 0)
        return text_area.step_out(self.texts[self.at], key, self.area(ui).layout)

    def area(self, ui: Ui) -> Area:
        """Return the field with the keyboard, as its text lies in it."""
        return _Form.of(self, ui).areas[self.at]

    @property
    def _is_answer(self) -> bool:
        """True in the field of an accepted answer in which something is written."""
        return 0 < self.at < len(self.texts) and bool(self.texts[self.at].text)

    @property
    def _places(self) -> int:
        return len(self.texts) + 1

    def _place(self, id: str) -> int:
        """Return the field, or button, with this id; -1 for what is none."""
        ids = [*map(_field_id, range(len(self.texts))), DONE]
        return ids.index(id) if id in ids else -1

    def _go(self, at: int) -> RowNote:
        """Give the keyboard to another field, with all of it selected."""
        texts = [one.compose("") if one.composing else one for one in self.texts]
        if at < len(texts):
            texts[at] = texts[at].select_all()
        return replace(self, texts=tuple(texts), at=at, first=0)

    def _type(self, message: Typing, ui: Ui, services: Services) -> RowNote:
        prose = text_area.type_in(self.texts[self.at], message, self.area(ui), self.focus, services)
        texts = (*self.texts[: self.at], prose, *self.texts[self.at + 1 :])
        after = replace(self, texts=(*texts, _prose("")) if texts[-1].text else texts)
        return replace(after, first=after.area(ui).first)


def _prose(text: str) -> Prose:
    return Prose.of(text, max(MOST_LETTERS, len(text)))


def _field_id(at: int) -> str:
    return f"{_ACCEPT}{at - 1}" if at else FIELD


# ------------------------------------------------------------------ what is on the window


@dataclass(frozen=True, slots=True)
class _Form:
    """Where everything is in the dialog: fields as tall as their texts, where there is room.

    `areas` are the fields that are seen, by the place of their text.
    """

    box: Box
    title: Box
    said: tuple[Box, Box]
    areas: dict[int, Area]
    low: Box

    @classmethod
    def of(cls, note: RowNote, ui: Ui) -> _Form:
        wide, gap = min(ui(720), ui.width - 2 * ui.margin), ui(12)
        inner_w, small = wide - 2 * ui(26), ui.chrome(15, 1.4)
        one, two = (ui.measure.height(words, small, inner_w) + ui(4) for words in _said())
        around = [1.5 * ui.chrome(21, 1.4), one, two, ui(40)]
        seen = (0, *_seen(note))
        texts = [note.texts[at] for at in seen]
        count = len(around) + len(seen)
        room = ui.height - 4 * ui(22) - sum(around) - (count - 1) * gap
        sizes = [ui.chrome(units, 1.4) for units in (16, 14)]
        size, given = text_area.fitting(texts, [""] * len(texts), inner_w, room, sizes, ui)
        title, said, also, low = around
        heights = [title, said, given[0], also, *given[1:], low]
        box = ui.page.middle(wide, sum(heights) + (count - 1) * gap + 2 * ui(22))
        top, about, field, more, *fields, foot = box.inset(ui(26), ui(22)).rows(heights, gap)
        areas = {
            at: Area.of(note.texts[at], place, size, ui)
            for at, place in zip(seen, (field, *fields), strict=True)
        }
        if note.at in areas:
            areas[note.at] = areas[note.at].showing(note.texts[note.at], note.first)
        return cls(box, top, (about, more), areas, foot)


def _said() -> tuple[str, str]:
    """Return what the note is for, and what the accepted answers are."""
    return (
        _("It is read when the pair was found: in the solution, the lens and the debrief."),
        _("Accepted as well: the text of another card that is right for this pair, too."),
    )


def note_dialog(note: RowNote, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and in the middle the fields with what they are for."""
    title = _("Note on “{pair}”").format(pair=note.name)
    form, small, big = _Form.of(note, ui), ui.chrome(15, 1.4), ui.chrome(21, 1.4)
    done = Button(DONE, _("Done"), Action.CLOSE_ABOUT, primary=True)
    said = (
        label(f"row-note-said-{n}", box, words, small, colour="muted", lines=0, parent=_DIALOG)
        for n, (box, words) in enumerate(zip(form.said, _said(), strict=True))
    )
    return (
        *dialog_frame(_DIALOG, form.box, title, ui),
        label("row-note-title", form.title, title, big, weight=700, heading=True, parent=_DIALOG),
        *said,
        *(_field(note, at, area, ui) for at, area in form.areas.items()),
        *button_row((done,), form.low.right, form.low.y, ui, to_left=True, parent=_DIALOG),
    )


def _seen(note: RowNote) -> range:
    """Return the accepted answers that are seen."""
    count = len(note.texts)
    first = min(max(1, note.at - _MOST_SEEN // 2), max(1, count - _MOST_SEEN))
    return range(first, min(first + _MOST_SEEN, count))


def _field(note: RowNote, at: int, area: Area, ui: Ui) -> Node:
    if at:
        name, invitation = _("Accepted answer {n}").format(n=at), _("Another answer that counts…")
    else:
        name, invitation = _("Note"), _("A sentence or two that explain it")
    shape = Field(_field_id(at), name, invitation, Action.PRESS)
    focused = note.at == at
    return text_area.node(shape, note.texts[at], area, ui, focused=focused, parent=_DIALOG)
