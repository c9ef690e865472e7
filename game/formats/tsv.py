"""TSV: one pair a line with a tab in it, as Quizlet and Anki import and export it."""

from __future__ import annotations

import re

from game.core.pair_set import PairSet
from game.formats.common.report.losses import Carries, WriteResult, texts_only
from game.formats.file_head import Head
from game.formats.text.cells import as_html
from game.formats.text.reading import evenness, read
from game.formats.text.writing import warn_lost

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "tsv"
TITLE = "TSV (Quizlet, Anki)"
EXTENSIONS: tuple[str, ...] = (".tsv", ".tab")
SEPARATED = True
CARRIES = Carries()
_BREAKS = re.compile(r"(?:(?<!\s)\s+)?[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def detect(head: Head) -> float:
    """Return as much as for any text, and a little more when it is called so."""
    return 0.11 + 0.5 * evenness(head) if head.has_ending(*EXTENSIONS) else 0.0


def write(pair_set: PairSet) -> WriteResult:
    """Return it without a header, which Quizlet would take for a card, and one line a pair."""
    rows = [(pair.term.text, pair.definition.text) for pair in texts_only(pair_set)]
    text = "".join("\t".join(map(_cell, row)) + "\r\n" for row in rows)
    return text.encode("utf-8", "replace"), warn_lost(
        pair_set, CARRIES, ("lines", "html", "formulas")
    )


def _cell(text: str) -> str:
    """Return `text` in one line, quoted only where Anki would misread its first sign."""
    text = _BREAKS.sub(" ", as_html(text))
    return '"' + text.replace('"', '""') + '"' if text.startswith(('"', "#")) else text
