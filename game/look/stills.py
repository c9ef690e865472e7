"""Stills: pictures of nodes that move, so that a frame of a motion costs a copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import skia

from game.look.damage import Look, outward, still_bounds
from game.view.box import Box
from game.view.motion import STILL
from game.view.node import Node

_UNSEEN = 0.01
_PX_A_FRAME, _WORDS_PX = 0.7e6, 50_000
"""What pictures a frame may make; one is never cheaper than setting its words."""
_A_BOARD = 6
_FAR = Box(-1e4, -1e4, 2e4, 2e4)
_EXACT, _SMOOTH = skia.SamplingOptions(), skia.SamplingOptions(skia.FilterMode.kLinear)

Paints = Callable[[skia.Canvas], None]
"""Paints the node of a look as it stands still."""


class _Still(NamedTuple):
    """A picture of a node, and what it is a picture of."""

    node: Node
    touch: tuple[float, bool]
    image: skia.Image
    box: Box


class Stills:
    """Paints nodes that are out of their place or seen through."""

    def __init__(self) -> None:
        self._kept: dict[str, _Still] = {}
        self._moved: set[str] = set()
        self._allowance_px = 0.0

    def begin_frame(self, looks: Mapping[str, Look]) -> None:
        """Forget the pictures of what came to rest a frame ago; allow for new ones."""
        self._allowance_px = _PX_A_FRAME
        moving = {id_ for id_, look in looks.items() if look.pose != STILL}
        resting = self._moved - moving
        if len(resting) < _A_BOARD:
            resting = set()
        self._kept = {i: s for i, s in self._kept.items() if i in moving or i in resting}
        self._moved = moving

    def rest(self, canvas: skia.Canvas, look: Look) -> bool:
        """The first frame of a board that has come to rest is made of its cards' pictures:
        painting them all anew takes two frames' time. (One card alone is painted anew, since
        a picture's soft edges are a shade off: one part in 255.)"""
        still = self._kept.get(look.node.id)
        if still is None or still.touch != _touch(look) or still.node != _unmoved(look.node):
            return False
        canvas.drawImage(still.image, still.box.x, still.box.y)
        return True

    def paint(self, canvas: skia.Canvas, look: Look, unit: float, paints: Paints) -> None:
        """The node in its pose: scaled about its middle, moved, seen through."""
        pose, centre = look.pose, look.node.box.centre
        if pose.alpha < _UNSEEN:
            return
        canvas.save()
        canvas.translate(centre.x + pose.dx, centre.y + pose.dy)
        canvas.scale(pose.scale, pose.scale)
        canvas.translate(-centre.x, -centre.y)
        if pose.alpha < 1:
            self._seen_through(canvas, look, unit, paints)
        else:
            paints(canvas)
        canvas.restore()

    def _seen_through(self, canvas: skia.Canvas, look: Look, unit: float, paints: Paints) -> None:
        """Making the pictures of a whole board at once would hold up the first frame: what goes
        over the allowance comes into view a frame later."""
        still = self._kept.get(look.node.id)
        if still is None or still.touch != _touch(look) or still.node != _unmoved(look.node):
            if self._allowance_px <= 0:
                return
            still = self._kept[look.node.id] = _pictured(look, unit, paints)
            self._allowance_px -= max(_WORDS_PX, still.box.w * still.box.h)
        x, y, sampling = still.box.x, still.box.y, _SMOOTH
        if look.pose.scale == 1:  # on whole pixels, so that letters keep their edges
            x, y, sampling = x - look.pose.dx % 1, y - look.pose.dy % 1, _EXACT
        canvas.drawImage(still.image, x, y, sampling, skia.Paint(Alphaf=look.pose.alpha))


def _pictured(look: Look, unit: float, paints: Paints) -> _Still:
    node = _unmoved(look.node)
    box = _FAR.cut(outward(still_bounds(node, look.focused, unit)))
    surface = skia.Surface.MakeRasterN32Premul(max(1, int(box.w)), max(1, int(box.h)))
    canvas = surface.getCanvas()
    canvas.translate(-box.x, -box.y)
    paints(canvas)
    return _Still(node, _touch(look), surface.makeImageSnapshot(), box)


def _touch(look: Look) -> tuple[float, bool]:
    return look.tint, look.focused


def _unmoved(node: Node) -> Node:
    return replace(node, motion=None, clip=None)
