"""File names: which of them mean the same file, whatever computer wrote them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_LAST_LATIN = "\u024f"
_OLD = (
    "cp1252",
    "cp850",
    "mac_roman",
    "cp1250",
    "cp1251",
    "cp866",
    "cp932",
    "gbk",
    "big5",
    "cp949",
)
"""Encodings of names in archives that do not say theirs, besides that of the first ZIP files."""
_FIRST = "cp437"


def alike(name: str) -> str:
    """Return what equals for names that differ in capitals or in how an accent is written.

    Macs write “é” in two signs, Windows takes “A.png” and “a.PNG” for the same file.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def nearest(name: str, others: Iterable[str]) -> str:
    """Return the one of several alike names that is written most like `name`; "" of none."""
    plain = unicodedata.normalize("NFC", name)

    def distance(other: str) -> tuple[bool, bool, str]:
        return other != name, unicodedata.normalize("NFC", other) != plain, other

    return min(others, key=distance, default="")


def stored_name(name: str) -> str:
    """Return the name of an entry that says nothing of its encoding, read as in 437 so far.

    Many programs write UTF-8 without saying so, others the code page of their Windows.
    """
    if name.isascii():
        return name
    raw = name.encode(_FIRST, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeError:
        windows = raw.decode("cp1252", "replace")
        return max(name, windows, key=_latin_letters)


def other_spellings(name: str) -> list[str]:
    """Return how such a name reads in other encodings."""
    found = []
    for codec in (_FIRST, *_OLD):
        for stored in (_FIRST, "cp1252"):
            try:
                found.append(name.encode(stored).decode(codec))
            except UnicodeError:
                continue
    return found


def _latin_letters(name: str) -> int:
    return sum("\x7f" < sign <= _LAST_LATIN and sign.isalpha() for sign in name)
