"""Bombs: pictures that are small on the disk and would be large or slow in memory."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from tests.look.media_samples import moving_gif, pictures, png_chunk

_WIDE = 6300
"""Pixels a side: just below forty million in all."""
_PNG = b"\x89PNG\r\n\x1a\n"


def bombs() -> dict[str, Callable[[], bytes]]:
    """What makes each file, by its name."""
    return {
        "frames.gif": lambda: _gif(16, 45_000_000),
        "wide.gif": lambda: _gif(_WIDE, 1000),
        "frames.webp": lambda: _webp(64, 45_000_000),
        "wide.webp": lambda: _webp(_WIDE, 9000),
        "profile.png": lambda: _noted_png((b"iCCP", b"x\0\0" + _zeros(1000))),
        "note.png": lambda: _noted_png((b"zTXt", b"x\0\0" + _zeros(1000))),
        "notes.png": lambda: _noted_png(*[(b"tEXt", b"a\0b")] * 1_000_000),
        "parts.png": lambda: _noted_png(*[(b"IDAT", b"")] * 1_000_000),
        "deep.png": _deep_png,
        "runs.bmp": _bmp,
        "exif.jpg": lambda: _jpeg((b"\xff\xe1\xff\xff" + bytes(65_533)) * 700),
        "remarks.jpg": lambda: _jpeg(b"\xff\xfe\0\2" * 10_000_000),
        "restarts.jpg": lambda: pictures()["a.jpg"][:-2] + b"\xff\xd0" * 20_000_000,
        "passes.jpg": lambda: _passes(3000),
        "hundred.jpg": lambda: _passes(90),
        "laughs.svg": _laughing_svg,
        "entities.svg": _entities_svg,
        "deep.svg": lambda: _svg(b"<g>" * 700_000),
        "many.svg": lambda: _svg(b"<rect/>" * 700_000),
        "path.svg": lambda: _svg(b'<path d="M0 0' + b"L9 9 1 2" * 600_000 + b'"/>'),
        "dashes.svg": lambda: _svg(_DASHES),
        "masks.svg": lambda: _svg(b'<mask id="m"><rect mask="url(#m)"/></mask>' * 9),
        "wide.svg": lambda: _svg(b'<rect width="1e9" height="1e9" stroke-width="1e8"/>' * 9000),
        "rules.svg": lambda: _svg(
            b"<style>" + b".a{fill:red}" * 2000 + b"</style>" + b'<g class="a"/>' * 19_000
        ),
    }


_DASHES = (
    b'<path stroke="red" fill="none" stroke-width="3" stroke-dasharray="0.0001" '
    b'd="M0 0L1e6 1e6L0 1e6L1e6 0"/>'
) * 500


def _svg(body: bytes) -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + body + b"</svg>"


def _laughing_svg() -> bytes:
    groups = b"".join(
        b'<g id="a%d">' % n + b'<use href="#a%d"/>' % (n - 1) * 10 + b"</g>" for n in range(1, 30)
    )
    return _svg(b'<rect id="a0" width="9" height="9"/>' + groups)


def _entities_svg() -> bytes:
    rows = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 30))
    return b'<!DOCTYPE svg [<!ENTITY e0 "<g/>">' + rows + b"]>" + _svg(b"&e29;")


def _gif(side: int, most_bytes: int) -> bytes:
    data = moving_gif()
    at = data.index(b"\x21\xf9")
    frame = data[at : at + (len(data) - 1 - at) // 3]
    head = data[:6] + struct.pack("<HH", side, side) + data[10:at]
    return head + frame * (most_bytes // len(frame)) + b";"


def _webp(side: int, most_bytes: int) -> bytes:
    size, small = (side - 1).to_bytes(3, "little") * 2, (63).to_bytes(3, "little") * 2
    frame = _riff(b"ANMF", bytes(6) + small + b"\x0a\0\0\0" + pictures()["lossless.webp"][12:])
    head = _riff(b"VP8X", b"\x12\0\0\0" + size) + _riff(b"ANIM", bytes(6))
    return _riff(b"RIFF", b"WEBP" + head + frame * (most_bytes // len(frame)))


def _riff(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def _zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


def _noted_png(*notes: tuple[bytes, bytes]) -> bytes:
    head = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes((64 * 3 + 1) * 64))
    parts = ((b"IHDR", head), *notes, (b"IDAT", data), (b"IEND", b""))
    return _PNG + b"".join(png_chunk(*part) for part in parts)


def _deep_png() -> bytes:
    """All the pixels that are allowed, of eight bytes each."""
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(bytes(_WIDE * 8 + 1)) for _row in range(_WIDE))
    head = struct.pack(">IIBBBBB", _WIDE, _WIDE, 16, 6, 0, 0, 0)
    parts = (b"IHDR", head), (b"IDAT", rows + packer.flush()), (b"IEND", b"")
    return _PNG + b"".join(png_chunk(*part) for part in parts)


def _bmp() -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, _WIDE, _WIDE, 1, 8, 1, 12, 0, 0, 2, 0)
    colours, data = b"\xff\0\0\0\0\xff\0\0", b"\x08\x01\0\0" * 3
    return b"BM" + struct.pack("<IHHI", 74, 0, 0, 62) + head + colours + data


def _jpeg(notes: bytes) -> bytes:
    data = pictures()["a.jpg"]
    return data[:2] + notes + data[2:]


def _passes(count: int) -> bytes:
    """A JPEG that refines one wave over and over, as large as it may be."""
    data = pictures()["passes.jpg"]
    at, frame = data.rindex(b"\xff\xda"), data.index(b"\xff\xc2")
    size = struct.pack(">HH", 2800, 2800)
    return data[: frame + 5] + size + data[frame + 9 : at] + data[at:-2] * count + data[-2:]
