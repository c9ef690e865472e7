"""Export order: a set as a PDF or in another format, written to a file whole or not at all."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path
from typing import cast

from game.core.pair_set import PairSet
from game.export import destination
from game.export.destination import Encoded
from game.export.progress import Progress, ignore_progress
from game.formats import registry
from game.paper.printing import WHAT, What, Wish
from game.shelf.saving import save
from game.values import dataclass

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
        """Return the wish, of what is wanted."""
        return replace(self.wish, what=cast(What, self.what))

    @property
    def title(self) -> str:
        """Return what people call the format."""
        return "PDF" if self.prints else _writer(self).TITLE

    @property
    def ending(self) -> str:
        """Return what its file name ends in."""
        if self.prints:
            return PDF
        return _writer(self).EXTENSIONS[0]


def write(
    pair_set: PairSet, order: Order, path: Path, progress: Progress = ignore_progress
) -> Encoded:
    """Write the file; return what of the set is not in it, a fault when there is no file.

    Raises OSError, or what `progress` raises, and then what was there is untouched.
    """
    if not order.prints:
        progress(0, 0)
        return destination.write(pair_set, path, _writer(order))
    result = encode(pair_set, order, progress)
    if result.data:
        save(path, result.data)
    return result


def encode(pair_set: PairSet, order: Order, progress: Progress = ignore_progress) -> Encoded:
    """Return the bytes of the file, b"" when there is nothing to write, and what is not in them."""
    if not order.prints:
        return destination.encode(pair_set, _writer(order))
    from game.export.pdf import document

    data, printed = document(pair_set, order.to_print(), progress)
    return Encoded(data, len(pair_set.pairs), list(printed.problems))


def _writer(order: Order) -> registry.Writing:
    return next(member for member in registry.writers() if order.what == member.NAME)


def formats() -> list[tuple[str, str]]:
    """Return name and title of every format that can be written."""
    return [(member.NAME, member.TITLE) for member in registry.writers()]
