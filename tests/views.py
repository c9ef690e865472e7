"""What can be read on a view, and what is wrong with how it is laid out."""

from __future__ import annotations

from typing import Any

from game.look.text import SkiaMeasure
from game.screens.routes import Route
from game.screens.screen import Screen
from game.view.box import Box
from game.view.node import Node
from game.view.view import View, whole
from tests.fakes import FakeMeasure

SIZE = (1280, 720)
SIZES = [(800, 600), (1024, 768), (1280, 720), (1920, 1080), (3440, 1440), (3840, 2160)]
MEASURE = SkiaMeasure()


def texts(view: View, id: str = "") -> list[str]:
    """Everything that is written on the page, or on the node called `id`."""
    nodes = [view.by_id[id]] if id else view.nodes
    return [text.words for node in nodes for text in node.texts]


def text(view: View) -> str:
    """Everything that is written on the page, a text a line."""
    return "\n".join(texts(view))


def visible(node: Node) -> Box:
    """The part of its box that no list clips away."""
    return node.box.cut(node.clip) if node.clip else node.box


def press(screen: Screen, id: str, size: tuple[int, int] = SIZE) -> Route | None:
    """Press the node called `id`."""
    return screen.update(screen.view(size).by_id[id].message)


def press_key(screen: Screen, key: str, size: tuple[int, int] = SIZE) -> Route | None:
    """Press the node that this key presses."""
    node = screen.view(size).on_key(key)
    assert node is not None, key
    return screen.update(node.message)


# ---------------------------------------------------------------------- layout


def outside(view: View) -> list[str]:
    """Ids of nodes that stick out of the page (what a list clips away does not count)."""
    page = Box(0, 0, *view.size)
    boxes = [(node.id, visible(node)) for node in view.nodes]
    return [id for id, box in boxes if box.w and box.h and not within(box, page)]


def within(box: Box, frame: Box) -> bool:
    """Whether `box` lies in `frame`, but for less than a pixel."""
    return (
        box.x > frame.x - 1
        and box.y > frame.y - 1
        and box.right < frame.right + 1
        and box.bottom < frame.bottom + 1
    )


def overlapping(view: View) -> list[tuple[str, str]]:
    """Pairs of things to press that lie over one another, but for a part on its own parent."""
    live = [n for n in view.live() if n.pressable and n.box.w]
    cut = {node.id: visible(node) for node in live}
    return [
        (a.id, b.id)
        for i, a in enumerate(live)
        for b in live[i + 1 :]
        if b.parent != a.id and _meet(cut[a.id], cut[b.id], 0.5)
    ]


def _meet(one: Box, other: Box, tolerance: float) -> bool:
    """Return True if both show and lie over one another by more than this many pixels."""
    shown = one.w and one.h and other.w and other.h
    return bool(shown) and one.inset(tolerance).meets(other.inset(tolerance))


def spilled(view: View) -> list[str]:
    """Ids of nodes with a word wider, or with more lines, than the box it is painted in."""
    measure = FakeMeasure()
    wrong = []
    for node in view.nodes:
        for text in node.texts:
            tall = measure.height(text.words, text.size, text.box.w + 1, text.weight)
            if text.lines == 0 and tall > text.box.h + 2:
                wrong.append(node.id)
    return wrong


def faults_of_layout(view: View) -> list[str]:
    """Nodes out of the page, texts that are cut or leave their node, buttons that overlap.

    Only rows may cut what they say: it can be opened whole.
    """
    page = whole(view.size).inset(-1)
    found = []
    for node in view.nodes:
        box = visible(node)
        if box.w and box.h and not _inside(box, page):
            found.append(f"{node.id} leaves the page")
        for text in node.texts:
            if not _inside(text.box, node.box.inset(-2)):
                found.append(f"{node.id}: “{text.words}” leaves its node")
            if node.role != "row" and not node.id.startswith("bar-") and not MEASURE.fits(text):
                found.append(f"{node.id}: “{text.words}” is cut")
            if text.box.h + 1 < text.size * (1.35 if text.weight == 400 else 1.25):
                found.append(f"{node.id}: “{text.words}” is taller than its box")
    return found + _overlaps([n for n in view.live() if n.pressable and n.role != "key"])


def _inside(box: Box, outer: Box) -> bool:
    """With half a pixel of tolerance."""
    out = outer.inset(-0.5)
    return box.x >= out.x and box.y >= out.y and box.right <= out.right and box.bottom <= out.bottom


def _overlaps(nodes: list[Node]) -> list[str]:
    """A pixel of tolerance; what is clipped counts only as far as it shows.

    A part may lie on its own parent.
    """
    boxes = [(node, visible(node)) for node in nodes]
    return [
        f"{one.id} lies on {other.id}"
        for at, (one, a) in enumerate(boxes)
        for other, b in boxes[:at]
        if one.parent != other.id and _meet(a, b, 1)
    ]


def same_after_view(screen: Any, size: tuple[int, int] = SIZE) -> View:
    """Return the view, which changes nothing: asked for again, it and the state are the same."""
    state = screen.state
    view: View = screen.view(size)
    assert screen.view(size) == view
    assert screen.state is state
    return view
