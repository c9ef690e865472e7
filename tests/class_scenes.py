"""Scenes of a class before a projector: teams that take turns on a board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core.moves import Award, Command, Pick
from game.core.teams import Team, TeamOptions, Turns
from game.screens.play.screen import PlayScreen
from game.screens.setup.screen import SetupScreen
from game.view.messages import Buzz, Event, Key, Resized, Typed
from game.view.view import View
from game.widgets.form import Choose
from tests.stage import MARKETING, Stage, both, couples
from tests.views import press_key

NAMES = ("Azul", "Naranja", "Verde", "Morado", "Amarillo", "Turquesa")


def teams(count: int = 3, **options: Any) -> TeamOptions:
    return TeamOptions(tuple(Team(name, n) for n, name in enumerate(NAMES[:count])), **options)


def class_game(
    at: Stage, name: str = MARKETING, mode: str = "columns", count: int = 3, **options: Any
) -> PlayScreen:
    """A class game in which the first two teams have answered, one of them wrong."""
    screen = at.play(name, mode, teams(count, **options), room="projector")
    found = couples(screen.game)
    both(at, screen, *found[0])
    both(at, screen, found[1][0], found[-1][1])
    at.later(screen, 2100)
    both(at, screen, *found[1])
    at.later(screen, 600)
    return screen


def playing(
    name: str = MARKETING, mode: str = "columns", count: int = 3, **options: Any
) -> Callable[[Stage], View]:
    return lambda at: class_game(at, name, mode, count, **options).view(at.size)


def together(at: Stage) -> View:
    """Equal turns: what is left is too little for another round of turns."""
    screen = at.play("irregular-verbs", teams=teams(3, turns="equal"), pairs=4, total=4)
    for pair in couples(screen.game)[:3]:
        both(at, screen, *pair)
    return screen.view(at.size)


def over(at: Stage) -> View:
    screen = at.play(MARKETING, teams=teams(), pairs=4, total=4, room="projector")
    for term, definition in couples(screen.game):
        if term not in screen.game.matched:
            both(at, screen, term, definition)
            screen.update(Command.PASS)
    at.later(screen, 2100)
    return screen.view(at.size)


def setup(
    count: int, turns: Turns = "keep", *later: str, buzzers: bool = False
) -> Callable[[Stage], View]:
    def scene(at: Stage) -> View:
        files = tuple(at.set(name)[0] for name in later)
        screen = SetupScreen(at.services, at.set(MARKETING)[0], files)
        screen.update(Resized(at.size))
        chosen: TeamOptions | None = teams(count, turns=turns, members=5, buzzers=buzzers)
        screen.update(Choose(chosen))
        screen.update(Event.WOKE)
        return screen.view(at.size)

    return scene


def by_hand(at: Stage, count: int = 3) -> View:
    """Points by hand: two for the last team, for a reason of the teacher's own."""
    screen = class_game(at, "irregular-verbs", count=count)
    press_key(screen, "+", at.size)
    for letter in (str(count), "+", *"Ayudaron a las demás"):
        screen.update(Typed(letter))
    return screen.view(at.size)


def told(at: Stage) -> View:
    screen = class_game(at)
    screen.update(Award(2, -1, "Turno saltado"))
    return screen.view(at.size)


def buzzing(mode: str = "columns", count: int = 3) -> Callable[[Stage], View]:
    """All may press but the team whose answer was wrong."""

    def scene(at: Stage) -> View:
        screen = at.play("irregular-verbs", mode, teams(count, buzzers=True), room="projector")
        found = couples(screen.game)
        asked = [pair for pair in found if pair[0] == screen.game.picked] or found[:1]
        other = next(pair for pair in found if pair not in asked)
        screen.update(Typed("o", at.now))
        if mode == "memory":
            screen.update(Pick(asked[0][0]))
        screen.update(Pick(other[1]))
        at.later(screen, 2500)
        return screen.view(at.size)

    return scene


def answering(at: Stage) -> View:
    screen = at.play("irregular-verbs", teams=teams(buzzers=True), room="projector")
    screen.update(Typed("q", at.now))
    at.later(screen, 2100)
    return screen.view(at.size)


def tied(at: Stage) -> View:
    screen = at.play("irregular-verbs", teams=teams(buzzers=True), room="projector")
    screen.update(Typed("q", at.now))
    screen.update(Typed("n", at.now))
    return screen.view(at.size)


def presented(at: Stage) -> View:
    """A remote went past the last card, to what can be done at the foot."""
    screen = class_game(at, "irregular-verbs")
    screen.update(Key("pageup"))
    return screen.view(at.size)


def learning(at: Stage) -> View:
    screen = at.play("irregular-verbs", teams=teams(6, buzzers=True), room="projector")
    at.services.controllers = ((4, "Gamepad"),)
    press_key(screen, "f2", at.size)
    screen.update(Key("pagedown"))
    screen.update(Buzz(4, "3", at.now))
    return screen.view(at.size)


def missed(mode: str) -> Callable[[Stage], View]:
    """A wrong answer, which the teacher may let count."""

    def scene(at: Stage) -> View:
        screen = at.play("irregular-verbs", mode, teams(), room="projector")
        found = couples(screen.game)
        both(at, screen, found[0][0], found[1][1])
        return screen.view(at.size)

    return scene


def accepted(then: bool = False) -> Callable[[Stage], View]:
    """A wrong answer that counts after all; and the question whether to keep it."""

    def scene(at: Stage) -> View:
        screen = at.play(MARKETING, teams=teams(), room="projector")
        found = couples(screen.game)
        both(at, screen, found[0][0], found[1][1])
        press_key(screen, "y", at.size)
        at.later(screen, 2000)
        if then:
            press_key(screen, "y", at.size)
        return screen.view(at.size)

    return scene


CLASS_SCENES: dict[str, Callable[[Stage], View]] = {
    "class": playing(),
    "class-long": playing("marketing-relacional"),
    "class-memory": playing("irregular-verbs", "memory"),
    "class-six": playing("irregular-verbs", count=6, members=5),
    "class-two-timed": playing("hiragana", count=2, turn_ms=30_000),
    "class-together": together,
    "class-over": over,
    "class-setup": setup(3),
    "class-setup-six": setup(6, "equal"),
    "class-setup-buzzers": setup(6, buzzers=True),
    "class-points": by_hand,
    "class-points-six": lambda at: by_hand(at, 6),
    "class-told": told,
    "class-buzzers": buzzing(),
    "class-buzzers-six": buzzing(count=6),
    "class-buzzers-memory": buzzing("memory"),
    "class-answering": answering,
    "class-tied": tied,
    "class-learning": learning,
    "class-presented": presented,
    "class-missed": missed("columns"),
    "class-missed-memory": missed("memory"),
    "class-accepted": accepted(),
    "class-remembering": accepted(then=True),
    "class-setup-lesson": setup(4, "equal", "hiragana", "irregular-verbs"),
}
