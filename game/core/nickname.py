"""Nickname: what a player is called, tidied, and when two spellings are the same player."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from game.core.letters import stops
from game.core.text import without_accents
from game.core.unicode import whole

MOST_LETTERS = 40
_MOST_SIGNS = 8 * MOST_LETTERS
"""A letter may be of many signs; a name of nothing but accents is cut all the same."""
_KEPT = frozenset("\u200c\u200d")
"""Invisible signs that belong to letters: those that join emoji and shape scripts."""


def tidy_name(text: str) -> str:
    """Return a nickname on one line, trimmed, of at most 40 letters as a reader counts them."""
    seen = "".join(sign for sign in whole(text).replace("\t", " ") if _is_seen(sign))
    words = unicodedata.normalize("NFC", " ".join(seen.split()))[:_MOST_SIGNS]
    places = stops(words)
    return words[: places[min(MOST_LETTERS, len(places) - 1)]].strip()


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return what two spellings of one player's name share: no capitals, accents or spaces more."""
    return " ".join(without_accents(name.casefold(), "NFKD").split())


def _is_seen(sign: str) -> bool:
    return sign in _KEPT or sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs")
