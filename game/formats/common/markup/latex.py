"""LaTeX in what is imported: formulas in a text, and documents, as one can read them."""

from __future__ import annotations

import re
from itertools import islice

from game.caches import text_cache
from game.formats.common.markup import latex_document
from game.formulas.characters import formula, read
from game.formulas.keeping import stays_latex
from game.formulas.spans import spans

_MOST_FORMULAS = 60
"""More of them in one text are not on a card."""

_SPAN = re.compile(
    r"\\\((?P<a>(?>[^\\]*+(?:\\[^()][^\\]*+)*))\\\)"
    r"|\\\[(?P<b>(?>[^\\]*+(?:\\[^\[\]][^\\]*+)*))\\\]"
    r"|\$\$(?P<c>(?>(?:[^$\\]++|\\.)+))\$\$"
    r"|\[latex\](?>(?P<d>.*?)(?=\[/?latex\]))\[/latex\]"
    r"|\[(?P<m>\$\$?)\](?>(?P<e>.*?)(?=\[/?\$))\[/(?P=m)\]"
    r"|(?<![\\$\w])\$(?![\s\d.,]+\$)(?P<f>(?=[^\s$])(?>(?:[^$\\\n]|\\.){1,400}))(?<![\s\\])\$(?![\d$])",
    re.DOTALL | re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:\$\$?([^$]+)\$\$?|\\\[((?:[^\\]|\\[^\]])+)\\\])\s*")
"""A document that is a single formula."""
_BEGINS = re.compile(r"\\begin\{([a-zA-Z]{1,20}\*?)\}")
_LONGEST_ENVIRONMENT = 8000
_MATHS = re.compile(r"[\\^_={}<>+]|^\s*-?\w{1,3}\s*$")


def has_latex(text: str) -> bool:
    """Return True if there may be a formula in `text`: a quick look."""
    return "\\" in text or "$" in text or "[latex]" in text.lower()


def read_formulas(text: str, *, keep: bool = False) -> tuple[str, bool, bool]:
    """Return `text` with readable formulas, whether there were any, and whether one had to stay.

    With `keep` those stay LaTeX that are set as mathematics and would say less as characters.
    """
    found = stayed = False

    def formula_words(match: re.Match[str]) -> str:
        nonlocal found, stayed
        inner = next((match[name] for name in "abcdef" if match[name] is not None), "")
        if match["f"] is not None and not _MATHS.search(inner):
            return match[0]
        if match["d"] is not None:
            if keep and (alone := _ALONE.fullmatch(inner)):
                inner = alone[1] or alone[2]
            else:
                found = True
                words = document(inner)
                stayed = stayed or words is None
                return inner.strip() if words is None else words
        words = formula(inner)
        if keep and stays_latex(inner, words):
            return f"\\({inner.strip()}\\)"
        found = True
        stayed = stayed or words is None
        return inner.strip() if words is None else words

    text = _SPAN.sub(formula_words, text, count=_MOST_FORMULAS)
    if "\\begin{" in text and not keep:
        text, bare = _environments(text)
        found = found or bare
    elif "\\begin{" in text:
        text, bare = _without_kept(text)
        found = found or bare
    return text, found, stayed


def _without_kept(text: str) -> tuple[str, bool]:
    """Return `text` with its bare environments read, but those in formulas that were kept."""
    parts: list[str] = []
    at, found = 0, False
    for span in spans(text):
        before, bare = _environments(text[at : span.start])
        parts += [before, text[span.start : span.end]]
        at, found = span.end, found or bare
    rest, bare = _environments(text[at:])
    return "".join((*parts, rest)), found or bare


def _environments(text: str) -> tuple[str, bool]:
    """Return `text` with the environments that stand in it without marks, and if there were any."""
    parts: list[str] = []
    at = 0
    for begins in islice(_BEGINS.finditer(text), _MOST_FORMULAS):
        ends = f"\\end{{{begins[1]}}}"
        end = text.find(ends, begins.end(), begins.end() + _LONGEST_ENVIRONMENT)
        if begins.start() >= at and end >= 0:
            end += len(ends)
            words = document(text[begins.start() : end])
            parts += [text[at : begins.start()], "\n", words or text[begins.start() : end], "\n"]
            at = end
    return "".join([*parts, text[at:]]), at > 0


@text_cache(20_000)
def document(source: str) -> str | None:
    """Return a document, of which only parts are formulas, as text; None when that cannot be."""
    if not any(sign in source for sign in "\\%$\n"):
        return formula(source)
    try:
        return latex_document.document(source, _formula, read) or None
    except Exception:  # whatever a parser of another's language may raise
        return None


def _formula(source: str) -> str:
    words = formula(source)
    return source if words is None else words
