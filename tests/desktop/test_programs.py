"""Dialogs of other programs: how they are asked, what their answers are, and how they end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.desktop import programs
from game.desktop.dialogs import system_dialog
from game.desktop.wish import FileWish

PICTURES = FileWish("Choose “one”", Path("/home/ana"), "Pictures", (".png", ".jpg"))
FOLDER = FileWish("Choose a folder", Path("/home/ana"), folders=True)


class GivenUpError(Exception):
    """The player closed the choice."""


def alive() -> None:
    """Go on."""


def python(script: str) -> programs.Command:
    return lambda _wish: [sys.executable, "-c", script]


def test_each_line_that_is_printed_is_a_file() -> None:
    show = programs.dialog_of(python("print('/a/b c.png'); print('/d/ñ.png')"))
    assert show(PICTURES, alive) == ("/a/b c.png", "/d/ñ.png")


def test_nothing_chosen_is_no_file() -> None:
    show = programs.dialog_of(python("print('/a.png'); raise SystemExit(1)"))
    assert show(PICTURES, alive) == ()


@pytest.mark.parametrize("script", ["raise SystemExit(5)", "import os; os.abort()"])
def test_a_program_that_fails_is_an_error(script: str) -> None:
    with pytest.raises(OSError, match="failed"):
        programs.dialog_of(python(script))(PICTURES, alive)


def test_a_program_that_is_not_there_is_an_error() -> None:
    with pytest.raises(OSError, match="no-such-program"):
        programs.dialog_of(lambda _wish: ["no-such-program"])(PICTURES, alive)


def test_whoever_gives_up_ends_the_program(tmp_path: Path) -> None:
    file = tmp_path / "begun"
    script = f"import pathlib, time; pathlib.Path({str(file)!r}).touch(); time.sleep(3600)"

    def give_up() -> None:
        if file.exists():
            raise GivenUpError

    with pytest.raises(GivenUpError):
        programs.dialog_of(python(script))(PICTURES, give_up)


def test_the_folder_is_in_the_programs_environment() -> None:
    show = programs.dialog_of(python("import os; print(os.environ['PAREJAS_FOLDER'])"))
    assert show(PICTURES, alive) == ("/home/ana",)


def test_zenity_and_kdialog_are_asked_for_the_kinds_in_both_cases_of_their_endings() -> None:
    assert programs.zenity(PICTURES)[2:] == [
        "--title=Choose “one”",
        "--filename=/home/ana/",
        "--file-filter=Pictures | *.png *.PNG *.jpg *.JPG",
    ]
    assert programs.kdialog(PICTURES)[3:] == [
        "--getopenfilename",
        "/home/ana",
        "Pictures (*.png *.PNG *.jpg *.JPG)",
    ]
    assert "--directory" in programs.zenity(FOLDER)
    assert "--getexistingdirectory" in programs.kdialog(FOLDER)


def test_quotes_in_a_title_stay_text_on_windows_and_macos() -> None:
    odd = FileWish('It\'s "one"', Path("/"), "Pictures", (".png",), many=True)
    assert "$dialog.Title = 'It''s \"one\"'" in programs.powershell(odd)[-1]
    assert 'with prompt "It\'s \\"one\\""' in programs.osascript(odd)[2]
    assert "Multiselect = $true" in programs.powershell(odd)[-1]
    assert "FolderBrowserDialog" in programs.powershell(FOLDER)[-1]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has several dialogs to choose from")
@pytest.mark.parametrize("desktop", ["GNOME", "KDE"])
def test_the_dialog_of_the_desktop_is_preferred(
    desktop: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("zenity", "kdialog"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho /{name}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    dialog = system_dialog()
    assert dialog is not None
    assert dialog(PICTURES, alive) == ({"GNOME": "/zenity", "KDE": "/kdialog"}[desktop],)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a dialog")
def test_without_a_display_or_a_program_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    for display in (":0", ""):
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("WAYLAND_DISPLAY", "")
        assert system_dialog() is None
