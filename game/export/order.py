"""Exporting: a set as a PDF or in another format, put in a file that is there whole or not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from game.core.pair_set import PairSet
from game.export import destination
from game.export.destination import Made
from game.export.progress import Progress, ignore_progress
from game.formats import registry
from game.paper.printing import WHAT, What, Wish
from game.shelf.saving import save

PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: one of `WHAT` as a PDF made as `wish` says, or the format called so."""

    what: str = "worksheet"
    wish: Wish = field(default_factory=Wish)

    @property
    def prints(self) -> bool:
        return self.what in WHAT

    def to_print(self) -> Wish:
        """The wish, of what is wanted."""
        return replace(self.wish, what=cast(What, self.what))

    @property
    def title(self) -> str:
        """What people call the format."""
        return "PDF" if self.prints else _writer(self).TITLE

    @property
    def ending(self) -> str:
        """What its file name ends in."""
        if self.prints:
            return PDF
        return _writer(self).EXTENSIONS[0]


def put(pair_set: PairSet, order: Order, path: Path, progress: Progress = ignore_progress) -> Made:
    """Write the file; answer what of the set is not in it, a fault when there is no file.

    Raises OSError, or what `progress` raises, and then what was there is untouched.
    """
    if not order.prints:
        progress(0, 0)
        return destination.put(pair_set, path, _writer(order))
    result = made(pair_set, order, progress)
    if result.data:
        save(path, result.data)
    return result


def made(pair_set: PairSet, order: Order, progress: Progress = ignore_progress) -> Made:
    """The bytes of the file, b"" when there is nothing to write, and what is not in them."""
    if not order.prints:
        return destination.made(pair_set, _writer(order))
    from game.export.pdf import document

    data, printed = document(pair_set, order.to_print(), progress)
    return Made(data, len(pair_set.pairs), list(printed.problems))


def _writer(order: Order) -> registry.Writing:
    return next(member for member in registry.writers() if order.what == member.NAME)


def formats() -> list[tuple[str, str]]:
    """Name and title of every format that can be written."""
    return [(member.NAME, member.TITLE) for member in registry.writers()]
