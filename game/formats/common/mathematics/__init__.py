"""Mathematics in files, of Word and as MathML: as LaTeX where that says more, else as text."""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from game.formats.common.markup.html_text import escape_html
from game.formats.common.mathematics import in_line
from game.formats.common.mathematics.latex import latex
from game.formulas.characters import formula as in_characters
from game.formulas.keeping import stays_latex

_LONGEST = 20_000
"""Letters of a formula, which are copied at each of its levels; a longer one is its letters."""


def formula(element: Element) -> str:
    r"""Return a formula as HTML: `\(…\)` where characters in one line would damage it."""
    if sum(len(each.text or "") for each in element.iter()) > _LONGEST:
        return escape_html("".join(element.itertext()))
    source = latex(element)
    if source is not None and stays_latex(source, in_characters(source)):
        return f"\\({escape(source, quote=False)}\\)"
    return in_line.formula(element)
