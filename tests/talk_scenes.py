"""Scenes of a board that is talked about: frozen, with cards in the light, an answer looked at."""

from __future__ import annotations

from collections.abc import Callable

from game.boards.board import Lens
from game.core.moves import Command, Pick
from game.core.pair_set import Pair, PairSet, Side
from game.screens.play.messages import TalkAction
from game.screens.play.screen import PlayScreen
from game.view.view import View
from tests.class_scenes import class_game
from tests.stage import MARKETING, Stage, both, couples


def frozen(at: Stage, name: str = MARKETING, mode: str = "columns") -> PlayScreen:
    """A class game that was frozen after three answers, one of them wrong."""
    screen = class_game(at, name, mode)
    screen.update(Command.FREEZE)
    return screen


def lit(at: Stage, name: str, mode: str, *places: tuple[int, int]) -> View:
    """Cards in the light: the pair of that number in the deal, and which of its sides."""
    screen = frozen(at, name, mode)
    for pair, side in places:
        screen.update(Pick(couples(screen.game)[pair][side]))
    return screen.view(at.size)


def looking_back(at: Stage, name: str = MARKETING, mode: str = "columns", back: int = 2) -> View:
    screen = frozen(at, name, mode)
    for _ in range(back):
        screen.update(TalkAction.LOOK_BACK if _ == 0 else TalkAction.EARLIER)
    return screen.view(at.size)


def mending(at: Stage) -> View:
    screen = frozen(at, "marketing-relacional")
    screen.update(Pick(couples(screen.game)[0][1]))
    screen.update(TalkAction.MEND)
    return screen.view(at.size)


LONG = (
    "El marketing de relación es el proceso de identificar, captar, satisfacer, retener y "
    "potenciar relaciones rentables con los mejores clientes y otros colectivos, de manera que "
    "se logren los objetivos de las partes involucradas, mediante un intercambio mutuo y el "
    "cumplimiento de las promesas: la empresa escucha lo que sus clientes esperan de ella, "
    "aprende de cada contacto, adapta su oferta a lo que ha aprendido y cuida que quien compró "
    "una vez quiera volver, porque retener a un cliente cuesta mucho menos que ganar a otro que "
    "todavía no la conoce, y los recomienda a otros."
)
"""A definition of nearly 580 letters."""


def mending_long(at: Stage) -> PlayScreen:
    """A definition of nearly 580 letters is being mended, with a note almost as long."""
    pairs = (
        Pair(Side("Marketing de relación"), Side(LONG), "empieza por M", LONG[:300]),
        Pair(Side("Cliente"), Side("Quien compra.")),
    )
    screen = at.play(PairSet("Marketing", pairs), room="projector")
    screen.update(Pick(next(c.id for c in screen.game.round.cards if c.face.text == LONG)))
    screen.update(TalkAction.MEND)
    return screen


def noted_set() -> PairSet:
    """A set whose pairs have notes, some of them long."""
    long = "La vaca es un rumiante: su estómago tiene cuatro cámaras. " * 2
    notes = ("Viene del latín.", "", long)
    words = (("perro", "dog"), ("gato", "cat"), ("vaca", "cow"))
    both_notes = zip(words, notes, strict=True)
    pairs = tuple(Pair(Side(a), Side(b), "", note.strip()) for (a, b), note in both_notes)
    return PairSet("Animales", pairs)


def noted(at: Stage) -> PlayScreen:
    """The solution of a round whose pairs have notes."""
    screen = at.play(noted_set(), room="projector")
    for pair in couples(screen.game):
        both(at, screen, *pair)
    at.later(screen, 2000)
    return screen


def noted_lens(at: Stage) -> View:
    screen = noted(at)
    card = next(c.id for c in screen.game.round.cards if c.face.text == "cow")
    screen.update(Lens(card))
    return screen.view(at.size)


TALK_SCENES: dict[str, Callable[[Stage], View]] = {
    "talk-frozen": lambda at: frozen(at).view(at.size),
    "talk-card": lambda at: lit(at, MARKETING, "columns", (3, 1)),
    "talk-pair": lambda at: lit(at, "marketing-relacional", "columns", (0, 0)),
    "talk-two": lambda at: lit(at, MARKETING, "columns", (2, 0), (3, 1)),
    "talk-mending": mending,
    "talk-mending-long": lambda at: mending_long(at).view(at.size),
    "talk-noted": lambda at: noted(at).view(at.size),
    "talk-noted-lens": noted_lens,
    "talk-back": looking_back,
    "talk-memory": lambda at: looking_back(at, "irregular-verbs", "memory", 2),
}
