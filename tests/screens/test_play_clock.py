"""The clock of a game: hidden where it is not wanted, and figures that keep their places."""

from __future__ import annotations

import pytest

from game.view.box import Box
from tests.stage import MARKETING, Stage, answer, finished
from tests.views import SIZE, texts


def test_without_a_clock_no_time_is_seen_and_the_header_says_it_does_not_count(at: Stage) -> None:
    screen = at.play(MARKETING, timed=False)
    view = screen.view(SIZE)
    assert not [node for node in view.nodes if node.role == "timer"]
    assert view.by_id["not-ranked"].label == "Not ranked: it was played without a clock"
    assert "Not ranked: it was played without a clock" in texts(view)


def test_a_run_without_a_clock_is_kept_without_a_time(at: Stage) -> None:
    results = finished(at, at.play(MARKETING, timed=False))
    run = results.state.model.run
    assert (run.result.why_not, run.result.timed, run.result.score) == ("untimed", False, 100)
    tile = results.view(SIZE).by_id["time"]
    assert "Without a clock" in tile.label


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_the_figures_keep_their_places_while_they_change(at: Stage, mode: str) -> None:
    screen = at.play(MARKETING, mode, pairs=6)

    def places() -> list[tuple[str, Box]]:
        nodes = screen.view(SIZE).nodes
        return [(n.id, n.box) for n in nodes if n.id.endswith(("-value", "-name"))]

    before = places()
    answer(at, screen, errors=3)
    assert places() == before


def test_without_a_clock_there_is_no_ghost_that_would_show_the_time(at: Stage) -> None:
    finished(at, at.play(MARKETING))
    assert at.play(MARKETING).page.ghost
    assert not at.play(MARKETING, timed=False).page.ghost
