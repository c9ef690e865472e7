"""Activities: which things belong together in the activities of a JClic project."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from xml.etree.ElementTree import Element

from game.core.bounds import bare
from game.core.pair_set import Side
from game.formats.common.media.lookup import MediaLookup
from game.formats.common.media.missing import Missing
from game.formats.common.questions.question import add_choice, add_gap
from game.formats.common.report.collector import PairCollector, is_empty
from game.formats.common.tree.xml import line_of, outermost
from game.formats.jclic.cells import Cell, Cells, merge
from game.formats.jclic.grids import is_sliced, size
from game.formats.jclic.letters import crossing_words, hidden_words
from game.formats.jclic.texts import gaps_of

_LONG = "edu.xtec.jclic.activities."
_WRITTEN = "text.WrittenAnswer"
_COMPLEX = "associations.ComplexAssociation"
_EXPLORED = "panels.Explore"
_PAIRED = ("associations.SimpleAssociation", "memory.MemoryGame", _WRITTEN, _COMPLEX, _EXPLORED)
_WITH_NUMBERS = (_COMPLEX, _EXPLORED)
_NOTHING_TO_MATCH = ("panels.InformationScreen", "panels.Menu")
"""Pages that are no exercise; nothing is lost with them."""


class Activities:
    """Pairs of all activities, each only once, and what had to be left out."""

    def __init__(self, collector: PairCollector, media: MediaLookup) -> None:
        self.left: Counter[str] = Counter()
        self._gathered = collector
        self._media = media
        self._seen: set[tuple[object, object]] = set()

    def take(self, root: Element) -> None:
        """Take the pairs of one project."""
        cells = Cells(root, self._media, self.left)
        for activity in outermost(root, ("activity",)):
            kind = (activity.get("class") or "").replace(_LONG, "").removeprefix("@")
            if kind in _PAIRED:
                self._matches(activity, kind, cells)
            elif kind == "panels.Identify":
                self._identify(activity, cells)
            elif kind == "text.FillInBlanks":
                self._gaps(activity, cells)
            elif kind == "textGrid.CrossWord":
                self._words(crossing_words(activity, cells))
            elif kind == "textGrid.WordSearch" and (words := hidden_words(activity, cells)):
                self._words(words)
            elif kind not in _NOTHING_TO_MATCH:
                self.left["other"] += 1

    # ------------------------------------------------------------------ grids

    def _matches(self, activity: Element, kind: str, cells: Cells) -> None:
        grids = {grid.get("id") or "": grid for grid in activity.findall("cells")}
        first, second = grids.get("primary"), grids.get("secondary", grids.get("answers"))
        solved = grids.get("solvedPrimary")
        if first is None or second is None:
            self.left["single" if kind.startswith("memory") else "other"] += 1
        elif is_sliced(second) and solved is not None:
            self._add_solved(cells.of(first), cells.of(solved), size(second))
        elif missing := _names(cells.missing_picture(first), cells.missing_picture(second)):
            rows = min(size(first), size(second))
            self._gathered.miss(missing[:1], line_of(first), rows)
        elif lost := max(cells.lost_pieces(first), cells.lost_pieces(second)):
            self.left["sliced"] += lost
        elif solved is not None and not is_sliced(first):
            self._add_matches(merge(cells.of(first), cells.of(solved)), cells.of(second), kind)
        else:
            self._add_matches(cells.of(first), cells.of(second), kind)

    def _add_solved(self, cells: list[Cell], others: list[Cell], size: int) -> None:
        """Pair cells on pieces of a picture with what they turn into when they are solved."""
        if not others:
            self.left["sliced"] += min(len(cells), size)
        for cell, other in zip(cells, others, strict=False):
            if is_empty(cell.side) or is_empty(other.side):
                self.left["sliced"] += 1
            else:
                self._add(cell.side, other.side, cell.line)

    def _add_matches(self, cells: list[Cell], others: list[Cell], kind: str) -> None:
        """Pair by position, or in complex associations by the numbers that cells have."""
        if kind == _WRITTEN:
            others = [self._first_answer(other) for other in others]
        if not (kind in _WITH_NUMBERS and any(cell.to is not None for cell in cells)):
            cells = [replace(cell, to=at) for at, cell in enumerate(cells)]
        places = [
            cell.to if cell.to is not None and 0 <= cell.to < len(others) else None
            for cell in cells
        ]
        if self._add_question(cells, others, places):
            return
        for cell, to in zip(cells, places, strict=True):
            if to is None:
                self.left["alone"] += not is_empty(cell.side)
            else:
                self._add(cell.side, others[to].side, cell.line)
        for at, other in enumerate(others):
            if at not in places and not is_empty(other.side):
                self._gathered.distractors.append((other.side, other.line))

    def _add_question(
        self, cells: list[Cell], others: list[Cell], places: list[int | None]
    ) -> bool:
        """Add one cell that has to be told from several; False if it is no such question."""
        if len(cells) == 1 < len(others) and places[0] is not None:
            right = others[places[0]]
            wrong = [other for at, other in enumerate(others) if at != places[0]]
            return self._add_choice(cells[0], [right], wrong)
        if len(others) == 1 < len(cells) and places.count(0) == 1:
            right = cells[places.index(0)]
            return self._add_choice(others[0], [right], [one for one in cells if one is not right])
        return False

    def _first_answer(self, cell: Cell) -> Cell:
        """Return the first of several spellings, which have bars between them."""
        first, bar, _rest = cell.side.text.partition("|")
        self.left["accepted"] += bool(bar)
        return replace(cell, side=replace(cell.side, text=bare(first)))

    # ------------------------------------------------------------------ questions, gaps, words

    def _identify(self, activity: Element, cells: Cells) -> None:
        """Take the one cell that is to be found as the answer to what is said first."""
        asked, grid = activity.find("messages/cell[@type='initial']"), activity.find("cells")
        if grid is not None and (missing := cells.missing_picture(grid)) is not None:
            self._gathered.miss([missing.name], line_of(grid), rows=1)
            return
        if asked is None or grid is None or cells.lost_pieces(grid):
            self.left["other"] += 1
            return
        found = [cell for cell in cells.of(grid) if cell.to is None or cell.to >= 0]
        right = [cell for cell in found if cell.to == 1]
        self._add_choice(cells.cell(asked), right, [one for one in found if one not in right])

    def _add_choice(self, asked: Cell, right: list[Cell], wrong: list[Cell]) -> bool:
        if len(right) == 1 and not self._is_new(asked.side, right[0].side):
            return True
        reason = add_choice(
            self._gathered,
            asked.side,
            [cell.side for cell in right],
            [cell.side for cell in wrong],
            asked.line,
        )
        self.left[reason] += bool(reason)
        return True

    def _gaps(self, activity: Element, cells: Cells) -> None:
        for gap, asked, line in gaps_of(activity, cells):
            if self._is_new(Side(gap.word), asked):
                reason = add_gap(self._gathered, gap, asked, line)
                self.left[reason] += bool(reason)
                self.left["accepted"] += bool(gap.others and not reason)

    def _words(self, words: list[tuple[str, Cell]]) -> None:
        """Take words that are hidden among letters with what asks for them."""
        for word, clue in words:
            if self._is_new(Side(word), clue.side):
                self._gathered.add_answer(Side(word), clue.side, clue.line)

    # ------------------------------------------------------------------ what was taken

    def sort_distractors(self) -> None:
        """Drop distractors that are right in another activity."""
        right = {pair.definition.loose_key for pair in self._gathered.pairs}
        extra = self._gathered.distractors
        extra[:] = [(side, line) for side, line in extra if side.loose_key not in right]

    def _add(self, term: Side, definition: Side, line: int) -> None:
        if self._is_new(term, definition):
            self._gathered.add(term, definition, line)

    def _is_new(self, term: Side, definition: Side) -> bool:
        """Return True, and remember both, unless they came in another activity already."""
        both = term.loose_key, definition.loose_key
        if is_empty(term) or is_empty(definition) or both not in self._seen:
            self._seen.add(both)
            return True
        self.left["again"] += 1
        return False


def _names(*pictures: Missing | None) -> list[str]:
    return [picture.name for picture in pictures if picture is not None]
