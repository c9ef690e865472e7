"""Scenes of pairs that are settled: lit on the board, and in the solution of a finished round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core.moves import Command, Pick
from game.core.pair_set import Pair, PairSet, Side
from game.screens.play.screen import PlayScreen
from game.view.messages import Hovered
from game.view.view import View
from tests.stage import MARKETING, Stage, answer, both, couples

LONG = "Un cliente leal vuelve, recomienda y perdona; uno satisfecho, a veces. " * 145


def long_set(letters: int) -> PairSet:
    pairs = [
        Pair(
            Side(f"Término número {n}"),
            Side((f"{n}. " + LONG)[:letters]),
            "Empieza por eme, de marketing",
        )
        for n in range(3)
    ]
    return PairSet("Un título tan largo que no cabe de ninguna manera en la cabecera", tuple(pairs))


def lit(name: str, mode: str = "columns") -> Callable[[Stage], View]:
    """A board with found pairs, one that is pointed at, and one that was shown."""

    def scene(at: Stage) -> View:
        screen = at.play(name, mode)
        answer(at, screen, 2)
        screen.update(Command.REVEAL)
        screen.update(Hovered(f"card-{screen.game.joined[1][0]}"))
        return screen.view(at.size)

    return scene


def solved(name: str | PairSet, mode: str = "columns", **options: Any) -> Callable[[Stage], View]:
    """The solution of a round with two missed pairs, one of them twice, and one that was shown."""

    def scene(at: Stage) -> View:
        return solved_game(at, name, mode, **options).view(at.size)

    return scene


def solved_game(
    at: Stage, name: str | PairSet, mode: str = "columns", **options: Any
) -> PlayScreen:
    screen = at.play(name, mode, **options)
    (one, first), (two, second), *_more = found = couples(screen.game)
    for term, definition in ((two, first), (two, found[-1][1]), (one, second)):
        both(at, screen, term, definition)
        at.later(screen, 2100)
    if len(found) > 2:
        screen.update(Pick(found[2][0]))
        screen.update(Command.REVEAL)
    answer(at, screen, 0)
    for term, definition in couples(screen.game):
        if term not in screen.game.matched:
            both(at, screen, term, definition)
            at.later(screen, 2100)
    return screen


def unlucky(name: str, known: bool = False) -> Callable[[Stage], View]:
    """Memory with a wrong pair that nobody could know, or one that could be known."""

    def scene(at: Stage) -> View:
        screen = at.play(name, "memory")
        answer(at, screen, 1)
        (one, _), (_, other), *more = couples(screen.game)[1:]
        both(at, screen, one, other)
        if known:
            both(at, screen, more[0][0], other)
        return screen.view(at.size)

    return scene


BOARD_SCENES: dict[str, Callable[[Stage], View]] = {
    "memory-unlucky": unlucky("irregular-verbs"),
    "memory-unlucky-long": unlucky("marketing-relacional"),
    "memory-known": unlucky("irregular-verbs", known=True),
    "play-lit": lit(MARKETING),
    "play-lit-short": lit("irregular-verbs"),
    "memory-lit": lit("irregular-verbs", "memory"),
    "memory-lit-long": lit(MARKETING, "memory"),
    "solution": solved(MARKETING),
    "solution-long": solved("marketing-relacional"),
    "solution-projector": solved("marketing-relacional", room="projector"),
    "solution-verbs": solved("irregular-verbs"),
    "solution-left-over": solved("capitales-de-europa"),
    "solution-hiragana": solved("hiragana"),
    "solution-arabic": solved("arabe-espanol"),
    "solution-endless": solved(long_set(2500)),
    "solution-memory": solved("irregular-verbs", "memory"),
    "solution-memory-long": solved("marketing-relacional", "memory"),
}
