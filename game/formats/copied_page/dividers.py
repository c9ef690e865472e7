"""Dividers: labels, numbers and buttons that stand on lines of their own at each card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from game.formats.common.table.labels import label
from game.formats.copied_page.items import (
    Items,
    PageLine,
    Side,
    in_two,
    nearly_all,
    texts,
    without_ends,
)
from game.formats.text.delimiters import best_delimiter

_FEWEST = 3
_LONGEST_LABEL = 20
_NUMBER = re.compile(r"[#(]?(\d{1,5})[.):]?")
_NUMBERED = re.compile(r"(\d{1,5})[.)]\s{1,5}(\S.*)")
_LONGEST_LINE = 2000
_SURE = 0.7


def labels(lines: Sequence[PageLine]) -> Items | None:
    """Return cards whose sides stand below labels, “Q” and “A” or “Front” and “Back”, in turns."""
    marks = _label_lines(lines)
    if len(marks) < 2 * _FEWEST:
        return None
    ends = [*marks[1:], len(lines)]
    between = [lines[at + 1 : end] for at, end in zip(marks, ends, strict=True)]
    fronts, backs = between[::2], between[1::2]
    backs = without_ends(_without_next_numbers(backs))
    fronts = without_ends(fronts)
    cards = tuple(
        (front[0].number if front else lines[mark].number, texts(front), texts(back))
        for front, back, mark in zip(fronts, backs, marks[::2], strict=False)
    )
    if not nearly_all(sum(bool(card[1] and card[2]) for card in cards), len(cards)):
        return None
    return Items(cards, _used(lines, marks, [*fronts, *backs]))


def _label_lines(lines: Sequence[PageLine]) -> list[int]:
    """Return where the two labels stand that take turns; a term's label is the first."""
    times = Counter(line.text for line in lines)
    often = {text for text, count in times.items() if count >= _FEWEST}
    parts_of = {text: label(text) for text in often if len(text) <= _LONGEST_LABEL}
    said = {
        at: (part, line.text)
        for at, line in enumerate(lines)
        if (part := parts_of.get(line.text, "")) in ("term", "definition")
    }
    common = Counter(said.values()).most_common(4)
    pair = {part: text for (part, text), _times in reversed(common)}
    if len(pair) < 2:
        return []
    marks = [at for at, (part, text) in said.items() if pair[part] == text]
    parts = [said[at][0] for at in marks]
    turns = ["term", "definition"] * (len(parts) // 2)
    return marks if parts == turns else []


def _without_next_numbers(items: Sequence[Sequence[PageLine]]) -> list[Sequence[PageLine]]:
    """Return the items without the number of the next card, which ends them when cards count."""
    ends = [_number(lines[-1]) if lines else 0 for lines in items[:-1]]
    counts = len(ends) > 1 and all(b == a + 1 > 1 for a, b in pairwise(ends))
    return [*(lines[:-1] for lines in items[:-1]), items[-1]] if counts else list(items)


def _number(line: PageLine) -> int:
    found = _NUMBER.fullmatch(line.text)
    return int(found[1]) if found else 0


def numbers(lines: Sequence[PageLine]) -> Items | None:
    """Return cards that begin below their numbers, 1, 2, 3 …, which stand alone on their lines."""
    starts: list[int] = []
    for at, line in enumerate(lines):
        if _number(line) == len(starts) + 1:
            starts.append(at)
    if len(starts) < _FEWEST:
        return None
    ends = [*starts[1:], len(lines)]
    between = [lines[at + 1 : end] for at, end in zip(starts, ends, strict=True)]
    return _cards(lines, starts, without_ends(between))


def numbered(lines: Sequence[PageLine]) -> Items | None:
    """Return cards whose first lines count: “1. Photosynthesis”, and below it what that is."""
    starts, items = list[int](), list[list[PageLine]]()
    for at, line in enumerate(lines):
        found = _NUMBERED.fullmatch(line.text[:_LONGEST_LINE])
        if found is not None and int(found[1]) == len(starts) + 1:
            starts.append(at)
            items.append([line._replace(text=found[2])])
        elif found is not None:
            return None
        elif items:
            items[-1].append(line)
    if len(starts) < _FEWEST or _are_rows([item[0].text for item in items]):
        return None
    return _cards(lines, [], without_ends(items))


def _are_rows(firsts: Sequence[str]) -> bool:
    """Return True if both sides stand on one line, and what is below is something else."""
    return best_delimiter("\n".join(firsts[:200])).score >= _SURE


def repeated(lines: Sequence[PageLine]) -> Items | None:
    """Return cards between lines that come again at each of them: what buttons are called."""
    counts = Counter(line.text for line in lines)
    most = max(counts.values())
    if most < _FEWEST:
        return None
    marks = [at for at, line in enumerate(lines) if counts[line.text] == most]
    runs = _runs(lines, marks)
    cards = [run for run in runs if len(run) == 2]
    if len(cards) < _FEWEST or len(cards) not in (most, most + 1):
        return None
    return _cards(lines, marks, cards)


def _runs(lines: Sequence[PageLine], marks: Sequence[int]) -> list[Sequence[PageLine]]:
    """Return the lines between marks."""
    runs, start = [], 0
    for mark in [*marks, len(lines)]:
        if mark > start:
            runs.append(lines[start:mark])
        start = mark + 1
    return runs


def _cards(
    lines: Sequence[PageLine], marks: Sequence[int], items: Sequence[Sequence[PageLine]]
) -> Items | None:
    """Return the items as cards, when nearly all have two sides."""
    cards: list[tuple[int, Side, Side]] = []
    for item in items:
        sides = in_two(item)
        if sides is not None:
            cards.append((item[0].number, *sides))
        elif item:
            cards.append((item[0].number, texts(item), ()))
    if not nearly_all(sum(bool(card[2]) for card in cards), len(items)):
        return None
    return Items(tuple(cards), _used(lines, marks, items))


def _used(
    lines: Sequence[PageLine], marks: Sequence[int], items: Sequence[Sequence[PageLine]]
) -> frozenset[int]:
    """Return the lines of cards and marks, and those that stand among them again and again."""
    used = {line.number for item in items for line in item}
    used |= {lines[at].number for at in marks}
    counts = Counter(line.text for line in lines)
    first, last = min(used), max(used)
    inside = [line for line in lines if first < line.number < last]
    often = {line.number for line in inside if counts[line.text] >= max(2, len(items) // 3)}
    return frozenset(used | often | {line.number for line in inside if _number(line)})
