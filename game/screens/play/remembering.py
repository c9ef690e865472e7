"""Remembering: an answer that was accepted in this game is to be right in the next ones, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.card_names import asked_in
from game.core import class_game
from game.core.game import Game
from game.core.mending import mended
from game.core.pair_set import as_written
from game.core.text import short
from game.screens.play.messages import HandAction
from game.screens.routes import ToPlay
from game.services import Services
from game.values import dataclass
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.hints import Hint, key_hints
from game.words import _

if TYPE_CHECKING:
    from game.screens.play.state import State

_SAFE = "remember-no"
_MOST = 160
"""So many letters of a text are read in a moment; of a longer one these are enough to know it."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer at this place of the game: `text` was accepted for the pair in `place`.

    `focus` is the answer that has the keyboard, `trouble` says why it could not be saved.
    """

    at: int
    place: int
    text: str
    focus: str = _SAFE
    trouble: str = ""


def accepted(game: Game) -> Accepted | None:
    """Return what it comes to when the last answer of this game is accepted.

    None for one that cannot be, and for a card without words, which no file can name.
    """
    before = game.before
    if not class_game.can_accept(game) or before is None:
        return None
    taken = game.answers[-1]
    cards = class_game.accepted_cards(before, taken)
    if cards is None or cards[0].pair is None:
        return None
    other = next(game.card(card) for card in taken.cards if card != cards[0].id)
    text = as_written(other.face.text)
    return Accepted(len(before.answers), cards[0].pair, text) if text else None


def offered(state: State) -> Accepted | None:
    """Return the accepted answer that can still be remembered: nothing was answered since."""
    answers, offer = state.game.answers, state.accepted
    if offer is None or state.game.frozen or len(answers) != offer.at + 1:
        return None
    return offer if answers[-1].kind == "accepted" else None


def hint() -> Hint:
    """Return the key that asks whether to remember it."""
    return Hint("Y", _("also in the next games"), HandAction.ASK_TO_REMEMBER, ("y",))


def noted(state: State) -> State:
    """Return the state with a note that says how the accepted answer is remembered."""
    if offered(state) is None:
        return state
    how, note = _("Y: also in the next games of this set"), state.feedback.note
    words = " ".join(part for part in (note, how) if part)
    return replace(state, feedback=replace(state.feedback, note=words))


def dialog(offer: Accepted, game: Game, ui: Ui) -> tuple[Node, ...]:
    """Return the question whether the answer is to be right from now on."""
    said = _("“{answer}” will be right for “{asked}” whenever this set is played.")
    answer, asked = short(offer.text, _MOST), short(asked_in(game, game.answers[offer.at]), _MOST)
    text = offer.trouble or said.format(answer=answer, asked=asked)
    only = Button(_SAFE, _("Only in this game"), HandAction.CLOSE_REMEMBER)
    always = Button("remember-yes", _("From now on"), HandAction.REMEMBER, ("s",), icon="tick")
    return question(ui, _("Accept it in the next games as well?"), text, only, always)


def keys(ui: Ui) -> tuple[Node, ...]:
    """Return the keys of the question."""
    hints = (Hint("Esc", _("only in this game")), Hint("S", _("from now on")))
    return key_hints((*hints, Hint("F1", _("all keys"))), ui)


def saved(state: State, to: ToPlay, services: Services) -> tuple[State, ToPlay]:
    """Put the text into the file of the set; return the set that is played from now on.

    Where it cannot be saved, the question stays and says why.
    """
    offer = state.remembering
    if offer is None:
        return state, to
    # Not on the way to the first card: it reads and writes files.
    from game.shelf.mending import mend

    pair = state.game.pairs[offer.place]
    new = replace(pair, accept=(*pair.accept, offer.text))
    done = mend(to.path, services.shelf.own_folder, services.clock, to.pair_set, pair, new)
    if done.trouble:
        return replace(state, remembering=replace(offer, trouble=done.trouble)), to
    said = _("“{answer}” is right for “{asked}” from now on.")
    told = done.notices or (_("Saved in {file}.").format(file=done.path.name),)
    answer, asked = short(offer.text), short(asked_in(state.game, state.game.answers[offer.at]))
    words = " ".join((said.format(answer=answer, asked=asked), *told))
    feedback = replace(state.feedback, says="").noting(words)
    after = replace(state, game=mended(state.game, offer.place, done.pair), feedback=feedback)
    return replace(after, accepted=None), replace(to, path=done.path, pair_set=done.pair_set)
