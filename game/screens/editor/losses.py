"""Losses: cells that are pasted and files that are dropped, and a sentence for all left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from game.core.bounds import MOST_LETTERS, MOST_PAIRS
from game.core.sheet import COLUMNS, Sheet
from game.formats.common.media.beside import PICTURES, SOUNDS, Beside
from game.screens.editor.edit import Cell
from game.words import _, n_, reason_of

Block = Sequence[Sequence[str]]
Kind = Literal["picture", "sound"]
PlaceMedia = Callable[[str], str]
"""Puts a file beside the set and returns where it is. Raises OSError."""


# ------------------------------------------------------------------ pasted


def is_block(pasted: str) -> bool:
    """Return True if cells or lines are pasted."""
    return "\t" in pasted or "\n" in pasted.strip("\r\n")


def paste_report(block: Block, row: int, column: int) -> list[str]:
    """Return a sentence for each kind of loss when `block` is pasted with its corner here."""
    inside = block[: max(0, MOST_PAIRS - row)]
    wide = len(COLUMNS) - column
    aside = sum(bool(text.strip()) for cells in inside for text in cells[wide:])
    long = sum(len(text) > MOST_LETTERS for cells in inside for text in cells[:wide])
    over, report = len(block) - len(inside), []
    if over:
        said = n_(
            "{n} row was left out: a set may have 10,000 pairs.",
            "{n} rows were left out: a set may have 10,000 pairs.",
            over,
        )
        report.append(said)
    if aside:
        said = n_(
            "{n} cell was left out: beyond the term, the definition and the hint there are no "
            "columns.",
            "{n} cells were left out: beyond the term, the definition and the hint there are no "
            "columns.",
            aside,
        )
        report.append(said)
    return [*report, *texts_cut(long)]


def texts_cut(texts: int) -> list[str]:
    """Tell that cells can hold no more, if anything was cut off."""
    said = n_(
        "{n} text was cut off: a cell may have 10,000 letters.",
        "{n} texts were cut off: a cell may have 10,000 letters.",
        texts,
    )
    return [said] if texts else []


def title_cut(is_cut: bool) -> list[str]:
    """Tell that a title or a subject can hold no more, if it was cut off."""
    said = _("A title or a subject may have 300 letters; the rest was left out.")
    return [said] if is_cut else []


def rows_replaced(sheet: Sheet, block: Block, row: int, column: int) -> list[str]:
    """Tell how many rows lose words to others; one that says the same loses nothing."""
    names = COLUMNS[column:]
    rows = sum(
        any(
            (before := old.text(name).strip()) and before != text.strip()
            for name, text in zip(names, cells, strict=False)
        )
        for old, cells in zip(sheet.rows[row:], block, strict=False)
    )
    said = n_(
        "{n} row was replaced. Ctrl+Z brings it back.",
        "{n} rows were replaced. Ctrl+Z brings them back.",
        rows,
    )
    return [said] if rows else []


# ------------------------------------------------------------------ dropped


def media_kind(path: str) -> Kind | None:
    """Return whether a file is a picture or a sound, by its name; None for any other."""
    ending = Path(path).suffix.lower()
    return "picture" if ending in PICTURES else "sound" if ending in SOUNDS else None


def drop_media(
    sheet: Sheet, paths: Sequence[str], at: Cell, place: PlaceMedia
) -> tuple[Sheet, list[str]]:
    """Put files in the cell and the cells below it; return also what could not be used, and why.

    A picture and a sound share a cell; the next of a kind goes to the next row.
    """
    row, column = at
    name = COLUMNS[min(column, 1)]
    next_row: dict[Kind, int] = {"picture": row, "sound": row}
    report, over = [], 0
    for path in sorted(paths) if len(paths) > 1 else paths:
        if (kind := media_kind(path)) is None:
            said = _(
                "{file} is neither a picture nor a sound; drop it by itself to import its pairs."
            )
            report.append(said.format(file=Path(path).name))
            continue
        to = min(next_row[kind], len(sheet.rows))
        if to >= MOST_PAIRS:
            over += 1
            continue
        file, trouble = _usable(path, kind, place)
        if trouble:
            report.append(trouble)
            continue
        files = {kind: file}
        sheet = sheet.place(to, name, **files)
        next_row[kind] += 1
    if over:
        said = n_(
            "{n} file was left out: a set may have 10,000 pairs.",
            "{n} files were left out: a set may have 10,000 pairs.",
            over,
        )
        report.append(said)
    return sheet, report


def _usable(path: str, kind: Kind, place: PlaceMedia) -> tuple[str, str]:
    """Return where the file is now, or why it cannot be used."""
    found, problem = Beside(Path(path).parent).find(Path(path).name, kind)
    if problem is not None:
        return "", " ".join(problem)
    try:
        return place(found), ""
    except OSError as error:
        return "", f"{Path(path).name}: {reason_of(error)}"
