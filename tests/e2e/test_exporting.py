"""Printing from the real window: keys alone, a file in the player's own folder of documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.window import program


def test_a_set_is_printed_and_exported_by_keys_alone(
    display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    with program(display, tmp_path / "data") as game:
        game.shows("Parejas")
        game.press("ctrl+f")
        game.type("hiragana")
        game.press("Return")
        game.until("the set", lambda: "iragana" in game.title())
        game.press("x")
        game.shows("Print or export")
        game.press("Return")
        game.until("a PDF", lambda: [p.suffix for p in documents.iterdir()] == [".pdf"])
        game.press("Tab")
        # While it is still being saved, Escape would stop that.
        game.press_until("the set again", lambda: "iragana" in game.title(), "Escape")
    (made,) = documents.iterdir()
    assert made.read_bytes().startswith(b"%PDF")
    assert made.read_bytes().rstrip().endswith(b"%%EOF")
