"""YAML of other programs: questions, cards and glossaries under keys that are not ours."""

from __future__ import annotations

import re
from collections import Counter

from game.formats.common.bytes.decoding import MOST_BYTES, too_large
from game.formats.common.tree.paths import keyed
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.records.detection import find
from game.formats.records.reading import read_records
from game.formats.records.rows import Records
from game.formats.records.settings import is_setting, tells_of_file
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.yaml.diagnosis import explain, explain_all, left_off
from game.formats.yaml.nodes import Broken, Fields, Items, Node, parse
from game.formats.yaml.recovery import MOST_FAULTS, recover
from game.values import dataclass

NAME = "yaml"
TITLE = "YAML"
EXTENSIONS: tuple[str, ...] = (".yaml", ".yml")
_MOST_DOCUMENTS, _MOST_PIECES = 2000, 10_050
_HEAD, _ENOUGH = 8000, 60_000
_WORDS = (
    "question|answers?|front|back|def|meaning|translation|pregunta|respuesta|anverso"
    "|reverso|traducción|significado|cloze|text|fields|q|frage|antwort(?:en)?|domanda|risposte?"
    "|pergunta|respostas?|réponses?|reponses?|options|opciones|choices|correct|correcta|解答|問題|问题|题目"
)
_KEY = rb"^[ \t]*(?:-[ \t]++){0,20}[\"']?(?:%b)[\"']?[ \t]*:"
_FOREIGN = re.compile(_KEY % _WORDS.encode(), re.MULTILINE | re.IGNORECASE)
_DEFINED = re.compile(_KEY % b"definition", re.MULTILINE | re.IGNORECASE)
_ANY_KEY = re.compile(
    rb"^[ \t]*(?:-[ \t]++){0,20}[\"']?([^\s\"'#:{\[-][^\n\"'#:]{0,40})[\"']?:(?=\s)", re.MULTILINE
)
_FIELD = re.compile(rb"^([A-Za-z]{2,20}):[ \t]+[\"']?([^\n\"']{1,300})", re.MULTILINE)
_BESIDE = {b"hint", b"pista", b"note", b"nota", b"image", b"imagen", b"sound", b"sonido"}
"""Keys of our own that stand beside a pair."""
_OURS = re.compile(rb"^(?:pairs|pares|parejas)[ \t]*:", re.MULTILINE)
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:- |--|[\w-]{1,30}:[ \t]*\r?\n[ \t]*- )")
_NEXT = re.compile(r"^(?:---|\.\.\.)(?:[ \t].*)?$", re.MULTILINE)
_PAIRS = {"pairs", "pares", "parejas"}
_NATIVE = {"term", "termino", "término", "definition", "definicion", "definición", "hint", "pista"}


@dataclass(frozen=True, slots=True)
class _Documents:
    """The lists of records in a file, its documents as nodes, and what is broken in them."""

    records: Records
    nodes: list[Node]
    problems: tuple[Problem, ...]


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1: surely, or not at all, for most YAML is our own."""
    if not head.has_ending(*EXTENSIONS) and not _BEGINS.match(head.data):
        return 0.0
    if len(head.data) > MOST_BYTES or not _may_be(head.data[:_HEAD]):
        return 0.0
    is_whole = len(head.data) <= _ENOUGH
    beginning = head if is_whole else Head(_beginning(head.data), head.name, head.file)
    found = beginning.once(_documents_of)
    records = found.records
    known = any(each.sure or each.html or each.repeats for each in records.lists)
    return 0.95 if (known or records.settings) and not _ours(found.nodes) else 0.0


def _may_be(head: bytes) -> bool:
    """Return True if it has keys that are not ours; a look that costs next to nothing."""
    defined = _DEFINED.search(head) is not None and _OURS.search(head) is None
    return defined or _FOREIGN.search(head) is not None or _has_columns(head)


def _has_columns(head: bytes) -> bool:
    """Return True if two keys come again and again in entries, or two are written as one word."""
    counted = Counter(_ANY_KEY.findall(head))
    again = sum(count > 1 and key.lower() not in _BESIDE for key, count in counted.items())
    if again > 1 or sum(is_setting(key.decode("utf-8", "replace")) for key in counted) > 1:
        return True
    fields = ((found[1].decode("utf-8", "replace"), found[2]) for found in _FIELD.finditer(head))
    return sum(tells_of_file(key, text.decode("utf-8", "replace")) for key, text in fields) > 1


def _beginning(data: bytes) -> bytes:
    """Return as many whole entries as are enough to know the whole by."""
    head = data[:_ENOUGH]
    cut = max(head.rfind(mark) for mark in (b"\n- ", b"\n---", b"\n  - "))
    return head[: cut + 1] if cut > 0 else head


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of the most telling list in the file, and what is to be said of the rest."""
    if len(source.data) > MOST_BYTES:
        return read_records(Records(), source, choices, [too_large(source.file)])
    whole = source.head.once(_documents_of)
    return read_records(whole.records, source, choices, whole.problems)


def _documents_of(head: Head) -> _Documents:
    """Return the records of all documents of the file; what is broken in them is told."""
    text, told = head.decoded_text
    problems, nodes = list(told), list[Node]()
    for line, document in _documents(text or ""):
        if len(problems) > MOST_FAULTS:
            problems.append(left_off(head.file, line))
            break
        try:
            node = parse(document, line)
        except Broken as broken:
            node = _sound_parts(document, line, broken, head.file, problems)
        if node is not None:
            nodes.append(node)
    return _Documents(find(nodes) if nodes else Records(), nodes, tuple(problems))


def _sound_parts(
    document: str, line: int, broken: Broken, file: str, problems: list[Problem]
) -> Node | None:
    """Return the entries that can be read by themselves; the others are told."""
    found = recover(document, _MOST_PIECES, line)
    if found.node is None or not found.broken:
        problems.append(explain(file, document, line, broken))
        return found.node
    problems += explain_all(file, found)
    return found.node


def _documents(text: str) -> list[tuple[int, str]]:
    """Return each document with the line it begins on."""
    made: list[tuple[int, str]] = []
    at, line = 0, 1
    for mark in _NEXT.finditer(text):
        made.append((line, text[at : mark.start()]))
        line += text.count("\n", at, mark.end())
        at = mark.end()
        if len(made) >= _MOST_DOCUMENTS:
            break
    return [entry for entry in [*made, (line, text[at:])] if entry[1].strip()]


def _ours(nodes: list[Node]) -> bool:
    """Return True if most entries have our own words for term and definition."""
    node = nodes[0] if len(nodes) == 1 else None
    if isinstance(node, Fields):
        node = next((value for key, value in keyed(node) if key.lower() in _PAIRS), None)
    if not isinstance(node, Items):
        return False
    entries = [item for item in node.items[:50] if isinstance(item, Fields)]
    own = [item for item in entries if len({key.lower() for key, _v in keyed(item)} & _NATIVE) > 1]
    return len(own) * 2 > len(entries)
