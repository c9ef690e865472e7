"""Mender: what the small editor makes of the game: opened, typed in, saved."""

from __future__ import annotations

from dataclasses import replace

from game.core.label_input import LabelInput
from game.core.mending import mended
from game.screens.play.mending import Mending
from game.screens.play.messages import TalkAction
from game.screens.play.state import State
from game.screens.play.talk_page import card_meant
from game.screens.routes import ToPlay
from game.services import Services
from game.view.messages import Focused
from game.widgets.text_field import Typing
from game.words import _


def opened(state: State, face_down: bool) -> State:
    """Return the state with the pair that is meant in the small editor; or say that none is."""
    card = card_meant(state, face_down)
    mending = None if card is None else Mending.of(state.game, card)
    if mending is None:
        words = _("Choose a card of the pair first, then press Ctrl+E.")
        return _saying(state, words)
    return replace(state, mending=mending, label_input=LabelInput())


def typed(state: State, message: Typing | Focused | TalkAction, services: Services) -> State:
    """Return the state after typing in the small editor, or without it."""
    mending = state.mending
    if mending is None or mending.is_left(message):
        return replace(state, mending=None)
    ui = services.ui(state.size)
    return replace(state, mending=mending.update(message, ui, services))


def saved(state: State, to: ToPlay, services: Services) -> tuple[State, ToPlay]:
    """Put the pair into its file and onto the board; return the set that is played from now on.

    Where it cannot be saved, the small editor stays and says why.
    """
    mending = state.mending
    if mending is None or not mending.is_whole:
        return state, to
    if mending.result == mending.pair:
        return replace(state, mending=None), to
    # Not on the way to the first card: it reads and writes files.
    from game.shelf.mending import mend

    own = services.shelf.own_folder
    done = mend(to.path, own, services.clock, to.pair_set, mending.pair, mending.result)
    if done.trouble:
        return replace(state, mending=replace(mending, trouble=done.trouble)), to
    keys = {mending.pair.content_key: done.pair.content_key}
    services.carry_memories(keys, done.path)
    game = mended(state.game, mending.place, done.pair)
    told = " ".join(done.notices) or _("Saved in {file}.").format(file=done.path.name)
    now = replace(to, path=done.path, pair_set=done.pair_set)
    return _saying(replace(state, game=game, mending=None), told), now


def _saying(state: State, words: str) -> State:
    return replace(state, feedback=replace(state.feedback, says="").noting(words))
