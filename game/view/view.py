"""View: the one description of a screen, from which painting, clicks, keys and tests come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from game.values import dataclass
from game.view.box import Box, Point
from game.view.node import Node


@dataclass(frozen=True, slots=True)
class View:
    """What a window shows. `nodes` are in painting order; parents come before children.

    Nodes before index `live_from` are painted but cannot be used (a dialog covers them).
    `wake_at` is the clock time (ms) at which the screen is sent `Event.WOKE`, or None. `focus`
    is the id of the node with the keyboard focus, "" for none. `says` is a sentence for a screen
    reader. `takes_in`: what is dropped or pasted is for this screen, not to be imported.
    `own_keys`: Tab, Enter, arrows and the rest are sent to the screen as `Key`, whatever has
    focus; letters are sent as `Typed` where a field has it. `number_row`: digits are names here,
    so a key of the number row means its digit, on every country's keyboard. `wants_controllers`:
    buttons of controllers are sent as `Buzz`, volume keys as `Key`. `keeps_field`: a press
    elsewhere leaves the keyboard in its field, since there is nothing to do but to write.
    """

    size: tuple[int, int]
    nodes: tuple[Node, ...]
    title: str = ""
    focus: str = ""
    wake_at: int | None = None
    live_from: int = 0
    says: str = ""
    takes_in: bool = False
    own_keys: bool = False
    number_row: bool = False
    wants_controllers: bool = False
    keeps_field: bool = False
    by_id: dict[str, Node] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {node.id: node for node in self.nodes})

    def live(self) -> Iterator[Node]:
        """Yield the nodes that can be used, in painting order."""
        yield from self.nodes[self.live_from :]

    @property
    def focused(self) -> Node | None:
        """The usable node that has the keyboard focus."""
        node = self.by_id.get(self.focus)
        if node is None or not self.live_from:
            return node
        return node if any(node is each for each in self.live()) else None

    def at(self, point: Point) -> Node | None:
        """Return the topmost usable node that can be pressed at `point`."""
        for node in reversed(self.nodes[self.live_from :]):
            if node.message is None and node.rest is None and node.carry is None and not node.drag:
                continue
            if node.box.holds(point) and (node.clip is None or node.clip.holds(point)):
                return None if node.disabled else node
        return None

    def drop_target(self, point: Point, held: str) -> Node | None:
        """Return the topmost node at `point` that takes a drop, leaving out the held one."""
        for node in reversed(self.nodes[self.live_from :]):
            if node.carry is not None and node.id != held and node.box.holds(point):
                return node
        return None

    def on_key(self, key: str) -> Node | None:
        """Return the usable node that this key presses."""
        for node in self.live():
            if key in node.keys and node.pressable:
                return node
        return None

    def stops(self) -> list[Node]:
        """Return the nodes that Tab moves to, in order."""
        return [node for node in self.live() if node.pressable and node.focusable]

    def as_text(self) -> str:
        """Return one line a node, `id role x y w h label`, for readable tests."""
        return "\n".join(
            f"{n.id} {n.role} {n.box.x:.0f} {n.box.y:.0f} {n.box.w:.0f} {n.box.h:.0f} {n.label}"
            for n in self.nodes
        )


def whole(size: tuple[int, int]) -> Box:
    """Return the box of the whole window."""
    return Box(0, 0, *size)
