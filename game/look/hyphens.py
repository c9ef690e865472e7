"""Hyphens: where a word that is too long for a line may be divided, by its language's patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from game.caches import text_cache
from game.look.breaks import SOFT

if TYPE_CHECKING:
    from game.look.hyphen_patterns import HyphenPatterns

_BREAK = "\u200b"
"""A space without width: a line may end here."""
_TOKEN = re.compile(r"[^\s\u200b]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONGEST = 5, 120
"""Letters of the shortest word that is divided, and of the longest: what is longer is no word."""
_MOST_LANGUAGES = 4
"""Whose patterns are kept: those of one take up to 6 MB."""
Width = Callable[[str], float]


def divided(words: str, width: float, measure: Width, language: str) -> str:
    """Return `words` with a hyphen and a place to break in what is wider than `width`.

    As much of a word as fits stands in a line; a word that has no places stays as it is.
    """

    def fitted(found: re.Match[str]) -> str:
        token = found[0]
        if measure(token.replace(SOFT, "")) <= width:
            return token
        return _divided_token(token, width, measure, language)

    return _TOKEN.sub(fitted, words)


def pieces(words: str, language: str) -> Iterator[str]:
    """Yield the smallest parts that words can be divided into, with their hyphens."""
    for found in _TOKEN.finditer(words):
        token, start = found[0], 0
        for end in (*places(token, language), len(token)):
            hyphen = "-" if end < len(token) else ""
            yield token[start:end].replace(SOFT, "") + hyphen
            start = end


def _divided_token(token: str, width: float, measure: Width, language: str) -> str:
    parts: list[str] = []
    start, ends = 0, places(token, language)
    while measure(token[start:].replace(SOFT, "")) > width:
        heads = ((end, token[start:end].replace(SOFT, "") + "-") for end in ends if end > start)
        end = max((end for end, head in heads if measure(head) <= width), default=start)
        if end == start:
            break
        parts.append(f"{token[start:end]}-")
        start = end
    return _BREAK.join((*parts, token[start:]))


@text_cache(4096)
def places(token: str, language: str) -> tuple[int, ...]:
    """Return where a token may be divided: where its teacher says so, else between syllables."""
    if len(token) > _LONGEST:
        return ()
    if SOFT in token:
        return tuple(at for at, sign in enumerate(token) if sign == SOFT and at > 0)
    patterns = _patterns(language) if language else None
    if patterns is None:
        return ()
    return tuple(
        word.start() + at
        for word in _LETTERS.finditer(token)
        if len(word[0]) >= _SHORTEST
        for at in patterns.places(word[0])
    )


@lru_cache(_MOST_LANGUAGES)
def _patterns(language: str) -> HyphenPatterns | None:
    # Few texts have words that are too long: the library is loaded with the first.
    from game.look.hyphen_patterns import patterns_of

    return patterns_of(language)
