"""Reorder: the chunks of a file in the order of the sheet, each as it was or as it is now."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.sheet import Row, Sheet
from game.formats.native.chunks import LINES, Chunk, Chunks, Kind, normal
from game.formats.native.heads import with_heads
from game.formats.native.parsed import ParsedChunk, content
from game.formats.native.patch import patch, rewrite
from game.formats.native.style import Style, Unfit, form_of
from game.formats.yaml.keys import PAIR, plain
from game.formats.yaml.nodes import Fields, Items, Node, Span

_NOTE = re.compile(r"[ \t]+#[^\n]*")


class Patch(NamedTuple):
    """What was made of a text for these rows."""

    rows: tuple[Row, ...]
    before: str
    after: str


Patches = Mapping[int, Patch]
"""The changed chunks by their first key."""


class _Lift(Exception):
    """A zone of `Term: definition` lines cannot hold a row: it must become a list."""

    def __init__(self, zone: int) -> None:
        super().__init__(zone)
        self.zone = zone


def render(
    file: Chunks, old: Sheet, new: Sheet, style: Style, cache: Patches
) -> tuple[str, Patches]:
    """Return the text that says `new`, and what was patched for it. Raises Unfit or Broken.

    `old` is the sheet that the chunks hold; `cache` was patched the last time.
    """
    file = with_heads(file, old, new, style)
    if old.rows == new.rows:
        return _join(file, style.newline), {}
    reorder = _Reorder(old.rows, style, cache)
    return _join(reorder.arrange(file, new.rows), style.newline), reorder.patches


def _join(file: Chunks, newline: str) -> str:
    lines: list[str] = []
    pieces = [piece for chunk in file.chunks for piece in (chunk.lead, chunk.text)]
    for piece in filter(None, (*pieces, file.tail)):
        if lines and not lines[-1].endswith(("\n", "\r")):
            lines.append(newline)
        lines.append(piece)
    return "".join(lines)


class _Reorder:
    def __init__(self, rows: Sequence[Row], style: Style, cache: Patches) -> None:
        self._rows = {row.key: row for row in rows}
        self._style = style
        self._cache = cache
        self.patches: dict[int, Patch] = {}

    def arrange(self, file: Chunks, rows: Sequence[Row]) -> Chunks:
        """Return the file with these rows. Raises Unfit or Broken."""
        wanted = [row for row in rows if not row.is_empty or self._is_as_read(row)]
        if not any(chunk.zone >= 0 for chunk in file.chunks):
            if not wanted:
                return file
            at = file.find("distractors")
            chunks, at = file.chunks, len(file.chunks) if at is None else at
            opener = Chunk("", self._style.opener(), "opener", 0, 0)
            file = replace(file, chunks=(*chunks[:at], opener, *chunks[at:]))
        for _attempt in range(2 + len({chunk.zone for chunk in file.chunks})):
            try:
                return self._zones(file, wanted)
            except _Lift as lift:
                file = self._lift(file, lift.zone)
        raise Unfit

    def _is_as_read(self, row: Row) -> bool:
        return row.key in self._rows and content(self._rows[row.key]) == content(row)

    def _zones(self, file: Chunks, wanted: Sequence[Row]) -> Chunks:
        """Put the rows into the lists that the file has, in order; then write each list."""
        zones = [*dict.fromkeys(chunk.zone for chunk in file.chunks if chunk.zone >= 0)]
        home = {key: zones.index(chunk.zone) for chunk in file.chunks for key in chunk.keys}
        rows: list[list[Row]] = [[] for _zone in zones]
        now = 0
        for row in wanted:
            now = max(now, home.get(row.key, 0))
            rows[now].append(row)
        self.patches = {}
        for zone, inside in zip(zones, rows, strict=True):
            file = file.with_zone(zone, self._zone(zone, file.zone(zone), inside))
        return file

    def _zone(self, zone: int, chunks: Sequence[Chunk], rows: Sequence[Row]) -> list[Chunk]:
        by_key = {row.key: (at, row) for at, row in enumerate(rows)}
        chunks = [one for chunk in chunks for one in self._in_pieces(chunk, by_key)]
        home = {key: chunk for chunk in chunks for key in chunk.keys}
        after = _followers(chunks, set(by_key))
        entries = [chunk for chunk in chunks if chunk.kind in ("item", "field")]
        near = next((chunk for chunk in entries if chunk.keys), None)
        model = entries[0] if entries else Chunk("", "", "item", 2, zone)
        first = after.get(0, [])
        result = [chunk for chunk in first if chunk.kind == "opener"]
        waiting = [chunk for chunk in first if chunk.kind != "opener"]
        for row in rows:
            chunk = home.get(row.key)
            if chunk is None:  # before broken ones, so that nothing open in them swallows it
                result.append(self._new_chunk(row, model, near))
                continue
            if row.key == chunk.keys[0]:
                result += waiting
                result.append(self._patch(chunk, [by_key[key][1] for key in chunk.keys]))
                near = chunk
            if row.key == chunk.keys[-1]:
                waiting = after.get(row.key, [])
        return result + waiting

    def _new_chunk(self, row: Row, model: Chunk, near: Chunk | None) -> Chunk:
        """Return a chunk of the same kind for a new row, in the form of the one near it."""
        try:
            if model.kind == "field":
                text = self._style.field(row, model.column)
            else:
                form = form_of(normal(near.text)) if near else "long"
                text = self._style.item(row, model.column, form)
        except Unfit:
            raise _Lift(model.zone) from None
        text = self._style.raw(text)
        return Chunk("", text, model.kind, model.column, model.zone, (row.key,))

    def _patch(self, chunk: Chunk, rows: Sequence[Row]) -> Chunk:
        """Return the chunk as it was, if its rows are; else with what is new in it."""
        old = [self._rows[key] for key in chunk.keys]
        if all(a is b or content(a) == content(b) for a, b in zip(old, rows, strict=True)):
            return chunk
        key = chunk.keys[0]
        cached = self._cache.get(key)
        if cached is None or (cached.rows, cached.before) != (tuple(rows), chunk.text):
            try:
                text = patch(chunk, old, rows, self._style)
            except Unfit:
                if chunk.kind == "field":
                    raise _Lift(chunk.zone) from None
                raise
            cached = Patch(tuple(rows), chunk.text, self._style.raw(text))
        self.patches[key] = cached
        return replace(chunk, text=cached.after)

    def _in_pieces(self, chunk: Chunk, rows: Mapping[int, tuple[int, Row]]) -> list[Chunk]:
        """Return the chunk, or one for each of its rows when they do not stay together.

        `rows` are all rows of its list by their keys, each with its place.
        """
        if len(chunk.keys) < 2 and chunk.kind != "lump":
            return [chunk]
        own = [rows[key] for key in chunk.keys if key in rows]
        first = own[0][0] if own else 0
        places = [*range(first, first + len(chunk.keys))]
        together = bool(own) and [at for at, _row in own] == places
        if together and (chunk.kind != "lump" or len(own) == len(rows)):
            try:
                self._patch(chunk, [row for _at, row in own])
            except Unfit:
                pass
            else:
                return [chunk]
        elif not chunk.keys and not rows:
            return [chunk]
        return _split(chunk, self._style)

    def _lift(self, file: Chunks, zone: int) -> Chunks:
        """Make items of a list out of `Term: definition` lines."""
        first, *others = file.zone(zone)
        column = next(chunk.column for chunk in (first, *others) if chunk.kind == "field")
        result: list[Chunk] = []
        more = 2
        if first.kind != "opener":
            result.append(Chunk(first.lead, self._style.opener(column), "opener", column, zone))
            first = replace(first, lead="")
            column, more = column + 2, 4
        inside = (first, *others)
        for chunk in inside:
            if chunk.kind == "opener":
                result.append(chunk)
            elif chunk.kind != "head":
                text = self._as_item(chunk, column, more)
                kind: Kind = "item" if chunk.kind == "field" else chunk.kind
                result.append(replace(chunk, text=text, kind=kind, column=column))
        heads = [replace(chunk, zone=-1) for chunk in inside if chunk.kind == "head"]
        return file.with_zone(zone, result + heads)

    def _as_item(self, chunk: Chunk, column: int, more: int) -> str:
        first, *others = LINES.findall(chunk.text)
        word = normal(first).partition(":")[0].strip().strip("'\"")
        if plain(word) in PAIR and chunk.keys:
            parsed = ParsedChunk(normal(chunk.text), "field", self._style)
            return self._style.raw(rewrite(parsed, parsed.rows[0].row, "item", column))
        below = (" " * more + line if line.strip() else line for line in others)
        return f"{' ' * column}- {first.lstrip(' ')}" + "".join(below)


def _followers(chunks: Sequence[Chunk], alive: set[int]) -> dict[int, list[Chunk]]:
    """Return what stays below each entry that is still there (0: above the first one)."""
    after: dict[int, list[Chunk]] = {}
    anchor = 0
    for chunk in chunks:
        if not chunk.keys:
            after.setdefault(anchor, []).append(chunk)
        elif any(key in alive for key in chunk.keys):
            anchor = chunk.keys[-1]
        elif "#" in chunk.lead or "---" in chunk.lead or "%" in chunk.lead:
            note = Chunk(chunk.lead, "", "keep", chunk.column, chunk.zone)
            after.setdefault(anchor, []).append(note)
    return after


# ------------------------------------------------------------------ several rows in one chunk


def _split(chunk: Chunk, style: Style) -> list[Chunk]:
    """Take a chunk with several entries apart, one chunk for each. Raises Unfit or Broken."""
    parsed = ParsedChunk(normal(chunk.text), chunk.kind, style)
    head, column, inside = _inside(parsed, chunk)
    margin, keys = " " * column, iter(chunk.keys)
    result: list[Chunk] = []
    spans: list[Span] = []
    for key, value in inside:
        text, span = _piece(parsed, key, value)
        mine = tuple(next(keys) for _row in parsed.rows_of(key, value))
        text = style.raw(f"{margin}- {text}\n")
        result.append(Chunk("", text, "item", column, chunk.zone, mine))
        spans.append(span)
    if next(keys, None) is not None:
        raise Unfit
    above = "".join(f"{margin}{note}\n" for note in parsed.placed.notes(*spans))
    if head:
        text = style.raw(head + above)
        return [Chunk(chunk.lead, text, "opener", chunk.column, chunk.zone), *result]
    return [replace(result[0], lead=chunk.lead + style.raw(above)), *result[1:]]


def _piece(parsed: ParsedChunk, key: Node | None, value: Node) -> tuple[str, Span]:
    """Return one entry as it is written, with the note behind it, and where it stands."""
    last = parsed.place(value)
    first = parsed.place(key) if key is not None else last
    piece = parsed.text[first.start : last.end].rstrip("\n")
    if "\n" in piece and parsed.kind == "lump":
        raise Unfit
    if parsed.kind == "item" and (note := _NOTE.match(parsed.text, last.end)):
        return piece + note[0].rstrip(), (first.start, note.end())
    return piece, (first.start, last.end)


def _inside(parsed: ParsedChunk, chunk: Chunk) -> tuple[str, int, list[tuple[Node | None, Node]]]:
    """Return the line above the pieces, their column, and the entries with their keys."""
    node = parsed.node
    if chunk.kind == "item" and isinstance(node, Items) and isinstance(node.items[0], Fields):
        return "", chunk.column, list(node.items[0].fields)
    if chunk.kind == "lump" and isinstance(node, Fields) and len(node.fields) == 1:
        key, value = node.fields[0]
        if any(value is one for one in parsed.lists):
            head = parsed.text[: parsed.place(key).end] + ":\n"
            if isinstance(value, Items):
                return head, chunk.column + 2, [(None, item) for item in value.items]
            if isinstance(value, Fields):
                return head, chunk.column + 2, list(value.fields)
    raise Unfit
