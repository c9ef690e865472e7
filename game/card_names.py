"""Card names: what a card without words is called, which must not give its answer away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.words import _

if TYPE_CHECKING:
    from game.core.game import Card, Game
    from game.core.moves import Answer
    from game.core.pair_set import Side


def name_of(side: Side, label: str = "") -> str:
    """Return the words of a side in one line; one without any is "Sound 3" or "Picture 3".

    `label` is how its card is called. The names of the files would tell the answer.
    """
    if side.text:
        return side.spoken
    if side.picture:
        return _("Picture {label}").format(label=label) if label else _("A picture")
    if side.sound:
        return _("Sound {label}").format(label=label) if label else _("A sound")
    return ""


def line_of(side: Side, label: str = "") -> str:
    """Return the same as it is painted in a list: formulas are set as mathematics."""
    return side.listed if side.text else name_of(side, label)


def labelled(side: Side, label: str) -> str:
    """Return what is said of the card that is called `label`: "3, dog", or "Sound 3"."""
    if side.text:
        return _("{label}, {words}").format(label=label, words=side.spoken)
    return name_of(side, label)


def asked_card(game: Game, answer: Answer) -> Card:
    """Return the card that was asked, of whatever round."""
    return next(c for c in game.rounds[answer.round].cards if c.id == answer.cards[0])


def asked_in(game: Game, answer: Answer) -> str:
    """Return what was asked: the words of the card, or those that belong to it if it has none."""
    asked = asked_card(game, answer)
    if asked.face.text or asked.pair is None:
        return name_of(asked.face)
    pair = game.pairs[asked.pair]
    partner = pair.definition if asked.side == "term" else pair.term
    return name_of(partner if partner.text else asked.face)
