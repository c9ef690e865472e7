"""Exporting: a set as a PDF or in another format, put in a file that is there whole or not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from game.core.pair_set import PairSet
from game.formats import family
from game.paper.printing import WHAT, What, Wish
from game.shelf.saving import save
from game.tools import carrying
from game.tools.carrying import Made
from game.tools.progress import Told, nobody

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


def put(pair_set: PairSet, order: Order, path: Path, told: Told = nobody) -> Made:
    """Write the file; answer what of the set is not in it, a fault when there is no file.

    Raises OSError, or what `told` raises, and then what was there is untouched.
    """
    if not order.prints:
        told(0, 0)
        return carrying.put(pair_set, path, _writer(order))
    result = made(pair_set, order, told)
    if result.data:
        save(path, result.data)
    return result


def made(pair_set: PairSet, order: Order, told: Told = nobody) -> Made:
    """The bytes of the file, b"" when there is nothing to write, and what is not in them."""
    if not order.prints:
        return carrying.made(pair_set, _writer(order))
    from game.tools.print import document

    data, printed = document(pair_set, order.to_print(), told)
    return Made(data, len(pair_set.pairs), list(printed.problems))


def _writer(order: Order) -> family.Writing:
    return next(member for member in family.written() if order.what == member.NAME)


def formats() -> list[tuple[str, str]]:
    """Name and title of every format that can be written."""
    return [(member.NAME, member.TITLE) for member in family.written()]
