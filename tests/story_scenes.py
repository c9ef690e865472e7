"""A game from its errors to its end, and one that is left and gone on with: the README shows it."""

from __future__ import annotations

from collections.abc import Callable

from game.core.moves import Command
from game.screens.library.screen import LibraryScreen
from game.screens.opening import open_screen
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToResume
from game.view.messages import Event, Resized
from game.view.view import View
from tests.stage import Stage, answer, both, couples, finished

LESSON = "marketing-relacional"


def begun(at: Stage) -> PlayScreen:
    """A game with two errors at one card, two pairs found and one that was shown."""
    screen = at.play(LESSON)
    first, second, third, *_more = couples(screen.game)
    for wrong in (second, third):
        both(at, screen, first[0], wrong[1])
        at.later(screen, 3000)
    for pair in (first, second):
        both(at, screen, *pair)
        at.later(screen, 9000)
    screen.update(Command.REVEAL)
    at.later(screen, 4000)
    return screen


def board(at: Stage) -> View:
    return begun(at).view(at.size)


def solution(at: Stage) -> View:
    screen = begun(at)
    for pair in couples(screen.game):
        if pair[0] not in screen.game.matched:
            both(at, screen, *pair)
    return screen.view(at.size)


def finish(at: Stage) -> View:
    """A game with two errors, and the one after it with none."""
    for errors in (2, 0):
        screen = finished(at, at.play(LESSON), errors)
    return screen.view(at.size)


def left(at: Stage) -> View:
    """The library after a game was left in its second round."""
    screen = begun(at)
    answer(at, screen)
    screen.update(Command.NEXT_ROUND)
    at.later(screen, 1000)
    answer(at, screen, 2)
    screen.update(Action.LEAVE)
    library = LibraryScreen(at.services)
    library.update(Resized(at.size))
    return library.view(at.size)


def resumed(at: Stage) -> View:
    """The same game, gone on with."""
    left(at)
    screen = open_screen(ToResume(at.set(LESSON)[0]), at.services, at.size)
    at.now += 1000
    screen.update(Event.WOKE)
    return screen.view(at.size)


STORY_SCENES: dict[str, Callable[[Stage], View]] = {
    "story-1-board": board,
    "story-2-solution": solution,
    "story-3-finish": finish,
    "story-4-left": left,
    "story-5-resumed": resumed,
}
