"""Emoji are found by words of many languages, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.emoji.names import Catalogue, Emoji, catalogue, fold, pack, unpack
from game.emoji.search import EVERYDAY, MOST, everyday, find


def first(query: str, language: str = "es") -> str:
    found = find(query, catalogue(), language)
    return found[0].signs.rstrip("\ufe0f") if found else ""


def few(query: str, language: str = "es", most: int = 4) -> list[str]:
    return [one.signs.rstrip("\ufe0f") for one in find(query, catalogue(), language)[:most]]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("word", "signs"),
    [
        ("perro", "🐕"),
        ("dog", "🐕"),
        ("casa", "🏠"),
        ("house", "🏠"),
        ("abeja", "🐝"),
        ("bee", "🐝"),
    ],
)
def test_a_word_is_found_in_both_languages_whatever_the_program_speaks(
    word: str, signs: str, language: str
) -> None:
    assert first(word, language) == signs


@pytest.mark.parametrize("word", ["lapiz", "LÁPIZ", "  Lápiz. ", "La\u0301piz", "el lápiz"])
def test_accents_capitals_signs_and_articles_do_not_matter(word: str) -> None:
    assert first(word) == "✏"


@pytest.mark.parametrize(
    ("plural", "signs"),
    [("perros", "🐕"), ("peces", "🐟"), ("flores", "🌼"), ("mice", "🐁"), ("horses", "🐎")],
)
def test_a_plural_is_found_by_its_singular(plural: str, signs: str) -> None:
    assert first(plural) == signs


def test_a_word_is_found_by_its_beginning() -> None:
    assert "🚴" in few("bicicl")
    assert "🐘" in few("elefan")


def test_several_words_are_all_meant() -> None:
    assert first("corazón rojo") == "❤"
    assert first("bandera de España") == "🇪🇸"
    assert first("flag of Spain", "en") == "🇪🇸"


@pytest.mark.parametrize(
    ("word", "signs"),
    [
        ("Katze", "🐈"),
        ("pomme", "🍎"),
        ("mela", "🍎"),
        ("maçã", "🍎"),
        ("gos", "🐕"),
        ("txakur", "🐕"),
    ],
)
def test_other_languages_are_searched_where_the_two_have_no_such_word(
    word: str, signs: str
) -> None:
    assert first(word) == signs


def test_of_equals_the_one_in_the_language_of_the_program_comes_first() -> None:
    assert first("pan", "es") == "🍞"
    assert first("red", "en") == "❤"


def test_what_is_no_word_finds_nothing() -> None:
    assert few("xyzzy") == few("") == few("¿?") == []


def test_before_anything_is_typed_there_are_things_of_every_day() -> None:
    signs = [one.signs.rstrip("\ufe0f") for one in everyday(catalogue())]
    assert "".join(signs) == EVERYDAY


@given(st.text(max_size=12))
def test_whatever_is_typed_has_an_answer_without_doubles(query: str) -> None:
    found = find(query, catalogue(), "en")
    assert len(found) == len(set(found)) <= MOST


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_file_says_what_was_put_in() -> None:
    emoji = (Emoji("🐕", ("Dog", "Perro")), Emoji("☀️", ("Sun", "Sol")))
    words = {"en": [["dog", "Pet"], ["sun", "sun"]], "es": [["perro"], ["Sol", "día"]]}
    found = unpack(pack(emoji, words))
    assert isinstance(found, Catalogue)
    assert found.emoji == emoji
    assert found.words["en"].text == ";dog;pet;\n;sun;"
    assert found.words["es"].text == ";perro;\n;sol;dia;"


def test_each_emoji_has_a_name_in_both_languages_and_is_there_once() -> None:
    emoji = catalogue().emoji
    assert len({one.signs for one in emoji}) == len(emoji) > 1500
    assert all(one.name("es") and one.name("en") for one in emoji)
    assert emoji[0].name("xx") == emoji[0].name("en")
