"""What is said of a side when it is read aloud, and in which language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.pair_set import Side
from game.core.speech import MOST_LETTERS, Utterance, likely_language, utterance


def said(text: str, language: str = "") -> str:
    found = utterance(Side(text, language=language))
    return found.words if found else ""


def test_a_side_is_read_in_its_own_language() -> None:
    assert utterance(Side("le chien", language="fr")) == Utterance("le chien", "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("犬はかわいい", "ja"),
        ("イヌ", "ja"),
        ("狗", "zh"),
        ("개", "ko"),
        ("كلب", "ar"),
        ("گربه", "fa"),
        ("כלב", "he"),
        ("собака", "ru"),
        ("їжак", "uk"),
        ("σκύλος", "el"),
        ("कुत्ता", "hi"),
        ("หมา", "th"),
        ("perro", ""),
        ("123", ""),
    ],
)
def test_without_a_language_the_script_tells_it(text: str, language: str) -> None:
    assert likely_language(text) == language


def test_the_language_of_a_set_counts_more_than_the_script() -> None:
    assert utterance(Side("куче", language="bg")) == Utterance("куче", "bg")


def test_formulas_are_read_as_characters() -> None:
    assert said(r"La raíz de $x^2$") == "La raíz de x²"


@pytest.mark.parametrize("gap", ["_____", "____", "[…]", "[...]", "......", "_ _ _"])
def test_a_gap_is_a_word_of_the_language(gap: str) -> None:
    assert "hueco" in said(f"El {gap} ladra", "es-MX")
    assert "blank" in said(f"The {gap} barks", "en")


def test_a_gap_is_a_pause_where_no_word_for_it_is_known() -> None:
    assert said("A ____ ugat", "hu") == "A … ugat"


@pytest.mark.parametrize("sign", ["🐕", "🇫🇷", "👨‍👩‍👧", "♩", "👍🏽", "❤️"])
def test_signs_are_not_named_since_their_names_may_be_the_answer(sign: str) -> None:
    assert utterance(Side(sign, language="en")) is None
    assert said(f"{sign} dog", "en") == "dog"


def test_degrees_and_powers_stay() -> None:
    assert said("100 °C", "es") == "100 °C"
    assert said("2^3 = 8", "es") == "2^3 = 8"


def test_pictures_and_sounds_have_no_words() -> None:
    assert utterance(Side("", picture="/sets/dog.png")) is None
    assert utterance(Side("", sound="/sets/dog.ogg")) is None


@given(st.text(max_size=60), st.sampled_from(["", "es", "en-GB", "ja", "x"]))
def test_whatever_stands_on_a_card_can_be_said_or_has_no_words(text: str, language: str) -> None:
    found = utterance(Side(text, language=language))
    assert found is None or any(map(str.isalnum, found.words))


def test_very_long_texts_are_not_read_to_the_end() -> None:
    assert len(said("word " * 1000, "en")) <= MOST_LETTERS
