"""Every screen in every state, in small and wide windows and both languages: nothing spills."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game import words
from game.core.settings import Settings
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE, faults_of_layout

SIZES = [(800, 600), (1280, 720), (2560, 1080)]
MEANT = (
    "title: ",
    "subtitle: ",
    " lies on lens",
    " talk lies on card-",
    ":faults lies on set:",
    ":menu lies on set:",
    ":go-on lies on set:",
    "-out lies on file-",
    "cell-0-1: ",
    "preview-definition: ",
)
"""A long title ends in "…"; the lens closes wherever it is pressed;
beside the light all cards can still be pressed, and it moves to them; a badge lies on its card,
and the cross that leaves a file out on its row; of a very long text the editor shows six lines."""


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", [name for name in SCENES if name != "lens-endless"])
def test_nothing_leaves_its_place_or_is_cut(name: str, language: str, tmp_path: Path) -> None:
    before, found = words.language(), []
    try:
        for size in SIZES:
            at = stage(tmp_path / f"{size[0]}", size, Settings(language, motion=False), MEASURE)
            found += [f"{size} {fault}" for fault in faults_of_layout(SCENES[name](at))]
            at.services.records.close()
    finally:
        words.use(before)
    assert [fault for fault in found if not any(meant in fault for meant in MEANT)] == []


@pytest.mark.parametrize("name", SCENES)
def test_no_two_nodes_have_one_id(name: str, tmp_path: Path) -> None:
    view = SCENES[name](stage(tmp_path, SIZES[0], Settings("es", motion=False), MEASURE))
    counted = Counter(node.id for node in view.nodes)
    assert [id for id, times in counted.items() if times > 1] == []


def test_the_tables_of_scenes_hold_several_players(tmp_path: Path) -> None:
    for name in ("scores", "results-record"):
        at = stage(tmp_path / name, (1280, 720), Settings("es", motion=False), MEASURE)
        said = {text.words for node in SCENES[name](at).nodes for text in node.texts}
        at.services.records.close()
        assert {"Mateo", "Sara", "Lucía"} <= said
