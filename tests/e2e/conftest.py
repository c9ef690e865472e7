"""A display for the tests in a real window; without one they say what they need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.window import SIZE
from tests.glass import missing, server


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    if lacking := missing("Xvfb", "xdotool"):
        pytest.skip(lacking)
    with server(SIZE) as name:
        yield name
