"""The window from outside: left, closed, resized, ended; and what is said where there is none."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from game.signals import ENDED
from tests.e2e.window import Program, key, program, run

SET, TITLE = "marketing-relacional", "Marketing relacional"
MIDDLE = (540, 300, 200, 120)
WITHOUT_EGL = """
import signal
import sys

class Gap:
    def find_spec(self, name, path=None, target=None):
        if name == "skia":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file")

sys.meta_path.insert(0, Gap())
from game.__main__ import main
sys.exit(main(["--lang", "en", "--data", *sys.argv[1:]]))
"""


@pytest.fixture
def game(display: str, tmp_path: Path) -> Iterator[Program]:
    with program(display, tmp_path / "data", "play", SET, "--seed", "7", "--no-motion") as running:
        running.shows(TITLE)
        yield running


def first_pair(game: Program, place: int = 0) -> None:
    """Answer one pair of the first round by its labels."""
    before = len(game.answers())
    game.type("".join(key(SET, "--seed", "7")[0][place]))
    game.has(before + 1)


def ask(game: Program, asks: Callable[[], None]) -> bytes:
    """Wait for the question that `asks` brings over the board; return the middle of the board."""
    game.glass.settle(1.0, area=MIDDLE)
    board = game.glass.picture(MIDDLE)
    asks()
    game.changed(MIDDLE, board)
    return board


def test_leaving_a_game_asks_once_and_keeps_it_as_unfinished(game: Program) -> None:
    first_pair(game)
    board = ask(game, lambda: game.press("Escape"))
    game.press("Escape")  # no: go on playing
    game.until("the board below the question", lambda: game.glass.picture(MIDDLE) == board)
    first_pair(game, 1)
    game.press("Escape", "l")
    game.shows("Parejas")
    [run] = game.scores()
    assert (run["ranked"], run["why_not"], run["finished_at"]) == (False, "unfinished", None)
    assert len(game.answers()) == 2
    assert run["running_ms"] > 0


def test_a_resized_window_keeps_the_game(game: Program) -> None:
    first_pair(game)
    for size in [(800, 600), (1100, 700)]:
        game.hand("windowsize", game.window(), *size)
        game.until("a picture of that size", partial(_painted, game, size))
    first_pair(game, 1)
    assert [kind for kind, *_ in game.answers()] == ["match", "match"]


def _painted(game: Program, size: tuple[int, int]) -> bool:
    """Whether the window reaches its new corner and no further."""
    width, height = size
    inside = game.glass.picture((width - 2, height - 2, 1, 1))
    outside = game.glass.picture((width + 1, height + 1, 1, 1))
    return inside[:3] != bytes(3) and outside[:3] == bytes(3)


def test_the_close_button_asks_in_a_game_and_asked_again_closes(game: Program) -> None:
    first_pair(game)
    board = ask(game, game.ask_to_close)
    game.press("Escape")
    game.until("the board below the question", lambda: game.glass.picture(MIDDLE) == board)
    game.ask_to_close()
    game.ask_to_close()
    assert game.ended() == 0
    assert game.scores()[0]["why_not"] == "unfinished"


def test_a_game_that_is_terminated_ends_at_once_and_is_kept(game: Program) -> None:
    first_pair(game)
    game.terminate()
    assert game.ended() == 0
    assert game.scores()[0]["running_ms"] > 0
    assert "Traceback" not in game.said()


def test_a_library_that_is_terminated_ends_at_once(display: str, tmp_path: Path) -> None:
    with program(display, tmp_path / "data") as library:
        library.shows("Parejas")
        library.has_folder()
        library.terminate()
        assert library.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_is_heeded_while_the_caret_waits_in_a_field(
    display: str, tmp_path: Path, number: signal.Signals
) -> None:
    with program(display, tmp_path / "data") as library:
        library.shows("Parejas")
        library.has_folder()
        library.press("slash")
        library.press("m")
        library.glass.settle(1.0)
        library.terminate(number)
        assert library.ended() == 0
        assert "Traceback" not in library.said()


def test_a_signal_before_the_window_ends_the_program_without_a_question(
    display: str, tmp_path: Path
) -> None:
    """It comes as early as it can be heeded: while the records are being opened."""
    data = tmp_path / "data"
    with program(display, data, "play", "marketing-relacional") as game:
        game.until("its folder", data.exists)
        game.terminate()
        assert game.ended() in (0, ENDED + signal.SIGTERM)
        assert "Traceback" not in game.said()


def test_a_library_that_is_closed_ends(display: str, tmp_path: Path) -> None:
    with program(display, tmp_path / "data") as library:
        library.shows("Parejas")
        library.ask_to_close()
        assert library.ended() == 0
        assert library.said() == ""


def test_a_set_that_changes_on_disk_is_read_again(display: str, tmp_path: Path) -> None:
    own = tmp_path / "data" / "pairs"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("title: Aardvark\npairs:\n  - a: b\n  - c: d\n  - e: f\n")
    with program(display, tmp_path / "data") as library:
        library.shows("Parejas")
        library.until("the memory of the library", (tmp_path / "data" / "library.json").is_file)
        before = library.glass.picture()
        (own / "mine.yaml").write_text("title: Aardwolf\npairs:\n  - a: b\n  - c: d\n  - e: g\n")
        library.until("a card painted anew", lambda: library.glass.picture() != before)
        library.ask_to_close()
        library.ended()
    kept = json.loads((tmp_path / "data" / "library.json").read_text(encoding="utf-8"))
    assert "Aardwolf" in [row["entry"]["title"] for row in kept["files"]]


def test_a_game_without_a_clock_has_a_still_header_and_no_time_in_the_scores(
    display: str, tmp_path: Path
) -> None:
    words = ("play", SET, "--seed", "7", "--pairs", "6", "--no-clock", "--no-motion")
    with program(display, tmp_path / "data", *words) as game:
        game.shows(TITLE)
        game.glass.settle(1.0)
        before = game.glass.picture((0, 0, 1280, 80))
        assert game.glass.changes(1.2) == []
        assert game.glass.picture((0, 0, 1280, 80)) == before
        for number, pairs in enumerate(key(SET, "--seed", "7", "--pairs", "6")):
            for place, pair in enumerate(pairs):
                game.type("".join(pair))
                game.has(number * 6 + place + 1)
            game.press("Return")
        game.shows("Finished!")
        [run] = game.scores()
        assert (run["ranked"], run["why_not"], run["score"]) == (False, "untimed", 100)
        assert (run["running_ms"], run["official_ms"]) == (None, None)


def test_a_window_that_is_hidden_pauses_its_game(game: Program) -> None:
    game.glass.settle(0.3, most_s=3.0, area=MIDDLE)
    board, window = game.glass.picture(MIDDLE), game.window()
    game.hand("windowunmap", window)
    game.until("the bare display", lambda: game.glass.picture(MIDDLE) != board)
    game.hand("windowmap", "--sync", window)
    game.until("a cover over the board", lambda: covered(game, board))
    game.hand("windowfocus", window)
    game.press("p")
    game.until("the board", lambda: game.glass.picture(MIDDLE) == board)


def covered(game: Program, board: bytes) -> bool:
    """Whether a window is there again that does not show the board."""
    now = game.glass.picture(MIDDLE)
    return now not in (board, bytes(len(now))) and game.window() != "" and any(now[:3])


# ---------------------------------------------------------------------- where there is no window


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux can be without a display.")
def test_without_a_display_one_sentence_says_so(tmp_path: Path) -> None:
    done = run("main.py", "--lang", "en", "--data", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("No window can be opened here")


def test_without_a_system_library_one_sentence_names_it_and_the_cure(tmp_path: Path) -> None:
    done = run("-c", WITHOUT_EGL, str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "libEGL.so.1" in done.stderr
    assert "apt install" in done.stderr
