"""Direction: a side's language decides which way it runs; without one, its first letter does."""

from __future__ import annotations

import pytest

from game.view.direction import marked, right_to_left

MIXED = "HTTP הוא פרוטוקול"


@pytest.mark.parametrize(
    "tag",
    [
        *("he", "iw", "ar", "ar-EG", "fa", "ur", "yi", "ckb", "ps", "sd", "ug", "dv", "syr", "nqo"),
        *("pa-Arab", "ku-arab-IQ", "az_Arab", "und-Hebr", "HE"),
    ],
)
@pytest.mark.parametrize("text", [MIXED, "(0-14)", "14 سنة", "HTTP", ""])
def test_a_side_in_such_a_language_begins_at_the_right(tag: str, text: str) -> None:
    assert right_to_left(text, tag)


@pytest.mark.parametrize("tag", ["es", "en", "ja", "sd-Deva", "ug-Cyrl", "ar-Latn", "yi-Latn"])
def test_a_side_in_another_one_begins_at_the_left(tag: str) -> None:
    assert not right_to_left("שלום means hello", tag)
    assert not right_to_left("(0-14)", tag)


@pytest.mark.parametrize(("text", "way"), [(MIXED, False), ("שלום HTTP", True), ("(0-14)", False)])
def test_without_a_language_the_first_letter_with_a_direction_decides(text: str, way: bool) -> None:
    assert right_to_left(text) is way


def test_hebrew_alone_runs_its_own_way_in_a_side_that_is_marked_as_spanish() -> None:
    assert right_to_left("שלום, מה שלומך?", "es")


@pytest.mark.parametrize("range_", ["0-14", "3–5", "2+3=5", "25/11/2026", "1,5-2", "-3-5"])
def test_ranges_and_sums_are_read_from_the_left(range_: str) -> None:
    assert f"\u2066{range_}\u2069" in marked(f"السكان ({range_}) سنة")


@pytest.mark.parametrize("other", ["14", "COVID-19", "v1-2", "x+2=5", "٠-١٤", "3 - 5"])
def test_other_numbers_are_left_to_the_text(other: str) -> None:
    assert "\u2066" not in marked(f"السكان {other}")


def test_each_line_is_marked() -> None:
    assert marked("a\nב") == "\u202ba\u202c\n\u202bב\u202c"
