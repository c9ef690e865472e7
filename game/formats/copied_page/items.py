"""Items: lines of a page that stand together, and the two sides of a card made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from typing import NamedTuple

from game.values import dataclass

Side = tuple[str, ...]
_NEARLY_ALL = 0.7


class PageLine(NamedTuple):
    """`gap` is true when an empty line stands above it."""

    number: int
    text: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Items:
    """Cards as the number of their first line and two sides, which may be empty.

    `used` are the lines that are part of a card or divide cards: nothing need be said of them.
    """

    cards: tuple[tuple[int, Side, Side], ...]
    used: frozenset[int] = field(default_factory=frozenset)
    doubtful: bool = False


def texts(lines: Iterable[PageLine]) -> Side:
    """Return what the lines say."""
    return tuple(line.text for line in lines)


def in_two(lines: Sequence[PageLine]) -> tuple[Side, Side] | None:
    """Return the sides of one card: two lines, or what stands above and below the only gap.

    Without a gap the first line is one side and all others are the other.
    """
    if len(lines) < 2:
        return None
    gaps = [at for at, line in enumerate(lines) if at and line.gap]
    at = gaps[0] if gaps else 1
    return texts(lines[:at]), texts(lines[at:])


def without_ends(items: Sequence[Sequence[PageLine]]) -> list[Sequence[PageLine]]:
    """Return the items without the lines that begin or end all of them: buttons, not content.

    The last one may go on into the foot of the page: it ends where the others do, or is as long
    as the longest of them.
    """
    found = list(items)
    if len(found) < 3:
        return found
    head = _common(found, lambda at: at)
    found = [lines[head:] for lines in found]
    before = found[:-1]
    tail = _common(before, lambda at: -1 - at)
    if tail:
        end = texts(before[0][-tail:])
        found = [*(lines[:-tail] for lines in before), _until(found[-1], end)]
    longest = max(map(len, found[:-1]))
    found[-1] = found[-1][:longest]
    return found


def _common(items: Sequence[Sequence[PageLine]], place: Callable[[int], int]) -> int:
    """Return how many lines all have in common at this end, each keeping one of its own."""
    shortest = min(map(len, items))
    same = 0
    while same + 1 < shortest and len({lines[place(same)].text for lines in items}) == 1:
        same += 1
    return same


def _until(lines: Sequence[PageLine], end: Side) -> Sequence[PageLine]:
    """Return the lines above those that end all the others."""
    for at in range(1, len(lines)):
        if lines[at].text == end[0] and texts(lines[at : at + len(end)]) == end[: len(lines) - at]:
            return lines[:at]
    return lines


def nearly_all(count: int, of: int) -> bool:
    """Return True if so many are of the kind that the others are no reason to doubt it."""
    return of > 0 and count >= _NEARLY_ALL * of
