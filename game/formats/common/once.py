"""Once: what takes long to find out about a source, found out once and kept as long as it lives."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from game.formats.source import Source

T = TypeVar("T")


def once(look: Callable[[Source], T]) -> Callable[[Source], T]:
    """`look`, which answers a second time what it found; nothing is kept of a source that is gone.

    A file is asked for its table and for its pairs, and again with every column that is chosen.
    What `look` answers must not hold the source itself.
    """
    known: WeakKeyDictionary[Source, T] = WeakKeyDictionary()

    @wraps(look)
    def found(source: Source) -> T:
        if source not in known:
            known[source] = look(source)
        return known[source]

    return found
