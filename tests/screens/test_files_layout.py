"""The own dialog for files: nothing leaves its place in any window, with any text size."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import words
from game.core.settings import Settings
from game.desktop.wish import FileWish
from game.screens.files.screen import FilesScreen
from game.screens.routes import ToFiles
from game.view.messages import Event, Resized, Typed
from tests import fakes
from tests.fakes import FakeShelf
from tests.views import MEASURE, faults_of_layout

SIZES = [(640, 480), (800, 600), (1280, 720), (1080, 1920), (3440, 1440)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["es", "en"])
def test_everything_lies_in_its_place(
    size: tuple[int, int], scale: float, language: str, tmp_path: Path
) -> None:
    words.use(language)
    for number in range(30):
        (tmp_path / f"a picture with quite a long name, number {number}.png").touch()
    services = fakes.services(FakeShelf(folder=tmp_path), measure=MEASURE)
    services.settings = Settings(language, text_scale=scale)
    wish = FileWish(words._("Choose a picture"), tmp_path, "", (".png",), many=True)
    screen = FilesScreen(services, ToFiles(wish))
    screen.update(Resized(size))
    while screen.state.listing is not None:
        screen.update(Event.WOKE)
    assert faults_of_layout(screen.view(size)) == []
    screen.update(Typed("nothing is called so"))
    assert faults_of_layout(screen.view(size)) == []
    words.use("en")
