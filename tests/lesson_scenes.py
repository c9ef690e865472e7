"""Scenes of the end of a class game: its results, and what is looked at together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.moves import Command
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.results import messages
from game.screens.results.screen import ResultsScreen
from game.screens.routes import ToResults
from game.view.messages import Resized
from game.view.view import View
from tests.class_scenes import teams
from tests.stage import MARKETING, Stage, both, couples


def played(at: Stage, count: int = 3, errors: int = 2) -> PlayScreen:
    """A class game played to its end."""
    screen = at.play(MARKETING, teams=teams(count), room="projector")
    while True:
        found = [two for two in couples(screen.game) if two[0] not in screen.game.matched]
        for n in range(errors if screen.game.at == 0 else 0):
            both(at, screen, found[n // 2][0], found[1 - n // 2][1])
            at.later(screen, 2100)
        for n, pair in enumerate(found):
            both(at, screen, *pair)
            at.later(screen, 2400)
            if n % 2 == 0 and not screen.game.over:
                screen.update(Command.PASS)
        if screen.game.over:
            break
        screen.update(Command.NEXT_ROUND)
        at.later(screen, 900)
    return screen


def ended(at: Stage, count: int = 3, errors: int = 2) -> ResultsScreen:
    """The results of that game, its end left."""
    screen = played(at, count, errors)
    screen.update(Action.GO_ON)
    return ResultsScreen(at.services, ToResults(screen.to, screen.game, screen.run_id))


def in_lesson(at: Stage, shown: ResultsScreen, sets: int) -> ResultsScreen:
    """The same results, with so many sets that come after this one."""
    later = (at.set("irregular-verbs")[0],) * sets
    shown.to = replace(shown.to, play=replace(shown.to.play, lesson=later))
    return shown


def results(
    count: int = 3, errors: int = 2, before: int = 2, lesson: int = 0
) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        for n in range(before):
            ended(at, count, n)
        return in_lesson(at, ended(at, count, errors), lesson).view(at.size)

    return scene


def one_by_one(pair: int = 0, count: int = 3, lesson: int = 0) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        shown = ended(at, count, 4)
        in_lesson(at, shown, lesson)
        shown.update(Resized(at.size))
        shown.update(messages.Action.ONE_BY_ONE)
        for _ in range(pair):
            shown.update(messages.Action.NEXT)
        return shown.view(at.size)

    return scene


LESSON_SCENES: dict[str, Callable[[Stage], View]] = {
    "class-results": results(lesson=1),
    "class-results-six": results(6),
    "debrief": one_by_one(lesson=1),
    "debrief-known": one_by_one(3),
    "class-results-tie": results(2, errors=0, before=0),
}
