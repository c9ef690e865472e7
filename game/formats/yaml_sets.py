"""YAML of other programs: questions, cards and glossaries under keys that are not ours."""

from __future__ import annotations

import re

from game.formats.common.decoding import decode
from game.formats.common.finishing import Read
from game.formats.common.once import once
from game.formats.common.trees import keyed
from game.formats.problems import Problem
from game.formats.shapes import Found, find
from game.formats.shapes.reading import read as read_shapes
from game.formats.shapes.reading import table as table_of
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.yaml.diagnosis import explain
from game.formats.yaml.nodes import Broken, Fields, Items, Node, parse
from game.formats.yaml.recovery import recover
from game.words import _

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "table"]

NAME = "yaml"
TITLE = "YAML"
EXTENSIONS: tuple[str, ...] = (".yaml", ".yml")
MOST_BYTES = 5_000_000
_MOST_DOCUMENTS, _MOST_PIECES = 2000, 10_050
_HEAD, _ENOUGH = 8000, 60_000
_WORDS = (
    "question|answers?|front|back|def|meaning|translation|pregunta|respuesta|anverso"
    "|reverso|traducción|significado|cloze|text|fields"
)
_KEY = rb"^[ \t]*(?:-[ \t]+)*[\"']?(?:%b)[\"']?[ \t]*:"
_FOREIGN = re.compile(_KEY % _WORDS.encode(), re.MULTILINE | re.IGNORECASE)
_DEFINED = re.compile(_KEY % b"definition", re.MULTILINE | re.IGNORECASE)
_OURS = re.compile(rb"^(?:pairs|pares|parejas)[ \t]*:", re.MULTILINE)
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:- |--|[\w-]{1,30}:[ \t]*\r?\n[ \t]*- )")
_NEXT = re.compile(r"^(?:---|\.\.\.)(?:[ \t].*)?$", re.MULTILINE)
_PAIRS = {"pairs", "pares", "parejas"}
_NATIVE = {"term", "termino", "término", "definition", "definicion", "definición", "hint", "pista"}


def detect(data: bytes, name: str) -> float:
    """How sure we are, from 0 to 1: surely, or not at all, for most YAML is our own."""
    if not name.lower().endswith(EXTENSIONS) and not _BEGINS.match(data):
        return 0.0
    if len(data) > MOST_BYTES or not _may_be(data[:_HEAD]):
        return 0.0
    found, nodes, _problems = _found(_beginning(data), name)
    known = any(shape.sure or shape.html for shape in found.shapes)
    return 0.95 if known and not _ours(nodes) else 0.0


def _may_be(head: bytes) -> bool:
    """Whether it has keys that are not ours; a look that costs next to nothing."""
    defined = _DEFINED.search(head) is not None and _OURS.search(head) is None
    return defined or _FOREIGN.search(head) is not None


def _beginning(data: bytes) -> bytes:
    """As many whole entries as are enough to know the whole by."""
    head = data[:_ENOUGH]
    cut = max(head.rfind(mark) for mark in (b"\n- ", b"\n---", b"\n  - "))
    return head[: cut + 1] if len(data) > _ENOUGH and cut > 0 else head


def table(source: Source, choices: Choices = AS_FOUND) -> Table | None:
    """The rows of the list that was chosen, or of the most telling one."""
    return table_of(_looked_through(source)[0], choices)


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """The pairs of the most telling list in the file, and what is to be said of the rest."""
    found, problems = _looked_through(source)
    return read_shapes(found, source, choices, problems)


@once
def _looked_through(source: Source) -> tuple[Found, list[Problem]]:
    """What is in the source."""
    if len(source.data) > MOST_BYTES:
        cure = _("Split it into several files.")
        return Found(), [Problem(source.file, 0, _("The file is larger than 5 MB."), cure)]
    found, _nodes, problems = _found(source.data, source.file)
    return found, problems


def _found(data: bytes, file: str) -> tuple[Found, list[Node], list[Problem]]:
    """The shapes of all documents of the file; what is broken in them is told."""
    text, problems = decode(data, file)
    nodes: list[Node] = []
    for line, document in _documents(text or ""):
        try:
            node = parse(document, line)
        except Broken as broken:
            node = _sound_parts(document, line, broken, file, problems)
        if node is not None:
            nodes.append(node)
    return find(nodes) if nodes else Found(), nodes, problems


def _sound_parts(
    document: str, line: int, broken: Broken, file: str, problems: list[Problem]
) -> Node | None:
    """The entries that can be read by themselves; the others are told."""
    found = recover("\n" * (line - 1) + document, _MOST_PIECES)
    if found.node is None or not found.broken:
        problems.append(explain(file, document, line, broken))
        return found.node
    problems += [explain(file, part.text, part.first_line, why) for part, why in found.broken]
    if found.left_at:
        said = _("The file was not read from this line on, because too much is wrong in it.")
        cure = _("Mend the first faults and open it again.")
        problems.append(Problem(file, found.left_at, said, cure))
    return found.node


def _documents(text: str) -> list[tuple[int, str]]:
    """Each document with the line it begins on."""
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
    """Whether most entries have our own words for term and definition."""
    node = nodes[0] if len(nodes) == 1 else None
    if isinstance(node, Fields):
        node = next((value for key, value in keyed(node) if key.lower() in _PAIRS), None)
    if not isinstance(node, Items):
        return False
    entries = [item for item in node.items[:50] if isinstance(item, Fields)]
    own = [item for item in entries if len({key.lower() for key, _v in keyed(item)} & _NATIVE) > 1]
    return len(own) * 2 > len(entries)
