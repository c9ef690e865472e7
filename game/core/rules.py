"""What every mode does alike: answers, hints, undo, pauses, rounds."""

from __future__ import annotations

from dataclasses import replace

from game.core.belonging import partners
from game.core.game import Card, Game
from game.core.moves import (
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
    RoundOver,
    Undone,
)
from game.core.scoring import HINT_MS, error_ms

SHORT = 48
"""Letters of a text that still reads as a name."""

Outcome = tuple[Game, tuple[Fact, ...]]


# ------------------------------------------------------------------ answers


def answer(game: Game, one: Card, other: Card, kind: AnswerKind, now: int) -> Answer:
    """The answer as it is kept. What is asked is the side that the direction names."""
    asked, chosen = (one, other) if one.side == game.options.direction else (other, one)
    at = game.watch.read(now)
    pair = asked.pair if asked.pair is not None else chosen.pair
    return Answer(
        round=game.at,
        pair=pair if pair is not None else -1,
        asked=asked.face.spoken,
        chosen=named(game, chosen),
        right=kind == "match",
        kind=kind,
        at_ms=at,
        took_ms=at - (game.answers[-1].at_ms if game.answers else 0),
        cards=(asked.id, chosen.id),
    )


def named(game: Game, card: Card) -> str:
    """What a chosen card is called afterwards: its words, or those of its partner if they are
    fewer by far. Of a long definition it is its term that a player remembers."""
    words = card.face.spoken
    if len(words) <= SHORT or card.pair is None:
        return words
    pair = game.pairs[card.pair]
    partner = pair.term if card.side == "definition" else pair.definition
    return min(words, partner.spoken, key=len)


def match(game: Game, one: Card, other: Card, now: int, kind: AnswerKind = "match") -> Outcome:
    """The two belong together (or are given away: kind "reveal"); maybe the round is over."""
    given = answer(game, one, other, kind, now)
    term, definition = (one, other) if one.side == "term" else (other, one)
    after = replace(
        game,
        joined=(*game.joined, (term.id, definition.id)),
        picked=None,
        face_up=(),
        hide_at=None,
        hinted=(),
        hint_text="",
        answers=(*game.answers, given),
        revealed=game.revealed + (kind == "reveal"),
        before=game,
    )
    facts: tuple[Fact, ...] = (Matched(given),)
    if after.round_over:
        after = replace(after, watch=after.watch.stop(now), locked=())
        facts += (RoundOver(after.at),)
        if after.over:
            facts += (Finished(),)
    return after, facts


def count_error(game: Game) -> Game:
    """One error more, with its time."""
    return replace(
        game,
        errors=game.errors + 1,
        errors_here=game.errors_here + 1,
        penalty_ms=game.penalty_ms + error_ms(game.round.pairs),
    )


# ------------------------------------------------------------------ what all modes do alike


def target(game: Game) -> Card | None:
    """The card that help is for: the chosen one, or the first one left of the asked side."""
    chosen = game.picked if game.picked is not None else (game.face_up or (None,))[0]
    if chosen is not None and chosen not in game.matched:
        return game.card(chosen)
    asked = game.round.terms if game.options.direction == "term" else game.round.definitions
    matched = game.matched
    return next((c for c in asked if c.id not in matched and partners(game, c)), None)


def common(game: Game, move: Move, now: int) -> Outcome | None:
    """Carry out a move that means the same in every mode; None when it is the mode's own."""
    if (done := _always(game, move, now)) is not None:
        return done
    if game.paused:
        return game, (Refused("paused"),)
    if game.round_over:
        return game, (Refused("over"),)
    if move is Command.HINT:
        return hint(game, now)
    if move is Command.REVEAL:
        return reveal(game, now)
    return None


def _always(game: Game, move: Move, now: int) -> Outcome | None:
    """Moves that may be made in a pause and after the round as well."""
    match move:
        case Command.READY:
            return ready(game, now)
        case Command.PAUSE:
            return pause(game, now)
        case Command.RESUME:
            return resume(game, now)
        case Command.NEXT_ROUND:
            return next_round(game, now)
        case Command.UNDO:
            return undo(game, now)
    return None


def ready(game: Game, now: int) -> Outcome:
    if game.paused or game.round_over:
        return game, ()
    return replace(game, watch=game.watch.start(now)), ()


def pause(game: Game, now: int) -> Outcome:
    if game.paused or game.round_over:
        return game, (Refused("over"),)
    return replace(game, paused=True, paused_at=now, watch=game.watch.stop(now)), ()


def resume(game: Game, now: int) -> Outcome:
    """Go on; what was to happen at a time (locks, cards that turn back) waits as long again."""
    if not game.paused:
        return game, ()
    gone = now - game.paused_at
    after = replace(
        game,
        paused=False,
        watch=game.watch.start(now),
        hide_at=None if game.hide_at is None else game.hide_at + gone,
        locked=tuple((card, until + gone) for card, until in game.locked),
    )
    return after, ()


def next_round(game: Game, now: int) -> Outcome:
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
        before=None,
    )
    return after, (Dealt(after.at),)


def undo(game: Game, now: int) -> Outcome:
    """Take the last answer of this round back. The clock is not taken back, nor are hints."""
    before = game.before
    if game.paused:
        return game, (Refused("paused"),)
    if before is None or game.over:
        return game, (Refused("nothing"),)
    after = replace(
        before,
        options=game.options,
        picked=None,
        face_up=(),
        hide_at=None,
        locked=(),
        hinted=(),
        hint_text="",
        seen=game.seen,
        hints=game.hints,
        penalty_ms=before.penalty_ms + (game.hints - before.hints) * HINT_MS,
        undos=game.undos + 1,
        watch=game.watch.start(now),
    )
    return after, (Undone(game.answers[-1]),)


def hint(game: Game, now: int) -> Outcome:
    """The teacher's hint first, if there is one; then two cards, one of which is right."""
    card = target(game)
    if card is None:
        return game, (Refused("nothing"),)
    told = game.pairs[card.pair].hint if card.pair is not None else ""
    if told and told != game.hint_text:
        cards: tuple[int, ...] = ()
    else:
        cards, told = _candidates(game, card), game.hint_text
    shown_already = (cards, told) == (game.hinted, game.hint_text)
    if shown_already or not (told or cards):
        return game, (Refused("nothing"),)
    after = replace(
        game,
        picked=card.id if not game.face_up else game.picked,
        hinted=cards,
        hint_text=told,
        hints=game.hints + 1,
        penalty_ms=game.penalty_ms + HINT_MS,
        watch=game.watch.start(now),
    )
    return after, (Hinted(card.id, cards, told),)


def _candidates(game: Game, card: Card) -> tuple[int, ...]:
    """A right card and, where there is one left, a wrong one, in board order."""
    right = partners(game, card)
    if not right:
        return ()
    ok = {c.id for c in right}
    side = game.round.definitions if card.side == "term" else game.round.terms
    others = [c.id for c in side if c.id not in game.matched and c.id not in ok]
    # Which wrong card goes with it must not change when the hint is asked for again.
    wrong = [others[(game.seed + card.id) % len(others)]] if others else []
    return tuple(sorted([right[0].id, *wrong]))


def reveal(game: Game, now: int) -> Outcome:
    card = target(game)
    right = partners(game, card) if card is not None else ()
    if card is None or not right:
        return game, (Refused("nothing"),)
    started = replace(game, watch=game.watch.start(now))
    return match(started, card, right[0], now, "reveal")
