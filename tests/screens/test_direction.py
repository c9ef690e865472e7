"""Sides keep their language wherever they are shown, and with it the way they run."""

from __future__ import annotations

import pytest

from game.boards import BOARDS
from game.boards.board import Lens
from game.core.moves import Pick
from game.view.view import View
from tests.stage import Stage, couples, finished
from tests.text_scenes import hebrew_set
from tests.views import SIZE

HEBREW = hebrew_set()
SAID = {side.text for pair in HEBREW.pairs for side in (pair.term, pair.definition)}


@pytest.fixture
def spoken() -> str:
    return "es"


def languages(view: View) -> set[str]:
    """Those of the texts that come from the set."""
    return {text.language for node in view.nodes for text in node.texts if text.words in SAID}


@pytest.mark.parametrize("mode", [*BOARDS])
@pytest.mark.parametrize("room", ["desk", "projector"])
def test_on_the_board_in_the_panels_and_in_the_lens(at: Stage, mode: str, room: str) -> None:
    screen = at.play(HEBREW, mode, room=room)
    for card in couples(screen.game)[0]:
        screen.update(Pick(card))
    assert languages(screen.view(SIZE)) == {"he"}
    screen.update(Lens(couples(screen.game)[0][0]))
    lens = screen.view(SIZE).by_id["lens-text"]
    assert [text.language for text in lens.texts] == ["he"]


def test_among_what_is_to_be_reviewed(at: Stage) -> None:
    assert languages(finished(at, at.play(HEBREW), errors=2).view(SIZE)) == {"he"}
