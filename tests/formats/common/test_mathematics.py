"""Formulas of Word and MathML: as LaTeX where a line of characters would damage them."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from game.formats.common.markup.html_text import plain, side
from game.formats.common.mathematics.latex import latex
from game.formulas.setting import can_be_set

ONE_PLUS = "<mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow>"
MATRIX = (
    "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr>"
    "<mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>"
)
MATHML = {
    f"<mfrac>{ONE_PLUS}<mn>2</mn></mfrac>": r"\frac{a+1}{2}",
    f"<msqrt>{ONE_PLUS}</msqrt>": r"\sqrt{a+1}",
    f"<mroot>{ONE_PLUS}<mn>3</mn></mroot>": r"\sqrt[3]{a+1}",
    "<msup><mi>x</mi><mi>n</mi></msup>": "x^n",
    "<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>": "f'(x)",
    f"<msup><mrow><mo>(</mo>{ONE_PLUS}<mo>)</mo></mrow><mn>2</mn></msup>": "{(a+1)}^2",
    f"<mo>(</mo><mfrac>{ONE_PLUS}<mn>2</mn></mfrac><mo>)</mo>": r"\left(\frac{a+1}{2}\right)",
    "<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
    "<mi>k</mi>": r"\sum_{k=1}^nk",
    "<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mi>x</mi>": (
        r"\lim_{x\to 0}x"
    ),
    f"<mo>(</mo>{MATRIX}<mo>)</mo>": r"\begin{pmatrix}1 & 0\\0 & 1\end{pmatrix}",
    f"<mo>{{</mo>{MATRIX}": r"\begin{cases}1 & 0\\0 & 1\end{cases}",
    "<mover><mi>v</mi><mo>→</mo></mover>": r"\vec{v}",
    "<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>¯</mo></mover>": r"\overline{AB}",
    "<mi>P</mi><mo>(</mo><mi>A</mi><mo>|</mo><mi>B</mi><mo>)</mo>": "P(A|B)",
    "<mo>|</mo><mi>x</mi><mo>|</mo><mo>≤</mo><mi>π</mi>": r"|x|\le \pi",
    "<mi>sin</mi><mi>α</mi><mo>−</mo><mn>1</mn>": r"\sin \alpha -1",
    "<mi>x</mi><mtext> if </mtext><mi>y</mi>": r"x\text{ if }y",
    f'<mfenced open="[" close="]">{ONE_PLUS}<mi>b</mi></mfenced>': "[a+1,b]",
}


@pytest.mark.parametrize(("inner", "expected"), MATHML.items())
def test_mathml_is_written_as_latex(inner: str, expected: str) -> None:
    made = latex(fromstring(f"<math>{inner}</math>"))
    assert made == expected
    assert can_be_set(made)


def run(text: str) -> str:
    return f"<r><t>{text}</t></r>"


WORD = {
    f"<f><num>{run('a+1')}</num><den>{run('2')}</den></f>": r"\frac{a+1}{2}",
    f"<sSup><e>{run('x')}</e><sup>{run('2n')}</sup></sSup>": "x^{2n}",
    f"<rad><radPr><degHide val='1'/></radPr><deg/><e>{run('a+b')}</e></rad>": r"\sqrt{a+b}",
    f"<rad><deg>{run('3')}</deg><e>{run('a')}</e></rad>": r"\sqrt[3]{a}",
    f"<nary><naryPr><chr val='∑'/></naryPr><sub>{run('k=1')}</sub><sup>{run('n')}</sup>"
    f"<e>{run('k')}</e></nary>": r"\sum_{k=1}^n k",
    f"<d><e><f><num>{run('a')}</num><den>{run('b')}</den></f></e></d>": (
        r"\left(\frac{a}{b}\right)"
    ),
    f"<d><e><m><mr><e>{run('1')}</e><e>{run('0')}</e></mr></m></e></d>": (
        r"\begin{pmatrix}1 & 0\end{pmatrix}"
    ),
    f"<func><fName>{run('sin')}</fName><e>{run('α')}</e></func>": r"\sin \alpha",
    f"<func><fName><limLow><e>{run('lim')}</e><lim>{run('x→0')}</lim></limLow></fName>"
    f"<e>{run('x')}</e></func>": r"\lim_{x\to 0} x",
    f"<acc><accPr><chr val='⃗'/></accPr><e>{run('v')}</e></acc>": r"\vec{v}",
    f"<bar><barPr><pos val='top'/></barPr><e>{run('AB')}</e></bar>": r"\overline{AB}",
    f"<d><dPr><begChr val='{{'/><endChr val=''/></dPr><e><eqArr><e>{run('x=1')}</e>"
    f"<e>{run('y=2')}</e></eqArr></e></d>": r"\begin{cases}x=1\\y=2\end{cases}",
}


@pytest.mark.parametrize(("inner", "expected"), WORD.items())
def test_a_formula_of_word_is_written_as_latex(inner: str, expected: str) -> None:
    made = latex(fromstring(f"<oMath>{inner}</oMath>"))
    assert made == expected
    assert can_be_set(made)


@pytest.mark.parametrize(
    "inner",
    ["<mmultiscripts><mi>x</mi></mmultiscripts>", "<mtext>a{b</mtext>", "<mo>$</mo>", "<msup/>"],
)
def test_what_latex_has_no_plain_way_for_is_none(inner: str) -> None:
    assert latex(fromstring(f"<math>{inner}</math>")) is None


def test_mathml_that_tells_its_latex_is_believed() -> None:
    html = (
        "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>"
        r"{\displaystyle \frac{a+b}{2}}</annotation></semantics></math>"
    )
    assert side(html, str).side.text == r"\(\frac{a+b}{2}\)"


def test_what_reads_well_in_a_line_of_characters_is_one() -> None:
    html = "is <math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> of it"
    assert side(html, str).side.text == "is 1/3 of it"


def test_without_latex_a_fraction_has_its_brackets() -> None:
    html = f"<math><mfrac>{ONE_PLUS}<mn>2</mn></mfrac></math>"
    assert plain(html) == "(a+1)/2"


def test_a_formula_that_is_painted_a_second_time_is_read_once() -> None:
    html = (
        '<span class="katex"><math><msup><mi>x</mi><mn>2</mn></msup></math>'
        '<span class="katex-html"><span>x</span><span>2</span></span></span> is positive'
    )
    assert plain(html) == "x² is positive"


def test_tags_with_a_prefix_are_mathml_too() -> None:
    html = "<m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>"
    assert plain(html) == "x²"


@pytest.mark.parametrize("html", ["<math>", "<math><mfrac>", "</math>", "<math><math></math>"])
def test_a_formula_that_never_ends_loses_no_words(html: str) -> None:
    assert "after" in plain(f"before {html} after")


def test_very_many_formulas_that_never_end_are_read_quickly() -> None:
    assert plain("<math>" * 40_000 + "after") == "after"


def test_a_formula_that_is_far_too_long_is_its_letters() -> None:
    letters = "a" * 30_000
    assert plain(f"<math><mfrac><mi>{letters}</mi><mn>2</mn></mfrac></math>") == f"{letters}2"
