"""Every scene: asking a screen for its view twice answers the same and changes nothing in it."""

from __future__ import annotations

import pytest

from tests.scene_views import shown
from tests.scenes import SCENES


@pytest.mark.parametrize("size", [(1280, 720), (800, 600)])
@pytest.mark.parametrize("scene", SCENES)
def test_a_view_answers_and_changes_nothing(scene: str, size: tuple[int, int]) -> None:
    assert shown(scene, size).wrong == ()
