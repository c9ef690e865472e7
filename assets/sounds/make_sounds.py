"""Make the program's sounds: short soft tones, written as WAV files beside this script."""

from __future__ import annotations

import io
import sys
import wave
from array import array
from math import exp, pi, sin
from pathlib import Path
from typing import NamedTuple

RATE = 44_100
PEAK = 0.4
OVERTONES = ((1, 1.0), (2, 0.22), (3, 0.06))
"""Multiples of the tone and how loud they are: a mallet on wood, not a whistle."""


class Tone(NamedTuple):
    """A tone of `hz` that begins at `at_s` and has faded out `long_s` later."""

    hz: float
    at_s: float
    long_s: float
    loud: float = 1.0
    rise_s: float = 0.006


C4, E4, G3, C5, E5, G5, A5, C6 = 261.63, 329.63, 196.0, 523.25, 659.26, 783.99, 880.0, 1046.5

STARS = ((1, C5), (2, E5), (3, G5))
"""One tone for each star, one above the other."""
SCALE = (0, 2, 4, 5, 7, 9, 11, 12)
"""A major scale in half tones: the match sound climbs it with right answers in a row."""
MATCH = (Tone(C5, 0, 0.2, 0.7), Tone(E5, 0.09, 0.3, 0.8))


def raised(tones: tuple[Tone, ...], half_tones: int) -> tuple[Tone, ...]:
    """Return the tones so many half tones higher, and a little softer the higher they are."""
    up = 2 ** (half_tones / 12)
    return tuple(t._replace(hz=t.hz * up, loud=t.loud / up**0.4) for t in tones)


SOUNDS: dict[str, tuple[Tone, ...]] = {
    "pick": (Tone(C5, 0, 0.09, 0.35),),
    "turn": (Tone(G5, 0, 0.08, 0.3), Tone(A5, 0.03, 0.07, 0.2)),
    "match": MATCH,
    **{f"match-{n}": raised(MATCH, step) for n, step in enumerate(SCALE, 1) if n > 1},
    "miss": (Tone(G3, 0, 0.3, 0.75, 0.02), Tone(G3 / 2, 0, 0.24, 0.35, 0.02)),
    "late": (Tone(E5, 0, 0.16, 0.5), Tone(C5, 0.14, 0.16, 0.5), Tone(G3 * 2, 0.28, 0.3, 0.55)),
    "buzz": (Tone(G5, 0, 0.14, 0.6), Tone(G5, 0.1, 0.22, 0.6)),
    "hint": (Tone(E5, 0, 0.22, 0.4, 0.02), Tone(G5, 0.1, 0.26, 0.35, 0.02)),
    "round": (Tone(C5, 0, 0.26, 0.6), Tone(E5, 0.1, 0.28, 0.6), Tone(G5, 0.2, 0.36, 0.7)),
    "finish": (
        Tone(C4, 0, 0.5, 0.45),
        Tone(C5, 0, 0.3, 0.6),
        Tone(E5, 0.09, 0.3, 0.6),
        Tone(G5, 0.18, 0.32, 0.65),
        Tone(C6, 0.27, 0.38, 0.7),
    ),
    **{f"star-{n}": (Tone(hz, 0, 0.4, 0.5), Tone(2 * hz, 0.02, 0.3, 0.15)) for n, hz in STARS},
    "record": (
        *(Tone(hz, 0.07 * n, 0.34, 0.6) for n, hz in enumerate((C5, E5, G5, C6, E5 * 2))),
        *(Tone(hz, 0.37, 0.28, 0.35) for hz in (C5, G5, C6)),
    ),
}


def envelope(tone: Tone, t: float) -> float:
    """Return the loudness `t` seconds into the tone: a soft rise, then decay to nothing."""
    if not 0 <= t < tone.long_s:
        return 0.0
    rise = min(1.0, t / tone.rise_s)
    left = 1 - t / tone.long_s
    return tone.loud * sin(rise * pi / 2) ** 2 * exp(-4 * t / tone.long_s) * left


def sample(tone: Tone, t: float) -> float:
    """Return the sample of a tone `t` seconds after it begins, at most about `loud`."""
    wave_ = sum(loud * sin(2 * pi * tone.hz * n * t) for n, loud in OVERTONES)
    return envelope(tone, t) * wave_


def samples(tones: tuple[Tone, ...]) -> array[int]:
    """Return all tones mixed as 16-bit samples, at most PEAK of full scale."""
    length = round(max(tone.at_s + tone.long_s for tone in tones) * RATE)
    mixed = [sum(sample(tone, i / RATE - tone.at_s) for tone in tones) for i in range(length)]
    scale = PEAK * 32_767 * min(1.0, max(tone.loud for tone in tones)) / max(map(abs, mixed))
    return array("h", (int(scale * value) for value in mixed))


def as_wav(name: str) -> bytes:
    """Return the WAV file of a sound: 44.1 kHz, 16 bits, one channel."""
    numbers = samples(SOUNDS[name])
    if sys.byteorder == "big":
        numbers.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(numbers.tobytes())
    return out.getvalue()


def main() -> None:
    """Write all sounds."""
    for name in SOUNDS:
        Path(__file__).with_name(f"{name}.wav").write_bytes(as_wav(name))


if __name__ == "__main__":
    main()
