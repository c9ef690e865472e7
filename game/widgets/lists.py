"""Lists that scroll: their nodes moved and clipped, and the offset that shows one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.view.box import Box
from game.view.node import Node


def into_view(offset: float, top: float, bottom: float, window: float, air: float = 0) -> float:
    """The nearest offset that shows `top` to `bottom` of the list, with `air` around."""
    if top - air < offset or bottom - top + 2 * air > window:
        return max(0.0, top - air)
    return max(offset, bottom + air - window)


def seen(nodes: Iterable[Node], dy: float, window: Box) -> tuple[Node, ...]:
    """Nodes moved by `dy`: those that show in `window`, and those the keyboard can go to."""
    return tuple(
        lowered(node, dy, window)
        for node in nodes
        if (node.pressable and node.focusable) or node.box.moved(0, dy).meets(window)
    )


def lowered(node: Node, dy: float, clip: Box | None) -> Node:
    """The node `dy` pixels lower and all that is painted with it, seen through `clip`."""
    caret = (node.caret[0], node.caret[1] + dy, node.caret[2]) if node.caret else ()
    return replace(
        node,
        box=node.box.moved(0, dy),
        texts=tuple(replace(t, box=t.box.moved(0, dy)) for t in node.texts),
        icons=tuple(replace(i, box=i.box.moved(0, dy)) for i in node.icons),
        marks=tuple(replace(m, box=m.box.moved(0, dy)) for m in node.marks),
        marked=tuple(b.moved(0, dy) for b in node.marked),
        caret=caret,
        clip=clip,
    )
