"""The editor in windows of all shapes and with text of all sizes: nothing spills or overlaps."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.settings import Settings
from tests.editor_scenes import EDITOR_SCENES
from tests.stage import stage
from tests.views import MEASURE, faults_of_layout, within

SIZES = [(800, 600), (1280, 720), (1280, 1024), (2520, 1080), (3840, 2160)]


@pytest.mark.parametrize("text", [0.8, 1.5, 2.0])
@pytest.mark.parametrize("name", ["editor", "editor-hints", "editor-not-found", "editor-leaving"])
def test_all_fits_at_every_size(name: str, text: float, tmp_path: Path) -> None:
    found = []
    for size in SIZES:
        folder = tmp_path / f"{size[0]}x{size[1]}"
        at = stage(folder, size, Settings("es", text_scale=text, motion=False), MEASURE)
        faults = faults_of_layout(EDITOR_SCENES[name](at))
        found += [f"{size}: {fault}" for fault in faults if not fault.startswith("cell-")]
        at.services.records.close()
    assert found == []


def test_what_is_remarked_can_be_read_on_the_tint_of_a_selection(tmp_path: Path) -> None:
    for scene, token in (("editor-rows", "bad"), ("editor-block", "ink")):
        at = stage(tmp_path / scene, SIZES[1], Settings("en", motion=False), MEASURE)
        remark = EDITOR_SCENES[scene](at).by_id["cell-0-0"].texts[-1]
        at.services.records.close()
        assert remark.words == "The same as in another row"
        assert remark.colour == token


@pytest.mark.parametrize("size", [*SIZES, (1080, 1920)])
def test_the_tallest_row_is_whole_above_the_tallest_cards(
    size: tuple[int, int], tmp_path: Path
) -> None:
    at = stage(tmp_path, size, Settings("es", motion=False), MEASURE)
    row = EDITOR_SCENES["editor-too-long"](at).by_id["row-0"]
    at.services.records.close()
    assert row.clip is not None
    assert within(row.box, row.clip)


@pytest.mark.parametrize("size", SIZES)
def test_the_words_of_the_preview_keep_away_from_the_edge_of_their_card(
    size: tuple[int, int], tmp_path: Path
) -> None:
    at = stage(tmp_path, size, Settings("es", motion=False), MEASURE)
    view, ui = EDITOR_SCENES["editor"](at), at.services.ui(size)
    at.services.records.close()
    card = view.by_id["preview-definition"]
    [face] = card.texts
    tall = MEASURE.height(face.words, face.size, face.box.w, face.weight, face.language)
    assert card.box.h - tall >= ui(11)


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_the_term_beside_a_tall_definition_is_seen_without_scrolling(
    text: float, tmp_path: Path
) -> None:
    at = stage(tmp_path, (800, 600), Settings("es", text_scale=text, motion=False), MEASURE)
    card = EDITOR_SCENES["editor-too-long"](at).by_id["preview-term"]
    at.services.records.close()
    assert card.clip is not None
    assert card.box.h > card.clip.h
    for box in (card.texts[0].box, card.marks[0].box):
        assert card.clip.y < box.centre.y < card.clip.bottom
