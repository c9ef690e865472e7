"""Counted: cards whose number the page announces, told apart by it and by empty lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.copied_page.items import Items, PageLine, texts

_PART = re.compile(r"[^\d()()]{2,40}\s?[((](\d{1,5})[))]")


def counted(lines: Sequence[PageLine], count: int) -> Items | None:
    """Return `count` cards, as far as they are there; None when lines cannot be told apart."""
    body = _without_parts(lines, count)
    blocks = _blocks(body)
    if len(body) > 2 * count:
        if len(blocks) == 2 * count:
            return _in_turns(blocks)
        if len(blocks) == count and all(len(block) > 1 for block in blocks):
            return _in_turns([side for block in blocks for side in (block[:1], block[1:])])
        body = body[: 2 * count]
        if not _is_even(_blocks(body)):
            return None
        return _in_turns([[line] for line in body], doubtful=True)
    sides = [[line] for line in body]
    exact = len(body) == 2 * count
    return _in_turns(sides, doubtful=not exact) if len(body) > 3 else None


def _without_parts(lines: Sequence[PageLine], count: int) -> list[PageLine]:
    """Return the lines without those that head parts: “Not studied (12)”, and what they say.

    They are such when their numbers come to the whole.
    """
    parts = {at: int(found[1]) for at, line in enumerate(lines) if (found := _part(line))}
    if not parts or sum(parts.values()) != count:
        return list(lines)
    kept: list[PageLine] = []
    ends = [*list(parts)[1:], len(lines)]
    for (at, size), end in zip(parts.items(), ends, strict=True):
        inside = lines[at + 1 : end]
        kept += inside[1:] if len(inside) == 2 * size + 1 else inside
    return [*lines[: next(iter(parts))], *kept]


def _part(line: PageLine) -> re.Match[str] | None:
    return _PART.fullmatch(line.text) if len(line.text) < 50 else None


def _blocks(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """Return the lines that stand together without an empty one between them."""
    found: list[list[PageLine]] = []
    for line in lines:
        if line.gap or not found:
            found.append([])
        found[-1].append(line)
    return found


def _is_even(blocks: Sequence[Sequence[PageLine]]) -> bool:
    """Return True if empty lines stand around each line, around each two, or nowhere."""
    sizes = {len(block) for block in blocks}
    return len(blocks) == 1 or sizes == {1} or all(size % 2 == 0 for size in sizes)


def _in_turns(sides: Sequence[Sequence[PageLine]], doubtful: bool = False) -> Items:
    """Return one after the other as term and definition; one that is left over is half a card."""
    cards = [
        (one[0].number, texts(one), texts(other))
        for one, other in zip(sides[::2], sides[1::2], strict=False)
    ]
    if len(sides) % 2:
        cards.append((sides[-1][0].number, texts(sides[-1]), ()))
    used = frozenset(line.number for side in sides for line in side)
    return Items(tuple(cards), used, doubtful)
