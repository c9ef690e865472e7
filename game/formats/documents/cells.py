"""Cells of documents, and tables whose rows are not what they look like: tall lists, exercises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from game.formats.documents.paragraph import Paragraph, drop_beginning, lines_of
from game.formats.text.delimiters import best_delimiter

_EVEN = 0.8
_LIST = 3
"""Lines that make a list."""
_COUNTED = re.compile(r"\A\s*(\d{1,2})\s*[.)\]:–-]+\s*(?=\S)")
_LETTERED = re.compile(r"\A\s*[(\[]?([A-Za-z])\s*[.)\]:–-]+\s*(?=\S)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Cell(NamedTuple):
    """A cell as its program has it: what it says, its width, if the one above goes on in it."""

    paragraphs: tuple[Paragraph, ...] = ()
    width: int = 1
    goes_on: bool = False
    shaded: bool = False


def words_of(cell: Cell) -> str:
    """Return all words of a cell in one line."""
    said = (line.text for each in cell.paragraphs for line in lines_of(each))
    return " ".join(" ".join(said).split())


def is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    """Return True if a table of one row only lays out columns of lines that are pairs already."""
    if len(rows) > 1:
        return False
    texts = [
        "\n".join(line.text for each in cell.paragraphs for line in lines_of(each))
        for row in rows
        for cell in row
    ]
    filled = [text for text in texts if text.strip()]
    if any(text.count("\n") + 1 < _LIST for text in filled):
        return False
    return best_delimiter("\n".join(filled)).score >= _EVEN


def lines_beside(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Return a row for each line where one row has as many of them in both of its cells."""
    if not rows or len(rows) > 2 or len(rows[-1]) != 2:
        return []
    lists = [[each for each in cell.paragraphs if not each.is_empty] for cell in rows[-1]]
    if len(lists[0]) != len(lists[1]) or len(lists[0]) < _LIST:
        return []
    if len(rows) > 1 and any(len(cell.paragraphs) > 1 for cell in rows[0]):
        return []
    for each in (*lists[0], *lists[1]):
        each.label = ""
    beside = [[Cell((one,)), Cell((other,))] for one, other in zip(*lists, strict=True)]
    return [*rows[:-1], *beside]


def exercise(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Return rows whose sides are numbered and lettered, as if to be matched, without these."""
    if not _LIST <= len(rows) <= len(_LETTERS) or any(len(row) != 2 for row in rows):
        return []
    found = [(_COUNTED.match(words_of(one[0])), _LETTERED.match(words_of(one[1]))) for one in rows]
    numbers = [one[1] for one, _other in found if one]
    letters = "".join(other[1] for _one, other in found if other).lower()
    if numbers != [str(at + 1) for at in range(len(rows))] or letters != _LETTERS[: len(rows)]:
        return []
    for row in rows:
        for cell, sign in zip(row, (_COUNTED, _LETTERED), strict=True):
            drop_beginning(cell.paragraphs, sign)
    return list(rows)
