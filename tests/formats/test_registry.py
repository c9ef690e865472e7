"""The registry of formats: every member is on its own, and the import contract knows them all."""

from __future__ import annotations

import tomllib
from pathlib import Path

from game.formats.registry import MEMBERS

ROOT = Path(__file__).parents[2]


def test_the_contract_of_imports_names_every_member_and_every_screen() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    alone = {name for each in contracts["contracts"] for name in each.get("modules", ())}
    screens = {path.stem for path in (ROOT / "game" / "screens").glob("[a-z]*")}
    screens -= {"routes", "screen", "opening", "lesson", "choices"}
    assert alone == {f"game.formats.{name}" for name in MEMBERS} | {
        f"game.screens.{name}" for name in screens
    }
