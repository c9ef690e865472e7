"""Pictures: width and height of an image file from its first bytes, without decoding it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.core.svg import svg_size

_HEAD = 512 * 1024
"""JPEG keeps its size behind the camera's notes; they are rarely longer than this."""
_MOST_SEGMENTS = 5000
_NOT_A_SIZE = {0xC4, 0xC8, 0xCC}
_MARKUP = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b" ", b"\r", b"\n", b"\t")
_BARE = {0x01, *range(0xD0, 0xD9)}


def picture_size(path: Path) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, JPEG, GIF, WebP, BMP or SVG; else None.

    Raises OSError when the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(64)
        if head.startswith((b"\xff\xd8", *_MARKUP)):
            head += file.read(_HEAD)
    return size_in(head)


def size_in(head: bytes) -> tuple[int, int] | None:
    """Return the same from the first bytes of a file, as far as they tell it."""
    for reader in _READERS:
        size = reader(head)
        if size is not None:
            return size if min(size) > 0 else None
    return None


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _png(head: bytes) -> tuple[int, int] | None:
    if not head.startswith(b"\x89PNG\r\n\x1a\n") or len(head) < 24:
        return None
    return _big(head[16:20]), _big(head[20:24])


def _gif(head: bytes) -> tuple[int, int] | None:
    if head[:6] not in (b"GIF87a", b"GIF89a") or len(head) < 10:
        return None
    return _little(head[6:8]), _little(head[8:10])


def _bmp(head: bytes) -> tuple[int, int] | None:
    if not head.startswith(b"BM") or len(head) < 26:
        return None
    if _little(head[14:18]) == 12:
        return _little(head[18:20]), _little(head[20:22])
    height = int.from_bytes(head[22:26], "little", signed=True)
    return _little(head[18:22]), abs(height)


def _webp(head: bytes) -> tuple[int, int] | None:
    if head[:4] != b"RIFF" or head[8:12] != b"WEBP" or len(head) < 30:
        return None
    kind = head[12:16]
    if kind == b"VP8X":
        return _little(head[24:27]) + 1, _little(head[27:30]) + 1
    if kind == b"VP8L":
        bits = _little(head[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return _little(head[26:28]) & 0x3FFF, _little(head[28:30]) & 0x3FFF


def _jpeg(head: bytes) -> tuple[int, int] | None:
    if not head.startswith(b"\xff\xd8"):
        return None
    at = 2
    for _segment in range(_MOST_SEGMENTS):
        if at + 9 > len(head) or head[at] != 0xFF:
            return None
        mark = head[at + 1]
        if mark == 0xFF or mark in _BARE:
            at += 1 if mark == 0xFF else 2
        elif 0xC0 <= mark <= 0xCF and mark not in _NOT_A_SIZE:
            return _big(head[at + 7 : at + 9]), _big(head[at + 5 : at + 7])
        else:
            at += 2 + max(2, _big(head[at + 2 : at + 4]))
    return None


_READERS: tuple[Callable[[bytes], tuple[int, int] | None], ...] = (
    _png,
    _jpeg,
    _gif,
    _webp,
    _bmp,
    svg_size,
)
