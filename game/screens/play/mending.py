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
from game.view.messages import Focused, Key, Pointed
from game.view.node import Node
from game.view.prose import Prose
from game.view.ui import Ui
from game.widgets import text_area
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.hints import Hint, key_hints
from game.widgets.page import label
from game.widgets.text_area import Area
from game.widgets.text_field import Field, Typing
from game.words import _

_ID = "mend-"
_DIALOG = "mend-dialog"
_SAVE, _AWAY = "mend-save", "mend-cancel"


@dataclass(frozen=True, slots=True)
class Mending:
    """The pair in this place of the run, with its words as they are being written.

    `focus` is the id of what has the keyboard, `first` the line from which on its text shows;
    `stays_frozen` says that the board was frozen before, `trouble` why it could not be saved.
    """

    place: int
    pair: Pair
    texts: tuple[Prose, ...]
    focus: str = f"{_ID}0"
    first: int = 0
    stays_frozen: bool = False
    trouble: str = ""

    @classmethod
    def of(cls, game: Game, card_id: int) -> Mending | None:
        """Return the editor for the pair of this card; None for what belongs to no pair."""
        card = game.card(card_id)
        if card.pair is None:
            return None
        pair = game.pairs[card.pair]
        texts = tuple(map(_prose, _words(pair)))
        start = f"{_ID}{int(card.side == 'definition')}"
        stays_frozen = game.frozen or game.round_over
        return cls(card.pair, pair, texts, start, stays_frozen=stays_frozen)

    @property
    def result(self) -> Pair:
        """The pair as it is written now; what was not touched stays to the letter."""
        now = [
            bare(prose.text) if prose.text != _prose(words).text else words
            for prose, words in zip(self.texts, _words(self.pair), strict=True)
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
        match message:
            case TalkAction.SAVE_PAIR:
                return True
            case Key("enter", shift=False, ctrl=False, alt=False):
                return self.focus != _AWAY
            case Key("space"):
                return self.focus == _SAVE
        return False

    def is_left(self, message: object) -> bool:
        """Return True if it closes, and what was written is dropped."""
        match message:
            case TalkAction.DROP_PAIR | Key("escape"):
                return True
            case Key("enter" | "space"):
                return self.focus == _AWAY
        return False

    @property
    def is_whole(self) -> bool:
        """True if there is something on both cards."""
        sides: tuple[Side, ...] = (self.result.term, self.result.definition)
        return all(side.text or side.picture or side.sound for side in sides)

    def update(self, message: object, ui: Ui, services: Services) -> Mending:
        """Type, or go to another field or button."""
        match message:
            case Focused(id) | Pointed(id) if id != self.focus:
                return self._go(id)
            case Key() if step := self._step(message, ui):
                stops = (*(f"{_ID}{at}" for at in range(len(self.texts))), _SAVE, _AWAY)
                here = stops.index(self.focus) if self.focus in stops else 0
                return self._go(stops[(here + step) % len(stops)])
        at = self._at
        if at is None or not isinstance(message, Typing):
            return self
        area = _Form.of(self, ui).areas[at]
        prose = text_area.type_in(self.texts[at], message, area, self.focus, services)
        texts = (*self.texts[:at], prose, *self.texts[at + 1 :])
        after = replace(self, texts=texts, trouble="")
        return replace(after, first=_Form.of(after, ui).areas[at].first)

    def _step(self, key: Key, ui: Ui) -> int:
        """Return how many fields and buttons this key goes on: 0 where it does something else."""
        if key.name == "tab":
            return -1 if key.shift else 1
        at = self._at
        if at is None:
            return {"left": -1, "up": -1, "right": 1, "down": 1}.get(key.name, 0)
        step = text_area.step_out(self.texts[at], key, _Form.of(self, ui).areas[at].layout)
        return 0 if at == 0 and step < 0 else step

    @property
    def _at(self) -> int | None:
        number = self.focus.removeprefix(_ID)
        return int(number) if number.isdecimal() else None

    def _go(self, id: str) -> Mending:
        texts = tuple(one.compose("") if one.composing else one for one in self.texts)
        return replace(self, focus=id, texts=texts, first=0)


def _words(pair: Pair) -> tuple[str, ...]:
    return pair.term.text, pair.definition.text, pair.hint, pair.note


def _prose(text: str) -> Prose:
    """Return a text to be written in; one that is longer than allowed stays that long."""
    return Prose.of(text, max(MOST_LETTERS, len(text)))


# ------------------------------------------------------------------ what is on the window


@dataclass(frozen=True, slots=True)
class _Form:
    """Where everything is in the dialog: fields as tall as their texts, where there is room."""

    box: Box
    head: Box
    names: tuple[Box, ...]
    areas: tuple[Area, ...]
    said: str
    said_box: Box

    @classmethod
    def of(cls, mending: Mending, ui: Ui) -> _Form:
        wide = min(ui(860), ui.width - 2 * ui.margin)
        inner_w, gap, name_tall = wide - 2 * ui(26), ui(8), 1.5 * _name_size(ui) + ui(7)
        said = mending.trouble
        if not said and not mending.is_whole:
            said = _("Both sides need something on them.")
        said_tall = ui.measure.height(said, _name_size(ui), inner_w, 600) if said else 0.0
        head = 1.9 * ui.chrome(22, 1.5)
        around = 2 * ui(22) + head + ui(14 + 40) + (said_tall + gap if said else 0.0)
        free = ui.height - ui.footer - ui(10)  # the keys at the foot stay in sight
        room = free - around - len(mending.texts) * (name_tall + gap)
        sizes, languages = [ui.chrome(n, 1.5) for n in (19, 17, 15)], _languages(mending)
        size, given = text_area.fitting(mending.texts, languages, inner_w, room, sizes, ui)
        tall = around + sum(given) + len(given) * (name_tall + gap)
        box = ui.page.middle(wide, tall)
        box = box.moved(0, min(0.0, ui(10) + free - box.bottom))
        top, rest = box.inset(ui(26), ui(22)).top_part(head)
        names, areas, y = [], [], rest.y
        for at, (prose, high) in enumerate(zip(mending.texts, given, strict=True)):
            names.append(Box(rest.x, y, rest.w, name_tall - ui(7)))
            place = Box(rest.x, y + name_tall, rest.w, high)
            area = Area.of(prose, place, size, ui, languages[at])
            meant = f"{_ID}{at}" == mending.focus
            areas.append(area.showing(prose, mending.first) if meant else area)
            y = place.bottom + gap
        low = Box(rest.x, y, rest.w, said_tall)
        return cls(box, top, tuple(names), tuple(areas), said, low)


def _name_size(ui: Ui) -> float:
    return ui.chrome(15, 1.5)


def _languages(mending: Mending) -> tuple[str, ...]:
    return mending.pair.term.language, mending.pair.definition.language, "", ""


def mend_dialog(mending: Mending, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and over it the fields of the pair with what saves them."""
    form, title, size = _Form.of(mending, ui), _("Mend this pair"), _name_size(ui)
    names = (_("Term"), _("Definition"), _("Hint"), _("Note: what is read when it is found"))
    nodes = [*dialog_frame(_DIALOG, form.box, title, ui)]
    big = ui.chrome(22, 1.5)
    heading = label(
        "mend-title", form.head, title, big, weight=700, valign="top", heading=True, parent=_DIALOG
    )
    nodes.append(heading)
    for at, (name, place) in enumerate(zip(names, form.names, strict=True)):
        nodes.append(label(f"mend-name-{at}", place, name, size, weight=600, parent=_DIALOG))
        nodes.append(_field(mending, at, name, form.areas[at], ui))
    if form.said:
        words = label(
            "mend-trouble", form.said_box, form.said, size, weight=600, lines=0, parent=_DIALOG
        )
        texts = tuple(replace(text, colour="bad") for text in words.texts)
        nodes.append(replace(words, texts=texts))
    save = Button(_SAVE, _("Save"), TalkAction.SAVE_PAIR, primary=True, icon="tick")
    away = Button(_AWAY, _("Cancel"), TalkAction.DROP_PAIR, ("escape",))
    inner = form.box.inset(ui(26), ui(22))
    low = inner.bottom - ui(40)
    row = button_row(
        (save, away), inner.right, low, ui, to_left=True, limit=inner.w, gap=16, parent=_DIALOG
    )
    if not mending.is_whole:
        row = tuple(replace(n, disabled=True) if n.id == _SAVE else n for n in row)
    return (*nodes, *row)


def mend_keys(ui: Ui) -> tuple[Node, ...]:
    """Return the keys of the small editor."""
    hints = (
        Hint(_("Enter"), _("save")),
        Hint(_("Shift Enter"), _("new line")),
        Hint("Esc", _("cancel")),
        Hint("F1", _("all keys")),
    )
    return key_hints(hints, ui)


def _field(mending: Mending, at: int, name: str, area: Area, ui: Ui) -> Node:
    side = (mending.pair.term, mending.pair.definition, Side())[min(at, 2)]
    empty = side.spoken if not side.text else ""
    shape = Field(f"{_ID}{at}", name, empty, TalkAction.PRESS)
    focused = shape.id == mending.focus
    return text_area.node(shape, mending.texts[at], area, ui, focused=focused, parent=_DIALOG)
