"""Walking: the nodes of an entry, looked through for keys, fields and what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from game.formats.native.entries import Found, word_of
from game.formats.native.keys import PAIR, SIDE
from game.formats.yaml.nodes import Fields, Items, Node, Text


def holds(fields: Fields, found: Found) -> bool:
    """Whether these are the fields of a long entry that a row was read from."""
    if not is_long(fields):
        return False
    values = [value for _key, value in fields.fields]
    inner = (
        found.term.fields[0][1] if isinstance(found.term, Fields) and found.term.fields else None
    )
    wanted = (found.term, found.definition, found.hint, inner)
    return any(value is node for value in values for node in wanted if node is not None)


def is_long(fields: Fields) -> bool:
    return any(word_of(key, PAIR) for key, _value in fields.fields)


def all_fields(node: Node | None) -> Iterator[Fields]:
    if isinstance(node, Fields):
        yield node
        for key, value in node.fields:
            yield from all_fields(key)
            yield from all_fields(value)
    elif isinstance(node, Items):
        for item in node.items:
            yield from all_fields(item)


def is_key(root: Node | None, node: Node) -> bool:
    return any(key is node for fields in all_fields(root) for key, _value in fields.fields)


def unknown(node: Node | None) -> Iterator[tuple[Node, Node]]:
    for fields in all_fields(node):
        words = [word_of(key, PAIR | SIDE) for key, _value in fields.fields]
        if any(words):
            yield from (pair for pair, word in zip(fields.fields, words, strict=True) if not word)


def stripped(node: object) -> object:
    """A node without its lines."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [stripped(item) for item in node.items]
    if isinstance(node, Fields):
        return [stripped(pair) for pair in node.fields]
    if isinstance(node, tuple):
        return tuple(stripped(part) for part in node)
    return node
