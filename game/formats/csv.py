"""CSV: a table as Excel writes and opens it, with a mark, semicolons and quotes."""

from __future__ import annotations

import re

from game.core.pair_set import PairSet
from game.formats.common.report.losses import Carries, WriteResult, texts_only
from game.formats.common.table.accepted import in_one_cell
from game.formats.common.table.csv_injection import guard
from game.formats.file_head import Head
from game.formats.text.cells import as_html
from game.formats.text.reading import evenness, read
from game.formats.text.writing import warn_lost
from game.words import _

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "csv"
TITLE = "CSV"
EXTENSIONS: tuple[str, ...] = (".csv",)
SEPARATED = True
CARRIES = Carries(hints=True, notes=True, accepted=True)
_NEEDS_QUOTES = re.compile(r'[;,"\t\r\n]|^\s|\s$')


def detect(head: Head) -> float:
    """Return as much as for any text, and a little more when it is called so."""
    return 0.11 + 0.5 * evenness(head) if head.has_ending(*EXTENSIONS) else 0.0


def write(pair_set: PairSet) -> WriteResult:
    """Return it with semicolons: Excel splits at them wherever a comma is the decimal point."""
    pairs = texts_only(pair_set)
    rows = [(_("Term"), _("Definition"), _("Hint"), _("Note"), _("Accepted"))]
    rows += [
        (pair.term.text, pair.definition.text, pair.hint, pair.note, in_one_cell(pair.accept))
        for pair in pairs
    ]
    # Columns in which nothing is written are left out.
    kept = [at for at in range(5) if at < 2 or any(row[at] for row in rows[1:])]
    lines = ([row[at] for at in kept] for row in rows)
    text = "".join(";".join(map(_cell, line)) + "\r\n" for line in lines)
    return text.encode("utf-8-sig", "replace"), warn_lost(pair_set, CARRIES, ("html",))


def _cell(text: str) -> str:
    text = guard(as_html(text))
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text
