"""Hints: the keys that matter here, along the foot of a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


def key_hints(hints: Sequence[Hint], ui: Ui) -> tuple[Node, ...]:
    """Return the keys that matter here, along the foot; those that do not fit are left out."""
    x, top, tall = ui.margin, ui.height - ui(39), ui(25)
    nodes = []
    for number, hint in enumerate(hints):
        cap_w = max(ui(27), ui.measure.width(hint.cap, ui(13), 600) + ui(15))
        text_w = ui.measure.width(hint.words, ui(14)) + ui(4)
        box = Box(x, top, cap_w + ui(6) + text_w, tall)
        if box.right <= ui.width - ui.margin:
            cap = Mark(hint.cap, Box(x, top, cap_w, tall), ui(13), "ink", "edge", "card")
            beside = Box(x + cap_w + ui(6), top, text_w, tall)
            face = Text(hint.words, beside, ui(14), colour="muted", lines=1)
            nodes.append(_node(number, hint, box, (cap,), (face,)))
            x = box.right + ui(18)
        elif hint.keys and hint.message is not None:
            # A hint that sends something stays reachable by its key, unseen.
            nodes.append(_node(number, hint, Box(0, 0, 0, 0)))
    return tuple(nodes)


def _node(
    number: int, hint: Hint, box: Box, marks: tuple[Mark, ...] = (), texts: tuple[Text, ...] = ()
) -> Node:
    return Node(
        f"hint-{number}",
        "key",
        box,
        hint.words,
        marks=marks,
        texts=texts,
        message=hint.message,
        keys=hint.keys,
        focusable=False,
    )
