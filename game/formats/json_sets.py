"""JSON: cards, notes, dictionaries and glossaries in the lists that programs write them in.

What we write is an object with `title`, `pairs` (each with `term`, `definition` and perhaps
`hint` and `note`), `distractors`, the languages, and `"made_with": "Parejas"`: texts are as they
stand.
"""

from __future__ import annotations

import json

from game.core.pair_set import Pair, PairSet
from game.formats.common.report.losses import (
    Carries,
    WriteResult,
    texts_only,
    warn_uncarried,
    warn_wordless,
)
from game.formats.common.table.accepted import in_one_cell
from game.formats.common.tree.json_tree import Tree, begins, parse
from game.formats.common.tree.paths import items
from game.formats.file_head import Head
from game.formats.records.detection import find
from game.formats.records.reading import OURS, read_records
from game.formats.records.rows import Records
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.yaml.nodes import Text

NAME = "json"
TITLE = "JSON"
EXTENSIONS: tuple[str, ...] = (".json", ".jsonl", ".ndjson")
CARRIES = Carries(hints=True, distractors=True, notes=True, accepted=True)


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1, that it is JSON."""
    if begins(head.data):
        return 0.8
    return 0.15 if head.has_ending(*EXTENSIONS) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of the most telling list in the file, and what is to be said of the rest."""
    tree, found = source.head.once(_find_records)
    extra = [
        one.value
        for one in items(tree.values[0] if tree.values else None, "distractors")
        if isinstance(one, Text) and found.head_text("made_with") == OURS
    ]
    return read_records(found, source, choices, tree.problems, extra)


def _find_records(head: Head) -> tuple[Tree, Records]:
    tree = parse(head)
    return tree, find(tree.values)


def write(pair_set: PairSet) -> WriteResult:
    """Return titles, languages, texts and all that is said of pairs; no pictures and no sounds."""
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
    problems = warn_uncarried(pair_set, CARRIES) + warn_wordless(pair_set)
    return f"{text}\n".encode(errors="replace"), problems


def _pair(pair: Pair) -> dict[str, str]:
    both = {"term": pair.term.text, "definition": pair.definition.text}
    added = {"hint": pair.hint, "note": pair.note, "accept": in_one_cell(pair.accept)}
    return both | {name: words for name, words in added.items() if words}
