"""A display for the tests in a real window; without one they say what they need."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.window import SIZE, environment
from tests.glass import missing, server

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests in a real window together: side by side they would wait for each other."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.xdist_group("window"))


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    if lacking := missing("Xvfb", "xdotool"):
        pytest.skip(lacking)
    with server(SIZE) as name:
        yield name


@pytest.fixture
def keyboard(display: str) -> Iterator[Callable[..., None]]:
    """Gives the display the keyboard of another country. xdotool would lend its letters a key
    for a moment, and a busy program looks too late to see them."""

    def given(*layout: str) -> None:
        subprocess.run(["setxkbmap", *layout], env=environment(display), check=True)

    yield given
    given("us")
