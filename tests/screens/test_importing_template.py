"""The import screen's template: saved where documents lie, and shown in its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.settings import Settings
from game.formats import read_any
from game.screens.importing.messages import Action
from game.screens.importing.screen import ImportScreen
from game.screens.routes import ToImport
from game.view.messages import Key
from game.words import use
from tests import fakes, views
from tests.fakes import FakeShelf
from tests.import_scenes import settled
from tests.screens.importing import press
from tests.views import SIZE, SIZES


def opened(folder: Path, language: str = "en", scale: float = 1.0) -> ImportScreen:
    use(language)
    settings = Settings(language, text_scale=scale)
    services = fakes.services(FakeShelf(folder=folder), None, settings)
    return settled(ImportScreen(services, ToImport(), (folder,)))


def test_the_template_is_a_new_file_that_says_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "Template-for-pairs.xlsx").write_text("mine")
    screen = opened(tmp_path)
    press(screen, "template")
    settled(screen)
    said = views.text(screen.view(SIZE))
    assert str(tmp_path / "Template-for-pairs-2.xlsx") in said
    assert (tmp_path / "Template-for-pairs.xlsx").read_text() == "mine"
    assert "3 examples" in read_any(tmp_path / "Template-for-pairs-2.xlsx")[1][1].problem


def test_its_dialog_shows_the_folder_and_closes(tmp_path: Path) -> None:
    screen = opened(tmp_path)
    press(screen, "template")
    settled(screen)
    press(screen, "show")
    screen.update(Key("escape"))
    assert screen.state.dialog is None


def test_a_folder_that_cannot_be_written_in_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (no_folder := tmp_path / "file").touch()
    # Where a folder is none, the home folder is next.
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(no_folder))
    screen = opened(no_folder / "nowhere")
    screen.update(Action.SAVE_TEMPLATE)
    settled(screen)
    assert "The template was not saved" in views.text(screen.view(SIZE))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_buttons_lie_on_the_page_and_apart(
    size: tuple[int, int], scale: float, language: str, tmp_path: Path
) -> None:
    screen = opened(tmp_path, language, scale)
    for message in (Key("f1"), Action.SAVE_TEMPLATE):
        screen.update(message)
        view = settled(screen).view(size)
        assert views.outside(view) == []
        assert views.overlapping(view) == []
