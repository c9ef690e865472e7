"""Pictures: image files at the size in which they are shown, the large ones decoded elsewhere."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from enum import Enum, auto
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import skia

if TYPE_CHECKING:
    from game.look.picture_thread import PictureThread

_MOST_BYTES = 64 * 1024 * 1024
"""Of what is decoded, where there is no window."""
_WINDOWS = 3
"""So many windows full of pictures are kept: those of one lie side by side on it."""
_SMALL_PIXELS, _SMALL_BYTES = 1_000_000, 300_000
_SOLID = 200
_PIXELS_A_FRAME = 1_500_000


class Lack(Enum):
    """Why there is no picture."""

    COMING = auto()
    """It is being decoded; `wake` is called when it is there."""
    BROKEN = auto()


Wish = tuple[str, int, int, int]
"""The path of a picture, when the file was last written, width and height in pixels."""


def picture_size(path: str) -> tuple[int, int]:
    """Return width and height of an image file in pixels; (0, 0) if it cannot be read."""
    return _size(path, _stamp(path))


@lru_cache(512)
def _size(path: str, stamp: int) -> tuple[int, int]:
    # Few boards have pictures, and none needs this before its first.
    from game.look.decoder.picture import size

    return size(path)


def is_small(path: str) -> bool:
    """Return True if decoding takes no longer than a frame or two: never for a drawing."""
    if is_drawing(path):
        return False
    width, height = picture_size(path)
    try:
        return width * height <= _SMALL_PIXELS and Path(path).stat().st_size <= _SMALL_BYTES
    except (OSError, ValueError):
        return True


def is_drawing(path: str) -> bool:
    """Return True for an SVG: what it costs is known when it is drawn, so never in the game."""
    return _is_drawing(path, _stamp(path))


@lru_cache(512)
def _is_drawing(path: str, stamp: int) -> bool:
    from game.look.decoder import picture

    return picture.is_drawing(path)


def _stamp(path: str) -> int:
    """Return when the file was last written, so that a replaced picture is noticed."""
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


def is_see_through(image: skia.Image) -> bool:
    """Return True if what lies below is seen at its corners or in the middle of its edges."""
    wide, high, pixel = image.width() - 1, image.height() - 1, bytearray(4)
    info = skia.ImageInfo.MakeN32Premul(1, 1)
    for x in (0, wide // 2, wide):
        for y in (0, high // 2, high):
            middle = x == wide // 2 and y == high // 2
            if not middle and image.readPixels(info, pixel, 4, x, y) and pixel[3] < _SOLID:
                return True
    return False


class Pictures:
    """A cache of decoded pictures; the least recently used are dropped first.

    With `wake` nobody waits for a picture: what takes long comes later, and `wake` is called
    (in another thread) when it is there. Without it every picture is waited for.
    """

    def __init__(
        self, wake: Callable[[], None] | None = None, most_bytes: int = _MOST_BYTES
    ) -> None:
        self._wake, self._most = wake, most_bytes
        self._cache: OrderedDict[Wish, skia.Image | Lack] = OrderedDict()
        self._bytes = 0
        self._pixels_left = 0
        self._thread: PictureThread | None = None

    def keep_for(self, width: int, height: int) -> None:
        """Keep as many pictures as a window of this size can need."""
        self._most = _WINDOWS * width * height * 4
        self._drop(self._most)

    def release(self) -> None:
        """Let go of the least recently used, down to what one window is full of."""
        self._drop(self._most // _WINDOWS)

    def begin_frame(self) -> frozenset[str]:
        """Take in what was decoded meanwhile; return the paths of it, which look different now."""
        self._pixels_left = _PIXELS_A_FRAME
        if self._thread is None:
            return frozenset()
        came = self._thread.take()
        for wish, image in came:
            self._keep(wish, image)
        return frozenset(wish[0] for wish, _image in came)

    def at(self, path: str, width: int, height: int) -> skia.Image | Lack:
        """Return the picture at this size in pixels, or why there is none."""
        wish = path, _stamp(path), width, height
        found = self._cache.get(wish)
        if found is None:
            if self._comes_later(wish):
                return Lack.COMING
            found = self._keep(wish, self._decoded(wish))
        self._cache.move_to_end(wish)
        return found

    def close(self) -> None:
        """End what decodes; nothing is decoded elsewhere any more."""
        if self._thread is not None:
            self._thread.close()

    def _comes_later(self, wish: Wish) -> bool:
        """Return True if it is decoded in the thread, and see to that."""
        if self._wake is None:
            return False
        width, height = picture_size(wish[0])
        if self._pixels_left > 0 and is_small(wish[0]):
            self._pixels_left -= width * height
            return False
        self._elsewhere().add(wish)
        return True

    def _decoded(self, wish: Wish) -> skia.Image | None:
        path, _changed, width, height = wish
        if is_small(path):
            from game.look.decoder.picture import scaled

            return scaled(path, width, height)
        return self._elsewhere().decoded(wish)

    def _elsewhere(self) -> PictureThread:
        if self._thread is None:
            # Most pictures are small; nothing of it is loaded before.
            from game.look.picture_thread import PictureThread

            self._thread = PictureThread(self._wake or (lambda: None))
        return self._thread

    def _keep(self, wish: Wish, image: skia.Image | None) -> skia.Image | Lack:
        found = Lack.BROKEN if image is None else image
        # What was to come later may have been decoded at once meanwhile.
        if (before := self._cache.get(wish)) is not None:
            self._bytes -= _bytes(before)
        self._cache[wish] = found
        self._bytes += _bytes(found)
        self._drop(self._most)
        return found

    def _drop(self, most: int) -> None:
        while len(self._cache) > 1 and self._bytes > most:
            _wish, dropped = self._cache.popitem(last=False)
            self._bytes -= _bytes(dropped)


def _bytes(found: skia.Image | Lack) -> int:
    return 100 if isinstance(found, Lack) else found.width() * found.height() * 4
