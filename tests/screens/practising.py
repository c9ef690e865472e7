"""A practice to be tested: its set, its player, and what is done in it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from game.core.moves import Pick
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Question, Way
from game.core.recall import Recall
from game.core.settings import Settings
from game.screens.practice.messages import Action, Choose
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import BoardPart, QuestionPart
from game.screens.routes import ToPractice
from game.view.messages import Resized, Typed
from tests.fakes import Ear, FakeRecords, FakeShelf, services

SIZE, TODAY = (1280, 720), date(2026, 11, 26)
FRENCH = (("élève", "alumno"), ("forêt", "bosque"), ("garçon", "chico"), ("noël", "Navidad"))


class Clock:
    """Time that a test moves on; cards of a miss are locked for a while."""

    now = 5

    def __call__(self) -> int:
        return self.now


clock = Clock()


def words(*pairs: tuple[str, str], language: str = "fr", sound: str = "") -> PairSet:
    made = tuple(Pair(Side(a, sound=sound and f"/s/{a}.wav"), Side(b)) for a, b in pairs)
    return PairSet("Words", made, (), language, "es")


def practise(
    held: PairSet | None = None, *, days: float = 0, nickname: str | None = "Ana", due: bool = True
) -> tuple[PracticeScreen, FakeRecords]:
    """A session; with `days` all pairs are remembered that long, and due."""
    held, records = held or words(*FRENCH), FakeRecords()
    last = TODAY - timedelta(days=10)
    for pair in held.pairs if days else ():
        on = TODAY if due else TODAY + timedelta(days=4)
        records.practised.remembered[pair.content_key] = Recall(days, 5.0, last, on, last)
    at = services(FakeShelf([held]), records, Settings("en", motion=False), clock=clock)
    at.sounds = Ear()
    to = ToPractice(Path("/pairs/Words.yaml"), held, nickname)
    screen = PracticeScreen(at, to, held, SIZE)
    screen.update(Resized(SIZE))
    return screen, records


def board(screen: PracticeScreen) -> BoardPart:
    assert isinstance(screen.state.part, BoardPart)
    return screen.state.part


def question(screen: PracticeScreen) -> tuple[QuestionPart, Question]:
    part, task = screen.state.part, screen.state.session.task
    assert isinstance(part, QuestionPart)
    assert isinstance(task, Question)
    return part, task


def answer(screen: PracticeScreen) -> str:
    """The right answer to the typed question."""
    return screen.state.session.pairs[question(screen)[1].pair].term.text


def both(screen: PracticeScreen, at: int = 0) -> tuple[int, int]:
    """The two cards of one of the pairs on the board, a while later."""
    clock.now += 1000
    cards = board(screen).game.round
    term = [card for card in cards.terms if card.id not in board(screen).game.matched][at]
    return term.id, next(card.id for card in cards.definitions if card.pair == term.pair)


def typed(screen: PracticeScreen, text: str) -> QuestionPart:
    screen.update(Typed(text))
    screen.update(Action.CHECK)
    return question(screen)[0]


def labels(screen: PracticeScreen) -> str:
    return "\n".join(node.label for node in screen.view(SIZE).nodes)


def through(screen: PracticeScreen) -> None:
    """All tasks without an error, to the end."""
    for _task in range(60):
        if screen.state.part is None:
            return
        if isinstance(screen.state.part, BoardPart):
            while not board(screen).game.round_over:
                for card in both(screen):
                    screen.update(Pick(card))
        elif question(screen)[1].way is Way.TYPED:
            typed(screen, answer(screen))
        else:
            screen.update(Choose(question(screen)[1].pair))
        screen.update(Action.GO_ON)
    raise AssertionError("it does not end")
