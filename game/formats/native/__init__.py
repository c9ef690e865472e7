"""Native: the program's own pair files, in YAML without types."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.common.media.beside import Beside
from game.formats.common.report.collector import sort_problems
from game.formats.common.report.losses import Carries, WriteResult
from game.formats.file_head import Head
from game.formats.native.document import Document, nodes
from game.formats.native.rows import rows_by_line
from game.formats.native.sides import Report
from game.formats.native.style import text_of
from game.formats.problems import Problem
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "read_bytes", "write"]

NAME = "parejas"
TITLE = "Parejas (YAML)"
EXTENSIONS: tuple[str, ...] = (".yaml", ".yml")
CARRIES = Carries(
    True, True, True, True, wordless="both", media_beside=True, notes=True, accepted=True
)
MOST_BYTES = 20_000_000
"""What a table of 10 000 pairs with a paragraph a side comes to; it is read in a second."""


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1, that it is one of ours."""
    if head.has_ending(*EXTENSIONS):
        return 0.9
    starts = (b"pairs:", b"pares:", b"parejas:")
    return 0.6 if any(line.startswith(starts) for line in head.data[:4096].split(b"\n")) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pair set in this file, None if it has no good pair, and all that is wrong."""
    found, problems = _read(source.head, Path(source.file))
    return Reading(found, tuple(problems))


def write(pair_set: PairSet) -> WriteResult:
    """Return `pair_set` as a pair file; pictures and sounds by name, to be put beside it.

    b"" and a fault when it would be too large to be read again.
    """
    data = text_of(pair_set).encode()
    return (data, []) if len(data) <= MOST_BYTES else (b"", [too_large("")])


def read_bytes(data: bytes, path: Path) -> tuple[PairSet | None, list[Problem]]:
    """Return the pair set in `data`; `path` names it, and pictures are looked for beside it."""
    return _read(Head(data, path.name, str(path)), path)


def _read(head: Head, path: Path) -> tuple[PairSet | None, list[Problem]]:
    file = str(path)
    if len(head.data) > MOST_BYTES:
        return None, [too_large(file)]
    text, problems = head.decoded_text
    if text is None:
        return None, list(problems)
    find = Beside(path.parent).find
    rows = rows_by_line(text)
    document = Document(Report(file, list(problems)), find, editing=False, rows=rows)
    node, _recovered = nodes(text, document.report)
    document.read(node)
    pair_set = document.pair_set(path)
    told = (replace(one, row=rows.get(one.line, 0)) for one in document.report.problems)
    # Whoever takes a side out of the set still knows which way its words run.
    spoken = pair_set.with_languages() if pair_set is not None else None
    return spoken, sort_problems([*told])


def too_large(file: str) -> Problem:
    """Return the problem of a file that is, or would become, larger than one that is read."""
    said = _("A pair file may have 20 MB at most; this one is larger.")
    return Problem(file, 0, said, _("Split it into several files."))
