"""Alphabets: how much a decoded text reads like a language that is written in that encoding."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

Judge = Callable[[str], float]

_WESTERN = "¿¡ªºáéíóúàèìòùâêîôûäëïöüãõñçåæøœßÿýÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÑÇÅÆØŒŸ"
_CENTRAL = "ąćęłńóśźżáčďéěíňřšťúůýžäöüőűâîăşţđĺľôŕßÁČĎÉĚÍŇŘŠŤÚŮÝŽĄĆĘŁŃÓŚŹŻÄÖÜŐŰÂÎĂŞŢĐ"
_TURKISH = "çğıöşüâîûÇĞİÖŞÜáéíóúñàèêäôß"
_SIGNS = "¿¡«»“”‘’–—…€£ºª°·•©®™§×÷±µ½¼¾²³¹„‚‹› \xa0№´"
_BY_HOW_OFTEN = {
    "cyrillic": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ",
    "greek": "αοιετσνηυρπκμλςωδγχθφβξζψόίάέήύώϊϋΐΰ",
    "hebrew": "יוהלארתבשמםנכדחקעפטסגזןצךףץ",
    "arabic": "اليمونرتبةعدسفهكقحجشصطخضذثغءظىأإآؤئ،؟",
}
_LAST_LATIN = "\u024f"
_ONLY_AT_ENDS = "םןךףץςة"


def western(text: str) -> float:
    """Latin letters with the accents of Western Europe."""
    return _latin(text, _WESTERN)


def central(text: str) -> float:
    """Latin letters with the accents of Central Europe."""
    return _latin(text, _CENTRAL) - 0.05


def turkish(text: str) -> float:
    """Latin letters with the accents of Turkish."""
    return _latin(text, _TURKISH) - 0.04


def alphabet(name: str) -> Judge:
    """Letters of another alphabet; those that are frequent count more."""
    letters = _BY_HOW_OFTEN[name]
    worth = {sign: 1.5 - place / len(letters) for place, sign in enumerate(letters)}
    worth |= {sign.upper(): weight for sign, weight in worth.items() if sign.upper() not in worth}
    return lambda text: _mean(text, lambda sign: worth.get(sign, 0.4 if sign in _SIGNS else -1.0))


def eastern(first: Callable[[str], float]) -> Judge:
    """Characters of East Asia, each worth what `first` says of it."""
    return lambda text: _mean(text, first, broken=False)


def simplified(sign: str) -> float:
    """Of two levels in GB 2312 the first has what people write."""
    code = _bytes(sign, "gb2312")
    return -0.6 if not code else 1.5 if 0xB0 <= code[0] <= 0xD7 else 0.8 if code[0] < 0xAA else 0.2


def traditional(sign: str) -> float:
    """The same for Big5."""
    code = _bytes(sign, "big5")
    return -0.6 if not code else 1.45 if 0xA4 <= code[0] <= 0xC6 else 0.8 if code[0] < 0xA4 else 0.1


def japanese(sign: str) -> float:
    """Kana are certain, frequent kanji are likely, half-width kana are mostly a mistake."""
    if "\u3041" <= sign <= "\u30ff":
        return 1.7
    code = _bytes(sign, "euc_jp")
    if len(code) != 2 or "\uff61" <= sign <= "\uff9f":
        return -0.8
    return 1.2 if 0xB0 <= code[0] <= 0xCF else 0.8 if code[0] < 0xAA else 0.1


def korean(sign: str) -> float:
    """Syllables of Korean; Chinese characters are rare there."""
    return 1.7 if len(_bytes(sign, "euc_kr")) == 2 and "\uac00" <= sign <= "\ud7a3" else -0.4


def _bytes(sign: str, encoding: str) -> bytes:
    try:
        return sign.encode(encoding)
    except UnicodeEncodeError:
        return b""


def _latin(text: str, letters: str) -> float:
    known = set(letters)
    return _mean(text, lambda sign: 1.0 if sign in known else 0.6 if sign in _SIGNS else -1.0)


def _mean(text: str, worth: Callable[[str], float], broken: bool = True) -> float:
    """The mean worth of all signs beyond ASCII, less for signs and capitals inside words."""
    total, count = 0.0, 0
    for at, sign in enumerate(text):
        if sign < "\x80":
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        count += 1
        total += worth(sign) - (_broken(before, sign, after) if broken else 0.0)
    return total / count if count else 0.0


def _broken(before: str, sign: str, after: str) -> float:
    """What is odd about `sign` between these two: “ni–o”, “pAlabra”, a final letter in a word."""
    if not sign.isalpha():
        inside = before.isalpha() and after.isalpha() and sign not in "’'·"
        return 1.5 if inside or unicodedata.category(sign)[0] == "C" else 0.0
    if sign > _LAST_LATIN and any(near.isascii() and near.isalpha() for near in (before, after)):
        return 1.5
    if sign.isupper() and before.isalpha():
        return 1.0 if before.islower() else 0.2
    if sign.islower() and after.isalpha() and after.isupper():
        return 1.0
    return 0.8 if sign in _ONLY_AT_ENDS and after.isalpha() else 0.0
