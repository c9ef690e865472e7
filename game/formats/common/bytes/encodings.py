"""Encodings: in which one a text was written that is not UTF-8, judged by what comes out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from game.formats.common.bytes.evidence import SCRIPTS, evidence_of
from game.values import dataclass

_KNOWN = """
    cp1252 latin 0 Windows-1252, cp1250 central -0.5 Windows-1250
    cp1251 cyrillic 0 Windows-1251, cp1253 greek 0 Windows-1253
    cp1254 turkish -0.5 Windows-1254, cp1257 baltic -0.5 Windows-1257
    cp1255 hebrew 0 Windows-1255, cp1256 arabic 0 Windows-1256
    cp1258 vietnamese -1 Windows-1258, cp874 thai 0 Windows-874, mac_roman latin -1.5 Mac Roman
    cp850 latin -2 DOS 850, cp437 latin -2.2 DOS 437, iso8859_15 latin -3 ISO-8859-15
    mac_iceland icelandic -2.5 Mac Iceland, cp861 icelandic -3 DOS 861, cp865 nordic -3 DOS 865
    cp860 portuguese -3 DOS 860, iso8859_2 central -1.5 ISO-8859-2, cp852 central -2 DOS 852
    mac_latin2 central -2.5 Mac Latin 2, iso8859_16 central -3 ISO-8859-16
    cp857 turkish -2.5 DOS 857, mac_turkish turkish -2.5 Mac Turkish, cp775 baltic -2.5 DOS 775
    iso8859_13 baltic -2 ISO-8859-13, iso8859_4 baltic -2.5 ISO-8859-4
    iso8859_3 southern -2 ISO-8859-3, koi8_r cyrillic -1 KOI8-R, koi8_u cyrillic -1.5 KOI8-U
    cp866 cyrillic -1.5 DOS 866, cp855 cyrillic -3 DOS 855
    mac_cyrillic cyrillic -2 Mac Cyrillic, iso8859_5 cyrillic -2 ISO-8859-5
    iso8859_7 greek -0.5 ISO-8859-7, cp737 greek -2 DOS 737, cp869 greek -3 DOS 869
    mac_greek greek -2.5 Mac Greek, cp862 hebrew -2 DOS 862, iso8859_8 hebrew -0.5 ISO-8859-8
    iso8859_6 arabic -1 ISO-8859-6, cp720 arabic -4 DOS 720, gb18030 simplified -1 GB 18030
    big5 traditional -1 Big5, cp932 japanese -1 Shift-JIS, euc_jp japanese -1.5 EUC-JP
    cp949 korean -1 EUC-KR
"""
"""Encoding, what is written in it, how much rarer it is than others, and what people call it."""
_ENTRY = re.compile(r"(\w+) (\w+) (-?[\d.]+) ([^,\n]+)")
_REST = re.compile(rb"[\x80-\xff][^\r\n]*")
"""A line from its first sign beyond ASCII on."""
_MOST_BYTES, _MOST_GUESSES = 6_000, 3
_SURE = 4.0
"""How much more there must be for one encoding than for the next, to be no guess."""
_FAR = 8.0


@dataclass(frozen=True, slots=True)
class Encoding:
    """One of those that are known; `rarity` is zero or less."""

    codec: str
    script: str
    rarity: float
    name: str


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """An encoding that a file may be in, and its first line with letters beyond ASCII in it."""

    codec: str
    name: str
    line: str


ENCODINGS = tuple(
    Encoding(codec, script, float(rarity), name.strip())
    for codec, script, rarity, name in _ENTRY.findall(_KNOWN)
)


def name_of(codec: str) -> str:
    """Return what people call an encoding."""
    named = {each.codec: each.name for each in ENCODINGS}
    return named.get(codec, codec.replace("_", "-"))


def decoded(data: bytes, codec: str) -> str:
    """Return the text; accents that Vietnamese writes behind their letters are joined to them."""
    text = data.decode(codec, "replace")
    return unicodedata.normalize("NFC", text) if codec == "cp1258" else text


def guesses(data: bytes) -> tuple[EncodingGuess, ...]:
    """Return the encodings that `data`, no UTF-8, may be in, likeliest first; one if it is sure."""
    sample = _sample(data)
    line = sample.split(b"\n")[0].strip()
    found: list[EncodingGuess] = []
    texts: set[str] = set()
    ranked = _by_evidence(sample)
    for evidence, codec in ranked:
        text = decoded(sample, codec)
        if text in texts:
            continue
        if found and (evidence < ranked[0][0] - (_SURE if len(found) == 1 else _FAR)):
            break
        texts.add(text)
        found.append(EncodingGuess(codec, name_of(codec), decoded(line, codec)[:200]))
        if len(found) == _MOST_GUESSES:
            break
    return tuple(found) or (EncodingGuess("cp1252", name_of("cp1252"), decoded(line, "cp1252")),)


@lru_cache(maxsize=8)
def _by_evidence(sample: bytes) -> list[tuple[float, str]]:
    """Return evidence and encoding, most first: kept because head and file have one sample."""
    known: dict[str, float] = {}
    found: list[tuple[float, str]] = []
    for encoding, text in _decodings(sample):
        key = f"{encoding.script}\n{text}"
        if key not in known:
            known[key] = evidence_of(text, SCRIPTS[encoding.script])
        found.append((known[key] + encoding.rarity, encoding.codec))
    return sorted(found, key=lambda each: -each[0])


def _decodings(sample: bytes) -> Iterator[tuple[Encoding, str]]:
    """Return the sample in all the encodings in which it is without fault."""
    for encoding in ENCODINGS:
        try:
            sample.decode(encoding.codec)
        except UnicodeDecodeError:
            continue
        yield encoding, decoded(sample, encoding.codec)


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
    """Return lines in which there is something beyond ASCII, as many as a few pages have."""
    lines: list[bytes] = []
    left, over = _MOST_BYTES, 0
    for rest in _REST.finditer(data):
        # Only what was not looked at yet: one line may be as long as the whole file.
        before = (data.rfind(end, over, rest.start()) + 1 for end in (b"\r", b"\n"))
        line = data[max(over, *before) : rest.end()]
        over = rest.end()
        left -= len(line)
        if lines and left < 0:
            break
        lines.append(line)
        if left < 0:
            break
    return b"\n".join(lines)[: 4 * _MOST_BYTES]
