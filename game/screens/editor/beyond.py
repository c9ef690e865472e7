"""Beyond: what a block that is pasted does to the table, told: what is left out or replaced."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.bounds import MOST_LETTERS, MOST_PAIRS
from game.core.sheet import COLUMNS, Sheet
from game.view.line import Line
from game.words import _, n_

Block = Sequence[Sequence[str]]


def told(block: Block, row: int, column: int) -> list[str]:
    """A sentence for each kind of loss when `block` is pasted with its corner in this cell."""
    inside = block[: max(0, MOST_PAIRS - row)]
    wide = len(COLUMNS) - column
    aside = sum(bool(text.strip()) for cells in inside for text in cells[wide:])
    long = sum(len(text) > MOST_LETTERS for cells in inside for text in cells[:wide])
    over = len(block) - len(inside)
    return [one for one in (rows_left_out(over), _cells_left_out(aside), cut(long)) if one]


def rows_left_out(over: int) -> str:
    """That a set can hold no more; "" when nothing was left out."""
    if not over:
        return ""
    return n_(
        "{n} row was left out: a set may have 10,000 pairs.",
        "{n} rows were left out: a set may have 10,000 pairs.",
        over,
    )


def cut(texts: int) -> str:
    """That cells can hold no more; "" when nothing was cut off."""
    if not texts:
        return ""
    return n_(
        "{n} text was cut off: a cell may have 10,000 letters.",
        "{n} texts were cut off: a cell may have 10,000 letters.",
        texts,
    )


def title_cut(before: Line, pasted: str) -> list[str]:
    """That what is pasted in a title or a subject is too long for it."""
    letters = len(before.text) - len(before.copied) + len(before.clean(pasted.strip("\r\n")))
    if letters <= before.limit:
        return []
    return [_("A title or a subject may have 300 letters; the rest was left out.")]


def _cells_left_out(cells: int) -> str:
    if not cells:
        return ""
    return n_(
        "{n} cell was left out: beyond the term, the definition and the hint there are no columns.",
        "{n} cells were left out: beyond the term, the definition and the hint there are no "
        "columns.",
        cells,
    )


def replaced(sheet: Sheet, block: Block, row: int, column: int) -> str:
    """How many rows lost words to others; one that says the same has lost nothing."""
    names = COLUMNS[column:]
    rows = sum(
        any(
            (before := old.text(name).strip()) and before != text.strip()
            for name, text in zip(names, cells, strict=False)
        )
        for old, cells in zip(sheet.rows[row:], block, strict=False)
    )
    if not rows:
        return ""
    return n_(
        "{n} row was replaced. Ctrl+Z brings it back.",
        "{n} rows were replaced. Ctrl+Z brings them back.",
        rows,
    )
