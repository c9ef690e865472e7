"""Two hundred broken pictures and sounds of all kinds, each with the name it lies under."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random

from tests.look.media_bombs import bombs
from tests.look.media_samples import drawing, pictures, png_chunk, sounds

COUNT = 200
Made = tuple[str, Callable[[Path], object]]
"""A name, and what puts something at its path."""
_PNG = b"\x89PNG\r\n\x1a\n"
_HUGE = _PNG + png_chunk(b"IHDR", struct.pack(">IIBBBBB", 65_000, 65_000, 8, 2, 0, 0, 0))
_SMALL_BOMBS = ("laughs.svg", "entities.svg", "dashes.svg", "hundred.jpg")


def broken() -> list[Made]:
    """All of them; the names are those that the pair file writes."""
    return list(islice(_broken(Random(7)), COUNT))


def _broken(chance: Random) -> Iterator[Made]:
    files = pictures() | sounds()
    endings = sorted({Path(name).suffix for name in files})
    for name, data in files.items():
        for share in (0.15, 0.5, 0.9):
            if _tells(name, data, share):
                yield f"cut-{share}-{name}", _bytes(data[: int(len(data) * share)])
    for ending in endings:
        yield f"empty{ending}", _bytes(b"")
        yield f"folder{ending}", Path.mkdir
        yield f"missing{ending}", lambda _path: None
        yield f"../outside{ending}", lambda _path: None
        yield f"/etc/outside{ending}", lambda _path: None
        yield f"page{ending}", _bytes(b"<!DOCTYPE html><html><body>404 not found</body></html>")
        yield f"zeros{ending}", _bytes(bytes(3000))
        yield f"words{ending}", _bytes(b"This is no picture and no sound. " * 40)
        yield f"kind{ending}.txt", _bytes(drawing())
    yield "huge.png", _bytes(_HUGE + png_chunk(b"IEND", b""))
    yield "large.png", _sparse
    yield "large.ogg", _sparse
    yield "laughs.svg", _bytes(bombs()["laughs.svg"]())
    yield "entities.svg", _bytes(bombs()["entities.svg"]())
    yield "many.svg", _bytes(bombs()["many.svg"]())
    yield "deep.svg", _bytes(bombs()["deep.svg"]())
    yield "passes.jpg", _bytes(bombs()["passes.jpg"]())
    for number in range(COUNT):
        ending = chance.choice(endings)
        noise = bytes(chance.randrange(0xE0) for _ in range(900))
        yield f"noise-{number}{ending}", _bytes(b"\x01" + noise)


def _tells(name: str, data: bytes, share: float) -> bool:
    """Return True where a file says how long it is: an MP3 or FLAC may end anywhere."""
    return not name.endswith((".mp3", ".flac", ".bmp")) and int(len(data) * share) > 40


def _bytes(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.write(_PNG)
        file.truncate(60_000_000)
