"""Text: what is measured is what is painted, in every script."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import skia

from game import caches
from game.emoji.names import catalogue
from game.look.breaks import cuts
from game.look.text import SkiaMeasure, Texts
from game.view.box import Box
from game.view.direction import right_to_left
from game.view.node import Text

LONG = "En el marketing tradicional la comunicación unidireccional ha venido siendo la norma."


@pytest.fixture(scope="module")
def measure() -> SkiaMeasure:
    return SkiaMeasure()


@pytest.mark.parametrize("size", [9.5, 17.3, 24, 61])
def test_a_height_is_a_whole_number_of_lines(measure: SkiaMeasure, size: float) -> None:
    lines = measure.height(LONG, size, 20 * size) / measure.line(size)
    assert lines == pytest.approx(round(lines))
    assert lines > 1


def test_fonts_that_meet_in_a_line_do_not_make_it_higher(measure: SkiaMeasure) -> None:
    mixed = "aé 日本 हिन्दी ไทย 👩‍👩‍👧 √2"
    assert measure.height(mixed, 20, 2000) == measure.height("a", 20, 2000)


@pytest.mark.parametrize("words", ["Comunicación", "日本語 N5 動詞", "مرحبا", "to swim – swam"])
@pytest.mark.parametrize("size", [11.7, 20, 33.3])
def test_words_fit_in_the_width_that_was_measured(
    measure: SkiaMeasure, words: str, size: float
) -> None:
    width = measure.width(words, size, 700)
    text = Text(words, Box(0, 0, width, measure.line(size)), size, 700, lines=1)
    assert measure.fits(text)


def test_the_longest_word_is_the_least_width_without_a_torn_word(measure: SkiaMeasure) -> None:
    widest = measure.longest_word("una caracola grande", 20)
    assert widest == measure.width("caracola", 20)


def test_size_and_weight_make_text_wider(measure: SkiaMeasure) -> None:
    assert measure.width(LONG, 20) < measure.width(LONG, 21)
    assert measure.width(LONG, 20, 400) < measure.width(LONG, 20, 700)


def test_a_text_that_fits_is_shown_whole(measure: SkiaMeasure) -> None:
    text = Text(LONG, Box(0, 0, 400, measure.height(LONG, 20, 400)), 20)
    assert measure.shorten(text) == LONG


def test_a_text_that_does_not_fit_ends_in_an_ellipsis_and_fills_its_lines(
    measure: SkiaMeasure,
) -> None:
    text = Text(LONG, Box(0, 0, 300, 2 * measure.line(20)), 20)
    shown = measure.shorten(text)
    assert shown.endswith("…")
    assert LONG.startswith(shown[:-1])
    assert measure.height(shown, 20, 300) == 2 * measure.line(20)


def test_lines_limits_what_a_high_box_shows(measure: SkiaMeasure) -> None:
    text = Text("uno\ndos\ntres", Box(0, 0, 300, 300), 20, lines=2)
    assert measure.shorten(text) == "uno\ndos…"


def test_an_ellipsis_fits_even_where_nothing_else_does(measure: SkiaMeasure) -> None:
    assert measure.shorten(Text(LONG, Box(0, 0, 3, 10), 20)) == "…"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩‍👩‍👧!", ["👩‍👩‍👧", "!"]),
        ("👍🏽a", ["👍🏽", "a"]),
        ("🇪🇸🇵🇹", ["🇪🇸", "🇵🇹"]),
        ("1️⃣2", ["1️⃣", "2"]),
        ("क्षा", ["क्षा"]),
    ],
)
def test_a_cut_never_tears_a_letter(words: str, whole: list[str]) -> None:
    places = [0, *cuts(words)]
    assert [words[a:b] for a, b in pairwise(places)] == whole


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Hola", False), ("מילה word", True), ("12 (مرحبا)", True), ("123", False), ("", False)],
)
def test_the_first_strong_letter_says_the_direction(words: str, answer: bool) -> None:
    assert right_to_left(words) is answer


@pytest.mark.parametrize(
    ("words", "language", "family"),
    [
        ("直", "ja", "Noto Sans CJK JP"),
        ("直", "zh-TW", "Noto Sans CJK SC"),
        ("直かな", "", "Noto Sans CJK JP"),
        ("한", "", "Noto Sans CJK KR"),
        ("αβγ", "", "Noto Sans"),
        ("❤️", "", "Noto Color Emoji"),
        ("हिन्दी", "hi", "Noto Sans Devanagari"),
    ],
)
def test_a_script_brings_its_own_font(
    measure: SkiaMeasure, words: str, language: str, family: str
) -> None:
    assert measure.texts.fonts.families_of(words, language)[1] == family


def test_every_emoji_is_drawn_in_colour_whatever_signs_it_is_joined_of(
    measure: SkiaMeasure,
) -> None:
    fonts = measure.texts.fonts
    families = {fonts.families_of(emoji.signs, "")[:2] for emoji in catalogue().emoji}
    assert families == {("Atkinson Hyperlegible Next", "Noto Color Emoji")}


def test_latin_needs_one_font(measure: SkiaMeasure) -> None:
    assert len(measure.texts.fonts.families_of("¿Qué señal? Žluťoučký ½", "")) == 1


def test_characters_that_no_font_has_are_named(measure: SkiaMeasure) -> None:
    assert measure.missing("a日👩‍👩‍👧e\u0301\n\t\U000e0fff") >= {"\U000e0fff"}
    assert measure.missing("Añ 日本語 مرحبا हिन्दी ไทย √2 ≤ ∫ 🇪🇸 1️⃣ e\u0301\n") == set()


def test_a_picture_that_cannot_be_read_has_no_size(measure: SkiaMeasure, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG nothing")
    assert measure.picture(str(tmp_path / "broken.png")) == (0, 0)
    assert measure.picture(str(tmp_path / "none.png")) == (0, 0)


# ------------------------------------------------------------------ from right to left


def painted(measure: SkiaMeasure, words: str, language: str) -> list[bytes]:
    """The columns of pixels of a line in a box that is wider than it, from the right."""
    surface = skia.Surface.MakeRasterN32Premul(600, 60)
    text = Text(words, Box(0, 0, 600, 60), 30, language=language)
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorWHITE)
    measure.texts.layout(words, text, skia.ColorBLACK).paint(canvas, 0, 0)
    pixels = surface.toarray()
    return [pixels[:, x].tobytes() for x in reversed(range(600))]


@pytest.mark.parametrize(
    ("first", "rest"), [("HTTP", " הוא פרוטוקול"), ("(0-14)", " שנים"), ("3–5", " سنوات")]
)
@pytest.mark.parametrize("language", ["he", "fa"])
def test_what_a_side_from_the_right_begins_with_stands_at_its_right_end(
    measure: SkiaMeasure, first: str, rest: str, language: str
) -> None:
    alone, whole = painted(measure, first, language), painted(measure, first + rest, language)
    wide = int(measure.width(first, 30)) - 2
    assert whole[:wide] == alone[:wide]
    assert whole != alone


def test_without_a_language_it_stands_at_the_left(measure: SkiaMeasure) -> None:
    blank = painted(measure, "", "")[0]
    assert painted(measure, "HTTP הוא", "")[0:200] == [blank] * 200
    assert painted(measure, "HTTP הוא", "he")[0:200] != [blank] * 200


def test_texts_without_end_are_not_kept_without_end() -> None:
    """Skia keeps what a collection has shaped: only a new one lets go of it."""
    texts = Texts()
    long = Text("relación " * 1000, Box(0, 0, 400, 400), 16)
    before = texts.layout(long.words, long, 0).height
    collections = [texts.fonts.collection]
    for n in range(50):
        texts.layout(f"{n} {long.words}", long, 0)
        if texts.fonts.collection is not collections[-1]:
            collections.append(texts.fonts.collection)
    assert len(collections) == 5
    assert texts.layout(long.words, long, 0).height == before


def test_what_was_let_go_is_laid_out_as_before() -> None:
    texts = Texts()
    text = Text(LONG, Box(0, 0, 200, 400), 20)
    before = texts.layout(text.words, text, 0xFF000000).height
    texts.release()
    assert texts.layout(text.words, text, 0xFF000000).height == before


def test_measures_are_let_go_once_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def count(_texts: Texts, words: str, *_more: object) -> int:
        counted.append(words)
        return 1

    monkeypatch.setattr(Texts, "line_count", count)
    measure = SkiaMeasure()
    for number, again in ((2, 0), (3000, 1)):
        for n in range(number):
            measure.height(f"{n}", 20, 200)
        caches.release()
        counted.clear()
        measure.height("0", 20, 200)
        assert len(counted) == again
