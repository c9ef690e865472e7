"""Labels: cards whose sides stand under headings, or bold words, such as “Front” and “Back”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from game.formats.common.table.labels import Part, counts_cards, label
from game.formats.table import Row

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]++(.*)")
_BOLD = re.compile(r"[ ]{0,3}(\*\*|__)([^*_\n]{1,40})\1[ \t]*+[:：]?[ \t]*+")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:={2,}|-{2,})[ \t]*")
_FENCE = re.compile(r"[ ]{0,3}(```|~~~)")
_LOWEST = 7
"""The rank of a bold word that stands alone on its line."""
_PARTS: tuple[Part, ...] = ("term", "definition", "hint")


class _Head(NamedTuple):
    """A heading: where it and its text begin, its rank, and which part of a card it names."""

    at: int
    below: int
    rank: int
    text: str
    part: Part


def find_labels(lines: Sequence[str]) -> tuple[list[Row], tuple[str, ...]] | None:
    """Return the cards under the labels, and what the sides are called where no list knows it.

    None where headings are no labels that take turns.
    """
    heads = list(_heads(lines))
    if not any(head.part for head in heads) and (named := _by_turns(heads)):
        heads = [head._replace(part=named.get(head.text, "")) for head in heads]
    else:
        named = {}
    labels = [head for head in heads if head.part]
    parts = [head.part for head in labels if head.part != "hint"]
    if parts[:1] != ["term"] or "definition" not in parts:
        return None
    if any(one == other for one, other in pairwise(parts)):
        return None
    ranks = {head.rank for head in labels}
    beside = [head for head in heads if head.rank in ranks and not head.part]
    if len(ranks) > 3 or any(
        not counts_cards(head.text) for head in beside if head.at > labels[0].at
    ):
        return None
    # What is ranked below the labels belongs to the text of a side.
    bounds = [head for head in heads if head.rank <= max(ranks)]
    return list(_rows(lines, bounds)), tuple(named)


def _by_turns(heads: Sequence[_Head]) -> dict[str, Part]:
    """Return two headings that take turns from the first card to the last, as two languages do."""
    last = max((head.rank for head in heads), default=0)
    texts = [head.text for head in heads if head.rank == last]
    one, other = texts[:1], texts[1:2]
    if len(texts) < 4 or one == other or texts != (one + other) * (len(texts) // 2):
        return {}
    return {one[0]: "term", other[0]: "definition"}


def _heads(lines: Sequence[str]) -> Iterator[_Head]:
    fence = ""
    for at, line in enumerate(lines):
        sign = line.lstrip()[:1]
        if sign in ("`", "~") and (found := _FENCE.match(line)):
            fence = "" if fence == found[1] else fence or found[1]
        if fence or not sign:
            continue
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if sign == "#" and (found := _HEADING.fullmatch(line)):
            text = found[2].rstrip(" \t#")
            yield _Head(at, at + 1, len(found[1]), text, label(text))
        elif sign in ("*", "_") and (found := _BOLD.fullmatch(line)) and (part := label(found[2])):
            yield _Head(at, at + 1, _LOWEST, found[2], part)
        elif below and _UNDERLINE.fullmatch(below) and (part := label(line)):
            yield _Head(at, at + 2, 1 if "=" in below else 2, line, part)


def _rows(lines: Sequence[str], heads: Sequence[_Head]) -> Iterator[Row]:
    ends = [head.at for head in heads[1:]] + [len(lines)]
    start, cells = 0, ["", "", ""]
    for head, end in zip(heads, ends, strict=True):
        if head.part == "term":
            yield from _row(start, cells)
            start, cells = head.at + 1, ["", "", ""]
        if head.part:
            cells[_PARTS.index(head.part)] = _text(lines[head.below : end])
    yield from _row(start, cells)


def _row(start: int, cells: list[str]) -> Iterator[Row]:
    if start:
        yield Row(start, tuple(cells if cells[2] else cells[:2]))


def _text(lines: Sequence[str]) -> str:
    """Return the text of a side, without the rules between cards and empty lines at its ends."""
    return "\n".join(line.rstrip() for line in lines if not _is_rule(line)).strip("\n")


def _is_rule(line: str) -> bool:
    """Return True for three or more of `-`, `*` or `_`, perhaps with spaces between."""
    signs = line.replace(" ", "")
    is_indented = line.startswith("    ")
    return not is_indented and len(signs) > 2 and signs in (sign * len(signs) for sign in "-*_")
