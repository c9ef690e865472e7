"""Recovery: when a file is broken as a whole, its sound parts are found and read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple

from game.formats.yaml.nodes import MOST_EVENTS, Broken, Fields, Items, Node, Text, parse

MOST_FAULTS = 1000
"""After so many broken parts the rest is left alone; nobody reads that far."""
_LONG = 200_000
_MOST_OF_ITEM = 2_000
"""Events of one entry of a list; a question with a hundred answers has a quarter of them."""
_KEY = re.compile(r"(pairs|pares|parejas)\s*:\s*(#.*)?$", re.IGNORECASE)
_DASH = re.compile(r"([ \t]*)-(?!--)")


class Piece(NamedTuple):
    """Lines that should make sense by themselves: an item of the list, or a top-level field."""

    first_line: int
    text: str
    is_item: bool


class Recovery(NamedTuple):
    """`node` is made of the sound parts; `broken` are the others, each with what was wrong."""

    node: Node | None
    broken: list[tuple[Piece, Broken]]
    left_at: int
    """The line from which nothing more was read, 0 when all was."""


def recover(text: str, most_pieces: int, first_line: int = 1) -> Recovery:
    """Read every part of `text` by itself and keep what can be read.

    `first_line` is where the text begins in its file.
    """
    pieces = _cut(text, most_pieces, first_line)
    left_at = pieces[most_pieces].first_line if len(pieces) > most_pieces else 0
    fields: list[tuple[Node, Node]] = []
    items: list[Node] = []
    broken: list[tuple[Piece, Broken]] = []
    runs = groupby(pieces[:most_pieces], lambda piece: piece.is_item)
    for piece, node in chain.from_iterable(_sound([*run]) for _is_item, run in runs):
        if len(broken) >= MOST_FAULTS:
            left_at = piece.first_line
            break
        if isinstance(node, Broken):
            broken.append((piece, node))
        elif isinstance(node, Items):
            items.extend(node.items)
        elif isinstance(node, Fields):
            fields.extend(node.fields)
    if items or (fields and any(piece.is_item for piece in pieces)):
        # where there is a list, if only a broken one, other fields are not pairs
        line = items[0].line if items else fields[0][0].line
        fields.append((Text("pairs", line), Items(items, line)))
    return Recovery(Fields(fields, 1) if fields else None, broken, left_at)


def _sound(group: list[Piece]) -> Iterator[tuple[Piece, Node | Broken]]:
    """Halve `group` until each part can be read or is one piece; a few bad ones cost little.

    A long piece is read by itself at once: it costs much to read it again in half of the others.
    """
    runs = groupby(group, lambda piece: len(piece.text) > _LONG and piece.first_line)
    todo = [[*run] for _long, run in runs][::-1]
    while todo:
        part = todo.pop()
        node = _read(part)
        if isinstance(node, Broken) and len(part) > 1:
            half = len(part) // 2
            todo += [part[half:], part[:half]]
        elif node is not None:
            yield part[0], node


def _read(part: list[Piece]) -> Node | Broken | None:
    """Return the node of these pieces, one entry a piece; Broken if they run into each other."""
    most = min(MOST_EVENTS, _MOST_OF_ITEM * len(part)) if part[0].is_item else MOST_EVENTS
    try:
        node = parse("".join(piece.text for piece in part), part[0].first_line, most=most)
    except Broken as broken:
        return broken.with_traceback(None)
    if node is None:
        return None
    if part[0].is_item:
        good = isinstance(node, Items) and (len(part) == 1 or len(node.items) == len(part))
    else:
        good = isinstance(node, Fields) and len(node.fields) == len(part)
    return node if good else Broken(node.line, 0, "no colon")


def _cut(text: str, most: int, first_line: int) -> list[Piece]:
    """Cut `text` where a line begins a field at the margin or an item of the list of pairs."""
    starts: list[tuple[int, bool]] = []
    lines = text.splitlines(keepends=True)
    in_list, depth, step = False, -1, -1
    for number, line in enumerate(lines):
        if line == "\n":  # there may be millions
            continue
        if len(starts) > most + 2:
            break
        bare = line.strip()
        if not bare or bare.startswith("#") or bare in ("---", "..."):
            continue
        dash = _DASH.match(line)
        indent = len(line) - len(line.lstrip())
        if dash and (in_list or indent == 0) and (depth < 0 or indent <= depth + 1):
            depth = indent if depth < 0 else depth
            in_list = True
            starts.append((number, True))
        elif indent == 0 and not line[0].isspace():
            in_list, depth, step = bool(_KEY.match(line)), -1, -1
            starts.append((number, False))
        elif in_list and depth < 0 and step in (-1, indent):
            step = indent
            starts.append((number, False))
    if not starts:
        return []
    end = starts[-1][0] + 1 if len(starts) > most + 2 else len(lines)
    spans = zip(starts, [*(number for number, _ in starts[1:]), end], strict=True)
    parts = (Piece(a + first_line, "".join(lines[a:b]), item) for (a, item), b in spans)
    return [part for part in parts if not _KEY.match(part.text.split("\n", 1)[0])]
