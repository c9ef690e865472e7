"""Picture: an image file as pixels, at the size in which it is shown."""

from __future__ import annotations

from pathlib import Path
from struct import unpack

import skia

from game.core.media import MOST_BYTES, MOST_PIXELS, too_many_scans
from game.core.svg import svg_size

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_STARTS = (_PNG, _JPEG, b"GIF8", b"RIFF", b"BM")
"""With WebP and BMP; nothing else that Skia might know is tried, but drawings are (SVG)."""
_HEAD, _LONG_HEAD, _SHORTEST = 64 * 1024, 2 * 1024 * 1024, 24
"""Nearly all pictures tell their size in the first; some cameras write much before it."""
_TURNED = 0x08
_SCALED = (skia.EncodedImageFormat.kJPEG, skia.EncodedImageFormat.kWEBP)
_AS_MUCH_AS_THERE_IS = (
    skia.Codec.Result.kSuccess,
    skia.Codec.Result.kIncompleteInput,
    skia.Codec.Result.kErrorInInput,
)
_SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


def size(path: str) -> tuple[int, int]:
    """Return width and height as the picture is shown, from its first bytes; (0, 0) for none."""
    data = _head(path, _HEAD)
    if drawing := svg_size(data):
        return drawing
    if data.startswith(_JPEG) and not _opened(data):
        data = _head(path, _LONG_HEAD)
    elif data[12:16] == b"VP8X" and data[20] & _TURNED:
        data = _head(path, MOST_BYTES)  # how the camera was held stands at the end of a WebP
    if image := _opened(data):
        return image.width(), image.height()
    # Notes before a PNG's pixels may be long; its size comes first of all.
    width, height = unpack(">II", data[16:24]) if data.startswith(_PNG) else (0, 0)
    return (width, height) if width * height <= MOST_PIXELS else (0, 0)


def _head(path: str, count: int) -> bytes:
    """Return the first bytes of a picture; b"" if it is none, or far too large."""
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            return b""
        with Path(path).open("rb") as file:
            data = file.read(count)
    except (OSError, ValueError):
        return b""
    known = data.startswith(_STARTS) or svg_size(data[:_HEAD]) is not None
    return data if len(data) > _SHORTEST and known else b""


def _opened(data: bytes) -> skia.Image | None:
    """Return the image, not yet decoded; None when it is none, or has far too many pixels."""
    try:
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithoutCopy(data)) if data else None
    except (RuntimeError, ValueError):
        return None
    if image is None or image.width() * image.height() > MOST_PIXELS:
        return None
    return image


def scaled(path: str, width: int, height: int) -> skia.Image | None:
    """Return the picture at this size in pixels; None if it is broken."""
    data = _head(path, MOST_BYTES)
    image = _opened(data)
    if image is None or too_many_scans(data, image.width() * image.height()):
        return None
    width, height = max(1, width), max(1, height)
    shrunk = max(width / image.width(), height / image.height())
    found = _decoded(data, min(1.0, 2 * shrunk))
    if found is None:
        return None
    image, upright = found
    box = skia.Rect.MakeWH(image.width(), image.height())
    turned = upright.mapRect(box)
    surface = skia.Surface.MakeRasterN32Premul(width, height)
    canvas = surface.getCanvas()
    canvas.scale(width / turned.width(), height / turned.height())
    canvas.concat(upright)
    canvas.drawImageRect(image, box, _SMOOTH, None)
    return surface.makeImageSnapshot()


def is_drawing(path: str) -> bool:
    """Return True for an SVG: what drawing it costs is not known before, so not in the game."""
    return svg_size(_head(path, _HEAD)) is not None


def _drawn(path: str, width: int, height: int) -> skia.Image | None:
    from game.look.decoder.svg import drawn

    return drawn(_head(path, MOST_BYTES), max(1, width), max(1, height))


def pixels(path: str, width: int, height: int) -> bytes:
    """Return the picture's rows of pixels as Skia has them on this computer; b"" if broken."""
    image = (_drawn if is_drawing(path) else scaled)(path, width, height)
    if image is None:
        return b""
    info = skia.ImageInfo.MakeN32Premul(image.width(), image.height())
    rows = bytearray(info.computeMinByteSize())
    image.readPixels(info, rows, info.minRowBytes())
    return bytes(rows)


def from_pixels(rows: bytes, width: int, height: int) -> skia.Image | None:
    """Return the image of such rows."""
    info = skia.ImageInfo.MakeN32Premul(max(1, width), max(1, height))
    if len(rows) != info.computeMinByteSize():
        return None
    return skia.Image.frombytes(rows, info.dimensions(), info.colorType(), info.alphaType())


def _decoded(data: bytes, scale: float) -> tuple[skia.Image, skia.Matrix] | None:
    """Return the picture and how the camera was turned; a JPEG or WebP made smaller on the way.

    One that is torn is shown as far as it goes. (Drawn before it is decoded, Skia would keep
    it at its full size for a while.)
    """
    try:
        codec = skia.Codec.MakeFromData(data)
    except (RuntimeError, ValueError):
        return None
    if codec is None:
        return None
    origin, size = codec.getOrigin(), codec.dimensions()
    if codec.getEncodedFormat() in _SCALED:
        size = codec.getScaledDimensions(scale)
    bitmap = skia.Bitmap()
    if not bitmap.tryAllocPixels(skia.ImageInfo.MakeN32Premul(size.width(), size.height())):
        return None
    result = codec.getPixels(bitmap.info(), memoryview(bitmap), bitmap.rowBytes())
    if result not in _AS_MUCH_AS_THERE_IS:
        return None
    bitmap.setImmutable()  # or it would be copied
    lies = origin.value >= skia.EncodedOrigin.kLeftTop_EncodedOrigin.value
    wide, high = (size.height(), size.width()) if lies else (size.width(), size.height())
    return skia.Image.MakeFromBitmap(bitmap), skia.EncodedOriginToMatrix(origin, wide, high)
