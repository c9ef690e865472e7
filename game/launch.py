"""Putting the program together: folder, records, shelf, window; then the first screen."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from game import clocks, paths, places, signals, words
from game.core.settings import Settings, Theme
from game.records.read_only_settings import read_settings
from game.records.records import Records
from game.screens.routes import Destination, Place, ToCards, ToPlay, ToPractice
from game.services import Services
from game.shelf import Shelf
from game.values import dataclass
from game.words import _

if TYPE_CHECKING:
    from datetime import date

    from game.desktop.wish import SystemDialog
    from game.look.sounds import Tell
    from game.look.window import Window
    from game.services import Voices
    from game.tools.deal_options import PlayOptions


UNLOCK_FILE = "unlock.txt"
"""Lies in the data folder when the teacher's code was forgotten."""


@dataclass(frozen=True, slots=True)
class LaunchOptions:
    """What is asked for this start alone; the rest is as it was remembered."""

    data: str = ""
    """The user's data folder; "" for the one that is always used."""
    lang: str = ""
    theme: Theme | None = None
    size: tuple[int, int] | None = None
    fullscreen: bool = False
    motion: bool = True
    mute: bool = False
    play: PlayOptions | None = None
    """The game to open with; None: the library."""


def launch(options: LaunchOptions) -> int:
    """Open the window and play until the player leaves; return the exit status."""
    # Nothing that is made before the first picture is ever thrown away.
    gc.disable()
    signals.heed(signals.end_at_once)
    folder = places.data_folder(options.data)
    # What there is to say of the records is said in the language that is saved in them.
    words.use(options.lang or read_settings(folder).language)
    records = Records.open(folder, clocks.now)
    remembered = _unlocked(records.settings.load(), folder)
    settings = _settings(remembered, options)
    words.use(settings.language)
    shelf = Shelf([places.STARTER_SETS, folder / "pairs"], folder / "library.json")
    try:
        first = first_screen(options.play, shelf, settings)
        if isinstance(first, int):
            return first
        day = options.play.today if options.play else None
        return _run(first, options.size, day, settings, remembered, records, shelf)
    finally:
        shelf.remember()
        shelf.close()
        records.close()


def _unlocked(settings: Settings, folder: Path) -> Settings:
    """Return the settings without the teacher's code, where the file that says so is there.

    So a code that was forgotten is reset by whoever may write in the data folder.
    """
    if settings.lock and paths.exists(folder / UNLOCK_FILE):
        return replace(settings, lock="")
    return settings


def _settings(remembered: Settings, options: LaunchOptions) -> Settings:
    """Return what was remembered, with what the options say instead for this time."""
    return replace(
        remembered,
        language=options.lang or remembered.language,
        theme=options.theme or remembered.theme,
        motion=remembered.motion and options.motion,
        mute=remembered.mute or options.mute,
        fullscreen=remembered.fullscreen or options.fullscreen,
    )


def first_screen(play: PlayOptions | None, shelf: Shelf, settings: Settings) -> Destination | int:
    """Return the first screen; the exit status, with a sentence printed, when there is none."""
    if play is None:
        return Place.LIBRARY
    from game.core.options import Options
    from game.modes import MODES
    from game.tools.deal_options import TYPED
    from game.tools.lookup import read_named

    named = read_named(play.set, shelf.own_folder, shelf.load)
    if isinstance(named, int):
        return named
    lesson: list[Path] = []
    for name in play.lesson:
        later = read_named(name, shelf.own_folder, shelf.load)
        if isinstance(later, int):
            return later
        lesson.append(later[0])
    options = replace(
        play.options(settings.text_scale), memory_wait_ms=settings.memory_wait_ms, timed=play.timed
    )
    teams = play.team_options()
    nickname = "" if teams else play.name or settings.nickname
    if play.practises:
        typed = play.mode == TYPED
        return ToPractice(*named, play.name or None, seed=play.seed, typed=typed)
    if not play.looks:
        return ToPlay(*named, options, play.seed, nickname, teams=teams, lesson=tuple(lesson))
    options = replace(options, mode=settings.mode if settings.mode in MODES else Options().mode)
    game = ToPlay(*named, options, None, nickname, teams=teams, lesson=tuple(lesson))
    # The side that is asked comes first; else it is the one that was chosen last.
    first = None if play.direction == "term" else play.direction
    return ToCards(named[0], game, None, play.seed, first)


def _run(
    first: Destination,
    size: tuple[int, int] | None,
    day: date | None,
    settings: Settings,
    remembered: Settings,
    records: Records,
    shelf: Shelf,
) -> int:
    """Play in a window of this size, from the first screen on; return the exit status.

    `day` is that of practice; None: as on the calendar.
    """
    from game.app import App
    from game.look.painter import Painter
    from game.look.sounds import Mixer
    from game.look.text import SkiaMeasure
    from game.look.window import Window
    from game.screens.opening import open_screen

    try:
        window = Window("Parejas", size, settings.fullscreen, settings.window)
    except RuntimeError as error:
        # pygame's own error is one: there is no display, or it has no window to give.
        text = _("No window can be opened here ({error}). Start it on a desktop.")
        print(text.format(error=error), file=sys.stderr)
        return 1
    services: Services

    def tell(said: str, *, lasting: bool) -> None:
        """Tell at once what cannot be played, in the library too what lasts; from any thread."""
        services.toast = said
        services.notices += [said] if lasting else []
        window.wake()

    sounds = Mixer(lambda: services.settings.loudness, tell)
    measure, chance, clipboard = SkiaMeasure(), SystemRandom(), window.set_clipboard
    services = Services(
        clocks.clock, chance, records, shelf, sounds, measure, settings, open_folder, clipboard
    )
    services.notices, services.remembered = records.notices, remembered
    services.day, services.open_voices = day, lambda: _voices(services, tell)
    services.system_dialog, services.picture_copied = _system_dialog, _picture_copied
    painter = Painter(measure.texts, settings.theme, window.wake)
    app = App(window, painter, services, open_screen)
    app.after_first_picture = lambda: _later(records, shelf, window)
    app.recovery.tell_fault = lambda error, screen: _tell_fault(
        error, screen, shelf.own_folder.parent
    )
    signals.heed(lambda _number: app.stop())
    try:
        app.run(first)
        if size is None:  # one that was asked for is of this start alone
            services.keep(replace(services.settings, window=window.place))
    finally:
        services.close_voices()
        sounds.close()
        painter.close()
        window.close()
    if app.recovery.failure:
        text = _("The program had to end; your games and your sets are kept. Report: {report}")
        print(text.format(report=app.recovery.failure), file=sys.stderr)
        return 1
    return 0


def _voices(services: Services, tell: Tell) -> Voices:
    """Return what reads aloud; it is loaded with the first wish."""
    from game.voices.reader import Manner, Reader

    def manner() -> Manner:
        settings = services.settings
        return Manner(settings.speed, settings.loudness, words.language())

    return Reader(manner, tell)


def _tell_fault(error: Exception, screen: str, folder: Path) -> tuple[str, str, str]:
    from game import faults

    return faults.tell(error, screen, folder, clocks.now())


def _later(records: Records, shelf: Shelf, window: Window) -> None:
    """Do what need not be done before the first picture."""
    gc.enable()
    gc.freeze()
    signals.wake_by(window.wake)
    window.wear_icon()
    from game.heap import return_large_blocks, share_one_arena
    from game.shelf.own_folder import make_user_folder

    return_large_blocks()
    share_one_arena()
    make_user_folder(shelf.own_folder)
    if records.was_left_open:
        _clean_up_beside(shelf.own_folder)
    records.bring_back()
    shelf.remember()
    shelf.watch(window.wake)
    # What the folder brought, if it is new, is read and shown like any other change.
    window.wake()


def _clean_up_beside(own_folder: Path) -> None:
    """Delete what killed programs left half made, in a thread: the window does not wait."""
    from threading import Thread

    from game.shelf.cleanup import clean_up

    others = own_folder.parent, places.first_folder(None)
    Thread(target=clean_up, args=(own_folder, others), daemon=True).start()


def _system_dialog() -> SystemDialog | None:
    """Return the system's dialog for files; what looks for it is loaded with the first wish."""
    from game.desktop.dialogs import system_dialog

    return system_dialog()


def _picture_copied() -> bytes:
    from game.desktop.clipboard import picture

    return picture()


def open_folder(folder: Path) -> bool:
    """Show a folder in the system's file window, or a file in its program; False where none is."""
    import subprocess

    command = {"win32": "explorer", "darwin": "open"}.get(sys.platform, "xdg-open")
    try:
        subprocess.Popen(
            [command, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError:
        return False
    return True
