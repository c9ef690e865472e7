"""How a class game ended, in words: all teams, who won, and ties as ties."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game import words
from game.core.contest import Contest
from game.core.teams import Entry, Team, TeamOptions
from game.team_words import result_words, winner_words

OPTIONS = TeamOptions((Team("Azul", 0), Team("Naranja", 1), Team("Verde", 2)))


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = words.language()
    yield
    words.use(before)


def reached(*points: int) -> Contest:
    entries = (Entry("points", team, one) for team, one in enumerate(points) if one)
    return Contest(OPTIONS, tuple(entries))


@pytest.mark.parametrize(
    ("points", "english", "spanish"),
    [
        ((1, 3, 2), "Naranja wins with 3 points!", "¡Gana Naranja con 3 puntos!"),
        ((0, 0, 1), "Verde wins with 1 point!", "¡Gana Verde con 1 punto!"),
        (
            (2, 0, 2),
            "A tie: Azul and Verde have 2 points each.",
            "Empate: Azul y Verde tienen 2 puntos cada uno.",
        ),
        (
            (2, 2, 2),
            "A tie: Azul, Naranja and Verde have 2 points each.",
            "Empate: Azul, Naranja y Verde tienen 2 puntos cada uno.",
        ),
        ((0, 0, 0), "No team has a point.", "Ningún equipo tiene puntos."),
    ],
)
def test_who_won_is_one_sentence(points: tuple[int, ...], english: str, spanish: str) -> None:
    words.use("en")
    assert winner_words(reached(*points)) == english
    words.use("es")
    assert winner_words(reached(*points)) == spanish


def test_all_teams_stand_in_a_line_by_place() -> None:
    assert result_words(reached(1, 3, 2)) == "Naranja 3 · Verde 2 · Azul 1"
    assert result_words(reached(2, 0, 2)) == "Azul = Verde 2 · Naranja 0"
