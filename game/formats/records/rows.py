"""Rows: lists and fields that hold pairs, as the rows of a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field

from game.caches import text_cache
from game.formats.common.markup.cloze import is_cloze
from game.formats.common.questions.question import quiz_table
from game.formats.common.table.heading_words import heading
from game.formats.common.table.languages import language_named
from game.formats.common.tree.paths import cell, child, key_of, keyed, words
from game.formats.records.quizzes import find_questions
from game.formats.table import Quiz, Row
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.values import dataclass
from game.words import _

_MOST_COLUMNS, _LONGEST_LANGUAGE, _LOOKED_AT = 40, 20, 200
_TAG = re.compile("[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_TITLES = ("title", "titulo", "título", "name", "nombre")
_MARKS = ("points", "fraction", "correct", "isCorrect", "is_correct", "score")
_COLLECTIONS = (
    "cards terms notes pairs items words vocabulary vocab questions flashcards dialogs sets decks "
    "units lessons chapters children glossary data results entries studiableitems list content "
    "annotations tarjetas pares palabras preguntas terminos términos lecciones unidades"
)
_HEAD = (
    "title titulo título name nombre description language lang idioma subject asignatura tema "
    "author autor autora version id uuid url license licence source created updated modified date "
    "count total type format schema $schema term_language definition_language langterms "
    "langdefinitions made_with identity mainlibrary generator slug"
)
COLLECTIONS = frozenset(_COLLECTIONS.split())
"""Keys that hold what a file is about; what stands beside them is said of the whole."""
HEAD = frozenset(_HEAD.split())
"""Keys that say something of the whole, never a pair."""


@dataclass(frozen=True)
class RecordList:
    """Rows of one kind, found under `path`. `names` is None when the first row may be a header.

    `html` says that the program it comes from writes HTML; `sure` that its keys are known,
    `repeats` that at least two of them come in all entries.
    """

    rows: tuple[Row, ...]
    names: tuple[str, ...] | None
    path: str = ""
    html: bool = False
    sure: bool = False
    language: str = ""
    repeats: bool = False
    quiz: Quiz | None = None
    """What goes beside the pairs where the rows are questions with options."""


@dataclass
class Records:
    """All lists of a file, the most telling first, and what it says of the whole."""

    lists: list[RecordList] = field(default_factory=list)
    head: dict[str, str] = field(default_factory=dict)
    settings: int = 0
    """How many fields of the whole say only what a program is to do."""

    def head_text(self, *names: str) -> str:
        """Return what the file says under the first of these keys that it has."""
        return next((self.head[name] for name in names if self.head.get(name)), "")


def of_lists(lists: list[Items], path: str) -> RecordList:
    """Return lists in a list as rows, as long as they have several cells."""
    rows = (Row(item.line, _cells(item.items)) for item in lists)
    return RecordList(tuple(row for row in rows if len(row.cells) > 1), None, path)


def _cells(nodes: Sequence[Node]) -> tuple[str, ...]:
    return tuple(cell(node) for node in nodes[:_MOST_COLUMNS])


def of_objects(objects: list[Fields], path: str) -> Iterator[RecordList]:
    """Return a table of notes, a glossary in several languages, or a table of fields."""
    first = objects[:_LOOKED_AT]
    if (quiz := of_questions(objects, path)) is not None:
        yield quiz
    elif sum(_note_fields(node) is not None for node in first) * 2 > len(first):
        notes = (_note_fields(node) for node in objects)
        yield from _field_table([note for note in notes if note is not None], path, html=True)
    elif any(isinstance(value, Fields) for node in first for _key, value in node.fields) and (
        by_language := _languages(objects)
    ):
        yield from by_language
    elif any(_flat(node) is not node for node in first):
        yield from _field_table([_flat(node) for node in objects], path)
    else:
        yield from _field_table(objects, path)


def of_questions(
    objects: Sequence[Fields], path: str, asked: Sequence[str] = ()
) -> RecordList | None:
    """Return questions with options as a list of pairs; None when they are no such questions."""
    found = find_questions(objects, asked)
    if found is None:
        return None
    table = quiz_table(*found, noted=True)
    return RecordList(table.rows, table.names, path, sure=True, quiz=table.quiz)


def _note_fields(node: Fields) -> Fields | None:
    """Return a note of Anki: its fields in a list, or by name, each a text or a text with order."""
    inner = child(node, "fields")
    if isinstance(inner, Items) and inner.items:
        names = [Text(_("Field {n}").format(n=at + 1), node.line) for at in range(len(inner.items))]
        return Fields(list(zip(names, inner.items, strict=True)), node.line)
    return inner if isinstance(inner, Fields) else None


def _flat(node: Fields) -> Fields:
    """Return sides that lie in a list of their own, `cardSides`, as fields of the card."""
    sides = child(node, "cardSides") or child(node, "sides")
    if not isinstance(sides, Items) or len(sides.items) < 2:
        return node
    made: list[tuple[Node, Node]] = []
    for at, side in enumerate(sides.items):
        label = words(side, "label") or words(side, "name") or _("Side {n}").format(n=at + 1)
        made.append((Text(label, side.line), child(side, "media") or side))
    return Fields(made, node.line)


def _field_table(objects: Sequence[Fields], path: str, html: bool = False) -> Iterator[RecordList]:
    """Return a table of all fields that any of the objects has, in the order of the first ones."""
    names = _names(objects)
    rows = []
    for node in objects:
        cells = [""] * len(names)
        for key, value in keyed(node):
            if key in names and not cells[names[key]]:
                cells[names[key]] = cell(_right(value))
        rows.append(Row(node.line, tuple(cells)))
    cloze = len(names) == 1 and any(is_cloze(row.cells[0]) for row in rows)
    first = objects[:_LOOKED_AT]
    both = sum(sides([key for key, _v in keyed(node)]) for node in first)
    sure = cloze or both * 2 > len(first)
    if len(names) > 1 or cloze:
        shown = tuple(name or "·" for name in names)
        shown = (*shown, "·") if cloze else shown
        yield RecordList(tuple(rows), shown, path, html, sure, repeats=_repeat(first))


def _repeat(objects: Sequence[Fields]) -> bool:
    """Return True if two keys that say nothing beside a pair come in all of several entries."""
    beside = ("hint", "picture", "sound", "aside")
    counted = Counter(key for node in objects for key in {key for key, _v in keyed(node)})
    columns = [key for key, count in counted.items() if count >= 0.8 * len(objects)]
    return len(objects) > 1 and sum(_role(key) not in beside for key in columns) > 1


def _names(objects: Sequence[Fields]) -> dict[str, int]:
    """Return the columns. A title is a term only where there is no better word for one."""
    names: dict[str, None] = {}
    for node in objects:
        for key, _value in node.fields:
            if len(names) < _MOST_COLUMNS:
                names.setdefault(key_of(key))
    better = [name for name in names if _role(name) == "term" and name.lower() not in _TITLES]
    order = sorted(names, key=lambda name: bool(better) and name.lower() in _TITLES)
    return {name: at for at, name in enumerate(order)}


def _right(node: Node) -> Node:
    """Return those that are wholly right of answers with points or marks."""
    if not isinstance(node, Items) or not all(isinstance(one, Fields) for one in node.items):
        return node
    marks = [next((m for k in _MARKS if (m := words(one, k))), "") for one in node.items]
    best = next((m for m in ("100", "100.0", "1", "1.0", "true", "True") if m in marks), "")
    right = [one for one, mark in zip(node.items, marks, strict=True) if mark == best]
    return Items(right, node.line) if best else node


def sides(names: Collection[str]) -> bool:
    """Return True if these headings name a term and a definition."""
    roles = {_role(name) for name in names}
    return {"term", "definition"} <= roles


def _role(name: str) -> str:
    return heading(name).role


@text_cache(4096)
def _language(name: str) -> str:
    found = language_named(name) if len(name) < _LONGEST_LANGUAGE else ""
    return found or (name if _TAG.fullmatch(name) else "")


def _languages(objects: list[Fields]) -> list[RecordList]:
    """Return a glossary: under each language a term and its definition, the fullest first."""
    rows: dict[str, list[Row]] = {}
    for node in objects:
        for key, value in keyed(node):
            if isinstance(value, Fields) and _language(key):
                term, definition = _side(value, "term"), _side(value, "definition")
                if term and definition:
                    rows.setdefault(key, []).append(Row(value.line, (term, definition)))
    if sum(map(len, rows.values())) * 2 < len(objects):
        return []
    names = _("Term"), _("Definition")
    return [
        RecordList(tuple(found), names, key, False, True, _language(key))
        for key, found in sorted(rows.items(), key=lambda entry: -len(entry[1]))
    ]


def _side(node: Fields, role: str) -> str:
    short = "def" if role == "definition" else "term"
    found = (value for key, value in keyed(node) if key == short or _role(key) == role)
    return cell(next(found, None))


def of_pairs(pairs: Sequence[tuple[str, Node]], path: str) -> RecordList:
    """Return fields whose key is the term."""
    rows = tuple(Row(value.line, (key, cell(value))) for key, value in pairs)
    return RecordList(rows, (_("Term"), _("Definition")), path)


def are_columns(lists: Sequence[tuple[str, Node]]) -> bool:
    """Return True if these are columns: known names, lists of one length."""
    sizes = {len(value.items) for _key, value in lists if isinstance(value, Items)}
    return len(lists) > 1 and len(sizes) == 1 and sides([key for key, _value in lists])


def of_columns(lists: Sequence[tuple[str, Node]], path: str) -> RecordList:
    """Return columns of one length, put side by side."""
    columns = [value.items for _key, value in lists if isinstance(value, Items)]
    rows = (Row(cells[0].line, _cells(cells)) for cells in zip(*columns, strict=False))
    return RecordList(tuple(rows), tuple(key or "·" for key, _value in lists), path, False, True)


def of_keyed(objects: Sequence[tuple[str, Node]], path: str) -> Iterator[RecordList]:
    """Return fields of fields, what is said of each key; the spoken name of a sign defines it."""
    if all(child(value, "tts") is not None for _key, value in objects[:20]):
        named = [(key, child(value, "tts") or child(value, "default")) for key, value in objects]
        yield of_pairs([(key, value) for key, value in named if value is not None], path)
        return
    fields = [value for _key, value in objects if isinstance(value, Fields)]
    asked = [key for key, value in objects if isinstance(value, Fields)]
    if (quiz := of_questions(fields, path, asked)) is not None:
        yield quiz
        return
    nodes = [
        Fields([(Text(_("Term"), v.line), Text(key, v.line)), *v.fields], v.line)
        for key, v in objects
        if isinstance(v, Fields)
    ]
    own = {name for node in nodes[:20] for name, _value in keyed(node)} - {_("Term")}
    if sides(sorted(own)):
        yield from _field_table([Fields(node.fields[1:], node.line) for node in nodes], path)
    else:
        yield from _field_table(nodes, path)
