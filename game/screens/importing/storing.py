"""Storing: items become files in the user's own folder; what went wrong is a sentence."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.formats.table import AS_FOUND
from game.screens.importing.items import Item
from game.shelf.adding import add, add_as_it_is
from game.words import _

After = Literal["play", "edit"]


@dataclass(frozen=True, slots=True)
class Stored:
    """The files that were made, by the keys of their items; `trouble` stopped the rest."""

    paths: tuple[tuple[int, Path], ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """A job that stores items, what comes after it, and the items that were `there` before it."""

    task: Future[Stored]
    after: After
    there: frozenset[int]


def store(items: Sequence[Item], folder: Path) -> Stored:
    """Save each of these sets in `folder`, until one of them cannot be. It never raises."""
    made: list[tuple[int, Path]] = []
    for item in items:
        try:
            made.append((item.key, _store(item, folder)))
        except Exception as error:
            return Stored(tuple(made), _trouble(item, error))
    return Stored(tuple(made))


def _store(item: Item, folder: Path) -> Path:
    found = item.titled()
    assert found is not None
    if item.data and item.path is not None and item.choices == AS_FOUND:
        data = item.data if item.untouched else _retitled(item.data, item.path, found.title)
        return add_as_it_is(data, found, item.path, folder)
    return add(found, folder)


def _retitled(data: bytes, path: Path, title: str) -> bytes:
    """A native file under another title, with all else as its writer left it."""
    from game.formats.native import draft

    opened, sheet, _problems = draft.open_draft(data, path)
    return draft.update_draft(opened, sheet.headed(title=title))[1].data


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
