"""Mending: one pair of a set is changed in its file, as the editor would save it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.core.bounds import bare
from game.core.pair_set import Pair, PairSet, Side
from game.core.sheet import Row
from game.shelf.document import Document
from game.values import dataclass
from game.words import _


@dataclass(frozen=True, slots=True)
class Mended:
    """The file and the set that the pair is in now, and what there is to tell.

    `trouble` says why nothing was saved; "" when it was.
    """

    path: Path
    pair_set: PairSet
    pair: Pair
    notices: tuple[str, ...] = ()
    trouble: str = ""


def mend(
    path: Path, own_folder: Path, clock: Callable[[], int], pair_set: PairSet, old: Pair, new: Pair
) -> Mended:
    """Write `new` in place of `old`, a pair of the set in this file.

    A set that came with the program, or of another format, is copied to the own folder first.
    """
    document = Document(path, own_folder, clock)
    sheet = document.open()
    at = next((at for at, row in enumerate(sheet.rows) if _holds(row, old)), None)
    if at is None or document.path is None:
        gone = _("This pair is no longer in the file; open the editor to see what is.")
        return Mended(path, pair_set, old, trouble=gone)
    row = sheet.rows[at]
    changed = replace(
        row,
        term=replace(row.term, text=new.term.text),
        definition=replace(row.definition, text=new.definition.text),
        hint=new.hint,
        note=new.note,
        accept=new.accept,
    )
    rows = (*sheet.rows[:at], changed, *sheet.rows[at + 1 :])
    sheet = document.save(replace(sheet, rows=rows))
    if document.trouble or document.path is None:
        return Mended(path, pair_set, old, trouble=document.trouble)
    pairs = list(pair_set.pairs)
    pairs[pairs.index(old)] = new
    now = replace(pair_set, title=bare(sheet.title) or pair_set.title, pairs=tuple(pairs))
    return Mended(document.path, now, new, tuple(document.take_notices()))


def _holds(row: Row, pair: Pair) -> bool:
    """Return True if the row is this pair, as it is played."""
    sides = (_bare(row.term), _bare(row.definition))
    added = (bare(row.hint), bare(row.note), row.accept)
    return sides == (pair.term, pair.definition) and added == (pair.hint, pair.note, pair.accept)


def _bare(side: Side) -> Side:
    return replace(side, text=bare(side.text))
