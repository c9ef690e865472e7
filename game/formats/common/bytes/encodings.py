"""Encodings: in which one a text was written that is not UTF-8, judged by what comes out."""

from __future__ import annotations

import re
from functools import lru_cache

from game.formats.common.bytes.alphabets import (
    Judge,
    alphabet,
    central,
    eastern,
    japanese,
    korean,
    simplified,
    traditional,
    turkish,
    western,
)

_NAMED = """
    cp1252=Windows-1252, cp1250=Windows-1250, cp1251=Windows-1251, cp1253=Windows-1253,
    cp1254=Windows-1254, cp1255=Windows-1255, cp1256=Windows-1256, mac_roman=Mac Roman,
    cp850=DOS 850, cp866=DOS 866, koi8_r=KOI8-R, mac_cyrillic=Mac Cyrillic,
    iso8859_2=ISO-8859-2, iso8859_5=ISO-8859-5, iso8859_7=ISO-8859-7, gb18030=GB 18030,
    big5=Big5, cp932=Shift-JIS, euc_jp=EUC-JP, cp949=EUC-KR
"""
_NAMES = dict(named.strip().split("=") for named in _NAMED.split(","))
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
_ENOUGH = 0.5
_SAMPLE, _MOST_SIGNS = 20_000, 3000
_HIGH = re.compile(rb"[\x80-\xff]")


def name_of(encoding: str) -> str:
    """What people call it."""
    return _NAMES.get(encoding, encoding.replace("_", "-"))


def encoding_of(data: bytes) -> str:
    """The encoding of `data`, which is no UTF-8: Windows-1252 where that reads like words."""
    return _judged(_sample(data))


@lru_cache(maxsize=8)
def _judged(sample: bytes) -> str:
    """Kept, because many formats look at the beginning of one file."""
    worths = [(judge(text), -place) for place, text, judge in _decoded(sample)]
    best, place = max(worths, default=(0.0, 0))
    if best >= _ENOUGH:
        return _JUDGES[-place][0]
    return _guessed(sample) or "cp1252"


def _decoded(sample: bytes) -> list[tuple[int, str, Judge]]:
    """The sample in all the encodings in which it is without fault."""
    found = []
    for place, (name, judge) in enumerate(_JUDGES):
        try:
            found.append((place, sample.decode(name)[:_MOST_SIGNS], judge))
        except UnicodeDecodeError:
            continue
    return found


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


def _guessed(sample: bytes) -> str:
    """What a library for it says, when no language that is known here fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, steps=5, chunk_size=512).best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        return ""
    return best.encoding
