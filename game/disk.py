"""Disk: what a file or a folder holds reaches it for good."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def sync(file: Path) -> None:
    """Wait until the disk has what was written to a file. Raises OSError."""
    handle = os.open(file, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder, where the system can open folders."""
    with suppress(OSError):
        sync(folder)
