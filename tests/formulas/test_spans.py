"""What is a formula in a text, and what is a price."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.pair_set import Side
from game.formulas.sides import BEGIN, END, pieces, shown, spoken
from game.formulas.spans import spans


def sources(text: str) -> list[str]:
    return [span.source for span in spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "cuesta $5 y $7",
        "costs $2 or $3",
        "US$5 o US$6",
        "un café: 2 $ o 3 $",
        "$5-$10",
        "a $5, $10, $15",
        "$5+IVA y 3$",
        "$5 más propina + 1$",
        r"\$5 o $6",
        "$x=$y",
        "$total$5",
        "1$ y 2$",
        "$ x $",
        "$$",
        "$x\n+y$",
        "$una palabra$",
        "$palabra$",
        r"$\frac{1}{2$",
        "$a+$",
        r"C:\(x",
        r"\\(a\)",
    ],
)
def test_prices_and_other_dollars_are_no_formulas(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$x$", ["x"]),
        ("$12$", ["12"]),
        ("$2/3$ de $9$", ["2/3", "9"]),
        ("$f(x)$ en $[0,1)$", ["f(x)", "[0,1)"]),
        ("$2x - 3y$", ["2x - 3y"]),
        ("$n$-ésimo", ["n"]),
        ("$sin x$", ["sin x"]),
        (r"$\frac{1}{2}$, $5 y $x^2$", [r"\frac{1}{2}", "x^2"]),
        (r"$3\,\text{kilos y medio}$", [r"3\,\text{kilos y medio}"]),
        (r"\(a\), \[b\] y $$c$$", ["a", "b", "c"]),
        ("$$ x + y $$", ["x + y"]),
        ("cuesta $5 ($x$)", ["x"]),
        ("の$x$です", ["x"]),
        (r"$\ce{2H2 + O2 -> 2H2O}$", [r"\ce{2H2 + O2 -> 2H2O}"]),
        (r"$x = \$5$", [r"x = \$5"]),
    ],
)
def test_formulas_are_found_between_their_signs(text: str, found: list[str]) -> None:
    assert sources(text) == found


def test_a_dollar_with_a_backslash_is_a_dollar() -> None:
    assert shown(r"\$5 o \$6, $x$") == f"$5 o $6, {BEGIN}x{END}"
    assert shown(r"C:\$Recycle") == r"C:\$Recycle"


def test_a_side_is_spoken_without_latex() -> None:
    side = Side(r"La mitad es $\frac{1}{2}$ y el agua \(\ce{H2O}\)")
    assert side.spoken == "La mitad es 1/2 y el agua H₂O"
    assert (
        side.shown == f"La mitad es {BEGIN}\\frac{{1}}{{2}}{END} y el agua {BEGIN}\\ce{{H2O}}{END}"
    )


def test_what_decides_which_cards_match_is_the_text_as_it_is_written() -> None:
    assert Side("$x^2$").key == ("$x^2$", "", "")


def test_pieces_tell_words_from_formulas() -> None:
    assert list(pieces(shown("a $x$ b"))) == [("a ", False), ("x", True), (" b", False)]


@given(st.text(alphabet="$\\(){}[] x5+\n", max_size=200))
def test_any_text_is_taken(text: str) -> None:
    found = spans(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert spoken(text) is not None
    assert "".join(words for words, _formula in pieces(shown(text))) is not None


@pytest.mark.parametrize(
    "text", ["$" * 9_000, "$a " * 3_000, "$" + "*" * 390 + "?$", "\\(" * 4_000]
)
def test_hostile_texts_have_no_formulas(text: str) -> None:
    assert sources(text) == []
