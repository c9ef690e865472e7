"""Preparation: a formula within bounds, and written with what the setting of it understands."""

from __future__ import annotations

import re

from game.formulas.arguments import group
from game.formulas.chemistry import unit, with_chemistry

MOST_LETTERS = 300
_DEEPEST = 5
"""Setting a formula takes longer by powers with its depth; school books stay at three."""
_MOST_COMMANDS = 80

_FORBIDDEN = re.compile(
    r"\\(?:def|let|(?:re)?newcommand|href|url|includegraphics|input|require|rule|label|ref|tag"
    r"|colorbox|fcolorbox|style|class|cssId|unicode|middle|hphantom|vphantom)(?![a-zA-Z])"
)
"""What makes commands of its own, loads something or would be left out of the picture."""
_COLOURS = re.compile(r"\\(?:text)?color\s*\{[^{}]*\}")
_OPERATORS = re.compile(
    r"\\(sen|senh|tg|ctg|cotg|cosec|arcsen|arctg|arccotg|mcd|mcm|lcm|sgn|arsinh|arcosh|artanh)"
    r"(?![a-zA-Z])"
)
_STARRED = re.compile(r"\\(begin|end)\{([pbBvV]?matrix)\*\}(?:\[[lcr]\])?")
_SI = re.compile(r"\\(SI|si|qty|unit|num)\s*(?=\{)")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_SPACES = re.compile(r"\s+")
_INNER = re.compile(r"(?<!\\)\$")
_ROOM = re.compile(r"\\[hv]space\*?\s*\{[^{}]*\}|\\(?:kern|mkern|hskip|mskip)[-\d.\sa-z]*")
_SMALLER = (
    ("\\degree", "{}^{\\circ}"),
    ("\\textdegree", "{}^{\\circ}"),
    ("\\celsius", "{}^{\\circ}\\mathrm{C}"),
    ("\\nonumber", ""),
    ("\\notag", ""),
    ("\\limits", ""),
    ("\\lparen", "("),
    ("\\rparen", ")"),
    ("\\R", "\\mathbb{R}"),
    ("\\N", "\\mathbb{N}"),
    ("\\Z", "\\mathbb{Z}"),
    ("\\Q", "\\mathbb{Q}"),
    ("\\longrightarrow", "\\rightarrow"),
    ("\\longleftarrow", "\\leftarrow"),
)
_ALSO = re.compile("(?:" + "|".join(re.escape(old) for old, _new in _SMALLER) + ")(?![a-zA-Z])")
_MEANT = dict(_SMALLER)


class Unset(ValueError):
    """A formula that is not set as mathematics: too long, too deep, or not understood."""


def prepared(source: str) -> str:
    """Return a formula with what chemistry, units and Spanish functions mean; raises `Unset`."""
    if len(source) > MOST_LETTERS or _FORBIDDEN.search(source):
        raise Unset(source)
    try:
        source = with_chemistry(_units(source))
    except ValueError as fault:
        raise Unset(source) from fault
    source = _ROOM.sub(r"\\;", _COLOURS.sub("", source))
    source = _OPERATORS.sub(r"\\operatorname{\1}", _STARRED.sub(r"\\\1{\2}", source))
    source = _ALSO.sub(lambda found: f"{_MEANT[found[0]]} ", source)
    source = _DECIMAL.sub("{,}", _SPACES.sub(" ", source)).strip()
    if _INNER.search(source) or _depth(source) > _DEEPEST:
        raise Unset(source)
    if source.count("\\") > _MOST_COMMANDS or len(source) > 4 * MOST_LETTERS:
        raise Unset(source)
    return source


def _units(source: str) -> str:
    r"""Return `source` with siunitx's numbers and units, `\SI{9.8}{m/s^2}`, as upright letters."""
    parts: list[str] = []
    at = 0
    while found := _SI.search(source, at):
        parts.append(source[at : found.start()])
        first, at = group(source, found.end())
        if found[1] in ("SI", "qty"):
            second, at = group(source, at)
            first = f"{first} {second}"
        parts.append(unit(first))
    return "".join((*parts, source[at:]))


def _depth(source: str) -> int:
    """Return how deep groups, brackets that grow and environments lie in one another.

    A group that follows a group, as the denominator does, is as deep as that one.
    """
    depth = deepest = 0
    for token in re.finditer(r"\\(left|right|begin|end)(?![a-zA-Z])|\\.|[{}^_]", source, re.DOTALL):
        if token[0] == "{" or token[1] in ("left", "begin"):
            depth += 1
        elif token[0] == "}" or token[1] in ("right", "end"):
            depth -= 1
        deepest = max(deepest, depth)
    return deepest - ("\\begin" in source)
