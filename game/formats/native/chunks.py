"""Chunks: a pair file cut into heads, entries and broken pieces; nothing of it is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from game.core.sheet import Row
from game.formats.common.bytes.decoding import decode
from game.formats.native.entries import EntryReader, SourceRow
from game.formats.yaml.keys import TOP, plain, word_of
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.formats.yaml.recovery import Recovery
from game.values import dataclass

LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""A line with whatever ends it."""
_OPENER = re.compile(r"(\w+)\s*:\s*(?:#.*)?$")
_DASH = re.compile(r"([ \t]*)-(?=\s|$)")
Kind = Literal["item", "field", "lump", "head", "opener", "keep"]


def normal(raw: str) -> str:
    """Return the text of a chunk as it is parsed."""
    if raw.isascii() and "\r" not in raw:
        return raw
    return decode(raw.encode("utf-8", "replace"), "")[0] or ""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Whole lines of the file, as they are there. `lead` are the notes and blank lines above.

    `keys` are the rows in it, `zone` the list that it belongs to (-1 for none), `word` what a
    head says. Entries are items (with a dash), fields, or lumps: lists between brackets.
    """

    lead: str
    text: str
    kind: Kind
    column: int = 0
    zone: int = -1
    keys: tuple[int, ...] = ()
    word: str = ""


@dataclass(frozen=True)
class Chunks:
    """The chunks of a file in order, and what comes after them."""

    chunks: tuple[Chunk, ...] = ()
    tail: str = ""

    @property
    def text(self) -> str:
        """The text of the file."""
        return "".join(chunk.lead + chunk.text for chunk in self.chunks) + self.tail

    def find(self, word: str) -> int | None:
        """Return where the head with this word is."""
        return next((at for at, chunk in enumerate(self.chunks) if chunk.word == word), None)

    def put(self, at: int, *chunks: Chunk) -> Chunks:
        """Return the file with these chunks in place of the one at `at`."""
        return replace(self, chunks=(*self.chunks[:at], *chunks, *self.chunks[at + 1 :]))

    def zone(self, zone: int) -> list[Chunk]:
        """Return the chunks of one list."""
        return [chunk for chunk in self.chunks if chunk.zone == zone]

    def with_zone(self, zone: int, chunks: Sequence[Chunk]) -> Chunks:
        """Return the file with these chunks in place of those of a list."""
        at = next(at for at, chunk in enumerate(self.chunks) if chunk.zone == zone)
        rest = [chunk for chunk in self.chunks if chunk.zone != zone]
        return replace(self, chunks=(*rest[:at], *chunks, *rest[at:]))

    @property
    def is_lump(self) -> bool:
        """True if the file is not laid out in lines that can be told apart."""
        return [(one.kind, one.zone) for one in self.chunks] == [("lump", 0)]


@dataclass(frozen=True, slots=True)
class _Start:
    line: int
    kind: Kind
    column: int = 0
    zone: int = -1
    rows: Sequence[SourceRow] = ()
    word: str = ""
    is_broken: bool = False


class _Strange(Exception):
    """The file is not laid out in lines that can be told apart."""


def cut(
    lines: list[str], raw: list[str], starts: Sequence[_Start], first_key: int
) -> tuple[Chunks, tuple[Row, ...]]:
    """Cut a file: `lines` as they are parsed, `raw` as they are written; return its rows too."""
    if not starts:
        return Chunks(tail="".join(raw)), ()
    chunks: list[Chunk] = []
    rows: list[Row] = []
    lead = "".join(raw[: starts[0].line])
    if lead and starts[0].zone >= 0 and starts[0].kind in ("item", "field"):
        chunks.append(Chunk(lead, "", "keep"))  # of the file, not of its first entry
        lead = ""
    ends = [start.line for start in starts[1:]] + [len(lines)]
    for start, end in zip(starts, ends, strict=True):
        last, margin = end, 99 if start.kind == "opener" else start.column
        while last > start.line + 1 and _is_outside(lines[last - 1], margin):
            last -= 1
        found = [replace(one.row, key=key) for key, one in enumerate(start.rows, first_key)]
        first_key += len(found)
        rows += found
        text, keys = "".join(raw[start.line : last]), tuple(row.key for row in found)
        chunks.append(Chunk(lead, text, start.kind, start.column, start.zone, keys, start.word))
        lead = "".join(raw[last:end])
    return Chunks(tuple(chunks), lead), tuple(rows)


def _is_outside(line: str, column: int) -> bool:
    """Return True if a line at a chunk's end is a note on what follows, or blank."""
    bare = line.lstrip(" \t")
    if not bare.strip() or line.rstrip() in ("---", "..."):
        return True
    return bare[0] == "#" and len(line) - len(bare) <= column


# ------------------------------------------------------------------ where each chunk begins


def find_starts(
    lines: list[str], reader: EntryReader, node: Node | None, recovered: Recovery | None
) -> list[_Start]:
    """Find the line on which each chunk begins; the whole file is one if they share lines."""
    finder = _Finder(lines, reader)
    try:
        starts = finder.sound(node) if recovered is None else finder.loose(node, recovered)
        if any(a.line >= b.line for a, b in pairwise(starts)):
            raise _Strange
    except _Strange:
        return [_Start(0, "lump", 0, 0, reader.rows)]
    return starts


class _Finder:
    def __init__(self, lines: list[str], reader: EntryReader) -> None:
        self._lines = lines
        self._lists = {id(node) for node in reader.lists}
        self._entries = {id(entry.node): entry.rows for entry in reader.entries}

    def _rows(self, node: Node) -> Sequence[SourceRow]:
        return self._entries.get(id(node), ())

    def sound(self, node: Node | None) -> list[_Start]:
        """Find the starts in a file of which all could be parsed."""
        match node:
            case None:
                return []
            case Items():
                return self._items(node, 0, 0)
            case Text():
                raise _Strange
        found: list[_Start] = []
        zone, column = 0, self._column(node.fields[0][0]) if node.fields else 0
        for key, value in node.fields:
            if self._column(key) != column:
                raise _Strange
            line = key.line - 1
            if id(key) in self._entries:
                found.append(_Start(line, "field", column, 0, self._rows(key)))
            elif id(value) in self._lists:
                zone += 1
                found += self._list(_Start(line, "opener", column, zone), value)
            elif word := word_of(key, TOP):
                inside = bool(found) and found[-1].kind == "field"
                found.append(_Start(line, "head", column, 0 if inside else -1, word=word))
            else:
                found.append(_Start(line, "keep", column))
        return found

    def _list(self, opener: _Start, node: Node) -> list[_Start]:
        """Find what is under `pairs:`, chunk by chunk if it stands on lines of its own."""
        if isinstance(node, Text) and not node.value:
            return [opener]
        is_lump = id(node) in self._entries
        fields = node.fields if isinstance(node, Fields) and not is_lump else []
        try:
            if isinstance(node, Items) and node.items:
                return [opener, *self._items(node, opener.line + 1, opener.zone)]
            if fields:
                return [opener, *self._fields(fields, opener)]
        except _Strange:
            pass
        inside = node.items if isinstance(node, Items) else [key for key, _ in fields] or [node]
        rows = [row for one in inside for row in self._rows(one)]
        return [replace(opener, kind="lump", rows=rows)]

    def _fields(self, fields: list[tuple[Node, Node]], opener: _Start) -> list[_Start]:
        column = self._column(fields[0][0])
        for key, _value in fields:
            if self._column(key) != column or key.line - 1 <= opener.line:
                raise _Strange
        return [
            _Start(key.line - 1, "field", column, opener.zone, self._rows(key))
            for key, _value in fields
        ]

    def _items(self, node: Items, floor: int, zone: int) -> list[_Start]:
        dash = re.match(r"( *)-(?=\s|$)", self._lines[node.line - 1])
        if dash is None:
            raise _Strange
        found: list[_Start] = []
        margin = re.compile(f"{dash[1]}-(?=\\s|$)")
        for item in node.items:
            line = item.line - 1
            while line >= floor and not margin.match(self._lines[line]):
                line -= 1
            if line < floor:
                raise _Strange
            found.append(_Start(line, "item", len(dash[1]), zone, self._rows(item)))
            floor = line + 1
        return found

    def _column(self, key: Node) -> int:
        """Return the column of a key that is the first thing on its line."""
        if not isinstance(key, Text):
            raise _Strange
        line = self._lines[key.line - 1]
        column = _indent(line)
        first = line[column : column + 1]
        if first != key.value[:1] if key.plain else first not in ("'", '"'):
            raise _Strange
        return column

    def loose(self, node: Node | None, recovered: Recovery) -> list[_Start]:
        """Find the sound pieces and the broken ones by their lines; each run is a zone."""
        found: list[_Start] = []
        for piece, _why in recovered.broken:
            kind: Kind = "item" if piece.is_item else "field"
            line = piece.first_line - 1
            found.append(_Start(line, kind, _indent(self._lines[line]), is_broken=True))
        if recovered.left_at:
            found.append(_Start(recovered.left_at - 1, "keep"))
        for number, line_ in enumerate(self._lines):
            opener = _OPENER.match(line_)
            if opener and TOP.get(plain(opener[1])) == "pairs":
                found.append(_Start(number, "opener"))
        for key, value in node.fields if isinstance(node, Fields) else []:
            if id(value) in self._lists and isinstance(value, Items):
                found += [self._loose_item(item) for item in value.items]
            else:
                found.append(self._loose_field(key))
        found.sort(key=lambda start: start.line)
        return _with_zones([start for start in found if start.line >= 0])

    def _loose_field(self, key: Node) -> _Start:
        line, column, word = key.line - 1, self._column(key), word_of(key, TOP)
        if id(key) in self._entries:
            return _Start(line, "field", column, rows=self._rows(key))
        return _Start(line, "head" if word else "keep", column, word=word)

    def _loose_item(self, item: Node) -> _Start:
        line = item.line - 1
        while line >= 0 and not _DASH.match(self._lines[line]):
            line -= 1
        return _Start(line, "item", _indent(self._lines[line]), rows=self._rows(item))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _with_zones(starts: list[_Start]) -> list[_Start]:
    """Give a zone to each run of entries, with the broken ones among them."""
    zoned: list[_Start] = []
    zone, before = -1, _Start(-1, "keep")
    for start in starts:
        if start.is_broken and start.kind == "field" and before.zone < 0:
            start = replace(start, kind="keep")
        if start.kind == "opener":
            zone += 1
            start = replace(start, zone=zone)
        elif start.kind in ("item", "field"):
            begins = before.kind == "opener"
            aligned = begins or start.is_broken or before.column == start.column
            follows = before.zone >= 0 and aligned
            zone += not follows
            column = before.column if start.is_broken and follows and not begins else start.column
            start = replace(start, zone=zone, column=column)
        zoned.append(before := start)
    return zoned
