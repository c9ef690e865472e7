"""Characters: a formula as a line that can be read: fractions, roots, Greek letters, powers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from game.caches import text_cache
from game.formulas.arguments import group, optional
from game.formulas.chemistry import as_characters
from game.formulas.library import is_known, sign
from game.formulas.raised import subscript, superscript
from game.formulas.spans import MOST_LETTERS
from game.formulas.structures import (
    ARROWS,
    MARKS_ABOVE,
    UNSEEN,
    grid,
    infix,
    is_grid,
    overlined,
    stacked,
)

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

_DEEPEST = 12
_PREAMBLE = re.compile(
    r"\\(?:begin|end)\{(?:document|math|displaymath|equation\*?|align\*?|aligned|gather\*?)\}"
    r"|\\(?:limits|nolimits|displaystyle|textstyle|left\.|right\.|bigl?|bigr|Bigl?|Bigr|biggl?"
    r"|biggr|Biggl?|Biggr)(?![a-zA-Z])"
)
_SPACES = re.compile(r"[ \t]{2,}")
_SIGNS = re.compile(
    r" ?([≤≥≠≈≡∼≅∝∈∉⊂⊆∪∩∧∨∥→←↔⇒⇐⇔↦])(?![\^_⁰-ₜᵃ-ᶿ]) ?"
    r"| ([=<>·×÷±∣])(?![\^_⁰-ₜᵃ-ᶿ]) ?|([=<>·×÷±∣]) "
)
_FANCY = re.compile("[\U0001d400-\U0001d7ff]+")
"""Bold and slanted letters of mathematics, which few fonts have."""
_PLAIN = str.maketrans({"{": None, "}": None, "~": " ", "&": " ", "$": None})
_NAME = re.compile(r"\\([a-zA-Z]+)[ \t]*")
_SPECIAL = re.compile(r"[%{}&#$]")
_SIMPLE = re.compile(r"[^\W_]+|[^\W\d_]*\([^()]*\)|\S")


@text_cache(20_000)
def formula(source: str) -> str | None:
    """Return a formula without its marks as one can read it; None when that cannot be."""
    if len(source) > MOST_LETTERS:
        return None
    try:
        words = read(infix(_PREAMBLE.sub("", source)))
    except Exception:  # whatever a parser of another's language may raise
        return None
    return words or None


def read(source: str) -> str:
    """Return LaTeX as characters; raises whatever a parser of another's language may raise."""
    return _read(source, 0)


def _read(source: str, depth: int) -> str:
    if depth > _DEEPEST:
        raise ValueError(source)
    text = _own(source, depth)
    # The library is exact and slow; most formulas need nothing of it any more.
    text = _converter().latex_to_text(text) if "\\" in text else text.translate(_PLAIN)
    text = _FANCY.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    lines = (_SPACES.sub(" ", _SIGNS.sub(r" \1\2\3 ", line)).strip() for line in text.split("\n"))
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
            inner, at = group(source, at + 1)
            read = _read(inner, depth + 1)
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
        parts.append("‖" if source[at + 1 : at + 2] == "|" else source[at : at + 2])
        return at + 2
    name, end = found[1], found.end()
    if name in ("frac", "dfrac", "tfrac", "cfrac", "binom"):
        above, end = group(source, end)
        below, end = group(source, end)
        parts.append(_literal(_over(name, above, below, depth)))
    elif name == "sqrt":
        degree, end = optional(source, end)
        inner, end = group(source, end)
        parts.append(_literal(f"{superscript(_read(degree, depth + 1))}√{_whole(inner, depth)}"))
    elif name == "ce":
        inner, end = group(source, end)
        parts.append(_literal(as_characters(inner)))
    else:
        return _structure(name, source, end, parts, depth) or _shown(found, source, parts)
    return end


def _structure(name: str, source: str, at: int, parts: list[str], depth: int) -> int:
    """Put in a command whose arguments stand one above the other; return its end, 0 for none."""

    def read(inner: str) -> str:
        return _read(inner, depth + 1)

    if name in ("underset", "overset", "stackrel"):
        mark, at = group(source, at)
        base, at = group(source, at)
        parts.append(_literal(stacked(name, read(mark), read(base))))
    elif name in ARROWS:
        below, at = optional(source, at)
        above, at = group(source, at)
        marks = superscript(read(above)) + (subscript(read(below)) if below else "")
        parts.append(_literal(f" {ARROWS[name]}{marks} "))
    elif name in MARKS_ABOVE:
        inner, at = group(source, at)
        parts.append(_literal(overlined(read(inner), MARKS_ABOVE[name])))
    elif name in UNSEEN:
        _inner, at = group(source, at)
    elif name in ("tag", "pmod", "substack"):
        inner, at = group(source, at)
        shown = grid(name, inner, read) if name == "substack" else f" ({read(inner)})"
        parts.append(_literal(shown.replace("(", "(mod ", 1) if name == "pmod" else shown))
    elif name == "begin":
        return _environment(source, at, parts, read)
    else:
        return 0
    return at


def _environment(source: str, at: int, parts: list[str], read: Callable[[str], str]) -> int:
    """Put in a matrix or cases; return its end, 0 for an environment of another kind."""
    environment, at = group(source, at)
    ends = f"\\end{{{environment}}}"
    end = source.find(ends, at)
    if not is_grid(environment) or end < 0:
        return 0
    if environment.startswith("array") and source[at : at + 1] == "{":
        _columns, at = group(source, at)
    parts.append(_literal(grid(environment, source[at:end], read)))
    return end + len(ends)


def _shown(command: re.Match[str], source: str, parts: list[str]) -> int:
    end = command.end() + (command[1] == "operatorname" and source[command.end() :][:1] == "*")
    _word(command[1], command[0], source[end : end + 1], parts)
    return end


def _word(name: str, written: str, following: str, parts: list[str]) -> None:
    """Put in a command that is a sign or a word; one with arguments is left for the library."""
    shown = sign(name)
    if shown is None and is_known(name):
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


def _whole(source: str, depth: int) -> str:
    """Return one part of a fraction, in brackets unless it is a single word or sign."""
    text = _read(source, depth + 1)
    return text if _SIMPLE.fullmatch(text) else f"({text})"
