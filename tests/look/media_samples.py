"""Samples of all kinds of pictures and sounds, made by code; the sounds of `samples` too."""

from __future__ import annotations

import io
import struct
import wave
import zlib
from pathlib import Path

import skia

FOLDER = Path(__file__).parent / "samples"
_SIDE = 64


def pictures() -> dict[str, bytes]:
    """Files by name, each a picture that can be shown."""
    surface = skia.Surface.MakeRasterN32Premul(_SIDE, _SIDE)
    canvas = surface.getCanvas()
    canvas.clear(0xFFE8A317)
    canvas.drawCircle(30, 34, 20, skia.Paint(Color=0x802E4A8F, AntiAlias=True))
    image = surface.makeImageSnapshot()
    encoded = {
        "a.png": (skia.kPNG, 100),
        "a.jpg": (skia.kJPEG, 85),
        "lossy.webp": (skia.kWEBP, 60),
        "lossless.webp": (skia.kWEBP, 100),
    }
    made = {name: bytes(image.encodeToData(*how)) for name, how in encoded.items()}
    made |= {"interlaced.png": interlaced_png(), "passes.jpg": progressive_jpeg()}
    made |= {"moving.gif": moving_gif(), "a.bmp": bmp(), "palette.bmp": palette_bmp()}
    return made | {"a.svg": drawing(), "styled.svg": styled_drawing()}


def drawing() -> bytes:
    """A drawing with a gradient and a circle."""
    return (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><linearGradient id="g">'
        b'<stop offset="0" stop-color="#e8a317"/><stop offset="1" style="stop-color:red"/>'
        b'</linearGradient></defs><rect width="64" height="64" fill="url(#g)"/>'
        b'<circle cx="30" cy="34" r="20" fill="#2e4a8f" fill-opacity=".5"/></svg>'
    )


def styled_drawing() -> bytes:
    """A drawing as programs for graphics write them: a style sheet, entities, uses, a mask."""
    return (
        b'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg [<!ENTITY c "#2e4a8f">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        b'width="20mm" height="20mm" viewBox="0 0 64 64"><style>.a{fill:&c;} #b{fill:red}</style>'
        b'<defs><path id="p" d="M0 0L30 8C9 9 20 40 4 60Z"/><mask id="m"><rect width="50" '
        b'height="60" fill="white"/></mask></defs><g mask="url(#m)"><use xlink:href="#p" '
        b'class="a" transform="translate(20 2) rotate(9)"/><rect id="b" x="3" y="40" width="20" '
        b'height="9" stroke="green" stroke-dasharray="2 1"/></g></svg>'
    )


def sounds() -> dict[str, bytes]:
    """Files by name, each a sound that can be heard."""
    samples = bytes(n * n % 256 for n in range(6000))
    made = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir())}
    made |= {"a.wav": wav(samples), "rough.wav": wav(samples, 8000, 1, 1)}
    return made | {"fine.wav": wav(samples, 96_000, 2, 3), "adpcm.wav": adpcm_wav(samples)}


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """One part of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def interlaced_png() -> bytes:
    """Eight by eight pixels of 16 bits with alpha, in seven passes."""
    rows = ((1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4))
    data = b"".join((b"\0" + bytes(range(8 * wide))) * high for wide, high in rows)
    head = struct.pack(">IIBBBBB", 8, 8, 16, 6, 0, 0, 1)
    parts = (
        (b"IHDR", head),
        (b"tEXt", b"Title\0x"),
        (b"IDAT", zlib.compress(data)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(*part) for part in parts)


def progressive_jpeg() -> bytes:
    """Grey squares in four passes: the mean of each, then its last bit, then one wave likewise."""
    blocks = (_SIDE // 8) ** 2
    frame = struct.pack(">BHHBBBB", 8, _SIDE, _SIDE, 1, 1, 0x11, 0)
    mean, wave = (_table(0x00, 0, 3), _table(0x10, 0, 1))
    return b"".join(
        (
            b"\xff\xd8",
            _segment(0xDB, b"\0" + bytes([8] * 64)),
            _segment(0xC2, frame),
            _segment(0xC4, mean),
            _segment(0xC4, wave),
            _scan(0, 0, 0x01, "".join("10" + ("101", "010")[n % 2] for n in range(blocks))),
            _scan(0, 0, 0x10, "01" * (blocks // 2)),
            _scan(1, 63, 0x01, ("10" + "1" + "0") * blocks),
            _scan(1, 63, 0x10, ("0" + "1") * blocks),
            b"\xff\xd9",
        )
    )


def _segment(mark: int, data: bytes) -> bytes:
    return bytes([0xFF, mark]) + struct.pack(">H", len(data) + 2) + data


def _table(number: int, *symbols: int) -> bytes:
    """A Huffman table whose codes are 0 and 10."""
    return bytes([number, 1, 1, *[0] * 14, *symbols])


def _scan(first: int, last: int, bits: int, code: str) -> bytes:
    code += "1" * (-len(code) % 8)
    data = int(code, 2).to_bytes(len(code) // 8, "big").replace(b"\xff", b"\xff\0")
    return _segment(0xDA, bytes([1, 1, 0, first, last, bits])) + data


def moving_gif() -> bytes:
    """Three pictures after one another, without packing."""
    side = 16
    screen = struct.pack("<HHBBB", side, side, 0xF0, 0, 0) + b"\x20\x40\x80\xff\xc0\x00"
    codes = []
    for n in range(side * side):
        codes += [4] * (n % 2 == 0) + [n // 3 % 2]  # begun anew often: codes keep three bits
    bits = "".join(f"{code:03b}"[::-1] for code in (*codes, 5))
    bits += "0" * (-len(bits) % 8)
    packed = bytes(int(bits[at : at + 8][::-1], 2) for at in range(0, len(bits), 8))
    data = b"\x02" + bytes([len(packed)]) + packed + b"\0"
    control = b"\x21\xf9\x04\x04\x0a\0\0\0"
    frame = control + b"," + struct.pack("<HHHHB", 0, 0, side, side, 0) + data
    return b"GIF89a" + screen + frame * 3 + b";"


def bmp() -> bytes:
    """A picture of true colours."""
    data = bytes(n % 251 for n in range(24 * 20 * 3))
    head = struct.pack("<IiiHHIIiiII", 40, 24, 20, 1, 24, 0, len(data), 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(data), 0, 0, 54) + head + data


def palette_bmp() -> bytes:
    """Four rows of eight pixels, packed by runs, with a palette."""
    data = b"\x08\x01\0\0" * 3 + b"\0\x04\0\1\0\1\x04\x01\0\1"
    head = struct.pack("<IiiHHIIiiII", 40, 8, 4, 1, 8, 1, len(data), 0, 0, 2, 0)
    colours = b"\xff\0\0\0\0\xff\0\0"
    return b"BM" + struct.pack("<IHHI", 62 + len(data), 0, 0, 62) + head + colours + data


def wav(samples: bytes, rate: int = 44_100, channels: int = 2, width: int = 2) -> bytes:
    """These bytes as the samples of a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((channels, width, rate, 0, "NONE", ""))
        file.writeframes(samples)
    return out.getvalue()


def adpcm_wav(samples: bytes) -> bytes:
    """A WAV that Python cannot read, and SDL can: IMA ADPCM."""
    align, count = 256, len(samples) // 256
    each = (align - 4) * 2 + 1
    head = struct.pack("<HHIIHHHH", 0x11, 1, 8000, 8000 * align // each, align, 4, 2, each)
    data = b"".join(b"\0\0\0\0" + samples[n * align : n * align + align - 4] for n in range(count))
    parts = (b"fmt ", head), (b"fact", struct.pack("<I", count * each)), (b"data", data)
    body = b"".join(kind + struct.pack("<I", len(part)) + part for kind, part in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WAVE" + body
