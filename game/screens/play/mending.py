"""Mending: the small editor over the board, in which a typo of one pair is put right."""

from __future__ import annotations

from dataclasses import replace

from game.core.bounds import MOST_LETTERS, bare
from game.core.game import Game
from game.core.pair_set import Pair, Side
from game.screens.play.messages import TalkAction
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Focused, Key, Pointed
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.text_field import Field, Typing
from game.words import _

_ID = "mend-"
_DIALOG = "mend-dialog"


@dataclass(frozen=True, slots=True)
class Mending:
    """The pair in this place of the run, with its words as they are being written.

    `focus` is the id of what has the keyboard, `stays_frozen` says that the board was frozen
    before, `trouble` why it could not be saved.
    """

    place: int
    pair: Pair
    lines: tuple[Line, ...]
    focus: str = f"{_ID}0"
    stays_frozen: bool = False
    trouble: str = ""

    @classmethod
    def of(cls, game: Game, card_id: int) -> Mending | None:
        """Return the editor for the pair of this card; None for what belongs to no pair."""
        card = game.card(card_id)
        if card.pair is None:
            return None
        pair = game.pairs[card.pair]
        lines = tuple(_line(words) for words in _words(pair))
        start = f"{_ID}{int(card.side == 'definition')}"
        return cls(card.pair, pair, lines, start, game.frozen or game.round_over)

    @property
    def result(self) -> Pair:
        """The pair as it is written now.

        A line end shows as a space here; what was not touched keeps it.
        """
        was = _words(self.pair)
        now = [
            bare(line.text) if line.text != _line(words).text else words
            for line, words in zip(self.lines, was, strict=True)
        ]
        term, definition = self.pair.term, self.pair.definition
        return replace(
            self.pair,
            term=replace(term, text=now[0]),
            definition=replace(definition, text=now[1]),
            hint=now[2],
            note=now[3],
        )

    def is_done(self, message: object) -> bool:
        """Return True if what is written is to be saved: by the button, or Enter in a field."""
        composing = self._at is not None and self.lines[self._at].composing
        enter = isinstance(message, Key) and message.name == "enter" and not composing
        return message is TalkAction.SAVE_PAIR or enter

    @property
    def is_whole(self) -> bool:
        """True if there is something on both cards."""
        sides: tuple[Side, ...] = (self.result.term, self.result.definition)
        return all(side.text or side.picture or side.sound for side in sides)

    def update(self, message: object, node: Node | None, services: Services) -> Mending:
        """Type, or go to another field or button; `node` is the field as it shows."""
        if isinstance(message, Focused | Pointed) and message.id != self.focus:
            return self._go(message.id)
        at = self._at
        if at is None or not isinstance(message, Typing):
            return self
        line = text_field.type_in(self.lines[at], message, node, services)
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at + 1 :]), trouble="")

    @property
    def _at(self) -> int | None:
        number = self.focus.removeprefix(_ID)
        return int(number) if number.isdecimal() else None

    def _go(self, id: str) -> Mending:
        lines = tuple(line.compose("") if line.composing else line for line in self.lines)
        return replace(self, focus=id, lines=lines)


def _words(pair: Pair) -> tuple[str, ...]:
    return pair.term.text, pair.definition.text, pair.hint, pair.note


def _line(text: str) -> Line:
    """Return a text as a line; one that is longer than allowed stays that long."""
    return Line.of(text, max(MOST_LETTERS, len(text)))


def mend_dialog(mending: Mending, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and over it the fields of the pair with what saves them."""
    size, name_size, gap = ui.chrome(19, 1.5), ui.chrome(15, 1.5), ui(8)
    tall, name_tall = 2.1 * size, 1.5 * name_size + ui(7)
    names = (_("Term"), _("Definition"), _("Hint"), _("Note: what is read when it is found"))
    wide = min(ui(860), ui.width - 2 * ui.margin)
    head = 1.5 * ui.chrome(22, 1.5)
    said = mending.trouble or ("" if mending.is_whole else _("Both sides need something on them."))
    said_tall = ui.measure.height(said, name_size, wide - ui(52), 600) + gap if said else 0.0
    rows = len(mending.lines) * (name_tall + tall + gap)
    box = ui.page.middle(wide, ui(22) + head + rows + said_tall + ui(14 + 40 + 22))
    inner = box.inset(ui(26), ui(22))
    title = _("Mend this pair")
    nodes = [*dialog_frame(_DIALOG, box, title, ui)]
    top, rest = inner.top_part(head)
    big = ui.chrome(22, 1.5)
    nodes.append(label("mend-title", top, title, big, weight=700, heading=True, parent=_DIALOG))
    y = rest.y
    languages = (mending.pair.term.language, mending.pair.definition.language, "", "")
    for at, name in enumerate(names):
        line = Box(inner.x, y, inner.w, name_tall - ui(7))
        nodes.append(label(f"mend-name-{at}", line, name, name_size, weight=600, parent=_DIALOG))
        place = Box(inner.x, y + name_tall, inner.w, tall)
        nodes.append(_field(mending, at, name, languages[at], place, size, ui))
        y = place.bottom + gap
    if said:
        place = Box(inner.x, y, inner.w, said_tall - gap)
        words = label("mend-trouble", place, said, name_size, weight=600, lines=0, parent=_DIALOG)
        texts = tuple(replace(text, colour="bad") for text in words.texts)
        nodes.append(replace(words, texts=texts))
    save = Button("mend-save", _("Save"), TalkAction.SAVE_PAIR, primary=True, icon="tick")
    away = Button("mend-cancel", _("Cancel"), TalkAction.DROP_PAIR, ("escape",))
    low = inner.bottom - ui(40)
    row = button_row(
        (save, away), inner.right, low, ui, to_left=True, limit=inner.w, gap=16, parent=_DIALOG
    )
    if not mending.is_whole:
        row = tuple(replace(n, disabled=True) if n.id == "mend-save" else n for n in row)
    return (*nodes, *row)


def _field(
    mending: Mending, at: int, name: str, language: str, box: Box, size: float, ui: Ui
) -> Node:
    side = (mending.pair.term, mending.pair.definition, Side())[min(at, 2)]
    empty = side.spoken if not side.text else ""
    shape = Field(f"{_ID}{at}", name, empty, TalkAction.PRESS, language=language)
    focused, line = shape.id == mending.focus, mending.lines[at]
    line = line if focused else line.home()
    return text_field.node(shape, line, box, size, ui, focused=focused, parent=_DIALOG)
