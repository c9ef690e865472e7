"""Grids: how many cells lie on a picture in JClic, and where."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from game.formats.common.media.pieces import Box, grid

_SHAPE = re.compile(r"(rectangle|ellipse)\s*:\s*(.{1,200})", re.IGNORECASE)
_COORDINATE = re.compile(r"-?\d{1,6}(?:\.\d{1,9})?(?:[eE]-?\d)?")
_MOST_COORDINATES = 2000


def is_sliced(cells: Element) -> bool:
    """Return True if the cells are the pieces of one picture."""
    return bool(cells.get("image")) and cells.find("cell") is None


def size(cells: Element) -> int:
    """Return how many cells there are."""
    columns, rows = _columns_and_rows(cells)
    return len(cells.findall("cell")) or columns * rows


def boxes(cells: Element) -> list[Box]:
    """Return where the cells lie on their picture; of odd ones what is around them."""
    shaper = cells.find("shaper")
    if shaper is None:
        return grid(*_columns_and_rows(cells))
    if shapes := shaper.findall("shape"):
        scale = _scale(shaper, "scaleW"), _scale(shaper, "scaleH")
        found = [_box(shape.text or "", scale) for shape in shapes]
        return [box for box in found if box is not None] if all(found) else []
    return grid(*_columns_and_rows(shaper if shaper.get("rows") else cells))


def _box(shape: str, scale: tuple[float, float]) -> Box | None:
    numbers = [float(each) for each in _COORDINATE.findall(shape)[:_MOST_COORDINATES]]
    if _SHAPE.fullmatch(shape.strip()) and len(numbers) == 4:
        left, top, width, height = numbers
        corners = [(left, top), (left + width, top + height)]
    else:
        corners = list(zip(numbers[::2], numbers[1::2], strict=False))
    if len(corners) < 2:
        return None
    across, down = [x / scale[0] for x, _y in corners], [y / scale[1] for _x, y in corners]
    return min(across), min(down), max(across), max(down)


def _scale(shaper: Element, name: str) -> float:
    """Return by how much coordinates are larger than parts of the picture."""
    text = shaper.get(name) or ""
    return float(text) if text.replace(".", "", 1).isdecimal() and float(text) > 0 else 1.0


def _columns_and_rows(element: Element) -> tuple[int, int]:
    columns, also, rows = (number(element.get(name)) or 1 for name in ("cols", "columns", "rows"))
    return max(1, columns, also), max(1, rows)


def number(said: str | None) -> int | None:
    """Return a whole number; None for anything else."""
    text = (said or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 9 else None
