"""The encoding of XML: what its bytes are, whatever they are called, and the same as UTF-8."""

from __future__ import annotations

import codecs
import re

from game.formats.problems import Problem
from game.words import _

_UNSEEN_NUMBER = re.compile(
    rb"&#(?:0{0,6}(?:[0-8]|1[124-9]|2\d|3[01])|x0{0,6}(?:[0-8bcef]|1[0-9a-f]));", re.IGNORECASE
)
_UNSEEN = bytes(set(range(32)) - {9, 10, 13})
_DECLARED = re.compile(rb"\A<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_KNOWN = re.compile(r"cp\d|iso8859-\d|koi8|mac|shift|euc|gb|big5|johab|tis")
"""Encodings that are believed when a file names them; UTF-8 and UTF-16 are seen without that."""


def as_utf8(data: bytes, file: str) -> tuple[bytes, list[Problem]]:
    """Return the bytes in UTF-8, by what they are and not by what they are called."""
    text, problems = data.removeprefix(codecs.BOM_UTF8), list[Problem]()
    if (wide := wide_encoding(data)) is not None:
        text = data.decode(wide, "replace").removeprefix("\ufeff").encode("utf-8", "replace")
    elif not _is_utf8(text):
        text, sure = _one_byte(text)
        problems += [] if sure else [_guess(file)]
    return _UNSEEN_NUMBER.sub(b"", text.translate(None, _UNSEEN)), problems


def wide_encoding(data: bytes) -> str | None:
    """Return the encoding of XML that begins with two bytes a letter, None for any other."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(data[:2])


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _one_byte(data: bytes) -> tuple[bytes, bool]:
    """Decode as the file says, where that works; else as Windows-1252, and then not surely.

    What calls itself Latin-1 or UTF-8 and is not, was written by Windows.
    """
    named = _DECLARED.match(data.lstrip()[:400])
    name = named[1].decode().lower() if named else ""
    try:
        name = codecs.lookup(name).name if name else ""
        if _KNOWN.match(name) and name != "iso8859-1":
            return data.decode(name).encode("utf-8"), True
    except (LookupError, ValueError, AttributeError):
        name = ""
    return data.decode("cp1252", "replace").encode("utf-8"), name == "iso8859-1"


def _guess(file: str) -> Problem:
    said = _("The file is not in UTF-8, so it was read as Windows-1252 and accents may be wrong.")
    cure = _("In your editor choose “Save as” with the encoding UTF-8.")
    return Problem(file, 0, said, cure, "warning")
