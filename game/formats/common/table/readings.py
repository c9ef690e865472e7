"""Readings: whether a column says how the words of another one are pronounced."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from game.caches import text_cache
from game.core.text import without_accents

_NEARLY_ALL = 0.75
_MOST_READINGS = 2
_MOST = 60
"""Rows that are compared."""
_HAN = re.compile(r"[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_ONLY_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f\s・/、,()（）~〜.\-]+")
_BOPOMOFO = re.compile(r"[\u3100-\u312f\u31a0-\u31bfˊˇˋ˙\s]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_IPA = re.compile(r"[\u0250-\u02af\u02c8\u02cc\u02d0θŋ]")
_ENCLOSED = re.compile(r"\s*(?:/[^/]{1,80}/|\[[^\[\]:]{1,80}\]|\\[^\\]{1,80}\\)\s*")
_TONE = re.compile(r"[āēīōūǖǎěǐǒǔǚ\u0304\u030c]")
_PINYIN = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:i?ang?|i?ong|ia?o|iu|i[ae]n?|ing?|u?ai|u?an|uang|ue[ng]*|ui|uo|u[an]?|ve?|"
    r"eng?|ei|er?|ao?|ou?|i|o)[1-5]?)"
)
_SYLLABLES = re.compile(rf"{_PINYIN}(?:['\s\-]*{_PINYIN}){{0,11}}")
_TONES = re.compile(r"(?:[a-z]{0,4}[aeiouv][a-z]{0,3}[1-9][\s\-]*){1,12}")
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwfj]|[kgnhbpmrsj]y|sh|ch|ts|kk|ss|tt|pp|ssh|tch|tts|kky|ppy)?"
    r"[aiueo]|n|['\s\-]){1,40}"
)


def readings_among(columns: Mapping[int, Sequence[str]]) -> set[int]:
    """Return those of the columns that say how another one is read; a meaning is always left.

    Names of places sound alike in many languages: where several columns do, they are no readings.
    Short words of Spanish or Italian look like syllables of Chinese: beside tones or kana they are
    none, and else the first such column is the reading.
    """
    shares = {at: _best_share(at, columns) for at in columns}
    alike = [at for at, share in shares.items() if share >= 0.5]
    if sure := [columns[at] for at in alike if _is_sure(columns[at])]:
        alike = [at for at in alike if columns[at] in sure or _sounds_like(columns[at], sure)]
    elif len(columns) - len(alike) < 2:
        alike = alike[:-1]
    found = [at for at in alike if shares[at] >= _NEARLY_ALL]
    if len(alike) > _MOST_READINGS:
        return set()
    return set(found[1:] if len(columns) - len(found) < 2 else found)


def _best_share(at: int, columns: Mapping[int, Sequence[str]]) -> float:
    others = (words for other, words in columns.items() if other != at)
    return max((reading_share(columns[at], words) for words in others), default=0.0)


def _is_sure(texts: Sequence[str]) -> bool:
    """Return True for kana, bopomofo, IPA and tones, which no meaning is written in."""
    filled = [text.strip() for text in texts if text.strip()][:_MOST]
    return sum(map(_tells_sound, filled)) * 2 >= len(filled)


def _tells_sound(text: str) -> bool:
    signs = _ONLY_KANA, _BOPOMOFO, _ENCLOSED, _TONES
    return any(found.fullmatch(text) for found in signs) or bool(_TONE.search(text.casefold()))


def _sounds_like(texts: Sequence[str], readings: Sequence[Sequence[str]]) -> bool:
    """Return True for Latin letters that say what one of the `readings` says."""
    for words in readings:
        rows = [(a, b) for a, b in zip(texts, words, strict=True) if a and b][:_MOST]
        alike = sum(_says_the_same(text.casefold(), word.casefold()) for text, word in rows)
        if rows and alike >= 0.6 * len(rows):
            return True
    return False


def _says_the_same(text: str, word: str) -> bool:
    if _KANA.search(word):
        return _sound_alike(text, word)
    return without_accents(text) == without_accents(word)


def is_reading(texts: Sequence[str], words: Sequence[str]) -> bool:
    """Return True if nearly all of `texts` say how the `words` beside them are read."""
    return reading_share(texts, words) >= _NEARLY_ALL


def reading_share(texts: Sequence[str], words: Sequence[str]) -> float:
    """Return how many of `texts` say how the `words` beside them are read, from 0 to 1.

    That is kana, pinyin, bopomofo or Latin letters beside characters, the sounds of another
    script in Latin letters, or IPA.
    """
    beside = [(a.strip(), b.strip()) for a, b in zip(texts, words, strict=True)]
    rows = [(text, word) for text, word in beside if text and word][:_MOST]
    if len(rows) < 2 or len({text for text, _word in rows}) * 2 <= len(rows):
        return 0.0
    fitting = sum(_is_reading_of(text.casefold(), word) for text, word in rows)
    return fitting / len(rows) if any(text != word for text, word in rows) else 0.0


def _is_reading_of(text: str, word: str) -> bool:
    if _ENCLOSED.fullmatch(text) or _IPA.search(text):
        return not (_ENCLOSED.fullmatch(word) or _IPA.search(word))
    if _HAN.search(word):
        return bool(_ONLY_KANA.fullmatch(text) or _BOPOMOFO.fullmatch(text)) or _is_spelt(text)
    if _KANA.search(word) and not _LATIN.search(word):
        return text == word or _is_spelt(text)
    if _OTHER.search(word) and not _LATIN.search(word) and _LATIN.search(text):
        return not _OTHER.search(text) and _sound_alike(text, word)
    return False


@text_cache(4096)
def _is_spelt(text: str) -> bool:
    """Return True for syllables of Chinese or Japanese in Latin letters."""
    if not _LATIN.search(text) or len(text) > 80:
        return False
    bare = without_accents(text.replace("ü", "v"), "NFD", latin_only=True).casefold()
    bare = bare.strip(" .,;!?()~")
    return any(found.fullmatch(bare) for found in (_SYLLABLES, _TONES, _ROMAJI))


# ---------------------------------------------------------------------- sounds of letters


_ALIKE = str.maketrans("vwckqxgdtfpjzsc", "bbkkkkkttppsssk")
_VOWELS = re.compile(r"[aeiouyhw]")
_NOT_SOUNDS = {"SMALL", "CAPITAL", "LETTER", "SYLLABLE", "CHARACTER", "FINAL", "SHORT", "SOFT"}


def _sound_alike(text: str, word: str) -> bool:
    one, other = _consonants(text), "".join(map(_sound, word[:40]))
    if not one or not other:
        return not one and not other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.7


@text_cache(4096)
def _consonants(text: str) -> str:
    bare = without_accents(text[:40], "NFD", latin_only=True).casefold()
    return _VOWELS.sub("", "".join(filter(str.isalpha, bare)).translate(_ALIKE))


@lru_cache(maxsize=4096)
def _sound(letter: str) -> str:
    """Return the consonants of a letter of any script, which Unicode's name for it tells."""
    name = unicodedata.name(letter, "").split(" WITH ")[0].split()
    if len(name) < 3:
        return ""
    script, sound = name[0], name[-1].lower()
    if script == "HANGUL":
        return _consonants(sound)
    if name[-1] in _NOT_SOUNDS or "SIGN" in name or "VOWEL" in name:
        return ""
    if script == "CYRILLIC":
        return _consonants(sound)[:1]
    return _consonants(sound[:1])
