"""Hyphens: long words are divided between syllables, as their language does, or not at all."""

from __future__ import annotations

import tracemalloc

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.look.hyphen_patterns import patterns_of
from game.look.hyphens import _patterns, divided, pieces, places
from game.look.text import SkiaMeasure
from game.view.box import Box
from game.view.node import Text

LAW = "Bundesausbildungsförderungsgesetz"


def lines(words: str, letters: int, language: str) -> list[str]:
    """The lines of a long word where each letter is as wide as any other."""
    return divided(words, letters, len, language).split("\u200b")


@pytest.mark.parametrize(
    ("words", "language", "parts"),
    [
        (LAW, "de", ["Bundesausbil-", "dungsförde-", "rungsgesetz"]),
        ("(desoxirribonucleico)", "es", ["(desoxirribo-", "nucleico)"]),
        ("anticonstitutionnellement", "fr-CA", ["anticonstitu-", "tionnellement"]),
        ("internationalization", "en", ["international-", "ization"]),
    ],
)
def test_a_word_too_long_for_a_line_is_divided_between_syllables(
    words: str, language: str, parts: list[str]
) -> None:
    assert lines(words, 14, language) == parts


@pytest.mark.parametrize("language", ["", "he", "zh", "zz", "und-Latn"])
def test_without_patterns_a_word_stays_as_it_is(language: str) -> None:
    assert lines(LAW, 14, language) == [LAW]


def test_what_fits_is_not_divided() -> None:
    assert divided(f"das {LAW}", 40, len, "de") == f"das {LAW}"


def test_a_teachers_own_soft_hyphens_come_first_in_any_language() -> None:
    words = "Bundes\u00adausbildungs\u00adförderungs\u00adgesetz"
    parts = ["Bundes\u00adausbildungs-", "\u00adförderungs\u00adgesetz"]
    assert lines(words, 18, "") == parts
    assert list(pieces(words, ""))[-1] == "gesetz"


def test_words_are_not_kept_without_end() -> None:
    assert places(LAW, "de")
    patterns = _patterns("de")
    assert patterns is not None
    assert not patterns.cache


@pytest.mark.parametrize("language", ["de", "en", "es", "hu", "nl", "pt_PT", "ru", "th", "uk"])
def test_every_pattern_says_what_pyphen_says(language: str) -> None:
    ours, path = patterns_of(language), pyphen.LANGUAGES[language]
    theirs = pyphen.HyphDict(path)
    assert ours is not None
    assert {key: ours.patterns.get(key) for key in theirs.patterns} == theirs.patterns
    assert not any(ours.patterns.get(key) for key in ours.patterns if key not in theirs.patterns)
    alike = {part for key in theirs.patterns for part in (key[:-1], key[1:], f"{key}a")}
    assert not any(ours.patterns.get(key) for key in alike - theirs.patterns.keys())
    assert ours.maxlen == theirs.maxlen


def test_patterns_take_no_more_room_than_a_few_times_their_file() -> None:
    patterns_of("es")  # what is loaded for the first stays
    tracemalloc.start()
    patterns = patterns_of("hu")
    taken, _most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert patterns is not None
    assert taken < 5 * pyphen.LANGUAGES["hu"].stat().st_size


def test_a_hyphen_leaves_two_letters_and_changes_no_spelling() -> None:
    patterns = patterns_of("hu")
    assert patterns is not None
    assert [*patterns.places("asszony")] == []
    assert [*patterns.places("iskola")] == [2, 4]


def test_ten_thousand_letters_are_no_word() -> None:
    assert lines("ab" * 5000, 14, "de") == ["ab" * 5000]


@given(st.text(max_size=60), st.integers(1, 30), st.sampled_from(["de", "es", ""]))
def test_nothing_but_hyphens_is_added_and_no_part_is_too_wide(
    words: str, width: int, language: str
) -> None:
    clean = words.replace("\u200b", "").replace("-", "")
    within = divided(clean, width, len, language)
    assert within.replace("-\u200b", "") == clean
    assert all(len(part) <= width for part in within.split("\u200b")[:-1] if " " not in part)


@pytest.fixture(scope="module")
def measure() -> SkiaMeasure:
    return SkiaMeasure()


def test_a_soft_hyphen_takes_no_room_where_it_is_not_needed(measure: SkiaMeasure) -> None:
    assert measure.width("För\u00adde\u00adrung", 20) == measure.width("Förderung", 20)


def test_with_hyphens_a_long_word_fits_in_the_lines_that_were_measured(
    measure: SkiaMeasure,
) -> None:
    width = measure.longest_part(LAW, 30, language="de")
    assert width < measure.longest_word(LAW, 30, language="de") / 3
    tall = measure.height(LAW, 30, width, language="de")
    assert measure.fits(Text(LAW, Box(0, 0, width, tall), 30, language="de"))
    assert measure.longest_part(LAW, 30) == measure.longest_word(LAW, 30)
