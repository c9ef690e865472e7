"""The high-score tables: what they show, and deleting with undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.contest import Contest
from game.core.contest_data import contest_data
from game.core.run import Way
from game.core.saved_game import Progress
from game.core.teams import Entry, Team, TeamOptions
from game.screens.routes import Go
from game.screens.scores.messages import Action, Message, Select, Show
from game.screens.scores.screen import ScoresScreen
from game.services import Services
from game.view.box import Point
from game.view.messages import Event, Focused, Key, Scrolled
from game.words import use
from tests.records.made import RESULT, finished
from tests.screens.made import SET, faults_of_screen, keep, played, services, start
from tests.views import SIZE, press, press_key, texts, within


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def rows(of: ScoresScreen, size: tuple[int, int] = SIZE) -> list[list[str]]:
    return [
        [text.words for text in node.texts]
        for node in of.view(size).nodes
        if node.id.startswith("run-") and node.role == "row"
    ]


def several(s: Services) -> list[int]:
    return [
        keep(s, 92, 90_000, "Ben", errors=1),
        keep(s, 100, 80_000, "Ana"),
        keep(s, 92, 90_000, "Ana", errors=1),
        keep(s, 80, 70_000, "Eva", why_not="hints"),
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_leaves_its_place_at_any_size(tmp_path: Path, language: str) -> None:
    use(language)
    s = services(tmp_path)
    assert faults_of_screen(ScoresScreen(s)) == []
    for n in range(12):
        keep(s, 100 - n, 3_700_000 + n, nickname="A name that is quite long for a table")
    several(s)
    finished(s.records)
    shown = ScoresScreen(s, SET.content_key)
    assert faults_of_screen(shown) == []
    shown.update(Scrolled(-99, Point(900, 400)))
    assert faults_of_screen(shown) == []
    shown.update(Action.ASK_DELETE_ALL)
    assert faults_of_screen(shown) == []


def test_an_empty_table_says_so(tmp_path: Path) -> None:
    shown = ScoresScreen(services(tmp_path))
    assert "No scores are kept here." in texts(shown.view(SIZE))
    assert shown.view(SIZE).on_key("delete") is None
    assert [n.id for n in shown.view(SIZE).nodes if n.role == "button"] == ["back"]


def test_runs_stand_best_first_with_shared_ranks_and_the_unranked_below(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    shown = ScoresScreen(s)
    assert [row[:5] for row in rows(shown)] == [
        ["1", "Ana", "100", "1:20.00", "0"],
        ["2", "Ben", "92", "1:30.00", "1"],
        ["2", "Ana", "92", "1:30.00", "1"],
        ["–", "Eva", "80", "1:10.00", "0"],
    ]
    assert "hints were used" in texts(shown.view(SIZE))


def test_a_star_marks_the_best_of_each_player(tmp_path: Path) -> None:
    s = services(tmp_path)
    ids = several(s)
    keep(s, 50, 90_000, "")
    view = ScoresScreen(s).view(SIZE)
    starred = [n.id for n in view.nodes if n.id.startswith("run-") and n.icons]
    assert starred == [f"run-{ids[1]}", f"run-{ids[0]}"]
    for id in starred:
        name, star = view.by_id[id].texts[1], view.by_id[id].icons[0].box
        assert name.box.right <= star.x <= name.box.right + 16


def test_each_way_of_playing_has_its_own_table(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    finished(s.records)
    shown = ScoresScreen(s, SET.content_key)
    assert len(rows(shown)) == 4
    view = shown.view(SIZE)
    ways = [n.texts for n in view.nodes if n.id.startswith("way-")]
    assert [texts[1].words.replace("\u00a0", " ") for texts in ways] == [
        "Columns · 12 pairs · 6 a round · 1 run",
        "Columns · 12 pairs · 4 a round · 4 runs",
    ]
    press(shown, "way-0")
    assert [row[1] for row in rows(shown)] == ["Ana"]


def test_del_deletes_the_chosen_run_and_undo_brings_it_back_at_once(tmp_path: Path) -> None:
    s = services(tmp_path)
    ids = several(s)
    shown = ScoresScreen(s)
    press(shown, f"run-{ids[0]}")
    press_key(shown, "delete")
    assert [row[1] for row in rows(shown)] == ["Ana", "Ana", "Eva"]
    press_key(shown, "u")
    assert [row[1] for row in rows(shown)] == ["Ana", "Ben", "Ana", "Eva"]
    assert shown.state.selection == ids[0]
    assert shown.view(SIZE).on_key("u") is None


def test_del_pressed_again_takes_the_next_row(tmp_path: Path) -> None:
    s = services(tmp_path)
    ids = several(s)
    shown = ScoresScreen(s)
    shown.view(SIZE)
    shown.update(Focused(f"run-{ids[1]}"))
    press_key(shown, "delete")
    assert shown.state.focus == f"run-{ids[0]}"
    press_key(shown, "delete")
    assert [row[1] for row in rows(shown)] == ["Ana", "Eva"]
    press_key(shown, "u")
    press_key(shown, "u")
    assert len(rows(shown)) == 4


def test_deleting_all_asks_once_and_can_be_undone(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    finished(s.records)
    shown = ScoresScreen(s, SET.content_key)
    shown.update(Action.ASK_DELETE_ALL)
    assert "Delete 4 runs?" in texts(shown.view(SIZE))
    assert {n.id for n in shown.view(SIZE).stops()} == {"no", "yes"}
    press_key(shown, "escape")
    assert len(rows(shown)) == 4
    shown.update(Action.ASK_DELETE_ALL)
    shown.update(Action.DELETE_ALL)
    assert shown.state.model.way is not None
    assert shown.state.model.way.content_key != SET.content_key
    shown.update(Action.UNDO)
    assert shown.state.model.way.content_key == SET.content_key
    assert len(rows(shown)) == 4


def test_after_the_last_deletion_the_way_back_is_told(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    shown = ScoresScreen(s)
    shown.update(Action.DELETE_ALL)
    assert "All scores were deleted." in texts(shown.view(SIZE))
    s.deleted_runs = ()
    assert "No scores are kept here." in texts(ScoresScreen(s).view(SIZE))


def test_a_deletion_can_be_undone_after_the_screen_was_left(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    first = ScoresScreen(s)
    one, other = first.state.model.runs[:2]
    for run in (one, other):
        first.update(Select(run))
        first.update(Action.DELETE)
    again = ScoresScreen(s)
    assert not again.view(SIZE).by_id["undo"].disabled
    press(again, "undo")
    assert again.state.model.runs.count(other) == 1
    press(again, "undo")
    assert again.state.model.runs.count(one) == 1
    assert again.view(SIZE).by_id["undo"].disabled


def test_what_another_copy_removed_for_good_is_passed_over(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    s.deleted_runs = ((12345,),)
    shown = ScoresScreen(s)
    press(shown, "undo")
    assert len(shown.state.model.runs) == 4


def test_what_was_deleted_is_gone_for_the_next_visit_too(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    ScoresScreen(s).update(Action.DELETE_ALL)
    assert ScoresScreen(s).state.model.ways == []


def test_a_long_table_scrolls_and_the_focused_row_shows(tmp_path: Path) -> None:
    s = services(tmp_path)
    for n in range(60):
        keep(s, 100, 60_000 + n)
    shown = ScoresScreen(s)
    view = shown.view(SIZE)
    assert len(rows(shown)) < 60
    for _step in range(40):
        last = [n.id for n in view.stops() if n.id.startswith("run-")][-1]
        shown.update(Focused(last))
        view = shown.view(SIZE)
        node = view.by_id[last]
        assert node.clip is not None
        assert node.clip.holds(node.box.centre)
    assert rows(shown)[-1][0] == "60"


def test_the_way_that_was_asked_for_is_in_sight_in_a_long_list(tmp_path: Path) -> None:
    s = services(tmp_path)
    keep(s, 100, 60_000)
    for n in range(30):
        way = Way(f"key {n}", "columns", 6, 12, "term", 0)
        began = start(played())
        finished(s.records, type(began)(way, f"set {n}", f"Set {n}", 1, "", "desk"))
    shown = ScoresScreen(s, SET.content_key)
    node = next(n for n in shown.view(SIZE).nodes if n.id.startswith("way-") and n.selected)
    assert node.clip is not None
    assert node.clip.holds(node.box.centre)


def test_escape_goes_back(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    shown = ScoresScreen(s)
    shown.update(Show(shown.state.model.ways[0][0]))
    assert press_key(shown, "escape") == Go.BACK


@pytest.mark.parametrize("message", [Action.ASK_DELETE_ALL, Action.DELETE_ALL, Event.CHANGED])
@pytest.mark.parametrize("size", [(800, 600), SIZE])
def test_looking_changes_nothing(tmp_path: Path, message: Message, size: tuple[int, int]) -> None:
    s = services(tmp_path)
    ids = several(s)
    shown = ScoresScreen(s)
    shown.update(Focused(f"run-{ids[0]}"))
    shown.update(message)
    before = shown.state
    assert shown.view(size) == shown.view(size)
    assert shown.state is before


def test_deleting_in_a_long_table_leaves_it_where_it_is(tmp_path: Path) -> None:
    s = services(tmp_path)
    ids = [keep(s, 100, 60_000 + n) for n in range(60)]
    shown = ScoresScreen(s)
    shown.update(Focused(f"run-{ids[30]}"))
    top = rows(shown)[0]
    press_key(shown, "delete")
    assert rows(shown)[0] == top
    assert shown.state.focus == f"run-{ids[31]}"


def test_the_ring_of_a_run_goes_around_all_that_is_said_of_it(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    last = keep(s, 70, 60_000, "Zoe", why_not="reveals")
    shown = ScoresScreen(s)
    shown.update(Focused(f"run-{last}"))
    view = shown.view(SIZE)
    row, why = view.by_id[f"run-{last}"], view.by_id[f"run-{last}-why"]
    ring = row.box.inset(-8)
    assert within(why.box, row.box)
    others = [n for n in view.nodes if n.id.startswith("run-") and str(last) not in n.id]
    assert not any(text.box.inset(0, 8).meets(ring) for n in others for text in n.texts)
    assert row.clip is not None
    assert within(row.box.inset(-7), row.clip)


def test_a_page_key_takes_the_chosen_run_along(tmp_path: Path) -> None:
    s = services(tmp_path)
    runs = [keep(s, 100, 60_000 + n) for n in range(60)]
    shown = ScoresScreen(s)
    shown.update(Focused(f"run-{runs[0]}"))
    shown.update(Key("pagedown"))
    at = runs.index(int(shown.state.focus.removeprefix("run-")))
    assert 8 < at < 20
    assert shown.state.selection == runs[at]
    node = shown.view(SIZE).by_id[shown.state.focus]
    assert node.clip is not None
    assert within(node.box, node.clip)
    for key, place in (("end", -1), ("home", 0)):
        shown.update(Key(key))
        assert shown.state.focus == f"run-{runs[place]}"


def test_of_one_run_nothing_is_said_in_the_plural(tmp_path: Path) -> None:
    for language, words in (("en", "Delete it"), ("es", "Borrarla")):
        use(language)
        s = services(tmp_path / language)
        keep(s, 100, 60_000)
        shown = ScoresScreen(s)
        shown.update(Action.ASK_DELETE_ALL)
        assert shown.view(SIZE).by_id["yes"].label == words


def test_the_table_that_is_seen_has_the_keyboard_at_first(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    view = ScoresScreen(s).view(SIZE)
    assert view.focus.startswith("way-")
    assert view.focus in view.by_id


NAMES = ("Azul", "Naranja", "Verde", "Los del fondo, que no callan", "Quinto", "Sexto")


def class_game(s: Services, *points: int, score: int = 90) -> int:
    """A class game in which the teams reached so many points."""
    options = TeamOptions(tuple(Team(NAMES[n], n) for n in range(len(points))))
    entries = tuple(Entry("points", n, one) for n, one in enumerate(points))
    one = start(played(), "")
    run = s.records.begin(replace(one, way=replace(one.way, teams=len(points))))
    data = contest_data(Contest(options, entries))
    s.records.progress(run, Progress(RESULT, None, data))
    s.records.finish(run, replace(RESULT, score=score))
    return run


def test_class_games_have_a_table_with_the_teams_of_each(tmp_path: Path) -> None:
    s = services(tmp_path)
    several(s)
    class_game(s, 3, 5, 1)
    class_game(s, 2, 0, 2, score=80)
    of = ScoresScreen(s)
    assert "3\u00a0teams" in texts(of.view(SIZE), "way-0")[1]
    assert [row[:3] for row in rows(of)] == [
        ["1", "Naranja 5 · Azul 3 · Verde 1", "90"],
        ["2", "Azul = Verde 2 · Naranja 0", "80"],
    ]
    assert texts(of.view(SIZE), "table-heads")[1] == "Teams"


def test_six_teams_with_long_names_fit_at_any_size(tmp_path: Path) -> None:
    s = services(tmp_path)
    class_game(s, 9, 8, 7, 6, 5, 4)
    assert faults_of_screen(ScoresScreen(s)) == []


def test_of_a_long_table_the_best_show_and_all_of_it_by_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.screens.scores.model.MOST_RANKED", 2)
    s = services(tmp_path)
    for score in (80, 90, 100, 95):
        keep(s, score, 60_000)
    shown = ScoresScreen(s)
    assert "The best 2 of 4 runs. W shows all of them." in texts(shown.view(SIZE))
    assert len(shown.state.model.runs) == 2
    press_key(shown, "w")
    assert len(shown.state.model.runs) == 4
    shown.update(Event.CHANGED)
    assert len(shown.state.model.runs) == 4


def test_deleting_all_of_a_long_table_counts_and_deletes_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.screens.scores.model.MOST_RANKED", 2)
    s = services(tmp_path)
    for score in (80, 90, 100):
        keep(s, score, 60_000)
    shown = ScoresScreen(s)
    press(shown, "delete-all")
    assert "Delete 3 runs?" in texts(shown.view(SIZE))
    shown.update(Action.DELETE_ALL)
    assert s.records.ways() == []
