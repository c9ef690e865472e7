"""The reading lens: one card's text, whole and large, over everything else."""

from __future__ import annotations

from dataclasses import replace

from game.core.pair_set import Side
from game.screens.parts import panel
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Mark, Node, Picture, Skin, Text
from game.view.scale import Scale


def lens(
    face: Side, label: str, language: str, floor: float, scroll: float, close: object,
    scale: Scale, measure: Measure,
) -> tuple[tuple[Node, ...], float]:
    """The nodes of the lens, and how far it can be scrolled (pixels, 0 when all is in view).

    `floor` is the smallest text size in pixels; a text too long even for that scrolls.
    """
    outer = scale.page.inset(scale.margin * 1.5)
    inside = outer.inset(scale(44), scale(36))
    picture: tuple[Picture, ...] = ()
    if face.picture:
        share = 0.62 if face.text else 1.0
        top, inside = inside.top_part(inside.h * share)
        picture = (Picture(face.picture, top.inset(0, scale(6))),)
    size = _largest(face.text, language, inside, floor, scale, measure)
    tall = measure.height(face.text, size, inside.w, 400, language) if face.text else 0.0
    room = max(0.0, tall - inside.h)
    top_y = inside.y - min(scroll, room) if room else inside.y + (inside.h - tall) / 2
    veil = Node("lens-veil", "page", scale.page, skin=Skin(fill="shade"), message=close,
                focusable=False)
    mark = Mark(label, Box(outer.x + scale(14), outer.y + scale(14), scale(40), scale(30)),
                scale(16), "muted", "edge")
    frame = replace(
        panel("lens", outer, scale, label=f"{label}. {face.spoken}"), marks=(mark,)
    )
    body = Text(face.text, Box(inside.x, top_y, inside.w, tall + 2), size, valign="top",
                language=language)
    text = Node("lens-text", "text", outer, face.spoken, texts=(body,) if face.text else (),
                pictures=picture, message=close, focusable=False, clip=inside.joined(picture[0].box) if picture else inside,
                parent="lens")
    return (veil, frame, text), room


def _largest(
    text: str, language: str, box: Box, floor: float, scale: Scale, measure: Measure
) -> float:
    """The largest size up to 7 % of the window's height at which the text fits, or the floor."""
    low, high = floor, max(floor, scale.height * 0.07)
    while high - low > 0.5:
        middle = (low + high) / 2
        fits = (
            measure.height(text, middle, box.w, 400, language) <= box.h
            and measure.longest_word(text, middle, 400, language) <= box.w
        )
        low, high = (middle, high) if fits else (low, middle)
    return low


