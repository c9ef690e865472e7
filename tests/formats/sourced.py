"""Sources for tests of readers: bytes with a name, small pictures and archives."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.source import Reading, Source

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    + struct.pack(">II", 64, 48)
    + b"\x08\x06\0\0\0\0\0\0\0IEND\xaeB`\x82"
)
OGG = b"OggS\0\x02" + bytes(40)


def source(text: str | bytes, name: str = "lesson.txt", folder: Path | None = None) -> Source:
    return Source(text.encode() if isinstance(text, str) else text, name, folder)


def head(data: str | bytes, name: str) -> Head:
    """What a format is shown when it is asked whether it knows a file."""
    return Head(data.encode() if isinstance(data, str) else data, name)


def both(reading: Reading) -> tuple[PairSet | None, list[Problem]]:
    """The set and the problems."""
    return reading.pair_set, list(reading.problems)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file with these files in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()
