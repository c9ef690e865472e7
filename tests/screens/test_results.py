"""The end of a run: what is said of it, and where one can go from here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.ranking_words import why_not_words
from game.screens.results.messages import Open
from game.screens.results.runs import window
from game.screens.results.screen import ResultsScreen
from game.view.messages import Event, Typed
from game.widgets.run_words import ordinal
from game.words import use
from tests.screens.made import (
    MISSED,
    answer,
    faults_of_screen,
    keep,
    played,
    screen,
    services,
    to_results,
)
from tests.views import MEASURE, SIZE, texts


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_nothing_leaves_its_place_at_any_size(tmp_path: Path, language: str, mode: str) -> None:
    use(language)
    s = services(tmp_path)
    for n in range(9):
        keep(s, 100 - n, 90_000 + n, nickname="A name that is quite long for a table")
    shown = ResultsScreen(s, to_results(s, played(*MISSED, mode=mode, hints=1)))
    assert faults_of_screen(shown) == []
    shown.update(Open(1))
    assert faults_of_screen(shown) == []
    well = ResultsScreen(s, to_results(s, played(mode=mode), nickname="Eva"))
    assert faults_of_screen(well) == []


def test_the_layout_of_a_wide_window_is_the_one_that_was_drawn(tmp_path: Path) -> None:
    rows = screen(tmp_path, *MISSED).view(SIZE).as_text().splitlines()
    boxes = [row.split()[:6] for row in rows]
    assert ["praise", "panel", "28", "98"] in [row[:4] for row in boxes]
    assert ["table", "panel", "897", "98", "355"] in [row[:5] for row in boxes]
    assert ["again", "button"] in [row[:2] for row in boxes]


def test_score_time_and_rank_say_how_they_came_about(tmp_path: Path) -> None:
    view = screen(tmp_path, answer(3, "miss"), answer(3)).view(SIZE)
    assert texts(view, "score") == ["Score", "92", "12 right, 1 error"]
    assert texts(view, "time") == ["Official time", "1:45.18", "1:42.18 + 3.00 for 1 error"]
    assert texts(view, "rank") == ["Rank", "1st", "the first one"]


def test_hints_are_named_apart_from_errors(tmp_path: Path) -> None:
    shown = screen(tmp_path, answer(3, "miss"), answer(3), hints=2, penalty_ms=13_000)
    added = texts(shown.view(SIZE), "time")[2]
    assert added == "1:42.18 + 3.00 for 1 error + 10.00 for 2 hints"


def test_the_line_below_the_title_keeps_the_seed_however_long_the_title_is(tmp_path: Path) -> None:
    shown = screen(tmp_path)
    assert texts(shown.view(SIZE))[1] == (
        "Relationship marketing · Columns · 12 pairs in 3 rounds · deal number 7"
    )
    long = replace(shown.to.play.pair_set, title="An endless title " * 20)
    shown.to = replace(shown.to, play=replace(shown.to.play, pair_set=long))
    shown.update(Event.CHANGED)
    line = shown.view((800, 600)).by_id["subtitle"].texts[0]
    assert line.words.endswith("… · Columns · 12 pairs in 3 rounds · deal number 7")
    assert MEASURE.fits(line)


def test_memory_shows_turns_beside_par(tmp_path: Path) -> None:
    view = screen(tmp_path, mode="memory").view(SIZE)
    assert texts(view, "turns") == ["Turns", "30", "par 17.7, a perfect memory"]


@pytest.mark.parametrize("why", ["replay", "reveals", "hints", "undos", "too_fast", "unfinished"])
def test_every_reason_for_not_being_ranked_has_words_of_its_own(why: str) -> None:
    assert why_not_words(why) not in ("", why)


def test_a_run_that_is_not_ranked_says_why_and_is_still_in_view(tmp_path: Path) -> None:
    s = services(tmp_path)
    keep(s, 100, 60_000)
    to = to_results(s, played(undos=1))
    view = ResultsScreen(s, to).view(SIZE)
    assert texts(view, "rank")[1:] == ["–", "Not ranked: answers were taken back"]
    assert texts(view, f"row-{to.run_id}")[:2] == ["–", "Ana"]


def test_equals_share_the_rank_that_is_shown(tmp_path: Path) -> None:
    s = services(tmp_path)
    keep(s, 100, 60_000)
    keep(s, 100, 102_180)
    to = to_results(s, played())
    view = ResultsScreen(s, to).view(SIZE)
    assert texts(view, "rank")[1:] == ["2nd", "personal best, of\u00a03\u00a0runs"]
    assert texts(view, f"row-{to.run_id}")[0] == "2"


def test_a_slower_run_than_ones_own_best_is_no_personal_best(tmp_path: Path) -> None:
    s = services(tmp_path)
    keep(s, 100, 60_000, nickname="Ana")
    view = ResultsScreen(s, to_results(s, played())).view(SIZE)
    assert texts(view, "rank")[1:] == ["2nd", "of 2 runs"]


def test_a_run_far_down_stands_in_the_table_with_its_true_rank(tmp_path: Path) -> None:
    s = services(tmp_path)
    for n in range(39):
        keep(s, 100, 60_000 + n)
    to = to_results(s, played())
    view = ResultsScreen(s, to).view(SIZE)
    row = view.by_id[f"row-{to.run_id}"]
    assert row.texts[0].words == "40"
    assert row.box.bottom <= view.by_id["see-all"].box.y
    assert "row-gap" in view.by_id


@pytest.mark.parametrize(
    ("count", "mine", "room", "lines"),
    [
        (3, 1, 8, [0, 1, 2]),
        (40, 2, 6, [0, 1, 2, 3, 4, 5]),
        (40, 39, 6, [0, 1, 2, None, 38, 39]),
        (40, 6, 6, [0, 1, 2, None, 5, 6]),
        (40, 39, 3, [37, 38, 39]),
        (40, None, 3, [0, 1, 2]),
    ],
)
def test_the_rows_that_show_hold_the_best_and_this_one(
    count: int, mine: int | None, room: int, lines: list[int | None]
) -> None:
    assert window(count, mine, room) == lines


def test_the_table_of_a_first_run_is_as_tall_as_its_row(tmp_path: Path) -> None:
    view = screen(tmp_path, *MISSED).view(SIZE)
    [row] = [node for node in view.nodes if node.id.startswith("row-")]
    assert view.by_id["see-all"].box.y - row.box.bottom < row.box.h


def test_the_chart_shows_the_last_runs_and_sets_this_one_apart(tmp_path: Path) -> None:
    s = services(tmp_path)
    keep(s, 61, 90_000, nickname="Ana")
    keep(s, 70, 90_000, nickname="Ben")
    view = ResultsScreen(s, to_results(s, played())).view(SIZE)
    assert [texts(view, f"bar-{n}-score") for n in range(2)] == [["61"], ["100"]]
    assert [view.by_id[f"bar-{n}"].skin.fill for n in range(2)] == ["rail", "accent"]
    assert "bar-2" not in view.by_id
    title, bar = view.by_id["chart"].texts[0].box, view.by_id["bar-1"].box
    assert view.by_id["bar-0"].box.x == pytest.approx(title.x)
    assert bar.y - title.bottom >= s.ui(SIZE)(8)


def test_plus_makes_the_text_larger(tmp_path: Path) -> None:
    shown = screen(tmp_path)
    shown.update(Typed("+"))
    assert shown.services.settings.text_scale == 1.15


def test_ordinals_are_written_as_each_language_does() -> None:
    english = [ordinal(n, "en") for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111)]
    assert " ".join(english) == "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th"
    assert [ordinal(n, "es") for n in (1, 21)] == ["1.º", "21.º"]


def test_what_enter_presses_has_the_ring(tmp_path: Path) -> None:
    view = screen(tmp_path).view(SIZE)
    assert "enter" in view.by_id[view.focus].keys
