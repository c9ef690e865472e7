"""Placement: where the window opens: on a desktop that is there, and no larger with its frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from game.view.box import Box

Size = tuple[int, int]
Opening = tuple[Size, tuple[int, int] | None]
"""A size, and a place on the desktops; None: in the middle of the first."""
Frame = tuple[int, int, int, int]
"""How far title bar and borders reach beyond a window: left, top, right, bottom."""
UNKNOWN_FRAME: Frame = (0, 75, 0, 0)
"""Where the desktop does not tell: a title bar, and a bar of the desktop's own."""
DEFAULT: Size = (1280, 720)
_SURE = 120
"""Pixels that bars and frames of desktops do not reach: with so many to spare a window fits."""
_KEPT = re.compile(r"(\d{1,5})x(\d{1,5})([+-]\d{1,6})([+-]\d{1,6}) (\S+)")


def opening(
    size: Size | None,
    kept: str,
    desktops: Sequence[Size],
    usable: Callable[[], Sequence[Box]],
) -> Opening:
    """Return how a window opens: of the `size` that is asked for, or as it was `kept`.

    `desktops` are the sizes of all; `usable` returns what bars leave of them, and is asked only
    where it may matter, because asking takes time.
    """
    frame = _read(kept, desktops if size is None else None)
    if frame is not None and size is None and kept.endswith(f" {_names(desktops)}"):
        return (int(frame.w), int(frame.h)), (int(frame.x), int(frame.y))
    if frame is None or size is not None:
        wide, high = size or DEFAULT
        if is_small((wide, high), desktops[:1]):
            return (wide, high), None
        return _fitted(None, (wide, high), usable())
    return _fitted(frame, (int(frame.w), int(frame.h)), usable())


def is_small(size: Size, desktops: Sequence[Size]) -> bool:
    """Return True if a window of this size fits on any of the desktops, whatever its frame."""
    fits = (size[0] + _SURE <= wide and size[1] + _SURE <= high for wide, high in desktops)
    return bool(desktops) and all(fits)


def in_frame(window: Box, frame: Frame, usable: Sequence[Box]) -> Box:
    """Return the window as it is on a desktop, title bar and all.

    It stays as it is where it is no larger with its frame than the desktop, and the title bar
    can be reached.
    """
    left, top, right, bottom = frame
    whole = Box(window.x - left, window.y - top, window.w + left + right, window.h + top + bottom)
    if not usable:
        return window
    room = max(usable, key=lambda desktop: _shared(desktop, whole))
    if whole.w <= room.w and whole.h <= room.h and whole.y >= room.y:
        return window
    w, h = min(whole.w, room.w), min(whole.h, room.h)
    x = min(max(whole.x, room.x), room.right - w)
    y = min(max(whole.y, room.y), room.bottom - h)
    return Box(x + left, y + top, w - left - right, h - top - bottom)


def to_keep(frame: Box, desktops: Sequence[Size]) -> str:
    """Return a window's place for the next start, with the desktops on which it was chosen."""
    return f"{frame.w:.0f}x{frame.h:.0f}{frame.x:+.0f}{frame.y:+.0f} {_names(desktops)}"


def _names(desktops: Sequence[Size]) -> str:
    return ",".join(f"{wide}x{high}" for wide, high in desktops) or "-"


def _read(kept: str, desktops: Sequence[Size] | None) -> Box | None:
    """Return the frame that was kept; None where none was, or it makes no sense."""
    if desktops is None or (found := _KEPT.fullmatch(kept)) is None:
        return None
    w, h, x, y = (int(part) for part in found.groups()[:4])
    return Box(x, y, w, h) if w >= 100 and h >= 100 else None


def _fitted(frame: Box | None, size: Size, usable: Sequence[Box]) -> Opening:
    """Return the window on the desktop that has most of its frame, no larger than that."""
    if not usable:
        return size, None
    room = usable[0]
    if frame is not None:
        room = max(usable, key=lambda desktop: _shared(desktop, frame))
    w, h = min(size[0], int(room.w)), min(size[1], int(room.h))
    x, y = room.x + (room.w - w) // 2, room.y + (room.h - h) // 2
    if frame is not None and _shared(room, frame):
        x = min(max(frame.x, room.x), room.right - w)
        y = min(max(frame.y, room.y), room.bottom - h)
    return (w, h), (int(x), int(y))


def _shared(one: Box, other: Box) -> float:
    """Return how many pixels both have."""
    w = min(one.right, other.right) - max(one.x, other.x)
    h = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, w) * max(0.0, h)
