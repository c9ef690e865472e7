"""List box: a list in a dialog, as a value: rows with number keys, and a field for one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Focused, Scrolled
from game.view.node import Icon, Mark, Node, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import outline
from game.widgets.scroller import ScrollArea, Scroller
from game.widgets.text_field import Field, Typing
from game.words import _

OWN = "own"
"""The id of the field."""
LIMIT = 20
"""Letters that may be typed in it."""
_AIRS = (10, 6)
"""Units between options, so that the ring is clear of the next ones; less where they then fit."""


class ListBoxAction(Enum):
    """What the nodes of the dialog send besides the messages of its options."""

    CLOSE = auto()
    TYPE = auto()


@dataclass(frozen=True, slots=True)
class ListOption:
    """A row of the list; `note` is a quiet line below its words."""

    words: str
    message: object
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ListContent:
    """What the list is about and what it holds; `field` says what may be typed, "" for nothing.

    It comes with each call, because it may change while the list is open: by what is typed, or
    by what is read meanwhile.
    """

    title: str
    options: Sequence[ListOption]
    field: str = ""


@dataclass(frozen=True, slots=True)
class ListBox:
    """An open list: the node that has the keyboard, how far it is scrolled, what was typed."""

    focus: str
    scroller: Scroller
    line: Line = Line(limit=LIMIT)

    @classmethod
    def of(cls, content: ListContent) -> ListBox:
        """Return the list with the keyboard at the option that is chosen now."""
        options = enumerate(content.options, 1)
        first = next((number for number, option in options if option.chosen), 1)
        return cls(f"option-{first}", Scroller(reveal=f"option-{first}"))

    @property
    def typing(self) -> bool:
        """Return True while the field has the keyboard."""
        return self.focus == OWN

    def nodes(self, content: ListContent, ui: Ui) -> tuple[Node, ...]:
        """Return the dialog over the screen."""
        layout, title = _Layout.of(content, ui), content.title
        right, y = layout.foot.right, layout.foot.bottom - ui(40)
        done = Button("close", _("Close"), ListBoxAction.CLOSE, ("escape",))
        text = Text(title, layout.head, ui.type(22), 700, valign="top")
        heading = Node("menu-title", "heading", layout.head, title, texts=(text,), parent="menu")
        return (
            *dialog_frame("menu", layout.frame, title, ui),
            heading,
            *layout.area.visible(self.scroller),
            *layout.area.bar("menu-bar", self.scroller, ui, -ui(4)),
            *([self._field(content, layout.field, ui)] if content.field else []),
            *button_row((done,), right, y, ui, to_left=True, parent="menu"),
        )

    def _field(self, content: ListContent, box: Box, ui: Ui) -> Node:
        field = Field(OWN, content.field, content.field, ListBoxAction.TYPE)
        size = ui.type(17)
        return text_field.node(field, self.line, box, size, ui, focused=self.typing, parent="menu")

    def update(
        self, message: Typing | Scrolled | Focused, content: ListContent, services: Services, ui: Ui
    ) -> ListBox:
        """Move the keyboard or the list, or type in the field."""
        layout = _Layout.of(content, ui)
        match message:
            case Focused(id):
                return replace(self, focus=id, scroller=self.scroller.focus(id, layout.area))
            case Scrolled():
                return replace(self, scroller=self.scroller.update(message, layout.area, ui))
            case _ if self.typing:
                node = self._field(content, layout.field, ui)
                return replace(self, line=text_field.type_in(self.line, message, node, services))
        return self


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the parts of the dialog are, and its list."""

    frame: Box
    head: Box
    foot: Box
    field: Box
    area: ScrollArea

    @classmethod
    def of(cls, content: ListContent, ui: Ui) -> _Layout:
        """Return a dialog as tall as its list, and as the window at most."""
        wide = min(ui(620) * max(1.0, min(ui.text, 1.4)), ui.width - 2 * ui.margin)
        inner = wide - ui(56)
        head_h = ui.measure.height(content.title, ui.type(22), inner, 700) + ui(12)
        field_h = ui.type(44) + ui(14) if content.field else 0.0
        around, most = head_h + field_h + ui(48 + 58), ui.height * 0.9
        heights = {air: _rows(content.options, Box(0, 0, inner, 0), air, ui)[1] for air in _AIRS}
        air = next((air for air in _AIRS if heights[air] + around <= most), _AIRS[0])
        frame = ui.page.middle(wide, min(heights[air] + around, most))
        head, rest = frame.inset(ui(28), ui(24)).top_part(head_h)
        rest, foot = rest.bottom_part(ui(50))
        window, below = rest.bottom_part(field_h)
        rows, tall = _rows(content.options, window, air, ui)
        area = ScrollArea(rows, window.inset(-ui(10), 0), tall, ui(8))
        return cls(frame, head, foot, below.bottom_part(ui.type(44))[1], area)


def _rows(
    options: Sequence[ListOption], box: Box, air: float, ui: Ui
) -> tuple[tuple[Node, ...], float]:
    """Return a row for each option, `air` units apart, and how tall they are together."""
    up, down = ui.measure.line(ui.type(17)), ui.measure.line(ui.type(14))
    y, nodes = box.y + ui(7), []
    for number, option in enumerate(options, 1):
        tall = up + (down + ui(2) if option.note else 0) + ui(18)
        nodes.append(_row(number, option, Box(box.x, y, box.w, tall), ui))
        y += tall + ui(air)
    return tuple(nodes), y - box.y


def _row(number: int, option: ListOption, box: Box, ui: Ui) -> Node:
    """Return the row of an option; the first nine have a digit as their key."""
    size, small = ui.type(17), ui.type(14)
    key, rest = box.inset(ui(12), ui(9)).left_part(ui(40))
    rest, tick = rest.right_part(ui(30))
    one, two = rest.top_part(ui.measure.line(size))
    texts = [Text(option.words, one, size, 600, lines=1)]
    if option.note:
        two = Box(two.x, two.y + ui(2), two.w, two.h - ui(2))
        texts.append(Text(option.note, two, small, colour="muted", lines=1))
    skin = outline(ui, ui(10), "bg")
    id, said = f"option-{number}", option.words
    node = Node(id, "row", box, said, option.note, skin, tuple(texts), parent="menu")
    node = replace(node, message=option.message)
    if number < 10:
        spot = key.middle(ui(26), ui(26)).moved(-ui(7), 0)
        cap = Mark(str(number), spot, ui.chrome(14), "ink", "edge", "card")
        node = replace(node, marks=(cap,), keys=(str(number),))
    if option.chosen:
        icon = Icon("tick", tick.middle(ui(20), ui(20)), "term")
        skin = replace(skin, edge="term", edge_px=ui(2.4))
        node = replace(node, skin=skin, icons=(icon,), selected=True)
    return node
