"""Free name: a file name that is not taken yet, numbered when it has to be."""

from __future__ import annotations

from collections.abc import Callable


def first_free(name: str, taken: Callable[[str], bool]) -> str:
    """Return `name`, or the first of `name-2`, `name-3` … that is not taken, its ending kept.

    `taken` gets names as they would be written; on systems that ignore capitals (Windows,
    macOS) it must ignore them too.
    """
    if not taken(name):
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    number = 2
    while taken(f"{stem}-{number}{dot}{ending}"):
        number += 1
    return f"{stem}-{number}{dot}{ending}"
