"""SVG: a drawing as Skia draws it, of what is harmless in it."""

from __future__ import annotations

import skia

from game.core.drawing import harmless


def drawn(data: bytes, width: int, height: int) -> skia.Image | None:
    """Return the drawing at this size in pixels; None if it is broken or too much."""
    clean = harmless(data)
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(clean)) if clean else None
    if dom is None:
        return None
    dom.setContainerSize(skia.Size(width, height))
    surface = skia.Surface.MakeRasterN32Premul(width, height)
    dom.render(surface.getCanvas())
    return surface.makeImageSnapshot()
