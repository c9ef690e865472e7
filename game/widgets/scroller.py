"""Scroller: how far a list is scrolled, as a value, and the part of the list that shows then.

A screen with one such list remembers it in a `ListState`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, Self

from game.values import dataclass
from game.view.box import Box
from game.view.messages import Focused, Key, Resized, Scrolled
from game.view.node import Node, Skin
from game.view.ui import Ui

NOTCH = 60
"""Units that one notch of the wheel moves."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How tall a list is and how much of it shows, both in pixels."""

    content: float
    room: float

    def clamp(self, offset: float) -> float:
        """Return `offset` kept within what can be scrolled."""
        return min(max(0.0, offset), max(0.0, self.content - self.room))

    def reveal(self, offset: float, top: float, bottom: float, air: float = 0.0) -> float:
        """Return the nearest offset that shows `top` to `bottom` of the list, with `air` around."""
        if top - air < offset or bottom - top + 2 * air > self.room:
            return max(0.0, top - air)
        return max(offset, bottom + air - self.room)


@dataclass(frozen=True, slots=True)
class ScrollArea:
    """A list that scrolls: its nodes as they lie unscrolled, and the window that they show in.

    `content` is how tall all of it is, in pixels from the top of `window`; `air` is kept free
    above and below a node that is brought into view. `before` and `after` lie around the list
    and stay where they are.
    """

    nodes: tuple[Node, ...]
    window: Box
    content: float
    air: float = 0.0
    before: tuple[Node, ...] = ()
    after: tuple[Node, ...] = ()

    @property
    def extent(self) -> Extent:
        return Extent(self.content, self.window.h)

    @property
    def scrolls(self) -> bool:
        """True if not all of the list shows at once."""
        return self.content > self.window.h + 1

    def offset(self, scroller: Scroller) -> float:
        """Return how many pixels the list is moved up, with what is to be revealed in view."""
        offset = scroller.offset
        node = next((n for n in self.nodes if n.id == scroller.reveal), None)
        if node is not None:
            top = node.box.y - self.window.y
            offset = self.extent.reveal(offset, top, top + node.box.h, self.air)
        return self.extent.clamp(offset)

    def visible(self, scroller: Scroller) -> tuple[Node, ...]:
        """Return the nodes that show, where they are now."""
        return visible(self.nodes, -self.offset(scroller), self.window)

    def view(self, id: str, scroller: Scroller, ui: Ui, inset: float = 0.0) -> tuple[Node, ...]:
        """Return the nodes that show, over them the bar, and what lies around them."""
        bar = self.bar(id, scroller, ui, inset)
        return (*self.before, *self.visible(scroller), *bar, *self.after)

    def bar(self, id: str, scroller: Scroller, ui: Ui, inset: float = 0.0) -> tuple[Node, ...]:
        """Return the bar on the right of the window, moved in by `inset` pixels."""
        return bar(id, self.window.inset(inset, 0), self.offset(scroller), self.content, ui)


@dataclass(frozen=True, slots=True)
class Scroller:
    """`offset` is in pixels; the node with the id `reveal` is kept in view, "" for none."""

    offset: float = 0.0
    reveal: str = ""

    def focus(self, id: str, area: ScrollArea) -> Scroller:
        """Bring the node with this id into view, from where the list is now."""
        return Scroller(area.offset(self), id)

    def by(self, pixels: float, area: ScrollArea) -> Scroller:
        """Move the list up by so many pixels, never past its ends."""
        return Scroller(area.extent.clamp(area.offset(self) + pixels))

    def step(self, arrow: Literal["up", "down"], area: ScrollArea, ui: Ui) -> Scroller:
        """Move the list by an arrow, as far as by one notch of the wheel."""
        return self.by(ui(NOTCH) * (1 if arrow == "down" else -1), area)

    def update(self, message: Scrolled | Key, area: ScrollArea, ui: Ui) -> Scroller:
        """Move the list by the wheel or a page key; any other key changes nothing."""
        if isinstance(message, Scrolled):
            return self.by(-message.dy * ui(NOTCH), area)
        step = page_step(message.name, area.extent)
        return self.by(step, area) if step else self


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """What a screen with a list remembers of it, and of the window.

    `size` is that of the window in pixels, `focus` the id of the node with the keyboard focus.
    """

    size: tuple[int, int] = (1280, 720)
    focus: str = ""
    scroller: Scroller = Scroller()

    def update(self, message: Resized | Focused | Scrolled | Key, area: ScrollArea, ui: Ui) -> Self:
        """Return the state after `message`; what has the focus is brought into view.

        A page key takes the focus along, so that the next arrow goes on from what is seen.
        """
        match message:
            case Resized(size):
                return replace(self, size=size).with_focus_in_view()
            case Focused(id):
                return replace(self, focus=id, scroller=self.scroller.focus(id, area))
            case Key(name) if (step := page_step(name, area.extent)) and self.focus:
                focus = self._page(step, area)
                scroller = self.scroller.update(message, area, ui)
                return replace(self, focus=focus, scroller=replace(scroller, reveal=focus))
            case _:
                return replace(self, scroller=self.scroller.update(message, area, ui))

    def _page(self, step: float, area: ScrollArea) -> str:
        """Return what has the focus after a page key: what lies a page further in the list.

        A focus that is not in the list stays where it is.
        """
        stops = [node for node in area.nodes if node.pressable and node.focusable]
        now = next((node for node in stops if node.id == self.focus), None)
        if now is None:
            return self.focus
        at, middle = now.box.centre, now.box.centre.y + step

        def far(node: Node) -> tuple[float, float]:
            return abs(node.box.centre.y - middle), abs(node.box.centre.x - at.x)

        onward = [node for node in stops if (node.box.centre.y - at.y) * step >= 0]
        return min(onward, key=far).id

    def with_focus_in_view(self) -> Self:
        """Return the state with the node that has the focus kept in view."""
        return replace(self, scroller=replace(self.scroller, reveal=self.focus))


def page_step(key: str, extent: Extent) -> float:
    """Return how far a page key moves a list, in pixels; 0 for any other key."""
    steps = {
        "pageup": -0.9 * extent.room,
        "pagedown": 0.9 * extent.room,
        "home": -extent.content,
        "end": extent.content,
    }
    return steps.get(key.replace(" ", ""), 0.0)


def visible(nodes: Iterable[Node], dy: float, window: Box) -> tuple[Node, ...]:
    """Move nodes by `dy`: return those that show in `window`, and those Tab can go to."""
    return tuple(
        lowered(node, dy, window)
        for node in nodes
        if (node.pressable and node.focusable) or node.box.moved(0, dy).meets(window)
    )


def lowered(node: Node, dy: float, clip: Box | None) -> Node:
    """Return the node `dy` pixels lower with all that is painted on it, seen through `clip`."""
    return replace(node.moved(0, dy) if dy else node, clip=clip)


def bar(id: str, window: Box, offset: float, content: float, ui: Ui) -> tuple[Node, ...]:
    """Return the thin bar on the right of `window`; nothing when all of the list shows."""
    if content <= window.h + 1:
        return ()
    tall = max(ui(24), window.h * window.h / content)
    y = window.y + (window.h - tall) * offset / (content - window.h)
    box = Box(window.right - ui(6), y, ui(5), tall)
    return (Node(id, "image", box, skin=Skin(fill="muted", radius=ui(2.5))),)
