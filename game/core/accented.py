"""Accented letters: those of a language that not every keyboard has, to be pressed instead."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from game.core.text import main_tag

_OF_LANGUAGE = {
    "az": "çəğıöşü",
    "ca": "àçèéíïòóúü·",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåé",
    "de": "äöüß",
    "eo": "ĉĝĥĵŝŭ",
    "es": "áéíóúüñ¿¡",
    "et": "äõöüšž",
    "eu": "ñ",
    "fi": "äöå",
    "fr": "àâçéèêëîïôœùûü",
    "ga": "áéíóú",
    "gl": "áéíóúüñ",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áðéíóúýþæö",
    "it": "àèéìòù",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "mt": "ċġħż",
    "nb": "æøåé",
    "nl": "éëïóö",
    "no": "æøåé",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõú",
    "ro": "ăâîșț",
    "sk": "áäčďéíľĺňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "åäöé",
    "tr": "çğıöşü",
}
_MOST = 16
"""More letters than this are a keyboard of their own."""


def accented_letters(language: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the letters to offer for answers in this language (a BCP 47 tag, "" if unknown).

    Of a language that is not known here they are those that stand in the set's own `texts`: all
    of them, so that none gives an answer away. None for scripts that are not Latin.
    """
    known = _OF_LANGUAGE.get(main_tag(language))
    if known is not None:
        return tuple(known)
    found = {sign for text in texts for sign in unicodedata.normalize("NFC", text.lower())}
    marked = sorted(sign for sign in found if not sign.isascii() and _is_latin(sign))
    return tuple(marked) if len(marked) <= _MOST else ()


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN")
