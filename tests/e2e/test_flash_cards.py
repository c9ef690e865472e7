"""Flash cards in a real window: looked through by keys and by finger, starred, played."""

from __future__ import annotations

from pathlib import Path

from game.core.options import Options
from game.core.settings import Settings
from game.screens.flash_cards.messages import Action
from game.screens.flash_cards.screen import FlashCardsScreen
from game.screens.routes import ToCards, ToPlay
from game.view.box import Point
from game.view.messages import Resized
from tests.e2e.window import MEASURE, SIZE, program
from tests.stage import MARKETING, stage

CARD = (110, 100, 1060, 440)
LOOK = ("play", MARKETING, "--mode", "look", "--name", "Ana", "--no-motion", "--size", "1280x720")


def test_a_set_is_looked_through_one_pair_gets_a_star_and_is_played(
    display: str, tmp_path: Path
) -> None:
    at = stage(tmp_path / "twin", SIZE, Settings("en", motion=False), MEASURE)
    path, found = at.set(MARKETING)
    play = ToPlay(path, found, Options(), nickname="Ana")
    screen = FlashCardsScreen(at.services, ToCards(path, play), play)
    screen.update(Resized(SIZE))
    with program(display, tmp_path / "data", *LOOK) as game:
        game.shows(found.title)
        game.looks(screen.view(SIZE), CARD)
        for _ in range(2):
            game.press("space")
            screen.update(Action.ONWARD)
            game.looks(screen.view(SIZE), CARD)
        game.drag(Point(900, 300), Point(400, 310))
        game.press("s")
        key = found.pairs[2].content_key
        sql = "SELECT player, pair FROM stars"
        game.until("the star", lambda: game.rows(sql) == [("ana", key)])
        for name in ("o", "Right", "Return"):
            game.press(name)
        game.until("the game", lambda: game.runs() == 1)
        runs = game.rows("SELECT nickname, set_name, replay, pairs FROM runs")
        assert runs == [("Ana", MARKETING, 1, 3)]
    at.services.records.close()
