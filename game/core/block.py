"""Block: cells on the clipboard, as spreadsheets write and read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# With a bound, since a way back is kept for each repetition: of millions hundreds of megabytes.
QUOTED = r'"((?>[^"]*+(?:""[^"]*+){0,50000}))"'
"""A pattern of a cell in quotes, in which each quotation mark is written twice."""
_CELL = re.compile(rf"{QUOTED}(?=[\t\r\n]|\Z)|([^\t\r\n]*)")
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|\A"')
_LINE_END = re.compile(r"\r\n|\r|\n")


def block(text: str) -> list[list[str]]:
    """Return the rows of cells in a text: tabs between cells, line ends between rows."""
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        cell = _CELL.match(text, at)
        assert cell  # the second kind of cell may be empty
        rows[-1].append(_unquoted(cell))
        at = cell.end()
        if at < len(text) and text[at] != "\t":
            rows.append([])
            at += text.startswith("\r\n", at)
        at += 1
    return rows[:-1] if rows[-1] == [""] else rows


def text_of(rows: Iterable[Sequence[str]]) -> str:
    """Return the cells as text for the clipboard, each row ending with a line end."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in rows)


def _unquoted(cell: re.Match[str]) -> str:
    quoted = cell[1]
    return cell[2] if quoted is None else _LINE_END.sub("\n", quoted.replace('""', '"'))


def _quoted(text: str) -> str:
    text = _LINE_END.sub("\n", text)
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text
