"""Class game: the moves of teams, over whatever mode is played: turns, points, buzzers, undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core import rules
from game.core.contest import Contest, Press
from game.core.game import Card, Game
from game.core.matching import own_pair, partners
from game.core.moves import (
    Answer,
    Award,
    Buzz,
    Command,
    Counted,
    Fact,
    Hidden,
    Join,
    Matched,
    Missed,
    Move,
    Pick,
    Refused,
    Released,
    TakenBack,
    Tied,
    TurnOf,
    Undone,
)
from game.core.rules import Outcome
from game.core.teams import Entry, EntryKind, together

Play = Callable[[Game, Move, int], Outcome]
"""What a mode does with a move."""


def play(mode: Play, game: Game, move: Move, now: int) -> Outcome:
    """Carry out `move` at `now` (ms) in a game of teams; without teams the mode does it alone."""
    contest = game.contest
    if contest is None:
        return mode(game, move, now)
    if move is Command.UNDO:
        after, facts = _undo(game, now)
    elif isinstance(move, Award):
        after, facts = _award(game, contest, move, now)
    elif isinstance(move, Buzz | Pick | Join) or move in (Command.PASS, Command.ACCEPT):
        if refused := _refusal(game, contest, move):
            return game, (refused,)
        after, facts = _turn(mode, game, contest, move, now)
    else:
        after, facts = mode(game, move, now)
        if move is Command.WAIT:
            after, facts = _late(after, facts, now)
    after, counted = _count(after, facts, now)
    after = _asking(after, now)
    was, team = team_now(game), team_now(after)
    passed = (TurnOf(team),) if team != was or after.at != game.at else ()
    return after, (*facts, *counted, *passed)


def team_now(game: Game) -> int | None:
    """Return the team that may answer; None where all may press, or find the rest together."""
    contest = game.contest
    if contest is None or is_together(game):
        return None
    return contest.team


def is_together(game: Game) -> bool:
    """Return True while the last pairs are found by all teams together, for no points."""
    contest, left = game.contest, len(game.pairs) - game.found
    return contest is not None and together(contest.options, contest.entries, left)


def late_at(game: Game, now: int) -> int | None:
    """Return the time (ms) at which the turn, or the answer, is over; None: it is not limited."""
    contest = game.contest
    if contest is None or contest.limit_ms is None or not game.watch.running:
        return None
    if is_together(game) or game.round_over:
        return None
    return now + contest.since_ms + contest.limit_ms - game.watch.read(now)


def can_accept(game: Game) -> bool:
    """Return True if the last thing that counted was a wrong answer: it can be accepted."""
    contest = game.contest
    return bool(
        contest
        and contest.entries
        and contest.entries[-1].kind in ("wrong", "unlucky")
        and game.before is not None
        and not game.round_over
    )


# ------------------------------------------------------------------ one move


def _refusal(game: Game, contest: Contest, move: Move) -> Refused | None:
    """Return why a move is refused that only the team on turn, or none at all, may make."""
    if game.paused:
        return Refused("paused")
    if game.round_over:
        return Refused("over")
    if isinstance(move, Pick | Join) and contest.options.buzzers and contest.holder is None:
        return None if _chooses_question(game, move) else Refused("press_first")
    return None


def _chooses_question(game: Game, move: Move) -> bool:
    """Return True if the move only says what is asked: a card of the side that is asked."""
    if not isinstance(move, Pick) or game.round.order:
        return False
    return game.card(move.card).side == game.options.direction


def _turn(mode: Play, game: Game, contest: Contest, move: Move, now: int) -> Outcome:
    match move:
        case Buzz(team, at):
            return _press(game, contest, Press(team, at), now)
        case Command.PASS:
            return _pass(game, contest, "pass", now)
        case Command.ACCEPT:
            return _accept(game, now)
    chosen_again = isinstance(move, Pick) and move.card == game.picked
    if chosen_again and contest.options.buzzers:
        return game, (Refused("nothing"),)  # what is asked is not let go
    return mode(game, move, now)


def _press(game: Game, contest: Contest, press: Press, now: int) -> Outcome:
    started = replace(game, watch=game.watch.start(now))
    after, tied = contest.pressing(press, started.watch.read(now))
    if after is contest:
        return game, (Refused("nothing"),)
    return replace(started, contest=after), (Tied(tied),) if tied else ()


def _pass(game: Game, contest: Contest, kind: EntryKind, now: int) -> Outcome:
    """Pass the turn on; what was chosen or turned is put away."""
    team = team_now(game)
    if team is None:
        return game, (Refused("nothing"),)
    entry = Entry(kind, team)
    facts: tuple[Fact, ...] = (Counted(entry),)
    if game.face_up:
        facts = (Hidden(game.face_up), *facts)
    elif game.picked is not None:
        facts = (Released(game.picked), *facts)
    after = replace(
        game,
        contest=contest.adding(entry, game.watch.read(now)),
        picked=None,
        face_up=(),
        hide_at=None,
        seen=game.seen.union(game.face_up),
        hinted=(),
        hint_text="",
        before=game,
    )
    return after, facts


def _late(game: Game, facts: tuple[Fact, ...], now: int) -> Outcome:
    """Pass the turn on when its time is over."""
    at = late_at(game, now)
    if at is None or now < at or game.contest is None:
        return game, facts
    after, more = _pass(game, game.contest, "late", now)
    return after, (*facts, *more)


def _award(game: Game, contest: Contest, move: Award, now: int) -> Outcome:
    if not (0 <= move.team < len(contest.options.teams) and move.points):
        return game, (Refused("nothing"),)
    entry = Entry("points", move.team, move.points, move.reason)
    after = replace(game, contest=contest.adding(entry, game.watch.read(now)), before=game)
    return after, (Counted(entry),)


def _accept(game: Game, now: int) -> Outcome:
    """Let the last answer count as right: the pair that was asked is found.

    Its term goes with its own definition, so that the rest of the board can still be solved.
    """
    before = game.before
    if not can_accept(game) or before is None:
        return game, (Refused("nothing"),)
    taken, wrong = game.answers[-1], before
    cards = accepted_cards(wrong, taken)
    if cards is None:
        return game, (Refused("nothing"),)
    clean = replace(wrong, seen=game.seen, watch=game.watch.start(now), turns=game.turns)
    after, facts = rules.match(clean, *cards, now, "accepted")
    return replace(after, before=wrong), (Undone(taken), *facts)


def accepted_cards(game: Game, answer: Answer) -> tuple[Card, Card] | None:
    """Return the cards that are joined when this wrong answer is accepted: asked, partner."""
    asked, chosen = map(game.card, answer.cards)
    return own_pair(game, asked, chosen)


def _undo(game: Game, now: int) -> Outcome:
    """Take the last thing back that counted, were it of the round before or the very last."""
    after, facts = rules.undo(game, now, always=True)
    contest, before = game.contest, after.contest
    if after is game or contest is None or before is None:
        return game, facts
    fresh = replace(before, holder=None, tied_at=None, since_ms=after.watch.read(now))
    after = replace(after, contest=fresh)
    if len(after.answers) < len(game.answers):
        return after, (Undone(game.answers[-1]),)
    return after, (TakenBack(contest.entries[-1]),)


# ------------------------------------------------------------------ what comes of it


def _count(game: Game, facts: tuple[Fact, ...], now: int) -> Outcome:
    """Write down what the answers among the facts count for the team that gave them."""
    counted: tuple[Fact, ...] = ()
    for fact in facts:
        contest = game.contest
        if isinstance(fact, Matched | Missed) and contest is not None:
            entry = _entry(game, contest, fact.answer)
            if entry is not None:
                game = replace(game, contest=contest.adding(entry, game.watch.read(now)))
                counted = (*counted, Counted(entry))
    return game, counted


def _entry(game: Game, contest: Contest, answer: Answer) -> Entry | None:
    """Return what an answer counts for the team that gave it; None: nothing."""
    left = len(game.pairs) - game.found + (answer.kind in ("match", "reveal", "accepted"))
    team = None if together(contest.options, contest.entries, left) else contest.team
    if answer.kind == "reveal" or (team is None and answer.right):
        return Entry("together", -1)
    if team is None:
        return None
    kinds: dict[str, EntryKind] = {"match": "right", "accepted": "accepted", "miss": "wrong"}
    kind = kinds.get(answer.kind, "unlucky")
    return Entry(kind, team, points=int(answer.right))


def _asking(game: Game, now: int) -> Game:
    """Return the game with the card chosen that is asked, where the teams wait to press.

    In columns one card is asked at a time, so that a wrong answer frees the others for the same.
    """
    contest = game.contest
    if contest is None or not contest.options.buzzers or game.round.order or game.round_over:
        return game
    if game.picked is not None:
        return game
    card = rules.target(game)
    if contest.barred and game.answers and game.answers[-1].kind == "miss":
        again = game.card(game.answers[-1].cards[0])
        card = again if again.id not in game.matched and partners(game, again) else card
    return game if card is None else replace(game, picked=card.id)
