"""XML letters: the bytes of an XML file as UTF-8, its root from its head, texts to be written."""

from __future__ import annotations

import codecs
import html
import re

from game.formats.problems import Problem
from game.words import _

_UNSEEN = bytes(set(range(32)) - {9, 10, 13})
_UNSEEN_NUMBER = re.compile(
    rb"&#(?:0{0,6}(?:[0-8]|1[124-9]|2\d|3[01])|x0{0,6}(?:[0-8bcef]|1[0-9a-f]));", re.IGNORECASE
)
_DECLARED = re.compile(rb"\A<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_KNOWN = re.compile(r"cp\d|iso8859-\d|koi8|mac|shift|euc|gb|big5|johab|tis")
"""Encodings that are believed when a file names them; UTF-8 and UTF-16 are seen without that."""
_HEAD = 65_536
_ROOT = re.compile(
    rb"\A[^<]{0,1000}+(?:<\?[^>]*+>[^<]*+|<!--(?:[^-]|-(?!->))*+-->[^<]*+|<!DOCTYPE[^>]*+>[^<]*+)*+"
    rb"<([^\W\d][\w:.-]*+)",
    re.IGNORECASE,
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def root_name(data: bytes) -> str:
    """Return the tag of the root in the head of a file, without its prefix.

    "" when it is no XML.
    """
    head = data[:_HEAD]
    if (wide := _wide(head)) is not None:
        head = head.decode(wide, "replace").encode("utf-8", "replace")
    found = _ROOT.search(head)
    return found[1].decode("utf-8", "replace").rpartition(":")[2] if found else ""


def escaped(text: str) -> str:
    """Return `text` as it is written between tags or in an attribute."""
    return html.escape(_NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def as_utf8(data: bytes, file: str) -> tuple[bytes, list[Problem]]:
    """Return the bytes in UTF-8, by what they are and not by what they are called."""
    text, problems = data.removeprefix(codecs.BOM_UTF8), list[Problem]()
    if (wide := _wide(data)) is not None:
        text = data.decode(wide, "replace").removeprefix("\ufeff").encode("utf-8", "replace")
    elif not _is_utf8(text):
        text, sure = _one_byte(text)
        problems += [] if sure else [_guessed(file)]
    return _UNSEEN_NUMBER.sub(b"", text.translate(None, _UNSEEN)), problems


def _wide(data: bytes) -> str | None:
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


def _guessed(file: str) -> Problem:
    said = _("The file is not in UTF-8, so it was read as Windows-1252 and accents may be wrong.")
    cure = _("In your editor choose “Save as” with the encoding UTF-8.")
    return Problem(file, 0, said, cure, "warning")
