"""Whole lessons of a class in a real window, read back from the database and the files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.teams import Entry
from game.places import first_folder
from tests.e2e import classroom
from tests.e2e.classroom import (
    AZUL,
    MENDED,
    NARANJA,
    TYPO,
    VERDE,
    counts,
    reached,
)
from tests.e2e.twin import Twin
from tests.e2e.window import Program
from tests.tools.test_print import poppler


@pytest.fixture
def twins(tmp_path: Path) -> list[Twin]:
    return classroom.twins(tmp_path)


@pytest.fixture
def game(display: str, tmp_path: Path) -> Iterator[Program]:
    with classroom.lesson(display, tmp_path) as running:
        yield running


def test_a_class_plays_its_lesson_by_keyboard_alone(
    game: Program, twins: list[Twin], tmp_path: Path
) -> None:
    (a, one), (b, two), (c, three) = twins[0].pairs()
    game.type(a + two)
    counts(game, Entry("wrong", AZUL), so_many=1)
    game.type(c + three)
    counts(game, Entry("right", NARANJA, 1), so_many=2)
    game.type("s")
    counts(game, Entry("pass", NARANJA), so_many=3)
    game.type("+1+fair")
    game.press("Return")
    counts(game, Entry("points", AZUL, 2, "fair"), so_many=4)
    game.type("-")
    game.press("Return")
    counts(game, Entry("points", VERDE, -1), so_many=5)
    game.type("u")
    counts(game, so_many=4)

    game.type("t" + a + one)  # frozen: this puts a pair into the light
    game.press("Escape")
    game.type(twins[0].label(TYPO))
    game.press("ctrl+e", "ctrl+a")
    game.type(MENDED)
    game.press("Return")
    file = tmp_path / "numbers.yaml"
    game.until("the file to be mended", lambda: f"{MENDED}: tres" in file.read_text("utf-8"))
    game.press("Escape", "t")

    game.type(a + one)
    counts(game, Entry("right", VERDE, 1), so_many=5)
    game.type(b + two)
    counts(game, Entry("right", VERDE, 1), so_many=6)
    game.type("u")
    counts(game, so_many=5)
    game.type(b + two)
    counts(game, Entry("right", VERDE, 1), so_many=6)
    game.press("Return")
    game.shows("Finished!")
    assert [kind for kind, *_ in game.answers()] == ["miss", "match", "match", "match"]

    game.press("s")
    game.shows("Colours")
    for given, pair in enumerate(twins[1].pairs(), start=1):
        game.type("".join(pair))
        counts(game, Entry("right", NARANJA, 1), so_many=given)  # another team begins
    game.press("Return")
    game.shows("Finished!")

    game.press("i")
    game.shows("What the class knew")
    game.press("x", "1")
    pdf = first_folder(None) / "Report-Colours.pdf"
    game.until("the PDF", pdf.is_file)
    assert "Naranja" in poppler("pdftotext", pdf)
    found = {run["set"]: reached(run) for run in game.scores()}
    assert found == {
        "numbers": [("Azul", 2, 0, 1), ("Verde", 2, 2, 0), ("Naranja", 1, 1, 0)],
        "colours": [("Naranja", 3, 3, 0), ("Azul", 0, 0, 0), ("Verde", 0, 0, 0)],
    }
