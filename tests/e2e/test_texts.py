"""Texts in a real window: what tells them apart, and which way they run."""

from __future__ import annotations

import time
from pathlib import Path

from tests.e2e.window import program

CHEMISTRY = """title: Química
pairs:
  - [Co, cobalto]
  - [CO, monóxido de carbono]
  - [No, nobelio]
  - [NO, óxido nítrico]
"""
ANSWERS = ("1D", "2A", "3B", "4C")
"""No · nobelio, Co · cobalto, NO · óxido nítrico, CO · monóxido de carbono, as seed 7 deals."""


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
