"""Letters: the words of crosswords and word searches of JClic, with their clues."""

from __future__ import annotations

from itertools import zip_longest
from xml.etree.ElementTree import Element

from game.formats.common.tree.xml import inner
from game.formats.jclic.cells import Cell, Cells
from game.formats.jclic.grids import number

_MOST = 100
"""Rows and columns; more of them are no crossword for a lesson."""


def crossing_words(activity: Element, cells: Cells) -> list[tuple[str, Cell]]:
    """Return the words across and down, each with its clue."""
    grids = {grid.get("id") or "": grid for grid in activity.findall("cells")}
    rows, wild = _letters(activity)
    columns = ["".join(column) for column in zip_longest(*rows, fillvalue=wild)]
    found: list[tuple[str, Cell]] = []
    for name, lines in (("acrossClues", rows), ("downClues", columns)):
        grid = grids.get(name)
        found += _with_clues(lines, wild, cells.of(grid)) if grid is not None else []
    return found


def _letters(activity: Element) -> tuple[list[str], str]:
    """Return the rows of letters, and the sign that stands for no letter."""
    grid = activity.find("textGrid")
    if grid is None:
        return [], "*"
    rows = [inner(row)[:_MOST] for row in grid.findall("text/row")[:_MOST]]
    return rows, (grid.get("wild") or "*")[0]


def _with_clues(lines: list[str], wild: str, clues: list[Cell]) -> list[tuple[str, Cell]]:
    """Return the word of each clue, which names a line and a word in it, both from 0."""
    words = [[word for word in line.split(wild) if word] for line in lines]
    found, met = [], dict[int, int]()
    for clue in clues:
        at = clue.to if clue.to is not None else -1
        item = clue.item if clue.item is not None else met.get(at, 0)
        met[at] = met.get(at, 0) + 1
        if 0 <= at < len(words) and 0 <= item < len(words[at]):
            found.append((words[at][item].strip(), clue))
    return found


def hidden_words(activity: Element, cells: Cells) -> list[tuple[str, Cell]]:
    """Return the words to be found, each with the cell that finding it uncovers."""
    grid = next((one for one in activity.findall("cells") if one.get("id") == "secondary"), None)
    if grid is None or cells.lost_pieces(grid):
        return []
    shown = cells.of(grid)
    found = []
    for at, clue in enumerate(activity.findall("clues/clue")):
        said = number(clue.get("id"))
        place = at if said is None else said
        if 0 <= place < len(shown):
            found.append((inner(clue).strip(), shown[place]))
    return found
