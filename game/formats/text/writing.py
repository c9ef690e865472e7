"""Writing: rows of text, and what of a set a text with separators cannot carry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from game.core.pair_set import PairSet
from game.formats.common.report.uncarried import wordless
from game.formats.problems import Problem
from game.formats.text.cells import HTML
from game.words import _, n_

Kind = Literal["picture", "sound", "hint", "distractor", "lines", "html"]


def line(cells: Iterable[str], delimiter: str) -> str:
    """One row with the line end that every spreadsheet knows."""
    return delimiter.join(cells) + "\r\n"


def left_out(pair_set: PairSet, kinds: Iterable[Kind]) -> list[Problem]:
    """A warning for each of the `kinds` of things that are in the set and not in the text.

    Pairs without words on both sides are not in it either.
    """
    counted = ((kind, _count(pair_set, kind)) for kind in kinds)
    told = [Problem("", 0, _sentence(kind, n), _cure(kind), "warning") for kind, n in counted if n]
    return told + wordless(pair_set)


def _count(pair_set: PairSet, kind: Kind) -> int:
    sides = [side for pair in pair_set.pairs for side in (pair.term, pair.definition)]
    counts = {
        "picture": sum(bool(side.picture) for side in sides),
        "sound": sum(bool(side.sound) for side in sides),
        "hint": sum(bool(pair.hint) for pair in pair_set.pairs),
        "distractor": len(pair_set.distractors),
        "lines": sum("\n" in side.text for side in sides),
        "html": sum(HTML.search(side.text) is not None for side in sides),
    }
    return counts[kind]


def _sentence(kind: Kind, n: int) -> str:
    if kind == "picture":
        return n_("{n} picture cannot be in this file.", "{n} pictures cannot be in this file.", n)
    if kind == "sound":
        return n_("{n} sound cannot be in this file.", "{n} sounds cannot be in this file.", n)
    if kind == "hint":
        return n_("{n} hint cannot be in this file.", "{n} hints cannot be in this file.", n)
    if kind == "distractor":
        return n_("{n} definition that matches nothing cannot be in this file.",
                  "{n} definitions that match nothing cannot be in this file.", n)  # fmt: skip
    if kind == "lines":
        return n_("{n} text has several lines, which are written as one.",
                  "{n} texts have several lines, which are written as one.", n)  # fmt: skip
    return n_("{n} text looks like HTML and may change when it is read again.",
              "{n} texts look like HTML and may change when they are read again.", n)  # fmt: skip


def _cure(kind: Kind) -> str:
    if kind in ("lines", "html"):
        return _("Look at them in the program that opens the file.")
    return _("Keep your own pair file as well, which has everything.")
