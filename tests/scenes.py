"""Every screen in every state worth looking at, made with real sets, records and fonts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.core.moves import Command, Pick
from game.core.options import Options
from game.export.order import Order
from game.screens.about import AboutScreen
from game.screens.exporting.screen import ExportScreen
from game.screens.help import HelpScreen
from game.screens.play.messages import Action, Message
from game.screens.play.screen import PlayScreen
from game.screens.results import messages as results_messages
from game.screens.routes import ToPlay
from game.screens.scores.screen import ScoresScreen
from game.screens.settings import SettingsScreen
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Resized, Typed
from game.view.view import View
from game.widgets.form import Choose
from game.widgets.text_size import step_text_size
from game.widgets.toast import Toast
from tests.board_scenes import BOARD_SCENES, long_set
from tests.cards_scenes import CARDS_SCENES
from tests.class_scenes import CLASS_SCENES
from tests.dialog_scenes import DIALOG_SCENES
from tests.ear_scenes import EAR_SCENES
from tests.editor_scenes import EDITOR_SCENES
from tests.files_scenes import FILES_SCENES
from tests.import_scenes import IMPORT_SCENES
from tests.lesson_scenes import LESSON_SCENES
from tests.library_scenes import LIBRARY_SCENES, library, open_library
from tests.media_scenes import MEDIA_SCENES
from tests.practice_scenes import PRACTICE_SCENES
from tests.progress_scenes import PROGRESS_SCENES
from tests.report_scenes import REPORT_SCENES
from tests.stage import MARKETING, Stage, answer, both, couples, finished, several, stage
from tests.story_scenes import STORY_SCENES
from tests.talk_scenes import TALK_SCENES
from tests.text_scenes import TEXT_SCENES

__all__ = ["SCENES", "Stage", "long_set", "stage"]


def setup(at: Stage, best: bool = True) -> View:
    several(at, int(best))
    screen = SetupScreen(at.services, at.set(MARKETING)[0])
    screen.update(Resized(at.size))
    screen.update(Event.WOKE)
    return screen.view(at.size)


def left(at: Stage) -> None:
    """A game that was left with five pairs found."""
    screen = at.play(MARKETING)
    answer(at, screen, 5, errors=1)
    screen.update(Action.LEAVE)


def library_left(at: Stage) -> View:
    library(at)
    left(at)
    return open_library(at).view(at.size)


def setup_left(at: Stage) -> View:
    setup(at)
    left(at)
    return setup(at, best=False)


def board(at: Stage, name: str = MARKETING, mode: str = "columns", **options: Any) -> View:
    """A board with a match, a chosen card and a wrong pair."""
    screen = at.play(name, mode, **options)
    answer(at, screen, 1)
    left = couples(screen.game)[1:]
    if mode == "columns":
        screen.update(Pick(left[0][0]))
        screen.update(Pick(left[-1][1]))
        screen.update(Pick(left[0][0]))
        if len(left) > 2:
            screen.update(Pick(left[1][0]))
    else:
        both(at, screen, left[0][0], left[1][1])
    return screen.view(at.size)


def toast(at: Stage) -> View:
    """The keys that change the text tell it over the board."""
    view = board(at)
    step_text_size(at.services, 1)
    said = Toast(at.services.toast, at.now - 1000)
    return said.over(view, at.services.ui(at.size), motion=False)


def play_ghost(at: Stage) -> View:
    """A second game, a little slower than the first."""
    finished(at, at.play(MARKETING))
    screen = at.play(MARKETING)
    at.later(screen, 12_000)
    answer(at, screen, 1)
    return screen.view(at.size)


def round_over_ghost(at: Stage) -> View:
    """The first round of a second game, faster than the first."""
    finished(at, at.play(MARKETING))
    screen = at.play(MARKETING)
    for pair in couples(screen.game):
        both(at, screen, *pair)
    return screen.view(at.size)


def hint(at: Stage) -> View:
    screen = at.play(long_set(580))
    screen.update(Pick(screen.game.round.terms[0].id))
    screen.update(Command.HINT)
    return screen.view(at.size)


def in_a_row(at: Stage) -> View:
    """A board on which four pairs were found one after another."""
    screen = at.play(MARKETING, "memory")
    answer(at, screen, 4)
    screen.update(Command.UNDO)
    answer(at, screen, 1)
    return screen.view(at.size)


def unranked(at: Stage, *then: Message) -> View:
    """A board on which a pair was shown."""
    screen = at.play(MARKETING)
    for message in (Command.REVEAL, *then):
        screen.update(message)
    return screen.view(at.size)


def asked(message: Message, mode: str = "columns") -> Callable[[Stage], View]:
    """The board after a command."""

    def scene(at: Stage) -> View:
        screen = at.play(MARKETING, mode)
        screen.update(message)
        return screen.view(at.size)

    return scene


def lens(letters: int, *then: Message) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        screen = at.play(long_set(letters))
        screen.update(Pick(screen.game.round.definitions[0].id))
        screen.update(Action.OPEN_LENS)
        for message in then:
            screen.update(message)
        return screen.view(at.size)

    return scene


def over(last: bool, mode: str = "columns") -> Callable[[Stage], View]:
    """A finished round: the last one, or the first of several."""

    def scene(at: Stage) -> View:
        screen = at.play(MARKETING, mode, total=4) if last else at.play(MARKETING, mode)
        answer(at, screen)
        return screen.view(at.size)

    return scene


def results(
    errors: int, mode: str = "columns", before: int = 5, give_away: bool = False
) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        several(at, before)
        screen = at.play(MARKETING, mode)
        if give_away:
            screen.update(Command.REVEAL)
        return finished(at, screen, errors).view(at.size)

    return scene


def results_record(at: Stage, *later_ms: int) -> View:
    """A record without an error, so many ms after it was shown; at last, when it is still."""
    several(at, 5)
    motion = replace(at.services.settings, motion=bool(later_ms))
    screen = at.play(MARKETING)
    at.services.settings = motion
    at.now -= 30_000
    shown = finished(at, screen)
    for ms in later_ms:
        at.now += ms
        shown.update(Event.WOKE)
    return shown.view(at.size)


def results_naming(at: Stage) -> View:
    """The question whose game it was, under way."""
    path, found = at.set(MARKETING)
    screen = PlayScreen(at.services, ToPlay(path, found, Options(), 7, ""), at.size)
    shown = finished(at, screen, 1)
    shown.update(Resized(at.size))
    shown.update(results_messages.Action.ASK_NAME)
    shown.update(Typed("Lucía"))
    return shown.view(at.size)


def exporting(what: str, name: str = MARKETING) -> Callable[[Stage], View]:
    """Something chosen to be printed or exported, after it was worked out."""

    def scene(at: Stage) -> View:
        folder = at.services.shelf.own_folder
        folder.mkdir(exist_ok=True)
        screen = ExportScreen(at.services, at.set(name)[0], [folder])
        screen.view(at.size)
        screen.update(Choose(Order(what)))
        while screen.view(at.size).wake_at is not None:
            screen.update(Event.WOKE)
        return screen.view(at.size)

    return scene


def scores(runs: int) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        several(at, runs)
        key = at.set(MARKETING)[1].content_key
        return ScoresScreen(at.services, key if runs else "").view(at.size)

    return scene


SCENES: dict[str, Callable[[Stage], View]] = {
    **LIBRARY_SCENES,
    **CARDS_SCENES,
    "setup": setup,
    "library-left": library_left,
    "setup-left": setup_left,
    "play": board,
    "play-ghost": play_ghost,
    "round-over-ghost": round_over_ghost,
    "play-long": lambda at: board(at, "marketing-relacional"),
    "play-verbs": lambda at: board(at, "irregular-verbs"),
    "play-projector": lambda at: board(at, room="projector"),
    "play-short": lambda at: board(at, "capitales-de-europa"),
    "play-short-projector": lambda at: board(at, "capitales-de-europa", room="projector"),
    "play-arabic": lambda at: board(at, "arabe-espanol"),
    "play-hiragana": lambda at: board(at, "hiragana"),
    "play-elements": lambda at: board(at, "elementos-quimicos"),
    "play-sums": lambda at: board(at, "sumas-y-fracciones"),
    "play-clocks": lambda at: board(at, "relojes"),
    "play-notes": lambda at: board(at, "notas-en-el-pentagrama"),
    "play-flags": lambda at: board(at, "banderas-de-europa"),
    "play-flags-projector": lambda at: board(at, "banderas-de-europa", room="projector"),
    "play-clocks-projector": lambda at: board(at, "relojes", room="projector"),
    "play-animals": lambda at: board(at, "animales-eu"),
    "play-formulas": lambda at: board(at, "algebra-y-formulas"),
    "memory-formulas": lambda at: board(at, "algebra-y-formulas", "memory"),
    "play-long-title": lambda at: at.play(long_set(580)).view(at.size),
    "play-hint": hint,
    "play-streak": in_a_row,
    "play-unranked": unranked,
    "play-unranked-later": lambda at: unranked(at, Pick(0)),
    "play-untimed": lambda at: board(at, timed=False),
    "memory": lambda at: board(at, "irregular-verbs", "memory"),
    "memory-long": lambda at: board(at, MARKETING, "memory"),
    "memory-flags": lambda at: board(at, "banderas-de-europa", "memory"),
    "memory-hiragana": lambda at: board(at, "hiragana", "memory"),
    "pause": asked(Action.TOGGLE_PAUSE),
    "leave": asked(Action.ASK_TO_LEAVE),
    "blank": asked(Action.TOGGLE_BLANK),
    "pause-in-the-lens": lens(580, Event.COVERED),
    "lens-short": lens(60),
    "lens": lens(580),
    "lens-endless": lens(10_000),
    "round-over": over(last=False),
    "game-over": over(last=True),
    "results": results(errors=3),
    "results-record": results_record,
    "results-counting": lambda at: results_record(at, 600),
    "results-burst": lambda at: results_record(at, 1000, 560),
    "results-naming": results_naming,
    "results-well": results(errors=0),
    "results-first": results(errors=1, before=0),
    "results-unranked": results(errors=2, give_away=True),
    "results-untimed": lambda at: finished(at, at.play(MARKETING, timed=False)).view(at.size),
    "results-memory": results(errors=2, mode="memory", before=0),
    "export": exporting("worksheet"),
    "export-cards": exporting("cards", "arabe-espanol"),
    "export-key": exporting("key", "capitales-de-europa"),
    "export-csv": exporting("csv"),
    "scores": scores(14),
    "scores-empty": scores(0),
    "about": lambda at: AboutScreen(at.services).view(at.size),
    "toast": toast,
    "settings": lambda at: SettingsScreen(at.services).view(at.size),
    "keys": lambda at: HelpScreen(at.services).view(at.size),
    **BOARD_SCENES,
    **CLASS_SCENES,
    **PRACTICE_SCENES,
    **REPORT_SCENES,
    **PROGRESS_SCENES,
    **LESSON_SCENES,
    **TALK_SCENES,
    **IMPORT_SCENES,
    **EAR_SCENES,
    **EDITOR_SCENES,
    **STORY_SCENES,
    **DIALOG_SCENES,
    **TEXT_SCENES,
    **FILES_SCENES,
    **MEDIA_SCENES,
}
