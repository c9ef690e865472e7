"""A screen that is left is freed at once, with all that it read: nothing holds it in a circle."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any
from weakref import ref

import pytest

from game.core.settings import Settings
from tests.scene_views import SCREENS
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE, SIZE

SEEN = {
    "library": "Library",
    "lock": "Lock",
    "setup": "Setup",
    "export": "Export",
    "lens": "Play",
    "results": "Results",
    "report": "Report",
    "practice-board": "Practice",
    "cards": "FlashCards",
    "scores": "Scores",
    "progress-days": "Progress",
    "files": "Files",
    "about": "About",
    "settings": "Settings",
    "keys": "Help",
    "nickname": "Nickname",
    "import": "Import",
    "editor": "Editor",
    "fault": "Fault",
    "class-points": "Play",
}
"""A scene with each screen."""


def made(scene: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Show a scene and let go of it; return its screens, each with its name and where it was."""
    screens: list[Any] = []
    for kind in SCREENS:
        begin = kind.__init__

        def begun(screen: Any, *given: Any, begin: Any = begin, **named: Any) -> None:
            begin(screen, *given, **named)
            screens.append((type(screen).__name__, ref(screen)))

        monkeypatch.setattr(kind, "__init__", begun)
    at = stage(folder, SIZE, Settings("es", motion=False), MEASURE)
    SCENES[scene](at)
    at.services.records.close()
    return screens


@pytest.mark.parametrize("scene", SEEN)
def test_a_screen_that_is_left_is_freed_at_once(
    scene: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gc.disable()
    try:
        screens = made(scene, tmp_path, monkeypatch)
        assert f"{SEEN[scene]}Screen" in [name for name, _screen in screens]
        assert [name for name, screen in screens if screen() is not None] == []
    finally:
        gc.enable()


def test_each_screen_is_looked_at() -> None:
    assert {f"{name}Screen" for name in SEEN.values()} == {each.__name__ for each in SCREENS}
