"""Practice in a real window: three days that are handed in, sounds by keyboard, accents typed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fsrs import Card, Rating, Scheduler

from game.core.label_input import names_on_board
from game.core.moves import Pick
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Question
from game.core.settings import Settings
from game.core.text import without_accents
from game.modes import columns
from game.screens.practice.messages import Action
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import BoardPart
from game.screens.routes import ToPractice
from game.view.messages import Typed
from tests.e2e.window import MEASURE, SIZE, Program, program
from tests.fakes import FakeRecords, FakeShelf, services
from tests.stage import stage

PAIRS = {"élève": "alumno", "forêt": "bosque", "garçon": "chico", "hôpital": "sitio de enfermos"}
DAY = date(2026, 11, 26)
NOTES = "notas-en-el-pentagrama"
VERDICT = (0, 80, 1280, 560)


class Clock:
    now = 5

    def __call__(self) -> int:
        return self.now


class Twin:
    """The same session beside the window's: it knows what lies where."""

    def __init__(self, held: PairSet) -> None:
        self.held, self.records = held, FakeRecords()
        self.clock, self.typed = Clock(), 0

    def begin(self, day: date) -> PracticeScreen:
        settings = Settings("en", motion=False)
        shelf = FakeShelf([self.held])
        at = services(shelf, self.records, settings, clock=self.clock)
        at.day = day
        return PracticeScreen(
            at, ToPractice(Path("/m.yaml"), self.held, "Ana", seed=7), self.held, SIZE
        )

    @property
    def saved(self) -> int:
        return len(self.records.practised.saved)

    def next_day(self) -> date:
        return max(recall.due for recall in self.records.practised.remembered.values())


def play(game: Program, twin: Twin, screen: PracticeScreen) -> None:
    """Do all that the window asks, as the twin knows it."""
    while screen.state.part is not None:
        part, task = screen.state.part, screen.state.session.task
        if isinstance(part, BoardPart):
            board(game, twin, screen, part)
        elif isinstance(task, Question):
            pair = screen.state.session.pairs[task.pair]
            twin.typed += 1
            answer = without_accents(pair.term.text, "NFD")
            game.type(answer)
            game.press("Return")
            screen.update(Typed(answer))
            screen.update(Action.CHECK)
        game.until("the answers are saved", lambda: reviews(game) == twin.saved)
        game.press("Return")
        screen.update(Action.GO_ON)


def board(game: Program, twin: Twin, screen: PracticeScreen, part: BoardPart) -> None:
    names = names_on_board(part.game, columns.labels(part.game.round))
    by_pair = {card.pair: card.id for card in part.game.round.definitions}
    for term in part.game.round.terms:
        twin.clock.now += 1000
        game.type(names[term.id] + names[by_pair[term.pair]])
        screen.update(Pick(term.id))
        screen.update(Pick(by_pair[term.pair]))


def reviews(game: Program) -> int:
    return int(game.rows("SELECT count(*) FROM reviews WHERE player = 'ana'")[0][0])


def remembered(game: Program) -> list[tuple[str, str, float]]:
    return game.rows("SELECT last, due, stability FROM recalls WHERE player = 'ana'")


def words_in(data: Path) -> PairSet:
    """The words as a file in the user's own folder, and as a set."""
    (data / "pairs").mkdir(parents=True)
    lines = [f"  {term}: {meaning}\n" for term, meaning in PAIRS.items()]
    head = "title: Mots\nterm_language: fr\ndefinition_language: es\npairs:\n"
    (data / "pairs" / "mots.yaml").write_text(head + "".join(lines), encoding="utf-8")
    pairs = tuple(Pair(Side(term), Side(meaning)) for term, meaning in PAIRS.items())
    return PairSet("Mots", pairs, (), "fr", "es").with_languages()


def opened(
    display: str, data: Path, name: str, day: date, mode: str = "practice"
) -> AbstractContextManager[Program]:
    where = ("--today", day.isoformat(), "--name", "Ana", "--seed", "7", "--no-motion", "--mute")
    size = ("--size", f"{SIZE[0]}x{SIZE[1]}")
    return program(display, data, "play", name, "--mode", mode, *where, *size)


def test_three_days_of_practice_are_remembered_with_the_intervals_of_fsrs(
    display: str, tmp_path: Path
) -> None:
    data, day = tmp_path / "data", DAY
    twin = Twin(words_in(data))
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card(1)
    for _visit in range(3):
        with opened(display, data, "mots", day) as game:
            game.shows("Mots")
            play(game, twin, twin.begin(day))
            game.shows("Well done, that was it for today")
            noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            card, _log = scheduler.review_card(card, Rating.Good, noon)
            assert card.stability is not None
            due = card.due.date().isoformat()
            known = remembered(game)
            assert [row[:2] for row in known] == [(day.isoformat(), due)] * len(PAIRS)
            assert [row[2] for row in known] == [pytest.approx(card.stability)] * len(PAIRS)
        day = twin.next_day()
    assert twin.typed
    assert game.rows("SELECT DISTINCT rating FROM reviews") == [(3,)]


def test_a_set_of_notes_with_their_sounds_is_practised_by_the_keyboard_alone(
    display: str, tmp_path: Path
) -> None:
    at = stage(tmp_path / "twin", SIZE, Settings("en", motion=False), MEASURE)
    _path, held = at.set(NOTES)
    twin, data = Twin(held.with_languages()), tmp_path / "data"
    with opened(display, data, NOTES, DAY) as game:
        game.shows(held.title)
        play(game, twin, twin.begin(DAY))
        game.shows("Well done, that was it for today")
        assert len(remembered(game)) == 10
    at.services.records.close()


def test_accents_are_composed_inserted_and_typed_and_what_was_right_once_is_asked_once_more(
    display: str, tmp_path: Path, keyboard: Callable[..., None]
) -> None:
    keyboard("es")
    data = tmp_path / "data"
    held = words_in(data)
    at = stage(tmp_path / "twin", SIZE, Settings("en", motion=False), MEASURE)
    at.services.day = DAY
    to = ToPractice(Path("/mots.yaml"), held, "Ana", seed=7, typed=True)
    accents = {
        "élève": ("dead_acute", "e", "l", "dead_grave", "e", "v", "e"),
        "forêt": ("f", "o", "r", "ctrl+6", "t"),
        "hôpital": ("h", "dead_circumflex", "o", *"pital"),
    }
    for rounds in (1, 2):
        screen = PracticeScreen(at.services, to, held, SIZE)
        with opened(display, data, "mots", DAY, "typed") as game:
            game.shows("Mots")
            while not screen.state.session.is_over and screen.state.session.asked < len(PAIRS):
                task = screen.state.session.task
                assert isinstance(task, Question)
                answer = held.pairs[task.pair].term.text
                if answer in accents:
                    game.press(*accents[answer])
                else:
                    game.type(answer)
                game.press("Return")
                screen.update(Typed(answer))
                screen.update(Action.CHECK)
                game.looks(screen.view(SIZE), VERDICT)
                game.press("Return")
                screen.update(Action.GO_ON)
            once = game.rows("SELECT count(*) FROM halfway WHERE player = 'ana' AND rights = 1")
            assert once == [(len(PAIRS) if rounds == 1 else 0,)]
    assert reviews(game) == len(PAIRS)
    assert game.rows("SELECT DISTINCT rating, way FROM reviews") == [(3, "typed")]
    at.services.records.close()
