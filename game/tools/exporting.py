"""Exporting: a set as a PDF or in another format, put in a file that is there whole or not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from game.core.pair_set import PairSet
from game.formats import EXTENSIONS, family
from game.formats.problems import Problem
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
    def ending(self) -> str:
        """What its file name ends in."""
        if self.prints:
            return PDF
        return next(m.EXTENSIONS[0] for m in family.written() if self.what == m.NAME)


def put(pair_set: PairSet, order: Order, path: Path) -> list[Problem]:
    """Write the file; answer what of the set is not in it, a fault when there is no file.

    Raises OSError, and then what was there is untouched.
    """
    if not order.prints and path.suffix.lower() in EXTENSIONS:
        from game.tools.carrying import beside

        pair_set = beside(pair_set, path.parent)
    data, problems = made(pair_set, order)
    if data:
        save(path, data)
    return problems


def made(pair_set: PairSet, order: Order) -> tuple[bytes, list[Problem]]:
    """The bytes of the file, b"" when there is nothing to write, and what is not in them."""
    if order.prints:
        from game.tools.print import document

        data, printed = document(pair_set, order.to_print())
        return data, list(printed.problems)
    member = next(m for m in family.written() if order.what == m.NAME)
    return member.write(pair_set)


def formats() -> list[tuple[str, str]]:
    """Name and title of every format that can be written."""
    return [(member.NAME, member.TITLE) for member in family.written()]
