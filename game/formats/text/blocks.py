"""Blocks: cards of several lines, parted by empty lines or by lines of signs."""

from __future__ import annotations

import re
from collections import Counter

from game.formats.table import Row
from game.values import dataclass

_MARK = re.compile(r"[^\w\s]{2,}|[^\w\s]+[A-Z_]{2,}[^\w\s]*|[^\w\s]*[A-Z]{2,}_[A-Z_]+[^\w\s]*")
_LONGEST_MARK = 30


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; `line` is the first one's number."""

    line: int
    lines: tuple[str, ...]


def blocks(text: str, mark: str = "") -> list[Block]:
    """Return the blocks between empty lines, or between lines that are `mark`."""
    found: list[Block] = []
    lines: list[str] = []
    for at, line in enumerate([*text.split("\n"), mark], 1):
        bare = line.strip()
        if bare != mark:
            if bare or lines:
                lines.append(bare)
            continue
        while lines and not lines[-1]:
            lines.pop()
        if lines:
            found.append(Block(at - len(lines), tuple(lines)))
        lines = []
    return found


def cards(found: list[Block]) -> list[Row] | None:
    """Return rows of term and definition, when nearly all blocks have two lines or more."""
    whole = [block for block in found if len(block.lines) > 1]
    if len(whole) < 2 or len(whole) < 0.8 * len(found):
        return None
    first = sum(len(block.lines[0]) for block in whole)
    last = sum(len(block.lines[-1]) for block in whole)
    return [_card(block, term_first=first < last) for block in found]


def _card(block: Block, term_first: bool) -> Row:
    """Return the shorter end as one side, all other lines, in their order, as the other."""
    at = 1 if term_first or len(block.lines) < 2 else len(block.lines) - 1
    return Row(block.line, ("\n".join(block.lines[:at]), "\n".join(block.lines[at:])))


def marks(text: str) -> list[str]:
    """Return lines of signs that come again and again, as `-----` or `#END#`, in their order."""
    lines = [bare for line in text.split("\n") if 1 < len(bare := line.strip()) <= _LONGEST_MARK]
    counts = Counter(line for line in lines if _MARK.fullmatch(line))
    most = max(counts.values(), default=0)
    return [line for line, count in counts.items() if count > 1 and count >= most - 1]


def between_marks(text: str, inner: str, outer: str) -> list[Row]:
    """Return rows whose sides end with lines that are `inner` and `outer`."""
    rows = []
    for block in blocks(text, outer):
        lines = list(block.lines)
        at = lines.index(inner) if inner in lines else len(lines)
        sides = "\n".join(lines[:at]).strip(), "\n".join(lines[at + 1 :]).strip()
        rows.append(Row(block.line, sides))
    return rows
