"""Direction: which way a text runs, by its language, else by its first letter with a direction."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from game.caches import text_cache

_LANGUAGES = "|ar|arc|azb|ckb|dv|fa|glk|he|iw|ji|khw|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi|"
"""Those written from right to left where their tag does not name another script."""
_SCRIPTS = "|adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa|"
_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_SIGNS = r"\-\u2010-\u2015\u2212/:×+="
_RANGE = rf"(?<![\w.,{_SIGNS}])[+\u2212-]?{_NUMBER}(?:[{_SIGNS}]{_NUMBER})+(?!\w)"
"""European digits joined by signs, as in 0-14, 3–5 or 2+3=5. Compiled when it is first needed."""
_LETTERS = ("L", "R", "AL")
_ISOLATE, _EMBED, _POP_ISOLATE, _POP = "\u2066", "\u202b", "\u2069", "\u202c"


@text_cache(8192)
def right_to_left(text: str, language: str = "") -> bool:
    """Return True if the text begins at the right.

    `language` is a BCP 47 tag: it decides, whatever letters or digits come first, but in a text
    without any letter of its direction. Without one the first letter with a direction decides.
    """
    kinds = [kind for kind in map(unicodedata.bidirectional, text) if kind in _LETTERS]
    if language and (from_right := _from_right(language)):
        return from_right
    if language and "L" in kinds:
        return False
    return bool(kinds) and kinds[0] != "L"


def marked(text: str) -> str:
    """Return a text from right to left with the marks that tell a painter so, line by line.

    A line feed ends an embedding. Sums and ranges in digits are read from left to right in it.
    """
    lines = (re.sub(_RANGE, _isolated, line) for line in text.split("\n"))
    return "\n".join(f"{_EMBED}{line}{_POP}" for line in lines)


def tag_of(from_right: bool) -> str:
    """Return the tag of any language that runs this way, for a part of a text without language."""
    return "und-Hebr" if from_right else "und-Latn"


def _isolated(found: re.Match[str]) -> str:
    return f"{_ISOLATE}{found[0]}{_POP_ISOLATE}"


@lru_cache(64)
def _from_right(language: str) -> bool:
    first, *rest = language.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return f"|{script}|" in _SCRIPTS if script else f"|{first}|" in _LANGUAGES
