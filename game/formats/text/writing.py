"""Writing: rows of text, and what of a set a text with separators cannot carry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from game.core.pair_set import PairSet
from game.formats.common.report.losses import Carries, Kind, warn_wordless
from game.formats.common.table.csv_injection import calculates
from game.formats.problems import Problem, Remark
from game.formats.text.cells import HTML
from game.words import later

Change = Literal["lines", "html", "formulas"]
"""What of a text is another one when it is read again."""


def warn_lost(pair_set: PairSet, carries: Carries, changes: Iterable[Change]) -> list[Problem]:
    """Return a warning for each kind of thing that is in the set and not in the text.

    Pairs without words on both sides are not in it either.
    """
    sides = [side for pair in pair_set.pairs for side in (pair.term, pair.definition)]
    counts: dict[Kind, int] = {
        "pictures": sum(bool(side.picture) for side in sides),
        "sounds": sum(bool(side.sound) for side in sides),
        "hints": sum(bool(pair.hint) for pair in pair_set.pairs),
        "notes": sum(bool(pair.note) for pair in pair_set.pairs),
        "accepted": sum(bool(pair.accept) for pair in pair_set.pairs),
        "distractors": len(pair_set.distractors),
    }
    changed: dict[Change, int] = {
        "lines": sum("\n" in side.text for side in sides),
        "html": sum(HTML.search(side.text) is not None for side in sides),
        "formulas": sum(calculates(side.text) for side in sides),
    }
    lost = [(_LOST[kind], n) for kind, n in counts.items() if not carries.has(kind)]
    lost += [(_CHANGED[kind], changed[kind]) for kind in changes]
    return [each for remark, n in lost for each in remark.warnings(n)] + warn_wordless(pair_set)


_KEEP = later("Keep your own pair file as well, which has everything.")
_LOOK = later("Look at them in the program that opens the file.")
_LOST: dict[Kind, Remark] = {
    "pictures": Remark(
        "{n} picture cannot be in this file.",
        "{n} pictures cannot be in this file.",
        _KEEP,
    ),
    "sounds": Remark(
        "{n} sound cannot be in this file.",
        "{n} sounds cannot be in this file.",
        _KEEP,
    ),
    "hints": Remark(
        "{n} hint cannot be in this file.",
        "{n} hints cannot be in this file.",
        _KEEP,
    ),
    "notes": Remark(
        "{n} note cannot be in this file.",
        "{n} notes cannot be in this file.",
        _KEEP,
    ),
    "accepted": Remark(
        "What else {n} pair accepts cannot be in this file.",
        "What else {n} pairs accept cannot be in this file.",
        _KEEP,
    ),
    "distractors": Remark(
        "{n} definition that matches nothing cannot be in this file.",
        "{n} definitions that match nothing cannot be in this file.",
        _KEEP,
    ),
}
_CHANGED: dict[Change, Remark] = {
    "lines": Remark(
        "{n} text has several lines, which are written as one.",
        "{n} texts have several lines, which are written as one.",
        _LOOK,
    ),
    "html": Remark(
        "{n} text looks like HTML, so some of its signs are written as “&lt;” and the like.",
        "{n} texts look like HTML, so some of their signs are written as “&lt;” and the like.",
        _LOOK,
    ),
    "formulas": Remark(
        "{n} text begins as a formula does, which a spreadsheet would calculate.",
        "{n} texts begin as formulas do, which a spreadsheet would calculate.",
        later("Open this file in Quizlet or Anki; for a spreadsheet, export as CSV."),
    ),
}
