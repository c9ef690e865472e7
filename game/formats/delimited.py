"""Delimited: any text with something between the sides of its pairs, pasted or in a file."""

from __future__ import annotations

from game.formats.text.reading import read, sure, table

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "table"]

NAME = "text"
TITLE = "Text"
EXTENSIONS: tuple[str, ...] = (".txt", ".csv", ".tsv", ".tab")
_MARKUP = ("<?xml", "<!doctype", "<html", "{\\rtf", "%pdf-")
"""Of such a file its markup would be taken for pairs."""


def detect(data: bytes, name: str) -> float:
    """From 0.1 for any text to 0.6 for one that is cut evenly."""
    from game.formats.common.bytes.decoding import head

    text = head(data, 8000).lstrip("\ufeff \t\r\n").lower()
    if not text.strip() or text.startswith(_MARKUP):
        return 0.0
    return 0.1 + 0.5 * sure(data)
