"""Sections: a number format of a spreadsheet, cut into its parts and their tokens."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import NamedTuple

from game.caches import text_cache
from game.values import dataclass

_LONGEST = 255
"""Excel takes no longer ones."""
_TOKEN = re.compile(
    r"""(?:"(?P<quoted>[^"]*)"?)|(?:\\(?P<escaped>.))|(?:_(?P<room>.))|(?:\*(?P<fill>.))
    |\[(?P<bracket>[^\]]*)\]|(?P<general>General)|(?P<noon>AM/PM|A/P|上午/下午)
    |(?P<exponent>E[+-])|(?P<date>y+|m+|d+|h+|s+|b+|g+|e+|aaaa?)|(?P<digit>[0#?])
    |(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<text>@)|(?P<slash>/)|(?P<end>;)|(?P<other>.)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_LITERAL = ("quoted", "escaped", "other")
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_LANGUAGE_BITS = 0x3FF
_NUMBERED = """
    03 ca, 04 zh, 05 cs, 06 da, 07 de, 08 el, 09 en, 0A es, 0B fi, 0C fr, 0E hu, 10 it, 11 ja,
    12 ko, 13 nl, 14 no, 15 pl, 16 pt, 18 ro, 19 ru, 1D sv, 1F tr, 22 uk, 2D eu, 56 gl
"""
_LANGUAGES = {int(each.split()[0], 16): each.split()[1] for each in _NUMBERED.split(",")}
"""Windows numbers them."""


class Token(NamedTuple):
    """`kind` is `literal`, `digit`, `date`, `elapsed` or what else `_TOKEN` calls it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What is done with numbers that meet `condition`, or with texts."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None
    language: str = ""

    def has(self, *kinds: str) -> bool:
        """Return True if there is a token of one of these kinds."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def is_date(self) -> bool:
        """Whether a day or a time is shown."""
        return self.has("date", "elapsed") and not self.has("general")

    def takes(self, value: float) -> bool:
        """Return True if `value` meets the condition."""
        if self.condition is None:
            return True
        sign, bound = self.condition
        return _COMPARE[sign](value, bound)


@text_cache(512)
def sections(code: str) -> tuple[Section, ...]:
    """Return the parts between semicolons, at most four."""
    found: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, float] | None = None
    language = ""
    for match in [*_TOKEN.finditer(code[:_LONGEST]), None]:
        if match is None or match.lastgroup == "end":
            found.append(Section(tuple(tokens), condition, language))
            tokens, condition, language = [], None, ""
            continue
        kind = match.lastgroup or "other"
        text = match[kind]
        if kind != "bracket":
            tokens.append(Token("literal" if kind in _LITERAL else kind, text))
        elif said := _CONDITION.fullmatch(text):
            condition = said[1], float(said[2])
        elif _ELAPSED.fullmatch(text):
            tokens.append(Token("elapsed", text.lower()))
        elif text.startswith("$"):
            sign, _dash, tag = text[1:].partition("-")
            tokens += [Token("literal", sign)] if sign else []
            language = language_of(tag) or language
    return tuple(found[:4])


def language_of(tag: str) -> str:
    """Return the two letters of a language that Windows numbers (C0A) or names (es-ES)."""
    try:
        return _LANGUAGES.get(int(tag, 16) & _LANGUAGE_BITS, "")
    except ValueError:
        two = tag[:2].lower()
        return two if two in _LANGUAGES.values() and not tag[2:3].isalpha() else ""
