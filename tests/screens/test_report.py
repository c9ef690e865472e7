"""The report: over which games it goes, what it says, and that it can be saved in a file."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from datetime import tzinfo
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import skia
from openpyxl import load_workbook

from game.core.contest import Contest
from game.core.contest_data import contest_data
from game.core.moves import Answer, AnswerKind
from game.core.pair_set import Pair, PairSet, Side
from game.core.report import PlayedGame, Report, Scope
from game.core.run import Run
from game.core.saved_game import Progress
from game.core.teams import Entry, Team, TeamOptions
from game.paper.report import Heading, sheets
from game.records import reports
from game.screens.opening import open_screen
from game.screens.report import model
from game.screens.report.messages import Action, Kind, SaveReport
from game.screens.report.screen import ReportScreen
from game.screens.results.messages import Action as ResultsAction
from game.screens.routes import Go, Push, ToReport
from game.screens.scores.screen import ScoresScreen
from game.services import Services
from game.view.messages import Event, Key, Resized
from game.view.view import View
from game.widgets.job import StoppedError
from game.words import use
from tests.fakes import FakeShelf
from tests.records.made import RESULT
from tests.screens.made import MISSED, SCALES, SET, SIZES, played, screen, services, start
from tests.views import MEASURE, SIZE, faults_of_layout, press, press_key, text, texts

TEAMS = TeamOptions((Team("Azul", 0), Team("Naranja", 1)))


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def given(pair: int, kind: AnswerKind, chosen: str = "") -> Answer:
    right = kind == "match"
    return Answer(0, pair, f"term {pair}", chosen, right, kind, 0, 4000, (0, 1))


def game(s: Services, *answers: Answer, contest: Contest | None = None, **more: Any) -> int:
    """A game with these answers, of teams where there is a contest."""
    begin = start(played())
    way = replace(begin.way, teams=2 if contest else 0)
    run = s.records.begin(replace(begin, way=way, **more))
    so_far = Progress(RESULT, None, contest_data(contest) if contest else None)
    for seq, answer in enumerate(answers):
        s.records.add(run, seq, answer, so_far)
    return run


def class_game(s: Services) -> int:
    by_hand = Entry("points", 1, 3, "neat")
    entries = (Entry("right", 0, 1), Entry("wrong", 0), Entry("right", 1, 1), by_hand)
    wrong = given(1, "miss", "definition 2")
    answers = given(0, "match", "term 0"), wrong, given(1, "match", "definition 1")
    return game(s, *answers, contest=Contest(TEAMS, entries))


def shown(s: Services, run: int, folder: Path | None = None, **more: Any) -> ReportScreen:
    folders = [folder] if folder else None
    return ReportScreen(s, ToReport(run, pair_set=SET, **more), folders)


def test_it_says_how_much_was_known_at_once_and_what_each_team_answered(tmp_path: Path) -> None:
    view = shown(s := services(tmp_path), class_game(s)).view(SIZE)
    assert view.by_id["known-bar"].label == (
        "50% known at once. known at once: 1. found after errors: 1. shown or not found: 0"
    )
    assert view.by_id["team-0"].label == "Azul. 1 point. 1 right, 1 error"
    assert (
        view.by_id["team-1"].label
        == "Naranja. 4 points. 1 right, no errors. points by hand: neat +3"
    )


def test_the_pair_that_went_worst_comes_first_with_what_was_chosen_instead(tmp_path: Path) -> None:
    view = shown(s := services(tmp_path), class_game(s)).view(SIZE)
    assert view.by_id["pair-0-0"].label == (
        "term 1. definition 1. found after errors: 1 time. 1 error. "
        "chosen instead: “definition 2”. Azul: 0 right, 1 error. Naranja: 1 right, no errors"
    )
    assert "term 0" in texts(view, "pair-0-1")


def test_each_part_of_a_bar_has_a_sign_and_a_form_of_its_own(tmp_path: Path) -> None:
    s = services(tmp_path)
    run = game(s, given(0, "match"), given(1, "miss", "x"), given(1, "match"), given(2, "reveal"))
    chart = shown(s, run).view(SIZE).by_id["known-bar"]
    assert [icon.name for icon in chart.icons] == ["tick", "wave", "cross"]
    known, late, missing = chart.marks
    assert late.box.h < known.box.h
    assert (missing.fill, known.fill) == ("clear", "good")


def test_a_day_has_all_its_games_and_a_set_those_of_all_days(tmp_path: Path) -> None:
    s = services(tmp_path)
    game(s, given(5, "match"), title="Other", set_name="other")
    shown_now = shown(s, class_game(s))
    assert "1 game · " in text(shown_now.view(SIZE))
    press_key(shown_now, "2")
    assert "2 games · 1 of them with teams · 3 pairs" in text(shown_now.view(SIZE))
    press(shown_now, "scope-set")
    view = shown_now.view(SIZE)
    assert view.by_id["scope-set"].selected
    assert view.focus == "scope-set"


def test_very_many_games_are_added_up_beside_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    s = services(tmp_path)
    for _ in range(3):
        run = game(s, given(0, "match"), given(1, "miss", "definition 2"))
    at_once = shown(s, run, scope="set").state.model.report
    monkeypatch.setattr(model, "AT_ONCE", 2)
    screen = shown(s, run, scope="set")
    view = screen.view(SIZE)
    assert "The answers of all games are being added up." in texts(view)
    assert "0 games so far" in text(view)
    assert "export" not in view.by_id
    assert view.wake_at is not None
    until_added(screen)
    assert screen.view(SIZE).wake_at is None
    assert same(screen.state.model.report, at_once)
    # What shows stays while it is added up anew.
    screen.update(Event.CHANGED)
    assert same(screen.state.model.report, at_once)
    until_added(screen)
    assert same(screen.state.model.report, at_once)


def test_a_report_that_is_left_is_not_added_up_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    s = services(tmp_path)
    run = game(s, given(0, "match"))
    monkeypatch.setattr(model, "AT_ONCE", 0)
    hold = threading.Event()

    def held(one: Run, scope: Scope, zone: tzinfo | None) -> Iterator[PlayedGame]:
        hold.wait(10)
        yield from reports.of_set(s.records._store, one)

    monkeypatch.setattr(s.records, "played_games", held)
    screen = shown(s, run, scope="set")
    assert screen.state.sums is not None
    assert screen.update(Action.BACK) is Go.BACK
    hold.set()
    with pytest.raises((StoppedError, CancelledError)):
        screen.state.sums.result()


def until_added(screen: ReportScreen) -> None:
    """Let the screen look at its job until that is done."""
    while (sums := screen.state.sums) is not None:
        sums.wait()
        screen.update(Event.WOKE)


def same(one: Report, other: Report) -> bool:
    return (one.games, one.sets, one.teams) == (other.games, other.sets, other.teams)


def test_a_game_without_teams_has_no_teams_and_one_without_answers_says_so(tmp_path: Path) -> None:
    s = services(tmp_path)
    assert "teams" not in shown(s, game(s, given(0, "match"))).view(SIZE).by_id
    view = shown(s, game(s)).view(SIZE)
    assert view.by_id["empty"].label == "No answers are kept of this game."
    assert "export" not in view.by_id


def test_the_set_is_found_on_the_shelf_by_what_is_in_it(tmp_path: Path) -> None:
    s = services(tmp_path)
    s.shelf = FakeShelf([SET])
    run = game(s, given(0, "match", "term 0"))
    view = ReportScreen(s, ToReport(run, "set")).view(SIZE)
    assert SET.pairs[0].definition.spoken in view.by_id["pair-0-0"].label


def test_a_picture_is_seen_in_the_list_and_on_paper(tmp_path: Path) -> None:
    skia.Surface(40, 30).makeImageSnapshot().save(str(tmp_path / "dog.png"), skia.kPNG)
    dog = Pair(Side("", str(tmp_path / "dog.png")), Side("perro"))
    s = services(tmp_path / "data")
    run = game(s, replace(given(0, "match", "perro"), asked="dog.png"))
    report = ReportScreen(s, ToReport(run, pair_set=PairSet("Dogs", (dog,))))
    (picture,) = report.view(SIZE).by_id["pair-0-0"].pictures
    (page,) = sheets(report.state.model.report, Heading("Dogs", ""), (), "a4", MEASURE)
    assert [one.path for one in page.pictures] == [picture.path]


def test_a_set_whose_typo_was_mended_is_that_of_its_file(tmp_path: Path) -> None:
    s = services(tmp_path)
    mended = replace(SET, pairs=(Pair(Side("Term 0"), Side("mended")), *SET.pairs[1:]))
    s.shelf = FakeShelf([mended])
    run = game(s, replace(given(0, "match"), asked="Term 0"), set_name=SET.title)
    view = ReportScreen(s, ToReport(run)).view(SIZE)
    assert view.by_id["pair-0-0"].label.startswith("Term 0. mended.")


def test_the_way_to_the_report_opens_it(tmp_path: Path) -> None:
    s = services(tmp_path)
    opened = open_screen(ToReport(class_game(s), "day", SET), s, SIZE)
    assert opened.view(SIZE).title == "What the class knew"


def test_the_results_lead_to_the_report_of_the_game_and_esc_back(tmp_path: Path) -> None:
    results = screen(tmp_path, *MISSED)
    route = press_key(results, "i")
    assert route == Push(ToReport(results.state.model.run.id, "game", SET))
    assert results.update(ResultsAction.REPORT) == route
    s = services(tmp_path / "other")
    assert press_key(shown(s, class_game(s)), "escape") == Go.BACK


def test_the_scores_lead_to_the_report_of_the_set(tmp_path: Path) -> None:
    s = services(tmp_path)
    runs = [game(s, given(0, "match")) for _ in range(2)]
    for run in runs:
        s.records.finish(run, RESULT)
    scores = ScoresScreen(s, SET.content_key)
    assert press_key(scores, "i") == Push(ToReport(runs[1], "set"))
    press(scores, f"run-{runs[0]}")
    assert press_key(scores, "i") == Push(ToReport(runs[0], "set"))


def test_a_set_whose_only_game_was_left_has_a_report_too(tmp_path: Path) -> None:
    s = services(tmp_path)
    s.shelf = FakeShelf([SET])
    left = class_game(s)
    scores = ScoresScreen(s, SET.content_key)
    assert press_key(scores, "i") == Push(ToReport(left, "set"))
    assert "delete" not in scores.view(SIZE).by_id


def test_a_game_that_is_deleted_meanwhile_leaves_what_shows(tmp_path: Path) -> None:
    s = services(tmp_path)
    report = shown(s, class_game(s))
    s.records.delete([report.state.model.run.id])
    report.update(Event.CHANGED)
    assert report.view(SIZE).by_id["pair-0-0"]


def test_the_list_scrolls_with_arrows_and_page_keys(tmp_path: Path) -> None:
    s = services(tmp_path)
    report = shown(s, game(s, *(given(n, "match") for n in range(12))))
    report.update(Resized((800, 600)))
    report.update(Key("down"))
    assert report.state.scroller.offset > 0
    report.update(Key("pagedown"))
    below = report.state.scroller.offset
    report.update(Key("up"))
    assert report.state.scroller.offset < below


# ------------------------------------------------------------------ files


@pytest.mark.parametrize("kind", ["a4", "letter", "xlsx", "pairs", "teams"])
def test_it_is_saved_as_a_file_and_its_folder_opens(tmp_path: Path, kind: Kind) -> None:
    s = services(tmp_path / "data")
    report = shown(s, class_game(s), tmp_path)
    press_key(report, "x")
    report.update(SaveReport(kind))
    while report.view(SIZE).wake_at is not None:
        report.update(Event.WOKE)
    assert "The report was saved" in texts(report.view(SIZE))
    endings = {"a4": "pdf", "letter": "pdf", "pairs": "csv", "teams": "csv", "xlsx": "xlsx"}
    (file,) = tmp_path.glob(f"Report-Relationship-marketing*.{endings[kind]}")
    assert file.stat().st_size
    report.update(Action.OPEN_FOLDER)
    press(report, "close")
    assert report.state.dialog is None


def test_a_remote_for_presentations_saves_the_pdf(tmp_path: Path) -> None:
    s = services(tmp_path / "data")
    report = shown(s, class_game(s), tmp_path)
    press_key(report, "f5")
    report.update(Key("pageup"))
    assert report.view(SIZE).focus == "option-2"
    report.update(Key("pagedown"))
    while report.view(SIZE).wake_at is not None:
        report.update(Event.WOKE)
    assert [file.suffix for file in tmp_path.glob("Report*")] == [".pdf"]
    report.update(Key("pagedown"))
    assert report.state.dialog is None


def test_the_workbook_has_the_pairs_and_the_teams(tmp_path: Path) -> None:
    s = services(tmp_path / "data")
    report = shown(s, class_game(s), tmp_path)
    report.update(SaveReport("xlsx"))
    while report.view(SIZE).wake_at is not None:
        report.update(Event.WOKE)
    (file,) = tmp_path.glob("*.xlsx")
    pairs, teams = load_workbook(file)
    rows = list(pairs.iter_rows(values_only=True))
    assert rows[0][9:] == ("Azul: right", "Azul: errors", "Naranja: right", "Naranja: errors")
    assert rows[1][1:] == ("term 1", "definition 1", 1, 0, 1, 0, 1, "“definition 2”", 0, 1, 1, 0)
    assert list(teams.iter_rows(values_only=True))[2] == ("Naranja", 1, 4, 1, 0, "neat +3")


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    s = services(tmp_path / "data")
    (no_folder := tmp_path / "file").touch()
    # Where a folder is none, the home folder is next.
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(no_folder))
    report = shown(s, class_game(s), no_folder)
    report.update(SaveReport("pairs"))
    while report.view(SIZE).wake_at is not None:
        report.update(Event.WOKE)
    assert "The report was not saved" in texts(report.view(SIZE))


# ------------------------------------------------------------------ layout


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("count", [2, 6])
def test_nothing_is_cut_or_out_of_place_at_any_size(
    tmp_path: Path, count: int, language: str
) -> None:
    use(language)
    s = services(tmp_path)
    names = ("Azul", "Los Leones de la Sabana", "Verde", "Morado", "Amarillo", "Turquesa")
    options = TeamOptions(tuple(Team(name, n) for n, name in enumerate(names[:count])))
    answers = [given(n // 2, "match" if n % 2 else "miss", "definition 11") for n in range(24)]
    entries = [Entry("right" if n % 2 else "wrong", n % count, n % 2) for n in range(24)]
    report = shown(s, game(s, *answers, contest=Contest(options, tuple(entries))))
    settings, found = s.settings, []
    for size, scale in product([*SIZES, (1080, 1920)], SCALES):
        s.settings = replace(settings, text_scale=scale)
        view = report.view(size)
        faults = [*faults_of_layout(view), *cut_figures(view)]
        found += [f"{size} {scale}: {fault}" for fault in faults]
    assert found == []


def cut_figures(view: View) -> list[str]:
    """Points and numbers of teams that do not show whole; names are the last to have room."""
    texts = [text for node in view.nodes if node.id.startswith("team-") for text in node.texts]
    numbers = [text for text in texts if text.words[0].isdigit()]
    wide = (MEASURE.width(text.words, text.size, text.weight) for text in numbers)
    return [t.words for t, w in zip(numbers, wide, strict=True) if w > t.box.w + 1]
