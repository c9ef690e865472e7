"""Memory: all cards face down; two are turned at a time."""

from __future__ import annotations

from dataclasses import replace

from game.core import rules, scoring
from game.core.game import LETTERS, Card, Game, Round
from game.core.grid import grid
from game.core.matching import is_right
from game.core.moves import Command, Fact, Hidden, Join, Missed, Move, Pick, Picked, Refused
from game.core.rules import Outcome
from game.formulas.sides import spoken

FACE_DOWN = True
SHORTEST_WAIT_MS, LONGEST_WAIT_MS = 1500, 10_000
"""How long a wrong pair stays face up by itself, when the player chose no time."""
FEW_WORDS, WORD_MS = 4, 300
"""So many words are read in the shortest wait; each more takes so long."""
LETTERS_A_WORD = 8
"""Where words stand without spaces, so many letters are read like one."""


def play(game: Game, move: Move, now: int) -> Outcome:
    """Carry out `move` at `now` (ms); return the new game and what came of it."""
    if move is Command.WAIT:
        return _wait(game, now)
    if move is Command.HOLD:
        return _hold(game)
    if move is Command.HINT and len(game.face_up) != 1 and not game.paused:
        return game, (Refused("choose_first"),)
    facts: tuple[Fact, ...] = ()
    touches = isinstance(move, Pick | Join) or move in (Command.HINT, Command.REVEAL)
    if touches and not game.paused:
        touched = move.card if isinstance(move, Pick) else None
        was = game.face_up
        game, facts = _hide(game)
        if facts and touched in was:
            # Pressing a card of the wrong pair puts both away, and turns nothing.
            return game, facts
    if (done := rules.common(game, move, now)) is not None:
        return done[0], facts + done[1]
    if move is Command.LET_GO:
        game, hidden = _hide(game)
        return game, hidden or (Refused("nothing"),)
    if isinstance(move, Join):
        return game, (*facts, Refused("nothing"))
    assert isinstance(move, Pick)
    game = replace(game, watch=game.watch.start(now))
    after, more = _turn(game, move.card, now)
    return after, facts + more


def labels(round_: Round) -> dict[int, str]:
    """Return what each card is called: a letter for its row, a number for its column.

    On a board that is turned to be upright, the letter is the column's and the number the row's.
    """
    across = grid(len(round_.order))[1]
    places = {card: divmod(place, across) for place, card in enumerate(round_.order)}
    return {card: f"{LETTERS[row]}{column + 1}" for card, (row, column) in places.items()}


def due(game: Game) -> int | None:
    """Return the time (ms) at which `Command.WAIT` changes something, or None."""
    return None if game.paused else game.hide_at


def par(game: Game) -> float | None:
    """Return the mean turns in which a perfect memory clears all rounds."""
    return sum(scoring.par(one.pairs) for one in game.rounds)


def _hide(game: Game) -> Outcome:
    """Put a wrong pair face down again."""
    if len(game.face_up) != 2:
        return game, ()
    return replace(game, face_up=(), hide_at=None), (Hidden(game.face_up),)


def _hold(game: Game) -> Outcome:
    """Let a wrong pair lie open until the next card or key."""
    if game.paused or game.hide_at is None:
        return game, (Refused("nothing"),)
    return replace(game, hide_at=None), ()


def wait_ms(game: Game, cards: tuple[Card, ...]) -> int | None:
    """Return how long these cards stay face up; by itself it grows with their words."""
    chosen = game.options.memory_wait_ms
    if chosen != "auto":
        return chosen
    words = sum(_words(spoken(card.face.text)) for card in cards)
    return min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS + WORD_MS * max(0, words - FEW_WORDS))


def _words(text: str) -> int:
    return max(len(text.split()), len(text) // LETTERS_A_WORD)


def _wait(game: Game, now: int) -> Outcome:
    if game.paused or game.hide_at is None or now < game.hide_at:
        return game, ()
    return _hide(game)


def _turn(game: Game, card_id: int, now: int) -> Outcome:
    if card_id in game.matched:
        return game, (Refused("matched"),)
    if card_id in game.face_up:
        return game, (Refused("nothing"),)
    card = game.card(card_id)
    if not game.face_up:
        return replace(game, face_up=(card_id,)), (Picked(card_id),)
    first = game.card(game.face_up[0])
    seen = replace(game, seen=game.seen | {first.id, card_id}, turns=game.turns + 1)
    if (right := rules.match_if_right(seen, first, card, now)) is not None:
        after, facts = right
        return replace(after, before=game), (Picked(card_id), *facts)
    return _miss(game, seen, first, card, now)


def _miss(game: Game, seen: Game, first: Card, second: Card, now: int) -> Outcome:
    avoidable = knew_better(game, first, second)
    given = rules.answer(game, first, second, "miss" if avoidable else "unlucky", now)
    wait = wait_ms(game, (first, second))
    after = replace(
        seen,
        face_up=(first.id, second.id),
        hide_at=None if wait is None else now + wait,
        hinted=(),
        hint_text="",
        answers=(*game.answers, given),
        before=game,
    )
    if avoidable:
        after = after.with_error(scoring.error_ms(game.round.pairs))
    return after, (Picked(second.id), Missed(given))


def knew_better(game: Game, first: Card, second: Card) -> bool:
    """Return True if a perfect memory would not have made this wrong turn.

    It is so when a right card for the first one had been turned before, or when the second card
    had been: both were known. `game.seen` holds the cards of the turns before this one.
    """
    known = (card for card in game.round.cards if card.id in game.seen - game.matched)
    return second.id in game.seen or any(is_right(game, first, card) for card in known)
