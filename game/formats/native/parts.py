"""Parts: a pair file cut into heads, entries and broken pieces; nothing of it is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from game.formats.native.entries import Captured, Found, Unit
from game.formats.native.keys import TOP, plain
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.formats.yaml.recovery import Recovered

Kind = Literal["item", "field", "lump", "head", "opener", "keep"]


@dataclass(frozen=True, slots=True)
class Part:
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


@dataclass(slots=True)
class _Start:
    line: int
    kind: Kind
    column: int = 0
    zone: int = -1
    found: Sequence[Found] = ()
    word: str = ""


@dataclass
class Cut:
    """The parts in order, what comes after them, and what was found in each by its key."""

    parts: list[Part] = field(default_factory=list)
    tail: str = ""
    rows: dict[int, Found] = field(default_factory=dict)


class _Strange(Exception):
    """The file is not laid out in lines that can be told apart."""


def cut(
    lines: list[str], raw: list[str], node: Node | None, entries: Captured, first_key: int = 1,
    recovered: Recovered | None = None,
) -> Cut:  # fmt: skip
    """Cut a file: `lines` as they are parsed, `raw` as they are written."""
    try:
        starts = _Starts(lines, entries, recovered).all(node)
        if any(a.line >= b.line for a, b in pairwise(starts)):
            raise _Strange
    except _Strange:
        rows = [found for unit in entries.units for found in unit.rows]
        starts = [_Start(0, "lump", 0, 0, rows)]
    return _parts(lines, raw, starts, first_key)


def _parts(lines: list[str], raw: list[str], starts: list[_Start], key: int) -> Cut:
    done = Cut()
    if not starts:
        return Cut(tail="".join(raw))
    lead = "".join(raw[: starts[0].line])
    if lead and starts[0].zone >= 0 and starts[0].kind in ("item", "field"):
        done.parts.append(Part(lead, "", "keep"))  # of the file, not of its first entry
        lead = ""
    ends = [start.line for start in starts[1:]] + [len(lines)]
    for start, end in zip(starts, ends, strict=True):
        last, margin = end, 99 if start.kind == "opener" else start.column
        while last > start.line + 1 and _is_outside(lines[last - 1], margin):
            last -= 1
        keys = tuple(range(key, key + len(start.found)))
        key += len(keys)
        done.rows |= dict(zip(keys, start.found, strict=True))
        text = "".join(raw[start.line : last])
        done.parts.append(Part(lead, text, start.kind, start.column, start.zone, keys, start.word))
        lead = "".join(raw[last:end])
    done.tail = lead
    return done


def _is_outside(line: str, column: int) -> bool:
    """Whether a line at the end of a part is a note on what follows, blank, or the file's end."""
    bare = line.lstrip(" \t")
    if not bare.strip() or line.rstrip() in ("---", "..."):
        return True
    return bare[0] == "#" and len(line) - len(bare) <= column


class _Starts:
    """Finds the line on which each part begins."""

    def __init__(self, lines: list[str], entries: Captured, recovered: Recovered | None) -> None:
        self._lines = lines
        self._recovered = recovered
        self._lists = {id(node) for node in entries.lists}
        self._units: dict[int, Unit] = {
            id(unit.key if unit.key is not None else unit.node): unit for unit in entries.units
        }
        self._lumps = {id(unit.node): unit for unit in entries.units if unit.kind == "lump"}
        self._zone = 0
        self._found: list[_Start] = []

    def all(self, node: Node | None) -> list[_Start]:
        if self._recovered is not None:
            self._loose(node, self._recovered)
            return self._found
        if isinstance(node, Fields):
            self._root(node)
        elif isinstance(node, Items):
            self._items(node)
        elif node is not None:
            raise _Strange
        return self._found

    # ------------------------------------------------------------------ sound files

    def _root(self, node: Fields) -> None:
        column = self._column(node.fields[0][0]) if node.fields else 0
        for key, value in node.fields:
            if self._column(key) != column:
                raise _Strange
            self._field(key, value, column)

    def _field(self, key: Node, value: Node, column: int) -> None:
        start = _Start(key.line - 1, "keep", column)
        self._found.append(start)
        unit = self._units.get(id(key))
        if unit is not None:
            start.kind, start.zone, start.found = "field", 0, unit.rows
        elif id(value) in self._lists:
            self._zone += 1
            start.kind, start.zone = "opener", self._zone
            self._list(value, start)
        elif isinstance(key, Text) and (word := TOP.get(plain(key.value))):
            start.kind, start.word = "head", word
            if self._found[:-1] and self._found[-2].kind == "field":
                start.zone = 0

    def _list(self, node: Node, start: _Start) -> None:
        """What is under `pairs:`, part by part if it stands on lines of its own."""
        if isinstance(node, Text) and not node.value:
            return
        before = len(self._found)
        try:
            if isinstance(node, Items) and node.items:
                self._items(node)
                return
            if isinstance(node, Fields) and id(node) not in self._lumps and node.fields:
                column = self._column(node.fields[0][0])
                for key, _value in node.fields:
                    if self._column(key) != column or key.line - 1 <= start.line:
                        raise _Strange
                    rows = self._units[id(key)].rows
                    self._found.append(_Start(key.line - 1, "field", column, self._zone, rows))
                return
        except _Strange:
            del self._found[before:]
        start.kind = "lump"
        inside = node.items if isinstance(node, Items) else [node]
        units = [self._units.get(id(item)) for item in inside]
        if isinstance(node, Fields) and id(node) not in self._lumps:
            units = [self._units.get(id(key)) for key, _value in node.fields]
        start.found = [found for unit in units if unit for found in unit.rows]

    def _items(self, node: Items) -> None:
        dash = re.match(r"( *)-(?=\s|$)", self._lines[node.line - 1])
        if dash is None:
            raise _Strange
        margin = re.compile(f"{dash[1]}-(?=\\s|$)")
        floor = self._found[-1].line + 1 if self._found else 0
        for item in node.items:
            line = item.line - 1
            while line >= floor and not margin.match(self._lines[line]):
                line -= 1
            if line < floor:
                raise _Strange
            rows = self._units[id(item)].rows
            self._found.append(_Start(line, "item", len(dash[1]), self._zone, rows))
            floor = line + 1

    def _column(self, key: Node) -> int:
        """The column of a key that is the first thing on its line."""
        if not isinstance(key, Text):
            raise _Strange
        line = self._lines[key.line - 1]
        column = len(line) - len(line.lstrip(" "))
        first = line[column : column + 1]
        if first != key.value[:1] if key.plain else first not in ("'", '"'):
            raise _Strange
        return column

    # ------------------------------------------------------------------ broken files

    def _loose(self, node: Node | None, recovered: Recovered) -> None:
        """The sound parts and the broken ones, by their lines; each run of them is a zone."""
        starts = [_Start(piece.first_line - 1, "keep", self._indent(piece.first_line - 1),
                         word="item" if piece.is_item else "field")
                  for piece, _why in recovered.broken]  # fmt: skip
        if recovered.left_at:
            starts.append(_Start(recovered.left_at - 1, "keep", word="rest"))
        for number, line in enumerate(self._lines):
            found = re.match(r"(\w+)\s*:\s*(#.*)?$", line)
            if found and TOP.get(plain(found[1])) == "pairs":
                starts.append(_Start(number, "opener"))
        for key, value in node.fields if isinstance(node, Fields) else []:
            starts += self._loose_field(key, value)
        starts.sort(key=lambda start: start.line)
        self._found = _zoned([start for start in starts if start.line >= 0])

    def _loose_field(self, key: Node, value: Node) -> list[_Start]:
        if id(value) in self._lists and isinstance(value, Items):
            return [self._loose_item(item) for item in value.items]
        unit = self._units.get(id(key))
        column = self._column(key)
        if unit is not None:
            return [_Start(key.line - 1, "field", column, found=unit.rows)]
        word = TOP.get(plain(key.value), "") if isinstance(key, Text) else ""
        return [_Start(key.line - 1, "head" if word else "keep", column, word=word)]

    def _loose_item(self, item: Node) -> _Start:
        line = item.line - 1
        while line >= 0 and not re.match(r"[ \t]*-(?=\s|$)", self._lines[line]):
            line -= 1
        unit = self._units.get(id(item))
        return _Start(line, "item", self._indent(line), found=unit.rows if unit else ())

    def _indent(self, line: int) -> int:
        return len(self._lines[line]) - len(self._lines[line].lstrip(" "))


def _zoned(starts: list[_Start]) -> list[_Start]:
    """Give a zone to each run of entries, with the broken ones among them."""
    zone, before = -1, _Start(-1, "keep")
    for start in starts:
        broken = start.kind == "keep" and start.word in ("item", "field")
        if broken and (before.zone >= 0 or start.word == "item"):
            start.kind = "item" if start.word == "item" else "field"
        if start.kind not in ("head", "opener"):
            start.word = ""
        if start.kind == "opener":
            zone += 1
            start.zone = zone
        elif start.kind in ("item", "field"):
            follows = before.zone >= 0 and (
                before.kind == "opener" or broken or before.column == start.column
            )
            zone += not follows
            start.zone = zone
            if broken and follows and before.kind != "opener":
                start.column = before.column
        before = start
    return starts
