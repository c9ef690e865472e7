"""Trees: finding one's way in what JSON and YAML hold, without ever minding what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from game.formats.yaml.nodes import Fields, Items, Node, Text

_NAMES = (
    *("text", "plainText", "value", "content", "term", "word", "answer", "name", "title"),
    *("label", "#text", "path", "src", "url"),
)
"""Keys under which a nested field keeps the one text that matters, most likely first."""
_LONGEST_CELL = 20_000
_DEEPEST = 8


def child(node: Node | None, *path: str) -> Node | None:
    """Return what lies under these keys, one inside the other; None when there is nothing."""
    for name in path:
        if not isinstance(node, Fields):
            return None
        for key, value in node.fields:
            if key_of(key) == name:
                node = value
                break
        else:
            return None
    return node


def words(node: Node | None, *path: str) -> str:
    """Return the text under these keys, "" when there is none."""
    found = child(node, *path)
    return found.value if isinstance(found, Text) else ""


def items(node: Node | None, *path: str) -> list[Node]:
    """Return the list under these keys; a single thing is a list of one, as old files have it."""
    found = child(node, *path)
    if isinstance(found, Items):
        return found.items
    return [] if found is None or isinstance(found, Text) else [found]


def groups(node: Node | None, *path: str) -> list[Fields]:
    """Return those items of the list under these keys that have fields."""
    return [item for item in items(node, *path) if isinstance(item, Fields) and item.fields]


def key_of(key: Node) -> str:
    """Return the name of a field, "" for what is none."""
    return key.value if isinstance(key, Text) else ""


def keyed(node: Fields) -> Iterator[tuple[str, Node]]:
    """Return names and values; of a name that comes twice, both."""
    return ((key_of(key), value) for key, value in node.fields)


def cell(node: Node | None, depth: int = 0) -> str:
    """Return all that `node` says as one cell, with “; ” between the parts of a list."""
    if node is None or depth > _DEEPEST:
        return ""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Fields):
        texts = dict(reversed(list(keyed(node))))
        known = (texts[name] for name in _NAMES if name in texts)
        parts = [next((c for one in known if (c := cell(one, depth + 1))), "")]
        if not parts[0]:
            parts = [cell(value, depth + 1) for value in texts.values()]
    else:
        parts = [cell(item, depth + 1) for item in node.items]
    return "; ".join(part for part in parts if part)[:_LONGEST_CELL]
