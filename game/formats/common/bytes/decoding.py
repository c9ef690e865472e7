"""Decoding: the bytes of a text file as text, whatever editor wrote it, or why that cannot be.

Texts whose UTF-8 was taken for Windows-1252 and saved again (“Ã©” for “é”) are mended.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.formats.problems import Problem
from game.words import _

if TYPE_CHECKING:
    from game.formats.common.bytes.encodings import EncodingGuess

_UNSEEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LINE_ENDS = (("\r\n", "\n"), ("\r", "\n"), ("\x85", " "), ("\u2028", " "), ("\u2029", " "))
"""Other ends of lines, and what is read in their place."""
_FEW = 200
"""One zero byte among this many is an accident; more are the mark of a file that is no text."""
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf_32"),
    (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF16_LE, "utf_16"),
    (codecs.BOM_UTF16_BE, "utf_16"),
)
"""The longer ones first: the mark of UTF-32 begins like that of UTF-16."""
MOST_BYTES, MOST_LINES = 5_000_000, 75_000
_Text = tuple[str, tuple[Problem, ...]]
Decoded = _Text | tuple[None, tuple[Problem, ...]]
"""The text, None when the bytes are none, and what is to be said of it."""


def decode(data: bytes, file: str) -> Decoded:
    """Return the text with `\\n` line ends and nothing that YAML forbids, and what to say of it.

    None when the bytes are no text at all. UTF-8, UTF-16 and UTF-32 with their marks, and UTF-16
    without, are read as such; anything else is judged by its letters, with a warning.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding and 0 in data:
        from game.formats.common.bytes.encodings import wide

        encoding = wide(data)
        if not encoding and data.count(0) * _FEW > len(data):
            return None, (_not_text(file, _line_of(data, data.index(b"\x00"))),)
    text, problems = _wide(data, encoding, file) if encoding else _narrow(data, file)
    for sign, meant in _LINE_ENDS:
        text = text.replace(sign, meant)
    return _without_unseen(text, file, problems)


def repair(text: str, problems: tuple[Problem, ...], file: str) -> Decoded:
    """Return the text of another program's file without letters that were encoded twice.

    What is beyond `MOST_LINES` is left out: no set has so many, and it would take long.
    """
    if text.count("\n") > MOST_LINES:
        text = "\n".join(text.split("\n", MOST_LINES)[:MOST_LINES])
        said = _("The file has more than 75,000 lines; those from here on were not read.")
        cure = _("Split it into several files.")
        problems = (*problems, Problem(file, MOST_LINES, said, cure, "warning"))
    if problems:
        return text, problems
    text, line = mend(text)
    if not line:
        return text, ()
    said = _("Accents were damaged when the file was saved (“Ã©” for “é”), and have been mended.")
    cure = _("Look at a few of them; then save the file as UTF-8.")
    return text, (Problem(file, line, said, cure, "warning"),)


def too_large(file: str) -> Problem:
    """Return what is said of a text over `MOST_BYTES`."""
    said = _("The file is larger than 5 MB.")
    return Problem(file, 0, said, _("Split it into several files."))


def _wide(data: bytes, encoding: str, file: str) -> _Text:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        return text, (_damaged(file, line),)


def _narrow(data: bytes, file: str) -> _Text:
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return _guess(data, file, error)


def _guess(data: bytes, file: str, error: UnicodeDecodeError) -> _Text:
    from game.formats.common.bytes.encodings import decoded, guesses

    line = _line_of(data, error.start)
    if _is_mostly_utf8(data):
        return data.decode("utf-8-sig", "replace"), (_damaged(file, line),)
    found = guesses(data)
    said, cure = _doubtful(found) if len(found) > 1 else _not_utf8(found[0])
    return decoded(data, found[0].codec), (Problem(file, line, said, cure, "warning"),)


def encoding_guesses(data: bytes) -> tuple[EncodingGuess, ...]:
    """Return what a text may have been written in, the likeliest first; none if that is known."""
    if (
        len(data) > MOST_BYTES
        or 0 in data
        or data.startswith(tuple(mark for mark, _name in _MARKS))
    ):
        return ()
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from game.formats.common.bytes.encodings import guesses

        return () if _is_mostly_utf8(data) else guesses(data)
    return ()


def _not_utf8(found: EncodingGuess) -> tuple[str, str]:
    said = _("The file is not in UTF-8, so it was read as {encoding} and accents may be wrong.")
    cure = _("In your editor choose “Save as” with the encoding UTF-8.")
    return said.format(encoding=found.name), cure


def _doubtful(found: Sequence[EncodingGuess]) -> tuple[str, str]:
    """Return what is said when two or three encodings would do, with the same line in each."""
    first, *others = found
    said = _("The file is not in UTF-8. That it is in {encoding} is a guess: “{line}”.")
    named = [
        _("in {encoding} “{line}”").format(encoding=each.name, line=each.line) for each in others
    ]
    cure = _("It might also be {others}. Save the file as UTF-8 in the program that made it.")
    return (
        said.format(encoding=first.name, line=first.line),
        cure.format(others=_(", ").join(named)),
    )


def _is_mostly_utf8(data: bytes) -> bool:
    """Return True if nearly all that is not ASCII is sound UTF-8: then a few bytes are damaged."""
    text = data[:200_000].decode("utf-8", "replace")
    good = sum(sign > "\x7f" for sign in text) - (bad := text.count("\ufffd"))
    return good >= 20 and good > 15 * bad


def _without_unseen(text: str, file: str, problems: tuple[Problem, ...]) -> Decoded:
    text = text.removeprefix("\ufeff")
    first = _UNSEEN.search(text)
    if first is None:
        return text, problems
    line = text.count("\n", 0, first.start()) + 1
    cleaned, how_many = _UNSEEN.subn("", text)
    if how_many > 20 + len(text) // 20:
        return None, (_not_text(file, line),)
    warning = Problem(
        file,
        line,
        _("There is a character here that cannot be seen; it was left out."),
        _("Type this line again instead of copying it."),
        "warning",
    )
    return cleaned, (*problems, warning)


def _line_of(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def _not_text(file: str, line: int) -> Problem:
    said = _("This is not a text file.")
    cure = _("Write the pairs in a plain text editor and save them as UTF-8.")
    return Problem(file, line, said, cure)


def _damaged(file: str, line: int) -> Problem:
    said = _("Some letters from here on are damaged.")
    cure = _("Open the file in your editor, mend the text and save it as UTF-8.")
    return Problem(file, line, said, cure, "warning")


# ---------------------------------------------------------------------- encoded twice


_UPPER = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(0x80, 0xA0)}
_BYTES = {sign: byte for sign, byte in _UPPER.items() if sign != "\ufffd"}
_BYTES.update({chr(byte): byte for byte in range(0x80, 0x100) if chr(byte) not in _BYTES})
_FOLLOWERS = "".join(re.escape(sign) for sign, byte in _BYTES.items() if byte < 0xC0)
_LEADS = "\u00c2-\u00f4"
_RUN = re.compile(f"[{_LEADS}][{_FOLLOWERS}][{_LEADS}{_FOLLOWERS}]*+")
"""A letter that leads a sequence in UTF-8, and what else stands with it."""


def mend(text: str) -> tuple[str, int]:
    """Return `text` as it was before, and the line of the first thing mended; 0 when nothing was.

    Only when nearly all such places give sound UTF-8: then it is no chance.
    """
    runs = list(_RUN.finditer(text))
    whole = [run for run in runs if _once(run[0]) is not None]
    if not whole or len(whole) * 10 < len(runs) * 9:
        return text, 0
    if len(whole) == 1 and len(whole[0][0]) < 3 and not _inside_a_word(text, whole[0]):
        return text, 0
    first = text.count("\n", 0, whole[0].start()) + 1
    return _RUN.sub(lambda run: _once(run[0]) or run[0], text), first


def _once(run: str) -> str | None:
    try:
        return bytes(_BYTES[sign] for sign in run).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _inside_a_word(text: str, run: re.Match[str]) -> bool:
    around = text[max(0, run.start() - 1) : run.start()] + text[run.end() : run.end() + 1]
    return any(sign.isalpha() and sign.islower() for sign in around)
