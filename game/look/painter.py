"""Painter: paints a View on Skia's surface, and of it only what has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import skia

from game.look.animation_clock import AnimationClock, animation_clock
from game.look.clock_face import ClockFace
from game.look.damage import (
    Look,
    apply_pose,
    changed_boxes,
    merge_boxes,
    resting_bounds,
    same_order,
)
from game.look.fade import Fade
from game.look.node_paint import HOVERED, PRESSED, NodePaint
from game.look.pictures import Pictures
from game.look.skins import reach_of
from game.look.sprites import Sprites
from game.look.text import Texts
from game.view.box import Box
from game.view.motion import STILL, Pose
from game.view.node import Node, Skin
from game.view.view import View, whole

TICK_MS = 150
"""How often a running clock is repainted. Its tenths skip some digits: repainting ten times a
second would wake the processor twenty times, and nobody reads them."""
_NO_SKIN = Skin()
_MOST_FADED_PX = 2_200_000


Held = tuple[str, float, float]
"""The id of a node that is being dragged, and how far it is from its place."""


class _Touch(NamedTuple):
    """What the pointer does: ids of nodes, and what it holds."""

    hovered: str
    pressed: str
    held: Held | None


class Painter:
    """A painter of views on the surface given with `onto`; it remembers what is on it."""

    def __init__(
        self, texts: Texts, theme: str = "light", wake: Callable[[], None] | None = None
    ) -> None:
        """Set what to paint with. `wake` is called, in another thread, when a picture has come.

        Without it large pictures are waited for, each time that one is first painted.
        """
        self._texts, self._pictures = texts, Pictures(wake)
        self._surface: skia.Surface | None = None
        self._unit, self._size = 2.0, (0, 0)
        self.use_theme(theme)

    def use_theme(self, theme: str) -> None:
        """Use the theme light, dark or contrast from the next painting on."""
        self._node_paint = NodePaint(self._texts, theme, self._pictures)
        self.forget()

    def onto(self, surface: skia.Surface) -> None:
        """Paint on this surface from now on: a new window, or a new size."""
        self._surface = surface
        self._pictures.keep_for(surface.width(), surface.height())
        self.forget()

    def release(self) -> None:
        """Let go of what was kept for painting again; what is painted stays."""
        self._texts.release()
        self._pictures.release()

    def close(self) -> None:
        """End what decodes pictures."""
        self._pictures.close()

    def forget(self) -> None:
        """Forget what is painted, so that everything is painted next time."""
        self._painted: dict[str, Look] = {}
        self._fade: Fade | None = None
        self._animation: AnimationClock | None = None
        self._clocks: dict[str, ClockFace] = {}
        self._covered: set[str] = set()
        self._sprites = Sprites()

    def cross_fade(self, now: int) -> None:
        """Let what is painted fade into the next view; not in very large windows.

        There is not enough time to paint these again for each frame.
        """
        small = self._size[0] * self._size[1] <= _MOST_FADED_PX
        if self._surface is not None and self._painted and small:
            self._fade = Fade(self._surface.makeImageSnapshot(), now)

    def paint(
        self,
        view: View,
        now: int,
        *,
        before: View | None = None,
        hovered: str = "",
        pressed: str = "",
        held: Held | None = None,
    ) -> list[Box]:
        """Paint `view`; return the boxes of whole pixels that changed.

        `before` None paints everything. `hovered` and `pressed` are ids of nodes; `held` is the
        node that is being dragged.
        """
        page, self._size = whole(view.size), view.size
        self._canvas.restoreToCount(1)  # a painting that failed may have left a clip
        looks = self._looks(view, now, _Touch(hovered, pressed, held))
        old = self._painted
        came = self._with_pictures_that_came(looks)
        comparable = before is not None and bool(old) and before.size == view.size
        if self._fade or not comparable or not same_order(old, looks):
            damage = [page]
        else:
            damage = merge_boxes([*changed_boxes(old, looks), *came], page)
        self._painted, self._animation = looks, None
        if not damage:
            return self.tick(now)
        self._make_clocks(view)
        damage = self._with_whole_clocks(damage)
        self._sprites.begin_frame(looks)
        for box in damage:
            self._repaint(box, now)
        if self._fade is not None and not self._fade.paint(self._canvas, now):
            self._fade = None
        return damage + self.tick(now)

    def moving(self, view: View, now: int) -> bool:
        """Return True if the next frame differs by itself: a motion runs, or has just ended."""
        clock = self._animation_of(view)
        return self._fade is not None or clock.unsettled or now < clock.end

    def tick(self, now: int) -> list[Box]:
        """Paint the clocks of the painted view at `now`; return the boxes that changed."""
        boxes: list[Box] = []
        for id_, clock in self._clocks.items():
            if id_ not in self._covered:
                box = clock.tick(self._canvas, now)
                boxes += [] if box is None else [box]
            elif clock.is_stale(now):
                under = merge_boxes([self._painted[id_].bounds], whole(self._size))
                for box in under:
                    self._repaint(box, now)
                boxes += under
        return boxes

    def next_tick(self, view: View, now: int) -> int | None:
        """Return the time (clock ms) of the next repainting of a clock; None if none runs."""
        times = [
            max(now, timer.since) + TICK_MS - timer.read(now) % TICK_MS
            for timer in self._animation_of(view).timers
            if timer.since is not None
        ]
        return min(times, default=None)

    def _with_pictures_that_came(self, looks: Mapping[str, Look]) -> list[Box]:
        """Return the bounds of all nodes with a picture that was not there the last time."""
        came = self._pictures.begin_frame()
        if not came:
            return []
        shown = {
            id_: look
            for id_, look in looks.items()
            if any(picture.path in came for picture in look.node.pictures)
        }
        for id_ in shown:
            self._sprites.forget(id_)
        return [look.bounds for look in shown.values()]

    def _animation_of(self, view: View) -> AnimationClock:
        """Return what moves in `view`, cached for the ticks of a clock."""
        if self._animation is None or self._animation.view is not view:
            self._animation = animation_clock(view, self._painted)
        return self._animation

    @property
    def _canvas(self) -> skia.Canvas:
        assert self._surface is not None, "Painter.onto(surface) comes first"
        return self._surface.getCanvas()

    def _looks(self, view: View, now: int, touch: _Touch) -> dict[str, Look]:
        """Return all nodes as they should be painted, in painting order."""
        held = touch.held
        self._unit = unit = _unit(view)
        looks: dict[str, Look] = {}
        for node in view.nodes:
            pose = node.motion.pose(now) if node.motion else STILL
            if node.motion and pose == STILL:
                # A motion that is over makes no difference to the comparison.
                node = replace(node, motion=None)
            if held and held[0] == node.id:
                pose = Pose(held[1], held[2], 1.02, 0.92)
            tint = _tint(node, touch)
            focused = bool(view.focus) and node.id == view.focus
            painted = self._painted.get(node.id)
            if painted and painted[1:4] == (pose, tint, focused) and painted.node == node:
                looks[node.id] = painted
                continue
            bounds = apply_pose(resting_bounds(node, focused, unit), node, pose)
            looks[node.id] = Look(node, pose, tint, focused, bounds)
        if held and held[0] in looks:
            looks[held[0]] = looks.pop(held[0])  # what is dragged is on top
        return looks

    def _repaint(self, box: Box, now: int) -> None:
        canvas = self._canvas
        canvas.save()
        canvas.clipRect(skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h))
        canvas.clear(self._node_paint.colours["bg"])
        for look in self._painted.values():
            is_empty_page = look.node.role == "page" and look.node.skin.fill == "bg"
            if not is_empty_page and look.bounds.meets(box):
                self._paint_look(canvas, look, now)
        canvas.restore()

    def _paint_look(self, canvas: skia.Canvas, look: Look, now: int) -> None:
        node = look.node
        if node.clip:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeXYWH(node.clip.x, node.clip.y, node.clip.w, node.clip.h))
        if look.pose.burst:
            from game.look.burst import paint_burst

            paint_burst(canvas, node.box, look.pose.burst, self._node_paint.colours)
        elif look.pose != STILL:
            paint_node = partial(self._paint_at_rest, look=look, now=now)
            self._sprites.paint(canvas, look, self._unit, paint_node)
        elif not self._sprites.paint_resting(canvas, look):
            self._paint_at_rest(canvas, look, now)
        if node.clip:
            canvas.restore()

    def _paint_at_rest(self, canvas: skia.Canvas, look: Look, now: int) -> None:
        self._node_paint.paint(canvas, look.node, look.tint, look.focused, self._unit)
        if clock := self._clocks.get(look.node.id):
            clock.paint(canvas, now)

    def _make_clocks(self, view: View) -> None:
        """Make a face for every new clock; covered ones are repainted with what covers them."""
        self._clocks = {
            node.id: self._face(view, place, node)
            for place, node in enumerate(view.nodes)
            if node.timer is not None and node.texts
        }
        self._covered = {id_ for id_ in self._clocks if self._is_covered(view, id_)}

    def _face(self, view: View, place: int, node: Node) -> ClockFace:
        """Return the face of a clock: the one that is painted, which knows its digits."""
        assert node.timer is not None
        colours, text = self._node_paint.colours, node.texts[0]
        fills = (
            under.skin.fill
            for under in reversed(view.nodes[: place + 1])
            if under.skin.fill not in ("clear", "shade") and under.box.cut(text.box) == text.box
        )
        ground, ink = colours[next(fills, "bg")], colours[text.colour]
        old = self._clocks.get(node.id)
        if old is not None and old.shows(text, node.timer, ink, ground):
            return old
        return ClockFace(self._node_paint.figures, text, node.timer, ink, ground)

    def _with_whole_clocks(self, damage: list[Box]) -> list[Box]:
        """Return the damage with all of each clock in it: its digits are those of one instant."""
        page = whole(self._size)
        for clock in self._clocks.values():
            if any(box.meets(clock.area) for box in damage):
                damage = merge_boxes([*damage, clock.area], page)
        return damage

    def _is_covered(self, view: View, id_: str) -> bool:
        place = next(i for i, node in enumerate(view.nodes) if node.id == id_)
        digits = self._clocks[id_].box
        return self._painted[id_].pose != STILL or any(
            over.skin != _NO_SKIN and over.box.inset(-reach_of(over.skin, 0)).meets(digits)
            for over in view.nodes[place + 1 :]
        )


def _tint(node: Node, touch: _Touch) -> float:
    """Return how strongly a node is tinted, from 0 to 1."""
    if node.hover or not node.pressable:
        return 0.0
    return PRESSED if node.id == touch.pressed else HOVERED if node.id == touch.hovered else 0.0


def _unit(view: View) -> float:
    """Return the width of fine lines in pixels, by the size of the window."""
    return max(1.5, min(view.size[1] / 720, view.size[0] / 960) * 2)
