"""Decoding: the bytes of a text file as text, whatever editor wrote it, or why that cannot be."""

from __future__ import annotations

import codecs
import re

from game.formats.problems import Problem
from game.words import _

_UNSEEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BREAKS = re.compile("[\x85\u2028\u2029]")
_FEW = 200
"""One zero byte among this many is an accident; more are the mark of a file that is no text."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Answer the text with `\\n` line ends and nothing that YAML forbids, and what to say of it.

    None when the bytes are no text at all. UTF-8 and UTF-16 with a mark are read as such;
    anything else is taken for Windows-1252, with a warning.
    """
    if data.startswith(_UTF16):
        text, problems = _utf16(data, file)
    elif data.count(0) * _FEW > len(data):
        return None, [_not_text(file, _line_of(data, data.index(b"\x00")))]
    else:
        text, problems = _one_byte(data, file)
    text = _BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _without_unseen(text, file, problems)


def _utf16(data: bytes, file: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode("utf-16"), []
    except UnicodeDecodeError as error:
        text = data.decode("utf-16", "replace")
        line = data[: error.start].decode("utf-16", "replace").count("\n") + 1
        return text, [_damaged(file, line)]


def _one_byte(data: bytes, file: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = _line_of(data, error.start)
    problem = Problem(
        file,
        line,
        _("The file is not in UTF-8, so it was read as Windows-1252 and accents may be wrong."),
        _("In your editor choose “Save as” with the encoding UTF-8."),
        "warning",
    )
    return data.decode("cp1252", "replace"), [problem]


def _without_unseen(
    text: str, file: str, problems: list[Problem]
) -> tuple[str | None, list[Problem]]:
    text = text.removeprefix("\ufeff")
    first = _UNSEEN.search(text)
    if first is None:
        return text, problems
    line = text.count("\n", 0, first.start()) + 1
    cleaned, how_many = _UNSEEN.subn("", text)
    if how_many > 20 + len(text) // 20:
        return None, [_not_text(file, line)]
    warning = Problem(
        file,
        line,
        _("There is a character here that cannot be seen; it was left out."),
        _("Type this line again instead of copying it."),
        "warning",
    )
    return cleaned, [*problems, warning]


def _line_of(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def _not_text(file: str, line: int) -> Problem:
    return Problem(
        file,
        line,
        _("This is not a text file."),
        _("Write the pairs in a plain text editor and save them as UTF-8."),
    )


def _damaged(file: str, line: int) -> Problem:
    return Problem(
        file,
        line,
        _("Some letters from here on are damaged."),
        _("Open the file in your editor, mend the text and save it as UTF-8."),
        "warning",
    )
