"""Guards: the sign that keeps a spreadsheet from taking a text for a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.table import Row

_FORMULA = r" *[=+\-@＝＋－＠\t\r\n]"
"""How a cell begins that may be calculated; spreadsheets of East Asia take wide signs as well."""
_UNGUARDED, _GUARDED = re.compile(f"'*{_FORMULA}"), re.compile(f"'+{_FORMULA}")
_RUN = re.compile(r"\s*+(?:[=＝]|[+\-@＋－＠][^(|!]*+[(|!])")


def calculates(text: str) -> bool:
    """Return True if a spreadsheet may run what this text says; `-er` and `+34` do no harm."""
    return _RUN.match(text) is not None


def guard(text: str) -> str:
    """Return `text` so that a spreadsheet takes it for a text and not for a formula."""
    return "'" + text if _UNGUARDED.match(text) else text


def remove_guards(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the signs that keep a spreadsheet from calculating."""
    return [
        Row(row.line, tuple(cell[1:] if _GUARDED.match(cell) else cell for cell in row.cells))
        if any(cell.startswith("'") for cell in row.cells)
        else row
        for row in rows
    ]
