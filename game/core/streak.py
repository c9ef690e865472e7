"""Streak: how many right answers came one after another; it is felt, and never scored."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from game.core.moves import Answer

FELT = 3
"""From so many right answers in a row on, they are counted aloud."""


def streak(answers: Sequence[Answer]) -> int:
    """Return how many right answers there were since the last error or shown pair.

    Bad luck in memory (a card nobody could have known) ends nothing.
    """
    tail = takewhile(lambda answer: answer.kind in ("match", "unlucky"), reversed(answers))
    return sum(answer.kind == "match" for answer in tail)
