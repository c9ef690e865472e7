"""Keyboards of other countries, in a real window: the number row calls cards without Shift."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.window import SIZE, environment, key, program
from tests.glass import missing, server

SET, TITLE = "marketing-relacional", "Marketing relacional"
OPTIONS = ("--seed", "7", "--pairs", "6")
ROW = range(10, 20)
"""X's numbers of the keys from 1 to 0."""
PLACES = {letter: 24 + at for at, letter in enumerate("qwertyuiop")}
PLACES |= {letter: 38 + at for at, letter in enumerate("asdfghjkl")}
PLACES |= {letter: 52 + at for at, letter in enumerate("zxcvbnm")}
"""X's numbers of the keys by what an American keyboard has on them."""
FRENCH = PLACES | {"a": PLACES["q"], "q": PLACES["a"]}
BEPO = dict(zip("abcdef", (38, 24, 43, 31, 41, 61), strict=True))
LAYOUTS = {
    "fr": FRENCH,
    "be": FRENCH,
    "fr bepo": BEPO,
    "cz": PLACES,
    "sk": PLACES,
    "lt": PLACES,
    "gr": PLACES,
    "ru": PLACES,
    "ara": PLACES,
    "il": PLACES,
    "th": PLACES,
}


@pytest.fixture(scope="module")
def board() -> Iterator[str]:
    """A display of its own: what is on its keys changes."""
    if lacking := missing("Xvfb", "xdotool", "setxkbmap"):
        pytest.skip(lacking)
    with server(SIZE) as name:
        yield name


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_round_is_played_by_the_keys_as_they_are(board: str, tmp_path: Path, layout: str) -> None:
    put_on_keys(board, layout)
    letters = LAYOUTS[layout]
    pairs = key(SET, *OPTIONS)[0]
    words = ("play", SET, *OPTIONS, "--size", f"{SIZE[0]}x{SIZE[1]}", "--no-motion")
    with program(board, tmp_path / "data", *words) as game:
        game.shows(TITLE)
        for given, (number, letter) in enumerate(pairs, start=1):
            game.press(str(ROW[int(number) - 1]), str(letters[letter.lower()]))
            game.has(given)
        assert [kind for kind, *_ in game.answers()] == ["match"] * len(pairs)
        # None of the keys that type "+" or "−" changed the size of the text.
        assert game.setting("text_scale") is None


def put_on_keys(display: str, layout: str) -> None:
    name, *variant = layout.split()
    words = ["setxkbmap", name, *(["-variant", *variant] if variant else [])]
    subprocess.run(words, env=environment(display), check=True)
