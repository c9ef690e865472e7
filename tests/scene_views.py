"""What the scenes show: each is made once for all the tests that look at it in the same way."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from game.core.settings import Settings
from game.screens.about import AboutScreen
from game.screens.editor.screen import EditorScreen
from game.screens.exporting.screen import ExportScreen
from game.screens.fault import FaultScreen
from game.screens.files.screen import FilesScreen
from game.screens.flash_cards.screen import FlashCardsScreen
from game.screens.help import HelpScreen
from game.screens.importing.screen import ImportScreen
from game.screens.library.screen import LibraryScreen
from game.screens.lock import LockScreen
from game.screens.nickname import NicknameScreen
from game.screens.play.screen import PlayScreen
from game.screens.practice.screen import PracticeScreen
from game.screens.progress.screen import ProgressScreen
from game.screens.report.screen import ReportScreen
from game.screens.results.screen import ResultsScreen
from game.screens.scores.screen import ScoresScreen
from game.screens.settings import SettingsScreen
from game.screens.setup.screen import SetupScreen
from game.view.ui import Ui
from game.view.view import View
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE, SIZE

SCREENS: list[Any] = [
    EditorScreen,
    ExportScreen,
    FaultScreen,
    FilesScreen,
    FlashCardsScreen,
    HelpScreen,
    AboutScreen,
    ImportScreen,
    LibraryScreen,
    LockScreen,
    NicknameScreen,
    PlayScreen,
    PracticeScreen,
    ProgressScreen,
    ReportScreen,
    ResultsScreen,
    ScoresScreen,
    SettingsScreen,
    SetupScreen,
]
"""All that have a `view`; a test may watch it."""
AsksView = Callable[[Any, tuple[int, int]], View]


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene as it shows, the `ui` that it is laid out with, and what is `wrong` with asking.

    `last` is what the last screen answered; the scene may lay something over it.
    """

    view: View
    ui: Ui
    last: View | None
    wrong: tuple[str, ...]


@lru_cache(maxsize=24)
def shown(
    scene: str, size: tuple[int, int] = SIZE, language: str = "es", scale: float = 1.0
) -> Shown:
    """Return the scene; each of its screens is asked for its view twice."""
    wrong: list[str] = []
    last: list[View] = []
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        for screen in SCREENS:
            patch.setattr(screen, "view", _twice(screen.view, wrong, last))
        settings = Settings(language, motion=False, text_scale=scale)
        at = stage(Path(folder), size, settings, MEASURE)
        try:
            view = SCENES[scene](at)
        finally:
            at.services.records.close()
        return Shown(view, at.services.ui(size), last[0] if last else None, tuple(wrong))


def _twice(view: AsksView, wrong: list[str], last: list[View]) -> AsksView:
    """Ask for a view twice, and look at all that the screen holds before and after."""

    def asked(screen: Any, size: tuple[int, int]) -> View:
        before, state = _held(screen), screen.state
        first, second = view(screen, size), view(screen, size)
        name = type(screen).__name__
        wrong.extend([f"{name} answers otherwise"] if first != second else [])
        wrong.extend([f"{name} changes its state"] if screen.state is not state else [])
        wrong.extend([f"{name} holds something else"] if _held(screen) != before else [])
        last[:] = [second]
        return second

    return asked


def _held(screen: Any) -> dict[str, int]:
    """What the screen's attributes are, by identity."""
    return {name: id(value) for name, value in vars(screen).items()}
