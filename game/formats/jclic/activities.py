"""Activities: the grids of a JClic activity, and which cell belongs to which."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import zip_longest
from xml.etree.ElementTree import Element

from game.core.bounds import bare
from game.core.pair_set import Side
from game.formats.common.markup.html_text import plain
from game.formats.common.media.lookup import MediaLookup
from game.formats.common.report.collector import PairCollector, is_empty
from game.formats.common.tree.xml import line_of, outermost
from game.formats.jclic.grids import boxes, is_sliced, number, size
from game.values import dataclass

_LONG = "edu.xtec.jclic.activities."
_WRITTEN = "text.WrittenAnswer"
_SIMPLE = ("associations.SimpleAssociation", "memory.MemoryGame", _WRITTEN)
_HTML = "<html>"
"""A text that begins so is markup, any other is not."""
_COMPLEX = "associations.ComplexAssociation"
_NOTHING_TO_MATCH = ("panels.InformationScreen", "panels.Menu")
"""Pages that are no exercise; nothing is lost with them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `to` is the number of the cell it belongs to, None when unsaid."""

    side: Side
    to: int | None
    line: int


class Activities:
    """Pairs of all activities, each only once, and what had to be left out."""

    def __init__(self, collector: PairCollector, media: MediaLookup) -> None:
        self.left: Counter[str] = Counter()
        self._gathered = collector
        self._media = media
        self._files: dict[str, str] = {}
        self._seen: set[tuple[object, object]] = set()

    def take(self, root: Element) -> None:
        """Take the pairs of one project."""
        self._files = {
            part.get("name") or "": part.get("file") or ""
            for part in root.findall("mediaBag/media")
        }
        for activity in outermost(root, ("activity",)):
            kind = (activity.get("class") or "").replace(_LONG, "").removeprefix("@")
            if kind in _SIMPLE or kind == _COMPLEX:
                self._activity(activity, kind)
            elif kind not in _NOTHING_TO_MATCH:
                self.left["other"] += 1

    def _activity(self, activity: Element, kind: str) -> None:
        grids = {grid.get("id") or "": grid for grid in activity.findall("cells")}
        first, second = grids.get("primary"), grids.get("secondary", grids.get("answers"))
        solved = grids.get("solvedPrimary")
        if first is None or second is None:
            self.left["single" if kind.startswith("memory") else "other"] += 1
        elif is_sliced(second) and solved is not None:
            self._add_solved(self._cells(first), solved, size(second))
        elif lost := max(self._lost_pieces(first), self._lost_pieces(second)):
            self.left["sliced"] += lost
        elif solved is not None and not is_sliced(first):
            self._add_matches(_merge(self._cells(first), self._cells(solved)), second, kind)
        else:
            self._add_matches(self._cells(first), second, kind)

    def _lost_pieces(self, grid: Element) -> int:
        """Return how many cells are pieces of a picture that cannot be cut."""
        return size(grid) if is_sliced(grid) and not self._cut(grid) else 0

    def _add_solved(self, cells: list[Cell], solved: Element | None, size: int) -> None:
        """Pair cells on pieces of a picture with what they turn into when they are solved."""
        others = self._cells(solved) if solved is not None else []
        if not others:
            self.left["sliced"] += min(len(cells), size)
        for cell, other in zip(cells, others, strict=False):
            if is_empty(cell.side) or is_empty(other.side):
                self.left["sliced"] += 1
            else:
                self._add(cell.side, other.side, cell.line)

    def _add_matches(self, cells: list[Cell], second: Element, kind: str) -> None:
        """Pair by position, or in complex associations by the numbers that cells have."""
        others = self._cells(second)
        if kind == _WRITTEN:
            others = [self._first_answer(other) for other in others]
        by_number = kind == _COMPLEX and any(cell.to is not None for cell in cells)
        used = set[int]()
        for at, cell in enumerate(cells):
            to = cell.to if by_number else at
            if to is None or not 0 <= to < len(others):
                self.left["alone"] += not is_empty(cell.side)
                continue
            used.add(to)
            self._add(cell.side, others[to].side, cell.line)
        for at, other in enumerate(others):
            if at not in used and not is_empty(other.side):
                self._gathered.distractors.append((other.side, other.line))

    def _first_answer(self, cell: Cell) -> Cell:
        """Return the first of several spellings, which have bars between them."""
        first, bar, _rest = cell.side.text.partition("|")
        self.left["spellings"] += bool(bar)
        return replace(cell, side=replace(cell.side, text=bare(first)))

    def sort_distractors(self) -> None:
        """Drop distractors that are right in another activity."""
        right = {pair.definition.loose_key for pair in self._gathered.pairs}
        extra = self._gathered.distractors
        extra[:] = [(side, line) for side, line in extra if side.loose_key not in right]

    def _add(self, term: Side, definition: Side, line: int) -> None:
        whole = not is_empty(term) and not is_empty(definition)
        if whole and (term.loose_key, definition.loose_key) in self._seen:
            self.left["again"] += 1
            return
        self._seen.add((term.loose_key, definition.loose_key))
        self._gathered.add(term, definition, line)

    def _cells(self, grid: Element) -> list[Cell]:
        if not is_sliced(grid):
            return [self._cell(cell) for cell in grid.findall("cell")]
        numbers = [number(text) for text in (grid.findtext("ids") or "").split()]
        return [
            Cell(Side(picture=path), to, line_of(grid))
            for path, to in zip_longest(self._cut(grid), numbers)
            if path is not None
        ]

    def _cut(self, grid: Element) -> list[str]:
        """Return the pieces of the picture that lies under all cells of a grid."""
        name = grid.get("image") or ""
        return self._media.pieces(self._files.get(name) or name, boxes(grid))

    def _cell(self, cell: Element) -> Cell:
        text = "\n".join("".join(part.itertext()) for part in cell.findall("p"))
        if text.lstrip()[:6].lower() == _HTML:
            text = plain(text)
        picture = self._path(cell.get("image") or "")
        side = Side(bare(text), picture, self._sound(cell.find("media")))
        return Cell(side, number(cell.get("id")), line_of(cell))

    def _sound(self, media: Element | None) -> str:
        if media is None:
            return ""
        if media.get("type") != "PLAY_AUDIO":
            self.left["media"] += 1
            return ""
        if _is_part(media):
            self.left["clip"] += 1
            return ""
        return self._path(media.get("file") or "")

    def _path(self, name: str) -> str:
        """Return the file of a name, by way of the project's own list of its media."""
        return self._media(self._files.get(name) or name)


def _merge(cells: list[Cell], solved: list[Cell]) -> list[Cell]:
    """Return cells with what they lack from what they turn into when they are solved."""
    rest = solved + [Cell(Side(), None, 0)] * (len(cells) - len(solved))
    return [
        replace(cell, side=_complete(cell.side, more.side))
        for cell, more in zip(cells, rest, strict=False)
    ]


def _complete(one: Side, more: Side) -> Side:
    return Side(one.text or more.text, one.picture or more.picture, one.sound or more.sound)


def _is_part(media: Element) -> bool:
    return any((number(media.get(name)) or 0) > 0 for name in ("from", "to"))
