"""Calling: labels typed one letter at a time."""

from __future__ import annotations

from game.core.calling import KEEP_MS, NOTHING, type_letter

SMALL = ("1", "2", "3", "A", "B", "C")
LARGE = tuple(str(n) for n in range(1, 13)) + tuple("ABCDEFGHIJKL")
MEMORY = tuple(row + column for row in "ABCD" for column in "123456")


def called(letters, labels, gap=100):
    """The labels that were meant, one after another."""
    call, meant = NOTHING, []
    for number, letter in enumerate(letters):
        call, label = type_letter(call, letter, labels, number * gap)
        meant.append(label)
    return meant


def test_a_digit_and_a_letter_mean_two_cards():
    assert called("3c", SMALL) == ["3", "C"]


def test_a_second_digit_changes_the_card_on_a_large_board():
    assert called("12a", LARGE) == ["1", "12", "A"]


def test_a_second_digit_that_makes_no_label_is_a_card_of_its_own():
    assert called("13", LARGE) == ["1", "3"]


def test_memory_needs_row_and_column():
    assert called("b4a1", MEMORY) == [None, "B4", None, "A1"]


def test_a_row_can_be_corrected():
    assert called("ab4", MEMORY) == [None, None, "B4"]


def test_a_half_typed_label_is_forgotten_after_a_while():
    assert called("12", LARGE, gap=KEEP_MS) == ["1", "2"]


def test_letters_that_begin_no_label_are_dropped():
    assert called("xz", SMALL) == [None, None]
