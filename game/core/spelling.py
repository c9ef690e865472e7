"""Spelling: how a text is compared when it was typed, from strict to loose, in many scripts."""

from __future__ import annotations

import re
import unicodedata

from game.caches import text_cache
from game.core.articles import articles_of, leading_article
from game.core.pair_set import as_written
from game.core.text import main_tag

_IN_NAMES = {
    "ca": "el la els les",
    "en": "the",
    "es": "el la los las",
    "fr": "le la les",
    "gl": "os as",
    "it": "il lo la gli le",
    "nl": "de het",
    "pt": "os as",
}
"""Those that may be left out before a capital letter within a name, as in Andorra la Vieja.

Not the German ones: there all nouns have capitals, and sentences are no names. Not "a", "o" and
"i", which are prepositions and "and" as well.
"""
_PARTICLES = "a al and d da das de del della den der des di do dos du e et i of the und van von y"
"""What is written small within names, beside articles."""
_NO_NAME = """
yo tú él ella je tu il elle on nous vous ils elles eu ele ela io lui lei jo ik hij zij
i you he she we they in at to from under over en à dans
"""
"""Words that begin sentences and phrases but no name, in languages with articles in names."""
_OWN_LETTERS = {
    "": "ñ",
    "cs": "čďěňřšťž",
    "da": "åæø",
    "de": "äöü",
    "es": "ñ",
    "et": "äõöü",
    "eu": "ñ",
    "fi": "äö",
    "gl": "ñ",
    "hu": "öőüű",
    "nb": "åæø",
    "no": "åæø",
    "pl": "ąćęłńóśźż",
    "sk": "čďňšťž",
    "sv": "åäö",
    "tr": "çğıöşü",
    "az": "çəğıöşü",
}
"""Letters that are no others with an accent: año is not ano. "" is for an unknown language."""
_WITHOUT_KEY = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "å": "aa", "ё": "е"}
)
"""How they are written where a keyboard lacks them; ß is ss for everybody."""
_DOTTED = str.maketrans({"I": "ı", "İ": "i"})
_APOSTROPHES = str.maketrans("’ʼ‘´`＇", "''''''")
_DASHES = str.maketrans("‐‑‒–—−", "------")
_TATWEEL = "\u0640"
_MARKED = ("LATIN", "GREEK", "ARABIC", "HEBREW")
"""Scripts whose marks may be missing; in others they make other letters (が is not か)."""
_FIGURE = re.compile(r"(?:(?<![^\W\d_])[-+])?\d+(?:[.,:/]\d+)*%?")
"""A number; a hyphen after a letter, as in covid-19, is no sign of it."""
_HYPHEN = re.compile(r"(?<=[^\W\d_])-")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_OR = re.compile(r"[/;／；]")
_DECIMAL = re.compile(r"([-+]?\d+),(\d{1,2}|\d{4,})(?!\d)")


def exact(text: str) -> str:
    """Return a text as it stands on a card."""
    return as_written(text)


@text_cache(1 << 15)
def cased(text: str, language: str) -> str:
    """Return a text without capitals, widths, odd quotes and spaces, and without its signs."""
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).translate(_DASHES)
    text = text.replace(_TATWEEL, "")
    if main_tag(language) in ("tr", "az"):
        text = text.translate(_DOTTED)
    text = _ascii_digits(unicodedata.normalize("NFC", text.casefold()))
    text = _DECIMAL.sub(r"\1.\2", text)
    return " ".join((_without_signs(text) or text).split())


@text_cache(1 << 15)
def bare(text: str, language: str) -> str:
    """Return the same without accents, vowel marks and an article at the beginning."""
    plain = _plain(text, language)
    return plain[len(leading_article(articles_of(language), plain)) :]


@text_cache(1 << 15)
def transcribed(text: str, language: str) -> str:
    """Return the bare text with letters as they are written on a keyboard that lacks them."""
    return bare(text, language).translate(_WITHOUT_KEY)


def unmarked(text: str, language: str) -> str:
    """Return the bare text with nothing above or below any letter, own letters or not."""
    return "".join(map(_unmarked, bare(text, language)))


def article(text: str, language: str) -> str:
    """Return the article that a text begins with, as `bare` leaves it out; "" for none."""
    return leading_article(articles_of(language), _plain(text, language)).strip()


def wordings(text: str, language: str = "") -> tuple[str, ...]:
    """Return what may be written for a text: all of it, or without what stands in brackets.

    Of words with a stroke or semicolon between them each will do, and articles within a name may
    be left out.
    """
    without = as_written(_BRACKETS.sub(" ", text))
    parts = [] if figures(text) else _parts(without, language)
    found = [each for each in (text, without, *parts) if each]
    return tuple(dict.fromkeys([*found, *(_without_inner(each, language) for each in found)]))


def _parts(text: str, language: str) -> list[str]:
    """Return what stands between strokes; articles alone belong to the word: el/la estudiante."""
    articles = articles_of(language)
    parts, alone = [], []
    for part in map(as_written, _OR.split(text)):
        if cased(part, language) in articles:
            alone.append(part)
            continue
        parts.append(part)
        rest = part.partition(" ")[2] if article(part, language) else ""
        parts += [f"{each} {rest}" for each in alone if rest]
        alone = []
    return parts


def _without_inner(text: str, language: str) -> str:
    """Return a name without its articles, but for one at the beginning; other texts as they are.

    A name has capitals in all its words but articles and "of".
    """
    words = text.split()
    if len(words) < 3 or not words[0][:1].isupper() or words[0].casefold() in _NO_NAME.split():
        return text
    articles = _IN_NAMES.get(main_tag(language), "").split()
    small = {*articles, *_PARTICLES.split()}
    if not all(word in small or is_proper(word) for word in words):
        return text
    rest = zip(words[1:], (*words[2:], ""), strict=False)
    kept = [word for word, after in rest if word not in articles or not after[:1].isupper()]
    return " ".join([*words[:1], *kept])


def is_proper(word: str) -> bool:
    """Return True if a word, or what follows its apostrophe, begins with a capital letter."""
    return word.translate(_APOSTROPHES).rpartition("'")[2][:1].isupper()


def figures(text: str) -> tuple[str, ...]:
    """Return the numbers in a text and the signs that reckon with them, none where no number is.

    A comma before decimals is a point.
    """
    text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    text = _DECIMAL.sub(r"\1.\2", _ascii_digits(text))
    numbers = _FIGURE.findall(text)
    if not numbers:
        return ()
    signs = (sign for sign in text if unicodedata.category(sign) == "Sm" or sign in "*/^")
    return (*numbers, *signs)


def _ascii_digits(text: str) -> str:
    """Return a text with the digits of any script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(sign)) if unicodedata.category(sign) == "Nd" else sign
        for sign in text
    )


def _without_signs(text: str) -> str:
    """Return a text without punctuation; beside numbers signs are part of what is said."""
    if figures(text):
        return _HYPHEN.sub(" ", text).strip(" .!?¡¿…\"'")
    return "".join(
        " " if sign == "-" else "" if unicodedata.category(sign)[0] == "P" and sign != "'" else sign
        for sign in text
    ).strip(" '")


def _unmarked(sign: str) -> str:
    """Return a letter without its marks, in scripts where they are marks; a mark is nothing."""
    if sign.isascii():
        return sign
    name = unicodedata.name(sign, "")
    if unicodedata.combining(sign):
        return "" if name.startswith(("COMBINING", *_MARKED)) else sign
    if not name.startswith(_MARKED):
        return sign
    apart = unicodedata.normalize("NFD", sign)
    return "".join(each for each in apart if not unicodedata.combining(each))


def _plain(text: str, language: str) -> str:
    """Return a text without capitals, signs, accents and vowel marks."""
    kept = _OWN_LETTERS.get(main_tag(language), "")
    return "".join(sign if sign in kept else _unmarked(sign) for sign in cased(text, language))
