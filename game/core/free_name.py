"""Free name: a file name that is not taken yet, numbered when it has to be."""

from __future__ import annotations

from collections.abc import Callable


def free_name(name: str, taken: Callable[[str], bool]) -> str:
    """`name`, or the first of `name-2`, `name-3` … that is not taken, its ending kept.

    `taken` is asked for names as they would be written. Where capitals make no difference, on
    Windows and macOS, it must say so.
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
