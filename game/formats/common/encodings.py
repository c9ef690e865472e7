"""Encodings: in which one a text was written that is not UTF-8, judged by what comes out."""

from __future__ import annotations

import codecs
import re

NAMES = {
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "latin_1": "Latin-1",
    "utf_16_le": "UTF-16",
    "utf_16_be": "UTF-16",
    "gb18030": "GB 18030",
    "gbk": "GBK",
    "big5": "Big5",
    "big5hkscs": "Big5",
    "shift_jis": "Shift-JIS",
    "cp932": "Shift-JIS",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "cp949": "EUC-KR",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "mac_cyrillic": "Mac Cyrillic",
}
_SAMPLE = 40_000
_HIGH = re.compile(rb"[\x80-\xff]")
_STRANGE = re.compile(
    "[^\\W\\d_][\u02c6\u2030\u2039\u203a\u2021\u2020\u201e\u2026\u2022\u2013\u2014\u02dc\u2122\xa8\xb4\xb8\xa4\xa6\xa9\xac\xae\xb1\xb6\xd7\xf7]"
    "[^\\W\\d_]"
)
"""A sign inside a word, as “ni–o”: what one encoding makes of another's letters."""
_WESTERN = set("áéíóúàèìòùâêîôûäëïöüãõñçåæøœßÿýÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÑÇÅÆØŒŸÝ")
_SIGNS = set("¿¡«»“”‘’–—…€£ºª°·•©®™§×÷±µ½¼¾²³¹†‡„‚‹›¨´ \xa0")
_OTHERS = [
    "cp1251", "koi8_r", "mac_cyrillic", "cp866", "gb18030", "big5", "cp932", "euc_jp", "cp949",
    "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "iso8859_2",
    "iso8859_5", "iso8859_7", "cp850", "cp437",
]  # fmt: skip


def name_of(encoding: str) -> str:
    """What people call it."""
    return NAMES.get(encoding) or encoding.replace("cp125", "Windows-125").replace(
        "iso8859_", "ISO-8859-"
    ).replace("cp", "DOS ")


def encoding_of(data: bytes) -> str:
    """The encoding of `data`, which is no UTF-8: Windows-1252 where that reads like words."""
    sample = _sample(data)
    for encoding in ("cp1252", "mac_roman"):
        if _reads_well(sample, encoding):
            return encoding
    return _guessed(sample) or "cp1252"


def wide(data: bytes) -> str:
    """The UTF-16 without a mark that `data` is in, "" when it is none.

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
    """A piece around the first letter that is not ASCII, cut where lines end."""
    first = _HIGH.search(data)
    start = data.rfind(b"\n", 0, first.start() if first else 0) + 1
    piece = data[start : start + _SAMPLE]
    last = piece.rfind(b"\n")
    return piece[: last + 1] if len(piece) == _SAMPLE and last > 0 else piece


def _reads_well(sample: bytes, encoding: str) -> bool:
    """Whether the letters that are not ASCII are those of Western languages, one here and there."""
    try:
        text = codecs.decode(sample, encoding)
    except UnicodeDecodeError:
        return False
    high = [sign for sign in text if sign > "\x7f"]
    known = sum(sign in _WESTERN or sign in _SIGNS for sign in high)
    strange = len(_STRANGE.findall(text)) + _in_a_row(text)
    return known >= 0.9 * len(high) and strange <= 0.05 * len(high)


def _in_a_row(text: str) -> int:
    """Accented letters that follow one another: Russian read as Western is nothing else."""
    before = False
    count = 0
    for sign in text:
        accented = sign in _WESTERN
        count += accented and before
        before = accented
    return count


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_OTHERS, steps=5, chunk_size=512).best()
    return best.encoding if best is not None else ""
