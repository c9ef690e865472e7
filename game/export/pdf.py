"""PDF: a set on paper as the bytes of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import words
from game.core.pair_set import PairSet
from game.export.progress import Progress, ignore_progress
from game.paper.printing import Printed, Wish, printed
from game.view.sheet import Sheet

MOST_SEED = 999_999_999
"""The largest number of an order of cards or lines that can be asked for."""


def document(
    pair_set: PairSet, wish: Wish, progress: Progress = ignore_progress
) -> tuple[bytes, Printed]:
    """Return the PDF that is wanted of the set, b"" without a page, and what it is made of."""
    from game.look.paper import pdf
    from game.look.text import SkiaMeasure

    progress(0, 0)
    measure = SkiaMeasure()
    result = printed(pair_set, wish, measure)
    sheets = _reported(result.sheets, progress)
    data = pdf(sheets, pair_set, words.language(), measure.texts) if result.sheets else b""
    return data, result


def _reported(sheets: Sequence[Sheet], progress: Progress) -> Iterator[Sheet]:
    for number, sheet in enumerate(sheets, 1):
        progress(number, len(sheets))
        yield sheet
