"""Practice in a real window: three days that are handed in, boards, and typed answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

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
from tests.e2e.window import SIZE, Program, program
from tests.fakes import FakeRecords, FakeShelf, services

PAIRS = {"élève": "alumno", "forêt": "bosque", "garçon": "chico", "hôpital": "sitio de enfermos"}
DAY = date(2026, 11, 26)


class Clock:
    now = 5

    def __call__(self) -> int:
        return self.now


class Twin:
    """The same session beside the window's: it knows what lies where."""

    def __init__(self) -> None:
        pairs = tuple(Pair(Side(term), Side(meaning)) for term, meaning in PAIRS.items())
        self.held, self.records = PairSet("Mots", pairs, (), "fr", "es"), FakeRecords()
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


def test_three_days_of_practice_are_remembered(display: str, tmp_path: Path) -> None:
    data, twin, day = tmp_path / "data", Twin(), DAY
    (data / "pairs").mkdir(parents=True)
    lines = [f"{term}: {meaning}" for term, meaning in PAIRS.items()]
    head = "title: Mots\nterm_language: fr\ndefinition_language: es\npairs:\n"
    text = head + "".join(f"  {line}\n" for line in lines)
    (data / "pairs" / "mots.yaml").write_text(text, encoding="utf-8")
    for _visit in range(3):
        where = ("--today", day.isoformat(), "--nick", "Ana", "--seed", "7", "--no-motion")
        size = ("--size", f"{SIZE[0]}x{SIZE[1]}")
        with program(display, data, "play", "mots", "--mode", "practice", *where, *size) as game:
            game.shows("Mots")
            play(game, twin, twin.begin(day))
            game.shows("Well done, that was it for today")
            assert game.rows("SELECT DISTINCT last FROM recalls") == [(day.isoformat(),)]
            assert game.rows("SELECT count(*) FROM recalls") == [(len(PAIRS),)]
        day = twin.next_day()
    assert twin.typed
    assert game.rows("SELECT DISTINCT rating FROM reviews") == [(3,)]
