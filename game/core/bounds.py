"""Bounds: how much a set may hold, and the white space that no text of it begins or ends with."""

from __future__ import annotations

import re

MOST_PAIRS = 10_000
MOST_LETTERS = 10_000
"""Of one side of a pair, or of a hint."""
MOST_IN_A_TITLE = 300
"""Letters that can be typed in a title or a subject; a file may have longer ones."""
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_ENDS = " \t\n\r\v\f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_ENDS += "\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\x85\x1c\x1d\x1e\x1f"


def lined(text: str) -> str:
    """Return `text` with every line end as a line feed."""
    return _LINE_END.sub("\n", text)


def bare(text: str) -> str:
    """Return `text` as a pair file keeps it: without visible or invisible space at its ends."""
    return text.strip(_ENDS)
