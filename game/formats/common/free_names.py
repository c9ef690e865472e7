"""Free names: what files are called in a folder or a package, no two of them alike."""

from __future__ import annotations

import unicodedata

from game.core.free_name import first_free


class FreeNames:
    """Those that are given away: capitals make no difference, nor does how an accent is made."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, name: str) -> str:
        """`name`, with a number when it was given away before; however many there are."""
        if self._is_given(name):
            stem, dot, ending = name.rpartition(".")
            # Counting all of them, not those of one name: a thousand equal names take no longer.
            name = first_free(f"{stem}-{len(self._given) + 1}{dot}{ending}", self._is_given)
        self._given.add(_alike(name))
        return name

    def clear(self) -> None:
        """None is given away."""
        self._given.clear()

    def _is_given(self, name: str) -> bool:
        return _alike(name) in self._given


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
