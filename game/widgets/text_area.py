"""Text area: a field of several lines that wrap, its caret, and what keys do to the text in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.services import Services
from game.values import dataclass
from game.view.box import Box, Point
from game.view.direction import tag_of
from game.view.layout import Layout, lay_out
from game.view.messages import Dragged, Key, Pointed
from game.view.node import Node, Text
from game.view.prose import Prose
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.page import outline
from game.widgets.text_field import Field, Typing

_PAD_X, _PAD_Y = 15, 8
"""Units of air around the words."""


@dataclass(frozen=True, slots=True)
class Area:
    """A text as it lies in its field: all its lines, of which those from `first` on show."""

    box: Box
    inside: Box
    layout: Layout
    size: float
    language: str
    first: int = 0

    @classmethod
    def of(cls, prose: Prose, box: Box, size: float, ui: Ui, language: str = "") -> Area:
        """Return the text as it lies in `box`, from its first line on."""
        inside = box.inset(ui(_PAD_X), ui(_PAD_Y))
        layout = lay_out(prose.shown, size, inside.w, ui.measure, language)
        return cls(box, inside, layout, size, language)

    @property
    def visible(self) -> int:
        """How many lines show at once."""
        return max(1, int((self.inside.h + 0.5) // self.layout.line_height))

    def showing(self, prose: Prose, first: int) -> Area:
        """Return the area scrolled as little as can be from `first` on to show the caret."""
        at = self.layout.line_at(_caret(prose))
        first = min(max(first, at - self.visible + 1), at)
        return replace(self, first=max(0, min(first, len(self.layout.lines) - self.visible)))

    def place(self, point: Point) -> int:
        """Return the place between letters that is nearest to a point of the window."""
        down = self.first * self.layout.line_height
        return self.layout.place(point.x - self.inside.x, point.y - self.inside.y + down)


def fitting(
    texts: Sequence[Prose],
    languages: Sequence[str],
    wide: float,
    room: float,
    sizes: Sequence[float],
    ui: Ui,
) -> tuple[float, list[float]]:
    """Return the first of the sizes of type with which fields so wide show their texts whole.

    With it come the heights of the fields, all of them in `room`: where no size is small enough
    the tallest ones give way.
    """
    size, wanted = sizes[-1], [0.0]
    for size in sizes:
        layouts = (
            lay_out(text.shown, size, wide - 2 * ui(_PAD_X), ui.measure, language)
            for text, language in zip(texts, languages, strict=True)
        )
        wanted = [layout.height + 2 * ui(_PAD_Y) + 1 for layout in layouts]
        if sum(wanted) <= room:
            break
    left, given = room, dict.fromkeys(range(len(wanted)), 0.0)
    for rank, at in enumerate(sorted(given, key=wanted.__getitem__)):
        given[at] = min(wanted[at], left / (len(wanted) - rank))
        left -= given[at]
    return size, list(given.values())


# ------------------------------------------------------------------ what is typed


def type_in(prose: Prose, message: Typing, area: Area, id: str, services: Services) -> Prose:
    """Return the text after typing, pressing or copying in the field with this id.

    Shift+Enter begins a new line. What is copied or cut goes to the clipboard.
    """
    match message:
        case Pointed() | Dragged():
            return _pressed(prose, message, area) if message.id == id else prose
        case Key("enter", shift, ctrl, alt) if (shift or alt) and not ctrl:
            return prose.insert("\n")
    if (out := text_field.copied(prose, message)) is not None:
        services.set_clipboard(out)
    if isinstance(message, Key):
        return after_key(prose, message, area.layout)
    return text_field.edit(prose, message, area.language)


def after_key(prose: Prose, key: Key, layout: Layout) -> Prose:
    """Return the text after a key; the layout says where lines begin and end."""
    shift, ctrl = key.shift, key.ctrl
    # The arrows go where they point: in a line from the right, left is onwards.
    turned = layout.lines[layout.line_at(prose.caret)].align == "right"
    match {"left": "right", "right": "left"}.get(key.name, key.name) if turned else key.name:
        case "left":
            return prose.left(select=shift, word=ctrl)
        case "right":
            return prose.right(select=shift, word=ctrl)
        case "up":
            return prose.up(layout, select=shift)
        case "down":
            return prose.down(layout, select=shift)
        case "home" if not ctrl:
            return prose.home(select=shift, layout=layout)
        case "end" if not ctrl:
            return prose.end(select=shift, layout=layout)
    return text_field.edit(prose, key)


def step_out(prose: Prose, key: Key, layout: Layout) -> int:
    """Return which way a key leaves the text: up from its first line (−1), down from its last."""
    line = layout.line_at(prose.caret)
    if key.shift or key.ctrl:
        return 0
    if key.name == "up" and line == 0:
        return -1
    return int(key.name == "down" and line == len(layout.lines) - 1)


def select(prose: Prose, anchor: int, caret: int) -> Prose:
    """Return the text with what lies between these places selected."""
    return replace(prose, anchor=anchor, caret=caret, composing="", goal=None)


def _pressed(prose: Prose, message: Pointed | Dragged, area: Area) -> Prose:
    """Put the caret there; two presses choose the word, three all; dragging selects."""
    place = area.place(message.point)
    if isinstance(message, Dragged):
        return select(prose, prose.anchor, place)
    if message.clicks == 3:
        return prose.select_all()
    return select(prose, *(prose.word_at(place) if message.clicks == 2 else (place, place)))


def _caret(prose: Prose) -> int:
    """Return where the caret is in what is shown."""
    return prose.caret + len(prose.composing)


# ------------------------------------------------------------------ what is on the window


def node(
    field: Field, prose: Prose, area: Area, ui: Ui, *, focused: bool, parent: str = ""
) -> Node:
    """Return the field; with the keyboard it has a caret."""
    texts = _texts(area, focused=focused)
    if not prose.shown:
        line = replace(area.inside, h=area.layout.line_height)
        # The caret stands beside its first letter, not on it.
        line = line.inset(ui(4), 0) if focused else line
        texts = (Text(field.placeholder, line, area.size, colour="muted", lines=1),)
    skin = outline(ui, ui(10))
    at_rest = Node(field.id, "field", area.box, field.label, prose.text, skin, texts, parent=parent)
    at_rest = replace(at_rest, message=field.go)
    if not focused:
        return at_rest
    x, y, tall = area.layout.caret(_caret(prose))
    start, end = (prose.caret, _caret(prose)) if prose.composing else prose.selection
    up = area.inside.y - area.first * area.layout.line_height
    marked = (box.moved(area.inside.x, up) for box in area.layout.marks(start, end))
    seen = tuple(box for box in marked if _shows(box, area))
    skin = replace(skin, edge="amber", edge_px=ui(2))
    shown = replace(at_rest, skin=skin, caret=(area.inside.x + x, up + y, tall))
    return text_field.with_marks(shown, prose, seen)


def _texts(area: Area, *, focused: bool) -> tuple[Text, ...]:
    """Return each line that shows as a text of its own: what is measured is what is seen.

    Without the keyboard the last one ends in "…" where more lines follow.
    """
    layout, inside = area.layout, area.inside
    lines = list(layout.lines[area.first : area.first + area.visible])
    if not focused and area.first + area.visible < len(layout.lines):
        last = lines[-1]
        rest = layout.text[last.start : last.end + 200].replace("\n", " ")
        lines[-1] = replace(last, words=rest)
    texts = []
    for number, line in enumerate(lines):
        at = Box(inside.x, inside.y + number * layout.line_height, inside.w, layout.line_height)
        tag = area.language or tag_of(line.align == "right")
        if line.words:
            texts.append(Text(line.words, at, area.size, 400, "ink", line.align, "top", 1, tag))
    return tuple(texts)


def _shows(box: Box, area: Area) -> bool:
    bottom = area.inside.y + area.visible * area.layout.line_height
    return area.inside.y - 1 < box.y and box.bottom < bottom + 1
