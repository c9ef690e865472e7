"""Formulas on the screens: painted as mathematics, spoken and listed as characters."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import Pair, Side
from game.core.settings import Settings
from game.formulas.sides import BEGIN
from game.look.text import SkiaMeasure
from tests.scenes import SCENES
from tests.stage import stage


def test_cards_paint_formulas_and_say_characters(tmp_path: Path) -> None:
    at = stage(tmp_path, (1280, 720), Settings("es", motion=False), SkiaMeasure())
    for scene in ("play-formulas", "memory-formulas"):
        view = SCENES[scene](at)
        painted = [text.words for node in view.nodes for text in node.texts]
        assert any(BEGIN in words for words in painted)
        assert not any("$" in words for words in painted)
        said = [f"{node.label} {node.value}" for node in view.nodes]
        assert not any("\\" in words or "$" in words or BEGIN in words for words in said)
    at.services.records.close()


def test_a_side_is_found_and_spoken_by_its_characters() -> None:
    pair = Pair(Side(r"$\sqrt{50}$"), Side(r"$5\sqrt{2}$"))
    assert (pair.term.spoken, pair.definition.spoken) == ("√50", "5√2")
