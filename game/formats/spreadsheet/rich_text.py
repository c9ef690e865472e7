"""Rich text: the letters of a cell with some of them raised or lowered, as plain characters."""

from __future__ import annotations

import re

from game.formulas.raised import subscript, superscript

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_LETTERS = 40_000
"""More than a cell can have."""
_MOVED = {"superscript": superscript, "subscript": subscript}


class RichText:
    """The text of one cell of Excel while it is read, run by run."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, str]] = []
        self._where = ""
        self._letters = 0
        self._in_t = self._in_reading = False

    def start(self, tag: str, about: dict[str, str]) -> None:
        """Begin an element inside the text."""
        if tag == "t":
            self._in_t = not self._in_reading
        elif tag == "r":
            self._where = ""
        elif tag == "vertAlign":
            self._where = about.get("val", "")
        elif tag == "rPh":
            self._in_reading = True

    def text(self, text: str) -> None:
        """Take letters; what only says how they are read is no part of the text."""
        if self._in_t and self._letters < _MOST_LETTERS:
            self._letters += len(text)
            self._runs.append((self._where, text))

    def end(self, tag: str) -> None:
        """End an element inside the text."""
        if tag == "t":
            self._in_t = False
        elif tag == "r":
            self._where = ""
        elif tag == "rPh":
            self._in_reading = False

    def take(self) -> str:
        """Return the whole text, and begin a new one."""
        runs, self._runs, self._where, self._letters = self._runs, [], "", 0
        self._in_t = self._in_reading = False
        return unescape(joined(runs))


def joined(runs: list[tuple[str, str]]) -> str:
    """Return runs of letters as one text; `superscript` and `subscript` move theirs."""
    if not any(where in _MOVED for where, _text in runs):
        return "".join(text for _where, text in runs)
    shown, waiting, last = list[str](), list[str](), ""
    for where, text in [*runs, ("end", "")]:
        if where != last:
            moved = _MOVED.get(last, str)
            shown.append(moved("".join(waiting)))
            waiting, last = [], where
        waiting.append(text)
    return "".join(shown)


def unescape(text: str) -> str:
    """Return a text with the characters that XML cannot hold: `_x000D_` is an end of line."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPED.sub(_escaped, text) if "_x" in text else text


def _escaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    if code < 32:
        return {9: "\t", 10: "\n"}.get(code, "")
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)
