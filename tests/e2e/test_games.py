"""Whole games in a real window, by keys and by mouse, read back from the scores."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.twin import Twin
from tests.e2e.window import SIZE, NotSeenError, Program, command, key, program

SET, TITLE = "marketing-relacional", "Marketing relacional"
PLAY = ("play", SET, "--seed", "7", "--name", "Ana", "--size", f"{SIZE[0]}x{SIZE[1]}")
BOARD = (0, 100, SIZE[0], SIZE[1] - 160)
SLOWLY_S = 2.2
"""For each of two rounds: a game of twelve pairs that is quicker than 3.6 s is not ranked."""
Answer = Callable[[str, str], None]


@pytest.fixture
def game(display: str, tmp_path: Path) -> Iterator[Program]:
    with program(display, tmp_path / "data", *PLAY) as running:
        running.shows(TITLE)
        yield running


def play(
    game: Program, rounds: list[list[tuple[str, str]]], answer: Answer, leave: Callable[[int], None]
) -> None:
    """Play all rounds with one mistake at the start; each answer is waited for."""
    began, given = time.monotonic(), 1
    answer(rounds[0][0][0], rounds[0][1][1])
    game.has(1)
    time.sleep(0.45)  # the two wrong cards are locked for 0.4 s
    for number, pairs in enumerate(rounds):
        for place, (one, other) in enumerate(pairs):
            if place == len(pairs) - 1:
                time.sleep(max(0.0, began + SLOWLY_S - time.monotonic()))
            answer(one, other)
            given += 1
            game.has(given)
        if number < len(rounds) - 1:
            leave(number)
            began = time.monotonic()


def assert_one_error(run: dict[str, Any], in_round: int) -> None:
    assert (run["set"], run["mode"], run["nickname"], run["seed"]) == (SET, "columns", "Ana", 7)
    assert (run["pairs"], run["pairs_per_round"]) == (12, in_round)
    assert (run["errors"], run["score"], run["ranked"]) == (1, 92, True)
    assert run["official_ms"] == run["running_ms"] + (3000 if in_round < 6 else 2000)
    assert run["running_ms"] >= 3600
    assert run["finished_at"]


def test_a_game_answered_with_typed_labels_is_in_the_scores(game: Program) -> None:
    rounds = key(SET, "--seed", "7")
    play(game, rounds, lambda a, b: game.type(a + b), lambda _: game.press("Return"))
    time.sleep(0.6)
    assert game.title() == TITLE  # the last round stays until Return
    game.press("Return")
    game.shows("Finished!")
    [run] = game.scores()
    assert_one_error(run, max(map(len, rounds)))
    assert [kind for kind, _asked, _chosen in game.answers()] == ["miss"] + ["match"] * 12


def test_a_game_answered_with_clicks_at_the_cards_is_in_the_scores(
    game: Program, tmp_path: Path
) -> None:
    rounds = key(SET, "--seed", "7")
    twin = Twin(tmp_path / "twin", SET, 7, SIZE)

    def answer(one: str, other: str) -> None:
        game.click(twin.card(one))
        game.click(twin.card(other))

    def leave(number: int) -> None:
        time.sleep(0.8)  # the board closes up into the solution
        before = game.glass.picture(BOARD)
        twin.answer(rounds[number])
        game.click(twin.way_on())
        game.changed(BOARD, before)
        twin.go_on()
        game.glass.settle(0.5, area=BOARD)

    play(game, rounds, answer, leave)
    twin.answer(rounds[-1])
    game.click(twin.way_on())
    game.shows("Finished!")
    assert_one_error(game.scores()[0], max(map(len, rounds)))


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_someone_who_double_clicks_can_play(display: str, tmp_path: Path, mode: str) -> None:
    words = ("--mode", mode, "--pairs", "6")
    pairs = key(SET, "--seed", "7", *words)[0]
    twin = Twin(tmp_path / "twin", SET, 7, SIZE, mode=mode, pairs=6)
    with program(display, tmp_path / "data", *PLAY, *words, "--no-motion") as game:
        game.shows(TITLE)
        game.glass.settle(0.5, area=BOARD)
        for given, two in enumerate(pairs, start=1):
            for label in two:
                game.double_click(twin.card(label))
            game.has(given)
        assert [kind for kind, *_ in game.answers()] == ["match"] * len(pairs)


def test_a_wrong_pair_in_memory_stays_after_a_double_click(display: str, tmp_path: Path) -> None:
    words = ("--mode", "memory", "--pairs", "6")
    (one, _), (_, other), *_more = key(SET, "--seed", "7", *words)[0]
    twin = Twin(tmp_path / "twin", SET, 7, SIZE, mode="memory", pairs=6)
    with program(display, tmp_path / "data", *PLAY, *words, "--no-motion") as game:
        game.shows(TITLE)
        game.hand("mousemove", *map(int, twin.card(other)))
        game.glass.settle(0.5, area=BOARD)
        covered = game.glass.picture(BOARD)
        game.double_click(twin.card(one))
        game.double_click(twin.card(other))
        game.has(1)
        game.changed(BOARD, covered)
        game.glass.settle(0.3, area=BOARD)
        assert game.glass.picture(BOARD) != covered


def test_a_card_dragged_onto_its_partner_is_an_answer(game: Program, tmp_path: Path) -> None:
    (one, other), *_more = key(SET, "--seed", "7")[0]
    twin = Twin(tmp_path / "twin", SET, 7, SIZE)
    game.drag(twin.card(other), twin.card(one))
    game.has(1)
    assert game.answers()[0][0] == "match"


def test_memory_is_played_through_with_labels(display: str, tmp_path: Path) -> None:
    mode = ("--mode", "memory", "--pairs", "6")
    rounds = key(SET, "--seed", "7", *mode)
    with program(display, tmp_path / "data", *PLAY, *mode) as game:
        game.shows(TITLE)
        (one, _), (_, other), *_more = rounds[0]
        game.type(one + other)
        game.has(1)
        game.press("Return")  # both face down again
        answers = 1
        for pairs in rounds:
            for pair in pairs:
                game.type("".join(pair))
                answers += 1
                game.has(answers)
            game.press("Return")
        game.shows("Finished!")
        [run] = game.scores()
        # Nobody could know the first two cards: they were bad luck, not an error.
        assert game.answers()[0][0] == "unlucky"
        assert (run["mode"], run["errors"], run["score"], run["pairs"]) == ("memory", 0, 100, 12)


def test_a_run_in_which_a_pair_was_shown_says_so_and_is_kept_unranked(game: Program) -> None:
    header = (0, 0, SIZE[0] // 2, 90)
    game.glass.settle(0.5, area=header)
    before = game.glass.picture(header)
    game.press("r")
    game.has(1)
    game.changed(header, before)
    rounds = key(SET, "--seed", "7")
    given = 1

    def answered() -> bool:
        return len(game.answers()) > given

    for number, pairs in enumerate(rounds):
        if number:
            game.press("Return")
        for one, other in pairs:
            game.type(one + other)
            with contextlib.suppress(NotSeenError):  # the pair that was shown is no longer free
                game.until("an answer", answered, 3)
                given += 1
    assert [kind for kind, *_ in game.answers()] == ["reveal"] + ["match"] * 11
    game.press("Return")
    game.shows("Finished!")
    [run] = game.scores()
    assert (run["ranked"], run["why_not"]) == (False, "reveals")
    assert "pairs were shown" in command("scores", "--data", str(game.data), "--lang", "en")
