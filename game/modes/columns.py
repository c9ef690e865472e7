"""Columns: terms on one side, definitions on the other, all to be seen."""

from __future__ import annotations

from dataclasses import replace

from game.core import rules
from game.core.game import LETTERS, LOCK_MS, Card, Game, Round
from game.core.moves import Command, Join, Missed, Move, Pick, Picked, Refused, Released
from game.core.rules import Outcome
from game.core.scoring import error_ms

FACE_DOWN = False


def play(game: Game, move: Move, now: int) -> Outcome:
    """Carry out `move` at `now` (ms); return the new game and what came of it."""
    if (done := rules.common(game, move, now)) is not None:
        return done
    since = now - game.mark_ms if move is Command.WAIT else now
    locked = tuple((card, until) for card, until in game.locked if since < until)
    game = replace(game, watch=game.watch.start(now), locked=locked)
    if isinstance(move, Pick):
        return _pick(game, move.card, now)
    if isinstance(move, Join):
        return _join(game, move, now)
    if move is Command.LET_GO and game.picked is not None:
        return replace(game, picked=None), (Released(game.picked),)
    return game, (() if move is Command.WAIT else (Refused("nothing"),))


def labels(round_: Round) -> dict[int, str]:
    """Return what each card is called: terms are counted, definitions lettered, from the top."""
    numbers = {card.id: str(place + 1) for place, card in enumerate(round_.terms)}
    letters = {card.id: LETTERS[place] for place, card in enumerate(round_.definitions)}
    return numbers | letters


def due(game: Game) -> int | None:
    """Return the time (ms) at which `Command.WAIT` changes something, or None."""
    return min((until + game.mark_ms for _, until in game.locked), default=None)


def par(game: Game) -> None:
    """Return None: turns are not counted here."""


def _refusal(game: Game, card: int, now: int) -> Refused | None:
    if card in game.matched:
        return Refused("matched")
    return Refused("locked") if game.is_locked(card, now) else None


def _pick(game: Game, card_id: int, now: int) -> Outcome:
    if refused := _refusal(game, card_id, now):
        return game, (refused,)
    if game.picked == card_id:
        return replace(game, picked=None), (Released(card_id),)
    card = game.card(card_id)
    if game.picked is None or game.card(game.picked).side == card.side:
        return replace(game, picked=card_id, hinted=(), hint_text=""), (Picked(card_id),)
    return _answer(game, game.card(game.picked), card, now)


def _join(game: Game, move: Join, now: int) -> Outcome:
    for card in (move.card, move.onto):
        if refused := _refusal(game, card, now):
            return game, (refused,)
    one, other = game.card(move.card), game.card(move.onto)
    if one.side == other.side:
        return game, (Refused("nothing"),)
    return _answer(game, one, other, now)


def _answer(game: Game, one: Card, other: Card, now: int) -> Outcome:
    if (right := rules.match_if_right(game, one, other, now)) is not None:
        return right
    given = rules.answer(game, one, other, "miss", now)
    after = replace(
        game,
        picked=None,
        hinted=(),
        hint_text="",
        locked=(*game.locked, (one.id, now + LOCK_MS), (other.id, now + LOCK_MS)),
        answers=(*game.answers, given),
        before=game,
    )
    return after.with_error(error_ms(game.round.pairs)), (Missed(given),)
