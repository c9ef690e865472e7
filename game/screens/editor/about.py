"""About: what else is said of a set, in a dialog: author, description, the extra definitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from game.core.bounds import MOST_IN_A_TITLE, MOST_LETTERS, MOST_PAIRS, bare
from game.core.pair_set import Side, as_written
from game.core.sheet import Sheet
from game.screens.editor.messages import Action
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Clipboard, Dragged, Event, Focused, Key, Pointed, Scrolled
from game.view.node import Node, Weight
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.text_field import Field, Typing
from game.words import _

_DIALOG, _ID = "about-dialog", "about-"
DONE = f"{_ID}done"
_HEADS = 2
"""Fields above the extra definitions: author and description."""
_FIELD, _GAP = 42, 8
"""Units of a field, and between two of them."""
_AROUND = 338
"""Units of all that is not an extra definition."""
_STEPS = {"up": -1, "down": 1, "tab": 1, "enter": 1, "pageup": -6, "pagedown": 6}


@dataclass(frozen=True, slots=True)
class About:
    """The dialog is open. `lines` are author, description, and one for each extra definition.

    The last one is always empty, for another definition. `at` has the keyboard; one more than
    there are lines is the button.
    """

    sides: tuple[Side, ...]
    lines: tuple[Line, ...]
    at: int = 0
    language: str = ""
    """Of the definitions."""
    right: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The terms by the definitions that the set has: none of these may be an extra one."""

    @classmethod
    def of(cls, sheet: Sheet, at: int = 0) -> About:
        """Open it on what the sheet says."""
        heads = (_line(text, MOST_IN_A_TITLE) for text in (sheet.author, sheet.description))
        others = (_line(side.text, MOST_LETTERS) for side in sheet.distractors)
        lines = (*heads, *others, _line("", MOST_LETTERS))
        rows = (row for row in sheet.rows if row.is_whole and row.definition.text)
        right = {as_written(row.definition.text): row.term.spoken for row in rows}
        return cls(sheet.distractors, lines, 0, sheet.definition_language, right)._go(at)

    @property
    def focus(self) -> str:
        """The id of what has the keyboard."""
        return f"{_ID}{self.at}" if self.at < len(self.lines) else DONE

    @property
    def mistake(self) -> str:
        """What is wrong with the extra definition that has the keyboard, "" for nothing."""
        if not _HEADS <= self.at < len(self.lines):
            return ""
        term = self.right.get(as_written(self.lines[self.at].text), "")
        said = _("This is the definition of “{term}”: it would be right.")
        return said.format(term=term) if term else ""

    def applied(self, sheet: Sheet) -> Sheet:
        """Return the sheet with what was written here; a definition without words is gone."""
        author, description, *others = (line.text for line in self.lines)
        written: list[Side] = []
        for at, text in enumerate(others):
            side = self.sides[at] if at < len(self.sides) else Side()
            # A line end of the file shows as a space here; untouched it stays one.
            if text != _line(side.text, MOST_LETTERS).text:
                side = replace(side, text=bare(text))
            if side.text or side.picture or side.sound:
                written.append(side)
        heads = {"author": author, "description": description}
        was = {name: _line(getattr(sheet, name), MOST_IN_A_TITLE).text for name in heads}
        changed = {name: bare(text) for name, text in heads.items() if text != was[name]}
        sheet = sheet.headed(**changed) if changed else sheet
        others_now = tuple(written)
        return sheet if others_now == sheet.distractors else replace(sheet, distractors=others_now)

    def update(self, message: object, node: Node | None, services: Services) -> About | None:
        """Type, go from field to field, or close (None); `node` is the field as it shows."""
        match message:
            case Action.CLOSE_ABOUT | Event.PRESSED_AWAY | Key("escape"):
                return None
            case Key("enter" | "space") if self.at == len(self.lines):
                return None
            case Key("enter") if self.at == len(self.lines) - 1 and not self.lines[-1].text:
                return None
            case Key(name, shift=shift) if name in _STEPS:
                return self._go(self.at + (-_STEPS[name] if shift else _STEPS[name]))
            case Focused(id) | Pointed(id) if (at := _place(id)) is not None and at != self.at:
                return self._go(at)
            case Scrolled(dy):
                return self._go(self.at - round(dy))
            case _ if isinstance(message, Typing) and self.at < len(self.lines):
                return self._type(message, node, services)
        return self

    def _go(self, at: int) -> About:
        """Give the keyboard to another field, with all of it selected."""
        at = min(max(0, at), len(self.lines))
        lines = [line.compose("") if line.composing else line for line in self.lines]
        if at < len(lines):
            lines[at] = lines[at].select_all()
        return replace(self, lines=tuple(lines), at=at)

    def _type(self, message: Typing, node: Node | None, services: Services) -> About:
        if isinstance(message, Pointed | Dragged) and _place(message.id) != self.at:
            return self
        if isinstance(message, Clipboard) and self.at >= _HEADS and "\n" in message.text.strip():
            return self._paste([bare(text) for text in message.text.splitlines() if bare(text)])
        line = text_field.type_in(self.lines[self.at], message, node, services)
        lines = (*self.lines[: self.at], line, *self.lines[self.at + 1 :])
        room = len(lines) - _HEADS < MOST_PAIRS
        if lines[-1].text and room:
            lines += (_line("", MOST_LETTERS),)
        return replace(self, lines=lines)

    def _paste(self, texts: list[str]) -> About:
        """Put each of several lines into a field of its own, after those that are there."""
        room = MOST_PAIRS - (len(self.lines) - _HEADS)
        new = tuple(_line(text[:MOST_LETTERS], MOST_LETTERS) for text in texts[:room])
        lines = (*self.lines[:-1], *new, _line("", MOST_LETTERS))
        return replace(self, lines=lines)._go(len(lines) - 1)


def _line(text: str, limit: int) -> Line:
    """Return a text as a line; one of a file that is longer stays that long."""
    return Line.of(text, max(limit, len(text)))


def _place(id: str) -> int | None:
    """Return which field this id is of, None if it is none."""
    number = id.removeprefix(_ID)
    return int(number) if id != number and number.isdecimal() else None


# ------------------------------------------------------------------ what is on the window


def about_dialog(about: About, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and the fields in the middle; of many definitions those about the keyboard."""
    fields = (len(about.lines) - _HEADS) * (_FIELD + _GAP)
    tall = min(ui.height * 0.84, ui(_AROUND + fields))
    box = ui.page.middle(min(ui(640), ui.width - 2 * ui.margin), tall)
    inner = box.inset(ui(24), ui(22))
    title = _("About this set")
    heading, rest = inner.top_part(ui(34))
    at, nodes = rest.y + ui(8), list(dialog_frame(_DIALOG, box, title, ui))
    nodes.append(_label("about-title", heading, title, ui(21), heading=True))
    heads = ((_("Author"), _("Who made it?")), (_("Description"), _("What is it for?")))
    for number, (name, invitation) in enumerate(heads):
        nodes.append(_label(f"{_ID}name-{number}", Box(inner.x, at, inner.w, ui(24)), name, ui(15)))
        # Its ring leaves the words above alone.
        place = Box(inner.x, at + ui(32), inner.w, ui(_FIELD))
        nodes.append(_field(about, number, name, invitation, place, ui))
        at = place.bottom + ui(10)
    others = about.mistake or _("Extra definitions: they belong to no term")
    said = _label(f"{_ID}name-others", Box(inner.x, at, inner.w, ui(24)), others, ui(15))
    if about.mistake:
        said = replace(said, texts=tuple(replace(text, colour="bad") for text in said.texts))
    nodes.append(said)
    done = Button(DONE, _("Done"), Action.CLOSE_ABOUT, primary=True)
    low = inner.bottom - ui(40)
    window = Box(inner.x, at + ui(32), inner.w, low - ui(12) - at - ui(32))
    row = button_row((done,), inner.right, low, ui, to_left=True, parent=_DIALOG)
    return (*nodes, *_others(about, window, ui), *row)


def _others(about: About, window: Box, ui: Ui) -> tuple[Node, ...]:
    """Return as many of the extra definitions as the window holds, about the keyboard's."""
    step, count = ui(_FIELD + _GAP), len(about.lines) - _HEADS
    most = max(1, int((window.h + ui(_GAP)) // step))
    wanted = min(max(0, about.at - _HEADS - most // 2), max(0, count - most))
    said, invitation = _("Extra definition"), _("Write one more…")
    return tuple(
        _field(
            about,
            _HEADS + number,
            f"{said} {number + 1}",
            _invitation(about, number) or invitation,
            Box(window.x, window.y + (number - wanted) * step, window.w, ui(_FIELD)),
            ui,
        )
        for number in range(wanted, min(wanted + most, count))
    )


def _invitation(about: About, number: int) -> str:
    """Return the name of the picture or sound that a definition without words has."""
    return about.sides[number].spoken if number < len(about.sides) else ""


def _field(about: About, at: int, name: str, invitation: str, box: Box, ui: Ui) -> Node:
    language = about.language if at >= _HEADS else ""
    shape = Field(f"{_ID}{at}", name, invitation, Action.PRESS, language=language)
    focused, line = at == about.at, about.lines[at]
    line = line if focused else line.home()
    return text_field.node(shape, line, box, ui(16), ui, focused=focused, parent=_DIALOG)


def _label(id: str, box: Box, words: str, size: float, *, heading: bool = False) -> Node:
    weight: Weight = 700 if heading else 600
    return label(id, box, words, size, weight=weight, heading=heading, parent=_DIALOG)
