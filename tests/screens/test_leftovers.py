"""Definitions that belong to nothing: how many is chosen, announced, and ranked apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.options import Options
from game.core.pair_set import Side
from game.core.settings import Settings
from game.screens.routes import Push, ToPlay
from game.screens.setup.messages import Action
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event
from game.widgets.form import Choose
from tests import fakes
from tests.fakes import FakeShelf, pair_set
from tests.stage import Stage, stage
from tests.views import MEASURE, SIZE

SET = replace(pair_set("Capitals", 10), distractors=tuple(map(Side, ("Oslo", "Bonn", "Roma"))))
PATH = Path("/pairs/Capitals.yaml")


def playing(tmp_path: Path) -> Stage:
    return stage(tmp_path, SIZE, Settings("en", motion=False), MEASURE)


def test_what_is_left_over_is_announced_under_the_title(tmp_path: Path) -> None:
    at = playing(tmp_path)
    said = {n: at.play(SET, distractors=n, pairs=5).view(SIZE).by_id["subtitle"] for n in (0, 2)}
    assert said[0].label == "Round 1 of 2 · Columns"
    assert said[2].label == "Round 1 of 2 · Columns · 1 definition is left over"


def test_runs_with_other_numbers_of_them_are_ranked_apart_but_in_memory(tmp_path: Path) -> None:
    at = playing(tmp_path)

    def ranked(mode: str, wanted: int | None) -> int:
        screen = at.play(SET, mode, distractors=wanted)
        return at.services.records.run(screen.run_id).start.way.distractors

    assert [ranked("columns", wanted) for wanted in (None, 0, 2, 9)] == [3, 0, 2, 3]
    assert [ranked("memory", wanted) for wanted in (None, 0)] == [3, 3]


def test_the_setup_offers_as_many_as_the_set_has_where_they_are_dealt() -> None:
    screen = SetupScreen(fakes.services(FakeShelf([SET])), PATH)
    chips = [node for node in screen.view(SIZE).nodes if node.id.startswith("distractors-")]
    assert [node.label for node in chips if node.pressable] == ["0", "2", "All 3"]
    screen.update(Choose(replace(screen.state.options, distractors=2)))
    screen.update(Event.WOKE)
    route = screen.update(Action.BEGIN)
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    assert route.to.options.distractors == 2
    screen.update(Choose(replace(screen.state.options, mode="memory")))
    assert "distractors-0" not in screen.view(SIZE).by_id


def test_a_set_without_them_has_no_such_choice() -> None:
    screen = SetupScreen(fakes.services(FakeShelf([pair_set("Capitals", 10)])), PATH)
    assert "distractors-None" not in screen.view(SIZE).by_id
    assert Options().others(0) == 0
