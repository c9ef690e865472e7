"""Settings: language, look, text size, sound, memory's wait; where the data lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto

from game.core.options import MemoryWait
from game.core.settings import ReadAloud, Settings, Speed, Theme
from game.screens.routes import Go, Place, Push, Route, ToLock
from game.services import Services
from game.view.box import Box
from game.view.messages import Focused, Key, Resized, Scrolled, Typed, WindowMessage, ignore
from game.view.ui import Ui
from game.view.view import View
from game.widgets.form import (
    AIR,
    Choose,
    FormRow,
    Option,
    Section,
    choice_row,
    equal_heights,
    fill_height,
    on_panel,
)
from game.widgets.hints import Hint
from game.widgets.screen_page import list_page, list_window
from game.widgets.scroller import ListState, ScrollArea
from game.widgets.sound import step_volume
from game.widgets.text_size import resize_text, step_text_size
from game.words import LANGUAGES, _, language, n_

HALF = 9
"""The rows about what is seen and heard come first, on a panel of their own."""
WAITS_MS = (500, 1000, 1500, 2000, 3000, 5000, 10_000)


class Action(Enum):
    """What nodes of this screen send, with nothing more to say."""

    BACK = auto()
    OPEN_FOLDER = auto()
    SMALLER = auto()
    LARGER = auto()
    SOFTER = auto()
    LOUDER = auto()
    ABOUT = auto()
    SET_CODE = auto()
    REMOVE_CODE = auto()
    LOCK_NOW = auto()


Message = Action | Choose[Settings] | WindowMessage


class SettingsScreen:
    """Each choice counts at once and is remembered, by the services."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.state = ListState()

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui = self.services.ui(size)
        content = self._form(ui).view("form-bar", self.state.scroller, ui, ui(8))
        title, subtitle = _("Settings"), _("Every change counts at once")
        nodes = list_page(title, subtitle, content, Action.BACK, _hints(), ui)
        ids = {node.id for node in nodes if node.pressable}
        first = f"language-{self.services.settings.language}"
        focus = self.state.focus if self.state.focus in ids else first
        return View(size, nodes, title, focus)

    def _form(self, ui: Ui) -> ScrollArea:
        """Return the rows as they lie unscrolled."""
        window = list_window(ui)
        box = Box(ui.margin, window.y + ui(14), ui.width - 2 * ui.margin, 0)
        rows = list(self._rows())
        gaps = max(HALF, len(rows) - HALF) + 1 if _wide(box, ui) else len(rows) + 2
        room = window.h - ui(14 + 28)
        nodes, tall = fill_height(lambda air: _panels(rows, box, ui, air), gaps, room, ui)
        return ScrollArea(nodes, window, tall + ui(28), ui(14))

    def _rows(self) -> Iterator[FormRow]:
        s = self.services.settings
        row = choice_row
        languages = [("", _("The system's")), *LANGUAGES.items()]
        themes: list[tuple[Theme, str]] = [
            ("light", _("Light")),
            ("dark", _("Dark")),
            ("contrast", _("High contrast")),
        ]
        on_off, off_on = ((True, _("On")), (False, _("Off"))), ((False, _("On")), (True, _("Off")))
        waits: list[tuple[MemoryWait, str]] = [("auto", _("As long as it takes to read"))]
        waits += [(ms, _wait_words(ms)) for ms in _waits(s)]
        waits.append((None, _("Until a key")))
        ghost = _("A mark on the progress bar shows how far your best game was at this time.")
        note = _("How long two cards that do not belong together stay face up.")
        folder = Option("open-folder", _("Open my folder"), Action.OPEN_FOLDER, icon="folder")
        about = Option("open-about", _("About this program"), Action.ABOUT, icon="hint")

        reader = self.services.reader  # nothing is loaded to be looked at
        lacks = reader.trouble() if reader is not None else ""
        key = lacks or _("What is read as soon as it is chosen. F4 reads any card.")

        def read(what: ReadAloud) -> Settings:
            return replace(s, read_aloud=what)

        def wait(ms: MemoryWait) -> Settings:
            return replace(s, memory_wait_ms=ms)

        yield row("language", _("Language"), languages, s, lambda v: replace(s, language=v))
        yield row("theme", _("Colours"), themes, s, lambda v: replace(s, theme=v))
        yield _text_size(s.text_scale)
        yield row("motion", _("Movement"), on_off, s, lambda v: replace(s, motion=v))
        yield row("fullscreen", _("Full screen"), on_off, s, lambda v: replace(s, fullscreen=v))
        yield row("mute", _("Sound"), off_on, s, lambda v: replace(s, mute=v))
        yield _volume(s.volume)
        yield row("read_aloud", _("Read aloud"), _aloud(), s, read, key)
        yield row("speed", _("Reading speed"), _speeds(), s, lambda v: replace(s, speed=v))
        yield row("ghost", _("Ghost"), on_off, s, lambda v: replace(s, ghost=v), ghost)
        yield row("memory_wait_ms", _("Memory"), waits, s, wait, note)
        yield _lock(s)
        yield FormRow("data", _("Your data"), (folder,), str(self.services.shelf.own_folder))
        yield FormRow("about", "Parejas", (about,))

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        services, state = self.services, self.state
        match message:
            case Action.BACK | Key("escape"):
                return Go.BACK
            case Choose(settings):
                before = services.settings
                services.keep(settings)
                if settings.speed != before.speed:
                    self._try_voice()
            case Action.SMALLER | Action.LARGER:
                step_text_size(services, 1 if message is Action.LARGER else -1)
                services.toast = ""  # the row says it
            case Action.SOFTER | Action.LOUDER:
                step_volume(services, 1 if message is Action.LOUDER else -1)
            case Action.ABOUT:
                return Push(Place.ABOUT)
            case Action.SET_CODE:
                return Push(ToLock())
            case Action.REMOVE_CODE:
                services.keep(replace(services.settings, lock=""))
            case Action.LOCK_NOW:
                services.unlocked = False
                return Go.HOME
            case Action.OPEN_FOLDER:
                services.open_folder(services.shelf.own_folder)
            case Key() | Typed() if resize_text(services, message):
                pass
            case Resized() | Focused() | Scrolled() | Key():
                ui = services.ui(state.size)
                self.state = state.update(message, self._form(ui), ui)
            case _:
                ignore(message)
        return None

    def _try_voice(self) -> None:
        """Let it be heard how fast texts are read aloud now."""
        from game.core.speech import Utterance

        words = _("This is how a card is read aloud.")
        self.services.voices.say(Utterance(words, language()), asked=True)


def _panels(rows: Sequence[FormRow], box: Box, ui: Ui, air: float = AIR) -> Section:
    """Return two panels side by side, or one below the other where they are too narrow."""
    look, rest = rows[:HALF], rows[HALF:]
    if _wide(box, ui):
        left, right = box.split(2, ui(16))
        return equal_heights(
            on_panel("look", look, left, ui, air)[0], on_panel("rest", rest, right, ui, air)[0]
        )
    one, low = on_panel("look", look, box, ui, air, aligned=rest)
    two, lower = on_panel("rest", rest, box.moved(0, low + ui(16)), ui, air, aligned=look)
    return (*one, *two), low + ui(16) + lower


def _wide(box: Box, ui: Ui) -> bool:
    """Return True if two panels have room side by side."""
    return box.w / ui(1) > 1150


def _aloud() -> list[tuple[ReadAloud, str]]:
    return [
        ("key", _("With F4 only")),
        ("term", _("Terms")),
        ("definition", _("Definitions")),
        ("both", _("Both")),
    ]


def _speeds() -> list[tuple[Speed, str]]:
    return [
        ("slowest", _("Very slow")),
        ("slow", _("Slow")),
        ("usual", _("Normal")),
        ("fast", _("Fast")),
    ]


def _lock(settings: Settings) -> FormRow:
    """Return the row of the teacher's lock; who sees it may edit."""
    note = _("With a code, pupils can play, but not change the sets or the settings.")
    if settings.lock:
        now = Option("lock-now", _("Lock now"), Action.LOCK_NOW, icon="lock")
        choices = now, Option("lock-remove", _("Remove the code"), Action.REMOVE_CODE)
        return FormRow("lock", _("Teacher's lock"), choices, note)
    new = Option("lock-set", _("Set a code…"), Action.SET_CODE, icon="lock")
    return FormRow("lock", _("Teacher's lock"), (new,), note)


def _text_size(scale: float) -> FormRow:
    now = _("{percent} %").format(percent=round(scale * 100))
    smaller = Option("text-smaller", "−", Action.SMALLER)
    larger = Option("text-larger", "+", Action.LARGER)
    return FormRow("text", _("Text size"), (smaller, Option("text-now", now, None), larger))


def _volume(volume: int) -> FormRow:
    now = _("{percent} %").format(percent=volume)
    softer = Option("volume-softer", "−", Action.SOFTER)
    louder = Option("volume-louder", "+", Action.LOUDER)
    return FormRow("volume", _("Volume"), (softer, Option("volume-now", now, None), louder))


def _waits(settings: Settings) -> list[int]:
    now = settings.memory_wait_ms
    return sorted({*WAITS_MS, *([now] if isinstance(now, int) else [])})


def _wait_words(wait_ms: int) -> str:
    """Return a wait in seconds: "1 s", "1.5 s"."""
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
        Hint("Esc", _("back"), Action.BACK, ("escape",)),
    )
