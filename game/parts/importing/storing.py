"""Storing: items become files in the user's own folder; what went wrong is a sentence."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.parts.importing.items import Item
from game.shelf.adding import add, add_as_it_is
from game.words import _


@dataclass(frozen=True, slots=True)
class Stored:
    """The files that were made, by the keys of their items; `trouble` stopped the rest."""

    paths: tuple[tuple[int, Path], ...]
    trouble: str = ""


def store(items: Sequence[Item], folder: Path) -> Stored:
    """Save each of these sets in `folder`, until one of them cannot be."""
    made: list[tuple[int, Path]] = []
    for item in items:
        try:
            made.append((item.key, _store(item, folder)))
        except (OSError, ValueError) as error:
            return Stored(tuple(made), _trouble(item, error))
    return Stored(tuple(made))


def _store(item: Item, folder: Path) -> Path:
    found = item.titled()
    assert found is not None
    if item.untouched and item.path is not None:
        return add_as_it_is(item.data, found, item.path, folder)
    return add(found, folder)


def _trouble(item: Item, error: Exception) -> str:
    """What keeps a set from being saved, and what helps."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT):
        return _("The disk is full. Make room on it, and press Enter again.")
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("Your folder of sets cannot be written to. Nothing was changed.")
    said = _("“{title}” could not be saved: {reason}")
    reason = getattr(error, "strerror", "") or str(error)
    found = item.titled()
    return said.format(title=found.title if found else item.name, reason=reason)
