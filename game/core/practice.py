"""Practice: the moves of a session, pure: what an answer does, and what comes of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from random import Random
from typing import NamedTuple

from game.core.game import Game
from game.core.moves import Answer
from game.core.options import Options
from game.core.practice_round import next_task
from game.core.practice_session import (
    Asked,
    Board,
    Question,
    Reviewed,
    Session,
    Way,
)
from game.core.recall import Rating, review
from game.core.typed_answer import Grade, Judgement, judge

Facts = tuple[Reviewed, ...]
_OTHERS = 2
"""At least so many other pairs are asked before one comes again; by chance one more."""


def board_game(session: Session, options: Options) -> Game:
    """Return the board of the task as a game of columns, whose answers go to `take`."""
    assert isinstance(session.task, Board)
    chosen = replace(options, mode="columns", timed=False, direction="term")
    return Game(chosen, session.seed, session.pairs, (session.task.round,))


# ------------------------------------------------------------------ answers


def take(session: Session, answer: Answer) -> tuple[Session, Facts]:
    """Return the session after an answer on its board, and what is to be saved."""
    match answer.kind:
        case "match" | "accepted":
            return right(session, answer.pair)
        case "miss":
            return wrong(session, answer.pair, answer.chosen)
        case "reveal":
            helped, facts = help_with(session, answer.pair)
            found, more = right(helped, answer.pair)
            return found, (*facts, *more)
    return session, ()


def right(session: Session, pair: int) -> tuple[Session, Facts]:
    """Return the session after a pair of the task was found."""
    if session.task is None or pair in session.found or pair not in session.task.pairs:
        return session, ()
    session = replace(session, found=session.found | {pair})
    if pair in session.failed:
        return session, ()
    asked = session.asked_now(pair)
    if asked is None:
        return _early(session, pair)
    asked = asked._replace(rights=asked.rights + 1)
    session = _changed(session, asked)
    if asked.rights < asked.needed:
        return session, ()
    slipped = asked.slipped and not asked.missed
    return _reviewed(session, asked, Rating.HARD if slipped else Rating.GOOD, "")


def wrong(session: Session, pair: int, chosen: str = "") -> tuple[Session, Facts]:
    """Return the session after other words were taken for the partner of a pair of the task.

    A known pair that lay beside the others is to be right as well from then on. Only the first
    miss of a round counts: what follows is a search.
    """
    if session.task is None or pair not in session.task.pairs or pair in session.failed:
        return session, ()
    session = replace(session, failed=session.failed | {pair})
    asked = session.asked_now(pair) or Asked(pair, Way.BOARD)
    asked = asked._replace(rights=0, missed=True)
    return _reviewed(_changed(session, asked), asked, Rating.AGAIN, chosen)


def help_with(session: Session, pair: int) -> tuple[Session, Facts]:
    """Return the session after help was asked for with a pair: it was not recalled."""
    return wrong(session, pair)


def give_up(session: Session) -> tuple[Session, Facts]:
    """Return the session after the answer to a question was shown."""
    if not isinstance(session.task, Question):
        return session, ()
    missed, facts = wrong(session, session.task.pair)
    return replace(missed, found=missed.found | {session.task.pair}), facts


def choose(session: Session, choice: int) -> tuple[Session, Facts]:
    """Return the session after a choice was taken for what was heard."""
    if not isinstance(session.task, Question) or session.task_over:
        return session, ()
    pair = session.task.pair
    if choice == pair:
        return right(session, pair)
    side = session.pairs[choice].definition
    missed, facts = wrong(session, pair, side.spoken)
    return replace(missed, found=missed.found | {pair}), facts


def type_in(session: Session, text: str) -> tuple[Session, Judgement | None, Facts]:
    """Return the session after a typed answer, what is to be said of it, and what to save.

    After a slip the player may type it once more; nothing comes of an empty line.
    """
    task = session.task
    if not isinstance(task, Question) or session.task_over or not text.strip():
        return session, None, ()
    said = judge(text, session.pairs, task.pair, task.answer)
    asked = session.asked_now(task.pair)
    if said.grade in (Grade.RIGHT, Grade.NEARLY):
        found, facts = right(session, task.pair)
        return found, said, facts
    if said.grade is Grade.SLIP and asked is not None and not asked.slipped:
        return _changed(session, asked._replace(slipped=True)), said, ()
    missed, facts = wrong(session, task.pair, text.strip())
    return replace(missed, found=missed.found | {task.pair}), said, facts


def overrule(before: Session) -> tuple[Session, Facts]:
    """Return the session in which the typed answer was right after all.

    `before` is the session before that answer. What was saved of it is to be taken back.
    """
    if not isinstance(before.task, Question):
        return before, ()
    return right(before, before.task.pair)


def advance(session: Session) -> Session:
    """Return the session with its next task, once all pairs of this one were found."""
    if session.task is None or not session.task_over:
        return session
    asked = session.asked + len(session.task.pairs)
    chance = Random(session.seed * 1_000_003 - session.round)
    again, over = [], []
    for each in session.open:
        if each.rights >= each.needed:
            over.append(each.pair)
        else:
            after = asked + _OTHERS + int(chance.random() * 2)
            again.append(each._replace(after=after, slipped=False))
    now = {each.pair for each in session.open}  # known ones that were missed are among them
    known = tuple(n for n in session.known if n not in now)
    over = [*(n for n in session.over if n not in now), *over]
    session = replace(session, asked=asked, open=(), known=known, over=tuple(over))
    return next_task(replace(session, returning=(*session.returning, *again)))


def halfway(session: Session) -> dict[str, int]:
    """Return in how many rounds pairs were right that have to be right once more, by key."""
    waiting = (*session.queue, *session.returning, *session.open)
    return {session.keys[each.pair]: each.rights for each in waiting if each.is_halfway}


class Outlook(NamedTuple):
    """So many pairs that were practised come again in so many days."""

    days: int
    pairs: int


def outlook(sessions: Iterable[Session]) -> tuple[Outlook, ...]:
    """Return when what was practised today comes again, the soonest first."""
    return outlook_of(
        session.recalls[session.keys[pair]].days(session.today)
        for session in sessions
        for pair in set(session.reviewed)
    )


def outlook_of(days: Iterable[int]) -> tuple[Outlook, ...]:
    """Return how many pairs come again on each day, the soonest first; `days` has one a pair."""
    counts = Counter(days)
    return tuple(Outlook(n, counts[n]) for n in sorted(counts))


# ------------------------------------------------------------------ inside


def _early(session: Session, pair: int) -> tuple[Session, Facts]:
    """Return the session after a known pair was found beside others, before its day.

    FSRS knows that little was forgotten by then, and moves its day a little.
    """
    recall = session.recalls[session.keys[pair]]
    if recall.last >= session.today:
        return session, ()
    return _reviewed(session, Asked(pair, Way.BOARD), Rating.GOOD, "")


def _changed(session: Session, asked: Asked) -> Session:
    """Return the session with this state of a pair of the task."""
    if session.asked_now(asked.pair) is None:
        return replace(session, open=(*session.open, asked))
    now = (asked if each.pair == asked.pair else each for each in session.open)
    return replace(session, open=tuple(now))


def _reviewed(session: Session, asked: Asked, rating: Rating, chosen: str) -> tuple[Session, Facts]:
    """Return the session that remembers this review, and the fact to save."""
    key = session.keys[asked.pair]
    recall = review(session.recalls.get(key), rating, session.today)
    way = session.task.way if isinstance(session.task, Question) else Way.BOARD
    fact = Reviewed(asked.pair, key, rating, way, chosen, recall)
    recalls = {**session.recalls, key: recall}
    reviewed = (*session.reviewed, asked.pair)
    return replace(session, recalls=recalls, reviewed=reviewed), (fact,)
