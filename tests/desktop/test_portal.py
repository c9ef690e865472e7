"""The desktop portal, on a session bus of the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.desktop.dialogs import system_dialog
from game.desktop.wish import FileWish
from tests.bus import session_bus
from tests.glass import missing

if sys.platform != "linux":
    pytest.skip("portals are Linux's", allow_module_level=True)
from game.desktop import portal

WISH = FileWish("Choose", Path("/tmp/ñ"), "Pictures", (".png",), many=True)


class GivenUpError(Exception):
    """The player closed the choice."""


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus with nobody on it."""
    if lacking := missing("dbus-daemon"):
        pytest.skip(lacking)
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DISPLAY", ":0")
        yield


@contextmanager
def service(*files: str) -> Iterator[subprocess.Popen[str]]:
    """A portal that answers with these files."""
    line = [sys.executable, "-m", "tests.desktop.portal_service", *files]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        assert said(process) == "ready"
        yield process
        process.terminate()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def alive() -> None:
    """Go on."""


def test_the_portal_is_asked_and_its_files_come_back(bus: None) -> None:
    with service("/tmp/ñ/a b.png", "/tmp/c.png") as process:
        dialog = system_dialog()
        assert dialog is portal.show
        assert dialog(WISH, alive) == ("/tmp/ñ/a b.png", "/tmp/c.png")
        title, options = json.loads(said(process))
    assert title == "Choose"
    assert options["multiple"] == ["b", True]
    assert options["filters"][1] == [["Pictures", [[0, "*.png"], [0, "*.PNG"]]]]
    assert options["current_folder"] == ["ay", "/tmp/ñ\0"]


def test_nothing_chosen_is_no_file(bus: None) -> None:
    with service("-"):
        assert portal.show(WISH, alive) == ()


def test_whoever_gives_up_closes_the_dialog(bus: None) -> None:
    def give_up() -> None:
        raise GivenUpError

    with service() as process:
        with pytest.raises(GivenUpError):
            portal.show(WISH, give_up)
        said(process)
        assert said(process) == "closed"


def test_a_bus_without_a_portal_has_none(bus: None) -> None:
    assert not portal.is_there()


def test_without_a_bus_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not portal.is_there()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not portal.is_there()
