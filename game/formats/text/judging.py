"""Judging: which delimiter cuts a text most evenly; quotes and lists in cells fool nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from game.formats.table import Row
from game.formats.text.delimiters import KNOWN, Delimiter
from game.formats.text.records import records

_LOOKED_AT, _LETTERS = 300, 60_000
_SOME_TABS = 0.8
_LONG = 20_000
"""A line this long says little; cutting many of them in every way would take long."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How evenly the best delimiter cuts, from 0; above 0.3 it is worth trying."""

    delimiter: Delimiter | None
    score: float = 0.0


def sample(text: str) -> str:
    """Return the first lines, whole ones where that can be."""
    lines = [line[:_LONG] for line in text[:_LETTERS].split("\n")[: _LOOKED_AT + 1]]
    return "\n".join(lines[:-1] if len(text) > _LETTERS and len(lines) > 1 else lines)


def judged(text: str, among: Sequence[Delimiter] = KNOWN) -> Verdict:
    """Return the delimiter that cuts most lines of `text` into the same number of cells."""
    piece = sample(text)
    lines = [line for line in piece.split("\n") if line.strip() and not _is_rule(line)]
    if not lines:
        return Verdict(None)
    scores = [(_score(each, piece, lines) * each.weight, -at) for at, each in enumerate(among)]
    best, place = max(scores)
    return Verdict(among[-place], best) if best > 0.3 else Verdict(None)


def _score(delimiter: Delimiter, piece: str, lines: Sequence[str]) -> float:
    if delimiter.pattern is not None:
        cut = sum(all(delimiter.cut(line)) and len(delimiter.cut(line)) > 1 for line in lines)
        return cut / len(lines)
    if delimiter.text not in piece:
        return 0.0
    rows = [row for row in records(piece, delimiter.text) if any(map(str.strip, row.cells))]
    even = evenness(rows) * _as_in_prose(piece, delimiter.text)
    # Nobody types a tab by accident, and texts that go on over several lines have few.
    return max(even, min(_SOME_TABS, 2 * even)) if delimiter.text == "\t" else even


def evenness(rows: Sequence[Row]) -> float:
    """Return 1 when all rows have the same two or more cells; less the more they differ."""
    widths = Counter(len(row.cells) for row in rows)
    several = sum(count for width, count in widths.items() if width > 1)
    if not several:
        return 0.0
    usual = max(count for width, count in widths.items() if width > 1)
    filled = sum(sum(1 for text in row.cells if text.strip()) > 1 for row in rows)
    return min(several, filled + several // 4) / len(rows) * (0.6 + 0.4 * usual / several)


def _as_in_prose(piece: str, sign: str) -> float:
    """Return less than 1 where a comma or semicolon is mostly followed by a space."""
    if sign not in ",;":
        return 1.0
    all_of_them = piece.count(sign)
    spaced = len(re.findall(re.escape(sign) + r"[ \n]", piece + "\n"))
    return 0.8 if spaced > 0.8 * all_of_them else 1.0


def _is_rule(line: str) -> bool:
    """Return True for a heading or a line of dashes, which has no cells."""
    bare = line.strip()
    return bare.startswith(("###", "---", "===", "***", "# "))
