"""The program's own words: numbers and reasons in the player's language."""

from __future__ import annotations

import errno
import os

import pytest

from game import words


@pytest.mark.parametrize(("language", "said"), [("en", "9.2"), ("es", "9,2")])
def test_a_number_has_the_decimal_sign_of_its_language(language: str, said: str) -> None:
    words.use(language)
    assert words.decimal(9.24) == said


def test_what_the_system_says_is_said_in_the_players_language() -> None:
    words.use("es")
    error = OSError(errno.EACCES, os.strerror(errno.EACCES))
    assert words.reason_of(error) == "no está permitido"


@pytest.mark.parametrize("error", [OSError(errno.EACCES, "bewacht"), ValueError("bewacht")])
def test_a_sentence_that_is_not_the_systems_usual_one_stays(error: Exception) -> None:
    words.use("es")
    assert words.reason_of(error) == "bewacht"
