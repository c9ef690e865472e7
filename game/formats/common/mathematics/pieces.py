"""Pieces of LaTeX that formulas of Word and MathML have in common: roots, scripts, matrices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.common.mathematics.signs import ACCENTS, LARGE, accented

_TALL = re.compile(r"\\(?:frac|binom|sum|prod|int|iint|oint|begin)\b")
_PAIRS = {"(": ")", "[": "]", "{": "}", "|": "|", "‖": "‖", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}
_WRITTEN = {
    "{": "\\{",
    "}": "\\}",
    "‖": "\\|",
    "⟨": "\\langle ",
    "⟩": "\\rangle ",
    "〈": "\\langle ",
    "〉": "\\rangle ",
    "⌊": "\\lfloor ",
    "⌋": "\\rfloor ",
    "⌈": "\\lceil ",
    "⌉": "\\rceil ",
    "": ".",
}
_GRIDS = {("(", ")"): "pmatrix", ("[", "]"): "bmatrix", ("|", "|"): "vmatrix", ("{", ""): "cases"}
_GRID = re.compile(r"\\begin\{(?:matrix|aligned)\}(.*)\\end\{(?:matrix|aligned)\}\s*", re.DOTALL)


def group(inner: str) -> str:
    """Return a part in braces, unless it is one letter or digit."""
    inner = inner.strip()
    return inner if len(inner) == 1 and inner.isalnum() else f"{{{inner}}}"


def fraction(above: str, below: str) -> str:
    """Return a fraction."""
    return f"\\frac{{{above.strip()}}}{{{below.strip()}}}"


def root(inner: str, degree: str) -> str:
    """Return a root; `degree` is "" for a square root."""
    degree = degree.strip()
    return f"\\sqrt[{degree}]{{{inner}}}" if degree not in ("", "2") else f"\\sqrt{{{inner}}}"


def scripts(base: str, below: str, above: str) -> str:
    """Return a base with an index and a power, each "" where there is none."""
    base = base.strip()
    alone = len(base) <= 1 or base in LARGE or re.fullmatch(r"\\[A-Za-z]+|\d+", base)
    made = base if alone else f"{{{base}}}"
    made = made + (" " if base.startswith("\\") and alone else "")
    low = f"_{group(below)}" if below.strip() else ""
    above = above.strip()
    if above in ("'", "''"):
        return f"{made.rstrip()}{above}{low}"
    high = f"^{group(above)}" if above else ""
    return f"{made.rstrip() if low or high else made}{low}{high}"


def above(base: str, sign: str) -> str:
    """Return a base with something over it: an accent, a limit, or anything else."""
    bare = sign.strip()
    if accent := ACCENTS.get(bare) or _accent_of(bare):
        return accented(base.strip(), accent)
    if base.strip() in LARGE:
        return scripts(base, "", sign)
    return f"\\overset{{{bare}}}{{{base.strip()}}}"


def below(base: str, sign: str) -> str:
    """Return a base with something under it: the place of a limit or sum, or anything else."""
    bare = base.strip()
    if bare in LARGE or bare in ("\\lim", "\\max", "\\min", "\\sup", "\\inf"):
        return scripts(base, sign, "")
    return f"\\underset{{{sign.strip()}}}{{{bare}}}"


def _accent_of(sign: str) -> str:
    return {"\\to": "vec", "\\sim": "tilde", "\\cdot": "dot", "\\_": "bar"}.get(sign, "")


def grid(rows: Sequence[Sequence[str]]) -> str:
    """Return a table without brackets."""
    inner = "\\\\".join(" & ".join(cell.strip() for cell in row) for row in rows)
    return f"\\begin{{matrix}}{inner}\\end{{matrix}}"


def fenced(begin: str, inner: str, end: str) -> str:
    """Return a part between brackets, which grow where it is tall; a table in them is a matrix."""
    if (name := _GRIDS.get((begin, end))) and (table := _GRID.fullmatch(inner.strip())):
        return f"\\begin{{{name}}}{table[1]}\\end{{{name}}}"
    first, last = _WRITTEN.get(begin, begin), _WRITTEN.get(end, end)
    if _TALL.search(inner) or "." in (first, last):
        return f"\\left{first}{inner}\\right{last}"
    return f"{first}{inner}{last}"


def with_fences(parts: Sequence[str], signs: Sequence[str]) -> str:
    """Return parts one after the other; where one is a bracket, `signs` has it, "" elsewhere.

    Brackets that belong together are written as such, with what stands between them.
    """
    made: list[str] = []
    opened: list[tuple[str, int]] = []
    for part, sign in zip(parts, signs, strict=True):
        while len(opened) > 1 and opened[-1][0] in "|‖" and _PAIRS.get(opened[-2][0]) == sign:
            opened.pop()  # a bar that stands alone: what is given, in P(A|B)
        if opened and _PAIRS.get(opened[-1][0]) == sign:
            begin, at = opened.pop()
            inner = "".join(made[at + 1 :])
            del made[at:]
            made.append(fenced(begin, inner, sign))
            continue
        if sign in _PAIRS:
            opened.append((sign, len(made)))
        made.append(part)
    if opened and opened[-1][0] == "{":
        at = opened[-1][1]
        if _GRID.fullmatch(table := "".join(made[at + 1 :])):
            made[at:] = [fenced("{", table, "")]
    return "".join(made)
