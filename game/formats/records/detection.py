"""Detection: the lists of pairs in a tree of JSON or YAML, as rows with named columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.formats.common.questions.question import join_quizzes
from game.formats.common.tree.paths import cell, keyed, words
from game.formats.records.rows import (
    COLLECTIONS,
    HEAD,
    RecordList,
    Records,
    are_columns,
    of_columns,
    of_keyed,
    of_lists,
    of_objects,
    of_pairs,
    sides,
)
from game.formats.records.settings import settings_among
from game.formats.table import Row
from game.formats.yaml.nodes import Fields, Items, Node, Text

_DEEPEST = 12
_LOOKED_AT = 100
_MOST_FIELDS = 40
"""What has more of them is no head of a file."""


def find(values: Sequence[Node]) -> Records:
    """Return the lists in these values, those of the same columns joined; JSON Lines are one."""
    found = Records()
    node = values[0] if len(values) == 1 else Items(list(values), 1)
    joined: dict[tuple[object, ...], list[RecordList]] = {}
    node, found.settings = _without_settings(node)
    for records in _walk(node, "", found.head, 0):
        if records.rows:
            joined.setdefault((records.names, records.html, records.language), []).append(records)
    found.lists = [_join(group) for group in joined.values()]
    found.lists.sort(key=lambda records: (not records.sure, -len(records.rows)))
    return found


def _without_settings(node: Node) -> tuple[Node, int]:
    """Return the fields of a whole file without settings, and how many these were."""
    if not isinstance(node, Fields):
        return node, 0
    every = list(keyed(node))
    texts = [(key, value) for key, value in every if isinstance(value, Text) or _plain_list(value)]
    settings = settings_among(texts, alone=len(texts) == len(every))
    if not settings:
        return node, 0
    left = {id(value) for _key, value in settings}
    fields = [(key, value) for key, value in node.fields if id(value) not in left]
    return Fields(fields, node.line), len(settings)


def _join(lists: list[RecordList]) -> RecordList:
    first = lists[0]
    rows = tuple(row for records in lists for row in records.rows)
    if len(rows) > 1 and len({row.line for row in rows}) == 1:
        # All in one line of the file: its number would tell nobody anything.
        rows = tuple(Row(0, row.cells) for row in rows)
    quiz = join_quizzes([records.quiz for records in lists if records.quiz is not None])
    return replace(first, rows=rows, quiz=quiz)


def _walk(node: Node, path: str, head: dict[str, str], depth: int) -> Iterator[RecordList]:
    """Return shapes from above to below; below one that is found nothing more is looked for."""
    if depth > _DEEPEST or isinstance(node, Text):
        return
    if isinstance(node, Items):
        yield from _list(node, path, head, depth)
    else:
        yield from _fields(node, path, head, depth)


# ---------------------------------------------------------------------- lists


def _list(node: Items, path: str, head: dict[str, str], depth: int) -> Iterator[RecordList]:
    objects = [item for item in node.items if isinstance(item, Fields)]
    lists = [item for item in node.items if isinstance(item, Items)]
    first = objects[:_LOOKED_AT]
    if objects and sum(map(_holds_a_list, first)) * 2 < len(first):
        yield from of_objects(objects, path)
    elif objects:
        for item in objects:
            inner: dict[str, str] = {}
            yield from _walk(item, words(item, "name") or words(item, "title"), inner, depth + 1)
    elif len(lists) * 2 > len(node.items):
        if all(isinstance(one, Text) for item in lists[:50] for one in item.items):
            yield of_lists(lists, path)
        else:
            for inside in lists:
                yield from _walk(inside, path, head, depth + 1)


def _holds_a_list(node: Fields) -> bool:
    """Return True if it is a deck or a lesson: it has cards in it, and is not one itself."""
    own = [key for key, value in keyed(node) if isinstance(value, Text) and key not in HEAD]
    return not sides(own) and any(_is_collection(key, value) for key, value in keyed(node))


def _is_collection(key: str, value: Node) -> bool:
    """Return True for a list of cards: it is called so, or each entry has both sides."""
    if not isinstance(value, Items):
        return False
    entries = [item for item in value.items[:_LOOKED_AT] if isinstance(item, Fields)]
    both = sum(sides([key for key, _value in keyed(item)]) for item in entries)
    if both * 2 > len(value.items[:_LOOKED_AT]):
        return True
    return key.lower() in COLLECTIONS and any(
        isinstance(item, (Fields, Items)) for item in value.items
    )


# ---------------------------------------------------------------------- fields


def _fields(node: Fields, path: str, head: dict[str, str], depth: int) -> Iterator[RecordList]:
    inner = [(key, value) for key, value in keyed(node) if not isinstance(value, Text)]
    texts = [(key, value) for key, value in keyed(node) if isinstance(value, Text)]
    known = [
        (key, value)
        for key, value in inner
        if key.lower() in COLLECTIONS or _is_collection(key, value)
    ]
    if known or (inner and all(key.lower() in HEAD for key, _value in texts)):
        head |= {key.lower(): cell(value) for key, value in texts}
        if language := words(node, "identity", "language"):
            head["definition_language"] = language
    if known and len(node.fields) < _MOST_FIELDS:
        for key, value in known:
            yield from _walk(value, key, head, depth + 1)
        return
    made = list(_uniform(node, inner, texts, path, head))
    yield from made
    if not made:
        for key, value in inner:
            yield from _walk(value, key, head, depth + 1)


def _uniform(
    node: Fields,
    inner: Sequence[tuple[str, Node]],
    texts: Sequence[tuple[str, Node]],
    path: str,
    head: dict[str, str],
) -> Iterator[RecordList]:
    """Return fields that are the pairs themselves: the key is the term."""
    lists = [(key, value) for key, value in inner if isinstance(value, Items)]
    objects = [(key, value) for key, value in inner if isinstance(value, Fields)]
    if lists and len(lists) == len(inner) and are_columns(lists):
        yield of_columns(lists, path)
    elif objects and len(objects) * 2 > len(node.fields) and _alike(objects):
        yield from of_keyed(objects, path)
    elif lists and all(_plain_list(value) for _key, value in lists) and len(lists) > len(texts):
        yield of_pairs(lists, path)
    elif texts and not inner:
        pairs = _without_head(texts, head)
        if pairs:
            yield of_pairs(pairs, path)


def _without_head(
    texts: Sequence[tuple[str, Node]], head: dict[str, str]
) -> Sequence[tuple[str, Node]]:
    """Return the texts after those that begin a file by saying something of the whole."""
    first = next((at for at, (key, _v) in enumerate(texts) if key not in HEAD), len(texts))
    head |= {key: cell(value) for key, value in texts[:first]}
    return texts[first:]


def _plain_list(node: Node) -> bool:
    return isinstance(node, Items) and all(isinstance(item, Text) for item in node.items)


def _alike(objects: Sequence[tuple[str, Node]]) -> bool:
    """Return True if what lies below the keys says the same things, and is no unit of cards."""
    inner = [value for _key, value in objects[:_LOOKED_AT] if isinstance(value, Fields)]
    if any(_holds_a_list(value) for value in inner):
        return False
    if len(inner) == 1:
        return sides([key for key, _value in keyed(inner[0])])
    counted = Counter(key for value in inner for key in {key for key, _value in keyed(value)})
    return any(count * 2 > len(inner) for count in counted.values())
