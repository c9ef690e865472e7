"""What stands in one place: the way back on every screen, and the left edge of the import."""

from __future__ import annotations

import pytest

from tests.scene_views import shown
from tests.scenes import SCENES

SIZES, UPRIGHT = [(800, 600), (1280, 720)], (1080, 1920)
BOARDS = (
    "play",
    "class",
    "talk",
    "memory",
    "pause",
    "leave",
    "blank",
    "lens",
    "round",
    "game",
    "solution",
    "practice",
)
"""Scenes of a game or of practice, which Esc leaves; the header says how far it is."""
OTHERS = ("library", "files", "fault", "story", "toast")
"""Scenes with nothing to go back to, or of several screens."""


ROOMS = {scene.split("-")[0]: scene for scene in reversed(SCENES)}
"""The first scene of each kind: in an upright window one of a kind is looked at."""


@pytest.mark.parametrize("scene", SCENES)
def test_the_way_back_stands_in_one_place(scene: str) -> None:
    room = scene.split("-")[0]
    for size in [*SIZES, UPRIGHT] if ROOMS[room] == scene else SIZES:
        view, ui = shown(scene, size).view, shown(scene, size).ui
        back = view.by_id.get("back")
        if back is None:
            assert room in (*BOARDS, *OTHERS)
        elif back.parent != "dialog":
            right, top, bottom = ui.width - ui.margin, ui(30), ui(70)
            assert (back.box.right, back.box.y, back.box.bottom) == pytest.approx(
                (right, top, bottom)
            )
            assert [icon.name for icon in back.icons] == ["back"]


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.startswith("import")])
def test_all_of_the_import_begins_at_one_edge(scene: str) -> None:
    for size in [*SIZES, UPRIGHT] if scene in ROOMS.values() else SIZES:
        view, margin = shown(scene, size).view, shown(scene, size).ui.margin
        if view.live_from:
            continue
        lefts = {n.id: n.box.x for n in view.nodes if n.box.w and 0 < n.box.x < 1.6 * margin}
        assert {id: x for id, x in lefts.items() if x != pytest.approx(margin)} == {}
