"""About: what is in the program, under which licences, and where the data lies."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from game import __version__
from game.core.settings import Settings
from game.places import ASSETS
from game.screens.about import LIBRARIES, AboutScreen, libraries
from game.screens.help import HelpScreen
from game.screens.routes import Go, Place, Push
from game.screens.settings import Action as SettingsAction
from game.screens.settings import SettingsScreen
from game.view.messages import Key
from tests import fakes
from tests.fakes import FakeShelf
from tests.views import SIZE, press, text

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))


def test_every_package_that_the_program_needs_is_named_with_its_licence() -> None:
    needed = {re.split(r"[><=; ]", name)[0] for name in PROJECT["project"]["dependencies"]}
    assert set(LIBRARIES) == needed
    said = text(AboutScreen(fakes.services()).view((1920, 1080)))
    for name, number, licence in libraries():
        assert f"{name} {number}: {licence}" in AboutScreen(fakes.services()).view(SIZE).as_text()
        assert f"{name} {number}" in said


def test_it_names_the_version_the_licences_and_the_folder() -> None:
    said = text(AboutScreen(fakes.services()).view(SIZE))
    folder = str(FakeShelf().own_folder.parent)
    for words in (__version__, "MIT", "Atkinson", "Noto", "SIL Open Font License 1.1", folder):
        assert words in said


def test_the_folders_open_and_the_versions_are_copied() -> None:
    services, copied = fakes.services(shelf := FakeShelf()), list[str]()
    services.set_clipboard = copied.append
    screen = AboutScreen(services)
    press(screen, "open-folder")
    press(screen, "open-fonts")
    press(screen, "open-emoji")
    assert shelf.opened == [Path("/own").parent, ASSETS / "fonts", ASSETS / "emoji"]
    assert any(shelf.opened[1].glob("OFL-*.txt"))
    assert any(shelf.opened[2].glob("LICENSE-*.txt"))
    press(screen, "copy-version")
    assert copied[0].startswith(f"Parejas {__version__}\n")
    assert "pygame-ce" in copied[0]
    assert services.toast == "Copied"


def test_a_locked_program_opens_no_folder_of_the_data() -> None:
    services = fakes.services(settings=Settings("en", lock="a code"))
    ids = AboutScreen(services).view(SIZE).by_id
    assert "open-folder" not in ids
    assert "open-fonts" in ids


def test_it_opens_from_the_keys_and_the_settings_and_escape_goes_back() -> None:
    keys = HelpScreen(fakes.services())
    about = keys.view(SIZE).on_key("a")
    assert about is not None
    assert keys.update(about.message) == Push(Place.ABOUT)
    settings = SettingsScreen(fakes.services())
    assert settings.view(SIZE).by_id["open-about"].message is SettingsAction.ABOUT
    assert settings.update(SettingsAction.ABOUT) == Push(Place.ABOUT)
    assert AboutScreen(fakes.services()).update(Key("escape")) is Go.BACK
