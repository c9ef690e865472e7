"""Text field: what it looks like with its caret, and what keys do to the line in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from typing import Literal, TypeVar

from game.core.letters import stops
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.direction import right_to_left, tag_of
from game.view.line import Line
from game.view.measure import Measure
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Typed
from game.view.node import Icon, IconName, Node, Text
from game.view.ui import Ui
from game.widgets.page import outline

AnyLine = TypeVar("AnyLine", bound=Line)
_NARROWEST = 0.15
"""Of a letter, in heights of the type: no letter that is seen is narrower on the whole."""

_FEW = 3
"""So many letters are surely as wide as "…"."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field to be. `go` is sent by a press and gives it the keyboard."""

    id: str
    label: str
    placeholder: str
    go: object
    icon: IconName | None = None
    language: str = ""
    """The BCP 47 tag of what is written in it, "" when that is not known."""


Typing = Typed | Clipboard | Composing | Key | Pointed | Dragged
"""What a field is sent while it has the keyboard."""


def type_in(line: Line, message: Typing, node: Node | None, services: Services) -> Line:
    """Return the line after typing, pressing or copying in the field that `node` shows.

    What is copied or cut goes to the clipboard.
    """
    if isinstance(message, Pointed | Dragged):
        here = node is not None and message.id == node.id
        return pressed(line, message, node, services.measure) if node and here else line
    if (out := copied(line, message)) is not None:
        services.set_clipboard(out)
    return edit(line, message, node.texts[0].language if node and node.texts else "")


def edit(line: AnyLine, message: object, language: str = "") -> AnyLine:
    """Return the line after typing, an editing key, pasting or an input method."""
    match message:
        case Typed(text):
            return line.insert(text)
        case Clipboard(text):
            return line.insert(text.strip("\r\n"))
        case Composing(text):
            return line.compose(text)
        case Key():
            return _key(line, message, language)
    return line


def pressed(line: Line, message: Pointed | Dragged, node: Node, measure: Measure) -> Line:
    """Return the line after a press on its field, or while the pointer is drawn along it.

    One press puts the caret there, two choose the word, three choose all.
    """
    if not node.texts or (isinstance(message, Pointed) and message.clicks == 3):
        return line.select_all()
    face = node.texts[0]
    part = _Part.of(line, face.box, face.size, measure, face.language)
    place = part.place(line, message.point.x, face.box, face.size, measure)
    if isinstance(message, Dragged):
        return replace(line, caret=place, composing="")
    start, end = (place, place) if message.clicks == 1 else line.word_at(place)
    return replace(line, anchor=start, caret=end, composing="")


def copied(line: Line, message: object) -> str | None:
    """Return what Ctrl+C or Ctrl+X puts on the clipboard; None for any other message."""
    if isinstance(message, Key) and message.ctrl and message.name in ("c", "x"):
        return line.copied or None
    return None


def _key(line: AnyLine, key: Key, language: str) -> AnyLine:
    if key.ctrl and key.name == "a":
        return line.select_all()
    if key.ctrl and key.name == "x":
        return line.backspace() if line.copied else line
    moves: dict[str, Callable[[], AnyLine]] = {
        "left": lambda: line.left(select=key.shift, word=key.ctrl),
        "right": lambda: line.right(select=key.shift, word=key.ctrl),
        "home": lambda: line.home(select=key.shift),
        "end": lambda: line.end(select=key.shift),
        "backspace": lambda: line.backspace(word=key.ctrl),
        "delete": lambda: line.delete(word=key.ctrl),
    }
    name = key.name
    if right_to_left(line.text, language):
        # The arrows go where they point: in a text from the right, left is onwards.
        name = {"left": "right", "right": "left"}.get(name, name)
    return moves.get(name, lambda: line)()


def node(
    field: Field,
    line: Line,
    box: Box,
    size: float,
    ui: Ui,
    *,
    focused: bool,
    parent: str = "",
) -> Node:
    """Return the field in `box` with type of `size` pixels; with the keyboard it has a caret."""
    inside = box.inset(ui(15), 0)
    icons: tuple[Icon, ...] = ()
    if field.icon:
        spot, inside = inside.left_part(ui(28))
        icons = (Icon(field.icon, spot.middle(ui(18), ui(18)).moved(-ui(5), 0), "muted"),)
    part = _Part.of(line, inside, size, ui.measure, field.language)
    tag = field.language or tag_of(part.align == "right")
    words = part.words if focused else part.at_rest(line.shown)
    face = Text(words, inside, size, align=part.align, lines=1, language=tag)
    if not line.shown:
        # The caret stands beside its first letter, not on it.
        beside = inside.inset(ui(4), 0) if focused else inside
        face = replace(face, words=field.placeholder, colour="muted", language="", box=beside)
    skin, id, said = outline(ui, ui(10)), field.id, field.label
    at_rest = Node(id, "field", box, said, line.text, skin, (face,), icons, parent=parent)
    at_rest = replace(at_rest, message=field.go)
    if not focused:
        return at_rest
    tall = ui.measure.line(size)
    top = box.y + (box.h - tall) / 2
    marks = tuple(Box(x, top, w, tall) for x, w in part.marked)
    skin = replace(skin, edge="amber", edge_px=ui(2))
    shown = replace(at_rest, skin=skin, caret=(part.caret, top, tall))
    return with_marks(shown, line, marks)


def with_marks(node: Node, line: Line, marks: tuple[Box, ...]) -> Node:
    """Return the field with what is composed in it, or selected, marked in these boxes."""
    return replace(node, composed=marks) if line.composing else replace(node, marked=marks)


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a line that fits its box, and where caret and selection are in pixels."""

    words: str
    caret: float
    marked: tuple[tuple[float, float], ...]
    align: Literal["left", "right"]
    start: int = 0

    @classmethod
    def of(cls, line: Line, box: Box, size: float, measure: Measure, language: str) -> _Part:
        text = line.shown
        caret = line.caret + len(line.composing)
        start, end = _window(text, caret, box.w, size, measure)
        marks = (line.caret, caret) if line.composing else line.selection
        rtl = right_to_left(text, language)

        def x(place: int) -> float:
            along = measure.width(text[start : max(start, min(place, end))], size)
            return box.right - along if rtl else box.x + along

        left, right = sorted((x(marks[0]), x(marks[1])))
        marked = ((left, right - left),) if right > left else ()
        return cls(text[start:end], x(caret), marked, "right" if rtl else "left", start)

    def at_rest(self, text: str) -> str:
        """Return what shows without the keyboard: "…" stands for what of `text` does not."""
        words, places = self.words, stops(self.words)
        if len(places) <= 2 * _FEW:
            return words
        if self.start + len(words) < len(text):
            words = words[: places[-1 - _FEW]] + "…"
        return "…" + words[places[_FEW] :] if self.start else words

    def place(self, line: Line, x: float, box: Box, size: float, measure: Measure) -> int:
        """Return the place in the line's text that is nearest to `x`."""
        along = box.right - x if self.align == "right" else x - box.x
        shown = line.text[self.start : self.start + len(self.words)]
        places = stops(shown)

        def far(place: int) -> float:
            return measure.width(shown[:place], size)

        after = bisect_left(places, along, key=far)
        nearest = min(places[max(0, after - 1) : after + 1], key=lambda p: abs(far(p) - along))
        return self.start + nearest


def _window(text: str, caret: int, width: float, size: float, measure: Measure) -> tuple[int, int]:
    """Return where the part of a long text that shows begins and ends: the caret is near its end.

    Only the letters about the caret are looked at, and few of them measured: a text may be long.
    """
    most = int(width / (size * _NARROWEST)) + 8
    if len(text) <= most and measure.width(text, size) <= width:
        return 0, len(text)
    low = max(0, caret - most)
    places = [low + place for place in stops(text[low : caret + most])][low > 0 :]
    ahead = next((p for p in places[::-1] if p <= caret + 3), caret)
    first = bisect_left(places, True, key=lambda p: measure.width(text[p:ahead], size) <= width)
    start = places[first] if first < len(places) else caret
    last = bisect_left(
        places, True, first, key=lambda p: measure.width(text[start:p], size) > width
    )
    return start, places[last - 1] if last > first else start
