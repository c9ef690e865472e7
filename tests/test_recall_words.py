"""When a pair comes again, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game import words
from game.recall_words import again_words, coming_words


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = words.language()
    yield
    words.use(before)


@pytest.mark.parametrize(
    ("days", "en", "es"),
    [
        (-3, "again today", "otra vez hoy"),
        (0, "again today", "otra vez hoy"),
        (1, "again tomorrow", "otra vez mañana"),
        (2, "in 2 days", "en 2 días"),
        (9, "in 9 days", "en 9 días"),
        (21, "in 3 weeks", "en 3 semanas"),
        (90, "in 3 months", "en 3 meses"),
        (365, "in a year", "en un año"),
    ],
)
def test_days_are_told_as_one_says_them(days: int, en: str, es: str) -> None:
    for language, said in (("en", en), ("es", es)):
        words.use(language)
        assert again_words(days) == said


def test_how_many_come_when() -> None:
    words.use("en")
    assert coming_words(1, 4) == "4 pairs: again tomorrow"
    assert coming_words(9, 1) == "1 pair: in 9 days"
