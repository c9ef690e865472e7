"""Batches: questions about many values, as many at once as SQLite takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
MOST = 500
"""Older versions of SQLite take 999 values in a query; some have others beside these."""


def batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values, a batch after another."""
    return (values[at : at + MOST] for at in range(0, len(values), MOST))


def marks(values: Sequence[object]) -> str:
    """Return a question mark for each value, to stand in `IN (…)`."""
    return ", ".join("?" * len(values))
