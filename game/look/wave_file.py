"""WAV files: read by Python itself, whatever is in them, and written as SDL likes them best."""

from __future__ import annotations

import io
import wave
from pathlib import Path

from game.core.media import MOST_BYTES, MOST_SOUND_S

RATE, CHANNELS, WIDTH = 44_100, 2, 2
"""What is asked of a decoder: samples a second, channels, bytes a sample."""
MOST_SAMPLES_BYTES = MOST_SOUND_S * RATE * CHANNELS * WIDTH
_RATES = range(4_000, 200_000)
_WIDTHS = (1, 2, 3)


def written(
    samples: bytes, rate: int = RATE, channels: int = CHANNELS, width: int = WIDTH
) -> bytes:
    """Return these samples as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(samples)
    return out.getvalue()


def plain(path: str) -> bytes:
    """Return a WAV file written anew, with nothing in it but samples; b"" if it is none such.

    Nothing of what a stranger wrote reaches SDL but the samples, and these can be anything.
    """
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            return b""
        with Path(path).open("rb") as file, wave.open(file) as found:
            rate, channels, width = found.getframerate(), found.getnchannels(), found.getsampwidth()
            if rate not in _RATES or channels not in (1, 2) or width not in _WIDTHS:
                return b""
            samples = found.readframes(
                min(rate * MOST_SOUND_S, MOST_SAMPLES_BYTES // channels // width)
            )
    except (OSError, EOFError, ValueError, RuntimeError, wave.Error):
        return b""
    whole = len(samples) - len(samples) % (channels * width)
    return written(samples[:whole], rate, channels, width) if whole else b""


def is_cut(wav: bytes) -> bool:
    """Return True if a sound is as long as any may be: more of it was left out."""
    with wave.open(io.BytesIO(wav)) as file:
        return bool(file.getnframes() >= file.getframerate() * MOST_SOUND_S)
