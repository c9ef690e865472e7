"""Every dialog of the program as it is when it opens, but those that other scenes show already."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.exporting.messages import Action as ExportAction
from game.screens.exporting.screen import ExportScreen
from game.screens.importing.messages import Action as ImportAction
from game.screens.library.messages import AskDelete
from game.screens.library.screen import LibraryScreen
from game.screens.scores.messages import Action as ScoresAction
from game.screens.scores.messages import Message, SaveScores
from game.screens.scores.screen import ScoresScreen
from game.screens.setup.messages import Action as SetupAction
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Key, Resized
from game.view.view import View
from tests.import_scenes import CAPITALS, pasted
from tests.stage import MARKETING, Stage, several


def quitting(at: Stage) -> View:
    screen = LibraryScreen(at.services)
    screen.update(Resized(at.size))
    screen.update(Key("escape"))
    return screen.view(at.size)


def deleting(at: Stage) -> View:
    screen = LibraryScreen(at.services)
    screen.update(Resized(at.size))
    path, found = at.set(MARKETING)
    screen.update(AskDelete(path, found.title))
    return screen.view(at.size)


def deleting_scores(at: Stage, runs: int = 5) -> View:
    several(at, runs)
    screen = ScoresScreen(at.services, at.set(MARKETING)[1].content_key)
    screen.update(Resized(at.size))
    screen.update(ScoresAction.ASK_DELETE_ALL)
    return screen.view(at.size)


def saving_scores(at: Stage, *then: Message) -> View:
    several(at, 3)
    folder = at.services.shelf.own_folder
    folder.mkdir(exist_ok=True)
    screen = ScoresScreen(at.services, at.set(MARKETING)[1].content_key, [folder])
    for message in (Resized(at.size), ScoresAction.ASK_EXPORT, *then):
        screen.update(message)
        while screen.view(at.size).wake_at is not None:
            screen.update(Event.WOKE)
    return screen.view(at.size)


def not_played(at: Stage) -> View:
    """The scores of a set without games, beside those of another."""
    several(at, 3)
    screen = ScoresScreen(at.services, at.set("hiragana")[1].content_key)
    screen.update(Resized(at.size))
    return screen.view(at.size)


def overwriting(at: Stage) -> View:
    """The file that is proposed came into being meanwhile."""
    folder = at.services.shelf.own_folder
    folder.mkdir(exist_ok=True)
    screen = ExportScreen(at.services, at.set(MARKETING)[0], [folder])
    screen.update(Resized(at.size))
    (folder / screen.state.line.text.rpartition("/")[2]).write_text("", encoding="utf-8")
    screen.update(ExportAction.SAVE)
    return screen.view(at.size)


def nothing_to_export(at: Stage) -> View:
    gone = at.services.shelf.own_folder / "tema-4.yaml"
    screen = ExportScreen(at.services, gone, [gone.parent])
    screen.update(Resized(at.size))
    return screen.view(at.size)


def nothing_to_play(at: Stage) -> View:
    screen = SetupScreen(at.services, at.services.shelf.own_folder / "tema-4.yaml")
    screen.update(Resized(at.size))
    return screen.view(at.size)


def problems_before_a_game(at: Stage) -> View:
    folder = at.services.shelf.own_folder
    folder.mkdir(exist_ok=True)
    path = folder / "dos_iguales.yaml"
    path.write_text("title: Dos\npairs:\n  - a: uno\n  - b: uno\n  - c: tres\n", encoding="utf-8")
    screen = SetupScreen(at.services, path)
    screen.update(Resized(at.size))
    screen.update(Event.WOKE)
    screen.update(SetupAction.SHOW_PROBLEMS)
    return screen.view(at.size)


DIALOG_SCENES: dict[str, Callable[[Stage], View]] = {
    "library-quit": quitting,
    "library-delete": deleting,
    "scores-delete": deleting_scores,
    "scores-delete-one": lambda at: deleting_scores(at, 1),
    "scores-export": saving_scores,
    "scores-saved": lambda at: saving_scores(at, SaveScores("xlsx")),
    "scores-none": not_played,
    "export-overwrite": overwriting,
    "export-gone": nothing_to_export,
    "setup-gone": nothing_to_play,
    "setup-problems": problems_before_a_game,
    "import-leave": pasted(CAPITALS, ImportAction.SWAP, ImportAction.LEAVE),
}
