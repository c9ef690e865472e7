"""Texts in a real window: what tells them apart, and which way they run."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.view.box import Box
from tests.e2e.twin import Twin
from tests.e2e.window import SIZE, Program, program
from tests.glass import Area

CHEMISTRY = """title: Química
pairs:
  - [Co, cobalto]
  - [CO, monóxido de carbono]
  - [No, nobelio]
  - [NO, óxido nítrico]
"""
ANSWERS = ("1D", "2A", "3B", "4C")
"""No · nobelio, Co · cobalto, NO · óxido nítrico, CO · monóxido de carbono, as seed 7 deals."""
HEBREW = """title: Web
{language}pairs:
  - [HTTP, HTTP הוא פרוטוקול]
  - ["14", (0-14) שנים]
  - [HTML, HTML היא שפה]
  - [WWW, רשת של מסמכים מקושרים זה לזה שכל אחד יכול לקרוא בכל מקום בעולם בעזרת תוכנה פשוטה]
"""
BOARD: Area = (0, 100, SIZE[0], SIZE[1] - 160)
"""Below the clock, which never rests."""
CLEAR = 30
"""Pixels at one end of a line of text that have no letter on them; the other end has some."""


def test_capitals_tell_cards_apart_when_they_are_the_only_difference(
    display: str, tmp_path: Path
) -> None:
    path = tmp_path / "química.yaml"
    path.write_text(CHEMISTRY, encoding="utf-8")
    with program(display, tmp_path / "data", "play", str(path), "--seed", "7") as game:
        game.shows("Química")
        for given, wrong in enumerate(("2C", "4A", "1B"), start=1):
            game.type(wrong)
            game.has(given)
            time.sleep(0.45)  # the two wrong cards are locked for 0.4 s
        for given, right in enumerate(ANSWERS, start=4):
            game.type(right)
            game.has(given)
        kinds = [kind for kind, _asked, _chosen in game.answers()]
        assert kinds == ["miss"] * 3 + ["match"] * 4


@pytest.mark.parametrize("language", ["he", ""])
def test_hebrew_that_begins_with_latin_letters_or_digits_runs_as_its_side_does(
    display: str, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "web.yaml"
    said = f"definition_language: {language}\n" if language else ""
    path.write_text(HEBREW.format(language=said), encoding="utf-8")
    words = ("play", str(path), "--seed", "7", "--size", f"{SIZE[0]}x{SIZE[1]}", "--no-motion")
    twin = Twin(tmp_path / "twin", str(path), 7, SIZE)
    with program(display, tmp_path / "data", *words) as game:
        game.shows("Web")
        game.glass.settle(0.5, area=BOARD)
        short = [node for label in "ABCD" if len((node := twin.node(label)).label) < 30]
        assert len(short) == 3
        for node in short:
            has_ink = tuple(_has_ink(game, end) for end in _ends(node.texts[0].box))
            from_left = not language and "HT" in node.label
            assert has_ink == ((True, False) if from_left else (False, True)), node.label


def _ends(box: Box) -> tuple[Area, Area]:
    """The left and the right end of a line of text, as areas of the screen."""
    inside = box.inset(0, 12)  # without the edges of the card
    y, tall = int(inside.y), int(inside.h)
    return (int(box.x), y, CLEAR, tall), (int(box.right) - CLEAR, y, CLEAR, tall)


def _has_ink(game: Program, area: Area) -> bool:
    pixels = game.glass.picture(area)
    return len({pixels[at : at + 4] for at in range(0, len(pixels), 4)}) > 1
