"""Putting the program together: folder, records, shelf, window; then the first screen."""

from __future__ import annotations

import gc
import signal
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from game import clocks, places, words
from game.core.options import Options
from game.core.settings import Settings
from game.records.records import Records
from game.screens.routes import Destination, Place, ToPlay
from game.services import Services
from game.shelf import Shelf
from game.words import _

if TYPE_CHECKING:
    from game.look.window import Window

DEFAULT_SIZE = (1280, 720)


def launch(args: Namespace) -> int:
    """Open the window and play until the player leaves; answer the exit status."""
    # Nothing that is made before the first picture is ever thrown away.
    gc.disable()
    given = vars(args)
    folder = places.data_folder(str(given["data"]) if given.get("data") else None)
    records = Records.open(folder, clocks.utc)
    kept = records.settings.load()
    settings = _settings(kept, given)
    words.use(settings.language)
    own = folder / "pairs"
    shelf = Shelf([places.STARTER_SETS, own], folder / "library.json")
    try:
        first = _first(given, shelf, settings)
        if isinstance(first, int):
            return first
        return _window(settings, kept, records, shelf, first, given)
    finally:
        shelf.remember()
        shelf.close()
        records.close()


def _settings(kept: Settings, given: dict[str, object]) -> Settings:
    """What was remembered, with what the command line says instead for this time."""
    if given.get("lang"):
        kept = replace(kept, language=str(given["lang"]))
    if given.get("theme"):
        kept = replace(kept, theme=given["theme"])  # type: ignore[arg-type]
    if given.get("no_motion"):
        kept = replace(kept, motion=False)
    if given.get("mute"):
        kept = replace(kept, mute=True)
    if given.get("fullscreen"):
        kept = replace(kept, fullscreen=True)
    return kept


def _first(given: dict[str, object], shelf: Shelf, settings: Settings) -> Destination | int:
    """The first screen; the exit status, with a sentence printed, when there is none."""
    if given.get("command") != "play":
        return Place.LIBRARY
    from game.tools.finding import found

    meant = found(str(given["set"]), shelf.own_folder, shelf.load)
    if isinstance(meant, int):
        return meant
    options = Options(
        mode=str(given["mode"]),
        pairs=given["pairs"],  # type: ignore[arg-type]
        room=given["room"],  # type: ignore[arg-type]
        direction=given["direction"],  # type: ignore[arg-type]
        total=given["total"],  # type: ignore[arg-type]
        text_scale=settings.text_scale,
        memory_wait_ms=settings.memory_wait_ms,
    )
    name = str(given["name"] or settings.nickname)
    return ToPlay(*meant, options, given["seed"], name)  # type: ignore[arg-type]


def _window(
    settings: Settings, kept: Settings, records: Records, shelf: Shelf, first: Destination,
    given: dict[str, object],
) -> int:  # fmt: skip
    from game.app import App
    from game.look.painter import Painter
    from game.look.sounds import Mixer
    from game.look.text import SkiaMeasure
    from game.look.window import Window
    from game.screens.opening import open_screen

    try:
        size: tuple[int, int] = given.get("size") or DEFAULT_SIZE  # type: ignore[assignment]
        window = Window("Parejas", size, settings.fullscreen)
    except RuntimeError as error:
        # pygame's own error is one: there is no display, or it has no window to give.
        text = _("No window can be opened here ({error}). Start it on a desktop.")
        print(text.format(error=error), file=sys.stderr)
        return 1
    measure = SkiaMeasure()
    services: Services
    sounds = Mixer(lambda: services.settings.mute)
    services = Services(
        clocks.clock, SystemRandom(), records, shelf, sounds, measure, settings, open_folder,
        window.set_clipboard, records.notices, kept,
    )  # fmt: skip
    running = App(window, Painter(measure.texts, settings.theme), services, open_screen)
    running.after_first_picture = lambda: _later(shelf, window)
    _heed_signals(running.stop)
    try:
        running.run(first)
    finally:
        sounds.close()
        window.close()
    return 0


def _heed_signals(stop: Callable[[], None]) -> None:
    """Ctrl+C, and the system when it shuts down, end the program as its close button does.

    SDL would take these signals for itself, and look at them only with the next event.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, lambda _number, _frame: stop())


def _later(shelf: Shelf, window: Window) -> None:
    """What need not be there for the first picture."""
    gc.enable()
    gc.freeze()
    window.wear_icon()
    from game.shelf.own_folder import make_user_folder

    make_user_folder(shelf.own_folder)
    shelf.remember()
    shelf.watch(window.wake)
    # What the folder brought, if it is new, is read and shown like any other change.
    window.wake()


def open_folder(folder: Path) -> bool:
    """Show a folder in the computer's own file window; False where there is none."""
    import subprocess

    command = {"win32": "explorer", "darwin": "open"}.get(sys.platform, "xdg-open")
    try:
        subprocess.Popen(
            [command, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError:
        return False
    return True
