"""Letters of options: what they are called in many scripts, and which place each stands for."""

from __future__ import annotations

import unicodedata

SCRIPTS = (
    "abcdefghij",
    "абвгдежзик",
    "αβγδεζηθικ",
    "أبجدهوزحطي",
    "ابجدهوزحطي",
    "אבגדהוזחטי",
    "アイウエオカキクケコ",
    "①②③④⑤⑥⑦⑧⑨⑩",
    "甲乙丙丁戊己庚辛壬癸",
    "가나다라마바사아자차",
)
"""What options are called, in their order."""
ANY = "A-Ja-jА-Ка-кΑ-Κα-κأ-يא-יア-コ①-⑩Ａ-Ｊａ-ｊ甲乙丙丁戊己庚辛壬癸가나다라마바사아자차"
"""The same within a character class of an expression."""
_PLACES = {letter: place for script in SCRIPTS for place, letter in enumerate(script)}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ALIKE = str.maketrans("авекαβεικ", "abekabeik")
"""Letters that look like Latin ones, and are often typed for them."""


def place_of(label: str) -> int:
    """Return the place among options that a letter stands for, -1 for none."""
    if len(label) != 1:
        return -1
    small = unicodedata.normalize("NFKC", label).lower() if label >= "Ａ" else label.lower()
    return _PLACES.get(small, -1)


def roman_place(label: str) -> int:
    """Return the place that a number such as “iii” stands for, -1 for none."""
    return _ROMAN.index(label.lower()) if label.lower() in _ROMAN else -1


def look(label: str) -> str:
    """Return a label in small letters by what it looks like, so that А in any script is one."""
    return unicodedata.normalize("NFKC", label).lower().translate(_ALIKE)
