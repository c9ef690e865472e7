"""Delimited: any text with something between the sides of its pairs, pasted or in a file."""

from __future__ import annotations

from game.formats.file_head import Head
from game.formats.text.reading import evenness, is_quiz, read
from game.words import _

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read"]

NAME = "text"
TITLE = "Text"
EXTENSIONS: tuple[str, ...] = (".txt", ".csv", ".tsv", ".tab")
SEPARATED = True
_MARKUP = ("<?xml", "<!doctype", "<html", "{\\rtf", "%pdf-")
"""Of such a file its markup would be taken for pairs."""


def label() -> str:
    """Return what people call it in their language."""
    return _("Text with separators")


def detect(head: Head) -> float:
    """Return from 0.1 for any text to 0.6 for one that is cut evenly; more for a quiz."""
    text = head.text(8000).lstrip("\ufeff \t\r\n").lower()
    if not text.strip() or text.startswith(_MARKUP):
        return 0.0
    return 0.82 if is_quiz(head) else 0.1 + 0.5 * evenness(head)
