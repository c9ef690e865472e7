"""Pieces: several pairs in one item, or between brackets, taken apart when one of them moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from game.formats.native.entries import leaf
from game.formats.native.hand import Hand, Unfit
from game.formats.native.lines import normal
from game.formats.native.mending import Entry
from game.formats.native.parts import Part
from game.formats.yaml.nodes import Fields, Items, Node

_REST = re.compile(r"[ \t]+#[^\n]*")


def split(part: Part, hand: Hand, raw: Callable[[str], str]) -> list[Part]:
    """One part for each entry in a part that holds several. Raises Unfit or Broken."""
    text = normal(part.text)
    entry = Entry(text, part.kind, hand)
    head, column, inside = _inside(entry, part)
    pieces: list[tuple[str, tuple[int, ...]]] = []
    kept: list[tuple[int, int]] = []
    keys = iter(part.keys)
    for key, value in inside:
        piece, start, end = _piece(entry, part.kind, text, key, value)
        mine = [f for f in entry.rows if _is_from(f.term, f.definition, key, value)]
        pieces.append((piece, tuple(next(keys) for _ in mine)))
        kept.append((start, end))
    if next(keys, None) is not None:
        raise Unfit
    notes = [
        note.text
        for note in entry.placed.notes()
        if not any(start <= note.start < end for start, end in kept)
    ]
    above = "".join(f"{' ' * column}{note}\n" for note in notes)
    done = [
        Part("", raw(f"{' ' * column}- {piece}\n"), "item", column, part.zone, mine_)
        for piece, mine_ in pieces
    ]
    if head:
        return [Part(part.lead, raw(head + above), "opener", part.column, part.zone), *done]
    return [replace(done[0], lead=part.lead + raw(above)), *done[1:]]


def _piece(
    entry: Entry, kind: str, text: str, key: Node | None, value: Node
) -> tuple[str, int, int]:
    """One entry as it is written, with the note behind it, and where it begins and ends."""
    first, last = entry.placed.place(key if key is not None else value), entry.placed.place(value)
    if first is None or last is None:
        raise Unfit
    piece = text[first.start : last.end].rstrip("\n")
    if "\n" in piece and kind == "lump":
        raise Unfit
    if kind == "item" and (note := _REST.match(text, last.end)):
        return piece + note[0].rstrip(), first.start, note.end()
    return piece, first.start, last.end


def _inside(entry: Entry, part: Part) -> tuple[str, int, list[tuple[Node | None, Node]]]:
    """The line above the pieces, their column, and the entries with their keys."""
    node = entry.placed.node
    if part.kind == "item" and isinstance(node, Items) and isinstance(node.items[0], Fields):
        return "", part.column, list(node.items[0].fields)
    if part.kind == "lump" and isinstance(node, Fields) and len(node.fields) == 1:
        key, value = node.fields[0]
        place = entry.placed.place(key)
        if place is None or not any(value is one for one in entry.entries.lists):
            raise Unfit
        word = entry.text[: place.end] + ":\n"
        if isinstance(value, Items):
            return word, part.column + 2, [(None, item) for item in value.items]
        if isinstance(value, Fields):
            return word, part.column + 2, list(value.fields)
    raise Unfit


def _is_from(term: Node | None, definition: Node | None, key: Node | None, value: Node) -> bool:
    if key is not None:
        return term is key
    nodes: list[Node] = [value]
    while nodes:
        node = nodes.pop()
        if node is term or node is definition or (leaf(term) is not None and node is leaf(term)):
            return True
        if isinstance(node, Items):
            nodes += node.items
        elif isinstance(node, Fields):
            nodes += [one for pair in node.fields for one in pair]
    return False
