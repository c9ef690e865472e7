"""Label input: labels typed one letter at a time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from game.core.label_input import (
    EMPTY,
    HOLD_MS,
    KEEP_MS,
    LabelInput,
    callable_labels,
    names_on_board,
    type_letter,
)
from game.modes import columns
from tests.games import game

SMALL = ("1", "2", "3", "A", "B", "C")
LARGE = tuple(str(n) for n in range(1, 13)) + tuple("ABCDEFGHIJKL")
MEMORY = tuple(row + column for row in "ABCD" for column in "123456")


def called(letters: str, labels: Collection[str], gap: int = 100) -> list[str | None]:
    """Return the labels that were entered, one after another."""
    typed, meant = EMPTY, list[str | None]()
    for number, letter in enumerate(letters):
        typed, label = type_letter(typed, letter, labels, number * gap)
        meant.append(label)
    return meant


def test_a_digit_and_a_letter_mean_two_cards() -> None:
    assert called("3c", SMALL) == ["3", "C"]


def test_a_second_digit_changes_the_card_on_a_large_board() -> None:
    assert called("12a", LARGE) == ["1", "12", "A"]


def test_a_second_digit_that_makes_no_label_is_a_card_of_its_own() -> None:
    assert called("13", LARGE) == ["1", "3"]


def test_memory_needs_row_and_column() -> None:
    assert called("b4a1", MEMORY) == [None, "B4", None, "A1"]


def test_a_row_can_be_corrected() -> None:
    assert called("ab4", MEMORY) == [None, None, "B4"]


def test_a_half_typed_label_is_forgotten_after_a_while() -> None:
    assert called("12", LARGE, gap=KEEP_MS) == ["1", "2"]


def test_letters_that_begin_no_label_are_dropped() -> None:
    assert called("xz", SMALL) == [None, None]


def said(letters: str, completes: Collection[str] = ()) -> tuple[list[str], LabelInput]:
    """Return the labels that these letters enter, and the input afterwards."""
    caller, meant = LabelInput(), list[str]()
    for number, letter in enumerate(letters):
        caller, labels_now = caller.type(letter, LARGE, completes, number * 100)
        meant += labels_now
    return meant, caller


def test_a_digit_that_would_complete_an_answer_waits_for_a_second_one() -> None:
    numbers = [str(n) for n in range(1, 13)]
    assert said("1", numbers)[0] == []
    assert said("12", numbers)[0] == ["12"]
    assert said("1d", numbers)[0] == ["1", "D"]


def test_a_label_that_waits_is_meant_after_a_while_or_at_once_when_told() -> None:
    _, caller = said("1", ["1"])
    assert caller.due == HOLD_MS
    assert caller.advance(HOLD_MS - 1) == (caller, ())
    assert caller.advance(HOLD_MS) == (LabelInput(), ("1",))
    assert caller.flush() == (LabelInput(), ("1",))


def test_matched_cards_can_be_called_but_keep_no_other_waiting() -> None:
    many = game(tuple((f"t{n}", f"d{n}") for n in range(12)))
    names = columns.labels(many.round)
    one_matched = callable_labels(replace(many, joined=((0, 12),)), names)
    assert one_matched["1"] == 0
    assert one_matched["A"] == 12
    assert "12" in one_matched
    twelve_matched = callable_labels(replace(many, joined=((11, 23),)), names)
    assert "12" not in twelve_matched
    assert twelve_matched["L"] == 23


def test_matched_cards_are_called_as_their_term() -> None:
    animals = replace(game(), joined=((2, 5),))
    names = names_on_board(animals, columns.labels(animals.round))
    assert [names[card] for card in range(8)] == ["1", "2", "3", "4", "A", "3", "C", "D"]
