"""Settings: language, look, text size, sound, memory's wait; where the data lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game import words as spoken
from game.core.word import Word
from game.screens.routes import Go, Route
from game.services import Services
from game.view.box import Box
from game.view.messages import Focused, Key, Scrolled, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_size
from game.widgets.basics import Choice, Hint, button, button_width, header, key_hints, page
from game.widgets.form_cards import Option
from game.widgets.forms import AIR, Row, airy, level, on_panel
from game.widgets.lists import into_view, seen
from game.widgets.scrolling import NOTCH, bar, held, moved
from game.words import _, n_

HALF = 5
"""The rows about what is seen and heard come first, on a panel of their own."""
WAITS_MS = (500, 1000, 1500, 2000, 3000, 5000, 10_000)


@dataclass(frozen=True, slots=True)
class Set:
    """Choose `value` for the setting called `what`."""

    what: str
    value: object


@dataclass(frozen=True, slots=True)
class Larger:
    """Text so many sizes larger."""

    by: int


class OpenFolder(Word):
    """Show the user's own folder of sets in the system's file browser."""


class Return(Word):
    """Back to where the player came from."""


class SettingsScreen:
    """Each choice counts at once and is remembered."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.focus = ""
        self.scroll = 0.0
        self._size = (1280, 720)
        self._height = 0.0
        self._reveal = True

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        ui = self._ui()
        window = self._window(ui)
        box = Box(ui.margin, window.y + ui(14), ui.width - 2 * ui.margin, 0)
        rows, tall = airy(
            lambda air: self._panels(box, ui, air),
            self._gaps(box, ui), window.h - ui(14 + 28), ui,
        )  # fmt: skip
        self._height = tall + ui(28)
        if self.focus not in {"back", *(node.id for node in rows)}:
            self.focus = f"language-{self.services.settings.language}"
        self._settle(rows, window)
        back = Choice("back", _("Back"), Return(), icon="back")
        w = button_width(back, ui)
        nodes = (
            page(ui),
            *seen(rows, -self.scroll, window),
            *bar("form-bar", window.inset(ui(8), 0), self.scroll, self._height, ui),
            *header(ui, _("Settings"), _("Every change counts at once"), right=w),
            button(back, Box(box.right - w, ui(30), w, ui(40)), ui),
            *key_hints(_hints(), ui),
        )
        return View(size, nodes, _("Settings"), self.focus)

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _window(self, ui: Ui) -> Box:
        return Box(0, ui(96), ui.width, ui.height - ui.footer - ui(96))

    def _settle(self, rows: tuple[Node, ...], window: Box) -> None:
        node = next((n for n in rows if n.id == self.focus), None)
        if self._reveal and node is not None:
            top, air = node.box.y - window.y, self._ui()(14)
            self.scroll = into_view(self.scroll, top, top + node.box.h, window.h, air)
        self._reveal = False
        self.scroll = held(self.scroll, self._height, window.h)

    # ---------------------------------------------------------------- the rows

    def _gaps(self, box: Box, ui: Ui) -> int:
        """How often air comes in between and around the rows, one below the other."""
        rows = len(list(self._rows()))
        return max(HALF, rows - HALF) + 1 if _wide(box, ui) else rows + 2

    def _panels(self, box: Box, ui: Ui, air: float = AIR) -> tuple[tuple[Node, ...], float]:
        """Two panels side by side, or one below the other where they are too narrow."""
        rows = list(self._rows())
        halves = rows[:HALF], rows[HALF:]
        if _wide(box, ui):
            left, right = box.split(2, ui(16))
            one = on_panel("look", halves[0], left, ui, air)[0]
            two = on_panel("rest", halves[1], right, ui, air)[0]
            return level(one, two)
        one, low = on_panel("look", halves[0], box, ui, air)
        below = box.moved(0, low + ui(16))
        two, lower = on_panel("rest", halves[1], below, ui, air)
        return (*one, *two), low + ui(16) + lower

    def _rows(self) -> Iterator[Row]:
        system = _("The system's")
        languages = [("", system), *spoken.LANGUAGES.items()]
        yield self._row("language", _("Language"), languages)
        yield self._row(
            "theme",
            _("Colours"),
            [
                ("light", _("Light")),
                ("dark", _("Dark")),
                ("contrast", _("High contrast")),
            ],
        )
        yield self._text_size()
        yield self._row("motion", _("Movement"), [(True, _("On")), (False, _("Off"))])
        yield self._row("mute", _("Sound"), [(False, _("On")), (True, _("Off"))])
        yield self._row("fullscreen", _("Full screen"), [(True, _("On")), (False, _("Off"))])
        yield self._row(
            "memory_wait_ms",
            _("Memory"),
            [
                *((wait, _wait_words(wait)) for wait in self._waits()),
                (None, _("until a key")),
            ],
            _("How long two cards that do not belong together stay face up."),
        )
        yield Row(
            "data",
            _("Your data"),
            (Option("open-folder", _("Open my folder"), OpenFolder(), icon="folder"),),
            str(self.services.shelf.own_folder),
        )

    def _row(
        self,
        what: str,
        label: str,
        values: Sequence[tuple[object, str]],
        note: str = "",
    ) -> Row:
        now = getattr(self.services.settings, what)
        return Row(
            what,
            label,
            tuple(
                Option(f"{what}-{value}", words, Set(what, value), value == now)
                for value, words in values
            ),
            note,
        )

    def _text_size(self) -> Row:
        now = _("{percent} %").format(percent=round(self.services.settings.text_scale * 100))
        return Row(
            "text",
            _("Text size"),
            (
                Option("text-smaller", "−", Larger(-1)),
                Option("text-now", now, None),
                Option("text-larger", "+", Larger(1)),
            ),
        )

    def _waits(self) -> list[int]:
        now = self.services.settings.memory_wait_ms
        return sorted({*WAITS_MS, *([now] if now is not None else [])})

    # ---------------------------------------------------------------- what happens

    def update(self, message: object) -> Route | None:
        services = self.services
        match message:
            case Return() | Key("escape"):
                return Go.BACK
            case Set(what, value):
                services.keep(replace(services.settings, **{what: value}))  # type: ignore[arg-type]
            case Larger(by):
                services.keep(text_size.changed(services.settings, by))
                self._reveal = True
            case OpenFolder():
                services.open_folder(services.shelf.own_folder)
            case Focused(id):
                self.focus, self._reveal = id, True
            case Scrolled(dy):
                self.scroll -= dy * NOTCH * self._ui().u
            case Typed() | Key():
                self._key(message)
        return None

    def _key(self, message: Typed | Key) -> None:
        if step := text_size.steps(message):
            self.update(Larger(step))
        elif isinstance(message, Key):
            window = self._window(self._ui())
            self.scroll = moved(self.scroll, message.name, window.h, self._height)


def _wide(box: Box, ui: Ui) -> bool:
    """Whether two panels have room side by side."""
    return box.w / ui.type(1) > 1150


def _wait_words(wait_ms: int) -> str:
    """A wait in seconds: "1 s", "1.5 s"."""
    whole, rest = divmod(wait_ms, 1000)
    if rest:
        return _("{n}.{tenths} s").format(n=whole, tenths=f"{rest:03d}".rstrip("0"))
    return n_("{n} s", "{n} s", whole)


def _hints() -> tuple[Hint, ...]:
    return (
        Hint("↑↓←→", _("move")),
        Hint(_("Enter"), _("choose")),
        Hint("+ −", _("text size")),
        Hint("M", _("sound")),
        Hint("F11", _("full screen")),
        Hint("Esc", _("back"), Return(), ("escape",)),
    )
