"""Media: how large the pictures and sounds of a set may be, and what is not worth decoding."""

from __future__ import annotations

MOST_BYTES = 50_000_000
MOST_PIXELS = 40_000_000
MOST_SOUND_S = 180
_MOST_SCANS = 100
_MOST_SCANNED_PIXELS = 20 * MOST_PIXELS
_SCAN = b"\xff\xda"


def too_many_scans(data: bytes, pixels: int) -> bool:
    """Return True for a JPEG that is drawn over and over: each scan goes through all its pixels.

    A camera's progressive JPEG has some ten scans. A small picture before the large one, as
    cameras put it in, counts one or two more.
    """
    if not data.startswith(b"\xff\xd8"):
        return False
    scans = data.count(_SCAN)
    return scans > _MOST_SCANS or (scans > 4 and scans * pixels > _MOST_SCANNED_PIXELS)
