"""Picture files: an emoji as a picture, and pictures made smaller, turned and cut, as files."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import skia

from game.core.picture_frame import PictureFrame
from game.look.decoder.picture import from_pixels, scaled
from game.look.decoder.process import Decoder, NoDecoderError
from game.look.fonts import Fonts
from game.look.pictures import is_small, picture_size

_LIMIT_S = 15.0
_MOST_PIXELS = 16_000_000
"""So many are decoded at most: of a small part of a very large picture, less is kept."""
_QUALITY, _LOSSLESS = 90, 100
_FORMATS = {
    ".jpg": skia.EncodedImageFormat.kJPEG,
    ".jpeg": skia.EncodedImageFormat.kJPEG,
    ".webp": skia.EncodedImageFormat.kWEBP,
}
_TRIAL_PX = 100.0
_SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


def ending(path: str) -> str:
    """Return how the name of a picture made of this one ends: photos stay what they are."""
    suffix = Path(path).suffix.lower()
    return suffix if suffix in _FORMATS else ".png"


def framed(path: str, frame: PictureFrame, most: int) -> bytes:
    """Return the part of a picture that `frame` shows, no side longer than `most` pixels.

    It stands upright, however the camera was held; its format is that of `ending`. b"" for a
    picture that is broken.
    """
    size = picture_size(path)
    shown = frame.shown_size(size)
    if min(shown) <= 0:
        return b""
    scale = min(1.0, most / max(shown), (_MOST_PIXELS / (size[0] * size[1])) ** 0.5)
    whole = _decoded(path, max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    return _encoded(_cut(whole, frame), ending(path)) if whole is not None else b""


def _decoded(path: str, width: int, height: int) -> skia.Image | None:
    """Return the picture at this size; a large one is decoded in a process of its own."""
    if not is_small(path):
        with closing(Decoder("pictures")) as decoder:
            try:
                rows = decoder.ask([path, width, height], _LIMIT_S, width * height * 4)
            except NoDecoderError:
                pass
            else:
                return from_pixels(rows, width, height)
    return scaled(path, width, height)


def _cut(image: skia.Image, frame: PictureFrame) -> skia.Image:
    width, height = (
        max(1, round(one)) for one in frame.shown_size((image.width(), image.height()))
    )
    across, down = image.width(), image.height()
    if frame.turns % 2:
        across, down = down, across
    surface = skia.Surface.MakeRasterN32Premul(width, height)
    canvas = surface.getCanvas()
    canvas.translate(-frame.left * across, -frame.top * down)
    canvas.translate(across / 2, down / 2)
    canvas.rotate(90 * frame.turns)
    canvas.translate(-image.width() / 2, -image.height() / 2)
    canvas.drawImage(image, 0, 0, _SMOOTH)
    return surface.makeImageSnapshot()


def _encoded(image: skia.Image, suffix: str) -> bytes:
    form = _FORMATS.get(suffix, skia.EncodedImageFormat.kPNG)
    data = image.encodeToData(form, _QUALITY if suffix in _FORMATS else _LOSSLESS)
    return bytes(data) if data else b""


def emoji(signs: str, width: int) -> bytes:
    """Return an emoji as a PNG so many pixels wide, on a clear ground."""
    fonts = Fonts()
    trial = _paragraph(fonts, signs, _TRIAL_PX)
    size = _TRIAL_PX * width / max(1.0, trial.MaxIntrinsicWidth)
    paragraph = _paragraph(fonts, signs, size)
    surface = skia.Surface.MakeRasterN32Premul(width, max(1, round(paragraph.Height)))
    paragraph.paint(surface.getCanvas(), (width - paragraph.MaxIntrinsicWidth) / 2, 0)
    return _encoded(surface.makeImageSnapshot(), ".png")


def _paragraph(fonts: Fonts, signs: str, size: float) -> skia.textlayout.Paragraph:
    style, text = skia.textlayout.ParagraphStyle(), skia.textlayout.TextStyle()
    text.setFontFamilies([fonts.emoji_family()])
    text.setFontSize(size)
    style.setTextStyle(text)
    unicode = skia.Unicodes.ICU.Make()
    builder = skia.textlayout.ParagraphBuilder.make(style, fonts.collection, unicode)
    builder.addText(signs)
    paragraph = builder.Build()
    paragraph.layout(10 * size)
    return paragraph
