"""Node: one thing in a view: its id, role, box, look, and the message that it sends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from game.core.stopwatch import Stopwatch
from game.values import dataclass
from game.view.box import Box
from game.view.motion import Motion

Role = Literal[
    "page",
    "heading",
    "text",
    "button",
    "card",
    "field",
    "list",
    "row",
    "image",
    "timer",
    "progress",
    "panel",
    "dialog",
    "chip",
    "key",
    "chart",
    "switch",
    "choice",
]
Weight = Literal[400, 600, 700]
Token = Literal[
    "bg",
    "ink",
    "muted",
    "term",
    "on-term",
    "card",
    "edge",
    "accent",
    "amber",
    "rail",
    "frame",
    "good",
    "good-bg",
    "on-good",
    "bad",
    "shade",
    "clear",
    "paper",
    "print",
    "print-quiet",
    "print-hair",
    "violet",
    "green",
    "rust",
    "teal",
    "ochre",
]
"""Names of colours, defined in `look/theme.py`. "accent" fills, with an outline where it means
something; lines and signs in it are "amber", the same where that is seen well. "rail" lies
below what is filled, "frame" is around what is empty, "edge" is a quiet line that means
nothing. "clear" paints nothing, "shade" dims what is behind a dialog, those of paper and print
are the same in all themes, the last five are the coloured edges of library cards."""
IconName = Literal[
    "tick",
    "cross",
    "pause",
    "play",
    "back",
    "gear",
    "folder",
    "search",
    "star",
    "star-empty",
    "trash",
    "trophy",
    "chart",
    "keys",
    "eye",
    "warning",
    "undo",
    "redo",
    "up",
    "sound",
    "muted",
    "picture",
    "chevron",
    "chevron-left",
    "shuffle",
    "cards",
    "hint",
    "note",
    "down",
    "swap",
    "plus",
    "import",
    "more",
    "order",
    "pencil",
    "copy",
    "print",
    "eye-off",
    "lock",
    "circle",
    "triangle",
    "square",
    "diamond",
    "hexagon",
    "turn",
    "wave",
    "crop",
]


@dataclass(frozen=True, slots=True)
class Text:
    """Words to paint in `box` at `size` pixels (the em). They are wrapped to the box's width.

    `lines` is the most lines that are painted (0: as many as the box holds); a text that
    does not fit ends in "…". `language` is a BCP 47 tag that chooses between Han glyphs.
    Right-to-left text is set from the right unless `align` is "centre".
    """

    words: str
    box: Box
    size: float
    weight: Weight = 400
    colour: Token = "ink"
    align: Literal["left", "centre", "right"] = "left"
    valign: Literal["top", "middle", "bottom"] = "middle"
    lines: int = 0
    language: str = ""
    figures: bool = False
    """True for tabular figures: digits of one width, for clocks and tables."""


@dataclass(frozen=True, slots=True)
class Icon:
    """A small drawing in the middle of `box`."""

    name: IconName
    box: Box
    colour: Token = "ink"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file shown whole in `box`, as large as it fits, at most 4 × its own size."""

    path: str
    box: Box


@dataclass(frozen=True, slots=True)
class Skin:
    """The background of a node. Widths in pixels; `bar` is a coloured left edge."""

    fill: Token = "clear"
    edge: Token = "clear"
    edge_px: float = 1.0
    radius: float = 0.0
    shadow: float = 0.0
    """Blur of the soft shadow below, in pixels; 0 for none."""
    ring: Token = "clear"
    ring_px: float = 0.0
    """A thick ring drawn just outside the box (the chosen card)."""
    bar: Token = "clear"
    bar_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A small labelled key cap or badge: a rounded box with a few letters."""

    words: str
    box: Box
    size: float
    colour: Token = "muted"
    edge: Token = "edge"
    fill: Token = "clear"
    icon: IconName | None = None
    """Drawn instead of the words when given."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in a view. `id` is unique there and stays the same from view to view.

    `label` is its name in words, `value` its state in words. `message` is what pressing it
    sends to the screen (None: it cannot be pressed). `keys` are key names that press it too.
    `rest` is sent when the pointer rests on it, `menu` by the right button or Shift+F10. A node
    with a `carry` can be dragged onto another one with a `carry` (the screen then gets
    `Dropped`). One with `drag` tells where it is pressed and dragged (`Pointed`, `Dragged`), and
    after that, instead of its message, that it is let go (`Event.RELEASED`). With `hover` the
    screen is told when the pointer comes onto it and leaves it (`Hovered`), and shows so itself.
    `parent` is the id of the node that holds it. What lies outside `clip` is not painted (lists
    that scroll).
    """

    id: str
    role: Role
    box: Box
    label: str = ""
    value: str = ""
    skin: Skin = Skin()
    texts: tuple[Text, ...] = ()
    icons: tuple[Icon, ...] = ()
    marks: tuple[Mark, ...] = ()
    pictures: tuple[Picture, ...] = ()
    message: Any = None
    keys: tuple[str, ...] = ()
    rest: Any = None
    carry: Any = None
    drag: bool = False
    menu: Any = None
    hover: bool = False
    selected: bool = False
    disabled: bool = False
    focusable: bool = True
    parent: str = ""
    clip: Box | None = None
    motion: Motion | None = None
    timer: Stopwatch | None = None
    """A running clock: the painter writes its time into the one Text of the node."""
    caret: tuple[float, ...] = ()
    """Field: x, y, height of the caret in pixels; () for none."""
    marked: tuple[Box, ...] = ()
    """Field: boxes of the selected text."""
    composed: tuple[Box, ...] = ()
    """Field: boxes of what an input method shows there and has not entered yet."""

    @property
    def is_icon(self) -> bool:
        """True for a button that says nothing: its name shows when it is asked for."""
        is_button = self.role in ("button", "switch", "choice")
        return is_button and bool(self.label and self.icons) and not self.texts

    def moved(self, dx: float, dy: float) -> Node:
        """Return the node so many pixels further right and down, with all that is painted on it."""
        caret = (self.caret[0] + dx, self.caret[1] + dy, self.caret[2]) if self.caret else ()
        return replace(
            self,
            box=self.box.moved(dx, dy),
            texts=tuple(replace(t, box=t.box.moved(dx, dy)) for t in self.texts),
            icons=tuple(replace(i, box=i.box.moved(dx, dy)) for i in self.icons),
            marks=tuple(replace(m, box=m.box.moved(dx, dy)) for m in self.marks),
            pictures=tuple(replace(p, box=p.box.moved(dx, dy)) for p in self.pictures),
            marked=tuple(b.moved(dx, dy) for b in self.marked),
            composed=tuple(b.moved(dx, dy) for b in self.composed),
            caret=caret,
        )

    @property
    def writing_place(self) -> Box | None:
        """Field: where an input method is to show its candidates; None for all other nodes."""
        if self.role != "field":
            return None
        if self.composed:
            return self.composed[-1]
        if not self.caret:
            return self.box
        x, y, tall = self.caret
        return Box(x, y, 1.0, tall)

    @property
    def pressable(self) -> bool:
        return self.message is not None and not self.disabled
