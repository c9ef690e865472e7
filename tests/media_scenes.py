"""Scenes of pictures, sounds and formulas: boards, solutions, the lens, results."""

from __future__ import annotations

from collections.abc import Callable

from game.core.moves import Pick
from game.core.pair_set import Pair, PairSet, Side
from game.places import STARTER_SETS
from game.screens.play.messages import Action
from game.view.view import View
from tests.board_scenes import solved
from tests.stage import Stage, answer, couples, finished

MEDIA = STARTER_SETS / "media"
FLAGS = "banderas-de-europa"


def picture(number: int) -> str:
    return str(MEDIA / f"bandera-{number:02}.png")


def sound(number: int) -> str:
    return str(MEDIA / f"nota-{number:02}.wav")


def sounds() -> PairSet:
    """A set of sounds without words."""
    names = ("do", "re", "mi", "fa", "sol", "la", "si", "do agudo")
    pairs = [Pair(Side("", sound=sound(n)), Side(name)) for n, name in enumerate(names, 1)]
    return PairSet("¿Qué nota suena?", tuple(pairs), (), "es", "es")


def mixed() -> PairSet:
    """A set whose sides are of all kinds: alone, and with one another."""
    pairs = (
        Pair(Side("", picture(1)), Side("Alemania")),
        Pair(Side("", sound=sound(1)), Side("do central", sound=sound(1))),
        Pair(Side("Austria", picture(3)), Side("", picture(10))),
        Pair(Side(r"$\frac{a}{b} + \sqrt{x^2 + 1}$"), Side("una suma con una raíz")),
        Pair(Side("El agua"), Side(r"$\ce{H2O}$, dos de hidrógeno y una de oxígeno")),
        Pair(Side("la bandera y su himno", picture(4), sound(3)), Side("", sound=sound(5))),
    )
    return PairSet("De todo un poco", pairs, (), "es", "es")


def board(name: str | PairSet, mode: str = "columns") -> Callable[[Stage], View]:
    """A board with a match and a chosen card."""

    def scene(at: Stage) -> View:
        screen = at.play(name, mode)
        answer(at, screen, 1)
        rest = couples(screen.game)[1:]
        screen.update(Pick(rest[0][0]))
        if mode == "memory":
            screen.update(Pick(rest[1][1]))
        return screen.view(at.size)

    return scene


def lens(found: PairSet, pair: int) -> Callable[[Stage], View]:
    """The term of a pair in the lens."""

    def scene(at: Stage) -> View:
        screen = at.play(found)
        card = next(card for card in screen.game.round.terms if card.face == found.pairs[pair].term)
        screen.update(Pick(card.id))
        screen.update(Action.OPEN_LENS)
        return screen.view(at.size)

    return scene


def results(name: str | PairSet) -> Callable[[Stage], View]:
    """The end of a game in which three pairs were missed."""

    def scene(at: Stage) -> View:
        return finished(at, at.play(name, total=6), 3).view(at.size)

    return scene


MEDIA_SCENES: dict[str, Callable[[Stage], View]] = {
    "play-sounds": board(sounds()),
    "memory-sounds": board(sounds(), "memory"),
    "play-mixed": board(mixed()),
    "memory-mixed": board(mixed(), "memory"),
    "lens-sound": lens(sounds(), 2),
    "lens-picture": lens(mixed(), 0),
    "lens-picture-words": lens(mixed(), 5),
    "lens-formula": lens(mixed(), 3),
    "round-over-flags": solved(FLAGS),
    "round-over-sounds": solved(sounds()),
    "round-over-mixed": solved(mixed()),
    "results-flags": results(FLAGS),
    "results-sounds": results(sounds()),
    "results-mixed": results(mixed()),
}
