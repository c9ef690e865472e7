"""Whole Unicode: what Python can hold and nothing else can take is mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.unicode import whole


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("señal 👋", "señal 👋"),
        ("half \ud83d", "half \ufffd"),
        ("caf\udce9.csv", "caf\ufffd.csv"),
        ("\ud83d\ude00", "😀"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
    ],
)
def test_halves_of_characters_are_joined_or_replaced(text: str, mended: str) -> None:
    assert whole(text) == mended


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_any_text_can_be_encoded_afterwards(text: str) -> None:
    assert whole(text).encode().decode() == whole(whole(text))
