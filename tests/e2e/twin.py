"""A twin of the game in the window, in the test's own process: it knows where the cards lie."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from game import words
from game.core.moves import Pick
from game.core.options import Options
from game.core.settings import Settings
from game.core.teams import TeamOptions
from game.look.text import SkiaMeasure
from game.places import STARTER_SETS
from game.records.records import Records
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.report.screen import ReportScreen
from game.screens.results.screen import ResultsScreen
from game.screens.routes import ToPlay, ToReport, ToResults
from game.services import Services
from game.shelf import Shelf
from game.view.box import Point
from game.view.messages import Resized
from game.view.node import Node
from game.view.view import View
from tests.fakes import services
from tests.records.made import Day
from tests.stage import couples


class Twin:
    """The same set, seed and window size; `answer` what is answered in the window."""

    def __init__(
        self,
        folder: Path,
        set_name: str,
        seed: int,
        size: tuple[int, int],
        teams: TeamOptions | None = None,
        lesson: tuple[Path, ...] = (),
        **options: Any,
    ) -> None:
        path = Path(set_name) if set_name.endswith(".yaml") else STARTER_SETS / f"{set_name}.yaml"
        shelf = Shelf([path.parent])
        pair_set, _problems = shelf.load(path)
        assert pair_set is not None
        records, settings = Records.open(folder, Day()), Settings("en", motion=False)
        words.use("en")
        around = services(shelf, records, settings, SkiaMeasure())
        self._size = size
        to = ToPlay(path, pair_set, Options(**options), seed, teams=teams, lesson=lesson)
        self.screen = PlayScreen(around, to, size)

    def pairs(self) -> list[tuple[str, str]]:
        """The labels that belong together in the round on the board."""
        labels = {card: label for label, card in self._cards().items()}
        return [(labels[one], labels[other]) for one, other in couples(self.screen.game)]

    def _cards(self) -> dict[str, int]:
        names = self.screen.mode.labels(self.screen.game.round)
        return {label: card for card, label in names.items()}

    def node(self, label: str) -> Node:
        """The card that is called so, in the round on the board."""
        card = self._cards()[label]
        return self.screen.view(self._size).by_id[f"card-{card}"]

    def card(self, label: str) -> Point:
        """The middle of that card."""
        return self.node(label).box.centre

    def answer(self, pairs: list[tuple[str, str]]) -> None:
        """Play a round as it was played in the window."""
        for one, other in pairs:
            for label in (one, other):
                self.screen.update(Pick(self._cards()[label]))

    def label(self, words: str) -> str:
        """What the card with these words is called."""
        sides = {card.id: card.face.text for card in self.screen.game.round.cards}
        return next(label for label, card in self._cards().items() if sides[card] == words)

    def id_of(self, label: str) -> int:
        """The card that is called so."""
        return self._cards()[label]

    def partner_of_picked(self) -> str:
        """What the card is called that belongs to the chosen one."""
        game = self.screen.game
        partner = next(there for here, there in couples(game) if here == game.picked)
        return next(label for label, card in self._cards().items() if card == partner)

    def place(self, id: str) -> Point:
        """The middle of what has this id on the screen of the game."""
        return self.screen.view(self._size).by_id[id].box.centre

    def way_on(self) -> Point:
        """The middle of the button that leaves a finished round."""
        return self.place("go-on")

    def go_on(self) -> None:
        """Leave the round."""
        self.screen.update(Action.GO_ON)

    def results(self, data: Path) -> View:
        """What the window shows when the show at the end of its newest run is over."""
        return self.results_screen(data).view(self._size)

    def results_screen(self, data: Path) -> ResultsScreen:
        """The end of the newest run, which is read from where the window keeps it, `data`."""
        with self._kept(data) as (there, newest):
            to = replace(self.screen.to, nickname=there.records.run(newest).start.nickname)
            screen = ResultsScreen(there, ToResults(to, self.screen.game, newest))
        screen.update(Resized(self._size))
        return screen

    def report_screen(self, data: Path) -> ReportScreen:
        """The report on that run."""
        with self._kept(data) as (there, newest):
            screen = ReportScreen(there, ToReport(newest, pair_set=self.screen.to.pair_set))
        screen.update(Resized(self._size))
        return screen

    @contextmanager
    def _kept(self, data: Path) -> Iterator[tuple[Services, int]]:
        records = Records.open(data, Day())
        newest = max(run.id for run in records.runs())
        yield replace(self.screen.services, records=records), newest
        records.close()
