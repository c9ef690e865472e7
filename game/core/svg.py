"""SVG: whether bytes are a drawing, and its proportions, from its first tag."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from xml.parsers import expat

MOST_SVG_BYTES = 2_000_000
LONGEST = 1600
"""A drawing has no pixels of its own: its longer side counts as so many."""
_NARROWEST = 16
_USUAL = 300.0, 150.0
"""What browsers take for a drawing that says nothing of its size."""
_LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*(px|pt|pc|mm|cm|in|em|ex)?\s*$")
_UNITS = {"pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16, "ex": 8}
_NUMBERS = re.compile(r"[\s,]+")
_LEAST, _MOST = 1e-6, 1e9
View = tuple[float, float, float, float]
"""Left, top, width and height."""


class _FoundError(Exception):
    """The first tag came by."""


def svg_size(head: bytes) -> tuple[int, int] | None:
    """Return the width and height that a drawing counts as, in pixels; None if it is none.

    `head` is its beginning, at least to the end of its first tag.
    """
    if not _may_be(head):
        return None
    found = dict[str, str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        found.update(attributes, tag=name.rpartition(":")[2])
        raise _FoundError

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with suppress(_FoundError, expat.ExpatError, ValueError, LookupError):
        parser.Parse(head, False)
    view = view_of(found) if found.get("tag") == "svg" else None
    return None if view is None else _in_pixels(*view[2:])


def view_of(attributes: Mapping[str, str]) -> View | None:
    """Return left, top, width and height of what the first tag says is seen.

    None if it is so small or large that nobody can compute with it.
    """
    view = _named(attributes)
    return view if all(_LEAST <= side <= _MOST for side in view[2:]) else None


def _named(attributes: Mapping[str, str]) -> View:
    numbers = _NUMBERS.split(attributes.get("viewBox", "").strip())
    try:
        box = [float(number) for number in numbers]
    except ValueError:
        box = []
    seen = len(box) == 4 and all(abs(n) < _MOST for n in box) and min(box[2:]) > 0
    left, top, wide, high = box if seen else (0.0, 0.0, 0.0, 0.0)
    w, h = (_length(attributes.get(name, "")) for name in ("width", "height"))
    if w and h:
        return (left, top, w, h) if not seen else (left, top, wide, wide * h / w)
    if seen:
        return left, top, wide, high
    return 0.0, 0.0, w or _USUAL[0], h or _USUAL[1]


def _length(text: str) -> float:
    found = _LENGTH.match(text)
    return float(found[1]) * _UNITS.get(found[2], 1.0) if found else 0.0


def _may_be(head: bytes) -> bool:
    begin = head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1]
    return begin == b"<" and b"svg" in head.replace(b"\0", b"")


def _in_pixels(wide: float, high: float) -> tuple[int, int]:
    scale = LONGEST / max(wide, high)
    return max(_NARROWEST, round(wide * scale)), max(_NARROWEST, round(high * scale))
