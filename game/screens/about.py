"""About: version, licences of the program, its fonts and libraries, and where the data lies."""

from __future__ import annotations

import platform
from dataclasses import replace
from enum import Enum, auto
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from game import __version__
from game.places import ASSETS
from game.screens.routes import Go, Route
from game.services import Services
from game.view.box import Box
from game.view.messages import Focused, Key, Resized, Scrolled, Typed, WindowMessage, ignore
from game.view.node import Node, Text
from game.view.ui import Ui
from game.view.view import View
from game.widgets.form import FormRow, Option, Section, equal_heights, on_panel
from game.widgets.hints import Hint
from game.widgets.page import label, panel
from game.widgets.screen_page import list_page, list_window
from game.widgets.scroller import ListState, ScrollArea
from game.widgets.text_size import resize_text
from game.words import _

LIBRARIES = {
    "pygame-ce": "LGPL 2.1",
    "skia-python": "BSD 3-Clause",
    "PyYAML": "MIT",
    "platformdirs": "MIT",
    "watchdog": "Apache 2.0",
    "xlrd": "BSD 3-Clause",
    "zstandard": "BSD 3-Clause",
    "pylatexenc": "MIT",
    "XlsxWriter": "BSD 2-Clause",
    "pyphen": "GPL 2 / LGPL 2.1 / MPL 1.1",
    "jeepney": "MIT",
    "fsrs": "MIT",
    "rapidfuzz": "MIT",
    "ziamath": "MIT",
    "prismatoid": "MPL 2.0",
}
"""The packages that the program depends on, with their licences."""


class Action(Enum):
    """What the nodes of this screen send."""

    BACK = auto()
    COPY = auto()
    OPEN_FOLDER = auto()
    OPEN_FONTS = auto()
    OPEN_EMOJI = auto()


Message = Action | WindowMessage


class AboutScreen:
    """Two panels: the program with its data and fonts, and the libraries."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.state = ListState(focus="back")

    def view(self, size: tuple[int, int]) -> View:
        ui = self.services.ui(size)
        content = self._layout(ui).view("about-bar", self.state.scroller, ui, ui(8))
        title, subtitle = _("About this program"), _("Version, licences, your data")
        hints = (
            Hint("↑↓←→", _("move")),
            Hint(_("Enter"), _("choose")),
            Hint("Esc", _("back"), Action.BACK, ("escape",)),
        )
        nodes = list_page(title, subtitle, content, Action.BACK, hints, ui)
        return View(size, nodes, title, self.state.focus)

    def _layout(self, ui: Ui) -> ScrollArea:
        """Return the panels, unscrolled, side by side where there is room."""
        window = list_window(ui)
        box = Box(ui.margin, window.y + ui(14), ui.width - 2 * ui.margin, 0)
        if box.w / ui.type(1) > 1100:
            left, right = box.split(2, ui(16))
            program, libraries = self._program(left, ui), _libraries(right, ui)
            nodes, tall = equal_heights(program[0], libraries[0])
        else:
            one, high = self._program(box, ui)
            two, low = _libraries(box.moved(0, high + ui(16)), ui)
            nodes, tall = (*one, *two), high + ui(16) + low
        return ScrollArea(nodes, window, tall + ui(28), ui(14))

    def _program(self, box: Box, ui: Ui) -> Section:
        copy = Option("copy-version", _("Copy all of this"), Action.COPY)
        folder = Option("open-folder", _("Open my folder"), Action.OPEN_FOLDER, icon="folder")
        fonts = Option("open-fonts", _("Open their licences"), Action.OPEN_FONTS, icon="folder")
        licence = _(
            "MIT licence: whoever has it may use it, change it and pass it on, for nothing. "
            "© 2026, the authors of Parejas."
        )
        drawn = _(
            "Atkinson Hyperlegible Next, by the Braille Institute of America and others; "
            "Noto, by the Noto Project Authors, Google and Adobe. SIL Open Font License 1.1."
        )
        names = Option("open-emoji", _("Open their licence"), Action.OPEN_EMOJI, icon="folder")
        named = _(
            "The words by which pictures are found: Unicode CLDR, © Unicode, Inc. "
            "Unicode License v3."
        )
        data = str(self.services.shelf.own_folder.parent)
        rows = (
            FormRow("version", f"Parejas {__version__}", (copy,), f"{system()}\n\n{licence}"),
            FormRow("data", _("Your data"), () if self.services.locked else (folder,), data),
            FormRow("fonts", _("Fonts"), (fonts,), drawn),
            FormRow("emoji", _("Names of pictures"), (names,), named),
        )
        return on_panel("program", rows, box, ui)

    def update(self, message: Message) -> Route | None:
        services, state, ui = self.services, self.state, self.services.ui(self.state.size)
        match message:
            case Action.BACK | Key("escape"):
                return Go.BACK
            case Action.COPY:
                services.set_clipboard(report())
                services.toast = _("Copied")
            case Action.OPEN_FOLDER:
                services.open_folder(services.shelf.own_folder.parent)
            case Action.OPEN_FONTS:
                services.open_folder(ASSETS / "fonts")
            case Action.OPEN_EMOJI:
                services.open_folder(ASSETS / "emoji")
            case Key() | Typed() if resize_text(services, message):
                pass
            case Resized() | Focused() | Scrolled() | Key():
                self.state = state.update(message, self._layout(ui), ui)
            case _:
                ignore(message)
        return None


def _libraries(box: Box, ui: Ui) -> Section:
    """Return the libraries on a panel: each with its version, and its licence on the right."""
    inner, size = box.inset(ui(22), ui(18)), ui.type(17)
    head = Box(inner.x, inner.y, inner.w, ui.measure.line(size))
    nodes: list[Node] = [
        label("libraries-label", head, _("Libraries"), size, weight=600, heading=True)
    ]
    y, size = head.bottom + ui(8), ui.type(16)
    for name, number, licence in libraries():
        words = f"{name} {number}"
        wide = ui.measure.width(licence, size) + ui(2)
        high = ui.measure.height(words, size, inner.w - wide - ui(12)) + ui(6)
        at = Box(inner.x, y, inner.w, high)
        left, right = at.right_part(wide)
        texts = (
            Text(words, replace(left, w=left.w - ui(12)), size),
            Text(licence, right, size, colour="muted", align="right", lines=1),
        )
        nodes.append(Node(f"library-{name}", "row", at, f"{words}: {licence}", texts=texts))
        y = at.bottom
    ground = replace(box, h=y + ui(18) - box.y)
    return (panel("libraries", ground, ui), *nodes), ground.h


@cache
def libraries() -> tuple[tuple[str, str, str], ...]:
    """Return name, version and licence of Python and of the packages that are installed."""
    found = [("Python", platform.python_version(), "PSF 2")]
    for name, licence in LIBRARIES.items():
        try:
            found.append((name, version(name), licence))
        except PackageNotFoundError:
            continue  # not every system needs it
    return tuple(found)


@cache
def system() -> str:
    """Return the system that the program runs on."""
    return platform.platform()


def report() -> str:
    """Return all versions, to be sent with a question."""
    packages = ", ".join(f"{name} {number}" for name, number, _licence in libraries())
    return f"Parejas {__version__}\n{system()}\n{packages}"
