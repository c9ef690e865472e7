"""Talk: what a class looks at on a board that is frozen or done: cards in the light, an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.core.game import Card, Game
from game.core.moves import Answer, Command, Move, Reveal
from game.core.pair_set import Pair
from game.modes import Mode
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class Talk:
    """`cards` are in the light; or `at` is the place of the answer that is looked back at.

    `hint`: the teacher's hint stands beside them.
    """

    cards: tuple[int, ...] = ()
    at: int | None = None
    hint: bool = False

    def pressing(self, card: int, game: Game) -> Talk:
        """Return the talk after a card was pressed: it, or a pair with the one in the light."""
        lit = self.cards if self.at is None else ()
        matched = game.matched
        if card in lit or (card in matched and game.partner(card) in lit):
            return Talk(tuple(one for one in lit if one != card) if card not in matched else ())
        is_other = len(lit) == 1 and game.card(lit[0]).side != game.card(card).side
        together = is_other and not matched.intersection((card, *lit))
        return Talk((*lit, card) if together else (card,))

    def stepping(self, by: int, game: Game) -> Talk:
        """Return the talk some answers later (negative: earlier); first comes the last one."""
        last = len(game.answers) - 1
        if last < 0:
            return self
        return Talk(at=last if self.at is None else min(max(0, self.at + by), last))


def after(talk: Talk, move: Move, game: Game) -> Talk:
    """Return the talk after a move: a pair that was shown is in the light."""
    if not game.frozen:
        return talk if game.round_over and move is not Command.NEXT_ROUND else Talk()
    return Talk((move.card,)) if isinstance(move, Reveal) else talk


def is_open(game: Game) -> bool:
    """Return True while the clock stands and the board may be talked about."""
    return game.frozen or game.round_over


def can_be_read(card: int, game: Game, face_down: bool) -> bool:
    """Return True if the card may be put into the light: it does not lie face down."""
    return not face_down or card in game.face_up or card in game.matched


def answer(talk: Talk, game: Game) -> Answer | None:
    """Return the answer that is looked back at; None where none is, or it was taken back."""
    return None if talk.at is None or talk.at >= len(game.answers) else game.answers[talk.at]


def lit(talk: Talk, game: Game) -> tuple[Card, ...]:
    """Return the cards in the light: a matched one with its partner, those of an answer."""
    if (given := answer(talk, game)) is not None:
        dealt = {card.id: card for card in game.rounds[given.round].cards}
        return tuple(dealt[id] for id in given.cards if id in dealt)
    if len(talk.cards) == 1 and (partner := game.partner(talk.cards[0])) is not None:
        two = (game.card(talk.cards[0]), game.card(partner))
        return two if two[0].side == game.options.direction else (two[1], two[0])
    return tuple(game.card(id) for id in talk.cards)


def names(talk: Talk, game: Game, mode: Mode, on_board: Mapping[int, str]) -> Mapping[int, str]:
    """Return what the cards in the light are called; those of another round as they were dealt."""
    given = answer(talk, game)
    if given is None or given.round == game.at:
        return on_board
    return mode.labels(game.rounds[given.round])


def to_show(talk: Talk, game: Game) -> int | None:
    """Return the card in the light whose pair can still be shown, None where there is none."""
    if not game.frozen:
        return None
    here = {card.id for card in game.round.cards} - game.matched
    return next((c.id for c in lit(talk, game) if c.id in here and c.pair is not None), None)


def pairs(talk: Talk, game: Game) -> Iterator[Pair]:
    """Yield the pairs that the cards in the light belong to, each once."""
    places = dict.fromkeys(card.pair for card in lit(talk, game))
    return (game.pairs[place] for place in places if place is not None)


def notes(talk: Talk, game: Game) -> list[str]:
    """Return the explanations of the pairs in the light that are known: found, or shown."""
    matched = {card.pair for card in game.round.cards if card.id in game.matched}
    known = matched.union(*({c.pair for c in one.cards} for one in game.rounds[: game.at]))
    places = dict.fromkeys(card.pair for card in lit(talk, game) if card.pair in known)
    return [note for place in places if place is not None if (note := game.pairs[place].note)]


def hints(talk: Talk, game: Game) -> list[str]:
    """Return the teacher's hints for the cards in the light."""
    return [pair.hint for pair in pairs(talk, game) if pair.hint]
