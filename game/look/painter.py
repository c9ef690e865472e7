"""Painter: a View onto Skia's surface, no more of it than has changed."""

from __future__ import annotations

from dataclasses import replace

import skia

from game.look.clock_face import ClockFace
from game.look.damage import Look, differing, merged, posed, same_order, still_bounds
from game.look.fade import Fade
from game.look.node_paint import HOVERED, PRESSED, NodePaint
from game.look.pulse import Pulse, pulse_of
from game.look.skins import reach_of
from game.look.stills import Stills
from game.look.text import Texts
from game.view.box import Box
from game.view.motion import STILL, Pose
from game.view.node import Node, Skin
from game.view.view import View, whole

TICK_MS = 150
"""How often a running clock is looked at. Its tenths skip some figures; ten looks a second would
wake the processor twenty times, and nobody reads them."""
_NO_SKIN = Skin()
_MOST_FADED_PX = 2_200_000


class Painter:
    """Paints views on the surface it is given with `onto`; remembers what is on it."""

    def __init__(self, texts: Texts, theme: str = "light") -> None:
        self._texts = texts
        self._surface: skia.Surface | None = None
        self._unit, self._size = 2.0, (0, 0)
        self.use_theme(theme)

    def use_theme(self, theme: str) -> None:
        """Light, dark or contrast, from the next painting on."""
        self._brush = NodePaint(self._texts, theme)
        self.forget()

    def onto(self, surface: skia.Surface) -> None:
        """Paint here from now on: a new window, or a new size."""
        self._surface = surface
        self.forget()

    def forget(self) -> None:
        """The surface holds nothing worth keeping: the next painting is a whole one."""
        self._painted: dict[str, Look] = {}
        self._fade: Fade | None = None
        self._pulse: Pulse | None = None
        self._clocks: dict[str, ClockFace] = {}
        self._covered: set[str] = set()
        self._stills = Stills()

    def cross_fade(self, now: int) -> None:
        """Let what is on the glass fade into the next view. On very large glass it is just cut:
        there is not the time to paint it all again for each frame."""
        small = self._size[0] * self._size[1] <= _MOST_FADED_PX
        if self._surface is not None and self._painted and small:
            self._fade = Fade(self._surface.makeImageSnapshot(), now)

    def paint(
        self, view: View, now: int, *, before: View | None = None, hovered: str = "",
        pressed: str = "", held: tuple[str, float, float] | None = None,
    ) -> list[Box]:  # fmt: skip
        """Make the glass show `view`; answer the boxes of whole pixels that changed.

        `before` None paints everything. `hovered` and `pressed` are ids of nodes; `held` is a
        node that is being dragged, and how far it is from its place.
        """
        glass, self._size = whole(view.size), view.size
        looks = self._looks(view, now, hovered, pressed, held)
        old = self._painted
        if (
            self._fade
            or before is None
            or not old
            or before.size != view.size
            or not same_order(old, looks)
        ):
            damage = [glass]
        else:
            damage = merged(differing(old, looks), glass)
        self._painted, self._pulse = looks, None
        if not damage:
            return self.tick(now)
        self._keep_clocks(view)
        self._stills.begin_frame(looks)
        for box in damage:
            self._repaint(box, now)
        if self._fade is not None and not self._fade.paint(self._canvas, now):
            self._fade = None
        return damage + [box for box in self.tick(now) if not any(box.meets(d) for d in damage)]

    def moving(self, view: View, now: int) -> bool:
        """Whether the next frame differs by itself: a motion runs, or its last frame is due."""
        pulse = self._pulse_of(view)
        return self._fade is not None or pulse.unsettled or now < pulse.end

    def tick(self, now: int) -> list[Box]:
        """Bring the clocks of the painted view up to `now`; answer where the glass changed."""
        boxes: list[Box] = []
        for id_, clock in self._clocks.items():
            if id_ not in self._covered:
                box = clock.tick(self._canvas, now)
                boxes += [] if box is None else [box]
            elif clock.stale(now):
                under = merged([self._painted[id_].bounds], whole(self._size))
                for box in under:
                    self._repaint(box, now)
                boxes += under
        return boxes

    def next_tick(self, view: View, now: int) -> int | None:
        """The clock time in ms at which a clock is to be looked at next; None if no clock runs."""
        times = [
            max(now, timer.since) + TICK_MS - timer.read(now) % TICK_MS
            for timer in self._pulse_of(view).timers
            if timer.since is not None
        ]
        return min(times, default=None)

    def _pulse_of(self, view: View) -> Pulse:
        """What moves in `view`. Kept, for a clock asks for it at every tick."""
        if self._pulse is None or self._pulse.view is not view:
            self._pulse = pulse_of(view, self._painted)
        return self._pulse

    @property
    def _canvas(self) -> skia.Canvas:
        assert self._surface is not None, "Painter.onto(surface) comes first"
        return self._surface.getCanvas()

    def _looks(
        self, view: View, now: int, hovered: str, pressed: str,
        held: tuple[str, float, float] | None,
    ) -> dict[str, Look]:  # fmt: skip
        self._unit = unit = _unit(view)
        looks: dict[str, Look] = {}
        for node in view.nodes:
            pose = node.motion.pose(now) if node.motion else STILL
            if node.motion and pose == STILL:
                # A motion that is over makes no difference any more, whoever still holds it.
                node = replace(node, motion=None)
            if held and held[0] == node.id:
                pose = Pose(held[1], held[2], 1.02, 0.92)
            tint = _tint(node, hovered, pressed)
            focused = bool(view.focus) and node.id == view.focus
            kept = self._painted.get(node.id)
            if kept and kept[1:4] == (pose, tint, focused) and kept.node == node:
                looks[node.id] = kept
                continue
            bounds = posed(still_bounds(node, focused, unit), node, pose)
            looks[node.id] = Look(node, pose, tint, focused, bounds)
        if held and held[0] in looks:
            looks[held[0]] = looks.pop(held[0])  # what is carried lies on top
        return looks

    def _repaint(self, box: Box, now: int) -> None:
        canvas = self._canvas
        canvas.save()
        canvas.clipRect(skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h))
        canvas.clear(self._brush.colours["bg"])
        for look in self._painted.values():
            bare = look.node.role == "page" and look.node.skin.fill == "bg"
            if not bare and look.bounds.meets(box):
                self._paint_look(canvas, look, now)
        canvas.restore()

    def _paint_look(self, canvas: skia.Canvas, look: Look, now: int) -> None:
        node = look.node
        if node.clip:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeXYWH(node.clip.x, node.clip.y, node.clip.w, node.clip.h))
        if look.pose != STILL:
            self._stills.paint(canvas, look, self._unit, lambda c: self._paint_still(c, look, now))
        elif not self._stills.rest(canvas, look):
            self._paint_still(canvas, look, now)
        if node.clip:
            canvas.restore()

    def _paint_still(self, canvas: skia.Canvas, look: Look, now: int) -> None:
        self._brush.paint(canvas, look.node, look.tint, look.focused, self._unit)
        if clock := self._clocks.get(look.node.id):
            clock.paint(canvas, now)

    def _keep_clocks(self, view: View) -> None:
        """A face for every clock; those that something lies over are painted by `paint` alone."""
        self._clocks = {
            node.id: self._face(view, place, node)
            for place, node in enumerate(view.nodes)
            if node.timer is not None and node.texts
        }
        self._covered = {id_ for id_ in self._clocks if self._lies_under(view, id_)}

    def _face(self, view: View, place: int, node: Node) -> ClockFace:
        assert node.timer is not None
        colours, text = self._brush.colours, node.texts[0]
        fills = (
            under.skin.fill
            for under in reversed(view.nodes[: place + 1])
            if under.skin.fill not in ("clear", "shade") and under.box.cut(text.box) == text.box
        )
        ground = colours[next(fills, "bg")]
        return ClockFace(self._brush.figures, text, node.timer, colours[text.colour], ground)

    def _lies_under(self, view: View, id_: str) -> bool:
        place = next(i for i, node in enumerate(view.nodes) if node.id == id_)
        digits = self._clocks[id_].box
        return self._painted[id_].pose != STILL or any(
            over.skin != _NO_SKIN and over.box.inset(-reach_of(over.skin, 0)).meets(digits)
            for over in view.nodes[place + 1 :]
        )


def _tint(node: Node, hovered: str, pressed: str) -> float:
    settled = node.role == "card" and node.skin.fill == "good-bg"
    if settled or not node.pressable:
        return 0.0
    return PRESSED if node.id == pressed else HOVERED if node.id == hovered else 0.0


def _unit(view: View) -> float:
    """The width of fine lines in pixels, by the size of the window."""
    return max(1.5, min(view.size[1] / 720, view.size[0] / 960) * 2)
