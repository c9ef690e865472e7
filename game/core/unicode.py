"""Whole Unicode: text that can be painted, saved and copied, whatever it came from."""

from __future__ import annotations


def whole(text: str) -> str:
    """Return `text` without halves of characters, which nothing outside Python can take.

    Two halves that belong together, as UTF-16 writes an emoji, become one character; a half that
    stands alone, and each byte of an odd file name, becomes "\ufffd".
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
