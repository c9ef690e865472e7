"""Sound: a file of any kind that SDL knows, as the samples of a WAV file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from game.clocks import clock
from game.core.media import MOST_BYTES
from game.look.decoder.limits import memory_bytes
from game.look.wave_file import CHANNELS, MOST_SAMPLES_BYTES, RATE, WIDTH

_ENOUGH_MS = 1500
_ENOUGH_BYTES = 130_000_000


def opened() -> Callable[[str], bytes | memoryview]:
    """Return what decodes, with SDL's mixer open on a device that is none."""
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    from game.look.sdl import mixer, pygame

    device = mixer()
    device.init(RATE, -8 * WIDTH, CHANNELS, 4096, allowedchanges=0)
    before = memory_bytes()

    def samples(path: str) -> bytes | memoryview:
        """Return the samples of the file; b"" if it is none that can be played."""
        try:
            if Path(path).stat().st_size > MOST_BYTES:
                return b""
            with Path(path).open("rb") as file:
                sound = device.Sound(file=_Measured(file, before + _ENOUGH_BYTES))
        except (OSError, ValueError, pygame.error):
            return b""
        if not sound.get_length():
            return b""
        return memoryview(sound).cast("B")[:MOST_SAMPLES_BYTES]

    return samples


class _Measured:
    """A file that ends when enough time or memory went into it: what was decoded is played."""

    def __init__(self, file: IO[bytes], most_bytes: int) -> None:
        self._file, self._most, self._until = file, most_bytes, clock() + _ENOUGH_MS

    def read(self, count: int = -1) -> bytes:
        """Return the next bytes; none any more once it has been enough."""
        enough = clock() > self._until or memory_bytes() > self._most
        return b"" if enough else self._file.read(count)

    def seek(self, place: int, whence: int = 0) -> int:
        """Go to another place."""
        return self._file.seek(place, whence)

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()
