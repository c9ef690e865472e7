"""LaTeX keeps its meaning as plain text: what stands over and under, bars, lists, line ends."""

from __future__ import annotations

import pytest

from game.formats.common.markup.html_text import plain
from game.formulas.characters import formula


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\left\|v\right\|_2", "‖v‖₂"),
        (r"\|a-b\| \ne |a|", "‖a-b‖ ≠ |a|"),
        (r"\lVert f \rVert = \left\Vert g\right\Vert", "‖f ‖ = ‖g‖"),
        (r"{x+1 \over y}", "(x+1)/y"),
        (r"m \over 3", "m/3"),
        (r"\sqrt{p \over q}", "√(p/q)"),
        (r"\left( {a \over b} \right)", "( a/b )"),
        (r"{6 \choose 2} = 15", "C(6, 2) = 15"),
        (r"\overline{CD} \parallel \overrightarrow{EF}", "C̅D̅ ∥ E⃗F⃗"),
        (r"\underset{i=0}{\Pi} i", "Πᵢ₌₀ i"),
        (r"\overset{m}{\underset{j=2}{\Sigma}} j", "Σⱼ₌₂ᵐ j"),
        (r"\underset{h\to 0}{\lim}", "lim_(h → 0)"),
        (r"X \xrightarrow{g} Y", "X →ᵍ Y"),
        (r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}", "(1 0; 0 1)"),
        (r"\begin{vmatrix} p & q \\ r & s \end{vmatrix}", "|p q; r s|"),
        (r"\begin{array}{cc} p & q \\ r & s \end{array}", "p q; r s"),
        (r"g(x)=\begin{cases}1 & x<0\\ 0 & x \ge 0\end{cases}", "g(x)={ 1, x<0; 0, x ≥ 0"),
        (r"\sum_{\substack{i<n\\ i>2}} i", "∑_(i<n; i>2) i"),
        (r"7 \equiv 1 \pmod{3}, 7 \bmod 3", "7 ≡ 1 (mod 3), 7 mod 3"),
        (r"a \implies b \iff c", "a ⇒ b ⇔ c"),
        (r"\operatorname*{argmin}_x f", "argminₓ f"),
        (r"\phantom{00}5", "5"),
    ],
)
def test_formulas_keep_what_they_say(source: str, text: str) -> None:
    assert formula(source) == text
    assert plain(f"\\({source}\\)") == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\begin{itemize}\item iron \item zinc\end{itemize}", "• iron\n• zinc"),
        (
            r"Two: \begin{enumerate}\item a\item b\end{enumerate} and more",
            "Two:\n1. a\n2. b\nand more",
        ),
        (r"\begin{description}\item[Ohm] resists\end{description}", "Ohm: resists"),
        (
            r"\begin{enumerate}\item x\begin{itemize}\item y\end{itemize}\item z\end{enumerate}",
            "1. x\n• y\n2. z",
        ),
        (r"An \textit{old} {\bf map}\\of \emph{Rome}", "An old map\nof Rome"),
        ("seen % not seen<br>too", "seen too"),
        (r"30\% of it", "30% of it"),
        ("first<br><br>second", "first\nsecond"),
        (r"Let $\beta^2 = {1 \over 4}$; then \(\beta = \frac12\).", "Let β² = 1/4; then β = 1/2."),
        (r"\begin{tabular}{ll} a & b \\ \hline c & d \end{tabular}", "a b\nc d"),
        (r"\begin{align*} u &= v \\ w &= 1 \end{align*}", "u = v\nw = 1"),
        (r"G\"odel, ``so'' -- \ss", "Gödel, “so” – ß"),
        (r"\documentclass{article}\begin{document}Hi\end{document}", "Hi"),
    ],
)
def test_documents_become_lines(source: str, text: str) -> None:
    assert plain(f"[latex]{source}[/latex]") == text


def test_an_environment_needs_no_marks_around_it() -> None:
    text = r"Choose: \begin{itemize}\item left \item right\end{itemize}"
    assert plain(text) == "Choose:\n• left\n• right"


@pytest.mark.parametrize("text", ["5 $ and 7 $", "30 % off", r"C:\temp\new", "a | b & c"])
def test_other_signs_are_left_alone(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    "piece",
    [r"{\over", r"\begin{a}", r"\item", r"\left(", r"\overset{", "%", "$", r"\\", r"\choose}"],
)
def test_latex_without_end_is_read_in_time(piece: str) -> None:
    for source in (f"[latex]{piece * 3000}[/latex]", f"\\({piece * 300}\\)", piece * 30_000):
        assert plain(source) is not None
