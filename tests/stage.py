"""Stage: real services with sets, records and fonts, and games played on them by a script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from game import words
from game.core.game import Game
from game.core.moves import Command, Pick
from game.core.options import Options
from game.core.pair_set import PairSet
from game.core.settings import Settings
from game.core.teams import TeamOptions
from game.formats import read_any
from game.look.text import SkiaMeasure
from game.places import STARTER_SETS
from game.screens.play.screen import PlayScreen
from game.screens.results.screen import ResultsScreen
from game.screens.routes import ToPlay, ToResults
from game.services import Services
from game.shelf import Shelf
from game.shelf.shelf import Read
from game.view.messages import Event
from tests.fakes import services
from tests.records.made import opened

SEED = 7
MARKETING = "conceptos-marketing-de-relacion"


@dataclass
class Stage:
    """What a scene is made with: services whose clock the scene moves on itself."""

    services: Services
    size: tuple[int, int]
    folder: Path
    """Where it keeps everything; scenes put their files here too."""
    now: int = 1_000_000

    def subfolder(self, name: str) -> Path:
        """A folder of this name below it, as a scene wants one with files of its own."""
        path = self.folder / "scene" / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def set(self, name: str) -> tuple[Path, PairSet]:
        path = STARTER_SETS / f"{name}.yaml"
        found = self.services.shelf.load(path)[0]
        assert found is not None
        return path, found

    def play(
        self,
        name: str | PairSet,
        mode: str = "columns",
        teams: TeamOptions | None = None,
        nickname: str = "Lucía",
        **options: Any,
    ) -> PlayScreen:
        """A game whose cards lie on the board and whose clock runs."""
        path, found = (Path("larga.yaml"), name) if isinstance(name, PairSet) else self.set(name)
        scale = self.services.settings.text_scale
        chosen = Options(mode=mode, text_scale=scale, **options)
        to = ToPlay(path, found, chosen, SEED, "" if teams else nickname, teams=teams)
        screen = PlayScreen(self.services, to, self.size)
        self.later(screen, 1000)
        return screen

    def later(self, screen: PlayScreen, ms: int) -> None:
        self.now += ms
        screen.update(Event.WOKE)


@cache
def _starter(path: Path, language: str) -> Read:
    """Read a set that came with the program; the language is that of its problems."""
    return read_any(path)


class _StageShelf(Shelf):
    """Reads the sets that came with the program once, not again for every stage."""

    def load(self, path: Path) -> Read:
        if path.parent != STARTER_SETS:
            return super().load(path)
        found, problems = _starter(path, words.language())
        return found, list(problems)


def stage(folder: Path, size: tuple[int, int], settings: Settings, measure: SkiaMeasure) -> Stage:
    """Services with records and sets in `folder`; the program speaks the settings' language."""
    words.use(settings.language)
    made: Stage
    shelf, records = _StageShelf([STARTER_SETS, folder / "pairs"]), opened(folder)
    made = Stage(services(shelf, records, settings, measure, lambda: made.now), size, folder)
    made.services.chance = Random(SEED)
    return made


# ------------------------------------------------------------------ games and how they go


def couples(game: Game) -> list[tuple[int, int]]:
    """The cards that belong together on this board."""
    by_pair = {c.pair: c.id for c in game.round.definitions if c.pair is not None}
    return [(c.id, by_pair[c.pair]) for c in game.round.terms if c.pair is not None]


def answer(at: Stage, screen: PlayScreen, some: int = 99, errors: int = 0) -> None:
    """Match so many pairs of the round, after so many errors."""
    found = couples(screen.game)
    for (term, _), (_, definition) in list(pairwise(found))[:errors]:
        both(at, screen, term, definition)
        at.later(screen, 2100)
    for one, other in found[:some]:
        both(at, screen, one, other)
        at.later(screen, 6400)


def both(at: Stage, screen: PlayScreen, one: int, other: int) -> None:
    for card in (one, other):
        at.later(screen, 900)
        screen.update(Pick(card))


def finished(at: Stage, screen: PlayScreen, errors: int = 0) -> ResultsScreen:
    """The results of a game played to its end."""
    while not screen.game.over:
        answer(at, screen, errors=errors if screen.game.at == 0 else 0)
        if not screen.game.over:
            screen.update(Command.NEXT_ROUND)
            at.later(screen, 900)
    return ResultsScreen(at.services, ToResults(screen.to, screen.game, screen.run_id))


def several(at: Stage, runs: int) -> None:
    """Runs of other players, so that there is a table."""
    names = ("Mateo", "Sara", "Equipo azul", "Dani", "Lucía")
    for n in range(runs):
        screen = at.play(MARKETING, nickname=names[n % 5])
        at.now += 7000 * (n * 5 % 7)
        finished(at, screen, errors=n % 4)
