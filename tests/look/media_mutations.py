"""Mutations of pictures and sounds: damaged bytes, with check sums that are right all the same."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from random import Random

_MOST = 400_000
_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF)
_POLYNOMIAL = 0x04C1_1DB7


def mutated(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """`data` with one to many faults; now and then the end of another file, or very many bytes."""
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 4, 30])):
        _damage(made, chance)
    if chance.random() < 0.05:
        other = chance.choice(others)
        made[chance.randrange(len(made) + 1) :] = other[chance.randrange(len(other)) :]
    found = bytes(made[:_MOST])
    return with_sums(found) if chance.random() < 0.7 else found


def _damage(made: bytearray, chance: Random) -> None:
    """Change some bytes; those of the head, where sizes are, as often as all others."""
    length = len(made)
    reach = min(length, chance.choice([40, 200, length + 1, length + 1]))
    at = chance.randrange(reach + 1)
    span = chance.choice([1, 2, 4, 16, 300])
    match chance.randrange(8):
        case 0 if at < length:
            made[at] ^= 1 << chance.randrange(8)
        case 1:
            made[at : at + span] = chance.randbytes(span)
        case 2:
            width, order = chance.choice([1, 2, 4]), "little" if chance.random() < 0.5 else "big"
            number = chance.choice(_EXTREMES) & ((1 << 8 * width) - 1)
            made[at : at + width] = number.to_bytes(width, "little" if order == "little" else "big")
        case 3:
            del made[at : at + span]
        case 4:
            made[at:at] = chance.randbytes(span)
        case 5:
            made[at:at] = made[at : at + span] * chance.choice([1, 3, 50, 1000])
        case 6:
            there = chance.randrange(length + 1)
            made[at : at + span] = made[there : there + span]
        case 7 if chance.random() < 0.3:
            del made[at:]
    del made[2 * _MOST :]


def with_sums(data: bytes) -> bytes:
    """`data` with the sums that PNG and Ogg keep of their parts, so that decoders go on."""
    if data.startswith(b"\x89PNG"):
        return _png(data)
    return _ogg(data) if data.startswith(b"OggS") else data


def _png(data: bytes) -> bytes:
    made, at = bytearray(data), 8
    while at + 12 <= len(made):
        end = at + 8 + int.from_bytes(made[at : at + 4], "big")
        if end + 4 > len(made):
            break
        made[end : end + 4] = struct.pack(">I", zlib.crc32(made[at + 4 : end]))
        at = end + 4
    return bytes(made)


def _ogg(data: bytes) -> bytes:
    made, at = bytearray(data), 0
    while (at := made.find(b"OggS", at)) >= 0 and at + 27 <= len(made):
        table = made[at + 27 : at + 27 + made[at + 26]]
        end = at + 27 + len(table) + sum(table)
        made[at + 22 : at + 26] = bytes(4)
        made[at + 22 : at + 26] = struct.pack("<I", _ogg_sum(made[at:end]))
        at = max(end, at + 27)
    return bytes(made)


def _ogg_table() -> list[int]:
    table = []
    for number in range(256):
        rest = number << 24
        for _bit in range(8):
            rest = (rest << 1 ^ (_POLYNOMIAL if rest & 0x8000_0000 else 0)) & 0xFFFF_FFFF
        table.append(rest)
    return table


_TABLE = _ogg_table()


def _ogg_sum(data: bytes | bytearray) -> int:
    rest = 0
    for byte in data:
        rest = (rest << 8 & 0xFFFF_FFFF) ^ _TABLE[rest >> 24 ^ byte]
    return rest
