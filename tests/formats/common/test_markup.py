"""HTML as texts for cards: nothing that is no tag is lost, small letters stay small."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.core.pair_set import Side
from game.formats.common.markup.html_text import escape_html, plain, side


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a < b", "a < b"),
        ("I <3 cats", "I <3 cats"),
        ("if a<b and b>c", "if a<b and b>c"),
        ("List<String> of <T>", "List<String> of <T>"),
        ("<b>Ro</b>ma &amp; Lima", "Roma & Lima"),
        ('<font color="red">a > b</font>', "a > b"),
        ('<a href="x>y">z</a>', "z"),
        ("<a href='x>z</a>", "z"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>one</p>\n<p>two</p>", "one\ntwo"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("one\ntwo", "one\ntwo"),
        ("one\ntwo<br>three", "one two\nthree"),
        ("<pre>a\n b</pre>", "a\n b"),
        ("<ul><li>one<li>two</ul>three", "• one\n• two\nthree"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("H<sub>2</sub>O, x<sup>2</sup>, Fe<sup>3+</sup>", "H₂O, x², Fe³⁺"),
        ("x<sup>a/b</sup> and v<sub>Q</sub>", "x^(a/b) and v_Q"),
        ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>", "漢字(かんじ)"),
        ("<style>b {}</style>a<!-- no -->b<script>x < y</script>", "ab"),
        ("a <!-- never closed", "a <!-- never closed"),
        ("&eacute;&#233;&#xE9;", "ééé"),
        ("ma&amp;ntilde;ana", "mañana"),
        ("&amp;#x00F1;", "ñ"),
        ("&amp;lt;br&amp;gt;", "&lt;br&gt;"),
        ("&nbsp;a&nbsp;&nbsp; b&nbsp;", "a b"),
        ("R&D; AT&T", "R&D; AT&T"),
        ('<img src="a.png" alt="a dog"> runs', "a dog runs"),
        ("[sound:a.mp3] dog [anki:tts lang=en]x[/anki:tts]", "dog x"),
        ("<sub>open", "ₒₚₑₙ"),
    ],
)
def test_html_becomes_the_text_that_is_seen(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (r"\(x^{2n}\)", "x²ⁿ"),
        (r"\[\frac{a+b}{c}\]", "(a+b)/c"),
        ("$a_{ij}$ and $b$", "aᵢⱼ and b"),
        (r"[latex]\begin{math}\sqrt{x^2+1}\end{math}[/latex]", "√(x²+1)"),
        (r"[$]\alpha \le \beta[/$]", "α ≤ β"),
        (r"[$$]\sum_{i=1}^{n} i[/$$]", "∑ᵢ₌₁ⁿ i"),
        ("<anki-mathjax>90^\\circ</anki-mathjax>", "90°"),
        (r"\(\ce{2H2 + O2 -> 2H2O}\), \(\ce{SO4^2-}\)", "2H₂ + O₂ → 2H₂O, SO₄²⁻"),
        (r"\(\mathbf{v} \in \mathbb{R}^{n}\)", "v ∈ ℝⁿ"),
        (r"\(100\%\)", "100%"),
        (r"\(a &lt; b\)", "a < b"),
    ],
)
def test_formulas_can_be_read_and_are_noted(html: str, text: str) -> None:
    found = side(html, lambda _name: "", keep=False)
    assert (found.side.text, found.notes) == (text, frozenset({"latex"}))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (r"\[\frac{a+b}{c}\]", r"\(\frac{a+b}{c}\)"),
        (r"[$]\sqrt{x+1}[/$] &gt; 1", r"\(\sqrt{x+1}\) > 1"),
        ("[latex]$e^{\\frac{x}{2}}$[/latex]", r"\(e^{\frac{x}{2}}\)"),
        (
            r"$$\begin{pmatrix}1&amp;2\\3&amp;4\end{pmatrix}$$",
            r"\(\begin{pmatrix}1&2\\3&4\end{pmatrix}\)",
        ),
        (r"\(x^2\), \(\pi\), \(\ce{H2O}\), \(\frac{1}{2}\)", "x², π, H₂O, 1/2"),
        (r"\(\sum_{i=1}^{n} i\)", "∑ᵢ₌₁ⁿ i"),
        (r"\(\unknown{\frac{a+b}{c}}\)", "(a+b)/c"),
    ],
)
def test_formulas_that_characters_would_damage_stay_latex(html: str, text: str) -> None:
    assert side(html, lambda _name: "").side.text == text


@pytest.mark.parametrize("text", ["$5 and $10", "US$ 5, CA$ 6", r"C:\(x", "a \\ b", "costs $5"])
def test_money_and_backslashes_are_no_formulas(text: str) -> None:
    assert side(text, lambda _name: "") == side(plain(text), lambda _name: "")
    assert plain(text) == text


def test_a_formula_that_cannot_be_read_stays_and_is_noted() -> None:
    found = side(r"\(\frac{a}{\)", lambda _name: "")
    assert found.side.text == r"\frac{a}{"
    assert "latex stays" in found.notes


def test_the_first_picture_and_sound_are_kept_and_further_ones_noted() -> None:
    html = '<img src="a&amp;b.png"><img src=c.png> dog [sound:d.mp3][sound:e.mp3]'
    found = side(html, lambda name: f"/m/{name}")
    assert found.side == Side("dog", "/m/a&b.png", "/m/d.mp3")
    assert found.notes == {"more pictures", "more sounds"}


def test_a_link_to_a_sound_is_the_sound_and_its_words_stay() -> None:
    found = side('<a href="oso.mp3?forcedownload=1">Listen</a> well', lambda name: f"/m/{name}")
    assert found.side == Side("Listen well", "", "/m/oso.mp3")
    found = side('<a href="https://x.org/oso.mp3">Listen</a>', lambda name: f"/m/{name}")
    assert found.side == Side("Listen")


def test_what_cannot_be_found_is_noted() -> None:
    found = side('<img src="a.png"><audio src="b.mp3"></audio><video src="c.mp4">', lambda _n: "")
    assert found.side == Side()
    assert found.notes == {"lost picture", "lost sound", "video"}


LINES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Co")), max_size=40)


@given(st.lists(LINES.filter(bool), max_size=3).map("\n".join))
@example("&#00;")
@example("&#241; &amp;#241; &ntilde;a &lt;b&gt;")
def test_any_text_that_is_written_as_html_comes_back(text: str) -> None:
    assert plain(escape_html(text)) == text


@given(st.text("<>/!-&;#xsubpliruty\"'= \n\\()[]{}$^_c1:", max_size=200))
def test_any_junk_is_read(html: str) -> None:
    assert isinstance(plain(html), str)


@pytest.mark.parametrize("piece", ['<a "', "<", "<!--", r"\(", "$a", "[latex]", "<sub>", "<li>"])
def test_no_junk_takes_long(piece: str) -> None:
    assert len(plain(piece * 100_000)) < 2_000_000


def test_of_a_text_without_end_the_beginning_is_read_and_that_is_told() -> None:
    long = side("<b>x</b>" * 100_000, str)
    assert "cut" in long.notes
    assert long.side.text.startswith("xxx")
