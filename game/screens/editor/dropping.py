"""Dropping: pictures and sounds that are let go over the table, put in its cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from game.core.bounds import MOST_PAIRS
from game.core.sheet import COLUMNS, Sheet
from game.formats.common.media.beside import PICTURES, SOUNDS, Beside
from game.screens.editor.chosen import Cell
from game.words import _, n_

Kind = Literal["picture", "sound"]
Placed = Callable[[str], str]
"""Puts a file beside the set and answers where it is. Raises OSError."""


def kind_of(path: str) -> Kind | None:
    """Whether a file is a picture or a sound, by its name."""
    ending = Path(path).suffix.lower()
    return "picture" if ending in PICTURES else "sound" if ending in SOUNDS else None


def dropped(
    sheet: Sheet, paths: Sequence[str], at: Cell, placed: Placed
) -> tuple[Sheet, list[str]]:
    """The files in the cell and the cells below it, and what could not be used, with its cure.

    A picture and a sound share a cell; the next of a kind goes to the next row.
    """
    row, column = at
    name = COLUMNS[min(column, 1)]
    next_row: dict[Kind, int] = {"picture": row, "sound": row}
    said, over = [], 0
    for path in sorted(paths) if len(paths) > 1 else paths:
        if (kind := kind_of(path)) is None:
            said.append(_neither(path))
            continue
        if min(next_row[kind], len(sheet.rows)) >= MOST_PAIRS:
            over += 1
            continue
        file, trouble = _usable(path, kind, placed)
        if trouble:
            said.append(trouble)
            continue
        place = {kind: file}
        sheet = sheet.place(min(next_row[kind], len(sheet.rows)), name, **place)
        next_row[kind] += 1
    return sheet, said + [one for one in [_over(over)] if one]


def _neither(path: str) -> str:
    said = _("{file} is neither a picture nor a sound; drop it by itself to import its pairs.")
    return said.format(file=Path(path).name)


def _over(files: int) -> str:
    if not files:
        return ""
    return n_(
        "{n} file was left out: a set may have 10,000 pairs.",
        "{n} files were left out: a set may have 10,000 pairs.",
        files,
    )


def _usable(path: str, kind: Kind, placed: Placed) -> tuple[str, str]:
    """Where the file is now, or why it cannot be used."""
    found, problem = Beside(Path(path).parent).find(Path(path).name, kind)
    if problem is not None:
        return "", " ".join(problem)
    try:
        return placed(found), ""
    except OSError as error:
        return "", f"{Path(path).name}: {error.strerror or error}"
