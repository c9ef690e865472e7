"""Parsed chunk: the lines of one chunk with its nodes, their places, and its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.core.bounds import bare
from game.core.sheet import Row
from game.formats.native.chunks import Kind
from game.formats.native.document import Document
from game.formats.native.entries import SourceRow
from game.formats.native.sides import Report, by_name
from game.formats.native.style import Style, Unfit
from game.formats.yaml.keys import PAIR, SIDE, word_of
from game.formats.yaml.nodes import Fields, Items, Node, Place, Placed, Text


class ParsedChunk:
    """The lines of one chunk, parsed. Raises Broken."""

    def __init__(self, text: str, kind: Kind, style: Style) -> None:
        self.text, self.style, self.kind = text, style, kind
        self.placed = Placed(text)
        self.node = self.placed.node
        document = Document(Report(""), by_name(style.folder or Path()))
        reader = document.reader
        if kind == "field" and isinstance(self.node, Fields):
            for key, value in self.node.fields:
                reader.read_field(key, value)
        elif kind == "item" and isinstance(self.node, Items):
            for item in self.node.items:
                reader.read_item(item)
        else:
            document.read(self.node)
        self.lists, self.rows = reader.lists, reader.rows
        self._entries = {id(entry.node): entry.rows for entry in reader.entries}

    def rows_of(self, key: Node | None, value: Node) -> Sequence[SourceRow]:
        """Return the rows of a field, or of an item of a list, which has no key."""
        if key is None:
            return self._entries[id(value)]
        return [row for row in self.rows if row.term is key]

    def place(self, node: Node | None) -> Place:
        """Return where a node is. Raises Unfit when it stands nowhere in the text."""
        place = self.placed.place(node)
        if place is None:
            raise Unfit
        return place

    def contents(self) -> list[tuple[str, ...]]:
        """Return what its rows say, to be compared."""
        return [content(source.row) for source in self.rows]

    def unknown(self) -> Counter[str]:
        """Count the keys that mean nothing to us, with their values."""
        count: Counter[str] = Counter()
        for fields in _all_fields(self.node):
            words = [word_of(key, PAIR | SIDE) for key, _value in fields.fields]
            if any(words):
                unknown = (one for one, word in zip(fields.fields, words, strict=True) if not word)
                count.update(str((_bare_value(key), _bare_value(value))) for key, value in unknown)
        return count

    def is_key(self, node: Node) -> bool:
        """Return True if a node is the key of a field."""
        fields = (field for one in _all_fields(self.node) for field in one.fields)
        return any(key is node for key, _value in fields)

    def fields_of(self, source: SourceRow) -> list[Fields]:
        """Return the fields of the long entry that a row was read from, the outer ones first."""
        return [one for one in _all_fields(self.node) if _holds(one, source)]


def content(row: Row) -> tuple[str, ...]:
    """Return what a row comes to in a file."""
    sides = ((bare(s.text), s.picture, s.sound) for s in (row.term, row.definition))
    sides_and_added = (*(word for side in sides for word in side), bare(row.hint), bare(row.note))
    return (*sides_and_added, *row.accept)


def _all_fields(node: Node | None) -> Iterator[Fields]:
    """Return all fields inside a node, the outer ones first."""
    if isinstance(node, Fields):
        yield node
        for key, value in node.fields:
            yield from _all_fields(key)
            yield from _all_fields(value)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _all_fields(item)


def _holds(fields: Fields, source: SourceRow) -> bool:
    if not any(word_of(key, PAIR) for key, _value in fields.fields):
        return False
    term = source.term
    inner = term.fields[0][1] if isinstance(term, Fields) and term.fields else None
    parts = (term, source.definition, source.hint, source.note, source.accept, inner)
    nodes = {id(node) for node in parts if node is not None}
    return any(id(value) in nodes for _key, value in fields.fields)


def _bare_value(node: Node) -> object:
    """Return a node without its lines."""
    match node:
        case Text():
            return node.value
        case Items():
            return [_bare_value(item) for item in node.items]
        case Fields():
            return [(_bare_value(key), _bare_value(value)) for key, value in node.fields]
