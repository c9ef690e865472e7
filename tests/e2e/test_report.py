"""The report in a real window, by keyboard alone: from the end of a game to its PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.places import first_folder
from tests.e2e.test_finale import TITLE, file, opened, play, twin
from tests.e2e.twin import Twin
from tests.e2e.window import Program
from tests.tools.test_print import poppler

__all__ = ["file", "twin"]


@pytest.fixture
def game(display: str, file: Path) -> Iterator[Program]:
    yield from opened(display, file, "--name", "Ana", "--no-motion")


def test_what_was_known_is_seen_after_a_game_and_taken_along_as_a_pdf(
    game: Program, twin: Twin
) -> None:
    play(game, twin)
    game.press("i")
    game.shows("What the class knew")
    game.press("x", "1")
    pdf = first_folder(None) / f"Report-{TITLE.replace(' ', '-')}.pdf"
    game.until("the PDF", pdf.is_file)
    assert "Known at once: 100%" in poppler("pdftotext", pdf)
    game.press("Escape", "Escape")
    game.shows("Finished!")
