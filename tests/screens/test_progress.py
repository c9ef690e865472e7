"""Progress on screen: charts with their sentence and table, whose they are, files, what is kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from game.core.hard_pairs import Asked
from game.core.lock import lock_of
from game.core.moves import Answer
from game.core.pair_set import PairSet
from game.core.practice_session import Reviewed
from game.core.practice_session import Way as Asking
from game.core.recall import Rating, review
from game.progress_words import missed_words
from game.screens import nickname
from game.screens.nickname import Action as NicknameAction
from game.screens.nickname import NicknameScreen
from game.screens.opening import open_screen
from game.screens.progress.messages import Action, SaveProgress, Show, ShowPlayer, ShowSet, Tab
from game.screens.progress.screen import ProgressScreen
from game.screens.report.screen import ReportScreen
from game.screens.routes import Go, Push, ToLock, ToNickname, ToProgress, ToReport, ToScores
from game.services import Services
from game.view.messages import Event, Resized
from game.view.node import Node
from game.view.view import View
from game.words import use
from tests.fakes import FakeShelf
from tests.records.made import RESULT
from tests.screens.made import SCALES, SET, SIZES, services, start
from tests.screens.made import played as game
from tests.views import SIZE, faults_of_layout, press, press_key, text, texts

KEY = SET.content_key


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


@pytest.fixture
def s(tmp_path: Path) -> Services:
    made = services(tmp_path, nickname="Ana")
    made.shelf = FakeShelf([SET])
    return made


def run(s: Services, nickname: str = "Ana", misses: int = 0, teams: int = 0) -> int:
    """A game in which the first pair was missed so often."""
    begin = start(game(), nickname)
    number = s.records.begin(replace(begin, way=replace(begin.way, teams=teams)))
    for seq in range(misses):
        wrong = Answer(0, 0, "term 0", "definition 1", False, "miss", 0, 1, (0, 1))
        s.records.add(number, seq, wrong)
    right = Answer(0, 0, "term 0", "x", True, "match", 0, 1, (0, 1))
    s.records.add(number, misses, right)
    s.records.finish(number, replace(RESULT, score=92))
    return number


def practise(s: Services, pair_set: PairSet = SET, nickname: str = "Ana") -> None:
    today = s.today
    s.records.practice.register({"/pairs/set.yaml": pair_set})
    recall = review(None, Rating.GOOD, today)
    facts = [
        Reviewed(n, pair.content_key, Rating.GOOD, Asking.BOARD, "", recall)
        for n, pair in enumerate(pair_set.pairs)
    ]
    s.records.practice.save(nickname, facts)


def opened(s: Services, to: ToProgress | None = None, folder: Path | None = None) -> ProgressScreen:
    screen = ProgressScreen(s, to or ToProgress(), [folder] if folder else None)
    screen.update(Resized(SIZE))
    return screen


def save(screen: ProgressScreen | NicknameScreen, wish: Any) -> None:
    """Save a file, and wait until it is there."""
    screen.update(wish)
    while screen.view(SIZE).wake_at is not None:
        screen.update(Event.WOKE)


def chart(view: View) -> Node:
    return next(node for node in view.nodes if node.role == "chart")


# ---------------------------------------------------------------------- charts and tables


def test_games_and_practice_of_today_are_in_the_calendar_and_in_its_table(s: Services) -> None:
    run(s)
    practise(s)
    view = opened(s).view(SIZE)
    assert chart(view).label == "1 day · 1 game · 12 answers in practice"
    assert texts(view, "row-0") == ["22 Nov 2026", "1", "12", "12"]


def test_more_is_a_larger_square_not_only_a_darker_one(s: Services) -> None:
    run(s)
    few = {mark.box.w for mark in chart(opened(s).view(SIZE)).marks if mark.fill == "term"}
    practise(s)
    for _number in range(3):
        run(s)
    many = {mark.box.w for mark in chart(opened(s).view(SIZE)).marks if mark.fill == "term"}
    assert max(many) > max(few - many, default=0)
    assert len(many) > 1


def test_score_and_time_are_told_by_the_week_of_one_way_of_playing(s: Services) -> None:
    run(s)
    screen = opened(s)
    screen.update(Show(Tab.SCORES))
    view = screen.view(SIZE)
    assert "best score 92, in 1:00.00" in chart(view).label
    assert texts(view, "row-0") == ["16 Nov 2026", "1", "92", "1:00.00"]


def test_hard_pairs_tell_where_they_were_missed_and_for_what_they_were_taken(s: Services) -> None:
    run(s, misses=2)
    practise(s)
    screen = opened(s)
    screen.update(Show(Tab.HARD))
    said = next(node.label for node in screen.view(SIZE).nodes if node.id == "pair-0")
    assert "2 of 4 missed" in said
    assert "alone: 2 of 3 missed" in said
    assert "practice: 0 of 1 missed" in said
    assert "“definition 1” 2×" in said
    screen.update(Action.FLIP)
    assert texts(screen.view(SIZE), "row-0") == ["term 0", "2 / 4", "2 / 3", "–", "0 / 1"]


def test_only_pairs_that_were_missed_are_called_hard(s: Services) -> None:
    run(s, misses=1)
    practise(s)
    screen = opened(s)
    screen.update(Show(Tab.HARD))
    rows = [node for node in screen.view(SIZE).nodes if node.id.startswith("pair-")]
    assert len(rows) == 1
    assert "practice: 0 of 1 missed" in rows[0].label


def test_where_nothing_was_missed_it_is_said_and_the_table_has_the_pairs(s: Services) -> None:
    run(s)
    screen = opened(s)
    screen.update(Show(Tab.HARD))
    assert "Nothing was missed." in text(screen.view(SIZE))
    screen.update(Action.FLIP)
    assert texts(screen.view(SIZE), "row-0")[1] == "0 / 1"


def test_where_a_pair_was_missed_is_told_in_lines_without_a_break_in_a_part(s: Services) -> None:
    run(s, misses=2)
    run(s, "", misses=2, teams=3)
    practise(s)
    view = opened(s, ToProgress(KEY, everybody=True)).view(SIZE)
    alone, of_class = "alone: 2 of 3 missed", "class games: 2 of 3 missed"
    assert f"{alone} · {of_class}\npractice: 0 of 1 missed" in texts(view, "pair-0")


def test_one_miss_is_singular_in_spanish() -> None:
    use("es")
    assert missed_words(Asked(3, 1)) == "1 fallo de 3"
    assert missed_words(Asked(3, 0)) == "0 fallos de 3"


def test_what_is_due_is_told_by_the_day(s: Services) -> None:
    practise(s)
    screen = opened(s)
    screen.update(Show(Tab.DUE))
    view = screen.view(SIZE)
    assert chart(view).label.endswith("12 in all")
    assert texts(view, "row-0")[1] == "12"


def test_where_columns_are_too_narrow_every_second_one_has_its_day(s: Services) -> None:
    practise(s)
    screen = opened(s)
    screen.update(Show(Tab.DUE))
    screen.update(Resized((800, 600)))
    view = screen.view((800, 600))
    below = [line.words for line in chart(view).texts if line.colour == "muted"]
    assert [words for words in below if words.isdigit()] == ["22", "24", "26", "28", "30", "2", "4"]


def test_edges_of_a_chart_grow_with_the_window_and_are_dark(s: Services) -> None:
    practise(s)
    screen = opened(s)
    screen.update(Show(Tab.DUE))
    small, large = (chart(screen.view(size)).marks[1] for size in (SIZE, (3840, 2160)))
    assert large.size == 3 * small.size > 10
    assert small.edge == "term"


def test_the_words_of_a_table_stand_below_the_names_of_its_columns(s: Services) -> None:
    run(s)
    by_id = opened(s).view(SIZE).by_id
    head, cell = by_id["table-heads"].texts[0], by_id["row-0"].texts[0]
    assert head.box.x == cell.box.x


@pytest.mark.parametrize("tab", Tab)
def test_who_is_new_is_told_what_will_appear_here(s: Services, tab: Tab) -> None:
    screen = opened(s)
    screen.update(Show(tab))
    assert any(words in text(screen.view(SIZE)) for words in ("appear here", "will stand here"))


@pytest.mark.parametrize("tab", Tab)
def test_everything_fits_in_every_window_with_every_size_of_text(s: Services, tab: Tab) -> None:
    for number in range(3):
        run(s, misses=number)
    practise(s)
    for size, scale, flipped in product([*SIZES, (1080, 1920)], SCALES, (False, True)):
        s.settings = replace(s.settings, text_scale=scale)
        screen = opened(s)
        screen.update(Resized(size))
        screen.update(Show(tab))
        if flipped:
            screen.update(Action.FLIP)
        faults = faults_of_layout(screen.view(size))
        assert not faults, (size, scale, flipped, faults)


# ---------------------------------------------------------------------- whose


def test_everybody_is_the_hard_pairs_of_a_set_over_all_players_and_class_games(s: Services) -> None:
    run(s, "Ana", misses=1)
    run(s, "Bo", misses=1)
    run(s, "", misses=2, teams=3)
    view = opened(s, ToProgress(KEY, everybody=True)).view(SIZE)
    said = next(node.label for node in view.nodes if node.id == "pair-0")
    assert "4 of 7 missed" in said
    assert "class games: 2 of 3 missed" in said
    assert not [node for node in view.nodes if node.id.startswith("tab-")]


def test_another_player_is_chosen_from_those_who_played_or_practised(s: Services) -> None:
    run(s, "Ana")
    practise(s, nickname="Carla")
    screen = opened(s)
    press(screen, "player")
    words = text(screen.view(SIZE))
    assert all(name in words for name in ("Ana", "Carla", "No name", "Everybody"))
    screen.update(ShowPlayer("Carla"))
    assert "12 answers in practice" in chart(screen.view(SIZE)).label


def test_a_set_that_was_never_played_says_so(s: Services) -> None:
    run(s)
    screen = opened(s, ToProgress(KEY, everybody=True))
    screen.update(ShowSet(KEY))
    assert "1 game" in text(screen.view(SIZE))


def test_the_year_before_shows_when_something_was_done_then(s: Services) -> None:
    run(s)
    screen = opened(s)
    assert "earlier" not in {node.id for node in screen.view(SIZE).nodes}
    s.day = s.today.replace(year=s.today.year + 2)
    screen = opened(s)
    assert "Nothing was played" in chart(screen.view(SIZE)).label
    press(screen, "earlier")
    press(screen, "earlier")
    assert "1 game" in chart(screen.view(SIZE)).label
    press(screen, "later")
    assert "Nothing was played" in chart(screen.view(SIZE)).label


# ---------------------------------------------------------------------- files


def test_a_table_is_saved_as_csv_and_all_of_them_as_a_workbook(s: Services, tmp_path: Path) -> None:
    run(s, misses=1)
    practise(s)
    screen = opened(s, folder=tmp_path / "saved")
    (tmp_path / "saved").mkdir()
    save(screen, SaveProgress("csv"))
    [csv] = (tmp_path / "saved").glob("*.csv")
    assert csv.read_text("utf-8-sig").splitlines()[1] == "2026-11-22;1;12;12"
    screen.update(Action.CANCEL)
    save(screen, SaveProgress("xlsx"))
    [book] = (tmp_path / "saved").glob("*.xlsx")
    assert load_workbook(book).sheetnames == ["Days", "Weeks", "Hard pairs", "Due"]


# ---------------------------------------------------------------------- ways there


def test_progress_is_reached_from_scores_and_report_by_key(s: Services) -> None:
    number = run(s)
    assert press_key(open_screen(ToScores(KEY), s, SIZE), "n") == Push(ToProgress(KEY))
    report = ReportScreen(s, ToReport(number, "set", SET))
    assert press_key(report, "k") == Push(ToProgress(KEY, everybody=True))
    assert press_key(opened(s), "a") == Push(ToNickname("Ana"))
    assert press_key(opened(s), "escape") is Go.BACK


# ---------------------------------------------------------------------- all that is kept


def kept(s: Services, folder: Path | None = None) -> NicknameScreen:
    screen = NicknameScreen(s, "Ana", [folder] if folder else None)
    screen.update(Resized(SIZE))
    return screen


def test_all_that_is_kept_is_said_in_words(s: Services) -> None:
    run(s, misses=1)
    practise(s)
    words = text(kept(s).view(SIZE))
    assert "1 game" in words
    assert "2 answers in games" in words
    assert "12 pairs that practice remembers" in words
    assert "the name itself" in words


def test_it_is_saved_in_a_file_that_the_command_imports(s: Services, tmp_path: Path) -> None:
    run(s)
    save(kept(s, tmp_path), NicknameAction.SAVE)
    [file] = tmp_path.glob("*.json")
    assert '"nickname": "Ana"' in file.read_text("utf-8")


def test_deleting_asks_first_with_the_ring_on_what_keeps_it(s: Services) -> None:
    run(s)
    screen = kept(s)
    press(screen, "delete")
    assert screen.view(SIZE).focus == "no"
    press(screen, "no")
    assert s.records.about_player("Ana").games == 1


def test_what_was_deleted_comes_back_whole_with_undo(s: Services) -> None:
    run(s, misses=1)
    practise(s)
    s.records.star("Ana", SET.pairs[0].content_key, wanted=True)
    before = s.records.about_player("Ana")
    screen = kept(s)
    press(screen, "delete")
    press(screen, "yes")
    assert s.records.about_player("Ana").is_nothing
    assert s.settings.nickname == ""
    press(screen, "undo")
    assert s.records.about_player("Ana") == before
    assert s.settings.nickname == "Ana"


def test_answers_in_very_many_games_are_counted_beside_the_window(
    s: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(s, misses=1)
    run(s)
    at_once = texts(kept(s).view(SIZE))
    assert not any("being counted" in line for line in at_once)
    monkeypatch.setattr(nickname, "AT_ONCE", 1)
    screen = kept(s)
    view = screen.view(SIZE)
    assert "answers in games, which are being counted" in texts(view)
    assert view.wake_at is not None
    assert screen.state.answers is not None
    screen.state.answers.result()
    screen.update(Event.WOKE)
    assert texts(screen.view(SIZE)) == at_once
    assert screen.view(SIZE).wake_at is None


def test_while_it_is_locked_nothing_is_deleted(s: Services) -> None:
    run(s)
    s.settings = replace(s.settings, lock=lock_of("1234", b"salt"))
    screen = kept(s)
    assert "delete" not in {node.id for node in screen.view(SIZE).nodes}
    assert screen.update(NicknameAction.ASK_DELETE) == Push(ToLock())
    assert s.records.about_player("Ana").games == 1


def test_all_that_is_kept_fits_in_every_window(s: Services) -> None:
    run(s)
    practise(s)
    for size, scale in product([*SIZES, (1080, 1920)], SCALES):
        s.settings = replace(s.settings, text_scale=scale)
        screen = kept(s)
        screen.update(Resized(size))
        assert not faults_of_layout(screen.view(size)), (size, scale)
