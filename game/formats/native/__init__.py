"""Native: the program's own pair files, in YAML without types."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.common.decoding import decode
from game.formats.common.finishing import Read, ordered
from game.formats.common.media import Beside
from game.formats.family import Written
from game.formats.native.document import Document, nodes
from game.formats.native.sides import Report
from game.formats.native.style import text_of
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices
from game.words import _

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "read_bytes", "write"]

NAME = "parejas"
TITLE = "Parejas (YAML)"
EXTENSIONS: tuple[str, ...] = (".yaml", ".yml")
MOST_BYTES = 20_000_000
"""What a table of 10 000 pairs with a paragraph a side comes to; it is read in a second."""


def detect(data: bytes, name: str) -> float:
    """How sure we are, from 0 to 1, that `data`, called `name`, is one of ours."""
    if name.lower().endswith(EXTENSIONS):
        return 0.9
    starts = (b"pairs:", b"pares:", b"parejas:")
    return 0.6 if any(line.startswith(starts) for line in data[:4096].split(b"\n")) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """The pair set in this file, None if it has no good pair, and all that is wrong with it."""
    return read_bytes(source.data, Path(source.file))


def write(pair_set: PairSet) -> Written:
    """`pair_set` as a pair file; pictures and sounds by name, to be put beside it.

    b"" and a fault when it would be too large to be read again.
    """
    data = text_of(pair_set).encode()
    return (data, []) if len(data) <= MOST_BYTES else (b"", [too_large("")])


def read_bytes(data: bytes, path: Path) -> tuple[PairSet | None, list[Problem]]:
    """Read the pair set in `data`; `path` names it, and pictures are looked for in its folder."""
    file = str(path)
    if len(data) > MOST_BYTES:
        return None, [too_large(file)]
    text, problems = decode(data, file)
    if text is None:
        return None, problems
    find = Beside(path.parent).find
    document = Document(Report(file, problems), find, halves=False)
    node, _recovered = nodes(text, document.report)
    document.read(node)
    return document.pair_set(path), ordered(document.report.problems)


def too_large(file: str) -> Problem:
    """Return the problem of a file that is, or would become, larger than one that is read."""
    said = _("A pair file may have 20 MB at most; this one is larger.")
    return Problem(file, 0, said, _("Split it into several files."))
