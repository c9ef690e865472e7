"""Caches of answers about texts, bounded by the letters in them and not by their number alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast
from weakref import ref

Asked = TypeVar("Asked", bound=Callable[..., Any])
MOST_LETTERS = 300_000
MANY = 2048
"""Answers of one cache; what one screen asks about is fewer."""
_caches: list[ref[Any]] = []
"""All of them. A list, for another thread may be loading a module with one in it."""


def text_cache(
    entries: int, letters: int = MOST_LETTERS, size: Callable[[Any], int] = len
) -> Callable[[Asked], Asked]:
    """Return a decorator for a function whose first argument is a text, or has a `size` as one.

    It keeps the last `entries` answers, but forgets all when the texts that were asked about since
    come to so many `letters`: one text may have ten thousand, and its trials at being cut as well.
    """

    def decorate(asked: Asked) -> Asked:
        seen = 0

        def counting(text: str, *more: Any) -> Any:
            nonlocal seen
            seen += size(text)
            if seen > letters:
                seen = size(text)
                cached.cache_clear()
            return asked(text, *more)

        cached = lru_cache(entries)(counting)
        _caches.append(ref(cached))
        return cast(Asked, cached)

    return decorate


def release() -> None:
    """Let go of the answers of each cache that has many: a screen was closed that needed them."""
    for kept in tuple(_caches):
        cached = kept()
        if cached is not None and cached.cache_info().currsize > MANY:
            cached.cache_clear()
