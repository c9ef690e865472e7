"""Encodings: in which one a text was written that is not UTF-8, judged by what comes out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

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
_NAMED = """
    cp1252=Windows-1252, cp1250=Windows-1250, cp1251=Windows-1251, cp1253=Windows-1253,
    cp1254=Windows-1254, cp1255=Windows-1255, cp1256=Windows-1256, mac_roman=Mac Roman,
    cp850=DOS 850, cp866=DOS 866, koi8_r=KOI8-R, mac_cyrillic=Mac Cyrillic,
    iso8859_2=ISO-8859-2, iso8859_5=ISO-8859-5, iso8859_7=ISO-8859-7, gb18030=GB 18030,
    big5=Big5, cp932=Shift-JIS, euc_jp=EUC-JP, cp949=EUC-KR
"""
_NAMES = dict(named.strip().split("=") for named in _NAMED.split(","))
_ENOUGH = 0.5
_SAMPLE, _MOST_SIGNS = 20_000, 3000
_HIGH = re.compile(rb"[\x80-\xff]")


def name_of(encoding: str) -> str:
    """Return what people call it."""
    return _NAMES.get(encoding, encoding.replace("_", "-"))


def encoding_of(data: bytes) -> str:
    """Return the encoding of `data`, no UTF-8: Windows-1252 where that reads like words."""
    return _best_encoding(_sample(data))


@lru_cache(maxsize=8)
def _best_encoding(sample: bytes) -> str:
    """Return the encoding of a sample, kept because head and file have the same one."""
    worths = [(judge(text), -place) for place, text, judge in _decodings(sample)]
    best, place = max(worths, default=(0.0, 0))
    if best >= _ENOUGH:
        return _JUDGES[-place][0]
    return _guess(sample) or "cp1252"


def _decodings(sample: bytes) -> list[tuple[int, str, Judge]]:
    """Return the sample in all the encodings in which it is without fault."""
    found = []
    for place, (name, judge) in enumerate(_JUDGES):
        try:
            found.append((place, sample.decode(name)[:_MOST_SIGNS], judge))
        except UnicodeDecodeError:
            continue
    return found


def wide(data: bytes) -> str:
    """Return the UTF-16 without a mark that `data` is in, "" when it is none.

    Western letters have a zero in every second byte, and so have all line ends and spaces.
    """
    head = data[:4000] if len(data) > 4000 else data[: len(data) // 2 * 2]
    for encoding, zeros, others in (("utf_16_le", 1, 0), ("utf_16_be", 0, 1)):
        count = head[zeros::2].count(0)
        if count >= 4 and count * 20 > len(head) and not head[others::2].count(0):
            try:
                head.decode(encoding, "strict")
            except UnicodeDecodeError:
                continue
            return encoding
    return ""


def _sample(data: bytes) -> bytes:
    """Return a piece around the first letter that is not ASCII, cut where lines end."""
    first = _HIGH.search(data)
    start = data.rfind(b"\n", 0, first.start() if first else 0) + 1
    piece = data[start : start + _SAMPLE]
    last = piece.rfind(b"\n")
    return piece[: last + 1] if len(piece) == _SAMPLE and last > 0 else piece


def _guess(sample: bytes) -> str:
    """Return what a library for it says, when no language that is known here fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, steps=5, chunk_size=512).best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        return ""
    return best.encoding


# ---------------------------------------------------------------------- judges


def western(text: str) -> float:
    """Judge Latin letters with the accents of Western Europe."""
    return _latin(text, _WESTERN)


def central(text: str) -> float:
    """Judge Latin letters with the accents of Central Europe."""
    return _latin(text, _CENTRAL) - 0.05


def turkish(text: str) -> float:
    """Judge Latin letters with the accents of Turkish."""
    return _latin(text, _TURKISH) - 0.04


def alphabet(name: str) -> Judge:
    """Return the judge of another alphabet; letters that are frequent count more."""
    letters = _BY_HOW_OFTEN[name]
    worth = {sign: 1.5 - place / len(letters) for place, sign in enumerate(letters)}
    worth |= {sign.upper(): weight for sign, weight in worth.items() if sign.upper() not in worth}
    return lambda text: _mean(text, lambda sign: worth.get(sign, 0.4 if sign in _SIGNS else -1.0))


def eastern(first: Callable[[str], float]) -> Judge:
    """Return the judge of characters of East Asia, each worth what `first` says of it."""
    return lambda text: _mean(text, first, broken=False)


def simplified(sign: str) -> float:
    """Judge by GB 2312, of whose two levels the first has what people write."""
    code = _bytes(sign, "gb2312")
    return -0.6 if not code else 1.5 if 0xB0 <= code[0] <= 0xD7 else 0.8 if code[0] < 0xAA else 0.2


def traditional(sign: str) -> float:
    """Judge by Big5 in the same way."""
    code = _bytes(sign, "big5")
    return -0.6 if not code else 1.45 if 0xA4 <= code[0] <= 0xC6 else 0.8 if code[0] < 0xA4 else 0.1


def japanese(sign: str) -> float:
    """Judge Japanese: kana are certain, kanji likely, half-width kana mostly a mistake."""
    if "\u3041" <= sign <= "\u30ff":
        return 1.7
    code = _bytes(sign, "euc_jp")
    if len(code) != 2 or "\uff61" <= sign <= "\uff9f":
        return -0.8
    return 1.2 if 0xB0 <= code[0] <= 0xCF else 0.8 if code[0] < 0xAA else 0.1


def korean(sign: str) -> float:
    """Judge syllables of Korean; Chinese characters are rare there."""
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
    """Return the mean worth of all signs beyond ASCII, less for signs and capitals inside words."""
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
    """Return how odd a sign is between these two: “ni–o”, “pAlabra”, a final letter in a word."""
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


_JUDGES: tuple[tuple[str, Judge], ...] = (
    ("cp1252", western),
    ("mac_roman", western),
    ("cp850", western),
    ("cp1250", central),
    ("iso8859_2", central),
    ("cp1254", turkish),
    *((name, alphabet("cyrillic")) for name in ("cp1251", "koi8_r", "cp866", "mac_cyrillic")),
    ("iso8859_5", alphabet("cyrillic")),
    ("cp1253", alphabet("greek")),
    ("iso8859_7", alphabet("greek")),
    ("cp1255", alphabet("hebrew")),
    ("cp1256", alphabet("arabic")),
    ("gb18030", eastern(simplified)),
    ("big5", eastern(traditional)),
    ("cp932", eastern(japanese)),
    ("euc_jp", eastern(japanese)),
    ("cp949", eastern(korean)),
)
"""Of two that read equally well the first is taken."""
