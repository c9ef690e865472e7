"""Opening: the screen that a destination leads to; each is imported when it is first wanted."""

from __future__ import annotations

from game.screens.routes import (
    Destination,
    Place,
    ToCards,
    ToEditor,
    ToExport,
    ToFault,
    ToFiles,
    ToImport,
    ToLock,
    ToNext,
    ToNickname,
    ToPlay,
    ToPractice,
    ToProgress,
    ToReport,
    ToResults,
    ToResume,
    ToScores,
    ToSetup,
)
from game.screens.screen import Screen
from game.services import Services


def open_screen(to: Destination, services: Services, size: tuple[int, int]) -> Screen:
    """Return a new screen for `to`, in a window of `size` pixels."""
    match to:
        case Place.LIBRARY:
            from game.screens.library.screen import LibraryScreen

            return LibraryScreen(services)
        case Place.SETTINGS:
            from game.screens.settings import SettingsScreen

            return SettingsScreen(services)
        case Place.HELP:
            from game.screens.help import HelpScreen

            return HelpScreen(services)
        case Place.ABOUT:
            from game.screens.about import AboutScreen

            return AboutScreen(services)
        case ToSetup(path, lesson):
            from game.screens.setup.screen import SetupScreen

            return SetupScreen(services, path, lesson)
        case ToPlay():
            from game.screens.play.screen import PlayScreen

            return PlayScreen(services, to, size)
        case ToCards(path):
            from game.screens.flash_cards.screen import FlashCardsScreen, usual_game

            if (game := usual_game(services, to)) is None:
                # The setup says why.
                from game.screens.setup.screen import SetupScreen

                return SetupScreen(services, path)
            return FlashCardsScreen(services, to, game)
        case ToPractice(path, pair_set):
            from game.screens.practice.screen import PracticeScreen
            from game.screens.setup.screen import SetupScreen

            held = pair_set
            if held is None and path is not None:
                held = services.shelf.load(path)[0]
                if held is None:
                    # The setup says why it cannot be played.
                    return SetupScreen(services, path)
            return PracticeScreen(services, to, held, size)
        case ToNext(play):
            from game.screens.lesson import next_game
            from game.screens.play.screen import PlayScreen
            from game.screens.setup.screen import SetupScreen

            if (following := next_game(services, play)) is None:
                # The setup says why, where the file of a set is gone.
                return SetupScreen(services, next(iter(play.lesson), play.path))
            return PlayScreen(services, following, size)
        case ToResume(path, run):
            from game.screens.play.saving import resume
            from game.screens.play.screen import PlayScreen
            from game.screens.setup.screen import SetupScreen

            if (found := resume(services, path, run)) is None:
                # The setup says why, and offers a new game.
                return SetupScreen(services, path)
            return PlayScreen(services, found[0], size, found[1])
        case ToResults():
            from game.screens.results.screen import ResultsScreen

            return ResultsScreen(services, to)
        case ToScores(content_key):
            from game.screens.scores.screen import ScoresScreen

            return ScoresScreen(services, content_key)
        case ToReport():
            from game.screens.report.screen import ReportScreen

            return ReportScreen(services, to)
        case ToProgress():
            from game.screens.progress.screen import ProgressScreen

            return ProgressScreen(services, to)
        case ToNickname(nickname):
            from game.screens.nickname import NicknameScreen

            return NicknameScreen(services, nickname)
        case ToImport():
            from game.screens.importing.screen import ImportScreen

            return ImportScreen(services, to)
        case ToEditor(path, problem, row):
            from game.screens.editor.screen import EditorScreen

            return EditorScreen(services, path, problem, row)
        case ToFiles():
            from game.screens.files.screen import FilesScreen

            return FilesScreen(services, to)
        case ToExport(path):
            from game.screens.exporting.screen import ExportScreen

            return ExportScreen(services, path)
        case ToLock():
            from game.screens.lock import LockScreen

            return LockScreen(services, to)
        case ToFault():
            from game.screens.fault import FaultScreen

            return FaultScreen(services, to)
