"""Excerpts: what a file says where a problem is, so that nobody has to count lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.sheet import Row
from game.formats import EXTENSIONS
from game.formats.common.bytes.decoding import decode
from game.formats.native import MOST_BYTES
from game.formats.native.draft import Draft, open_draft
from game.formats.problems import Problem
from game.words import _

_LONGEST = 160
Excerpts = tuple[tuple[Problem, str], ...]


def excerpts(path: Path, problems: Sequence[Problem]) -> Excerpts:
    """Return each problem with the text of its line, or of its row; "" where there is none."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        data = b""
    draft = Draft()
    if path.name.lower().endswith(EXTENSIONS) and any(problem.row for problem in problems):
        draft = open_draft(data, path)[0]
    lines = (decode(data, str(path))[0] or "").split("\n")
    return tuple((problem, _excerpt(problem, lines, draft)) for problem in problems)


def _excerpt(problem: Problem, lines: Sequence[str], draft: Draft) -> str:
    at = draft.row_at(problem.line) if problem.row else None
    if at is not None:
        return _short(_row(draft.read.rows[at]))
    return _short(lines[problem.line - 1]) if 0 < problem.line <= len(lines) else ""


def _row(row: Row) -> str:
    """Return "dog · perro", with a word where there is nothing."""
    term, definition = (side.spoken or _("(empty)") for side in (row.term, row.definition))
    return f"{term} · {definition}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
