"""Structures of LaTeX that say more than their signs: fractions, stacked signs, matrices."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.formulas.raised import subscript, superscript

_ALONE = r"""
    lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ colon : ne ≠ iff ⇔ implies ⇒ impliedby ⇐ gets ←
    land ∧ lor ∨ neg ¬ lnot ¬ triangle △ degree ° models ⊨ bot ⊥ euro € pounds £ checkmark ✓ Box □
    Diamond ◇ coloneqq ≔ lbrack [ rbrack ] lbrace \{ rbrace \}
    """
SIGNS = dict(zip(_ALONE.split()[::2], _ALONE.split()[1::2], strict=True))
SIGNS |= {"mid": " | ", "thinspace": " ", "bmod": " mod ", "mod": " mod ", "lcm": "lcm "}
SIGNS |= {"Re": "Re ", "Im": "Im "}
"""Commands that the library does not know, or knows otherwise."""
MARKS_ABOVE = {"overline": "\u0305", "bar": "\u0305", "widehat": "\u0302", "widetilde": "\u0303"}
MARKS_ABOVE |= {"overrightarrow": "\u20d7", "vec": "\u20d7", "overleftarrow": "\u20d6"}
"""Combining signs that stand over each letter of a group."""
ARROWS = {"xrightarrow": "→", "xleftarrow": "←", "xRightarrow": "⇒", "xLeftarrow": "⇐"}
ARROWS |= {"xleftrightarrow": "↔", "xrightleftharpoons": "⇌", "xmapsto": "↦"}
UNSEEN = frozenset(("phantom", "hphantom", "vphantom", "label", "hspace", "vspace", "mspace"))
_BRACKETS = {
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"),
    "cases": ("{ ", ""),
    "dcases": ("{ ", ""),
    "rcases": ("", " }"),
    **dict.fromkeys(("matrix", "smallmatrix", "array", "substack"), ("", "")),
}
_ROW = re.compile(r"\\\\\*?(?:\[[^\[\]]{0,20}\])?")
_CELL = re.compile(r"(?<!\\)&")
_TOKEN = re.compile(
    r"\\(?:left|right)(?![a-zA-Z])\s*(?:\\[a-zA-Z]+|\\.|[^\\])"
    r"|\\[a-zA-Z]+|\\.|[{}]|[^\\{}]+|\\",
    re.DOTALL,
)
_BETWEEN = {"\\over": "\\frac", "\\choose": "\\binom"}


def infix(source: str) -> str:
    r"""Return `source` with `{a \over b}` as `\frac{a}{b}`, and `\choose` as a binomial."""
    if not any(each in source for each in _BETWEEN):
        return source
    groups: list[list[str]] = [[]]
    above: list[tuple[str, str]] = [("", "")]
    for found in _TOKEN.finditer(source):
        token = found[0]
        if token == "{" or _opens(token, "\\left"):
            groups.append([])
            above.append(("", ""))
            groups[-2].append(token)
        elif len(groups) > 1 and (token == "}" or _opens(token, "\\right")):
            inner = _fraction(groups.pop(), *above.pop())
            groups[-1] += [inner, token]
        elif token in _BETWEEN and not above[-1][0]:
            above[-1] = (_BETWEEN[token], "".join(groups[-1]))
            groups[-1] = []
        else:
            groups[-1].append(token)
    if len(groups) > 1:
        return source
    return _fraction(groups[0], *above[0])


def _opens(token: str, command: str) -> bool:
    """Return True for `\\left(`, not for `\\leftarrow`."""
    return token.startswith(command) and not token[len(command) : len(command) + 1].isalpha()


def _fraction(below: list[str], command: str, above: str) -> str:
    text = "".join(below)
    return f"{command}{{{above}}}{{{text}}}" if command else text


def is_grid(environment: str) -> bool:
    """Return True if an environment has rows and cells: a matrix, or the cases of a function."""
    return environment.rstrip("*") in _BRACKETS


def grid(environment: str, inner: str, read: Callable[[str], str]) -> str:
    """Return a matrix as `(a b; c d)`, cases as `{x, if x > 0; …`."""
    name = environment.rstrip("*")
    between = ", " if "cases" in name else " "
    rows = []
    for row in _ROW.split(inner):
        cells = [read(cell) for cell in _CELL.split(row.replace("\\hline", "")) if cell.strip()]
        rows.append(between.join(cell.replace("\n", " ").rstrip(",") for cell in cells))
    opens, closes = _BRACKETS[name]
    return opens + "; ".join(row for row in rows if row) + closes


def stacked(name: str, mark: str, base: str) -> str:
    """Return what stands under or over a sign behind it, as sums have it."""
    return base + (subscript(mark) if name == "underset" else superscript(mark))


def overlined(text: str, sign: str) -> str:
    """Return `text` with a combining sign over each letter; brackets hold what has others."""
    if text.isalnum() and len(text) <= 4:
        return "".join(letter + sign for letter in text)
    return f"({text}){sign}"
