"""Caches of answers about texts, bounded by the letters in them and not by their number alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

Asked = TypeVar("Asked", bound=Callable[..., Any])
MOST_LETTERS = 300_000


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
        return cast(Asked, cached)

    return decorate
