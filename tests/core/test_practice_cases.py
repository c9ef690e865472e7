"""Practice in very many cases: all that is due is asked, boards can be solved, it ends."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.matching import partners
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice import advance, board_game, halfway, right, wrong
from game.core.practice_begin import Earlier, begin
from game.core.practice_round import LARGEST, typed_side
from game.core.practice_session import Board, PracticeOptions, Question, Session, Way
from game.core.recall import Rating, Recall, review
from tests.core.practised import TODAY, found_all, opened, recalled, tasks, words

SIDES = st.builds(
    Side,
    st.sampled_from(["", "a", "b", "perro", "perra", "1492", "a long text " * 5]),
    st.sampled_from(["", "", "p.png", "q.png"]),
    st.sampled_from(["", "", "s.ogg"]),
)
CONTENT = SIDES.filter(lambda side: bool(side.text or side.picture or side.sound))
PAIRS = st.builds(Pair, CONTENT, CONTENT, accept=st.sampled_from([(), (), ("a",), ("perra", "b")]))
RECALLS = st.one_of(
    st.none(),
    st.builds(recalled, st.integers(0, 40), st.integers(1, 60), stability=st.floats(0.1, 90)),
)
OPTIONS = st.builds(PracticeOptions, st.booleans(), st.booleans(), st.booleans(), st.integers(0, 9))


def played(session: Session, chance: Random, errors: int) -> Iterator[tuple[Session, bool]]:
    """Every state of a session, and True for a new task, with errors by chance at first."""
    while session.task is not None:
        yield session, True
        for pair in session.task.pairs:
            if errors and chance.random() < 0.4:
                errors -= 1
                session = wrong(session, pair, "x")[0]
                yield session, False
            session = right(session, pair)[0]
        yield session, False
        session = advance(session)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(PAIRS, RECALLS), max_size=14),
    st.lists(CONTENT, max_size=2),
    OPTIONS,
    st.integers(0, 10**6),
    st.integers(0, 20),
)
def test_a_session_asks_all_that_is_due_and_ends(
    content: list[tuple[Pair, Recall | None]],
    distractors: list[Side],
    options: PracticeOptions,
    seed: int,
    errors: int,
) -> None:
    pair_set = PairSet("any", tuple(p for p, _r in content), tuple(distractors))
    recalls = {p.content_key: r for p, r in content if r is not None}
    due = {key for key, recall in recalls.items() if recall.is_due(TODAY)}
    session = begin(pair_set, recalls, TODAY, seed, options)
    asked = 0
    for now, is_new_task in played(session, Random(seed), errors):
        session = now
        if not is_new_task:
            continue
        asked += 1
        assert asked < 400
        task = session.task
        assert task is not None
        assert len(set(task.pairs)) == len(task.pairs) <= LARGEST
        if isinstance(task, Board):
            game = board_game(session, Options())
            assert all(partners(game, card) for card in game.round.terms)
            real = [card for card in game.round.definitions if card.pair is not None]
            assert sorted(card.pair or 0 for card in real) == sorted(task.pairs)
        waiting = {each.pair for each in (*session.queue, *session.returning)}
        assert waiting.isdisjoint(task.pairs)
    reviewed = {session.keys[pair] for pair in session.reviewed}
    assert reviewed >= due


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 14), st.integers(0, 10**6), st.integers(0, 12))
def test_what_is_done_was_right_in_two_rounds_since_it_was_missed(
    n: int, seed: int, errors: int
) -> None:
    right_in: dict[int, list[int]] = {}
    begun = begin(words(n), {}, TODAY, seed, PracticeOptions())
    for session, _new in played(begun, Random(seed), errors):
        for pair in session.failed:
            right_in[pair] = []
        for pair in session.found - session.failed:
            if session.asked_now(pair) is not None and session.round not in right_in.get(pair, []):
                right_in.setdefault(pair, []).append(session.round)
    assert set(right_in) == set(range(min(n, 10)))
    assert all(len(set(rounds)) == 2 for rounds in right_in.values())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(PAIRS, RECALLS), max_size=12),
    st.integers(0, 6),
    st.integers(0, 10**6),
    st.integers(0, 9),
)
def test_whenever_a_session_is_left_it_goes_on_where_it_was(
    content: list[tuple[Pair, Recall | None]], new_a_day: int, seed: int, errors: int
) -> None:
    pair_set = PairSet("any", tuple(p for p, _r in content))
    recalls = {p.content_key: r for p, r in content if r is not None}
    options = PracticeOptions(new_a_day=new_a_day)
    begun = begin(pair_set, recalls, TODAY, seed, options)
    for session, _new in played(begun, Random(seed), errors):
        earlier = Earlier(halfway(session), tuple(session.keys[n] for n in session.reviewed))
        again = begin(pair_set, session.recalls, TODAY, seed + 1, options, earlier=earlier)
        assert to_do(again) == to_do(session)
        assert again.done == session.done


def to_do(session: Session) -> dict[str, int]:
    """How often each pair has to be right from now on."""
    left = {session.keys[each.pair]: each.needed - each.rights for each in session.waiting}
    return {key: rights for key, rights in left.items() if rights > 0}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PAIRS, RECALLS), max_size=12), st.integers(0, 10**6), st.integers(0, 9))
def test_by_typing_alone_nothing_else_is_asked_and_it_ends(
    content: list[tuple[Pair, Recall | None]], seed: int, errors: int
) -> None:
    pair_set = PairSet("any", tuple(p for p, _r in content))
    recalls = {p.content_key: r for p, r in content if r is not None}
    session = begin(pair_set, recalls, TODAY, seed, PracticeOptions(only_typed=True))
    asked = 0
    for now, is_new_task in played(session, Random(seed), errors):
        asked += is_new_task
        assert asked < 400
        assert isinstance(now.task, Question)
        assert now.task.way is Way.TYPED
        session = now
    typable = {p.content_key for p, _r in content if typed_side(p) is not None}
    due = {key for key in typable if key in recalls and recalls[key].is_due(TODAY)}
    assert {session.keys[n] for n in session.reviewed} >= (due or typable)


def test_a_set_of_ten_thousand_pairs_is_practised_as_well() -> None:
    pair_set = words(10_000)
    recalls = {p.content_key: recalled(n % 50) for n, p in enumerate(pair_set.pairs)}
    session = begin(pair_set, recalls, TODAY, 1, PracticeOptions())
    due = session.left
    assert due > 8000
    for _task in range(5):
        session = advance(found_all(session))
    assert session.left < due + 1


def test_the_same_seed_asks_the_same() -> None:
    def asked(seed: int) -> list[object]:
        return [now.task for now in tasks(opened(words(9), *[recalled()] * 5, seed=seed))]

    assert asked(3) == asked(3)
    assert asked(3) != asked(4)


def test_remembering_goes_by_the_day_of_the_session() -> None:
    session = opened(words(3), recalled(), recalled(), recalled())
    before = session.recalls[session.keys[0]]
    session, facts = wrong(session, 0)
    assert facts[0].recall == review(before, Rating.AGAIN, TODAY)
