"""Scenes of progress: a pupil who played and practised for months, one who is new, and a set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from game.core.moves import Answer, AnswerKind
from game.core.practice_session import Reviewed
from game.core.practice_session import Way as Asking
from game.core.recall import Rating, Recall
from game.core.run import Result, Start, Way
from game.records import answers, runs
from game.records.change import Change
from game.screens.nickname import Action as NicknameAction
from game.screens.nickname import NicknameScreen
from game.screens.progress.messages import Action, Show, Tab
from game.screens.progress.screen import ProgressScreen
from game.screens.routes import ToProgress
from game.view.messages import Resized
from game.view.view import View
from tests.records.made import Day
from tests.stage import MARKETING, Stage

PUPIL = "Lucía"
LONG_NAME = "María de los Ángeles Fernández-Villaverde"
ARABIC = "arabe-espanol"


def learned(at: Stage, name: str = MARKETING, pupil: str = PUPIL) -> None:
    """Months of games and practice with a set, better from week to week."""
    chance, clock = Random(4), at.services.records._clock
    assert isinstance(clock, Day)
    today, changes = clock.now, list[Change]()
    for back in range(300, -1, -1):
        if chance.random() < (0.16 if back > 100 else 0.42):
            for hour in range(chance.randrange(1, 4)):
                moment = today - timedelta(days=back, hours=hour)
                changes += _game_of(at, name, pupil, chance, moment, skill=1 - back / 420)
    at.services.records._store.write(*changes)  # at once: one by one it takes seconds
    _practice_of(at, name, pupil, chance, today)


def _game_of(
    at: Stage, name: str, pupil: str, chance: Random, moment: datetime, skill: float
) -> Iterator[Change]:
    _path, found = at.set(name)
    pairs, iso = found.pairs[:12], moment.isoformat()
    way = Way(found.content_key, "columns", 6, len(pairs), "term", 0)
    run = (int(moment.timestamp() * 1000) << 12) + sum(pupil.encode()) % 4096
    yield runs.begin(run, Start(way, name, found.title, 7, pupil, "desk"), iso)
    seq = errors = 0
    for n, pair in enumerate(pairs):
        hard = n in (2, 5) or chance.random() < 0.3
        while hard and chance.random() > skill * 0.8:
            other = pairs[(n + chance.choice((1, 1, 2))) % len(pairs)].definition.spoken
            yield answers.add(run, seq, _answer(seq, n, pair.term.spoken, other, right=False))
            seq, errors = seq + 1, errors + 1
        given = _answer(seq, n, pair.term.spoken, pair.definition.spoken, right=True)
        yield answers.add(run, seq, given)
        seq += 1
    score, time = 100 * len(pairs) // seq, int(150_000 - 70_000 * skill + chance.random() * 20_000)
    result = Result(errors, 0, 0, 0, score, time, time + 2000 * errors)
    yield runs.finish(run, result, iso)


def _answer(seq: int, n: int, asked: str, chosen: str, *, right: bool) -> Answer:
    kind: AnswerKind = "match" if right else "miss"
    return Answer(0, n, asked, chosen, right, kind, 2000 * seq, 2000, (n, n + 50))


def _practice_of(at: Stage, name: str, pupil: str, chance: Random, today: datetime) -> None:
    path, found = at.set(name)
    practice = at.services.records.practice
    practice.register({at.services.shelf.key(path): found})
    day, facts = today.date(), []
    for n, pair in enumerate(found.pairs):
        due = day + timedelta(days=chance.choice((0, 0, 1, 1, 2, 3, 4, 6, 8, 9, 15, 22, 40, 90)))
        recall = Recall(3.0, 5.0, day, due, day - timedelta(days=9), 3)
        rating = Rating.GOOD if n % 5 else Rating.AGAIN
        chosen = "" if n % 5 else found.pairs[(n + 1) % len(found.pairs)].definition.spoken
        fact = Reviewed(n, pair.content_key, rating, Asking.BOARD, chosen, recall)
        facts.append(fact)
    practice.save(pupil, facts)


def opened(at: Stage, tab: Tab, *, name: str = MARKETING, pupil: str = PUPIL) -> ProgressScreen:
    learned(at, name, pupil)
    at.services.settings = replace(at.services.settings, nickname=pupil)
    screen = ProgressScreen(at.services, ToProgress(), [at.subfolder("saved")])
    screen.update(Resized(at.size))
    screen.update(Show(tab))
    return screen


def progress(tab: Tab, **what: str) -> Callable[[Stage], View]:
    return lambda at: opened(at, tab, **what).view(at.size)


def as_table(tab: Tab) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        screen = opened(at, tab)
        screen.update(Action.FLIP)
        return screen.view(at.size)

    return scene


def new(tab: Tab) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        screen = ProgressScreen(at.services, ToProgress())
        screen.update(Resized(at.size))
        screen.update(Show(tab))
        return screen.view(at.size)

    return scene


def of_all(at: Stage) -> View:
    learned(at)
    learned(at, pupil="Mateo")
    key = at.set(MARKETING)[1].content_key
    screen = ProgressScreen(at.services, ToProgress(key, everybody=True))
    screen.update(Resized(at.size))
    return screen.view(at.size)


def asked(what: Action) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        screen = opened(at, Tab.SCORES)
        screen.update(what)
        return screen.view(at.size)

    return scene


def kept(*done: NicknameAction) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        learned(at)
        at.services.settings = replace(at.services.settings, nickname=PUPIL)
        screen = NicknameScreen(at.services, PUPIL, [at.subfolder("saved")])
        screen.update(Resized(at.size))
        for action in done:
            screen.update(action)
        return screen.view(at.size)

    return scene


PROGRESS_SCENES: dict[str, Callable[[Stage], View]] = {
    "progress-days": progress(Tab.DAYS),
    "progress-scores": progress(Tab.SCORES),
    "progress-hard": progress(Tab.HARD),
    "progress-due": progress(Tab.DUE),
    "progress-long": progress(Tab.SCORES, name=ARABIC, pupil=LONG_NAME),
    "progress-arabic": progress(Tab.HARD, name=ARABIC),
    "progress-table": as_table(Tab.HARD),
    "progress-scores-table": as_table(Tab.SCORES),
    "progress-new": new(Tab.DAYS),
    "progress-new-due": new(Tab.DUE),
    "progress-of-all": of_all,
    "progress-players": asked(Action.ASK_PLAYER),
    "progress-files": asked(Action.ASK_EXPORT),
    "nickname": kept(),
    "nickname-question": kept(NicknameAction.ASK_DELETE),
    "nickname-deleted": kept(NicknameAction.ASK_DELETE, NicknameAction.DELETE),
    "nickname-nothing": lambda at: NicknameScreen(at.services, "Bo").view(at.size),
}
