"""Spans: where a text has formulas, and which `$` are prices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from game.caches import text_cache
from game.formulas.sides import may_have_formulas

MOST_LETTERS = 2_000
"""A longer formula is no card; it stays as it is written."""
_MOST_BETWEEN_DOLLARS = 400
_MOST_SPANS = 100
"""Formulas of one side that are looked for; no card has so many."""

_MARKS = re.compile(r"(?<!\\)(?:\\\(|\\\[|\$\$?)|\\\$")
_CLOSING = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}
_SIGN = re.compile(r"\\[a-zA-Z,;:!|{}]|[\^_=<>+≤≥≠≈±·×÷√∞∈→⇒]")
_COMMAND = re.compile(r"\\(?:text|mathrm|mbox|operatorname|ce|pu)\s*\{[^{}]*\}|\\[a-zA-Z]+")
_FUNCTIONS = "sin|sen|cos|tan|tg|cot|sec|csc|log|ln|lim|max|min|mod|mcd|mcm|gcd|lcm|exp|det|arc\\w+"
_PROSE = re.compile(
    rf"(?<![^\W\d_])(?!(?:{_FUNCTIONS})\b)[^\W\d_]{{3,}}\s+[^\W\d_]"
    rf"|[^\W\d_]\s+(?!(?:{_FUNCTIONS})\b)[^\W\d_]{{3,}}"
)
"""Two words, one of them of three letters: that is a sentence between two prices."""
_UNSIGNED = re.compile(
    rf"(?>(?:\s*+(?:{_FUNCTIONS})\b\s*+|(?<![^\W\d_])[^\W\d_]{{1,3}}(?![^\W\d_])|\d++(?:[.,]\d++)*"
    r"|[()\[\]!%'′]|\s*+[-−·×÷*/:,;|]\s*+)+)"
)
_FOLLOWED = re.compile(r"[^\W\u2e80-\uffff]|\$")
"""What a `$` that begins a formula does not follow; words of Chinese or Japanese have no spaces."""
_UNFINISHED = re.compile(r"[-+*/=<>,;:(\[]$")


class Span(NamedTuple):
    """A formula: where it begins and ends in its text with its signs, and what is between."""

    start: int
    end: int
    source: str


def spans(text: str) -> tuple[Span, ...]:
    r"""Return the formulas of a text: what stands between `$`, `$$`, `\(` `\)` or `\[` `\]`.

    A single `$` is also the sign of prices. A formula between two of them
    - begins and ends right beside them, on one line, and does not end in an open `+` or `(`;
    - does not follow a letter or a digit (US$5), and no digit follows it ($5-$10);
    - says something of mathematics, `^`, `=`, a `\command`, and is no sentence; or it has no
      more than numbers, signs and names of up to three letters, and words are not in it.
    """
    return _spans(text) if may_have_formulas(text) else ()


@text_cache(4096)
def _spans(text: str) -> tuple[Span, ...]:
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Span]:
    at = found = 0
    while found < _MOST_SPANS and (mark := _MARKS.search(text, at)):
        at = mark.end()
        span = _span(text, mark) if mark[0] != "\\$" else None
        if span is not None:
            yield span
            at = span.end
            found += 1


def _span(text: str, mark: re.Match[str]) -> Span | None:
    """Return the formula that begins at a mark, None where it is none."""
    opens, begin = mark[0], mark.end()
    closes = _CLOSING.get(opens, "$")
    end = _closing(text, begin, closes)
    if end < 0:
        return None
    inner = text[begin:end]
    if not inner.strip() or not is_balanced(inner):
        return None
    if opens == "$" and not _is_no_price(text, mark.start(), inner, end + 1):
        return None
    return Span(mark.start(), end + len(closes), inner.strip())


def _closing(text: str, at: int, closes: str) -> int:
    """Return where the next closing sign is that no backslash takes away; -1 for none."""
    last = at + (_MOST_BETWEEN_DOLLARS if closes == "$" else MOST_LETTERS)
    while (found := text.find(closes, at, last)) >= 0:
        before = found
        while before > at and text[before - 1] == "\\":
            before -= 1
        if closes[0] == "\\" or (found - before) % 2 == 0:
            return found
        at = found + 1
    return -1


def is_balanced(inner: str) -> bool:
    """Return True if every brace of a formula has its partner."""
    depth = 0
    for brace in re.finditer(r"\\.|[{}]", inner):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth < 0:
            return False
    return depth == 0


def _is_no_price(text: str, start: int, inner: str, end: int) -> bool:
    """Return True if what stands between two single `$` is a formula by the rule of `spans`."""
    if inner != inner.strip() or "\n" in inner or text[end : end + 1].isdigit():
        return False
    if start and _FOLLOWED.match(text, start - 1):
        return False
    if len(inner) > 1 and _UNFINISHED.search(inner):
        return False
    if _SIGN.search(inner):
        return not _PROSE.search(_COMMAND.sub(" 0 ", inner))
    return _UNSIGNED.fullmatch(inner) is not None
