"""Every screen in every state, in small and wide windows and both languages: nothing spills."""

from __future__ import annotations

from collections import Counter

import pytest

from game.view.node import Node
from tests.scene_views import shown
from tests.scenes import SCENES
from tests.views import faults_of_layout

SIZES = {"es": [(800, 600), (1280, 720), (2560, 1080)], "en": [(1280, 720)]}
"""Where the longer language has room in a small or a wide window, the other one has it too."""
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
    " lies on crop-frame",
)
"""A long title ends in "…"; the lens closes wherever it is pressed;
beside the light all cards can still be pressed, and it moves to them; a badge lies on its card,
and the cross that leaves a file out on its row; of a very long text the editor shows six lines;
the handles of a frame lie on its edges."""


@pytest.mark.parametrize("language", SIZES)
@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene != "lens-endless"])
def test_nothing_leaves_its_place_or_is_cut(scene: str, language: str) -> None:
    found: list[str] = []
    for size in SIZES[language]:
        faults = faults_of_layout(shown(scene, size, language).view)
        found += [f"{size} {fault}" for fault in faults]
    assert [fault for fault in found if not any(meant in fault for meant in MEANT)] == []


@pytest.mark.parametrize("scene", SCENES)
def test_no_two_nodes_have_one_id(scene: str) -> None:
    counted = Counter(node.id for node in shown(scene, (800, 600)).view.nodes)
    assert [id for id, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("scene", SCENES)
def test_the_bright_accent_is_within_an_outline(scene: str) -> None:
    bare = [node.id for node in shown(scene, (800, 600)).view.nodes if _is_bare(node)]
    assert bare == []


def _is_bare(node: Node) -> bool:
    """Return True if the accent, which is pale on a light ground, meets that ground anywhere."""
    grounds = [(node.skin.fill, node.skin.edge), *((mark.fill, mark.edge) for mark in node.marks)]
    outlined = [icon.box for icon in node.icons if icon.colour != "accent"]
    lines = {node.skin.edge, node.skin.ring, node.skin.bar, *(text.colour for text in node.texts)}
    lines |= {token for mark in node.marks for token in (mark.colour, mark.edge)}
    return (
        "accent" in lines
        or any(fill == "accent" and edge == "clear" for fill, edge in grounds)
        or any(icon.colour == "accent" and icon.box not in outlined for icon in node.icons)
    )


def test_the_tables_of_scenes_hold_several_players() -> None:
    for scene in ("scores", "results-record"):
        said = {text.words for node in shown(scene).view.nodes for text in node.texts}
        assert {"Mateo", "Sara", "Lucía"} <= said
