"""Overlays: what lies over the board: the pause, the question before leaving, blank, the lens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.core.game import Game
from game.core.pair_set import PairSet
from game.screens.play.body import card_of
from game.screens.play.messages import Action
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Node, Skin
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row, button_width
from game.widgets.dialog import question
from game.widgets.lens import lens
from game.widgets.page import label, panel
from game.words import _

LENS_FLOOR = 0.033
"""The smallest text in the lens, as a share of the window's height."""


PAUSE_IDS = ("resume", "again")
"""The buttons of a pause; the first one has the keyboard."""


def pause_cover(game: Game, area: Box, ui: Ui) -> tuple[Node, ...]:
    """Return what covers the board in a pause, with the number of the deal."""
    sign, head, line, gap, tall = ui.type(64), ui.type(58), ui.type(26), ui(24), ui(46)
    middle = area.middle(area.w - ui(40), sign + head + line + gap + tall)
    top, title, quiet = middle.rows((sign, head, line))
    keys = ("p", "enter", "space")
    choices = (
        Button("resume", _("Go on"), Action.TOGGLE_PAUSE, keys, True, "play"),
        Button("again", _("Start again"), Action.START_AGAIN, ("n",), icon="undo"),
    )
    wide = min(middle.w, sum(button_width(choice, ui) for choice in choices) + ui(16))
    place = quiet.bottom + gap
    seed = _("Deal number {number}").format(number=game.seed)
    cover = panel("cover", area, ui, label=_("Paused"))
    return (
        replace(cover, icons=(Icon("pause", top.middle(sign, sign), "term"),)),
        label("paused", title, _("Paused"), ui.type(44), weight=700, align="centre", heading=True),
        label("seed", quiet, seed, ui.type(17), colour="muted", align="centre"),
        *button_row(choices, area.centre.x - wide / 2, place, ui, limit=wide, gap=16, tall=46),
    )


def leave_question(ui: Ui) -> tuple[Node, ...]:
    """Return the question whether to leave the game."""
    stay = Button("stay", _("Keep playing"), Action.KEEP_PLAYING)
    leave = Button("leave", _("Leave"), Action.LEAVE, ("l",))
    text = _("The game is kept: you can go on with it later, from the library.")
    return question(ui, _("Leave this game?"), text, stay, leave)


def blank_page(ui: Ui) -> Node:
    """Return a black page, in every theme, for a class that should look at its teacher."""
    page = Node("blank", "page", ui.page, _("Blank screen"), skin=Skin(fill="print"))
    keys = (".", "b", "escape", "enter", "space")
    return replace(page, message=Action.TOGGLE_BLANK, keys=keys, focusable=False)


# ------------------------------------------------------------------ the lens


@dataclass(frozen=True, slots=True)
class Reading:
    """The card in the lens, None while the lens is away; `scroll` in pixels."""

    card: int | None = None
    scroll: float = 0.0

    def by(self, pixels: float, room: float) -> Reading:
        """Scroll down (negative: up) within `room`, which is how far the text goes."""
        return replace(self, scroll=min(max(0.0, self.scroll + pixels), room))

    def key(self, name: str, room: float, ui: Ui) -> Reading:
        """Scroll or close, by a key."""
        line, page = ui(48), ui.height * 0.6
        steps = {"down": line, "up": -line, "pagedown": page, "pageup": -page}
        steps |= {"home": -room, "end": room}
        if name in steps:
            return self.by(steps[name], room)
        return Reading() if name in ("escape", "enter", "space", "z") else self


def open_lens(card: int | None, game: Game, face_down: bool) -> Reading:
    """Return the lens over this card; of cards that lie face down only turned ones are read."""
    readable = not face_down or card in game.face_up or card in game.matched
    return Reading(card if readable else None)


def card_to_read(game: Game, focus: str, face_down: bool) -> int | None:
    """Return the card to read when none was named.

    That is the chosen one, the one with the keyboard, or the longest that is left.
    """
    if game.picked is not None:
        return game.picked
    if face_down:
        return game.face_up[-1] if game.face_up else None
    if (focused := card_of(focus)) is not None:
        return focused
    left = [card for card in game.round.cards if card.id not in game.matched]
    return max(left or game.round.cards, key=lambda card: len(card.face.text)).id


def lens_over(
    reading: Reading, game: Game, pair_set: PairSet, labels: Mapping[int, str], ui: Ui
) -> tuple[tuple[Node, ...], float]:
    """Return the lens, and how far its text can be scrolled; `labels` name the cards."""
    if reading.card is None:
        return (), 0.0
    card = game.card(reading.card)
    side = pair_set.term_language if card.side == "term" else pair_set.definition_language
    floor = max(LENS_FLOOR, game.options.floor) * ui.height
    close = Action.CLOSE_LENS
    known = card.id in game.matched and card.pair is not None
    note = game.pairs[card.pair].note if known and card.pair is not None else ""
    return lens(card.face, labels[card.id], side, floor, reading.scroll, close, ui, note)
