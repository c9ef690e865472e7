"""Help: all keys on one page."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.word import Word
from game.screens.routes import Go, Route
from game.services import Services
from game.view.box import Box
from game.view.messages import Focused, Key, Scrolled, Typed
from game.view.node import Mark, Node, Text
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_size
from game.widgets.buttons import Button, button, button_width
from game.widgets.form import equal_heights
from game.widgets.hints import Hint, key_hints
from game.widgets.lists import seen
from game.widgets.page import header, label, page, panel
from game.widgets.scrolling import NOTCH, bar, held, moved
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
        ui = self._ui()
        window = self._window(ui)
        nodes, self._height = _lay(window, ui)
        self.scroll = held(self.scroll, self._height, window.h)
        back = Button("back", _("Back"), Return(), icon="back")
        w = button_width(back, ui)
        at = Box(ui.width - ui.margin - w, ui(30), w, ui(40))
        return View(
            size,
            (
                page(ui),
                *seen(nodes, -self.scroll, window),
                *bar("help-bar", window.inset(ui(8), 0), self.scroll, self._height, ui),
                *header(ui, _("Keys"), _("Everything can be done without a mouse"), right=w),
                button(back, at, ui),
                *key_hints(
                    (
                        Hint("↑↓", _("scroll")),
                        Hint("Esc", _("back"), Return(), ("escape", "f1")),
                    ),
                    ui,
                ),
            ),
            _("Keys"),
            self.focus,
        )

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _window(self, ui: Ui) -> Box:
        return Box(0, ui(96), ui.width, ui.height - ui.footer - ui(96))

    def update(self, message: object) -> Route | None:
        match message:
            case Return() | Key("escape" | "f1"):
                return Go.BACK
            case Focused(id):
                self.focus = id
            case Scrolled(dy):
                self.scroll -= dy * NOTCH * self._ui().u
            case Key("up" | "down" as name):
                self.scroll += (1 if name == "down" else -1) * NOTCH * self._ui().u
            case Typed() | Key():
                self._key(message)
        return None

    def _key(self, message: Typed | Key) -> None:
        if step := text_size.steps(message):
            self.services.keep(text_size.changed(self.services.settings, step))
        elif isinstance(message, Key):
            window = self._window(self._ui())
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


def _lay(window: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """The groups in as many columns as there is room for, and how tall the highest is."""
    groups, scarce = _groups(), ui.text > 1.2
    across = 1 if scarce else 3 if ui.width > ui.height * 1.6 else 2
    area = Box(ui.margin, window.y + ui(12), ui.width - 2 * ui.margin, 0)
    answering, game, editing, library, everywhere = groups
    parts = {
        1: [groups],
        2: [(answering, game, editing), (library, everywhere)],
        3: [(answering, game), (library,), (editing, everywhere)],
    }
    boxes = area.split(across, ui(16))
    columns = [
        _column(f"column-{number}", part, box, ui)[0]
        for number, (part, box) in enumerate(zip(parts[across], boxes, strict=True))
    ]
    nodes, tall = equal_heights(*columns)
    return nodes, tall + ui(26)


def _column(
    id: str, groups: Sequence[tuple[str, Keys]], box: Box, ui: Ui
) -> tuple[list[Node], float]:
    """Groups below one another on a panel, and how tall it is."""
    nodes: list[Node] = []
    inner, size = box.inset(ui(22), 0), ui.type(17)
    y = box.y + ui(16)
    caps_w = ui(18) + max(_caps_width(caps, ui) for _title, keys in groups for caps, _words in keys)
    for number, (title, keys) in enumerate(groups):
        head = Box(inner.x, y, inner.w, ui.measure.line(size))
        nodes.append(
            label(f"{id}-{number}", head, title, size, weight=700, heading=True, parent=id)
        )
        y = head.bottom + ui(5)
        for row, (caps, said) in enumerate(keys):
            at = Box(inner.x, y, inner.w, 0)
            nodes.append(_key_row(f"{id}-{number}-{row}", caps, said, at, caps_w, ui))
            y = nodes[-1].box.bottom + ui(1)
        y += ui(11)
    ground = Box(box.x, box.y, box.w, y - box.y)
    return [panel(id, ground, ui), *nodes], ground.h


def _caps_width(caps: Sequence[str], ui: Ui) -> float:
    return sum(_cap_width(cap, ui) for cap in caps) + ui(6) * (len(caps) - 1)


def _cap_width(cap: str, ui: Ui) -> float:
    return max(ui.type(30), ui.measure.width(cap, ui.type(14), 600) + ui.type(16))


def _key_row(
    id: str,
    caps: Sequence[str],
    said: str,
    at: Box,
    caps_w: float,
    ui: Ui,
) -> Node:
    size, cap_h = ui.type(16), ui.type(27)
    tall = max(cap_h + ui(4), ui.measure.height(said, size, at.w - caps_w) + ui(4))
    box = Box(at.x, at.y, at.w, tall)
    marks, x = [], box.x
    for cap in caps:
        w = _cap_width(cap, ui)
        marks.append(
            Mark(
                cap,
                Box(x, box.y + (tall - cap_h) / 2, w, cap_h),
                ui.type(14),
                "ink",
                "edge",
                "card",
            )
        )
        x += w + ui(6)
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
