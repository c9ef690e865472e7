"""Evidence: how much speaks for a text being words of a language, and not bytes read wrongly.

Each letter beyond ASCII is worth the logarithm of how much more often it stands there in such
words than by chance. Words count once, however often they come.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from game.formats.common.bytes import common_signs
from game.formats.common.bytes.letter_tables import LATIN, OTHER

SCRIPTS = {
    "latin": ("es", "fr", "de", "it", "pt", "ca", "da", "sv", "nl", "fi", "is", "et", "sq"),
    "central": ("pl", "cs", "sk", "hu", "hr", "sl", "ro", "de", "sq"),
    "turkish": ("tr", "de", "es", "fr"),
    "baltic": ("lt", "lv", "et", "de", "pl"),
    "southern": ("eo",),
    "icelandic": ("is",),
    "nordic": ("da",),
    "portuguese": ("pt",),
    "vietnamese": ("vi",),
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "be"),
    "greek": ("el",),
    "hebrew": ("he",),
    "arabic": ("ar", "fa"),
    "thai": ("th",),
    **{name: (name,) for name in ("simplified", "traditional", "japanese", "korean")},
}
"""Languages that are written in the encodings of a script, the likelier first."""
_MOST_WORDS = 300
_WORD = re.compile("[^\\W\\d_][\u0300-\u036f\u0e31-\u0e4e\u064b-\u065f\\w]*")
_GOOD_SIGNS = "“”‘’«»–—…¿¡°ºª·\xa0„‚‹›№"
_SIGNS = "€£¥§©®™±×÷½¼¾²³¹µ•"
_BARE = " \t\n,;:|/.!?()[]'\"-0123456789" + _GOOD_SIGNS
_UNSEEN = -6.0
_FOREIGN, _OFTEN, _SOMETIMES, _SELDOM = -4.0, 1.4, 0.2, -1.8
_SECOND_LANGUAGE, _LATER = 2.5, 0.12
_LATIN_END = "\u024f"
_ACCENTS = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
"""Marks of Vietnamese; those of other scripts stand on no Latin letter."""
Letter = tuple[float, dict[str, float], dict[str, float]]


def evidence_of(text: str, languages: Sequence[str]) -> float:
    """Return what speaks for `text` as words of one of these languages, or of two together."""
    words = list(dict.fromkeys(word for word in _WORD.findall(text) if not word.isascii()))
    words = words[:_MOST_WORDS]
    common = _signs(text) + sum(map(_form, words)) - _capitals(words)
    if languages[0] in _EAST:
        return common + sum(_east(word, languages[0]) for word in words)
    worth = [[_word(word, _table()[language]) for word in words] for language in languages]
    totals = [sum(each) - at * _LATER for at, each in enumerate(worth)]
    best = max(range(len(totals)), key=totals.__getitem__)
    both = (_both(worth[best], other) for other in worth)
    return common + max(totals[best], *both) if totals else common


def _both(one: Iterable[float], other: Iterable[float]) -> float:
    return sum(map(max, one, other)) - _SECOND_LANGUAGE


def _word(word: str, letters: dict[str, Letter]) -> float:
    """Return the evidence of one word: its letters beyond ASCII, each between its neighbours."""
    low = f"_{word.lower().replace('i̇', 'i')}_"
    total = 0.0
    for at in range(1, len(low) - 1):
        if (sign := low[at]) < "\x80":
            continue
        if (known := letters.get(sign)) is None:
            total += _FOREIGN
            continue
        often, before, behind = known
        total += often
        for near, neighbours in ((low[at - 1], before), (low[at + 1], behind)):
            worth = neighbours.get(near, _SELDOM)
            # Between two letters that both count here, it would count twice.
            total += worth if near < "\x80" else worth / 2
    return total


def _form(word: str) -> float:
    """Return how odd capitals and alphabets are mixed in a word: “pAlabra”, “niсo”."""
    total = 0.0
    for one, other in pairwise(word):
        if (one.islower() and other.isupper()) and not (one.isascii() and other.isascii()):
            total -= 5.0
        if one.isascii() != other.isascii() and max(one, other) > _LATIN_END:
            total -= 0.0 if max(one, other) in _ACCENTS else 4.0
    if len(word) > 1 and word.isupper():
        total -= 1.2 * sum(not sign.isascii() for sign in word)
    return total


def _capitals(words: Sequence[str]) -> float:
    """Return how odd it is that a few words begin with a capital among many that do not."""
    capitals = sum(word[0].isupper() for word in words)
    return 0.9 * capitals if capitals * 2 <= len(words) else 0.0


def _signs(text: str) -> float:
    """Return the evidence of what is no letter: quotes and dashes are likely, boxes are not."""
    total, met = 0.0, set[str]()
    for at, sign in enumerate(text):
        if sign < "\x80" or sign.isalpha():
            continue
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        if unicodedata.combining(sign) and (before > "\x7f" or sign in _ACCENTS):
            continue
        inside = before.isalpha() and after.isalpha() and sign not in "’·\xa0"
        beside = sign not in _GOOD_SIGNS and (before.isalpha() or after.isalpha())
        key = f"{sign}{inside}{beside}"
        if key in met:
            continue
        met.add(key)
        total += _sign(sign) - 4.0 * inside - 2.0 * beside
    return total


def _sign(sign: str) -> float:
    if "\u3000" <= sign <= "\u303f" or "\uff01" <= sign <= "\uff5e" or sign in "、。・ー":
        return 2.0
    if sign in _GOOD_SIGNS:
        return 1.2
    if sign in _SIGNS:
        return -0.8
    return _UNSEEN if unicodedata.category(sign)[0] == "C" else -3.5


# ---------------------------------------------------------------------- letters


@cache
def _table() -> dict[str, dict[str, Letter]]:
    """Return what is known of the letters of each language."""
    found: dict[str, dict[str, Letter]] = {}
    letters: dict[str, Letter] = {}
    for entry in f"{LATIN} {OTHER}".split():
        if len(entry) == 2:
            letters = found.setdefault(entry, {})
            continue
        often, some, after, more = entry[2:].split(".")
        before = dict.fromkeys(often, _OFTEN) | dict.fromkeys(some, _SOMETIMES)
        behind = dict.fromkeys(after, _OFTEN) | dict.fromkeys(more, _SOMETIMES)
        letters[entry[0]] = int(entry[1]) / 1.3 - 2.05, before, behind
    return found


# ---------------------------------------------------------------------- East Asia


_EAST = {
    "simplified": (common_signs.SIMPLIFIED, "gb2312", 0xD7, 2.9),
    "traditional": (common_signs.TRADITIONAL, "big5", 0xC6, 2.9),
    "japanese": (common_signs.JAPANESE, "euc_jp", 0xCF, 2.6),
    "korean": (common_signs.KOREAN, "euc_kr", 0xC8, 3.3),
}
"""Common signs, an encoding whose first signs are those that are written, where these end."""


def _east(word: str, language: str) -> float:
    """Return the evidence of signs in a row; one beside letters of ASCII is none."""
    total = 0.0
    for at, sign in enumerate(word):
        if sign < "\x80":
            continue
        total += _east_sign(sign, language)
        near = word[at - 1 : at] + word[at + 1 : at + 2]
        total -= 1.5 * sum(each.isascii() and each.isalpha() for each in near)
    return total


@cache
def _east_sign(sign: str, language: str) -> float:
    common, encoding, last, worth = _EAST[language]
    if "\u3041" <= sign <= "\u30ff":
        return 4.2 if language == "japanese" else -2.0
    if sign in common:
        return worth
    try:
        code = sign.encode(encoding)
    except UnicodeEncodeError:
        return -4.0
    if len(code) != 2 or (language == "korean" and not "\uac00" <= sign <= "\ud7a3"):
        return -3.0
    return -0.5 if code[0] <= last else -3.0
