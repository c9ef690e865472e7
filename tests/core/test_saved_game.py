"""A saved game comes back as it was left, whatever was done in it and whatever the clock says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import class_game
from game.core.contest import Contest
from game.core.deal import deal
from game.core.game import Game
from game.core.moves import Award, Command, Join, Move, Pick
from game.core.options import Options
from game.core.pair_set import PairSet, Side
from game.core.saved_game import UnreadableError, deal_data, restored, state_data
from game.core.teams import Team, TeamOptions
from game.modes import MODES
from tests.games import pair

SET = PairSet(
    "Words",
    tuple(pair(f"t{n}", f"d{n // 2}", "a hint" if n % 3 else "") for n in range(9)),
    (Side("nothing"), Side("nobody")),
)
LEFT_AT, BACK_AT = 40_000, 7
"""The clock of the computer when the game is left, and on another day."""


def dealt(mode: str, seed: int) -> Game:
    options = Options(mode, pairs=4)
    face_down = MODES[mode].FACE_DOWN
    return Game(options, seed, *deal(SET, options, seed, lambda *_: True, face_down=face_down))


def moves(game: Game, chance: Random) -> Move:
    """A move that a player might make: most often one that does something."""
    cards = [card.id for card in game.round.cards if card.id not in game.matched]
    if game.round_over:
        return Command.NEXT_ROUND
    if game.paused:
        return Command.RESUME
    match chance.randrange(8):
        case 0:
            return chance.choice((Command.HINT, Command.REVEAL, Command.UNDO, Command.PAUSE))
        case 1 | 2 | 3:
            return Pick(chance.choice(cards))
        case 4:
            return Join(chance.choice(cards), chance.choice(cards))
    asked = chance.choice([c for c in game.round.terms if c.id in cards] or game.round.terms)
    return Join(asked.id, next(c.id for c in game.round.definitions if c.pair == asked.pair))


def played(mode: str, seed: int, steps: int) -> Game:
    game, chance = dealt(mode, seed), Random(seed)
    for step in range(steps):
        game, _facts = MODES[mode].play(game, moves(game, chance), step * 500)
    return game


def there_and_back(game: Game, left_at: int = LEFT_AT, now: int = BACK_AT) -> Game:
    deal_text = json.dumps(deal_data(game, SET))
    state_text = json.dumps(state_data(game, left_at))
    return restored(json.loads(deal_text), json.loads(state_text), SET, game.answers, now)


def chain(game: Game | None) -> Iterator[Game]:
    while game is not None:
        yield game
        game = game.before


def at_rest(game: Game, left_at: int) -> Game:
    """The game with a clock that stands, and times as if it were 0."""
    shift = game.paused_at if game.paused else left_at
    return replace(
        game,
        before=None,
        paused=False,
        paused_at=0,
        watch=game.watch.stop(left_at),
        hide_at=None if game.hide_at is None else game.hide_at - shift,
        locked=tuple((card, until - shift) for card, until in game.locked),
    )


many = given(
    mode=st.sampled_from(sorted(MODES)),
    seed=st.integers(0, 2**31),
    steps=st.integers(0, 60),
)


def class_played(mode: str, seed: int, steps: int) -> Game:
    """A game of three teams after so many moves, theirs among them."""
    teams = TeamOptions(tuple(Team(str(n), n) for n in range(3)), "equal", 9000, 4)
    game, chance = replace(dealt(mode, seed), contest=Contest(teams)), Random(seed)
    for step in range(steps):
        move: Move = moves(game, chance)
        if chance.random() < 0.3:
            move = chance.choice((Command.PASS, Command.ACCEPT, Award(1, 2, "ayudó")))
        game, _facts = class_game.play(MODES[mode].play, game, move, step * 500)
    return game


@many
def test_teams_points_and_turn_come_back(mode: str, seed: int, steps: int) -> None:
    game = class_played(mode, seed, steps)
    back = there_and_back(game)
    assert at_rest(back, BACK_AT) == at_rest(game, LEFT_AT)
    for before, again in zip(chain(game), chain(back), strict=True):
        assert again.contest == before.contest


@many
def test_a_game_comes_back_exactly_as_it_was_left(mode: str, seed: int, steps: int) -> None:
    game = played(mode, seed, steps)
    back = there_and_back(game)
    assert at_rest(back, BACK_AT) == at_rest(game, LEFT_AT)
    assert not back.paused
    assert not back.watch.running


@many
def test_every_answer_can_still_be_taken_back(mode: str, seed: int, steps: int) -> None:
    game = played(mode, seed, steps)
    befores = list(zip(chain(game), chain(there_and_back(game)), strict=True))
    for before, back in befores:
        assert back.answers == before.answers
        assert (back.joined, back.errors, back.penalty_ms) == (
            before.joined,
            before.errors,
            before.penalty_ms,
        )


@many
def test_a_game_that_came_back_is_played_on_in_the_same_way(
    mode: str, seed: int, steps: int
) -> None:
    game = played(mode, seed, steps)
    if game.paused:
        game = MODES[mode].play(game, Command.RESUME, LEFT_AT)[0]
    back, chance = there_and_back(game, now=LEFT_AT), Random(seed + 1)
    game, back = (MODES[mode].play(one, Command.READY, LEFT_AT)[0] for one in (game, back))
    for step in range(20):
        move, now = moves(game, chance), LEFT_AT + step * 300
        game, back = (MODES[mode].play(one, move, now)[0] for one in (game, back))
    assert at_rest(game, LEFT_AT) == at_rest(back, LEFT_AT)


def test_a_set_sorted_in_another_way_goes_on_all_the_same() -> None:
    game = played("columns", 3, 9)
    other = replace(SET, pairs=SET.pairs[::-1], distractors=SET.distractors[::-1])
    assert other.content_key == SET.content_key
    data = deal_data(game, SET), state_data(game, LEFT_AT)
    assert restored(*data, other, game.answers, BACK_AT).rounds == game.rounds


def test_a_saved_game_tells_no_words_of_the_set() -> None:
    game = played("columns", 3, 9)
    text = json.dumps((deal_data(game, SET), state_data(game, LEFT_AT)))
    assert "t1" not in text
    assert "nobody" not in text


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"pairs": [99]}, {"rounds": []}, {"options": None}, {"seed": "x"}]
)
def test_data_that_cannot_be_read_says_so(change: dict[str, object]) -> None:
    game = played("columns", 3, 9)
    deal_made, state = deal_data(game, SET) | change, state_data(game, LEFT_AT)
    with pytest.raises(UnreadableError):
        restored(deal_made, state, SET, game.answers, BACK_AT)


def test_a_game_whose_answers_are_others_cannot_be_read() -> None:
    game = played("columns", 3, 9)
    with pytest.raises(UnreadableError):
        restored(deal_data(game, SET), state_data(game, 5), SET, game.answers[:-1], BACK_AT)
