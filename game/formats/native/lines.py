"""Lines: the text of a pair file as it is written, and as it is parsed."""

from __future__ import annotations

import re

from game.formats.common.bytes.decoding import decode

LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""A line with whatever ends it."""


def normal(raw: str) -> str:
    """The text of a part as it is parsed."""
    if raw.isascii() and "\r" not in raw:
        return raw
    return decode(raw.encode("utf-8", "replace"), "")[0] or ""
