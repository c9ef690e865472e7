"""Scenes of practice: boards, typed answers and their verdicts, listening, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from game.core.moves import Pick
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Question, Reviewed, Way
from game.core.recall import Rating, Recall
from game.screens.library.screen import LibraryScreen
from game.screens.practice.messages import Action, Choose
from game.screens.practice.screen import PracticeScreen
from game.screens.practice.state import BoardPart
from game.screens.routes import ToPractice
from game.view.messages import Event, Resized, Typed
from game.view.view import View
from tests.board_scenes import long_set
from tests.stage import MARKETING, Stage

TODAY = date(2026, 11, 22)
"""The day of the stage."""


def practised(
    at: Stage, name: str | PairSet = MARKETING, *, days: float = 0, nickname: str = "Lucía"
) -> PracticeScreen:
    """A session with a set; with `days` its pairs are remembered that long, and due."""
    path, found = (Path("larga.yaml"), name) if isinstance(name, PairSet) else at.set(name)
    at.services.day = TODAY
    if days:
        remember(at, found, days, nickname)
    screen = PracticeScreen(at.services, ToPractice(path, found, nickname), found, at.size)
    screen.update(Resized(at.size))
    at.now += 1000
    return screen


def remember(at: Stage, found: PairSet, days: float, nickname: str) -> None:
    last = TODAY - timedelta(days=10)
    recall = Recall(days, 5.0, last, TODAY, last)
    facts = [
        Reviewed(n, pair.content_key, Rating.GOOD, Way.BOARD, "", recall)
        for n, pair in enumerate(found.pairs[:8])
    ]
    at.services.records.practice.save(nickname, facts)


def found(screen: PracticeScreen, at: Stage) -> None:
    """Do the task that is on without an error, and go on."""
    part, task = screen.state.part, screen.state.session.task
    if isinstance(part, BoardPart):
        cards = part.game.round
        by_pair = {card.pair: card.id for card in cards.definitions}
        for card in cards.terms:
            at.now += 800
            screen.update(Pick(card.id))
            screen.update(Pick(by_pair[card.pair]))
    elif isinstance(task, Question) and task.way is Way.TYPED:
        pair = screen.state.session.pairs[task.pair]
        screen.update(Typed((pair.term if task.answer == "term" else pair.definition).text))
        screen.update(Action.CHECK)
    elif isinstance(task, Question):
        screen.update(Choose(task.pair))


def board(at: Stage, name: str | PairSet = MARKETING) -> View:
    """A small board with a pair found, a miss that was shown, and a card chosen."""
    screen = practised(at, name, days=1)
    part = screen.state.part
    assert isinstance(part, BoardPart)
    one, two, *_more = part.game.round.terms
    by_pair = {card.pair: card.id for card in part.game.round.definitions}
    screen.update(Pick(one.id))
    screen.update(Pick(by_pair[one.pair]))
    at.now += 800
    screen.update(Pick(two.id))
    screen.update(Pick(next(card for n, card in by_pair.items() if n not in (one.pair, two.pair))))
    at.now += 200
    return screen.view(at.size)


def board_over(at: Stage) -> View:
    screen = practised(at, days=1)
    found(screen, at)
    at.now += 800
    return screen.view(at.size)


def typed(
    answer: Callable[[str], str] | None, name: str | PairSet = MARKETING
) -> Callable[[Stage], View]:
    """A typed question, or the verdict on what is made of the right answer."""

    def scene(at: Stage) -> View:
        screen = practised(at, name, days=20)
        task = screen.state.session.task
        assert isinstance(task, Question)
        right = screen.state.session.pairs[task.pair]
        text = (right.term if task.answer == "term" else right.definition).text
        if answer is None:
            screen.update(Typed(text[:3]))
        else:
            screen.update(Typed(answer(text)))
            screen.update(Action.CHECK)
        return screen.view(at.size)

    return scene


def alone(name: str) -> Callable[[Stage], View]:
    """A pair of a set that is practised by typing alone, and was missed."""

    def scene(at: Stage) -> View:
        path, held = at.set(name)
        to = ToPractice(path, held, "Lucía", typed=True)
        screen = PracticeScreen(at.services, to, held, at.size)
        screen.update(Resized(at.size))
        screen.update(Typed("algo distinto"))
        screen.update(Action.CHECK)
        return screen.view(at.size)

    return scene


def given_up(at: Stage) -> View:
    screen = practised(at, days=20)
    screen.update(Action.GIVE_UP)
    return screen.view(at.size)


def heard(chosen: bool) -> Callable[[Stage], View]:
    """A pair whose term is heard, asked or answered."""

    def scene(at: Stage) -> View:
        sound = at.subfolder("sounds") / "a.wav"
        sound.write_bytes(b"")
        meanings = ("el perro", "la gata que duerme", "un caballo blanco", "la oveja", "el gallo")
        pairs = tuple(
            Pair(Side(f"word {n}", sound=str(sound)), Side(text)) for n, text in enumerate(meanings)
        )
        screen = practised(at, PairSet("Words", pairs, (), "en", "es"), days=20)
        while (task := screen.state.session.task) is not None:
            if isinstance(task, Question) and task.way is Way.LISTEN:
                break
            found(screen, at)
            screen.update(Action.GO_ON)
        assert isinstance(task, Question)
        if chosen:
            screen.update(Choose(next(n for n in task.choices if n != task.pair)))
        return screen.view(at.size)

    return scene


def ended(misses: int) -> Callable[[Stage], View]:
    """The end of a session, after so many misses."""

    def scene(at: Stage) -> View:
        screen = practised(at, days=1)
        for _task in range(60):
            if screen.state.part is None:
                break
            part = screen.state.part
            if isinstance(part, BoardPart) and len(screen.state.missed) < misses:
                one, two = part.game.round.terms[:2]
                other = next(c.id for c in part.game.round.definitions if c.pair == two.pair)
                screen.update(Pick(one.id))
                screen.update(Pick(other))
            found(screen, at)
            screen.update(Action.GO_ON)
        return screen.view(at.size)

    return scene


def nothing_due(at: Stage) -> View:
    practised(at)
    path, held = at.set(MARKETING)
    recall = Recall(9, 5.0, TODAY - timedelta(days=5), TODAY + timedelta(days=4), TODAY)
    facts = [
        Reviewed(n, pair.content_key, Rating.GOOD, Way.BOARD, "", recall)
        for n, pair in enumerate(held.pairs)
    ]
    at.services.records.practice.save("Lucía", facts)
    screen = PracticeScreen(at.services, ToPractice(path, held, "Lucía"), held, at.size)
    return screen.view(at.size)


def nameless(at: Stage) -> View:
    path, held = at.set(MARKETING)
    at.services.day = TODAY
    at.services.settings = replace(at.services.settings, nickname="")
    screen = PracticeScreen(at.services, ToPractice(path, held), held, at.size)
    screen.update(Typed("Ana"))
    return screen.view(at.size)


def who(at: Stage) -> View:
    """The question who practises, where several have played."""
    for name in ("Ana", "Mateo", "Lucía"):
        remember(at, at.set(MARKETING)[1], 3, name)
    at.services.settings = replace(at.services.settings, nickname="Lucía")
    path, held = at.set(MARKETING)
    at.services.day = TODAY
    return PracticeScreen(at.services, ToPractice(path, held), held, at.size).view(at.size)


def several_due(at: Stage, *, ended: bool = False) -> PracticeScreen:
    """Practice of all that is due of two sets."""
    at.services.day = TODAY
    at.services.settings = replace(at.services.settings, nickname="Lucía")
    for name in (MARKETING, "capitales-de-europa"):
        path, held = at.set(name)
        at.services.records.practice.register({at.services.shelf.key(path): held})
        remember(at, held, 1, "Lucía")
    screen = PracticeScreen(at.services, ToPractice(nickname="Lucía"), None, at.size)
    for _task in range(40 if ended else 1):
        found(screen, at)
        screen.update(Action.GO_ON)
    return screen


def library_due(at: Stage) -> View:
    """The library with sets that are due, and one that was practised."""
    several_due(at)
    _path, held = at.set("hiragana")
    practised(at, "hiragana")
    recall = Recall(9, 5.0, TODAY, TODAY + timedelta(days=2), TODAY)
    facts = [
        Reviewed(n, pair.content_key, Rating.GOOD, Way.BOARD, "", recall)
        for n, pair in enumerate(held.pairs[:3])
    ]
    at.services.records.practice.save("Lucía", facts)
    screen = LibraryScreen(at.services)
    screen.update(Resized(at.size))
    screen.update(Event.WOKE)
    return screen.view(at.size)


def words(language: str, *pairs: tuple[str, str]) -> PairSet:
    made = tuple(Pair(Side(term), Side(definition)) for term, definition in pairs)
    return PairSet("Vocabulary", made, (), language, "es")


FRENCH = words(
    "fr", ("élève", "alumno"), ("forêt", "bosque"), ("garçon", "chico"), ("noël", "Navidad")
)
ARABIC = words(
    "ar", ("مدرسة", "escuela"), ("كتاب", "libro"), ("مكتبة", "biblioteca"), ("طالب", "alumno")
)
JAPANESE = words(
    "ja", ("がっこう", "escuela"), ("としょかん", "biblioteca"), ("せんせい", "maestra")
)


def unaccented(text: str) -> str:
    from game.core.text import without_accents

    return without_accents(text, "NFD")


def slipped(text: str) -> str:
    return text[:2] + text[3:]


PRACTICE_SCENES: dict[str, Callable[[Stage], View]] = {
    "practice-board": board,
    "practice-board-long": lambda at: board(at, long_set(580)),
    "practice-board-kana": lambda at: board(at, "hiragana"),
    "practice-board-formulas": lambda at: board(at, "algebra-y-formulas"),
    "practice-board-notes": lambda at: board(at, "notas-en-el-pentagrama"),
    "practice-board-over": board_over,
    "practice-typed-formula": alone("algebra-y-formulas"),
    "practice-typed-flag": alone("banderas-de-europa"),
    "practice-typed": typed(None),
    "practice-typed-right": typed(lambda text: text),
    "practice-typed-accents": typed(unaccented, FRENCH),
    "practice-typed-slip": typed(slipped),
    "practice-typed-wrong": typed(lambda _text: "algo distinto"),
    "practice-typed-arabic": typed(slipped, ARABIC),
    "practice-typed-japanese": typed(lambda _text: "せんせ", JAPANESE),
    "practice-given-up": given_up,
    "practice-listen": heard(chosen=False),
    "practice-listen-over": heard(chosen=True),
    "practice-end": ended(0),
    "practice-end-hard": ended(3),
    "practice-nothing-due": nothing_due,
    "practice-nameless": nameless,
    "practice-who": who,
    "practice-all-due": lambda at: several_due(at).view(at.size),
    "practice-all-due-end": lambda at: several_due(at, ended=True).view(at.size),
    "library-due": library_due,
}
