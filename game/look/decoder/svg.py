"""SVG: a drawing as Skia draws it, of what is harmless in it."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

import skia

from game.core.drawing import harmless


def drawn(data: bytes, width: int, height: int) -> skia.Image | None:
    """Return the drawing at this size in pixels; None if it is broken or too much."""
    root = harmless(data)
    if root is None:
        return None
    if root.find(".//text") is not None:
        from game.look.decoder.svg_text import outline

        outline(root)
    clean = tostring(root, encoding="utf-8")  # the stream does not keep its bytes
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(clean))
    if dom is None:
        return None
    dom.setContainerSize(skia.Size(width, height))
    surface = skia.Surface.MakeRasterN32Premul(width, height)
    dom.render(surface.getCanvas())
    return surface.makeImageSnapshot()
