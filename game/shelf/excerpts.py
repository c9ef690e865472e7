"""Excerpts: what a file says where a problem is, so that nobody has to count lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from game.core.sheet import Row
from game.formats import EXTENSIONS
from game.formats.common.bytes.decoding import decode
from game.formats.native import MOST_BYTES
from game.formats.native.draft import Draft, open_draft
from game.formats.problems import Problem
from game.words import _

_LONGEST = 160


class Excerpt(NamedTuple):
    """What a file says where a problem is; `in_editor`: the editor's table can mend it."""

    problem: Problem
    words: str
    in_editor: bool = True


Excerpts = tuple[Excerpt, ...]


def excerpts(path: Path, problems: Sequence[Problem]) -> Excerpts:
    """Return each problem with the text of its line, or of its row; "" where there is none.

    What could not be read is in no row of the editor, which keeps it as it is.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        data = b""
    draft, native = Draft(), bool(data) and path.name.lower().endswith(EXTENSIONS)
    if native and any(one.row or one.severity == "fault" for one in problems):
        draft = open_draft(data, path)[0]
    lines = (decode(data, str(path))[0] or "").split("\n")
    return tuple(
        Excerpt(
            problem,
            _excerpt(problem, lines, draft),
            not native or problem.severity != "fault" or draft.row_at(problem.line) is not None,
        )
        for problem in problems
    )


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
