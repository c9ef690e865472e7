"""Scenes of boards and setups in which what is asked is heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.core.moves import Pick
from game.screens.play.messages import Action
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Resized
from game.view.view import View
from game.widgets.form import Choose
from tests.fakes import Mouth
from tests.stage import Stage, answer, couples


def board(mode: str = "columns", **options: Any) -> Callable[[Stage], View]:
    """A board with a match, a miss and a chosen card."""

    def scene(at: Stage) -> View:
        at.services.open_voices = Mouth
        screen = at.play("irregular-verbs", mode, heard=True, **options)
        answer(at, screen, 1, errors=0 if mode == "memory" else 1)
        screen.update(Pick(couples(screen.game)[2][0]))
        return screen.view(at.size)

    return scene


def lens(at: Stage) -> View:
    """A card that is heard, in the lens."""
    at.services.open_voices = Mouth
    screen = at.play("irregular-verbs", heard=True)
    screen.update(Pick(screen.game.round.terms[0].id))
    screen.update(Action.OPEN_LENS)
    return screen.view(at.size)


def setup(mode: str) -> Callable[[Stage], View]:
    """A setup with the choice to ask by ear."""

    def scene(at: Stage) -> View:
        at.services.open_voices = Mouth
        screen = SetupScreen(at.services, at.set("irregular-verbs")[0])
        screen.update(Resized(at.size))
        screen.update(Choose(replace(screen.state.options, mode=mode, heard=True)))
        screen.update(Event.WOKE)
        return screen.view(at.size)

    return scene


EAR_SCENES: dict[str, Callable[[Stage], View]] = {
    "play-by-ear": board(),
    "play-by-ear-projector": board(room="projector", direction="definition"),
    "memory-by-ear": board("memory"),
    "lens-by-ear": lens,
    "setup-by-ear": setup("columns"),
    "setup-by-ear-memory": setup("memory"),
}
