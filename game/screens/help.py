"""Help: all keys on one page."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.word import Word
from game.parts import text_size
from game.parts.basics import (
    Choice,
    Hint,
    button,
    button_width,
    header,
    key_hints,
    page,
    panel,
    words,
)
from game.parts.forms import level
from game.parts.lists import seen
from game.parts.scrolling import NOTCH, bar, held, moved
from game.screens.routes import Back, Route
from game.services import Services
from game.view.box import Box
from game.view.measure import Measure
from game.view.messages import Focused, Key, Scrolled, Typed
from game.view.node import Mark, Node, Text
from game.view.scale import Scale
from game.view.view import View
from game.words import _

Keys = tuple[tuple[tuple[str, ...], str], ...]


class Return(Word):
    """Back to where the player came from."""


class HelpScreen:
    """Two columns of keys with what they do."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.focus = "back"
        self.scroll = 0.0
        self._size = (1280, 720)
        self._height = 0.0

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        scale, measure = self._scale(), self.services.measure
        window = self._window(scale)
        nodes, self._height = _lay(window, scale, measure)
        self.scroll = held(self.scroll, self._height, window.h)
        back = Choice("back", _("Back"), Return(), icon="back")
        w = button_width(back, scale, measure)
        at = Box(scale.width - scale.margin - w, scale(30), w, scale(40))
        return View(
            size,
            (
                page(scale),
                *seen(nodes, -self.scroll, window),
                *bar("help-bar", window.inset(scale(8), 0), self.scroll, self._height, scale),
                *header(scale, _("Keys"), _("Everything can be done without a mouse"), right=w),
                button(back, at, scale),
                *key_hints(
                    (
                        Hint("↑↓", _("scroll")),
                        Hint("Esc", _("back"), Return(), ("escape", "f1")),
                    ),
                    scale,
                    measure,
                ),
            ),
            _("Keys"),
            self.focus,
        )

    def _scale(self) -> Scale:
        return Scale(*self._size, self.services.settings.text_scale)

    def _window(self, scale: Scale) -> Box:
        return Box(0, scale(96), scale.width, scale.height - scale.footer - scale(96))

    def update(self, message: object) -> Route | None:
        match message:
            case Return() | Key("escape" | "f1"):
                return Back()
            case Focused(id):
                self.focus = id
            case Scrolled(dy):
                self.scroll -= dy * NOTCH * self._scale().u
            case Key("up" | "down" as name):
                self.scroll += (1 if name == "down" else -1) * NOTCH * self._scale().u
            case Typed() | Key():
                self._key(message)
        return None

    def _key(self, message: Typed | Key) -> None:
        if step := text_size.steps(message):
            self.services.keep(text_size.changed(self.services.settings, step))
        elif isinstance(message, Key):
            window = self._window(self._scale())
            self.scroll = moved(self.scroll, message.name, window.h, self._height)


def _groups() -> tuple[tuple[str, Keys], ...]:
    return (
        (
            _("Answering"),
            (
                (("3", "C"), _("say two cards by their names")),
                (("↑↓←→", _("Enter")), _("go to a card and choose it")),
                (("Esc",), _("let go of the chosen card")),
                (("Z",), _("reading lens: the whole text, large")),
                (("?",), _("hint, which costs time")),
                (("R",), _("show a pair; the game is not ranked")),
                (("U",), _("take the last answer back")),
            ),
        ),
        (
            _("The game"),
            (
                (("P",), _("pause")),
                ((".",), _("blank the screen")),
                (("Esc",), _("leave the game")),
            ),
        ),
        (
            _("Importing and editing"),
            (
                (("T", "D"), _("the columns of both sides")),
                (("S",), _("swap them")),
                (("Ctrl", "Z"), _("undo, as often as you like")),
                (("Alt", "↑↓"), _("move the row")),
                (("F5",), _("play the set")),
            ),
        ),
        (
            _("Library"),
            (
                (("↑↓←→",), _("choose a set")),
                ((_("Enter"),), _("play it")),
                (("E",), _("edit it")),
                (("Ctrl", "N"), _("new set")),
                (("Ctrl", "F"), _("search")),
                (("R",), _("its high scores")),
                (("W",), _("its problems")),
                ((_("Del"),), _("delete your own")),
                (("X",), _("before a game: print or export")),
            ),
        ),
        (
            _("Everywhere"),
            (
                (("+", "−"), _("larger and smaller text")),
                (("Ctrl", "V"), _("import the pairs on the clipboard")),
                (("M",), _("sound on and off")),
                (("F11",), _("full screen")),
                (("F1",), _("this page")),
                (("Tab",), _("to the next thing")),
                (("Esc",), _("back")),
            ),
        ),
    )


def _lay(window: Box, scale: Scale, measure: Measure) -> tuple[tuple[Node, ...], float]:
    """The groups in as many columns as there is room for, and how tall the highest is."""
    groups, scarce = _groups(), scale.text > 1.2
    across = 1 if scarce else 3 if scale.width > scale.height * 1.6 else 2
    area = Box(scale.margin, window.y + scale(12), scale.width - 2 * scale.margin, 0)
    answering, game, editing, library, everywhere = groups
    parts = {
        1: [groups],
        2: [(answering, game, editing), (library, everywhere)],
        3: [(answering, game), (library,), (editing, everywhere)],
    }
    boxes = area.split(across, scale(16))
    columns = [
        _column(f"column-{number}", part, box, scale, measure)[0]
        for number, (part, box) in enumerate(zip(parts[across], boxes, strict=True))
    ]
    nodes, tall = level(*columns)
    return nodes, tall + scale(26)


def _column(
    id: str, groups: Sequence[tuple[str, Keys]], box: Box, scale: Scale, measure: Measure
) -> tuple[list[Node], float]:
    """Groups below one another on a panel, and how tall it is."""
    nodes: list[Node] = []
    inner, size = box.inset(scale(22), 0), scale.type(17)
    y = box.y + scale(16)
    caps_w = scale(18) + max(
        _caps_width(caps, scale, measure) for _title, keys in groups for caps, _words in keys
    )
    for number, (title, keys) in enumerate(groups):
        head = Box(inner.x, y, inner.w, measure.line(size))
        nodes.append(
            words(f"{id}-{number}", head, title, size, weight=700, heading=True, parent=id)
        )
        y = head.bottom + scale(5)
        for row, (caps, said) in enumerate(keys):
            at = Box(inner.x, y, inner.w, 0)
            nodes.append(_key_row(f"{id}-{number}-{row}", caps, said, at, caps_w, scale, measure))
            y = nodes[-1].box.bottom + scale(1)
        y += scale(11)
    ground = Box(box.x, box.y, box.w, y - box.y)
    return [panel(id, ground, scale), *nodes], ground.h


def _caps_width(caps: Sequence[str], scale: Scale, measure: Measure) -> float:
    return sum(_cap_width(cap, scale, measure) for cap in caps) + scale(6) * (len(caps) - 1)


def _cap_width(cap: str, scale: Scale, measure: Measure) -> float:
    return max(scale.type(30), measure.width(cap, scale.type(14), 600) + scale.type(16))


def _key_row(
    id: str,
    caps: Sequence[str],
    said: str,
    at: Box,
    caps_w: float,
    scale: Scale,
    measure: Measure,
) -> Node:
    size, cap_h = scale.type(16), scale.type(27)
    tall = max(cap_h + scale(4), measure.height(said, size, at.w - caps_w) + scale(4))
    box = Box(at.x, at.y, at.w, tall)
    marks, x = [], box.x
    for cap in caps:
        w = _cap_width(cap, scale, measure)
        marks.append(
            Mark(
                cap,
                Box(x, box.y + (tall - cap_h) / 2, w, cap_h),
                scale.type(14),
                "ink",
                "edge",
                "card",
            )
        )
        x += w + scale(6)
    text = Text(said, Box(box.x + caps_w, box.y, box.w - caps_w, tall), size)
    return Node(
        id,
        "row",
        box,
        f"{' '.join(caps)}: {said}",
        marks=tuple(marks),
        texts=(text,),
        focusable=False,
    )
