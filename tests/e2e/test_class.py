"""Whole lessons of a class in a real window, read back from the database and the files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.buzzers import KEYS
from game.core.contest import AGAIN_MS
from game.core.moves import Buzz, Command, Pick
from game.core.teams import Entry
from game.places import first_folder
from game.screens.play.messages import Action as PlayAction
from game.screens.play.messages import TalkAction
from game.screens.report.messages import Action as ReportAction
from game.screens.report.messages import SaveReport
from game.screens.results.messages import Action as ResultsAction
from game.screens.routes import Replace, ToNext
from tests.e2e import classroom
from tests.e2e.classroom import (
    AZUL,
    MENDED,
    NARANJA,
    TYPO,
    VERDE,
    counts,
    entries,
    reached,
)
from tests.e2e.hands import Mouse, Remote
from tests.e2e.twin import Twin
from tests.e2e.window import SIZE, Program, whole
from tests.tools.test_print import poppler


@pytest.fixture
def twins(tmp_path: Path) -> list[Twin]:
    return classroom.twins(tmp_path)


@pytest.fixture
def game(display: str, tmp_path: Path) -> Iterator[Program]:
    with classroom.lesson(display, tmp_path) as running:
        yield running


def foot(twin: Twin, message: Command) -> str:
    """The id of what sends this on the screen of the game."""
    return next(node.id for node in twin.screen.view(SIZE).nodes if node.message == message)


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


def test_an_accepted_answer_is_right_in_the_next_game(
    display: str, twins: list[Twin], tmp_path: Path
) -> None:
    (a, _), (b, two), _ = twins[0].pairs()
    file = tmp_path / "numbers.yaml"
    with classroom.lesson(display, tmp_path) as game:
        game.type(a + two)
        counts(game, Entry("wrong", AZUL), so_many=1)
        game.type("y")
        counts(game, Entry("accepted", AZUL, 1), so_many=1)
        game.type("ys")
        game.until("the file to accept it", lambda: "accept: " in file.read_text("utf-8"))
        game.type(b + two)  # the board goes on with the keyboard
        counts(game, Entry("right", AZUL, 1), so_many=2)
    with classroom.first_set(display, tmp_path) as game:
        game.type(a + two)
        counts(game, Entry("right", AZUL, 1), so_many=1)
        game.type(b + two)
        counts(game, Entry("right", AZUL, 1), so_many=2)
        assert [kind for kind, *_ in game.answers()] == ["match", "match"]


def test_a_class_plays_its_lesson_by_mouse_alone(game: Program, twins: list[Twin]) -> None:
    twin, later = twins
    mouse = Mouse(game, twin.screen)

    def answer(twin: Twin, *labels: str) -> None:
        for label in labels:
            mouse.at(twin.node(label).id)

    (a, one), (b, two), (c, three) = twin.pairs()
    answer(twin, a, two)
    counts(game, Entry("wrong", AZUL), so_many=1)
    mouse.wish(Command.UNDO)
    counts(game, so_many=0)
    answer(twin, c, three)
    counts(game, Entry("right", AZUL, 1), so_many=1)
    mouse.wish(Command.PASS)
    counts(game, Entry("pass", AZUL), so_many=2)
    mouse.at(f"team-{VERDE}")
    for id in ("points-more", "reason-0", "give"):
        mouse.at(id)
    counts(game, Entry("points", VERDE, 2, "Helped others"), so_many=3)
    answer(twin, a)
    mouse.wish(Command.FREEZE)
    answer(twin, b, one)  # frozen: this puts cards into the light
    mouse.wish(TalkAction.PUT_OUT)
    mouse.wish(Command.FREEZE)
    answer(twin, one)  # the first card is still chosen
    counts(game, Entry("right", NARANJA, 1), so_many=4)
    answer(twin, b, two)
    counts(game, Entry("right", NARANJA, 1), so_many=5)
    mouse.wish(PlayAction.GO_ON)
    game.shows("Finished!")

    mouse.screen = twin.results_screen(game.data)
    mouse.wish(ResultsAction.NEXT_SET)
    game.shows("Colours")
    mouse.screen = later.screen
    for given, pair in enumerate(later.pairs(), start=1):
        answer(later, *pair)
        counts(game, Entry("right", NARANJA, 1), so_many=given)
    mouse.wish(PlayAction.GO_ON)
    game.shows("Finished!")

    mouse.screen = later.results_screen(game.data)
    mouse.wish(ResultsAction.REPORT)
    game.shows("What the class knew")
    mouse.screen = later.report_screen(game.data)
    mouse.wish(ReportAction.ASK_EXPORT)
    mouse.wish(SaveReport("a4"))
    pdf = first_folder(None) / "Report-Colours.pdf"
    game.until("the PDF", pdf.is_file)
    found = {run["set"]: reached(run) for run in game.scores()}
    assert found == {
        "numbers": [("Naranja", 2, 2, 0), ("Verde", 2, 0, 0), ("Azul", 1, 1, 0)],
        "colours": [("Naranja", 3, 3, 0), ("Azul", 0, 0, 0), ("Verde", 0, 0, 0)],
    }


def test_a_class_plays_its_lesson_by_a_remote_alone(game: Program, twins: list[Twin]) -> None:
    twin, later = twins
    remote = Remote(game, twin.screen)

    def answer(twin: Twin, *labels: str) -> None:
        for label in labels:
            remote.press(twin.node(label).id)

    (a, one), (b, two), (c, three) = twin.pairs()
    answer(twin, a, two)
    counts(game, Entry("wrong", AZUL), so_many=1)
    remote.press(foot(twin, Command.UNDO), "pageup")
    counts(game, so_many=0)
    answer(twin, c, three)
    counts(game, Entry("right", AZUL, 1), so_many=1)
    remote.press(foot(twin, Command.PASS), "pageup")
    counts(game, Entry("pass", AZUL), so_many=2)
    remote.key("pagedown")
    remote.key("b")  # blank, and back
    remote.key("b")
    answer(twin, b, two)
    counts(game, Entry("right", NARANJA, 1), so_many=3)
    answer(twin, a, one)
    counts(game, Entry("right", NARANJA, 1), so_many=4)
    remote.press("go-on")
    game.shows("Finished!")

    remote.screen = twin.results_screen(game.data)
    routes = [remote.key("pagedown")]
    while routes[-1] is None and len(routes) < 20:
        routes.append(remote.key("pagedown"))
    assert routes[-1] == Replace(ToNext(twin.screen.to))
    game.shows("Colours")
    remote.screen = later.screen
    for pair in later.pairs():
        answer(later, *pair)
    counts(game, Entry("right", NARANJA, 1), so_many=3)
    remote.press("go-on")
    game.shows("Finished!")
    found = {run["set"]: reached(run) for run in game.scores()}
    assert found["numbers"] == [("Naranja", 2, 2, 0), ("Azul", 1, 1, 0), ("Verde", 0, 0, 0)]
    assert found["colours"][0] == ("Naranja", 3, 3, 0)


def test_of_buzzers_pressed_within_a_frame_one_answers_or_a_tie_is_said(
    display: str, tmp_path: Path
) -> None:
    first, second, third = KEYS[:3]
    with classroom.buzzers(display, tmp_path) as game:
        twin = classroom.buzzers_twin(game, tmp_path)
        pairs, now = twin.pairs(), 0
        for given in range(1, len(pairs) + 1):
            now += 2 * AGAIN_MS
            game.at_once(first, second)
            twin.screen.update(Buzz(AZUL, now))
            one = twin.screen.view(SIZE)
            twin.screen.update(Buzz(NARANJA, now))
            tie = twin.screen.view(SIZE)
            who: tuple[int, ...] = (AZUL, NARANJA)
            strip, title = whole(tie.by_id["hint-strip"].box), whole(one.by_id["subtitle"].box)
            if game.looks_as((tie, strip), (one, title)) == 0:
                time.sleep(AGAIN_MS / 1000)  # a finger that is still down answers nothing
                game.type(third)
                who = (VERDE,)
            twin.screen.update(Buzz(VERDE, now + AGAIN_MS))
            answer = twin.partner_of_picked()
            game.type(answer)
            twin.screen.update(Pick(twin.id_of(answer)))
            counts(game, so_many=given)
            assert entries(game)[-1] in [Entry("right", team, 1) for team in who]
        game.press("Return")
        game.shows("Finished!")
        [run] = game.scores()
        assert sum(points for _name, points, *_ in reached(run)) == len(pairs)
