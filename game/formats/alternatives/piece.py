"""Piece: the part of a text that is read for a look at what another reading makes of it."""

from __future__ import annotations

from dataclasses import replace

from game.formats.registry import format_named
from game.formats.source import Source

_LINES_A_ROW = 4
"""Rows may go on over several lines."""
_MOST_BYTES = 200_000


def is_in_lines(format: str) -> bool:
    """Return True if the beginning of such a file is a smaller file of the same kind."""
    return not format or getattr(format_named(format), "SEPARATED", False)


def first_lines(source: Source, rows: int) -> Source:
    """Return the beginning of a text, as much as `rows` rows take; the whole when it is short."""
    if b"\0" in source.data[:1000]:
        return source
    lines = source.data[:_MOST_BYTES].splitlines(keepends=True)[: rows * _LINES_A_ROW]
    short = b"".join(lines)
    return source if len(short) == len(source.data) else replace(source, data=short)


def lines_beyond_ascii(source: Source, rows: int) -> Source:
    """Return the lines in which an encoding shows: those with more than plain letters."""
    lines = source.data[:_MOST_BYTES].splitlines(keepends=True)
    telling = [line for line in lines if any(byte > 0x7F for byte in line)]
    return replace(source, data=b"".join(telling[:rows]))
