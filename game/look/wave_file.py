"""WAV files: read by Python itself, whatever is in them, and written as SDL likes them best."""

from __future__ import annotations

import io
import wave
from pathlib import Path

from game.core.media import MOST_BYTES, MOST_SOUND_S

RATE, CHANNELS, WIDTH = 44_100, 2, 2
"""What is asked of a decoder: samples a second, channels, bytes a sample."""
MOST_SAMPLES_BYTES = MOST_SOUND_S * RATE * CHANNELS * WIDTH
_RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000)
_FEWEST_S = 0.1
_SIGNED = bytes(value ^ 0x80 for value in range(256))


def written(samples: bytes, rate: int = RATE, channels: int = CHANNELS) -> bytes:
    """Return these samples, of 16 bits, as a WAV file; with silence after a very short sound.

    SDL writes beyond its memory when it turns a few samples into those of another rate.
    """
    frame = WIDTH * channels
    whole = samples[: len(samples) - len(samples) % frame]
    silence = bytes(max(0, int(rate * _FEWEST_S) * frame - len(whole)))
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(WIDTH)
        file.setframerate(rate)
        file.writeframes(whole + silence)
    return out.getvalue()


def plain(path: str) -> bytes:
    """Return a WAV file written anew, with nothing in it but samples; b"" if it is none such.

    Nothing of what a stranger wrote reaches SDL but samples of 16 bits, and these can be
    anything. (Three bytes a sample are more than SDL's mixer can count: it writes beyond its
    memory.) What has a rate that nobody uses is left to a decoder.
    """
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            return b""
        with Path(path).open("rb") as file, wave.open(file) as found:
            rate, channels, width = found.getframerate(), found.getnchannels(), found.getsampwidth()
            if rate not in _RATES or channels not in (1, 2) or width not in (1, 2, 3):
                return b""
            most = MOST_SAMPLES_BYTES // (channels * WIDTH)
            samples = _in_16_bits(found.readframes(min(rate * MOST_SOUND_S, most)), width)
    except (OSError, EOFError, ValueError, RuntimeError, wave.Error):
        return b""
    return written(samples, rate, channels) if samples else b""


def _in_16_bits(samples: bytes, width: int) -> bytes:
    """Return samples of so many bytes as such of two, the lower one first."""
    if width == WIDTH:
        return samples
    count = len(samples) // width
    found = bytearray(count * WIDTH)
    if width == 1:
        found[1::2] = samples.translate(_SIGNED)
    else:
        found[0::2], found[1::2] = samples[1 : 3 * count : 3], samples[2 : 3 * count : 3]
    return bytes(found)


def is_cut(wav: bytes) -> bool:
    """Return True if a sound is as long as any may be: more of it was left out."""
    with wave.open(io.BytesIO(wav)) as file:
        return bool(file.getnframes() >= file.getframerate() * MOST_SOUND_S)
