"""The words that a pair file knows, the languages among them, and the nearest one to a slip."""

from __future__ import annotations

import difflib

from game.formats.yaml.keys import PAIR, SIDE, TOP, by_word, plain

__all__ = ["LANGUAGES", "PAIR", "SIDE", "TOP", "nearest", "plain"]

LANGUAGES = by_word(
    {
        "es": "español espanol castellano spanish",
        "en": "inglés ingles english",
        "fr": "francés frances français french",
        "de": "alemán aleman deutsch german",
        "it": "italiano italian",
        "pt": "portugués portugues português portuguese",
        "ca": "catalán catalan català",
        "eu": "euskera vasco basque",
        "gl": "gallego galego galician",
        "ar": "árabe arabe arabic",
        "ja": "japonés japones japanese",
        "zh": "chino chinese",
        "la": "latín latin",
        "el": "griego greek",
        "ru": "ruso russian",
    }
)


def nearest(key: str, known: dict[str, str]) -> str:
    """The known word that `key` was probably meant to be, or ""."""
    if len(key) > 30:
        return ""
    close = difflib.get_close_matches(plain(key), known, n=1, cutoff=0.7)
    return close[0] if close else ""
