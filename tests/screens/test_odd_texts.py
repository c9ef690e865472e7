"""Odd texts on the play screen: every mode shows and paints them, at any size of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import skia

from game.boards import BOARDS
from game.boards.board import Lens
from game.core.settings import Settings
from game.formats.registry import own_format
from game.look.painter import Painter
from game.screens.play.messages import Action
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Resized
from game.widgets.form import Choose
from tests.boards.made import pair_set
from tests.boards.test_odd_texts import ODD, SIZES
from tests.stage import answer, finished, stage
from tests.views import MEASURE

SET = pair_set(*zip(ODD, reversed(ODD), strict=True), distractors=ODD[:3])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", [*BOARDS])
def test_a_game_of_odd_texts_can_be_seen_and_played(
    mode: str, size: tuple[int, int], tmp_path: Path
) -> None:
    at = stage(tmp_path, size, Settings("es"), MEASURE)
    screen = at.play(SET, mode)
    screen.update(Resized(size))
    answer(at, screen, some=1, errors=1)
    painter = Painter(MEASURE.texts, "light")
    painter.onto(skia.Surface.MakeRasterN32Premul(*size))
    assert painter.paint(screen.view(size), at.now)
    for card in screen.game.round.cards:
        screen.update(Lens(card.id))
        assert painter.paint(screen.view(size), at.now)
        screen.update(Action.CLOSE_LENS)
    results = finished(at, screen, errors=1)
    results.update(Resized(size))
    assert painter.paint(results.view(size), at.now)


@pytest.mark.parametrize("size", SIZES)
def test_a_set_of_odd_texts_can_be_set_up_in_every_mode(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "pairs" / "odd.yaml"
    path.parent.mkdir()
    path.write_bytes(own_format().write(SET)[0])
    at = stage(tmp_path, size, Settings("es"), MEASURE)
    screen = SetupScreen(at.services, path)
    for mode in BOARDS:
        screen.update(Choose(replace(screen.state.options, mode=mode)))
        for message in (Resized(size), Event.WOKE):
            screen.update(message)
        assert screen.view(size).by_id["start"]
