"""LaTeX as it can be read on a card: fractions, roots, Greek letters, powers as characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from game.formats.common.markup.sub_super import subscript, superscript

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

MOST_LETTERS = 2_000
"""A longer formula is no card; it stays as it is written."""
_DEEPEST = 12
_MOST_FORMULAS = 60
"""More of them in one text are not on a card."""

_SPAN = re.compile(
    r"\\\((?P<a>(?:[^\\]|\\[^()])*+)\\\)"
    r"|\\\[(?P<b>(?:[^\\]|\\[^\[\]])*+)\\\]"
    r"|\$\$(?P<c>(?:[^$\\]|\\.)++)\$\$"
    r"|\[latex\](?P<d>(?:[^\[]|\[(?!/?latex\]))*+)\[/latex\]"
    r"|\[(?P<m>\$\$?)\](?P<e>(?:[^\[]|\[(?!/?\$))*+)\[/(?P=m)\]"
    r"|(?<![\\$\w])\$(?![\s\d.,]+\$)(?P<f>(?=[^\s$])(?:[^$\\\n]|\\.){1,400}+)(?<![\s\\])\$(?![\d$])",
    re.DOTALL | re.IGNORECASE,
)
_MATHS = re.compile(r"[\\^_={}<>+]|^\s*-?\w{1,3}\s*$")
_PREAMBLE = re.compile(
    r"\\(?:begin|end)\{(?:document|math|displaymath|equation\*?|align\*?|aligned|gather\*?)\}"
    r"|\\(?:limits|nolimits|displaystyle|textstyle|left\.|right\.|bigl?|bigr|Bigl?|Bigr|biggl?"
    r"|biggr|Biggl?|Biggr)(?![a-zA-Z])"
)
_LINE_ABOVE = re.compile(r"\\overline\{(\w)\}")
_SPACES = re.compile(r"[ \t]{2,}")
_SIGNS = re.compile(r" ?([≤≥≠≈≡∼≅∝∈∉⊂⊆∪∩∧∨→←↔⇒⇐⇔↦]) ?| ([=<>·×÷±∣]) ?")
_FANCY = re.compile("[\U0001d400-\U0001d7ff]+")
"""Bold and slanted letters of mathematics, which few fonts have."""
_PLAIN = str.maketrans({"{": None, "}": None, "~": " ", "&": " ", "$": None})
_NAME = re.compile(r"\\([a-zA-Z]+)[ \t]*")
_SPECIAL = re.compile(r"[%{}&#$]")
_SIMPLE = re.compile(r"[^\W_]+|[^\W\d_]*\([^()]*\)|\S")
_SILENT_NAMES = """
    left right middle big Big bigg Bigg rm bf it sf tt cal displaystyle textstyle scriptstyle
    nonumber hline centering notag noindent null text textrm textbf textit mbox emph mathrm mathbf
    mathit mathsf operatorname
    """
_SILENT = frozenset(_SILENT_NAMES.split())
"""Styles around a group change nothing of what is said."""
_OURS = {"mid": " | ", "lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖", "colon": ":"}
_ARROWS = (("<=>", "⇌"), ("<->", "↔"), ("->", "→"), ("<-", "←"))
_ATOMS = re.compile(r"(?<=[A-Za-z)\]])(\d+)")
_CHARGE = re.compile(r"\^\{([^{}]*)\}|\^(\d*[+-])|(?<=[A-Za-z₀-₉)\]])([+-])(?=\s|$)")


def has_latex(text: str) -> bool:
    """Return True if there may be a formula in `text`: a quick look."""
    return "\\" in text or "$" in text or "[latex]" in text.lower()


def read_formulas(text: str) -> tuple[str, bool, bool]:
    """Return `text` with readable formulas, whether there were any, and whether one had to stay."""
    found = stayed = False

    def formula_words(match: re.Match[str]) -> str:
        nonlocal found, stayed
        inner = next((match[name] for name in "abcdef" if match[name] is not None), "")
        if match["f"] is not None and not _MATHS.search(inner):
            return match[0]
        found = True
        words = formula(inner)
        stayed = stayed or words is None
        return inner.strip() if words is None else words

    return _SPAN.sub(formula_words, text, count=_MOST_FORMULAS), found, stayed


@lru_cache(maxsize=20_000)
def formula(source: str) -> str | None:
    """Return a formula without its marks as one can read it; None when that cannot be."""
    if len(source) > MOST_LETTERS:
        return None
    try:
        words = _read(_LINE_ABOVE.sub(r"\\bar{\1}", _PREAMBLE.sub("", source)), 0)
    except Exception:  # whatever a parser of another's language may raise
        return None
    return words or None


def _read(source: str, depth: int) -> str:
    if depth > _DEEPEST:
        raise ValueError(source)
    text = _own(source, depth)
    # The library is exact and slow; most formulas need nothing of it any more.
    text = _converter().latex_to_text(text) if "\\" in text else text.translate(_PLAIN)
    text = _FANCY.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    lines = (_SPACES.sub(" ", _SIGNS.sub(r" \1\2 ", line)).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=1)
def _converter() -> LatexNodes2Text:
    import logging

    from pylatexenc.latex2text import LatexNodes2Text

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    return LatexNodes2Text(math_mode="text", keep_comments=True, strict_latex_spaces=False)


def _own(source: str, depth: int) -> str:
    """Return `source` with powers, indices, fractions and chemistry written by ourselves.

    The library would write `x^{2n}` as "x^2n" and a fraction of sums without brackets.
    """
    parts: list[str] = []
    at = 0
    while at < len(source):
        letter = source[at]
        if letter == "\\":
            at = _command(source, at, parts, depth)
        elif letter in "^_" and at + 1 < len(source):
            group, at = _group(source, at + 1)
            read = _read(group, depth + 1)
            parts.append(_literal(_raise(read) if letter == "^" else subscript(read)))
        else:
            parts.append("\\%" if letter == "%" else letter)
            at += 1
    return "".join(parts)


def _raise(text: str) -> str:
    if text == "∘":
        return "°"
    return text if text and set(text) <= {"′", "'"} else superscript(text)


def _literal(text: str) -> str:
    """Return `text` so that the library takes it as it is, apart from a command before it."""
    return f"{{{_SPECIAL.sub(lambda found: chr(92) + found[0], text)}}}"


def _command(source: str, at: int, parts: list[str], depth: int) -> int:
    """Put what the command at `at` reads as into `parts`; return where it ends."""
    found = _NAME.match(source, at)
    if found is None:
        parts.append(source[at : at + 2])
        return at + 2
    name, end = found[1], found.end()
    if name in ("frac", "dfrac", "tfrac", "cfrac", "binom"):
        above, end = _group(source, end)
        below, end = _group(source, end)
        parts.append(_literal(_over(name, above, below, depth)))
    elif name == "sqrt":
        degree, end = _optional(source, end)
        inner, end = _group(source, end)
        parts.append(_literal(f"{superscript(_read(degree, depth + 1))}√{_whole(inner, depth)}"))
    elif name == "ce":
        inner, end = _group(source, end)
        parts.append(_literal(_chemistry(inner)))
    else:
        _word(name, found[0], source[end : end + 1], parts)
    return end


def _word(name: str, written: str, following: str, parts: list[str]) -> None:
    """Put in a command that is a sign or a word; one with arguments is left for the library."""
    shown = _sign(name)
    if shown is None and _is_known(name):
        parts.append(written)
        return
    if shown is None:
        # An unknown command around a group is some style; alone it is a word.
        shown = "" if following == "{" else name
    parts.append(shown)
    if shown.isalpha() and shown.isascii() and (following.isalnum() or following in "\\{"):
        parts.append(" " * (following != ""))


def _over(name: str, above: str, below: str, depth: int) -> str:
    if name == "binom":
        return f"C({_read(above, depth + 1)}, {_read(below, depth + 1)})"
    return f"{_whole(above, depth)}/{_whole(below, depth)}"


def _optional(source: str, at: int) -> tuple[str, int]:
    """Return an argument in square brackets, "" when there is none, and where it ends."""
    end = source.find("]", at)
    return (source[at + 1 : end], end + 1) if source[at : at + 1] == "[" and end > 0 else ("", at)


def _whole(source: str, depth: int) -> str:
    """Return one part of a fraction, in brackets unless it is a single word or sign."""
    text = _read(source, depth + 1)
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _group(source: str, at: int) -> tuple[str, int]:
    """Return the argument at `at` without its braces, and where it ends; ValueError without one."""
    while at < len(source) and source[at] in " \n\t":
        at += 1
    if at >= len(source):
        raise ValueError(source)
    if source[at] == "\\":
        end = at + 1
        while end < len(source) and source[end].isalpha():
            end += 1
        end = max(end, at + 2)
        if source[end : end + 1] == "{" and source[at:end] not in ("\\circ", "\\prime"):
            end = _closing(source, end)
        return source[at:end], end
    if source[at : at + 1] != "{":
        return source[at : at + 1], at + 1
    end = _closing(source, at)
    return source[at + 1 : end - 1], end


def _closing(source: str, at: int) -> int:
    """Return just behind the brace that closes the one at `at`. ValueError without one."""
    depth = 0
    for place in range(at, len(source)):
        if source[place - 1 : place] == "\\" and place > at:
            continue
        depth += {"{": 1, "}": -1}.get(source[place], 0)
        if depth == 0:
            return place + 1
    raise ValueError(source)


# ---------------------------------------------------------------------- commands


def _is_known(name: str) -> bool:
    """Return True if the library knows the command `name`, or it is an environment's mark."""
    from pylatexenc import latex2text, latexwalker

    if name in _SILENT or name in _OURS or name in ("begin", "end"):
        return True
    modules = (latex2text, latexwalker)
    return any(_commands(module).get_macro_spec(name) is not None for module in modules)


@lru_cache(maxsize=1_000)
def _sign(name: str) -> str | None:
    """Return what the command `name` shows; None when it has arguments, or may have some."""
    from pylatexenc import latex2text, latexwalker

    if name in _SILENT or name in _OURS:
        return _OURS.get(name, "")
    taken = _commands(latexwalker).get_macro_spec(name)
    if taken is not None and taken.args_parser and taken.args_parser.argspec:
        return None
    shown = _commands(latex2text).get_macro_spec(name)
    simple = shown.simplify_repl if shown is not None else None
    return simple if isinstance(simple, str) and "%" not in simple else None


@lru_cache(maxsize=2)
def _commands(module: Any) -> Any:
    """Return what a module of the library knows."""
    return module.get_default_latex_context_db()


def _chemistry(source: str) -> str:
    """Return a formula of mhchem's: `H2O` as H₂O, `Fe^3+` as Fe³⁺, `->` as an arrow."""
    for written, arrow in _ARROWS:
        source = source.replace(written, arrow)
    source = _ATOMS.sub(lambda found: subscript(found[1]), source)
    return _CHARGE.sub(lambda found: superscript(found[1] or found[2] or found[3] or ""), source)
