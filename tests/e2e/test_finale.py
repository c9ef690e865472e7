"""The end of a game in a real window: what is seen of it, what is kept, and whose it was."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.view.view import View
from tests.e2e.twin import Twin
from tests.e2e.window import SIZE, Program, program, whole
from tests.glass import Area
from tests.views import text

TITLE = "Little set"
PAIRS = ("one: uno", "two: dos", "three: tres")
PACE_S = 0.5
"""A game of three pairs that is quicker than 0.9 s is not ranked; its clock may begin late."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "little.yaml"
    rows = "".join(f"  - {pair}\n" for pair in PAIRS)
    path.write_text(f"title: {TITLE}\npairs:\n{rows}", encoding="utf-8")
    return path


@pytest.fixture
def twin(file: Path, tmp_path: Path) -> Twin:
    return Twin(tmp_path / "twin", str(file), 7, SIZE)


def opened(display: str, file: Path, *words: str) -> Iterator[Program]:
    size = f"{SIZE[0]}x{SIZE[1]}"
    line = ("play", str(file), "--seed", "7", "--size", size, *words)
    with program(display, file.parent / "data", *line) as running:
        running.shows(TITLE)
        yield running


@pytest.fixture
def anas(display: str, file: Path) -> Iterator[Program]:
    yield from opened(display, file, "--name", "Ana")


@pytest.fixture
def nobodys(display: str, file: Path) -> Iterator[Program]:
    yield from opened(display, file, "--no-motion")


def play(game: Program, twin: Twin) -> None:
    """Play it to its end without an error, here and in the window."""
    pairs = twin.pairs()
    for given, (one, other) in enumerate(pairs, start=1):
        time.sleep(PACE_S)
        game.type(one + other)
        game.has(given)
    twin.answer(pairs)
    game.press("Return")
    game.shows("Finished!")


def praise(view: View) -> Area:
    """The panel with stars, score and sentence, whole pixels."""
    return whole(view.by_id["praise"].box)


def test_a_perfect_game_ends_with_stars_a_sentence_and_a_goal_and_is_the_high_score(
    anas: Program, twin: Twin
) -> None:
    play(anas, twin)
    [kept] = anas.rows("SELECT nickname, score, errors, why_not, official_ms, running_ms FROM runs")
    assert kept[:4] == ("Ana", 100, 0, "")
    assert kept[4] == kept[5] >= PACE_S * 1000 * (len(PAIRS) - 1)
    end = twin.results(anas.data)
    assert len([node for node in end.nodes if node.id.startswith("star-")]) == 3
    assert "First game of this set, and without an error!" in text(end)
    assert "Next goal: the same in less than 0:" in text(end)
    anas.looks(end, praise(end))


def test_a_game_that_was_nobodys_is_given_a_name_on_its_results(
    nobodys: Program, twin: Twin
) -> None:
    def name() -> str:
        return str(nobodys.rows("SELECT nickname FROM runs")[0][0])

    play(nobodys, twin)
    assert name() == ""
    nobodys.press("n")
    nobodys.type("Nobody")
    nobodys.press("Escape")
    nobodys.press("n")
    nobodys.type("  Ana ")
    nobodys.press("Return")
    nobodys.until("the name of the run", lambda: name() == "Ana")
    nobodys.until("the name for the next games", lambda: nobodys.setting("nickname") == "Ana")
    end = twin.results(nobodys.data)
    assert "claim" not in end.by_id
    nobodys.looks(end, praise(end))
