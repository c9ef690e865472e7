"""Card names: what a card without words is called, which must not give its answer away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from game.words import _

if TYPE_CHECKING:
    from game.core.game import Card, Game
    from game.core.moves import Answer
    from game.core.pair_set import Pair, Side


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


class CardNames:
    """What the cards of a set's pairs are called away from any board, "Picture 3" for the third.

    Answers are kept with the name of the file of a card without words. Those of a set that is
    gone are told by it: nothing else tells them apart.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._names: dict[str, str] = {}
        for number, pair in enumerate(pairs, 1):
            for side in (pair.term, pair.definition):
                if not side.text:
                    self._names.setdefault(side.spoken, name_of(side, str(number)))

    def of(self, side: Side) -> str:
        """Return the name of a side, its words if it has any."""
        return self._names.get(side.spoken) or name_of(side) if not side.text else side.spoken

    def of_wordless(self, pair: Pair) -> tuple[str, str]:
        """Return the names of both sides where neither has words, "" for each where one has.

        By its name such a pair is found again where it was chosen for another one.
        """
        if pair.term.text or pair.definition.text:
            return "", ""
        return self.of(pair.term), self.of(pair.definition)

    def of_pair(self, pair: Pair) -> str:
        """Return what tells a pair from others: its term, and beside a picture its words."""
        if pair.term.text or not pair.definition.text:
            return self.of(pair.term)
        return f"{self.of(pair.term)} – {pair.definition.spoken}"

    def of_chosen(self, chosen: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
        """Return what was chosen, and how often, with the names of cards for those of files."""
        return [(self.of_words(words), times) for words, times in chosen]

    def of_words(self, chosen: str) -> str:
        """Return the words of an answer, or the name of the card that has none."""
        return self._names.get(chosen, chosen)


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
