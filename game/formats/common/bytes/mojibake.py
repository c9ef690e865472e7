"""Twice encoded: texts whose UTF-8 was taken for Windows-1252 and saved again (“Ã©” for “é”)."""

from __future__ import annotations

import re

_UPPER = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(0x80, 0xA0)}
_BYTES = {sign: byte for sign, byte in _UPPER.items() if sign != "\ufffd"}
_BYTES.update({chr(byte): byte for byte in range(0x80, 0x100) if chr(byte) not in _BYTES})
_FOLLOWERS = "".join(re.escape(sign) for sign, byte in _BYTES.items() if byte < 0xC0)
_LEADS = "\u00c2-\u00f4"
_RUN = re.compile(f"[{_LEADS}][{_FOLLOWERS}](?:[{_LEADS}{_FOLLOWERS}])*+")
"""A letter that leads a sequence in UTF-8, and what else stands with it."""


def mended(text: str) -> tuple[str, int]:
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
