"""File names that are not taken yet."""

from __future__ import annotations

from game.core.free_name import first_free


def free(name: str, *taken: str) -> str:
    return first_free(name, taken.__contains__)


def test_a_free_name_stays_as_it_is() -> None:
    assert free("a.png", "b.png") == "a.png"


def test_a_taken_name_gets_the_first_free_number_before_its_ending() -> None:
    assert free("a.png", "a.png") == "a-2.png"
    assert free("a.png", "a.png", "a-2.png", "a-3.png") == "a-4.png"


def test_a_name_without_an_ending_is_numbered_at_its_end() -> None:
    assert free("set", "set") == "set-2"
    assert free(".set", ".set") == ".set-2"
