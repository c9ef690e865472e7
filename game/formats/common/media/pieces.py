"""Pieces: parts of a picture cut out as pictures of their own, and of a recording as sounds."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

from game.core.media import MOST_BYTES, MOST_PIXELS, too_many_scans

MOST_PIECES = 200
Box = tuple[float, float, float, float]
"""Left, top, right and bottom, as parts of the width and the height."""


def grid(columns: int, rows: int) -> list[Box]:
    """Return the boxes of an even grid, row by row; none when there are too many."""
    if not 0 < columns * rows <= MOST_PIECES:
        return []
    return [
        (column / columns, row / rows, (column + 1) / columns, (row + 1) / rows)
        for row in range(rows)
        for column in range(columns)
    ]


def cut(data: bytes, boxes: Sequence[Box]) -> list[bytes]:
    """Return the pieces as PNG; none when it is no picture, or one of them would be empty."""
    import skia

    if len(boxes) > MOST_PIECES or len(data) > MOST_BYTES:
        return []
    try:
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithoutCopy(data))
    except (RuntimeError, ValueError):
        return []
    pixels = image.width() * image.height() if image else 0
    if pixels > MOST_PIXELS or too_many_scans(data, pixels):
        return []
    # Decoded once, not for every piece.
    image = image and image.makeRasterImage(skia.Image.kDisallow_CachingHint)
    if image is None:
        return []
    found = []
    for box in boxes:
        left, top, right, bottom = _pixels(box, image.width(), image.height())
        if right <= left or bottom <= top:
            return []
        piece = image.makeSubset(skia.IRect.MakeLTRB(left, top, right, bottom))
        encoded = piece.encodeToData(skia.EncodedImageFormat.kPNG, 100) if piece else None
        if encoded is None:
            return []
        found.append(bytes(encoded))
    return found


def cut_sound(path: str, start_ms: int, end_ms: int) -> bytes:
    """Return a part of a WAV recording, up to its end for 0; b"" for anything else."""
    import wave

    made = io.BytesIO()
    try:
        with wave.open(path) as recording, wave.open(made, "wb") as piece:
            about, rate = recording.getparams(), recording.getframerate()
            start = min(start_ms * rate // 1000, about.nframes)
            end = min(end_ms * rate // 1000, about.nframes) if end_ms else about.nframes
            piece.setparams(about)
            recording.setpos(start)
            frames = recording.readframes(max(0, end - start))
            piece.writeframes(frames)
    except (OSError, EOFError, ValueError, RuntimeError, ArithmeticError, wave.Error, struct.error):
        return b""
    return made.getvalue() if frames else b""


def _pixels(box: Box, width: int, height: int) -> tuple[int, ...]:
    sizes = (width, height, width, height)
    return tuple(round(min(1.0, max(0.0, at)) * size) for at, size in zip(box, sizes, strict=True))
