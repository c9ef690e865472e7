"""The program with a monkey in place of its window: every input that there is, at any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import skia

from game import clocks, words
from game.app import App
from game.core.settings import Settings
from game.heap import return_large_blocks
from game.look.inputs import (
    Down,
    Editing,
    FilesIn,
    KeyDown,
    MenuDown,
    Moved,
    Resized,
    Signal,
    TextIn,
    Up,
    Wheel,
)
from game.look.painter import Painter
from game.look.text import SkiaMeasure
from game.places import STARTER_SETS
from game.records.records import Records
from game.screens.opening import open_screen
from game.screens.routes import Place
from game.services import Services
from game.shelf import Shelf
from game.view.box import Box, Point
from tests.bench.habits import KEYS, SIZES, TEXTS, Litter
from tests.fakes import services

MOST_SIZE = (1920, 1080)
_NAMES = {"Return": "enter", "Prior": "pageup", "Next": "pagedown"}


class MonkeyWindow:
    """A window whose inputs are what the monkey thinks of next."""

    def __init__(self, random: Random, litter: Litter) -> None:
        self.random, self.litter, self.size = random, litter, (1280, 720)
        self.app: App | None = None
        self._surface: skia.Surface | None = None
        self._copied = ""
        self.fullscreen = False

    # ------------------------------------------------------------------ what the app wants

    def forget_exposed(self) -> None:
        pass

    def renewed(self) -> Any:
        if (
            self._surface is not None
            and (self._surface.width(), self._surface.height()) == self.size
        ):
            return None
        self._surface = skia.Surface.MakeRasterN32Premul(*self.size)
        return self._surface

    def present(self, boxes: Iterable[Box]) -> None:
        """Nobody looks."""

    def wake(self) -> None:
        """It never sleeps."""

    def toggle_fullscreen(self) -> None:
        self.fullscreen = not self.fullscreen

    def set_title(self, title: str) -> None:
        """Nobody reads it."""

    def point_with_hand(self, hand: bool) -> None:
        """There is no pointer to change."""

    def write_at(self, place: Box | None) -> None:
        """Text comes anyhow."""

    def end_composition(self) -> None:
        """Nothing is composed."""

    def use_controllers(self, wanted: bool) -> None:
        """There are none."""

    def clipboard(self) -> str:
        return self._copied or self.random.choice(TEXTS)

    def set_clipboard(self, text: str) -> None:
        self._copied = text if self.random.random() < 0.5 else ""

    # ------------------------------------------------------------------ what the monkey does

    def wait(self, timeout_ms: int | None = None) -> Sequence[object]:
        choice = self.random.random()
        if choice < 0.4:
            return self._key()
        if choice < 0.8:
            return self._press()
        if choice < 0.84:
            self.size = self._size()
            return (Resized(self.size),)
        if choice < 0.86:
            self.litter.change()
            if self.app is not None:
                self.app.services.shelf.refresh()
            return (Signal.WAKEUP,)
        if choice < 0.87:
            return (FilesIn(self.litter.some()),)
        if choice < 0.92:
            return (Wheel(self.random.uniform(-3, 3), self._point()),)
        if choice < 0.94:
            return (Moved(self._point()),)
        if choice < 0.95:
            return (Editing(self.random.choice(("に", "", "ha"))),)
        if choice < 0.96:
            signals = (Signal.EXPOSED, Signal.FOCUS_IN, Signal.HIDDEN, Signal.RESTORED)
            return (self.random.choice(signals),)
        return ()

    def _key(self) -> Sequence[object]:
        *modifiers, name = self.random.choice(KEYS).split("+")
        name = _NAMES.get(name, name if len(name) == 1 else name.lower())
        held = dict.fromkeys(modifiers, True)
        text = name if len(name) == 1 and not modifiers else ""
        down = KeyDown(name, text, digit=name if name.isdigit() else "", **held)
        return (down, TextIn(text)) if text else (down,)

    def _press(self) -> Sequence[object]:
        at = self._point()
        kind = self.random.random()
        if kind < 0.1:
            return (MenuDown(at),)
        if kind < 0.25:
            to = self._point()
            return Down(at), Moved(to), Up(to)
        return Down(at), Up(at)

    def _point(self) -> Point:
        """Return a point: mostly of something that can be pressed."""
        if self.app is not None and self.random.random() < 0.8:
            nodes = [node for node in self.app.view.nodes if node.pressable]
            if nodes:
                box = self.random.choice(nodes).box
                return Point(box.x + box.w / 2, box.y + box.h / 2)
        return Point(
            self.random.uniform(-5, self.size[0] + 5), self.random.uniform(0, self.size[1])
        )

    def _size(self) -> tuple[int, int]:
        if self.random.random() < 0.7:
            return self.random.choice(SIZES)
        return self.random.randint(300, MOST_SIZE[0]), self.random.randint(200, MOST_SIZE[1])


class Inside:
    """The app on such a window, with real files, scores and pictures."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._random, self._now = random, clocks.clock()
        own = folder / "data" / "pairs"
        own.mkdir(parents=True, exist_ok=True)
        self._records = Records.open(folder / "data", clocks.now)
        self._shelf = Shelf([STARTER_SETS, own], folder / "library.json")
        self._window = MonkeyWindow(random, Litter(own, random))
        measure = SkiaMeasure()
        around = self._services(measure, folder)
        self._app = App(
            self._window, Painter(measure.texts, around.settings.theme), around, open_screen
        )
        self._app.recovery.tell_fault = self._tell
        self._window.app = self._app
        self._report = ""

    def _services(self, measure: SkiaMeasure, folder: Path) -> Services:
        settings = Settings(
            language=self._random.choice(("es", "en")),
            theme=self._random.choice(("light", "dark", "contrast")),
            text_scale=self._random.choice((0.8, 1.0, 2.0)),
        )
        words.use(settings.language)
        around = services(self._shelf, self._records, settings, clock=self._clock)
        around.measure, around.set_clipboard = measure, self._window.set_clipboard
        around.open_folder = lambda _folder: True
        return around

    def _clock(self) -> int:
        """Return a time that goes on with every look, now and then by minutes."""
        self._now += 5 if self._random.random() < 0.995 else self._random.randrange(300_000)
        return self._now

    def _tell(self, error: Exception, screen: str) -> tuple[str, str, str]:
        from traceback import format_exception

        self._report = f"on {screen}\n{''.join(format_exception(error))}"
        return repr(error), self._report, ""

    def live(self) -> Iterator[str]:
        """Yield after each action: "" where it went well, else the report."""
        words_before = words.language()
        try:
            yield from self._steps()
        finally:
            words.use(words_before)
            self._shelf.close()
            self._records.close()

    def _steps(self) -> Iterator[str]:
        from game.input_controller import InputController

        app = self._app
        return_large_blocks()
        app.stack.begin(Place.LIBRARY)
        app.refresh()
        app.input = InputController(app)
        while app.stack.layers and not app.quitting:
            if not app.recovery.take(self._turn):
                app.quitting = True
            yield self._report

    def _turn(self) -> None:
        if self._app.sleep():
            self._app.refresh()
