"""Cells: what is taken off them before they are sides: marks of language, guards, HTML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import field
from itertools import count

from game.core.pair_set import Side
from game.formats.common.report.collector import PairCollector
from game.formats.common.report.losses import tell
from game.formats.common.table.columns import MOST_COLUMNS
from game.formats.common.table.languages import language_named
from game.formats.problems import Remark
from game.formats.table import Row
from game.values import dataclass
from game.words import later

_MARK = re.compile(r"\A\s{0,5}\[([a-zA-Z]{2})(?:[-_][a-zA-Z]{2,4})?\]\s{0,5}")
HTML = re.compile(
    r"</[a-zA-Z]\w{0,10}>|<(?:br|hr) ?/?>|<img\s|\[sound:"
    r"|&(?=[#a-zA-Z])(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|amp|lt|gt|quot|apos|nbsp|[a-zA-Z]{2,4}(?:uml|cute|ave|rc|lig)|"
    r"ntilde|Ntilde|[ao]tilde|ccedil|Ccedil|iexcl|iquest|ordm|ordf|ndash|mdash|hellip|rarr|times|"
    r"divide|deg|euro|[lr][ds]?a?quo);",
    re.IGNORECASE,
)

_MOST_LETTERS = 200_000
"""Of a cell, that are looked at for HTML."""


def remove_language_marks(rows: Sequence[Row]) -> tuple[list[Row], dict[int, str]]:
    """Return rows without “[en]” before their texts, and the language of columns that had it.

    Two columns with different marks tell their languages; one mark alone may be that of a deck.
    """
    width = min(MOST_COLUMNS, max((len(row.cells) for row in rows), default=0))
    languages = {at: code for at in range(width) if (code := _common_language(rows, at))}
    if not languages:
        return list(rows), {}

    def bare(at: int, cell: str) -> str:
        return _MARK.sub("", cell, count=1) if at in languages else cell

    told = languages if len({*languages.values()}) > 1 else {}
    return [Row(row.line, tuple(map(bare, count(), row.cells))) for row in rows], told


def _common_language(rows: Sequence[Row], at: int) -> str:
    cells = [row.cells[at] for row in rows[:200] if at < len(row.cells) and row.cells[at].strip()]
    codes = Counter(found[1].lower() for cell in cells if (found := _MARK.match(cell)))
    if not codes or len(codes) > 1:
        return ""
    code, times = codes.most_common(1)[0]
    return language_named(code) if times >= 0.8 * len(cells) else ""


_HTML_CELLS = Remark(
    "{n} cell has HTML, which was turned into plain text.",
    "{n} cells have HTML, which was turned into plain text.",
    later("Look at one of them before you play."),
)


@dataclass
class Sides:
    """Makes sides of cells; those with HTML lose it, which is told once at the end."""

    found: Callable[[str], str]
    cells: int = 0
    notes: Counter[str] = field(default_factory=Counter)

    def __call__(self, cell: str) -> Side:
        """Return the side that `cell` means."""
        if not ("<" in cell or "&" in cell or "[" in cell):
            return Side(cell)
        # A side has room for far less than is looked at here.
        if not HTML.search(cell, 0, _MOST_LETTERS):
            return Side(cell)
        from game.formats.common.markup.html_text import side

        made = side(cell, self.found)
        if made.side == Side():
            return made.side if "lost picture" in made.notes else Side(cell)
        self.cells += made.side.text != cell.strip()
        self.notes.update(made.notes)
        return made.side

    def tell(self, collector: PairCollector) -> None:
        """Say what was changed and lost."""
        collector.count(_HTML_CELLS, self.cells)
        tell(collector, self.notes)


def as_html(text: str) -> str:
    """Return `text` so that it is read back to the letter where it looks like HTML, else as it is.

    In braces Anki hides words.
    """
    if not HTML.search(text) and "{{c" not in text:
        return text
    from game.formats.common.markup.html_text import exact_html

    return exact_html(text)


def plain(cell: str) -> str:
    """Return `cell` as it is judged, without HTML."""
    if "<" not in cell and "&" not in cell:
        return cell
    from game.formats.common.markup import html_text

    return html_text.plain(cell) if HTML.search(cell, 0, _MOST_LETTERS) else cell
