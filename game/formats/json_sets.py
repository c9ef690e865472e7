"""JSON: cards, notes, dictionaries and glossaries in the shapes that programs write them in.

What we write is an object with `title`, `pairs` (each with `term`, `definition` and perhaps
`hint`), `distractors`, the languages, and `"made_with": "Parejas"`: texts are as they stand.
"""

from __future__ import annotations

import json

from game.core.pair_set import Pair, PairSet
from game.formats.common.once import once
from game.formats.common.report.gathered import Read
from game.formats.common.report.uncarried import texts_only, uncarried, wordless
from game.formats.common.tree.json_tree import Read as Tree
from game.formats.common.tree.json_tree import begins, parse
from game.formats.common.tree.paths import items
from game.formats.records import Found, find
from game.formats.records.reading import OURS
from game.formats.records.reading import read as read_shapes
from game.formats.records.reading import table as table_of
from game.formats.registry import Written
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.yaml.nodes import Text

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "table", "write"]

NAME = "json"
TITLE = "JSON"
EXTENSIONS: tuple[str, ...] = (".json", ".jsonl", ".ndjson")


def detect(data: bytes, name: str) -> float:
    """How sure we are, from 0 to 1, that `data`, called `name`, is JSON."""
    if begins(data):
        return 0.8
    return 0.15 if name.lower().endswith(EXTENSIONS) else 0.0


def table(source: Source, choices: Choices = AS_FOUND) -> Table | None:
    """The rows of the list that was chosen, or of the most telling one."""
    return table_of(_looked_through(source)[1], choices)


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """The pairs of the most telling list in the file, and what is to be said of the rest."""
    tree, found = _looked_through(source)
    extra = [
        one.value
        for one in items(tree.values[0] if tree.values else None, "distractors")
        if isinstance(one, Text) and found.said("made_with") == OURS
    ]
    return read_shapes(found, source, choices, tree.problems, extra)


@once
def _looked_through(source: Source) -> tuple[Tree, Found]:
    """What is in the source."""
    tree = parse(source.data, source.file)
    return tree, find(tree.values)


def write(pair_set: PairSet) -> Written:
    """Titles, languages, texts, hints and distractors; no pictures and no sounds."""
    whole = {
        "title": pair_set.title,
        "term_language": pair_set.term_language,
        "definition_language": pair_set.definition_language,
        "subject": pair_set.subject,
        "author": pair_set.author,
        "made_with": OURS,
    }
    pairs = [_pair(pair) for pair in texts_only(pair_set)]
    distractors = [side.text for side in pair_set.distractors if side.text]
    lists = {"pairs": pairs} | ({"distractors": distractors} if distractors else {})
    said = {name: text for name, text in whole.items() if text}
    text = json.dumps(said | lists, ensure_ascii=False, indent=1)
    problems = uncarried(pair_set, ("hints", "distractors")) + wordless(pair_set)
    return f"{text}\n".encode(errors="replace"), problems


def _pair(pair: Pair) -> dict[str, str]:
    both = {"term": pair.term.text, "definition": pair.definition.text}
    return both | ({"hint": pair.hint} if pair.hint else {})
