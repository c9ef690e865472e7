"""Ends: whether a picture or sound is there to its end, by its first and its last bytes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

_END = 64 * 1024
_SHORTEST_PAGE = 28
_SHORTEST_SOUND = 128


class Ends(NamedTuple):
    """The beginning and the end of a file, and how many bytes it has."""

    path: Path
    head: bytes
    tail: bytes
    size: int


def read_ends(path: Path) -> Ends:
    """Return them; most files have no more. Raises OSError when it cannot be read."""
    with path.open("rb", buffering=0) as file:
        head = file.read(_END) or b""
        size = file.seek(0, os.SEEK_END)
        if size <= len(head):
            return Ends(path, head, head, size)
        file.seek(max(0, size - _END))
        return Ends(path, head, file.read(_END) or b"", size)


def is_cut(ends: Ends) -> bool:
    """Return True for a file that ends before what it says it has; False where it cannot be known.

    Raises OSError when it cannot be read.
    """
    path, head, tail, size = ends
    if head.startswith(b"\x89PNG"):
        return b"IEND" not in tail
    if head.startswith(b"\xff\xd8"):
        return b"\xff\xd9" not in tail and not _is_in(path, b"\xff\xd9")
    if head.startswith(b"GIF8"):
        return not tail.rstrip(b"\0").endswith(b";")
    if head.startswith(b"BM"):
        return _is_cut_bmp(head, size)
    if head.startswith(b"RIFF"):
        return int.from_bytes(head[4:8], "little") + 8 > size + 1 and not _is_endless(head)
    if head.startswith(b"OggS"):
        return _is_cut_page(tail, size)
    if head.startswith(b"fLaC"):
        return _is_cut_flac(head, size)
    return size >= _SHORTEST_SOUND and _is_cut_mp3(head, size)


def is_well_formed(data: bytes) -> bool:
    """Return True for a drawing whose tags are closed, each by its own."""
    parser = expat.ParserCreate()
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return False
    return True


def _is_in(path: Path, mark: bytes) -> bool:
    """Return True if the mark stands after the first part, where small previews are."""
    before = b""
    with path.open("rb") as file:
        file.seek(_END)
        while piece := file.read(1 << 20):
            if mark in before + piece:
                return True
            before = piece[-1:]
    return False


def _is_endless(head: bytes) -> bool:
    """Return True for a WAV that was written as it came: its size was not known."""
    return head[8:12] == b"WAVE" and head[4:8] in (b"\xff\xff\xff\xff", b"\0\0\0\0")


def _is_cut_bmp(head: bytes, size: int) -> bool:
    if len(head) < 34 or int.from_bytes(head[14:18], "little") < 40:
        return False
    wide, high = (int.from_bytes(head[at : at + 4], "little", signed=True) for at in (18, 22))
    bits, packed = int.from_bytes(head[28:30], "little"), int.from_bytes(head[30:34], "little")
    row = (abs(wide) * bits + 31) // 32 * 4
    return packed == 0 and int.from_bytes(head[10:14], "little") + row * abs(high) > size


def _is_cut_page(tail: bytes, size: int) -> bool:
    """Return True if the last page of an Ogg is not whole."""
    at = tail.rfind(b"OggS")
    if size < _SHORTEST_PAGE or at < 0:
        return size >= _SHORTEST_PAGE
    parts = tail[at + 26] if at + 26 < len(tail) else 0
    table = tail[at + 27 : at + 27 + parts]
    return len(table) < parts or at + 27 + parts + sum(table) > len(tail) or not tail[at + 26 :]


def _is_cut_flac(head: bytes, size: int) -> bool:
    """Return True if there are fewer bytes than the smallest frames would take together."""
    if len(head) < 42 or head[4] & 0x7F:
        return size < 42
    block = int.from_bytes(head[10:12], "big")
    least = int.from_bytes(head[12:15], "big")
    samples = int.from_bytes(head[21:26], "big") & 0xF_FFFF_FFFF
    return bool(block and least and samples) and samples // block * least > size


def _is_cut_mp3(head: bytes, size: int) -> bool:
    """Return True if there are fewer bytes than the first frame counts."""
    at = max(head.find(b"Xing"), head.find(b"Info"))
    flags = int.from_bytes(head[at + 4 : at + 8], "big") if at >= 0 else 0
    if flags & 3 != 3:
        return False
    return at - 36 + int.from_bytes(head[at + 12 : at + 16], "big") > size
