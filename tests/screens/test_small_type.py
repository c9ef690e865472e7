"""Type: nothing is set smaller than twelve pixels, and the text size reaches all of a screen."""

from __future__ import annotations

import pytest

from tests.scene_views import shown
from tests.scenes import SCENES

LEAST_PX = 12.0
PREVIEW = "print"
"""A sheet of paper as it will be printed, seen from afar."""


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("scale", [0.8, 1.0])
def test_nothing_is_under_twelve_pixels_at_800_by_600(scene: str, scale: float) -> None:
    view = shown(scene, (800, 600), scale=scale).view
    seen = [node for node in view.nodes if not node.id.startswith(PREVIEW)]
    said = [(node.id, text.words, text.size) for node in seen for text in node.texts]
    said += [(node.id, mark.words, mark.size) for node in seen for mark in node.marks]
    small = [one for one in said if one[1].strip() and one[2] < LEAST_PX - 0.01]
    assert small == []


@pytest.mark.parametrize(
    ("scene", "ids"),
    [
        ("settings", ["title", "back", "hint-0"]),
        ("keys", ["title", "subtitle", "back"]),
        ("leave", ["dialog-title", "dialog-text", "stay", "title"]),
        ("play", ["title", "hint-0", "errors-value"]),
        ("library", ["search"]),
        ("round-over", ["round-over"]),
        ("library-problems", ["dialog-title", "dialog-file"]),
        ("files", ["files-title", "files-folder"]),
        ("editor-finding", ["find-words"]),
    ],
)
def test_larger_text_reaches_titles_buttons_foot_and_dialogs(scene: str, ids: list[str]) -> None:
    usual, large = (shown(scene, language="en", scale=scale).view for scale in (1.0, 1.5))
    for id_ in ids:
        assert large.by_id[id_].texts[0].size > usual.by_id[id_].texts[0].size
