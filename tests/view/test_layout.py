"""Layout: words that are too long for a line are divided between syllables, with a hyphen."""

from __future__ import annotations

import pytest

from game.view.layout import Layout, lay_out
from tests.fakes import FakeMeasure

SIZE = 20.0
"""Each letter is 10 pixels wide."""


def laid(text: str, letters: int, language: str = "de") -> Layout:
    return lay_out(text, SIZE, letters * 10, FakeMeasure(), language)


def words(text: str, letters: int, language: str = "de") -> list[str]:
    return [line.words for line in laid(text, letters, language).lines]


def test_a_word_that_is_too_long_has_a_hyphen_at_a_syllable() -> None:
    assert words("abcdefghij", 8) == ["abcdef-", "ghij"]


def test_a_hyphen_has_room_in_its_line() -> None:
    assert words("abcdefghij", 6) == ["abc-", "def-", "ghij"]


def test_a_word_that_fits_in_a_line_of_its_own_stays_whole() -> None:
    assert words("abc abcdefgh", 8) == ["abc", "abcdefgh"]


def test_without_a_language_it_is_broken_where_the_line_ends() -> None:
    assert words("abcdefghij", 8, "") == ["abcdefgh", "ij"]


@pytest.mark.parametrize("letters", range(1, 14))
@pytest.mark.parametrize("language", ["de", ""])
def test_all_letters_are_in_the_lines_and_each_line_fits(letters: int, language: str) -> None:
    text = "ein Donaudampfschiff und\nnoch eines"
    layout = laid(text, letters, language)
    assert "".join(text[line.start : line.end] for line in layout.lines) == text
    assert all(len(line.words) <= letters for line in layout.lines)


def test_the_caret_stands_at_the_letters_not_at_the_hyphen() -> None:
    layout = laid("abcdefghij", 8)
    assert layout.caret(6) == (0.0, layout.line_height, layout.line_height)
    assert layout.place(1000.0, 0.0) == 5
