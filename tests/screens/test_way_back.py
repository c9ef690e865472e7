"""The way back: one button, in one place, on every screen that lies over another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.settings import Settings
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE

SIZES = [(800, 600), (1280, 720), (1080, 1920)]
BOARDS = ("play", "memory", "pause", "leave", "blank", "lens", "round", "game", "solution")
"""Scenes of a game, which Esc leaves; its header belongs to the clock."""


@pytest.mark.parametrize("scene", SCENES)
def test_the_way_back_stands_in_one_place(scene: str, tmp_path: Path) -> None:
    room = scene.split("-")[0]
    for size in SIZES:
        at = stage(tmp_path / str(size[0]), size, Settings("es", motion=False), MEASURE)
        view, ui = SCENES[scene](at), at.services.ui(size)
        back = view.by_id.get("back")
        if back is None:
            assert room in ("library", "files", "fault", *BOARDS)
        elif back.parent != "dialog":
            right, top, bottom = ui.width - ui.margin, ui(30), ui(70)
            assert (back.box.right, back.box.y, back.box.bottom) == pytest.approx(
                (right, top, bottom)
            )
            assert [icon.name for icon in back.icons] == ["back"]
