"""Practice: what a session asks, how it goes on, and when it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from game.core.matching import partners
from game.core.moves import Answer, AnswerKind
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice import (
    advance,
    board_game,
    choose,
    give_up,
    halfway,
    help_with,
    outlook,
    overrule,
    right,
    take,
    type_in,
    wrong,
)
from game.core.practice_begin import Earlier, begin
from game.core.practice_round import LARGEST, SMALLEST
from game.core.practice_session import Board, PracticeOptions, Question, Session, Way
from game.core.recall import Rating, Recall
from game.core.typed_answer import Grade
from tests.core.practised import (
    TODAY,
    WORDS,
    finished,
    found_all,
    opened,
    recalled,
    remembered,
    tasks,
    words,
)

# ------------------------------------------------------------------ what is asked


def test_the_most_overdue_pairs_come_first_and_new_ones_last() -> None:
    recalls = [recalled(days_ago) for days_ago in (4, 30, 9, 60, 5)]
    session = opened(words(9), *recalls)
    assert set(session.task.pairs if session.task else ()) >= {3, 1, 2}
    assert [each.pair for each in (*session.open, *session.queue)] == [3, 1, 2, 4, 0, 5, 6, 7, 8]


def test_nothing_is_asked_when_nothing_is_due_and_nothing_new() -> None:
    session = opened(words(2), recalled(1, 3), recalled(1, 3))
    assert session.is_over
    assert not outlook([session])
    assert begin(PairSet("empty", ()), {}, TODAY, 1, PracticeOptions()).is_over


def test_a_day_has_a_bounded_number_of_new_pairs_however_many_sessions() -> None:
    pair_set, recalls, begun = words(40), dict[str, Recall](), 0
    for seed in range(3):
        session = begin(pair_set, recalls, TODAY, seed, PracticeOptions(new_a_day=7))
        recalls |= finished(session).recalls
        begun = len(recalls)
    assert begun == 7


def test_a_pair_that_stands_twice_in_a_set_is_asked_once() -> None:
    pair_set = words(3)
    session = begin(replace(pair_set, pairs=pair_set.pairs * 2), {}, TODAY, 1, PracticeOptions())
    assert session.left == 3


def test_memory_of_pairs_that_left_the_set_is_no_matter() -> None:
    left = remembered(words(9), *[recalled()] * 9)
    session = begin(PairSet("b", words(2).pairs), left, TODAY, 1, PracticeOptions())
    assert session.left == 2


# ------------------------------------------------------------------ boards


def test_due_pairs_lie_among_known_ones_that_the_player_took_for_them() -> None:
    known = [recalled(1, 30)] * 29
    session = opened(words(30), recalled(), *known, mistakes=[("term 0", "meaning 17")])
    assert isinstance(session.task, Board)
    assert 17 in session.task.pairs
    assert SMALLEST <= len(session.task.pairs) <= LARGEST


def test_without_mistakes_the_likest_lie_beside() -> None:
    pairs = [Pair(Side(word), Side(f"animal: {word}")) for word in WORDS]
    pairs += [Pair(Side("perra"), Side("animal: perra"))]
    session = opened(PairSet("animals", tuple(pairs)), recalled(), *[recalled(1, 30)] * 10)
    assert session.task is not None
    assert 10 in session.task.pairs


def test_cards_that_belong_to_nothing_keep_the_last_pair_a_question() -> None:
    session = opened(words(8), *[recalled()] * 3, *[recalled(1, 30)] * 5)
    assert isinstance(session.task, Board)
    others = [card for card in session.task.round.definitions if card.pair is None]
    assert len(others) == 3
    faces = [card.face.text for card in session.task.round.definitions]
    assert len(set(faces)) == len(faces)


def test_the_distractors_of_a_set_are_used_but_none_that_is_accepted() -> None:
    pairs = (Pair(Side("a"), Side("one"), accept=("uno",)), Pair(Side("b"), Side("two")))
    pair_set = PairSet("s", pairs, (Side("uno"), Side("three"), Side("two")))
    session = opened(pair_set)
    assert isinstance(session.task, Board)
    others = [c.face.text for c in session.task.round.definitions if c.pair is None]
    assert others == ["three"]


def test_a_pair_that_was_left_after_a_miss_is_to_be_right_twice() -> None:
    left = recalled()._replace(missed=True)
    session = opened(words(3), left, recalled(), recalled())
    assert [each.needed for each in sorted(session.open)] == [2, 1, 1]


def test_the_board_is_a_game_that_can_be_played() -> None:
    session = opened(words(5))
    game = board_game(session, Options())
    assert not game.options.timed
    assert all(partners(game, card) for card in game.round.terms)


# ------------------------------------------------------------------ right and wrong


def test_a_new_pair_must_be_right_in_two_rounds() -> None:
    session = opened(words(3))
    assert session.fresh
    reviews = []
    for rounds in range(2):
        assert session.task is not None
        for pair in session.task.pairs:
            session, facts = right(session, pair)
            reviews += [(rounds, fact.pair, fact.rating) for fact in facts]
        session = advance(session)
    assert reviews == [(1, pair, Rating.GOOD) for _round, pair, _rating in reviews]
    assert session.is_over


def test_a_missed_pair_is_saved_at_once_and_returns_after_others() -> None:
    session = opened(words(12), *[recalled(days) for days in range(4, 16)])
    first = session.open[0].pair
    session, facts = wrong(session, first, "meaning 5")
    assert [(f.pair, f.rating, f.chosen) for f in facts] == [(first, Rating.AGAIN, "meaning 5")]
    assert facts[0].recall.due == TODAY + timedelta(days=1)
    session, facts = wrong(session, first, "meaning 6")
    assert not facts  # the rest of the round is a search
    session = advance(found_all(session))
    between: list[int] = []
    while session.asked_now(first) is None:
        assert session.task is not None
        between += session.task.pairs
        session = advance(found_all(session))
    assert len(between) >= 2
    session = advance(found_all(session))
    assert any(each.pair == first and each.rights == 1 for each in session.returning)


def test_a_missed_pair_that_was_learnt_again_is_saved_as_that() -> None:
    session = opened(words(3), recalled(), recalled(), recalled())
    session, _facts = wrong(session, 0)
    saved = []
    for _round in range(6):
        assert session.task is not None
        for pair in session.task.pairs:
            session, facts = right(session, pair)
            saved += [fact.rating for fact in facts if fact.pair == 0]
        session = advance(session)
        if session.is_over:
            break
    assert saved == [Rating.GOOD]
    assert session.recalls[session.keys[0]].lapses == 1


def test_help_is_no_recall() -> None:
    session, facts = help_with(opened(words(4), *[recalled()] * 4), 0)
    session, later = right(session, 0)
    assert [f.rating for f in (*facts, *later)] == [Rating.AGAIN]


def test_a_known_pair_that_is_missed_beside_others_is_asked_from_then_on() -> None:
    session = opened(words(6), recalled(), *[recalled(1, 30)] * 5)
    assert session.task is not None
    beside = next(pair for pair in session.task.pairs if pair != 0)
    session, facts = wrong(session, beside, "meaning 0")
    assert facts[0].pair == beside
    session = advance(found_all(session))
    assert beside in [each.pair for each in (*session.returning, *session.open)]
    assert beside not in session.known


def test_a_known_pair_that_is_found_beside_others_is_reviewed_before_its_day() -> None:
    known = recalled(9, 10, stability=10.0)
    session = opened(words(6), recalled(), *[known] * 5)
    assert session.task is not None
    beside = next(pair for pair in session.task.pairs if pair != 0)
    before = session.recalls[session.keys[beside]]
    session, facts = right(session, beside)
    assert [fact.rating for fact in facts] == [Rating.GOOD]
    assert session.recalls[session.keys[beside]].due > before.due
    assert session.left == 1


def test_answers_of_the_board_are_taken_by_their_kind() -> None:
    def given(kind: AnswerKind) -> Answer:
        return Answer(0, 0, "term 0", "meaning 3", kind == "match", kind, 0, 0, (0, 1))

    session = opened(words(4), *[recalled()] * 4)
    assert take(session, given("miss"))[1][0].chosen == "meaning 3"
    assert take(session, given("match"))[0].found == {0}
    assert take(session, given("accepted"))[0].found == {0}
    assert take(session, given("unlucky")) == (session, ())
    shown, facts = take(session, given("reveal"))
    assert shown.found == {0}
    assert facts[0].rating is Rating.AGAIN


# ------------------------------------------------------------------ typed and heard


def typed_session() -> Session:
    pairs = tuple(Pair(Side(word), Side(f"animal {n}")) for n, word in enumerate(WORDS))
    return opened(PairSet("animals", pairs), recalled(stability=20), *[recalled(1, 30)] * 9)


def test_a_pair_that_is_well_known_from_boards_is_typed() -> None:
    session = typed_session()
    assert session.task == Question(0, Way.TYPED, "term")
    session, said, facts = type_in(session, "Perro")
    assert said is not None
    assert said.grade is Grade.NEARLY
    assert [(f.rating, f.way) for f in facts] == [(Rating.GOOD, Way.TYPED)]
    assert advance(session).is_over


def test_a_slip_may_be_typed_again_and_counts_for_less() -> None:
    session, said, facts = type_in(typed_session(), "peror")
    assert said is not None
    assert (said.grade, facts, session.task_over) == (Grade.SLIP, (), False)
    session, _said, facts = type_in(session, "perro")
    assert [f.rating for f in facts] == [Rating.HARD]


def test_a_second_slip_is_a_miss() -> None:
    session = type_in(typed_session(), "peror")[0]
    session, _said, facts = type_in(session, "perrro")
    assert [f.rating for f in facts] == [Rating.AGAIN]
    assert session.task_over


def test_a_missed_typed_pair_is_recognised_first_and_then_typed() -> None:
    session, said, facts = type_in(typed_session(), "gato")
    assert said is not None
    assert (said.grade, facts[0].chosen) == (Grade.OTHER, "gato")
    ways = []
    session = advance(session)
    while not session.is_over:
        ways.append(session.task.way if isinstance(session.task, Question) else Way.BOARD)
        session = advance(found_all(session))
    assert ways == [Way.BOARD, Way.TYPED]


def test_an_empty_line_is_no_answer_and_giving_up_is_a_miss() -> None:
    session = typed_session()
    assert type_in(session, "  ") == (session, None, ())
    session, facts = give_up(session)
    assert facts[0].rating is Rating.AGAIN
    assert session.task_over


def test_who_does_not_want_to_type_is_asked_on_boards() -> None:
    pairs = tuple(Pair(Side(word), Side(word[::-1])) for word in WORDS)
    known = [recalled(stability=20)] * len(WORDS)
    session = opened(PairSet("a", pairs), *known, options=PracticeOptions(typed=False))
    assert all(isinstance(now.task, Board) for now in tasks(session))


def test_by_typing_alone_what_is_due_is_asked_or_else_the_whole_set() -> None:
    options = PracticeOptions(only_typed=True)
    due = opened(words(6), recalled(), recalled(), recalled(1, 30), options=options)
    assert {each.pair for each in due.waiting} == {0, 1}
    nothing_due = opened(words(6), recalled(1, 30), options=options)
    assert {each.pair for each in nothing_due.waiting} == set(range(6))
    for session in (due, nothing_due):
        assert all(
            isinstance(now.task, Question) and now.task.way is Way.TYPED for now in tasks(session)
        )


def test_by_typing_alone_a_missed_pair_is_typed_again_and_what_cannot_be_typed_is_left_out() -> (
    None
):
    pairs = (Pair(Side(picture="a.png"), Side("many words " * 9)), *words(3).pairs)
    options = PracticeOptions(only_typed=True)
    session = opened(PairSet("a", pairs), options=options)
    missed = type_in(session, "nothing like it")[0]
    ways = {type(now.task) for now in tasks(advance(missed))}
    assert (session.left, session.left_out, ways) == (3, 1, {Question})
    assert opened(PairSet("a", pairs[:1]), options=options).is_over


def test_a_session_that_is_left_goes_on_with_second_rounds_and_what_was_missed() -> None:
    session = opened(words(5))
    once = session.open[0].pair
    session = right(session, once)[0]
    missed = session.open[1].pair
    session = wrong(session, missed)[0]
    earlier = Earlier(halfway(session), tuple(session.keys[n] for n in session.reviewed))
    again = begin(words(5), session.recalls, TODAY, 9, PracticeOptions(), earlier=earlier)
    assert {each.pair: each.needed - each.rights for each in again.waiting} == {
        n: 1 if n == once else 2 for n in range(5)
    }
    assert again.rights_left == 9
    assert finished(again).rights_left == 0


def test_what_nobody_types_is_asked_on_boards() -> None:
    long, formula = Side("so many words " * 9), Side("$x^2$")
    pairs = (Pair(long, Side(picture="a.png")), Pair(formula, long), *words(4).pairs)
    session = opened(PairSet("a", pairs), *[recalled(stability=20)] * 2, *[recalled(1, 30)] * 4)
    assert all(isinstance(now.task, Board) for now in tasks(session))


def test_a_term_is_heard_and_its_definition_chosen() -> None:
    pairs = tuple(
        Pair(Side(word, sound=f"{word}.ogg"), Side(f"animal {n}")) for n, word in enumerate(WORDS)
    )
    options = PracticeOptions(typed=False)
    recalls = [recalled(stability=20)] + [recalled(1, 30)] * 9
    session = opened(PairSet("animals", pairs), *recalls, options=options)
    task = session.task
    assert isinstance(task, Question)
    assert (task.way, task.pair, task.answer) == (Way.LISTEN, 0, "definition")
    assert len(set(task.choices)) == 4
    other = next(choice for choice in task.choices if choice != 0)
    missed, facts = choose(session, other)
    assert (facts[0].rating, facts[0].chosen) == (Rating.AGAIN, f"animal {other}")
    assert missed.task_over
    assert choose(session, 0)[0].task_over


# ------------------------------------------------------------------ the end


def test_the_end_says_what_comes_when() -> None:
    session = opened(words(6), *[recalled()] * 3, *[recalled(1, 30)] * 3)
    session, _facts = wrong(session, session.open[0].pair)
    end = outlook([finished(session)])
    assert end[0] == (1, 1)
    assert [each.days for each in end] == sorted(each.days for each in end)
    assert sum(each.pairs for each in end) >= 3


# ------------------------------------------------------------------ other beginnings


def test_only_the_missed_pairs_are_asked_whether_they_are_due_or_not() -> None:
    pair_set = words(8)
    recalls = remembered(pair_set, *[recalled(1, 30)] * 3, *[recalled()] * 3)
    session = begin(pair_set, recalls, TODAY, 1, PracticeOptions(), only=(1, 4, 7))
    assert {each.pair for each in (*session.open, *session.queue)} == {1, 4, 7}
    assert session.left == 3


def test_more_are_new_ones_beyond_those_of_the_day_and_then_the_next_to_be_due() -> None:
    pair_set = words(6)
    known = recalled(1, 9), recalled(1, 3), recalled(1, 5)
    recalls, options = remembered(pair_set, *known), PracticeOptions(new_a_day=1)
    session = begin(pair_set, recalls, TODAY, 1, options, more=3)
    assert {each.pair for each in (*session.open, *session.queue)} == {1, 3, 4, 5}
    assert begin(words(3), remembered(words(3), *known), TODAY, 1, options).is_over
    assert begin(words(3), remembered(words(3), *known), TODAY, 1, options, more=9).left == 3


def test_a_typed_answer_that_was_right_after_all_counts_as_if_it_had_been() -> None:
    session = opened(words(5), *[recalled(stability=9.0)] * 5)
    assert isinstance(session.task, Question)
    missed, said, _facts = type_in(session, "something else")
    assert said is not None
    assert said.grade is Grade.WRONG
    assert session.task.pair in missed.failed
    fair, facts = overrule(session)
    assert not fair.failed
    assert fair.task_over
    assert [fact.rating for fact in facts] == [Rating.GOOD]
