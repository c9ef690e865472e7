"""Sounds: whether bytes are of a kind that can be played, by how they begin."""

from __future__ import annotations

_LONGEST_GAP = 4096
_RATES = ((11025, 12000, 8000), (0, 0, 0), (22050, 24000, 16000), (44100, 48000, 32000))
_KBITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_KBITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)


def is_sound(head: bytes) -> bool:
    """Return True for the beginning of a WAV, Ogg (Vorbis, Opus), FLAC or MP3 file."""
    if head.startswith((b"OggS", b"fLaC", b"ID3")):
        return True
    if head.startswith((b"RIFF", b"RIFX")):
        return head[8:12] == b"WAVE"
    return any(_is_mp3(head, at) for at in _syncs(head))


def _syncs(head: bytes) -> list[int]:
    """Return where a frame of an MP3 may begin: at once, or after a few bytes of something else."""
    found, at = [], -1
    while (at := head.find(b"\xff", at + 1, _LONGEST_GAP)) >= 0:
        if head[at + 1 : at + 2] >= b"\xe0":
            found.append(at)
    return found


def _is_mp3(head: bytes, at: int) -> bool:
    """Return True if a frame begins here, and another one where it ends."""
    length = _frame(head[at : at + 4])
    after = head[at + length : at + length + 4]
    return bool(length) and (len(after) < 4 or bool(_frame(after)))


def _frame(head: bytes) -> int:
    """Return how many bytes the frame has that begins so; 0 for none of layer three."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, rate = head[1] >> 3 & 3, head[2] >> 2 & 3
    kbits = (_KBITS_1 if version == 3 else _KBITS_2)[head[2] >> 4]
    if version == 1 or rate == 3 or not kbits:
        return 0
    samples = 144_000 if version == 3 else 72_000
    return samples * kbits // _RATES[version][rate] + (head[2] >> 1 & 1)
