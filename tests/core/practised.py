"""Practice sessions for tests: sets of plain words, and sessions in which all is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from game.core.pair_set import Pair, PairSet, Side
from game.core.practice import advance, right
from game.core.practice_begin import begin
from game.core.practice_session import PracticeOptions, Question, Session
from game.core.recall import Recall

TODAY = date(2026, 11, 26)
WORDS = ("perro", "gato", "caballo", "vaca", "oveja", "gallina", "cerdo", "pato", "pez", "rana")


def words(n: int) -> PairSet:
    return PairSet("a set", tuple(Pair(Side(f"term {k}"), Side(f"meaning {k}")) for k in range(n)))


def recalled(days_ago: int = 10, days: int = 3, *, stability: float = 1.5) -> Recall:
    last = TODAY - timedelta(days=days_ago)
    return Recall(stability, 5.0, last, last + timedelta(days=days), last)


def remembered(pair_set: PairSet, *recalls: Recall) -> dict[str, Recall]:
    return {p.content_key: r for p, r in zip(pair_set.pairs, recalls, strict=False)}


def opened(
    pair_set: PairSet,
    *recalls: Recall,
    seed: int = 1,
    mistakes: Sequence[tuple[str, str]] = (),
    options: PracticeOptions = PracticeOptions(),  # noqa: B008
) -> Session:
    return begin(pair_set, remembered(pair_set, *recalls), TODAY, seed, options, mistakes)


def found_all(session: Session) -> Session:
    """The session after every pair of its task was found at once."""
    assert session.task is not None
    if isinstance(session.task, Question):
        return right(session, session.task.pair)[0]
    for pair in session.task.pairs:
        session = right(session, pair)[0]
    return session


def tasks(session: Session, most: int = 400) -> Iterator[Session]:
    """Every task of a session in which all is right at once."""
    while session.task is not None:
        yield session
        session = advance(found_all(session))
        most -= 1
        assert most, "it does not end"


def finished(session: Session) -> Session:
    """The session at its end, when all was right at once."""
    for now in tasks(session):
        session = found_all(now)
    return advance(session)
