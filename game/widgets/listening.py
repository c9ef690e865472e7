"""Listening: a side of a pair is heard: its own recording, else its words read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from game.core.moves import Fact, Matched, Missed, Picked
from game.core.pair_set import Side
from game.services import Services
from game.view.box import Box
from game.view.node import Icon, Node
from game.view.ui import Ui
from game.widgets.page import outline
from game.words import _

KEY = "f4"
"""It is on every keyboard, no letter of it calls a card, and nothing is typed with it."""


def hear(side: Side, services: Services, *, asked: bool = True) -> bool:
    """Let a side be heard; return False if it has nothing to be heard, which is told if asked."""
    if side.sound:
        services.hush()
        services.sounds.play(side.sound)
        return True
    # What is said is worked out when something is to be said, not on the way to a picture.
    from game.core.speech import utterance

    said = utterance(side)
    if said is not None:
        services.voices.say(said, asked=asked)
    elif asked:
        services.toast = _("There are no words on it that can be read aloud.")
    return said is not None


def can_be_heard(side: Side, services: Services) -> bool:
    """Return True if a side can be asked by ear here, as far as is known; else it is to be read."""
    if side.sound:
        return True
    from game.core.speech import utterance

    said = utterance(side)
    return said is not None and services.voices.speaks(said.language) is not False


def comes_up(side: Side, kind: Literal["term", "definition"], services: Services) -> None:
    """Read a side that was chosen or comes into view, where that is wanted; else be silent.

    Its own recording is played by whoever shows it.
    """
    wanted = services.settings.read_aloud in (kind, "both")
    if side.sound or not wanted or not hear(side, services, asked=False):
        services.hush()


def lens_button(lens: Sequence[Node], message: object, ui: Ui) -> tuple[Node, ...]:
    """Return the button in the corner of an open lens that lets its card be heard."""
    frame = next((node for node in lens if node.id == "lens"), None)
    if frame is None:
        return ()
    edge = ui(44)
    box = Box(frame.box.right - edge - ui(16), frame.box.y + ui(16), edge, edge)
    sign = Icon("sound", box.middle(ui(24), ui(24)), "ink")
    skin = outline(ui, ui(10))
    node = Node("lens-hear", "button", box, _("Listen (F4)"), skin=skin, icons=(sign,))
    return (replace(node, message=message, keys=(KEY,), parent="lens"),)


def chosen_card(fact: Fact, picked: int | None, *, face_down: bool) -> int | None:
    """Return the card that a player chose by what led to `fact`; None for no card.

    `picked` is the card that was chosen before it. Of open cards the second one goes straight
    into the answer, with no fact of its own; one that is turned has one.
    """
    match fact:
        case Picked(card):
            return card
        case Matched(answer) | Missed(answer) if answer.kind != "reveal" and not face_down:
            return next((card for card in reversed(answer.cards) if card != picked), None)
    return None
