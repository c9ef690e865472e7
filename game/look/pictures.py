"""Pictures: image files, opened when first painted and cached at the painted size."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from pathlib import Path

import skia

_MOST_BYTES = 32 * 1024 * 1024
_MOST_PIXELS = 40_000_000


def picture_size(path: str) -> tuple[int, int]:
    """Return width and height of an image file in pixels; (0, 0) if it cannot be read."""
    return _size(path, _stamp(path))


@lru_cache(512)
def _size(path: str, stamp: int) -> tuple[int, int]:
    image = _open(path)
    return (image.width(), image.height()) if image else (0, 0)


def _stamp(path: str) -> int:
    """Return when the file was last written, so that a replaced picture is noticed."""
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


def _open(path: str) -> skia.Image | None:
    """Return the image, not yet decoded; None when there is none or it is far too large."""
    try:
        data = skia.Data.MakeWithCopy(Path(path).read_bytes())
        image = skia.Image.MakeFromEncoded(data)
    except (OSError, RuntimeError, ValueError):
        return None
    if image is None or image.width() * image.height() > _MOST_PIXELS:
        return None
    return image


class Pictures:
    """A cache of decoded pictures; the least recently used are dropped first."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most = most_bytes
        self._cache: OrderedDict[tuple[str, int, int, int], skia.Image | None] = OrderedDict()

    def at(self, path: str, width: int, height: int) -> skia.Image | None:
        """Return the picture at this size in pixels; None if the file is broken."""
        key = (path, _stamp(path), width, height)
        if key not in self._cache:
            self._cache[key] = _decode(path, width, height)
            self._evict()
        self._cache.move_to_end(key)
        return self._cache[key]

    def _evict(self) -> None:
        while len(self._cache) > 1 and self._bytes() > self._most:
            self._cache.popitem(last=False)

    def _bytes(self) -> int:
        return sum(i.width() * i.height() * 4 for i in self._cache.values() if i is not None)


def _decode(path: str, width: int, height: int) -> skia.Image | None:
    image = _open(path)
    if image is None:
        return None
    surface = skia.Surface.MakeRasterN32Premul(max(1, width), max(1, height))
    box = skia.Rect.MakeWH(max(1, width), max(1, height))
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    surface.getCanvas().drawImageRect(image, box, sampling, None)
    return surface.makeImageSnapshot()
