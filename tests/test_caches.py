"""Caches of answers about texts: what is asked again is known, but not without end."""

from __future__ import annotations

from game.caches import MANY, release, text_cache


def test_what_is_asked_again_is_known() -> None:
    asked: list[str] = []

    @text_cache(10)
    def length(text: str, more: int = 0) -> int:
        asked.append(text)
        return len(text) + more

    assert [length("dog"), length("dog"), length("dog", 1)] == [3, 3, 4]
    assert asked == ["dog", "dog"]


def test_long_texts_are_forgotten_sooner_than_short_ones() -> None:
    asked: list[str] = []

    @text_cache(1000, letters=100)
    def first(text: str) -> str:
        asked.append(text)
        return text[0]

    for text in ("a" * 60, "b" * 60, "b" * 60, "a" * 60):
        assert first(text) == text[0]
    assert [text[0] for text in asked] == ["a", "b", "a"]


def test_other_things_are_as_long_as_one_says() -> None:
    asked: list[tuple[str, ...]] = []

    @text_cache(1000, 5, size=lambda row: len("".join(row)))
    def cells(row: tuple[str, ...]) -> int:
        asked.append(row)
        return len(row)

    for row in (("dog", "a"), ("cat", "b"), ("dog", "a")):
        assert cells(row) == 2
    assert len(asked) == 3


def test_answers_are_let_go_once_they_are_many() -> None:
    asked: list[str] = []

    @text_cache(2 * MANY)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    for number, again in ((MANY, 0), (MANY + 1, 1)):
        for each in range(number):
            length(f"{each}")
        release()
        asked.clear()
        length("0")
        assert len(asked) == again
