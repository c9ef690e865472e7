"""Hints: the keys that matter here, along the foot of a screen."""

from __future__ import annotations

from collections.abc import Sequence

from game.values import dataclass
from game.view.box import Box
from game.view.node import Mark, Node, Text
from game.view.ui import Ui


@dataclass(frozen=True, slots=True)
class Hint:
    """A key hint at the foot: the cap, what it does, and what pressing it sends."""

    cap: str
    words: str
    message: object = None
    keys: tuple[str, ...] = ()


def key_hints(hints: Sequence[Hint], ui: Ui, left: float = 0.0) -> tuple[Node, ...]:
    """Return the keys that matter here, along the foot; those that do not fit are left out.

    They begin `left` pixels from the margin.
    """
    tall = hints_height(ui)
    x, top = ui.margin + left, ui.height - ui(26.5) - tall / 2
    return hints_along(hints, Box(x, top, ui.width - ui.margin - x, tall), ui)


def hints_height(ui: Ui) -> float:
    """Return how tall a line of hints is, in pixels."""
    return max(ui(25), 1.7 * ui.chrome(14, 1.6))


def hints_along(hints: Sequence[Hint], line: Box, ui: Ui, *, parent: str = "") -> tuple[Node, ...]:
    """Return the keys that matter here along a line; those that do not fit are left out."""
    x, top, tall = line.x, line.y, line.h
    cap_size, size = ui.chrome(13, 1.6), ui.chrome(14, 1.6)
    prefix = f"{parent}-hint" if parent else "hint"
    nodes = []
    for number, hint in enumerate(hints):
        # What can be gone to keeps its name, whatever comes before it: so the keyboard stays there.
        id = f"{prefix}-{hint.keys[0] if hint.keys else number}"
        cap_w = max(ui(27), ui.measure.width(hint.cap, cap_size, 600) + ui(15))
        text_w = ui.measure.width(hint.words, size) + ui(4)
        box = Box(x, top, cap_w + ui(6) + text_w, tall)
        if box.right <= line.right:
            cap = Mark(hint.cap, Box(x, top, cap_w, tall), cap_size, "ink", "edge", "card")
            beside = Box(x + cap_w + ui(6), top, text_w, tall)
            face = Text(hint.words, beside, size, colour="muted", lines=1)
            node = Node(
                id,
                "key",
                box,
                hint.words,
                texts=(face,),
                marks=(cap,),
                message=hint.message,
                keys=hint.keys,
                focusable=False,
                parent=parent,
            )
            nodes.append(node)
            x = box.right + ui(18)
        elif hint.keys and hint.message is not None:
            # A hint that sends something stays reachable by its key, unseen.
            nodes.append(unseen_key(id, hint.words, hint.message, *hint.keys))
    return tuple(nodes)


def unseen_key(id: str, words: str, message: object, *keys: str) -> Node:
    """Return a node of which only the keys are there."""
    return Node(id, "key", Box(0, 0, 0, 0), words, message=message, keys=keys, focusable=False)
