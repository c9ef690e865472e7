"""Flash cards to be tested: their set, what they ask for, and the screen in a window."""

from __future__ import annotations

from pathlib import Path

from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.settings import Settings
from game.records.records import Records
from game.screens.flash_cards.screen import FlashCardsScreen
from game.screens.routes import ToCards, ToPlay
from game.services import Services
from game.view.messages import Resized
from tests import fakes
from tests.fakes import FakeShelf
from tests.records.made import Day
from tests.views import MEASURE, SIZE

PATH = Path("/pairs/Words.yaml")
LONG = "Un cliente leal vuelve, recomienda y perdona; uno satisfecho, a veces. " * 60


def words(count: int = 6) -> PairSet:
    pairs = tuple(
        Pair(Side(f"term {n}"), Side(f"meaning {n}"), f"hint {n}", f"note {n}")
        for n in range(count)
    )
    return PairSet("Words", pairs, (), "en", "en")


def card_services(folder: Path) -> Services:
    """What the cards ask for, with records of their own in `folder`."""
    records = Records.open(folder, Day())
    return fakes.services(
        FakeShelf([words()]), records, Settings("en", motion=False), MEASURE, clock=lambda: 90_000
    )


def opened(
    services: Services,
    found: PairSet | None = None,
    play: ToPlay | None = None,
    only: tuple[int, ...] | None = None,
    seed: int | None = None,
) -> FlashCardsScreen:
    """The cards of a set in a window."""
    route = ToCards(PATH, play, only, seed)
    game = play or ToPlay(PATH, found or words(), Options(), nickname="Ana")
    screen = FlashCardsScreen(services, route, game)
    screen.update(Resized(SIZE))
    return screen
