"""The bytes of a file, of real files only: a pipe or a device might never end."""

from __future__ import annotations

import stat
from pathlib import Path


class NotAFileError(OSError):
    """A pipe, a socket or a device."""


def first_bytes(path: Path, most: int) -> bytes:
    """Up to `most` bytes from the beginning. OSError or ValueError when they cannot be read."""
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        raise NotAFileError(path)
    with path.open("rb") as file:
        return file.read(most)
