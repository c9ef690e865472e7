"""Formulas are set as mathematics within bounds; what is not understood is not."""

from __future__ import annotations

import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.formulas.setting import UNITS, can_be_set, settle
from tests.school_formulas import FORMULAS

_SIGNS = ["\\frac", "\\sqrt", "{", "}", "^", "_", "&", "\\\\", "x", "2", "+", "(", "\\left(", "$"]
_SIGNS += ["\\right)", "\\begin{pmatrix}", "\\end{pmatrix}", "\\ce{", "\\text{", " ", "[", "]", "é"]


@pytest.mark.parametrize("source", FORMULAS)
def test_formulas_of_school_books_are_set(source: str) -> None:
    made = settle(source)
    assert made is not None
    assert made.width > 0
    assert made.glyphs


@pytest.mark.parametrize(
    "source",
    [
        r"\unknown{x}",
        r"\text{日本}",
        r"\frac{1}",
        r"\def\a{\a\a}\a",
        r"\newcommand{\a}{b}\a",
        r"\includegraphics{x}",
        r"\hspace{900cm}" * 30,
        r"\begin{array}{c|c}a&b\\c&d\end{array}",
        r"\text{a $x$}",
        "",
        "{}",
        "x^x^x",
        "x" * 301,
        r"\frac{1}{" * 8 + "1" + "}" * 8,
        r"\left(" * 8 + "1" + r"\right)" * 8,
        "x^{" * 9 + "1" + "}" * 9,
        "\\," * 140,
    ],
)
def test_what_is_hostile_or_not_understood_is_left_to_characters(source: str) -> None:
    assert not can_be_set(source)


@given(st.lists(st.sampled_from(_SIGNS), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_heap_of_signs_is_set_or_not(signs: list[str]) -> None:
    assert can_be_set("".join(signs)) in (True, False)


def test_quick_rows_put_every_sign_where_the_library_would() -> None:
    from ziamath.nodes import mnode
    from ziamath.nodes.mrow import Mrow
    from ziamath.zmath import Math

    from game.formulas.mathml import spaced
    from game.formulas.preparation import prepared
    from game.formulas.rows import QuickRow, tex2mml

    for source in FORMULAS:
        markup = tex2mml(prepared(source))
        drawn = []
        for row in (Mrow, QuickRow):
            mnode._node_classes["mrow"] = row
            made = Math(spaced(markup), size=UNITS, margin=0).svgxml()
            drawn.append(ET.tostring(made))
        assert drawn[0] == drawn[1], source


def test_a_fraction_stands_on_both_sides_of_the_line() -> None:
    made = settle(r"\frac{1}{2}")
    assert made is not None
    assert made.ascent > UNITS
    assert made.descent > 0.5 * UNITS
    assert len(made.bars) == 1


def test_brackets_grow_with_what_is_in_them() -> None:
    low, tall = settle("|x|"), settle(r"\begin{vmatrix}a&b\\c&d\end{vmatrix}")
    assert low is not None
    assert tall is not None
    assert tall.glyphs[0].contours
    assert tall.ascent + tall.descent > 1.5 * (low.ascent + low.descent)


def test_texts_without_formulas_load_nothing() -> None:
    code = (
        "import sys; from game.look.text import SkiaMeasure; from game.core.pair_set import Side;"
        "side = Side('cuesta 5 $ o C:/x'); SkiaMeasure().height(side.shown + side.spoken, 20, 90);"
        "print([m for m in sys.modules if m.split('.')[0] in"
        " ('ziamath', 'ziafont', 'latex2mathml', 'pylatexenc')"
        " or m in ('game.look.formulas', 'game.look.formula_text', 'game.formulas.setting')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
