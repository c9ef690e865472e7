"""Speech: what is said of a side when it is read aloud, and in which language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from game.core.pair_set import Side
from game.core.text import main_tag
from game.formulas.sides import spoken

MOST_LETTERS = 1500
"""More is read by eye."""
_GAP = re.compile(r"(?:[_＿]\s?){2,}|\[\s*(?:…|\.{3})\s*\]|\.{4,}|…{2,}")
_GAP_WORDS = {
    "ca": "buit",
    "de": "Lücke",
    "en": "blank",
    "es": "hueco",
    "eu": "hutsunea",
    "fr": "trou",
    "gl": "oco",
    "it": "spazio",
    "nl": "open plek",
    "pt": "lacuna",
}
_KEPT = "°№℃℉"
"""Signs that are words; the others (emoji, flags, notes) would be named, and so the answer told."""
_JOINERS = "\u200c\u200d"
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Behind a character they choose how it looks."""
_LANGUAGES = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "ETHIOPIC": "am",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KANNADA": "kn",
    "KATAKANA": "ja",
    "MALAYALAM": "ml",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
}
"""The language that is the likeliest for a script, by how Unicode begins the names of letters."""
_MARKED = (("ar", "fa", "پچژگ"), ("ru", "uk", "іїєґ"), ("he", "yi", "װױײ"))
"""Letters by which another language of the same script is known."""


class Utterance(NamedTuple):
    """Words to be said; `language` is a BCP 47 tag, "" where nothing tells it."""

    words: str
    language: str = ""


def utterance(side: Side) -> Utterance | None:
    """Return what is said of a side; None if it has no words, only a picture or a sign."""
    text = " ".join(spoken(side.text).split())[:MOST_LETTERS]
    language = side.language or likely_language(text)
    parts = _without_signs(_with_gaps(text, language)).split()
    words = " ".join(part for part in parts if part.strip(_JOINERS))
    return Utterance(words, language) if any(map(str.isalnum, words)) else None


def likely_language(text: str) -> str:
    """Return the language that a script stands for, "" for Latin and where no letter tells."""
    names = (unicodedata.name(letter, "") for letter in text if letter.isalpha())
    scripts = Counter(name.replace("-", " ").split(" ")[0] for name in names if name)
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        return "ja"
    likely = _LANGUAGES.get(scripts.most_common(1)[0][0], "") if scripts else ""
    for usual, other, letters in _MARKED:
        if likely == usual and any(letter in text.casefold() for letter in letters):
            return other
    return likely


def _with_gaps(text: str, language: str) -> str:
    """Return the text with a word for each gap, or a pause: no voice can say underscores."""
    word = _GAP_WORDS.get(main_tag(language), "")
    return _GAP.sub(f", {word}, " if word else " … ", text)


def _without_signs(text: str) -> str:
    kept = (" " if _is_sign(letter) else letter for letter in text if letter not in _SELECTORS)
    return "".join(kept)


def _is_sign(letter: str) -> bool:
    tones = "\U0001f3fb" <= letter <= "\U0001f3ff"
    return tones or (unicodedata.category(letter) == "So" and letter not in _KEPT)
