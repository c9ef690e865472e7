"""A screen that fails in a real window: the report, the way back, and the game that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.window import ROOT, program

FAULT = "A fault of the program, not of yours"
SABOTAGE = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from game.screens.help import HelpScreen

def view(self, size):
    raise RuntimeError("the keys are lost")

HelpScreen.view = view
"""


def test_a_screen_that_fails_over_a_game_is_closed_and_the_game_goes_on(
    display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python itself runs this file when it starts: the program's own are left as they are."""
    (tmp_path / "sitecustomize.py").write_text(SABOTAGE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with program(display, tmp_path / "data", "play", "marketing-relacional") as game:
        game.shows("Marketing relacional")
        game.press("F1")
        game.shows(FAULT)
        [report] = (game.data / "reports").iterdir()
        said = report.read_text(encoding="utf-8")
        assert "RuntimeError: the keys are lost" in said
        assert "Screen: HelpScreen" in said
        game.press("Return")
        game.shows("Marketing relacional")
        assert game.runs() == 1
        game.ask_to_close()
        game.ask_to_close()
        assert game.ended() == 0
