"""The program in a real window, playing by a script, with a clock that a game moves on itself."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from game import clocks, words
from game.app import FRAME_MS, App
from game.core.game import Game
from game.core.options import Options
from game.core.settings import Settings, Theme
from game.heap import return_large_blocks
from game.input_controller import InputController
from game.look.inputs import Down, Input, KeyDown, Moved, Up
from game.look.painter import Painter
from game.look.sounds import Mixer
from game.look.text import SkiaMeasure
from game.look.window import Window
from game.places import STARTER_SETS
from game.records.records import Records
from game.screens.opening import open_screen
from game.screens.play.screen import PlayScreen
from game.screens.routes import Push, ToPlay
from game.shelf import Shelf
from game.view.box import Point
from tests.bench.memory import family_mb
from tests.fakes import services
from tests.stage import couples

GAMES_A_CYCLE = 30
_THINKS_MS = 700


@dataclass(frozen=True, slots=True)
class Manner:
    """How a game is played, apart from how it is dealt."""

    set: Path
    options: Options
    language: str
    theme: Theme


@dataclass(slots=True)
class Played:
    """What a game cost."""

    answers_ms: list[float] = field(default_factory=list)
    answers_cpu_ms: list[float] = field(default_factory=list)
    cpu_ms: float = 0.0
    memory_mb: float = 0.0


def manners(random: Random) -> list[Manner]:
    """Return thirty different ways of playing."""
    sets = sorted(STARTER_SETS.glob("*.yaml"))
    return [
        Manner(
            sets[n % len(sets)],
            Options(
                mode=("columns", "memory")[n % 3 == 2],
                pairs=random.choice((4, 6, 8, 12)),
                total=12,
                direction=random.choice(("term", "definition")),
            ),
            ("es", "en")[n // 15],
            ("light", "dark", "contrast")[n // 10],
        )
        for n in range(GAMES_A_CYCLE)
    ]


class ScriptedWindow(Window):
    """A window that is shown, and whose inputs are those of a player who knows the answers."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__("games", size)
        self.app: App
        self.now, self.played = clocks.clock(), Played()
        self._answered: tuple[float, float] | None = None
        self.errs = False

    def wait(self, timeout_ms: int | None = None) -> list[Input]:
        """Return what the player does next, once nothing moves any more."""
        super().wait(0)  # what the X server says is heard, and means nothing
        self._keep_time()
        if timeout_ms is not None and timeout_ms <= FRAME_MS:
            self.now += max(1, timeout_ms)
            return []
        self.now += _THINKS_MS
        screen = self.app.stack.top
        if not isinstance(screen, PlayScreen):
            return [KeyDown("escape")]
        if (on := self.app.view.by_id.get("go-on")) is not None:
            return _press(on.box.centre)
        if (card := self._card(screen.game)) is None:
            return []
        self._answered = time.perf_counter(), time.process_time()
        return _press(self.app.view.by_id[f"card-{card}"].box.centre)

    def _keep_time(self) -> None:
        """Keep how long it took from the last press on a card until its picture was shown."""
        if self._answered is not None:
            wall, cpu = self._answered
            self.played.answers_ms.append((time.perf_counter() - wall) * 1000)
            self.played.answers_cpu_ms.append((time.process_time() - cpu) * 1000)
            self._answered = None

    def _card(self, game: Game) -> int | None:
        """Return the card to press: the partner of the chosen one, at first perhaps another."""
        there = [pair for pair in couples(game) if not game.matched.issuperset(pair)]
        turned = game.face_up if len(game.face_up) == 1 else ()
        chosen = game.picked if game.picked is not None else next(iter(turned), None)
        if chosen is None:
            return there[0][0] if there else None
        if self.errs and len(there) > 1:
            self.errs = False
            return next(pair[1] for pair in there if chosen not in pair)
        return next(sum(pair) - chosen for pair in there if chosen in pair)


def _press(at: Point) -> list[Input]:
    return [Moved(at), Down(at), Up(at)]


class Evening:
    """The program in such a window, for one game after another."""

    def __init__(self, folder: Path, size: tuple[int, int], seed: int) -> None:
        self._seed = seed
        self._manners = manners(Random(seed))
        own = folder / "data" / "pairs"
        own.mkdir(parents=True)
        shelf = Shelf([STARTER_SETS, own], folder / "library.json")
        self._window = window = ScriptedWindow(size)
        measure, records = SkiaMeasure(), Records.open(folder / "data", clocks.now)
        around = services(shelf, records, Settings("es"), measure, lambda: window.now)
        around.sounds = self._sounds = Mixer(lambda: around.settings.loudness)
        self._services = around
        self._painter = Painter(measure.texts, around.settings.theme, window.wake)
        self._app = window.app = App(window, self._painter, around, open_screen)
        words.use(around.settings.language)
        self._app.stack.begin()
        self._app.refresh()
        return_large_blocks()
        self._app.input = InputController(self._app)

    def play(self, number: int) -> Played:
        """Play the game with this number, always the same deal, from the library and back to it."""
        app, window, services = self._app, self._window, self._services
        manner = self._manners[number % GAMES_A_CYCLE]
        services.keep(replace(services.settings, language=manner.language, theme=manner.theme))
        app.apply_settings()
        pair_set, _problems = services.shelf.load(manner.set)
        assert pair_set is not None
        window.played, window.errs = Played(), number % 3 == 0
        began = time.process_time()
        seed = Random(f"{self._seed} {number}").randrange(1_000_000)
        app.go(Push(ToPlay(manner.set, pair_set, manner.options, seed, "Lucía")))
        app.refresh()
        while len(app.stack.layers) > 1:
            app._turn()
        window.played.cpu_ms = (time.process_time() - began) * 1000
        window.played.memory_mb = family_mb(os.getpid())
        return window.played

    def close(self) -> None:
        """Close the window and all that is open."""
        self._sounds.close()
        self._painter.close()
        self._window.close()
        self._services.records.close()
