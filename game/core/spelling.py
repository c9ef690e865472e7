"""Spelling: how a text is compared when it was typed, from strict to loose, in many scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import partial

from game.caches import text_cache
from game.core.pair_set import as_written

_ARTICLES = {
    "ca": "el la els les un una uns unes l' en na",
    "de": "der die das den dem des ein eine einen einem einer eines",
    "en": "a an the to",
    "es": "el la los las un una unos unas",
    "fr": "le la les l' un une des du de d'",
    "gl": "o a os as un unha uns unhas",
    "it": "il lo la l' i gli le un uno una un'",
    "nl": "de het een",
    "pt": "o a os as um uma uns umas",
    "sv": "en ett",
}
"""What may stand before a word or be left out ("to" before English verbs), by language."""
_IN_NAMES = {
    "ca": "el la els les",
    "en": "the",
    "es": "el la los las",
    "fr": "le la les",
    "gl": "o a os as",
    "it": "il lo la i gli le",
    "nl": "de het",
    "pt": "o a os as",
}
"""Those that may be left out before a capital letter, as in Andorra la Vieja.

Not the German ones: there all nouns have capitals, and sentences are no names.
"""
_NOTHING_ELSE = {
    "de": "der das ein eine",
    "en": "the",
    "es": "el los las una unas unos",
    "fr": "l' une",
    "gl": "unha unhas",
    "it": "il gli lo una un'",
    "nl": "het",
    "pt": "um uma umas os",
    "sv": "ett",
}
"""Those that are an article, and are no other word that sets begin with.

"die" dies out in English; "le" and "a" begin le gusta and a veces.
"""
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
    if _short(language) in ("tr", "az"):
        text = text.translate(_DOTTED)
    text = _ascii_digits(unicodedata.normalize("NFC", text.casefold()))
    text = _DECIMAL.sub(r"\1.\2", text)
    return " ".join((_without_signs(text) or text).split())


@text_cache(1 << 15)
def bare(text: str, language: str) -> str:
    """Return the same without accents, vowel marks and an article at the beginning."""
    words = cased(text, language)
    kept = _OWN_LETTERS.get(_short(language), "")
    plain = "".join(sign if sign in kept else _unmarked(sign) for sign in words)
    return _without_article(plain, _short(language))


@text_cache(1 << 15)
def transcribed(text: str, language: str) -> str:
    """Return the bare text with letters as they are written on a keyboard that lacks them."""
    return bare(text, language).translate(_WITHOUT_KEY)


def unmarked(text: str, language: str) -> str:
    """Return the bare text with nothing above or below any letter, own letters or not."""
    return "".join(map(_unmarked, bare(text, language)))


def wordings(text: str, language: str = "") -> tuple[str, ...]:
    """Return what may be written for a text: all of it, or without what stands in brackets.

    Of words with a stroke or semicolon between them each will do, and articles within a name may
    be left out.
    """
    without = as_written(_BRACKETS.sub(" ", text))
    parts = [] if figures(text) else [as_written(part) for part in _OR.split(without)]
    found = [each for each in (text, without, *parts) if each]
    return tuple(dict.fromkeys([*found, *(_without_inner(each, language) for each in found)]))


def _without_inner(text: str, language: str) -> str:
    """Return a name without its articles, but for one at the beginning."""
    articles, words = _IN_NAMES.get(_short(language), "").split(), text.split()
    rest = zip(words[1:], (*words[2:], ""), strict=False)
    kept = [word for word, after in rest if word not in articles or not after[:1].isupper()]
    return " ".join([*words[:1], *kept])


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


def language_by_articles(texts: Iterable[str]) -> str:
    """Return the language whose articles begin at least half of these texts, "" for none.

    One of them must be nothing but an article.
    """
    words = [cased(text, "") for text in texts]
    counts = {
        language: sum(map(partial(_begins, _ARTICLES[language]), words))
        for language, sure in _NOTHING_ELSE.items()
        if any(map(partial(_begins, sure), words))
    }
    language = max(counts, key=counts.__getitem__, default="")
    most = counts.get(language, 0)
    return language if most >= 2 and most * 2 >= len(words) else ""


def _begins(articles: str, text: str) -> bool:
    return _without(articles, text) != text


def _short(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


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


def _without_article(text: str, language: str) -> str:
    return _without(_ARTICLES.get(language, ""), text)


def _without(articles: str, text: str) -> str:
    """Return a text without the one of these articles that it begins with."""
    for article in articles.split():
        before = article if article.endswith("'") else f"{article} "
        if text.startswith(before) and len(text) > len(before):
            return text[len(before) :].lstrip()
    return text
