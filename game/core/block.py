"""Block: cells on the clipboard, as spreadsheets write and read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_CELL = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_QUOTED = re.compile(r'[\t\r\n]|\A"')
_LINE_END = re.compile(r"\r\n|\r|\n")


def block(text: str) -> list[list[str]]:
    """Tabs part cells and line ends rows; a cell with line ends in it stands in quotes."""
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        found = _CELL.match(text, at)
        assert found  # the second kind of cell may be empty
        rows[-1].append(_words(found))
        at = found.end()
        if at < len(text) and text[at] != "\t":
            rows.append([])
            at += text.startswith("\r\n", at)
        at += 1
    return rows[:-1] if rows[-1] == [""] else rows


def text_of(rows: Iterable[Sequence[str]]) -> str:
    """The cells as text for the clipboard; every row ends its line."""
    return "".join("\t".join(map(_cell, row)) + "\n" for row in rows)


def _words(found: re.Match[str]) -> str:
    inside = found[1]
    return found[2] if inside is None else _LINE_END.sub("\n", inside.replace('""', '"'))


def _cell(text: str) -> str:
    text = _LINE_END.sub("\n", text)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
