"""A display smaller than the usual window, and a window that comes back where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.window import program
from tests.glass import missing, server


@pytest.fixture(scope="module")
def small() -> Iterator[str]:
    if lacking := missing("Xvfb", "xdotool"):
        pytest.skip(lacking)
    with server((800, 600)) as name:
        yield name


def test_the_window_is_no_larger_than_the_display_and_comes_back(
    small: str, tmp_path: Path
) -> None:
    with program(small, tmp_path / "data") as library:
        library.shows("Parejas")
        assert library.place(library.window()) == (0, 0, 800, 600)
        window = library.window()
        library.hand("windowsize", window, 640, 480)
        library.hand("windowmove", window, 50, 40)
        wanted = (50, 40, 640, 480)
        library.until("the new place", lambda: library.place(library.window()) == wanted)
        library.has_folder()
        library.glass.settle(0.5, most_s=5.0)
        library.ask_to_close()
        library.ended()
    with program(small, tmp_path / "data") as library:
        library.shows("Parejas")
        assert library.place(library.window()) == wanted
