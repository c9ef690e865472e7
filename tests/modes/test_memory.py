"""Memory: two cards a turn, and which misses could have been avoided."""

from __future__ import annotations

from functools import partial
from typing import Any

from game.core.game import Game
from game.core.moves import (
    Command,
    Finished,
    Hidden,
    Matched,
    Missed,
    Pick,
    Picked,
    Refused,
    RoundOver,
)
from game.modes import MODES
from game.modes.memory import LONGEST_WAIT_MS, SHORTEST_WAIT_MS, due, labels, play
from tests import games
from tests.games import ANIMALS, game, kinds

after = partial(games.after, MODES["memory"])


def new(*rounds: tuple[tuple[str, str], ...], **options: Any) -> Game:
    return game(*rounds, mode="memory", **options)


def test_two_cards_that_belong_together_stay() -> None:
    g, facts = after(new(), Pick(0), Pick(4))
    assert kinds(facts) == [Picked, Matched]
    assert (g.matched, g.turns, g.face_up) == (frozenset({0, 4}), 1, ())


def test_a_wrong_pair_stays_face_up_until_the_wait_is_over() -> None:
    g, facts = after(new(), Pick(0), Pick(5))
    assert kinds(facts) == [Picked, Missed]
    assert g.face_up == (0, 5)
    assert due(g) == 1000 + 1500
    g, facts = play(g, Command.WAIT, 2499)
    assert facts == ()
    g, facts = play(g, Command.WAIT, 2500)
    assert facts == (Hidden((0, 5)),)


def test_the_next_card_puts_a_wrong_pair_away() -> None:
    g, facts = after(new(), Pick(0), Pick(5), Pick(1))
    assert kinds(facts) == [Hidden, Picked]
    assert g.face_up == (1,)


def test_pressing_a_card_of_the_wrong_pair_only_puts_it_away() -> None:
    g, facts = after(new(), Pick(0), Pick(5), Pick(5))
    assert facts == (Hidden((0, 5)),)
    assert g.face_up == ()


def test_a_wrong_pair_can_wait_for_a_key() -> None:
    g, _ = after(new(memory_wait_ms=None), Pick(0), Pick(5))
    assert due(g) is None
    assert g.face_up == (0, 5)


def test_by_itself_the_wait_grows_with_the_words() -> None:
    shown = []
    for words in (1, 10, 20, 500):
        g = new(tuple((f"term {n}", "word " * (words - 1) + str(n)) for n in range(3)))
        g, _ = after(g, Pick(0), Pick(4))
        assert g.hide_at is not None
        shown.append(g.hide_at - 1000)
    assert shown == sorted(shown)
    assert shown[0] == SHORTEST_WAIT_MS < shown[1] < shown[2]
    assert shown[-1] == LONGEST_WAIT_MS
    chinese = new((("狗", "狗" * 80), ("猫", "猫" * 90)))
    assert (after(chinese, Pick(0), Pick(3))[0].hide_at or 0) > 1000 + SHORTEST_WAIT_MS


def test_a_wrong_pair_can_be_kept_open() -> None:
    g, _ = after(new(), Pick(0), Pick(5))
    g, facts = play(g, Command.HOLD, 1100)
    assert (facts, due(g), g.face_up) == ((), None, (0, 5))
    assert play(g, Command.WAIT, 99_999)[0].face_up == (0, 5)
    assert play(g, Command.LET_GO, 99_999)[0].face_up == ()


def test_there_must_be_a_wrong_pair_to_be_kept_open() -> None:
    for moves in ((), (Pick(0),)):
        assert after(new(), *moves, Command.HOLD)[1] == (Refused("nothing"),)


def test_bad_luck_is_no_error() -> None:
    g, facts = after(new(), Pick(0), Pick(5))
    assert facts[1].answer.kind == "unlucky"
    assert g.errors == 0


def test_missing_a_partner_that_was_seen_is_an_error() -> None:
    g, _ = after(new(), Pick(1), Pick(4))  # 4 belongs to 0
    g, facts = after(g, Pick(0), Pick(6))
    assert facts[1].answer.kind == "miss"
    assert g.errors == 1


def test_turning_a_card_that_was_seen_and_does_not_belong_is_an_error() -> None:
    g, _ = after(new(), Pick(0), Pick(5))
    g, _ = after(g, Pick(2), Pick(5))
    assert g.errors == 1


def test_two_terms_never_match() -> None:
    _, facts = after(new((("a", "x"), ("a", "y"))), Pick(0), Pick(1))
    assert kinds(facts) == [Picked, Missed]


def test_a_turned_card_cannot_be_turned_twice() -> None:
    _, facts = after(new(), Pick(0), Pick(0))
    assert facts == (Refused("nothing"),)


def test_the_last_pair_ends_the_game() -> None:
    _, facts = after(new(ANIMALS[:1]), Pick(0), Pick(1))
    assert kinds(facts) == [Picked, Matched, RoundOver, Finished]


def test_a_hint_needs_a_turned_card() -> None:
    g, facts = after(new(), Command.HINT)
    assert facts == (Refused("choose_first"),)
    g, facts = after(g, Pick(0), Command.HINT)
    assert 4 in facts[0].cards
    assert g.face_up == (0,)


def test_a_reveal_takes_the_turned_card() -> None:
    g, facts = after(new(), Pick(2), Command.REVEAL)
    assert kinds(facts) == [Matched]
    assert g.matched == {2, 6}


def test_undo_takes_the_turn_back_but_what_was_seen_stays_seen() -> None:
    g, _ = after(new(), Pick(0), Pick(5), Command.UNDO)
    assert (g.turns, g.face_up) == (0, ())
    assert {0, 5} <= g.seen


def test_cards_are_called_by_row_and_column() -> None:
    assert set(labels(new().round).values()) == {"A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"}


def test_a_pause_does_not_use_up_the_time_of_a_wrong_pair() -> None:
    g, _ = after(new(), Pick(0), Pick(5))
    g, _ = play(g, Command.PAUSE, 1500)
    g, _ = play(g, Command.RESUME, 60_000)
    assert due(g) == 61_000
