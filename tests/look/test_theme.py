"""Theme: every text can be read on every ground that it is painted on, every mark be seen."""

from __future__ import annotations

from typing import get_args

import pytest

from game.look.theme import SHADOWS, THEMES
from game.view.node import Token
from tests.look.contrast import contrast

ON = {
    "bg": "ink muted term good bad",
    "card": "ink muted term good bad violet green rust teal ochre",
    "good-bg": "ink muted good",
    "term": "on-term",
    # The name and the points of the team whose turn it is.
    **dict.fromkeys(("violet", "green", "rust", "teal", "ochre"), "on-term"),
}
TEXT = [(text, ground) for ground, texts in ON.items() for text in texts.split()]
MARKS = {
    # Lines, signs, rings and stars; how much is filled, or was given; columns and their edges.
    "bg": "amber frame muted term good bad violet green rust teal ochre ink",
    "card": "amber frame muted term good bad violet green rust teal ochre ink",
    "good-bg": "amber good muted",
    "rail": "muted",
    "term": "on-term bg",
    "amber": "bg",
}
MARK = [(mark, ground) for ground, marks in MARKS.items() for mark in marks.split()]
CARDS = [("ink", "card"), ("on-term", "term"), ("ink", "good-bg"), ("on-good", "good-bg")]


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_every_colour(theme: str) -> None:
    assert set(THEMES[theme]) == set(get_args(Token))
    assert theme in SHADOWS


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_has_contrast(theme: str, text: Token, ground: Token) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARK)
def test_marks_that_mean_something_are_seen(theme: str, mark: Token, ground: Token) -> None:
    assert contrast(THEMES[theme][mark], THEMES[theme][ground]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), CARDS)
def test_cards_have_more_of_it(theme: str, text: Token, ground: Token) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][ground]) >= 7


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast(0xFF000000, 0xFFFFFFFF) == pytest.approx(21)
