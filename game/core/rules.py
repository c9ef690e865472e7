"""The rules that all modes share: answers, hints, undo, pauses, rounds."""

from __future__ import annotations

from dataclasses import replace

from game.core.game import Card, Game
from game.core.matching import accepted_instead, can_match, is_right, partners
from game.core.moves import (
    AlsoRight,
    Answer,
    AnswerKind,
    Command,
    Dealt,
    Fact,
    Finished,
    Hinted,
    Matched,
    Move,
    Refused,
    Reveal,
    RoundOver,
    Undone,
)
from game.core.run import HINT_MS

SHORT = 48
"""The most letters of a text that is used as a card's name."""

Outcome = tuple[Game, tuple[Fact, ...]]


# ------------------------------------------------------------------ answers


def answer(game: Game, one: Card, other: Card, kind: AnswerKind, now: int) -> Answer:
    """Return the answer to save; what is asked is the side that the direction names."""
    asked, chosen = (one, other) if one.side == game.options.direction else (other, one)
    at = game.watch.read(now)
    pair = asked.pair if asked.pair is not None else chosen.pair
    return Answer(
        round=game.at,
        pair=pair if pair is not None else -1,
        asked=asked.face.spoken,
        chosen=card_name(game, chosen),
        right=kind in ("match", "accepted"),
        kind=kind,
        at_ms=at,
        took_ms=at - (game.answers[-1].at_ms if game.answers else 0),
        cards=(asked.id, chosen.id),
    )


def card_name(game: Game, card: Card) -> str:
    """Return the name of a chosen card: its words, or its partner's when it is long or has none.

    Of a long definition a player remembers the term.
    """
    words = card.face.spoken
    if card.pair is None or (card.face.text and len(words) <= SHORT):
        return words
    pair = game.pairs[card.pair]
    partner = pair.term if card.side == "definition" else pair.definition
    if not card.face.text:
        return partner.spoken if partner.text else words
    return min(words, partner.spoken, key=len)


def match(game: Game, one: Card, other: Card, now: int, kind: AnswerKind = "match") -> Outcome:
    """Join two cards that match (or are given away: kind "reveal") and maybe end the round."""
    new_answer = answer(game, one, other, kind, now)
    term, definition = (one, other) if one.side == "term" else (other, one)
    after = replace(
        game,
        joined=(*game.joined, (term.id, definition.id)),
        picked=None,
        face_up=(),
        hide_at=None,
        hinted=(),
        hint_text="",
        answers=(*game.answers, new_answer),
        revealed=game.revealed + (kind == "reveal"),
        before=game,
    )
    facts: tuple[Fact, ...] = (Matched(new_answer),)
    if after.round_over:
        # A board that is frozen melts with its last pair.
        after = replace(after, watch=after.watch.stop(now), locked=(), paused=False, frozen=False)
        facts += (RoundOver(after.at),)
        if after.over:
            facts += (Finished(),)
    return after, facts


def match_if_right(game: Game, one: Card, other: Card, now: int) -> Outcome | None:
    """Join the two cards, or those that are found with them; None: they do not belong together."""
    if can_match(game, one, other):
        return match(game, one, other, now)
    cards = accepted_instead(game, one, other)
    if cards is None:
        return None
    after, facts = match(game, *cards, now)
    instead = other if cards[0].id == one.id else one
    return after, (facts[0], AlsoRight(instead.id), *facts[1:])


# ------------------------------------------------------------------ moves of all modes


def target(game: Game) -> Card | None:
    """Return the card to help with: the chosen one, or the first one left of the asked side."""
    chosen = game.picked if game.picked is not None else (game.face_up or (None,))[0]
    if chosen is not None and chosen not in game.matched:
        return game.card(chosen)
    asked = game.round.terms if game.options.direction == "term" else game.round.definitions
    matched = game.matched
    return next((c for c in asked if c.id not in matched and partners(game, c)), None)


def common(game: Game, move: Move, now: int) -> Outcome | None:
    """Make a move that is the same in every mode; return None when it is the mode's own."""
    if (outcome := _always(game, move, now)) is not None:
        return outcome
    if game.paused and not (game.frozen and isinstance(move, Reveal)):
        return game, (Refused("paused"),)
    if game.round_over:
        return game, (Refused("over"),)
    if isinstance(move, Reveal):
        return _give_away(game, _left(game, move.card), now)
    if move is Command.HINT:
        return hint(game, now)
    if move is Command.REVEAL:
        return reveal(game, now)
    return None


def _always(game: Game, move: Move, now: int) -> Outcome | None:
    """Make a move that is allowed in a pause and after the round as well."""
    match move:
        case Command.READY:
            return ready(game, now)
        case Command.PAUSE:
            return pause(game, now)
        case Command.FREEZE:
            return freeze(game, now)
        case Command.RESUME:
            return resume(game, now)
        case Command.NEXT_ROUND:
            return next_round(game, now)
        case Command.UNDO:
            return undo(game, now)
    return None


def ready(game: Game, now: int) -> Outcome:
    """Start the clock."""
    if game.paused or game.round_over:
        return game, ()
    return replace(game, watch=game.watch.start(now)), ()


def pause(game: Game, now: int) -> Outcome:
    """Stop the clock until `resume`; a board that is frozen is covered."""
    if game.frozen:
        return replace(game, frozen=False), ()
    if game.paused or game.round_over:
        return game, (Refused("over"),)
    return replace(game, paused=True, paused_at=now, watch=game.watch.stop(now)), ()


def freeze(game: Game, now: int) -> Outcome:
    """Stop the clock and leave the cards in sight; or go on, when they are in sight so."""
    if game.frozen:
        return resume(game, now)
    after, refused = (game, ()) if game.paused else pause(game, now)
    if refused:
        return game, refused
    return replace(after, frozen=True, freezes=game.freezes + 1), ()


def resume(game: Game, now: int) -> Outcome:
    """Go on after a pause, and move the times of locks and turned cards by its length."""
    if not game.paused:
        return game, ()
    paused_ms = now - game.paused_at
    after = replace(
        game,
        paused=False,
        frozen=False,
        watch=game.watch.start(now),
        hide_at=None if game.hide_at is None else game.hide_at + paused_ms,
        locked=tuple((card, until + paused_ms) for card, until in game.locked),
    )
    return after, ()


def next_round(game: Game, now: int) -> Outcome:
    """Leave the finished round for the next one."""
    if not game.round_over or game.over:
        return game, (Refused("nothing"),)
    after = replace(
        game,
        at=game.at + 1,
        joined=(),
        picked=None,
        face_up=(),
        hide_at=None,
        locked=(),
        seen=frozenset(),
        hinted=(),
        hint_text="",
        errors_here=0,
        # The teams of a class can take back what ended the round before.
        before=game.before if game.contest else None,
    )
    return after, (Dealt(after.at),)


def undo(game: Game, now: int, *, always: bool = False) -> Outcome:
    """Undo the last answer of this round, but not the clock or hints.

    `always`: the very last answer of the game as well.
    """
    before = game.before
    if game.paused:
        return game, (Refused("paused"),)
    if before is None or (game.over and not always):
        return game, (Refused("nothing"),)
    after = replace(
        before,
        options=game.options,
        paused=False,
        frozen=False,
        freezes=game.freezes,
        words_shown=game.words_shown,
        picked=None,
        face_up=(),
        hide_at=None,
        locked=(),
        hinted=(),
        hint_text="",
        seen=before.seen | game.seen,
        hints=game.hints,
        penalty_ms=before.penalty_ms + (game.hints - before.hints) * HINT_MS,
        undos=game.undos + 1,
        watch=game.watch.start(now),
    )
    return after, (Undone(game.answers[-1]),) if game.answers else ()


def hint(game: Game, now: int) -> Outcome:
    """Show the teacher's hint first, if there is one; then two cards, one of them right."""
    card = target(game)
    if card is None:
        return game, (Refused("nothing"),)
    text = game.pairs[card.pair].hint if card.pair is not None else ""
    if text and text != game.hint_text:
        cards: tuple[int, ...] = ()
    else:
        cards, text = _candidates(game, card), game.hint_text
    is_repeated = (cards, text) == (game.hinted, game.hint_text)
    if is_repeated or not (text or cards):
        return game, (Refused("nothing"),)
    after = replace(
        game,
        picked=card.id if not game.face_up else game.picked,
        hinted=cards,
        hint_text=text,
        hints=game.hints + 1,
        penalty_ms=game.penalty_ms + HINT_MS,
        watch=game.watch.start(now),
    )
    return after, (Hinted(card.id, cards, text),)


def _candidates(game: Game, card: Card) -> tuple[int, ...]:
    """Return a right card and, where one is left, a wrong one, in board order."""
    right = partners(game, card)
    if not right:
        return ()
    side = game.round.definitions if card.side == "term" else game.round.terms
    left = (c for c in side if c.id not in game.matched)
    others = [c.id for c in left if not is_right(game, card, c)]
    # The wrong card must stay the same when the hint is asked for again.
    wrong = [others[(game.seed + card.id) % len(others)]] if others else []
    return tuple(sorted([right[0].id, *wrong]))


def reveal(game: Game, now: int) -> Outcome:
    """Give one pair away: the target card with a partner."""
    return _give_away(game, target(game), now)


def _left(game: Game, card_id: int) -> Card | None:
    """Return the card if it lies on the board and is not matched."""
    cards = (card for card in game.round.cards if card.id == card_id)
    return None if card_id in game.matched else next(cards, None)


def _give_away(game: Game, card: Card | None, now: int) -> Outcome:
    right = partners(game, card) if card is not None else ()
    if card is None or not right:
        return game, (Refused("nothing"),)
    if not game.paused:
        game = replace(game, watch=game.watch.start(now))
    return match(game, card, right[0], now, "reveal")
