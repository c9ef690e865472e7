"""A game that is left in a real window, or killed, goes on in the next one as it was."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.e2e.window import SIZE, Program, key, program

SET, TITLE = "marketing-relacional", "Marketing relacional"
WHERE = ("--size", f"{SIZE[0]}x{SIZE[1]}")
HEADER = (0, 0, SIZE[0] // 2, 90)
PLAY = ("play", SET, "--seed", "7", "--name", "Ana", *WHERE)


def leave(game: Program, how: str) -> None:
    if how == "kill":
        game.process.send_signal(signal.SIGKILL)
    else:
        game.ask_to_close()
        time.sleep(0.5)
        game.ask_to_close()
    game.ended()


@pytest.mark.parametrize("how", ["kill", "close"])
def test_a_game_goes_on_after_the_program_was_gone(display: str, tmp_path: Path, how: str) -> None:
    data, rounds = tmp_path / "data", key(SET, "--seed", "7")
    (one, other), (wrong, _), *_more = rounds[0]
    with program(display, data, *PLAY) as game:
        game.shows(TITLE)
        game.type(wrong + other)
        game.has(1)
        time.sleep(0.45)
        game.type(one + other)
        game.has(2)
        first = game.answers()
        leave(game, how)
    with program(display, data, *WHERE) as game:
        game.shows("Parejas")
        game.press("slash")
        game.type(SET)
        game.press("Return")
        game.shows(TITLE)
        before = game.glass.picture(HEADER)
        game.press("g")
        game.changed(HEADER, before)
        given = 2
        for number, pairs in enumerate(rounds):
            for a, b in pairs[1:] if number == 0 else pairs:
                time.sleep(0.35)  # a game that is quicker than reading is not ranked
                game.type(a + b)
                given += 1
                game.has(given)
            game.press("Return")
        game.shows("Finished!")
        assert game.answers()[:2] == first
        assert game.runs() == 1
        [run] = game.scores()
        assert (run["nickname"], run["seed"], run["errors"], run["ranked"]) == ("Ana", 7, 1, True)
        assert game.rows("SELECT count(*) FROM saved_games") == [(0,)]
