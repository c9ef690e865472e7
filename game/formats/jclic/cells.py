"""Cells: what the cells of a JClic grid show, and what in them had to be left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import zip_longest
from xml.etree.ElementTree import Element

from game.core.bounds import bare
from game.core.pair_set import Side
from game.formats.common.markup.html_text import plain
from game.formats.common.media.lookup import MediaLookup
from game.formats.common.media.missing import Missing, either
from game.formats.common.tree.xml import line_of
from game.formats.jclic.grids import boxes, is_sliced, number, size
from game.values import dataclass

_HTML = "<html>"
"""A text that begins so is markup, any other is not."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `to` is the number of the cell it belongs to, None when unsaid."""

    side: Side
    to: int | None
    line: int
    item: int | None = None
    """Which of the words in its row or column a clue is for."""


class Cells:
    """The cells of one project; `left` counts what was left out of them."""

    def __init__(self, root: Element, media: MediaLookup, left: Counter[str]) -> None:
        self._media = media
        self._left = left
        self._files = {
            part.get("name") or "": part.get("file") or ""
            for part in root.findall("mediaBag/media")
        }

    def of(self, grid: Element) -> list[Cell]:
        """Return the cells of a grid, pieces of one picture as well."""
        if not is_sliced(grid):
            return [self.cell(cell) for cell in grid.findall("cell")]
        numbers = [number(text) for text in (grid.findtext("ids") or "").split()]
        return [
            Cell(Side(picture=path), to, line_of(grid))
            for path, to in zip_longest(self._cut(grid), numbers)
            if path is not None
        ]

    def cell(self, cell: Element) -> Cell:
        """Return what one cell shows."""
        text = "\n".join("".join(part.itertext()) for part in cell.findall("p"))
        if text.lstrip()[:6].lower() == _HTML:
            text = plain(text)
        picture = self._path(cell.get("image") or "")
        side = Side(bare(text), picture, self._sound(cell.find("media")))
        return Cell(side, number(cell.get("id")), line_of(cell), number(cell.get("item")))

    def missing_picture(self, grid: Element) -> Missing | None:
        """Return the picture that is cut into the cells of a grid if it cannot be had."""
        path = self._path(grid.get("image") or "") if is_sliced(grid) else ""
        return path if isinstance(path, Missing) else None

    def lost_pieces(self, grid: Element) -> int:
        """Return how many cells are pieces of a picture that cannot be cut."""
        return size(grid) if is_sliced(grid) and not self._cut(grid) else 0

    def _cut(self, grid: Element) -> list[str]:
        """Return the pieces of the picture that lies under all cells of a grid."""
        name = grid.get("image") or ""
        return self._media.pieces(self._files.get(name) or name, boxes(grid))

    def _sound(self, media: Element | None) -> str:
        if media is None:
            return ""
        if media.get("type") != "PLAY_AUDIO":
            self._left["media"] += 1
            return Missing()
        name = media.get("file") or ""
        start, end = (max(0, number(media.get(at)) or 0) for at in ("from", "to"))
        whole = self._path(name)
        if not whole or not (start or end):
            return whole
        clip = self._media.clip(self._files.get(name) or name, start, end)
        self._left["clip"] += not clip
        return clip or Missing()

    def _path(self, name: str) -> str:
        """Return the file of a name, by way of the project's own list of its media."""
        return self._media(self._files.get(name) or name)


def merge(cells: list[Cell], solved: list[Cell]) -> list[Cell]:
    """Return cells with what they lack from what they turn into when they are solved."""
    rest = solved + [Cell(Side(), None, 0)] * (len(cells) - len(solved))
    return [
        replace(cell, side=_complete(cell.side, more.side))
        for cell, more in zip(cells, rest, strict=False)
    ]


def _complete(one: Side, more: Side) -> Side:
    return Side(
        one.text or more.text, either(one.picture, more.picture), either(one.sound, more.sound)
    )
