"""Small things that are seen: a dark blank screen, the cap of Tab, a caret, a button's icon."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.settings import Settings
from game.look.theme import THEMES
from game.view.box import Box
from game.view.line import Line
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_width
from game.widgets.text_field import Field
from tests.scenes import SCENES
from tests.stage import stage
from tests.views import MEASURE, SIZE


@pytest.mark.parametrize("theme", THEMES)
def test_the_blank_screen_is_black_in_every_theme(theme: str, tmp_path: Path) -> None:
    at = stage(tmp_path, SIZE, Settings("en", motion=False), MEASURE)
    [page] = SCENES["blank"](at).nodes
    at.services.records.close()
    assert page.box == Box(0, 0, *SIZE)
    assert THEMES[theme][page.skin.fill] == 0xFF000000


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_key_is_called_tab_in_every_language(language: str, tmp_path: Path) -> None:
    at = stage(tmp_path, SIZE, Settings(language, motion=False), MEASURE)
    caps = [mark.words for node in SCENES["editor"](at).nodes for mark in node.marks]
    at.services.records.close()
    assert "Tab" in caps
    assert "Tabulador" not in caps


def test_the_caret_stands_beside_the_first_letter_of_a_placeholder() -> None:
    ui, box = Ui(*SIZE, measure=MEASURE), Box(0, 0, 300, 40)
    field = Field("name", "Name", "Your name", "type")
    node = text_field.node(field, Line(), box, 16, ui, focused=True)
    assert node.caret is not None
    assert node.texts[0].box.x > node.caret[0] + 2
    typed = text_field.node(field, Line.of("Ana"), box, 16, ui, focused=True)
    assert typed.texts[0].box.x < node.texts[0].box.x


@pytest.mark.parametrize("spare", [0, 1, 60, 300])
def test_the_icon_of_a_button_stays_beside_its_words_however_wide_it_is(spare: int) -> None:
    ui, choice = Ui(*SIZE, measure=MEASURE), Button("start", "Start", "start", icon="play")
    box = Box(20, 20, button_width(choice, ui) + spare, 40)
    node = button(choice, box, ui)
    [icon], [text] = node.icons, node.texts
    words = ui.measure.width(text.words, text.size, text.weight)
    left = text.box.centre.x - words / 2
    assert left - icon.box.right == pytest.approx(ui(8))
    assert (icon.box.x + left + words) / 2 == pytest.approx(box.centre.x)
