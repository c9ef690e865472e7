"""The sounds in `samples`, made anew: python -m tests.look.make_samples, with pygame's libraries.

A tone that rises, as each format keeps it. libsndfile comes with pygame on Linux; MP3 it cannot
write there, so those frames are put together here, with noise in them.
"""

from __future__ import annotations

import ctypes
import math
from array import array
from pathlib import Path
from random import Random

import pygame

FOLDER = Path(__file__).parent / "samples"
RATE, SECONDS = 48_000, 0.15
KINDS = {"rising.flac": 0x170002, "rising.ogg": 0x200060, "rising.opus": 0x200064}
_WRITE = 0x20


class _Info(ctypes.Structure):
    """SF_INFO."""

    _fields_ = (
        ("frames", ctypes.c_int64),
        ("rate", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("format", ctypes.c_int),
        ("sections", ctypes.c_int),
        ("seekable", ctypes.c_int),
    )


def main() -> None:
    """Write all samples."""
    libraries = Path(pygame.__file__).parents[1] / "pygame_ce.libs"
    sndfile = ctypes.CDLL(str(next(libraries.glob("libsndfile*"))))
    sndfile.sf_open.restype = ctypes.c_void_p
    times = [n / RATE for n in range(int(RATE * SECONDS))]
    wave = [round(9000 * math.sin(2 * math.pi * (300 + 2000 * t) * t)) for t in times]
    samples = (ctypes.c_short * len(wave))(*wave)
    for name, kind in KINDS.items():
        info = _Info(0, RATE, 1, kind, 0, 0)
        path = str(FOLDER / name).encode()
        file = ctypes.c_void_p(sndfile.sf_open(path, _WRITE, ctypes.byref(info)))
        sndfile.sf_writef_short(file, samples, ctypes.c_int64(len(wave)))
        sndfile.sf_close(file)
    (FOLDER / "noise.mp3").write_bytes(b"".join(frame(Random(n)) for n in range(12)))


def frame(chance: Random, bits: int = 500) -> bytes:
    """One frame of MP3 (64 kbit/s, mono), whose two granules hold so many bits of noise."""
    granule = f"{bits:012b}{60:09b}{190:08b}{0:04b}0" + "00111" * 3 + f"{7:04b}{7:03b}000"
    side = f"{0:09b}{0:05b}{0:04b}" + granule * 2
    whole = int(side, 2).to_bytes(len(side) // 8, "big")
    noise = array("B", (chance.randrange(256) for _ in range(208 - 4 - len(whole))))
    return b"\xff\xfb\x50\xc0" + whole + noise.tobytes()


if __name__ == "__main__":
    main()
