"""Columns: what is right, what is an error, and what is neither."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.game import CLASS_MARK_MS, LOCK_MS
from game.core.matching import can_match
from game.core.moves import (
    Command,
    Finished,
    Hinted,
    Join,
    Matched,
    Missed,
    Pick,
    Picked,
    Refused,
    Released,
    RoundOver,
    Undone,
)
from game.modes import MODES
from game.modes.columns import due, labels, play
from tests import games
from tests.games import ANIMALS, game, kinds

after = partial(games.after, MODES["columns"])


def test_a_term_and_its_definition_match() -> None:
    g, facts = after(game(), Pick(0), Pick(4))
    assert kinds(facts) == [Matched]
    assert g.matched == {0, 4}
    assert g.errors == 0


def test_the_definition_may_be_chosen_first() -> None:
    _, facts = after(game(), Pick(4), Pick(0))
    assert kinds(facts) == [Matched]


def test_two_cards_that_do_not_belong_together_are_one_error_and_lock() -> None:
    g, facts = after(game(), Pick(0), Pick(5))
    assert kinds(facts) == [Missed]
    assert g.errors == 1
    assert g.is_locked(0, 1000)
    assert g.is_locked(5, 1000)
    assert not g.is_locked(1, 1000)
    assert not g.is_locked(0, 1000 + LOCK_MS)


def test_a_locked_card_does_nothing_until_the_lock_opens() -> None:
    g, _ = after(game(), Pick(0), Pick(5))
    same, facts = play(g, Pick(0), 1000 + LOCK_MS - 1)
    assert facts == (Refused("locked"),)
    assert same.picked is None
    _, facts = play(g, Pick(0), 1000 + LOCK_MS)
    assert facts == (Picked(0),)


def test_another_card_is_free_while_two_are_locked() -> None:
    g, _ = after(game(), Pick(0), Pick(5))
    _, facts = after(g, Pick(1), Pick(6))
    assert kinds(facts) == [Missed]


def test_a_class_sees_longer_which_cards_were_wrong() -> None:
    g, _ = after(game(room="projector"), Pick(0), Pick(5))
    assert due(g) == 1000 + CLASS_MARK_MS
    assert not g.is_locked(0, 1000 + LOCK_MS)
    assert g.is_marked_wrong(0, 1000 + CLASS_MARK_MS - 1)
    g, _ = play(g, Command.WAIT, 1000 + CLASS_MARK_MS)
    assert not g.locked


def test_the_marks_go_when_a_class_chooses_another_card() -> None:
    g, _ = after(game(room="projector"), Pick(0), Pick(5))
    g, _ = play(g, Pick(1), 1000 + LOCK_MS)
    assert not g.is_marked_wrong(0, 1000 + LOCK_MS)


def test_the_lock_says_when_it_is_over() -> None:
    g, _ = after(game(), Pick(0), Pick(5))
    assert due(g) == 1000 + LOCK_MS
    g, _ = play(g, Command.WAIT, 1000 + LOCK_MS)
    assert due(g) is None
    assert g.locked == ()


def test_another_card_of_the_same_side_moves_the_choice() -> None:
    g, facts = after(game(), Pick(0), Pick(1))
    assert facts == (Picked(1),)
    assert (g.picked, g.errors) == (1, 0)


def test_the_same_card_again_lets_go() -> None:
    g, facts = after(game(), Pick(0), Pick(0))
    assert facts == (Released(0),)
    assert g.picked is None


def test_one_card_can_be_put_onto_another() -> None:
    _, facts = after(game(), Join(0, 4))
    assert kinds(facts) == [Matched]


def test_putting_a_card_onto_its_own_side_is_no_error() -> None:
    g, facts = after(game(), Join(0, 1))
    assert facts == (Refused("nothing"),)
    assert g.errors == 0


def test_a_matched_card_does_nothing() -> None:
    g, facts = after(game(), Pick(0), Pick(4), Pick(0))
    assert facts == (Refused("matched"),)
    assert g.errors == 0


def test_a_distractor_matches_nothing() -> None:
    g, facts = after(game(distractors=("pez",)), Pick(0), Pick(8))
    assert kinds(facts) == [Missed]
    assert g.answers[-1].pair == 0


def test_the_round_ends_with_its_last_pair_though_a_distractor_is_left() -> None:
    _, facts = after(game(ANIMALS[:1], distractors=("pez",)), Pick(0), Pick(1))
    assert kinds(facts) == [Matched, RoundOver, Finished]


def test_equal_definitions_are_accepted_either_way_round() -> None:
    g = game((("Lyon", "France"), ("Paris", "  France "), ("Rome", "Italy")))
    g, facts = after(g, Pick(0), Pick(4))
    assert kinds(facts) == [Matched]
    g, facts = after(g, Pick(1), Pick(3))
    assert kinds(facts) == [Matched]


def test_an_equivalent_is_used_up_with_its_pair() -> None:
    g = game((("a", "x"), ("a", "y"), ("b", "x")))
    g, facts = after(g, Pick(0), Pick(4))
    assert kinds(facts) == [Matched], "a belongs to y too"
    g, facts = after(g, Pick(1), Pick(4))
    assert facts == (Refused("matched"),)
    g, facts = after(g, Pick(5))
    assert kinds(facts) == [Matched], "the other a belongs to either x"


def test_the_clock_runs_from_ready_to_the_last_pair() -> None:
    g = game(ANIMALS[:1])
    g, _ = play(g, Command.READY, 500)
    g, _ = play(g, Pick(0), 2000)
    g, _ = play(g, Pick(1), 3500)
    assert g.watch.read(9999) == 3000


def test_the_clock_stands_still_between_rounds_and_in_pauses() -> None:
    g = game(ANIMALS[:1], ANIMALS[1:2])
    g, _ = play(g, Command.READY, 0)
    g, _ = after(g, Pick(0), Pick(1), now=1000)
    g, _ = play(g, Command.NEXT_ROUND, 60_000)
    g, _ = play(g, Command.READY, 61_000)
    g, _ = play(g, Command.PAUSE, 61_500)
    g, facts = play(g, Pick(2), 62_000)
    assert facts == (Refused("paused"),)
    g, _ = play(g, Command.RESUME, 90_000)
    g, facts = after(g, Pick(2), Pick(3), now=91_000)
    assert kinds(facts) == [Matched, RoundOver, Finished]
    assert g.watch.read(99_999) == 1000 + 500 + 1000


def test_errors_cost_three_seconds_in_small_rounds_and_two_in_large_ones() -> None:
    g, _ = after(game(), Pick(0), Pick(5))
    assert g.penalty_ms == 3000
    six = tuple((f"t{i}", f"d{i}") for i in range(6))
    g, _ = after(game(six), Pick(0), Pick(7))
    assert g.penalty_ms == 2000


def test_undo_takes_an_error_back_but_not_the_time() -> None:
    g = game()
    g, _ = play(g, Command.READY, 0)
    g, _ = after(g, Pick(0), Pick(5), now=4000)
    g, facts = play(g, Command.UNDO, 5000)
    assert kinds(facts) == [Undone]
    assert (g.errors, g.penalty_ms, g.undos, g.locked) == (0, 0, 1, ())
    assert g.watch.read(6000) == 6000


def test_undo_takes_a_match_back() -> None:
    g, _ = after(game(), Pick(0), Pick(4), Command.UNDO)
    assert g.matched == frozenset()


def test_undo_keeps_the_hints_that_were_paid_for() -> None:
    g, _ = after(game(), Pick(0), Command.HINT, Pick(4), Command.UNDO)
    assert (g.hints, g.penalty_ms) == (1, 5000)


def test_a_hint_shows_the_right_card_and_a_wrong_one() -> None:
    g, facts = after(game(), Pick(1), Command.HINT)
    (told,) = facts
    assert isinstance(told, Hinted)
    assert len(told.cards) == 2
    assert 5 in told.cards
    assert g.penalty_ms == 5000


def test_the_teachers_hint_comes_before_the_two_cards() -> None:
    g, facts = after(game(hints={"dog": "it barks"}), Pick(0), Command.HINT)
    assert facts[0].text == "it barks"
    assert facts[0].cards == ()
    _, facts = after(g, Command.HINT)
    assert 4 in facts[0].cards


def test_a_revealed_pair_is_given_away_and_counted() -> None:
    g, facts = after(game(), Command.REVEAL)
    assert kinds(facts) == [Matched]
    assert g.answers[-1].kind == "reveal"
    assert (g.revealed, g.errors) == (1, 0)


def test_nothing_can_be_answered_once_the_round_is_over() -> None:
    g, _ = after(game(ANIMALS[:1], ANIMALS[1:]), Pick(0), Pick(1))
    _, facts = after(g, Pick(0))
    assert facts == (Refused("over"),)


def test_cards_are_called_by_number_and_letter() -> None:
    assert list(labels(game().round).items()) == list(enumerate("1234ABCD"))


words = st.sampled_from(["a", "A", " a ", "b", "c", "é", "é"])


@settings(max_examples=300)
@given(st.lists(st.tuples(words, words), min_size=1, max_size=8), st.randoms())
def test_whatever_is_accepted_the_board_can_always_be_finished(
    rows: list[tuple[str, str]], chance: Random
) -> None:
    g = game(tuple(rows))
    for _ in range(len(rows)):
        free = [c for c in g.round.cards if c.id not in g.matched]
        right = [(t, d) for t in free for d in free if t.side == "term" and can_match(g, t, d)]
        assert right, "a board must never become unsolvable"
        term, definition = chance.choice(right)
        first, second = chance.sample([term.id, definition.id], 2)
        g, facts = after(g, Pick(first), Pick(second))
        assert isinstance(facts[0], Matched)
    assert g.over
    assert g.errors == 0


def test_a_long_definition_that_was_chosen_is_called_by_its_term() -> None:
    g, _ = after(game((("Paris", "x" * 200), ("Rome", "y" * 200))), Pick(0), Pick(3))
    assert (g.answers[-1].asked, g.answers[-1].chosen) == ("Paris", "Rome")


def test_a_short_definition_that_was_chosen_is_called_by_its_own_words() -> None:
    g, _ = after(game(), Pick(0), Pick(5))
    assert g.answers[-1].chosen == "gato"


def test_a_second_miss_does_not_open_the_locks_of_the_first() -> None:
    g, _ = after(game(), Pick(0), Pick(5), now=1000)
    g, _ = after(g, Pick(1), Pick(6), now=1200)
    assert g.is_locked(0, 1250)
    assert not g.is_locked(0, 1400)
    assert g.is_locked(1, 1400)


def test_undo_keeps_the_text_size_that_was_set_since() -> None:
    g, _ = after(game(), Pick(0), Pick(4))
    g = replace(g, options=replace(g.options, text_scale=1.5))
    g, _ = after(g, Command.UNDO)
    assert g.options.text_scale == 1.5


def test_a_hint_that_shows_nothing_new_costs_nothing() -> None:
    g, _ = after(game(), Pick(0), Command.HINT)
    same, facts = after(g, Command.HINT)
    assert facts == (Refused("nothing"),)
    assert same.penalty_ms == g.penalty_ms


@given(st.lists(st.tuples(words, words), min_size=2, max_size=6), words, st.randoms())
def test_help_is_never_refused_while_a_pair_is_left(
    rows: list[tuple[str, str]], twin: str, chance: Random
) -> None:
    g = game(tuple(rows), distractors=(twin,), direction=chance.choice(["term", "definition"]))
    while not g.round_over:
        free = [c for c in g.round.cards if c.id not in g.matched]
        right = [(t, d) for t in free for d in free if t.side == "term" and can_match(g, t, d)]
        term, definition = chance.choice(right)
        g, _ = after(g, Join(term.id, definition.id))
        if not g.round_over:
            g, facts = after(g, Command.REVEAL)
            assert isinstance(facts[0], Matched)
