"""Ghost: how far an earlier run had come at each moment, from its answers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from game.core.moves import Answer

Ghost = tuple[int, ...]
"""The running time (ms) at which each pair of the earlier run was found, in order."""


def ghost_of(answers: Iterable[Answer]) -> Ghost:
    """Return the ghost of the run with these answers; () when it found nothing."""
    return tuple(sorted(answer.at_ms for answer in answers if answer.right))


def found_at(ghost: Ghost, running_ms: int) -> int:
    """Return how many pairs the ghost had found after so much time."""
    return bisect_right(ghost, running_ms)


def next_step(ghost: Ghost, running_ms: int) -> int | None:
    """Return the running time (ms) at which the ghost finds its next pair; None after its last."""
    return next(iter(ghost[found_at(ghost, running_ms) :]), None)


def lead_ms(ghost: Ghost, found: int, running_ms: int) -> int | None:
    """Return how much earlier than the ghost this run found as many pairs; negative: later.

    None where the ghost never had found so many, or nothing is found yet.
    """
    return ghost[found - 1] - running_ms if 0 < found <= len(ghost) else None
