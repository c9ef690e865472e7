"""Terminal: texts of files and players as they may be printed, and how many columns they take."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_ORDERS = re.compile("[\u202a-\u202e\u2066-\u2069\u00ad\ufeff]")
"""What turns the rest of a line around, and what is to be seen nowhere else."""
_OBEYED = re.compile(r"[\x00-\x1b\x7f-\x9f\ud800-\udfff]")


def printable(text: str) -> str:
    """Return `text` on one line, without anything that a terminal would obey.

    What joins letters and emoji stays: without it they would be others.
    """
    text = _ORDERS.sub("", _SPACES.sub(" ", text))
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


def width(text: str) -> int:
    """Return the columns that `text` takes: wide letters two, accents and joiners none."""
    seen = [sign for sign in text if unicodedata.category(sign) not in ("Mn", "Me", "Cf")]
    return len(seen) + sum(unicodedata.east_asian_width(sign) in "WF" for sign in seen)
