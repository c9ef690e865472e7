"""The end of a class game: who won, all teams by place, and where one can go from here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core import scoring
from game.core.contest import Contest
from game.core.contest_data import contest_data
from game.core.moves import Answer
from game.core.saved_game import Progress
from game.core.teams import Entry, Team, TeamOptions
from game.screens.results.messages import Action
from game.screens.results.screen import ResultsScreen
from game.screens.routes import Replace, ToPlay
from game.services import Services
from game.view.view import View
from game.words import use
from tests.screens.made import MISSED, faults_of_screen, played, services, to_results
from tests.views import SIZE, text, texts

NAMES = ("Azul", "Naranja", "Verde", "Los del fondo, que no callan ni un momento", "E", "F")
ENTRIES = (
    Entry("right", 0, 1),
    Entry("right", 1, 1),
    Entry("wrong", 1),
    Entry("points", 1, 2, "helped"),
    Entry("points", 2, -1, "noise"),
)


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def contest(teams: int, *entries: Entry) -> Contest:
    return Contest(TeamOptions(tuple(Team(NAMES[n], n) for n in range(teams))), entries)


def ended(s: Services, of: Contest, *answers: Answer, mode: str = "columns") -> ResultsScreen:
    game = replace(played(*answers, mode=mode), contest=of)
    to = to_results(s, game, nickname="")
    result = scoring.result(game, 0, False)
    s.records.progress(to.run_id, Progress(result, None, contest_data(of)))
    s.records.finish(to.run_id, result)
    return ResultsScreen(s, replace(to, play=replace(to.play, teams=of.options)))


def teams_in(view: View) -> list[list[str]]:
    """Place, name, what was done, and points of each team, from top to bottom."""
    return [texts(view, node.id) for node in view.nodes if node.id.startswith("team-")]


def test_all_teams_stand_by_place_with_how_their_points_came_about(tmp_path: Path) -> None:
    view = ended(services(tmp_path), contest(3, *ENTRIES)).view(SIZE)
    assert teams_in(view) == [
        ["1st", "Naranja", "1 right, 1 error, +2 points by hand", "3"],
        ["2nd", "Azul", "1 right, no errors", "1"],
        ["3rd", "Verde", "0 right, no errors, −1 point by hand", "-1"],
    ]
    assert texts(view, "praise") == [
        "Naranja wins with 3 points!",
        "The class: score 100 · 12 right, no errors · 1:42.18",
    ]


def test_a_tie_is_said_as_a_tie(tmp_path: Path) -> None:
    shown = ended(services(tmp_path), contest(3, Entry("right", 0, 1), Entry("right", 2, 1)))
    view = shown.view(SIZE)
    assert [row[:2] for row in teams_in(view)] == [
        ["1st", "Azul"],
        ["1st", "Verde"],
        ["3rd", "Naranja"],
    ]
    assert texts(view, "praise")[0] == "A tie: Azul and Verde have 1 point each."


def test_each_team_has_its_shape_beside_its_colour(tmp_path: Path) -> None:
    view = ended(services(tmp_path), contest(3, *ENTRIES)).view(SIZE)
    marks = {id: view.by_id[id].icons[0] for id in ("team-0", "team-1", "team-2")}
    assert len({mark.name for mark in marks.values()}) == 3
    assert view.by_id["praise"].icons[0].name == marks["team-1"].name


def test_the_table_is_of_class_games_alone_and_names_who_won(tmp_path: Path) -> None:
    s = services(tmp_path)
    to_results(s, played())
    ended(s, contest(3, Entry("right", 2, 1)))
    shown = ended(s, contest(3, *ENTRIES), *MISSED[:2])
    view = shown.view(SIZE)
    assert texts(view, "table-title") == ["Class games of 3 teams"]
    rows = [node for node in view.nodes if node.id.startswith("row-")]
    assert [texts(view, row.id)[:2] for row in rows] == [["1", "Verde"], ["2", "Naranja"]]


def test_the_words_are_those_for_a_class(tmp_path: Path) -> None:
    s = services(tmp_path)
    view = ended(s, contest(2), *MISSED).view(SIZE)
    assert "you chose" not in text(view)
    assert "chosen: “definition 1”" in text(view)
    assert "claim" not in view.by_id
    well = text(ended(s, contest(2)).view(SIZE))
    assert "Nothing to review: the class knew every pair." in well


@pytest.mark.parametrize("action", [Action.PLAY_AGAIN, Action.REPLAY_MISSED])
def test_the_next_game_keeps_the_teams_and_another_one_begins(
    tmp_path: Path, action: Action
) -> None:
    of = contest(3, *ENTRIES)
    route = ended(services(tmp_path), of, *MISSED).update(action)
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToPlay)
    assert route.to.teams == replace(of.options, first=1)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("teams", [2, 3, 4, 6])
def test_all_teams_fit_at_any_size(tmp_path: Path, language: str, teams: int) -> None:
    use(language)
    shown = ended(services(tmp_path), contest(teams, *ENTRIES[:4]), *MISSED)
    assert faults_of_screen(shown) == []


def test_what_is_read_aloud_says_who_won(tmp_path: Path) -> None:
    view = ended(services(tmp_path), contest(3, *ENTRIES)).view(SIZE)
    assert view.says.startswith("Finished! Naranja wins with 3 points!")
    assert view.by_id["team-1"].label == (
        "1st: Naranja, 3 points, 1 right, 1 error, +2 points by hand"
    )


def test_a_class_without_errors_sees_which_team_found_each_pair(tmp_path: Path) -> None:
    every = (Entry("right", n % 2, 1) for n in range(12))
    view = ended(services(tmp_path), contest(2, *every)).view(SIZE)
    rows = [node for node in view.nodes if node.id.startswith("review-") and node.role == "row"]
    assert [icon.name for row in rows[:2] for icon in row.icons] == ["circle", "triangle"]
    assert rows[1].label.endswith("found by Naranja")
    assert "the class knew every pair" in view.by_id["all-well"].label
