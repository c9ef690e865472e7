"""Finder: the picture that a word means, chosen from a grid, as a value: the word and its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.core.pair_set import Side
from game.emoji.names import Emoji, catalogue
from game.emoji.search import everyday, find
from game.screens.editor.messages import Action, TakeEmoji
from game.services import Services
from game.values import dataclass
from game.view.line import Line
from game.view.messages import (
    Clipboard,
    Composing,
    Dragged,
    Event,
    Focused,
    Key,
    Pointed,
    Scrolled,
    Typed,
)
from game.view.node import Node
from game.widgets import text_field

FIELD = "finder-words"
BUTTONS = (
    "finder-take",
    "finder-file",
    "finder-paste",
    "finder-crop",
    "finder-none",
    "finder-back",
)
"""What Tab goes to after the field, as far as it is there."""
_NONE = -1
"""The place of the chosen one where none is chosen yet: Enter takes nothing by chance."""
_LONGEST = 40
"""Letters of a side that may be a word to look for."""
_MOST_TYPED = 60
Answer = Action | TakeEmoji
"""What comes of it: an emoji, or another way to a picture."""


@dataclass(frozen=True, slots=True)
class Finder:
    """`name` is what the card is called, `found` what its words lead to, `at` the chosen one.

    `first` is the row of the grid that shows at the top.
    """

    name: str
    has_picture: bool
    language: str
    line: Line = Line(limit=_MOST_TYPED)
    found: tuple[Emoji, ...] = ()
    at: int = 0
    first: int = 0
    rest: float = 0.0
    """What the wheel turned beyond whole rows."""
    focus: str = FIELD

    @classmethod
    def open(cls, side: Side, other: Side, language: str) -> Finder:
        """Open it with what the card says, or else its partner, if that means something.

        Of a word that means nothing there is none; where there is no word to look for, things of
        every day are seen, and none of them is chosen.
        """
        finder = cls(side.spoken or other.spoken, bool(side.picture), language)
        texts = [text for text in (side.text, other.text) if 0 < len(text) <= _LONGEST]
        meant = [text for text in texts if find(text, catalogue(), language)]
        for text in (*meant, *texts):
            return finder._with_line(Line.of(text, _MOST_TYPED).select_all())
        return replace(finder, found=everyday(catalogue()), at=_NONE)

    @property
    def chosen(self) -> Emoji | None:
        """The emoji that Enter takes."""
        return self.found[self.at] if 0 <= self.at < len(self.found) else None

    def update(
        self,
        message: object,
        nodes: Mapping[str, Node],
        grid: tuple[int, int],
        services: Services,
    ) -> Finder | Answer:
        """Type, move in the grid of so many columns and rows, or answer what is to happen.

        `nodes` are those that show, by id.
        """
        match message:
            case TakeEmoji() | Action():
                return message
            case Key("escape") | Event.PRESSED_AWAY:
                return Action.CLOSE_PICTURE
            case Key("o", ctrl=True):
                return Action.CHOOSE_PICTURE
            case Key("f8") if self.has_picture:
                return Action.OPEN_CROP
            case Key("tab", shift=back):
                return self._tab([FIELD, *(id for id in BUTTONS if id in nodes)], back=back)
            case Key("enter" | "space" as name) if self.focus != FIELD or name == "enter":
                return self._press(nodes)
            case Key(name) if not message.ctrl and not message.shift:
                if (to := self._step(name, *grid)) is not None:
                    return self.go(to, grid)
            case Focused(id) if id in (FIELD, *BUTTONS):
                return replace(self, focus=id)
            case Scrolled(dy):
                return self._scroll(dy, grid)
        return self._type(message, nodes.get(FIELD), services)

    def _type(self, message: object, node: Node | None, services: Services) -> Finder:
        match message:
            case Typed() | Clipboard() | Composing() | Key() | Pointed() | Dragged():
                line = text_field.type_in(self.line, message, node, services)
                return replace(self._with_line(line), focus=FIELD)
        return self

    def _with_line(self, line: Line) -> Finder:
        """Go on with other words, and what they lead to."""
        if line.text == self.line.text:
            return replace(self, line=line)
        words = catalogue()
        typed = bool(line.text.strip())
        found = find(line.text, words, self.language) if typed else everyday(words)
        return replace(self, line=line, found=found, at=0 if typed else _NONE, first=0, rest=0.0)

    def _scroll(self, dy: float, grid: tuple[int, int]) -> Finder:
        """Scroll by whole rows; a touchpad sends many small parts of one."""
        turned = self.rest + dy
        rows = -(-len(self.found) // grid[0])
        goal = self.first - int(turned)
        first = min(max(0, goal), max(0, rows - grid[1]))
        return replace(self, first=first, rest=turned - int(turned) if first == goal else 0.0)

    def _press(self, nodes: Mapping[str, Node]) -> Finder | Answer:
        """Press the button with the keyboard; in the field, take the chosen emoji."""
        node = nodes.get(self.focus)
        if self.focus != FIELD and node is not None and isinstance(node.message, Answer):
            return node.message
        return self if self.chosen is None else TakeEmoji(self.chosen)

    def _tab(self, stops: list[str], *, back: bool) -> Finder:
        at = stops.index(self.focus) if self.focus in stops else 0
        return replace(self, focus=stops[(at + (-1 if back else 1)) % len(stops)])

    def _step(self, key: str, columns: int, rows: int) -> int | None:
        """Return where this key leads in the grid; None for any other."""
        steps = {"left": -1, "right": 1, "up": -columns, "down": columns}
        steps |= {"pageup": -columns * rows, "pagedown": columns * rows}
        if key not in steps or not self.found:
            return None
        if self.chosen is None:
            return 0
        last = len(self.found) - 1
        to = self.at + steps[key]
        if key == "down" and to > last and self.at // columns < last // columns:
            return last
        inside = 0 <= to <= last or key in ("pageup", "pagedown")
        return min(max(0, to), last) if inside else self.at

    def go(self, to: int, grid: tuple[int, int]) -> Finder:
        """Choose another one, and bring it into view."""
        row = to // grid[0]
        first = min(self.first, row)
        return replace(self, at=to, first=max(first, row - grid[1] + 1), focus=FIELD)
