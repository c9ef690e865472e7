"""Scenes of the report for the teacher: what a class knew in one game, on a day, in a set."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from game.core.moves import Award, Command
from game.core.report import Scope
from game.screens.play.screen import PlayScreen
from game.screens.report.messages import Action
from game.screens.report.screen import ReportScreen
from game.screens.routes import ToReport
from game.view.messages import Resized
from game.view.view import View
from tests.class_scenes import teams
from tests.stage import MARKETING, Stage, both, couples


def lesson(
    at: Stage, games: int, names: tuple[str, ...] = (MARKETING,), count: int = 3
) -> PlayScreen:
    """Class games one after another, each to its end but the last, which the bell ends."""
    chance = Random(5)
    for number in range(games):
        name = names[number % len(names)]
        screen = at.play(name, teams=teams(count, first=number % count), room="projector")
        screen.update(Award(1, 2, "por ayudar a los demás"))
        _played(at, screen, chance, to_the_end=number < games - 1)
    return screen


def _played(at: Stage, screen: PlayScreen, chance: Random, *, to_the_end: bool) -> None:
    while True:
        found = couples(screen.game)
        for n, (term, definition) in enumerate(found):
            for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
                wrong = found[(n + 1) % len(found)][1]
                if wrong not in screen.game.matched and term not in screen.game.matched:
                    both(at, screen, term, wrong)
                    at.later(screen, 2100)
            if term not in screen.game.matched:
                both(at, screen, term, definition)
        if screen.game.over or not to_the_end:
            return
        screen.update(Command.NEXT_ROUND)
        at.later(screen, 900)


def opened(at: Stage, run: int, scope: Scope) -> ReportScreen:
    screen = ReportScreen(at.services, ToReport(run, scope), [at.subfolder("saved")])
    screen.update(Resized(at.size))
    return screen


def report(
    scope: Scope, games: int = 1, names: tuple[str, ...] = (MARKETING,), count: int = 3
) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        run = lesson(at, games, names, count).run_id
        return opened(at, run, scope).view(at.size)

    return scene


def alone(at: Stage) -> View:
    """A game without teams, in which all was known but one pair."""
    screen = at.play("irregular-verbs", pairs=4, total=4)
    found = couples(screen.game)
    both(at, screen, found[0][0], found[1][1])
    at.later(screen, 2100)
    for pair in found:
        both(at, screen, *pair)
    return opened(at, screen.run_id, "game").view(at.size)


def nothing(at: Stage) -> View:
    return opened(at, at.play(MARKETING).run_id, "game").view(at.size)


def saving(at: Stage) -> View:
    screen = opened(at, lesson(at, 1).run_id, "game")
    screen.update(Action.ASK_EXPORT)
    return screen.view(at.size)


REPORT_SCENES: dict[str, Callable[[Stage], View]] = {
    "report": report("game"),
    "report-set": report("set", 6),
    "report-day": report("day", 2, ("irregular-verbs", "hiragana"), 4),
    "report-long": report("set", 2, ("marketing-relacional",), 2),
    "report-alone": alone,
    "report-nothing": nothing,
    "report-export": saving,
}
