"""Play: what stands at the foot keeps its distance from the cards and from the window's edge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.moves import Command, Pick
from game.core.settings import Settings
from game.screens.play.screen import PlayScreen
from game.view.ui import Ui
from game.view.view import View
from tests.scenes import SCENES, long_set
from tests.stage import MARKETING, Stage, answer, couples, stage
from tests.views import MEASURE, SIZE

SIZES = [(800, 600), SIZE, (1920, 1080), (1080, 1920)]


def foot_of(view: View, name: str, ui: Ui) -> None:
    """Fail unless the node has air above it and below it."""
    box = view.by_id[name].box
    lowest = max(n.box.bottom for n in view.nodes if n.role in ("card", "row"))
    assert box.y - lowest >= ui(7)
    assert ui.height - box.bottom >= ui(7)


@pytest.mark.parametrize("size", SIZES)
def test_a_line_in_place_of_the_keys_has_air_all_around(at: Stage, size: tuple[int, int]) -> None:
    screen = at.play(MARKETING)
    screen.update(Command.REVEAL)
    foot_of(screen.view(size), "hint-strip", at.services.ui(size))


@pytest.mark.parametrize("size", SIZES)
def test_the_way_on_has_room_for_the_ring_of_the_keyboard(at: Stage, size: tuple[int, int]) -> None:
    screen = at.play("capitales-de-europa", pairs=3)
    answer(at, screen, 3)
    foot_of(screen.view(size), "go-on", at.services.ui(size))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_what_was_done_in_a_round_can_be_read_whole(
    text: float, language: str, tmp_path: Path
) -> None:
    settings = Settings(language, text_scale=text, motion=False)
    at = stage(tmp_path, (800, 600), settings, MEASURE)
    said = SCENES["round-over-ghost"](at).by_id["round-over"]
    at.services.records.close()
    [face] = said.texts
    assert MEASURE.width(face.words, face.size, face.weight) <= face.box.w
    assert face.size >= 12


def hinted(at: Stage, hint: str = "It begins with an m") -> PlayScreen:
    some = long_set(100)
    pairs = tuple(replace(pair, hint=hint) for pair in some.pairs)
    screen = at.play(replace(some, pairs=pairs))
    screen.update(Pick(couples(screen.game)[0][0]))
    screen.update(Command.HINT)
    return screen


def test_a_hint_and_a_note_share_a_line_where_it_is_wide_enough(at: Stage) -> None:
    hint, note = hinted(at).view((1920, 1080)).by_id["hint-strip"].texts
    assert hint.box.centre.y == pytest.approx(note.box.centre.y, abs=1)
    assert hint.box.right <= note.box.x


def test_a_note_lies_below_a_hint_that_leaves_no_room_beside_it(at: Stage) -> None:
    strip = hinted(at, "It begins with an m. " * 6).view((1920, 1080)).by_id["hint-strip"]
    hint, note = strip.texts
    assert hint.box.bottom <= note.box.y + 1
    assert strip.box.y < hint.box.y
    assert note.box.bottom < strip.box.bottom
