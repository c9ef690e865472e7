"""A twin of the game in the window, in the test's own process: it knows where the cards lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.core.moves import Pick
from game.core.options import Options
from game.core.settings import Settings
from game.look.text import SkiaMeasure
from game.places import STARTER_SETS
from game.records.records import Records
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from game.shelf import Shelf
from game.view.box import Point
from game.view.node import Node
from tests.fakes import services
from tests.records.made import Day


class Twin:
    """The same set, seed and window size; `answer` what is answered in the window."""

    def __init__(
        self, folder: Path, set_name: str, seed: int, size: tuple[int, int], **options: Any
    ) -> None:
        path = Path(set_name) if set_name.endswith(".yaml") else STARTER_SETS / f"{set_name}.yaml"
        shelf = Shelf([path.parent])
        pair_set, _problems = shelf.load(path)
        assert pair_set is not None
        records, settings = Records.open(folder, Day()), Settings("en", motion=False)
        around = services(shelf, records, settings, SkiaMeasure())
        self._size = size
        self.screen = PlayScreen(around, ToPlay(path, pair_set, Options(**options), seed), size)

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

    def way_on(self) -> Point:
        """The middle of the button that leaves a finished round."""
        return self.screen.view(self._size).by_id["go-on"].box.centre

    def go_on(self) -> None:
        """Leave the round."""
        self.screen.update(Action.GO_ON)
