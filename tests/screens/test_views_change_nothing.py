"""Every scene: asking a screen for its view twice answers the same and changes nothing in it."""

from __future__ import annotations

from collections.abc import Callable
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
from game.screens.play.screen import PlayScreen
from game.screens.report.screen import ReportScreen
from game.screens.results.screen import ResultsScreen
from game.screens.scores.screen import ScoresScreen
from game.screens.settings import SettingsScreen
from game.screens.setup.screen import SetupScreen
from game.view.view import View
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE

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
    PlayScreen,
    ReportScreen,
    ResultsScreen,
    ScoresScreen,
    SettingsScreen,
    SetupScreen,
]


def twice(view: Callable[[Any, tuple[int, int]], View]) -> Callable[[Any, tuple[int, int]], View]:
    """`view`, asked twice, with all that the screen holds looked at before and after."""

    def asked(screen: Any, size: tuple[int, int]) -> View:
        before, state = held(screen), screen.state
        first, second = view(screen, size), view(screen, size)
        assert first == second
        assert screen.state is state
        assert held(screen) == before
        return second

    return asked


def held(screen: Any) -> dict[str, int]:
    """What the screen's attributes are, by identity."""
    return {name: id(value) for name, value in vars(screen).items()}


@pytest.mark.parametrize("size", [(1280, 720), (800, 600)])
@pytest.mark.parametrize("scene", SCENES)
def test_a_view_answers_and_changes_nothing(
    scene: str, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for screen in SCREENS:
        monkeypatch.setattr(screen, "view", twice(screen.view))
    at = stage(tmp_path, size, Settings("es", motion=False), MEASURE)
    SCENES[scene](at)
    at.services.records.close()
