"""Odd texts on the play screen: every mode shows and paints them, at any size of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from game.boards import BOARDS
from game.core.settings import Settings
from game.look.painter import Painter
from game.view.messages import Resized
from tests.boards.made import pair_set
from tests.boards.test_odd_texts import ODD, SIZES
from tests.stage import answer, stage
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
