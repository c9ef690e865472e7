"""Sprites: images of nodes that move, so that a frame of a motion only copies them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import skia

from game.look.damage import Look, resting_bounds, round_out
from game.view.box import Box
from game.view.motion import STILL
from game.view.node import Node

_INVISIBLE_ALPHA = 0.01
_PX_A_FRAME, _WORDS_PX = 0.7e6, 50_000
"""The area of new sprites that a frame may make; each counts _WORDS_PX at least."""
_FEWEST_RESTING = 6
_LIMIT = Box(-1e4, -1e4, 2e4, 2e4)
_EXACT, _SMOOTH = skia.SamplingOptions(), skia.SamplingOptions(skia.FilterMode.kLinear)

PaintNode = Callable[[skia.Canvas], None]
"""Paints the node of a look without its pose."""


class _Sprite(NamedTuple):
    """The image of a node, and the state of the node in it."""

    node: Node
    state: tuple[float, bool]
    image: skia.Image
    box: Box


class Sprites:
    """A painter of nodes that are out of their place or translucent."""

    def __init__(self) -> None:
        self._kept: dict[str, _Sprite] = {}
        self._moved: set[str] = set()
        self._allowance_px = 0.0

    def begin_frame(self, looks: Mapping[str, Look]) -> None:
        """Drop the sprites of what came to rest a frame ago, and allow new ones."""
        self._allowance_px = _PX_A_FRAME
        moving = {id_ for id_, look in looks.items() if look.pose != STILL}
        resting = self._moved - moving
        if len(resting) < _FEWEST_RESTING:
            resting = set()
        self._kept = {i: s for i, s in self._kept.items() if i in moving or i in resting}
        self._moved = moving

    def forget(self, id_: str) -> None:
        """Forget the image of a node that looks different now although it is the same."""
        self._kept.pop(id_, None)

    def paint_resting(self, canvas: skia.Canvas, look: Look) -> bool:
        """Paint a node from its sprite in the first frame after a motion; False without one.

        Painting all cards of a board anew takes the time of two frames. (One card alone is
        painted anew, since a sprite's soft edges are a shade off: one part in 255.)
        """
        sprite = self._kept.get(look.node.id)
        if sprite is None or sprite.state != _state(look) or sprite.node != _at_rest(look.node):
            return False
        canvas.drawImage(sprite.image, sprite.box.x, sprite.box.y)
        return True

    def paint(self, canvas: skia.Canvas, look: Look, unit: float, paint_node: PaintNode) -> None:
        """Paint the node in its pose: scaled about its middle, moved, translucent."""
        pose, centre = look.pose, look.node.box.centre
        if pose.alpha < _INVISIBLE_ALPHA:
            return
        canvas.save()
        canvas.translate(centre.x + pose.dx, centre.y + pose.dy)
        canvas.scale(pose.scale * pose.wide, pose.scale)
        canvas.translate(-centre.x, -centre.y)
        if pose.alpha < 1:
            self._paint_faded(canvas, look, unit, paint_node)
        else:
            paint_node(canvas)
        canvas.restore()

    def _paint_faded(
        self, canvas: skia.Canvas, look: Look, unit: float, paint_node: PaintNode
    ) -> None:
        """Paint a translucent node from its sprite; later if this frame has made too many.

        Making the sprites of a whole board at once would hold up the first frame.
        """
        sprite = self._kept.get(look.node.id)
        if sprite is None or sprite.state != _state(look) or sprite.node != _at_rest(look.node):
            if self._allowance_px <= 0:
                return
            sprite = self._kept[look.node.id] = _make_sprite(look, unit, paint_node)
            self._allowance_px -= max(_WORDS_PX, sprite.box.w * sprite.box.h)
        x, y, sampling = sprite.box.x, sprite.box.y, _SMOOTH
        if look.pose.scale == 1:  # on whole pixels, so that letters keep their edges
            x, y, sampling = x - look.pose.dx % 1, y - look.pose.dy % 1, _EXACT
        canvas.drawImage(sprite.image, x, y, sampling, skia.Paint(Alphaf=look.pose.alpha))


def _make_sprite(look: Look, unit: float, paint_node: PaintNode) -> _Sprite:
    node = _at_rest(look.node)
    box = _LIMIT.cut(round_out(resting_bounds(node, look.focused, unit)))
    surface = skia.Surface.MakeRasterN32Premul(max(1, int(box.w)), max(1, int(box.h)))
    canvas = surface.getCanvas()
    canvas.translate(-box.x, -box.y)
    paint_node(canvas)
    return _Sprite(node, _state(look), surface.makeImageSnapshot(), box)


def _state(look: Look) -> tuple[float, bool]:
    return look.tint, look.focused


def _at_rest(node: Node) -> Node:
    return replace(node, motion=None, clip=None)
