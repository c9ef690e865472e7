"""Japanese by an input method, in a real window: what it composes, whose keys are whose."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Question
from game.core.settings import Settings
from game.screens.editor.screen import EditorScreen
from game.screens.library.messages import Action
from game.screens.library.screen import LibraryScreen
from game.screens.practice import messages as practice
from game.screens.practice.screen import PracticeScreen
from game.screens.routes import ToPractice
from game.view.box import Point
from game.view.messages import Composing, Resized, Typed
from tests.e2e.hands import Screen
from tests.e2e.input_method import ANTHY, CANDIDATES, japanese
from tests.e2e.window import MEASURE, SIZE, Program, key, program, whole
from tests.glass import Area, missing, server
from tests.stage import Stage, stage

WORDS = {"猫": "gato", "犬": "perro", "水": "agua"}
TYPED = {"猫": ("neko", "ねこ"), "犬": ("inu", "いぬ"), "水": ("mizu", "みず")}
"""The keys for these words, and what they show at first."""
LOOK = ("--size", f"{SIZE[0]}x{SIZE[1]}", "--no-motion", "--mute")
NEAR_PX = 40
WHOLE, TABLE = (0, 0, *SIZE), (20, 120, 1240, 380)
SEARCH, LIST = (360, 20, 310, 60), (0, 90, 1280, 580)
ELSEWHERE = Point(700, 190)
"""Another cell of the editor's table."""


@dataclass
class Desk:
    """A display on which Japanese is typed, and a set of words."""

    display: str
    data: Path
    words: Path


@pytest.fixture(scope="module")
def typing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """A display of its own, with an input method, and what the environment says of that."""
    if lacking := missing("Xvfb", "xdotool", "dbus-daemon", "fcitx5"):
        pytest.skip(lacking)
    if not ANTHY.is_file():
        pytest.skip("Japanese needs Anthy. On Debian or Ubuntu: sudo apt install fcitx5-anthy")
    home = tmp_path_factory.mktemp("fcitx")
    with server(SIZE) as display, japanese(display, home) as told:
        yield display, told


@pytest.fixture
def desk(
    typing: tuple[str, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Desk:
    display, told = typing
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    words = tmp_path / "data" / "pairs" / "japonés.yaml"
    words.parent.mkdir(parents=True)
    lines = [f"  {term}: {meaning}\n" for term, meaning in WORDS.items()]
    head = "title: Japonés\nterm_language: ja\ndefinition_language: es\npairs:\n"
    words.write_text(head + "".join(lines), encoding="utf-8")
    return Desk(display, tmp_path / "data", words)


@pytest.fixture
def twin(tmp_path: Path) -> Iterator[Stage]:
    """What the screens beside the window are made with."""
    made = stage(tmp_path / "twin", SIZE, Settings("en", motion=False), MEASURE)
    yield made
    made.services.records.close()


class Typist:
    """Types in the window of `game`; the screen beside it is told what should come of it."""

    def __init__(self, game: Program, screen: Screen, area: Area = WHOLE) -> None:
        self.game, self.screen, self.area = game, screen, area

    def types(self, keys: str, message: object) -> None:
        self.game.type(keys)
        self._sees(message)

    def presses(self, name: str, message: object) -> None:
        self.game.press(name)
        self._sees(message)

    def _sees(self, message: object) -> None:
        """Wait until the window looks like the screen that got this message."""
        self.screen.update(message)
        self.game.looks(self.screen.view(SIZE), self.area)


def right(game: Program) -> list[tuple[str, int]]:
    """Who was right, and how often; what was right once is asked once more."""
    return game.rows("SELECT player, rights FROM halfway")


def test_a_name_and_an_answer_are_typed_and_accepted(desk: Desk, twin: Stage) -> None:
    pairs = tuple(Pair(Side(term), Side(meaning)) for term, meaning in WORDS.items())
    held = PairSet("Japonés", pairs, (), "ja", "es").with_languages()
    to = ToPractice(desk.words, held, None, seed=7, typed=True)
    screen = PracticeScreen(twin.services, to, held, SIZE)
    line = ("play", "japonés", "--mode", "typed", "--seed", "7", *LOOK)
    with program(desk.display, desk.data, *line) as game:
        typist = Typist(game, screen)
        game.shows("Japonés")
        typist.types("haru", Composing("はる"))
        typist.presses("space", Composing("春"))
        typist.presses("Return", Typed("春"))
        assert screen.state.name is not None
        typist.presses("Return", practice.Action.KEEP_NAME)
        task = screen.state.session.task
        assert isinstance(task, Question)
        answer = held.pairs[task.pair].term.text
        keys, kana = TYPED[answer]
        typist.types(keys, Composing(kana))
        typist.presses("BackSpace", Composing(kana[:-1]))
        typist.presses("Escape", Composing(""))
        typist.types(keys, Composing(kana))
        typist.presses("space", Composing(answer))
        game.press("space")
        beside(game, screen)
        typist.presses("1", Composing(answer))
        typist.presses("Return", Typed(answer))
        assert right(game) == []
        typist.presses("Return", practice.Action.CHECK)
        game.until("the answer in the database", lambda: right(game) == [("春", 1)])


def beside(game: Program, screen: PracticeScreen) -> None:
    """Wait for the candidates above or below the text that is composed, at its beginning."""
    [place] = [place for node in screen.view(SIZE).nodes for place in node.composed]
    x, y, _wide, high = whole(place)

    def is_there() -> bool:
        window = visible(game, CANDIDATES)
        if not window:
            return False
        left, top, _wide, tall = game.place(window)
        return abs(left - x) < NEAR_PX and min(abs(top - y - high), abs(top + tall - y)) < NEAR_PX

    game.until("the candidates beside the text", is_there)


def changes(game: Program, area: Area, *keys: str) -> None:
    """Press keys, and wait until this part of the screen is another picture."""
    before = game.glass.picture(area)
    game.press(*keys)
    game.changed(area, before)


def visible(game: Program, title: str) -> str:
    """The number of the window of this title, "" while there is none."""
    with contextlib.suppress(subprocess.CalledProcessError):
        return game.hand("search", "--onlyvisible", "--name", title).split("\n")[0]
    return ""


def test_cards_are_called_while_an_input_method_is_at_hand(desk: Desk) -> None:
    options = ("--seed", "7", "--pairs", "3")
    with program(desk.display, desk.data, "play", "japonés", *options, *LOOK) as game:
        game.shows("Japonés")
        for given, (number, letter) in enumerate(key(str(desk.words), *options)[0], start=1):
            changes(game, LIST, number)  # the first is the input method's until that is seen
            game.press(letter.lower())
            game.has(given)
        assert [kind for kind, *_ in game.answers()] == ["match"] * 3


def test_a_set_is_found_by_a_word_and_a_press_enters_what_is_composed_in_a_cell(
    desk: Desk, twin: Stage
) -> None:
    screen = LibraryScreen(twin.services)
    screen.update(Resized(SIZE))
    copy = twin.subfolder("sets") / desk.words.name
    copy.write_bytes(desk.words.read_bytes())
    in_editor = EditorScreen(twin.services, copy)
    in_editor.update(Resized(SIZE))
    with program(desk.display, desk.data, *LOOK) as game:
        game.looks(screen.view(SIZE), SEARCH)
        typist = Typist(game, screen, SEARCH)
        typist.presses("slash", Action.SEARCH)
        typist.types("neko", Composing("ねこ"))
        typist.presses("space", Composing("猫"))
        typist.presses("Return", Typed("猫"))
        changes(game, SEARCH, "Down")
        game.press("e")
        game.shows("Japonés")
        typist = Typist(game, in_editor, TABLE)
        typist.types("yama", Composing("やま"))
        typist.presses("space", Composing("山"))
        game.click(ELSEWHERE)
        game.until("the word in the file", lambda: "山: gato" in desk.words.read_text("utf-8"))
