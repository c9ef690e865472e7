"""Words with formulas among them: measured, broken into lines and painted as they are."""

from __future__ import annotations

import pytest
import skia

from game.formulas.sides import shown
from game.look.formula_text import INLINE, FormulaParagraph
from game.look.formulas import Formulas
from game.look.text import SkiaMeasure
from game.view.box import Box
from game.view.node import Text

HALF = shown(r"La mitad es $\frac{1}{2}$, más o menos")
ROOT = shown(r"$x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}$")


@pytest.fixture(scope="module")
def measure() -> SkiaMeasure:
    return SkiaMeasure()


def laid_out(
    measure: SkiaMeasure, words: str, width: float, language: str = "es"
) -> FormulaParagraph:
    text = Text(words, Box(0, 0, width, 500), 30, language=language)
    made = measure.texts.layout(words, text, 0xFF000000)
    assert isinstance(made, FormulaParagraph)
    return made


def ink(made: FormulaParagraph, width: int, height: int) -> tuple[int, int, int, int]:
    """Where anything is painted: left, top, right, bottom."""
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.clear(0xFFFFFFFF)
    made.paint(canvas, 0, 0)
    dark = surface.makeImageSnapshot().toarray()[:, :, 0] < 128
    rows, columns = dark.any(axis=1).nonzero()[0], dark.any(axis=0).nonzero()[0]
    return int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])


def test_a_line_with_a_fraction_is_as_high_as_the_fraction(measure: SkiaMeasure) -> None:
    line = measure.line(30)
    assert 1.3 * line < measure.height(HALF, 30, 900) < 2.2 * line
    assert measure.height(shown("sea $x$"), 30, 900) == pytest.approx(line, abs=2)


@pytest.mark.parametrize("width", [160, 240, 420, 900])
def test_what_is_measured_is_what_is_painted(measure: SkiaMeasure, width: int) -> None:
    made = laid_out(measure, HALF, width)
    assert made.height == pytest.approx(measure.height(HALF, 30, width, 400, "es"), abs=0.1)
    _left, top, right, bottom = ink(made, 1000, 600)
    assert top >= 0
    assert right <= width
    assert bottom <= made.height


def test_words_do_not_run_into_a_formula(measure: SkiaMeasure) -> None:
    before, after = shown("a $x^2$"), shown("a $x^2$ b")
    one, two = measure.width(before, 30), measure.width(after, 30)
    assert two > one + measure.width("b", 30)


def test_a_formula_is_not_divided(measure: SkiaMeasure) -> None:
    assert measure.longest_word(ROOT, 30) == pytest.approx(measure.width(ROOT, 30), abs=2)
    assert measure.longest_part(ROOT, 30) == pytest.approx(measure.width(ROOT, 30), abs=2)


def test_a_formula_a_little_too_wide_is_set_smaller(measure: SkiaMeasure) -> None:
    wide = measure.width(ROOT, 30)
    assert laid_out(measure, ROOT, 0.8 * wide).places
    assert ink(laid_out(measure, ROOT, 0.8 * wide), 1000, 400)[2] <= 0.8 * wide


def test_one_much_too_wide_becomes_characters_that_wrap(measure: SkiaMeasure) -> None:
    made = laid_out(measure, ROOT, 0.4 * measure.width(ROOT, 30))
    assert not made.places
    assert made.height > measure.line(30)


def test_one_that_is_not_understood_is_shown_as_characters(measure: SkiaMeasure) -> None:
    assert not laid_out(measure, shown(r"sea $\unknown{x}^2$"), 900).places


def test_in_a_low_box_a_formula_is_set_as_within_a_line(measure: SkiaMeasure) -> None:
    room = 1.3 * measure.line(30)
    assert f"{INLINE}\\frac" in measure.shorten(Text(HALF, Box(0, 0, 900, room), 30, lines=1))
    assert measure.shorten(Text(HALF, Box(0, 0, 900, 200), 30, lines=5)) == HALF


def test_in_one_line_it_becomes_characters(measure: SkiaMeasure) -> None:
    matrix = shown(r"$\begin{pmatrix}1&2\\3&4\end{pmatrix}$")
    line = Box(0, 0, 900, measure.line(30))
    assert measure.shorten(Text(matrix, line, 30, lines=1)) == "(1 2; 3 4)"


@pytest.mark.parametrize("source", [r"5\sqrt{2}", r"\sqrt{x}", r"\frac{4}{3}\pi r^3", "a^{m+n}"])
def test_a_formula_alone_is_whole_in_one_line(measure: SkiaMeasure, source: str) -> None:
    line = Box(0, 0, 900, measure.line(30))
    assert "…" not in measure.shorten(Text(shown(f"${source}$"), line, 30, lines=1))


def test_a_long_text_is_cut_beside_its_formulas(measure: SkiaMeasure) -> None:
    words = shown(r"Una frase larga con $\frac{a}{b}$ y otra con $\frac{c}{d}$ que no termina")
    cut = measure.shorten(Text(words, Box(0, 0, 330, 2 * measure.line(30)), 30, lines=2))
    assert cut.endswith("…")
    assert cut.count("\ufdd0") == cut.count("\ufdd1")


def test_arabic_goes_on_at_the_left_of_a_formula(measure: SkiaMeasure) -> None:
    made = laid_out(measure, shown(r"الكسر $\frac{1}{2}$ و $\frac{3}{4}$"), 600, "ar")
    first, second = made.places
    assert first[1] > second[1]


def test_all_formulas_of_a_line_stand_on_it(measure: SkiaMeasure) -> None:
    made = laid_out(measure, shown(r"$x$ y $\frac{1}{2}$"), 600)
    (_one, _left, line), (_other, _right, other) = made.places
    assert line == pytest.approx(other, abs=0.6)


def test_only_so_many_bytes_of_formulas_are_kept() -> None:
    kept = Formulas(most_bytes=20_000)
    for n in range(40):
        kept.get(f"x_{{{n}}}+\\frac{{{n}}}{{2}}")
    assert kept.bytes <= 20_000


def test_a_formula_is_bolder_among_bold_words() -> None:
    formula = Formulas().get("x")
    assert formula is not None
    darkness = []
    for weight in (400, 700):
        surface = skia.Surface(60, 60)
        surface.getCanvas().clear(0xFFFFFFFF)
        formula.paint(surface.getCanvas(), 5, 45, 40, weight, 0xFF000000)
        darkness.append(int((255 - surface.makeImageSnapshot().toarray()[:, :, 0]).sum()))
    assert darkness[1] > darkness[0]
