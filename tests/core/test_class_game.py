"""A class game: teams take turns over whatever is played, and everything can be taken back."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import class_game
from game.core.contest import ANSWER_MS, Contest
from game.core.contest_data import contest_data, contest_of
from game.core.game import Game
from game.core.moves import (
    Award,
    Buzz,
    Command,
    Counted,
    Finished,
    Join,
    Move,
    Pick,
    Refused,
    TakenBack,
    Tied,
    TurnOf,
    Undone,
)
from game.core.teams import Entry, Tally, Team, TeamOptions, Turns, tallies
from game.modes import MODES
from tests.games import ANIMALS, Facts, game

TEAMS = tuple(Team(name, n) for n, name in enumerate(("Azul", "Naranja", "Verde")))
RIGHT, WRONG = Join(0, 4), Join(0, 5)
"""Dog and perro; dog and gato."""


def class_of(g: Game, turns: Turns = "keep", *, face_down: bool = False, **options: Any) -> Game:
    rounds = tuple(r if face_down else replace(r, order=()) for r in g.rounds)
    return replace(g, rounds=rounds, contest=Contest(TeamOptions(TEAMS, turns, **options)))


def after(g: Game, *moves: Move, mode: str = "columns", now: int = 1000) -> tuple[Game, Facts]:
    facts: Facts = ()
    for move in moves:
        g, facts = class_game.play(MODES[mode].play, g, move, now)
    return g, facts


def points(g: Game) -> list[int]:
    assert g.contest
    return [tally.points for tally in g.contest.tallies]


def test_a_match_is_a_point_and_keeps_the_turn() -> None:
    g, facts = after(class_of(game()), RIGHT)
    assert points(g) == [1, 0, 0]
    assert class_game.team_now(g) == 0
    assert Counted(Entry("right", 0, 1)) in facts


def test_a_miss_passes_the_turn_and_says_so() -> None:
    g, facts = after(class_of(game()), WRONG)
    assert g.contest
    assert g.contest.tallies[0] == Tally(errors=1, turns=1)
    assert facts[-1] == TurnOf(1)


def test_the_turn_can_be_passed_with_a_card_chosen() -> None:
    g, facts = after(class_of(game()), Pick(0), Command.PASS)
    assert g.picked is None
    assert facts[-1] == TurnOf(1)


def test_in_memory_bad_luck_passes_the_turn_and_is_no_error() -> None:
    g, _ = after(class_of(game(), face_down=True), Pick(0), Pick(5), mode="memory")
    assert g.contest
    assert g.contest.tallies[0] == Tally(turns=1)
    assert class_game.team_now(g) == 1


def test_a_turn_ends_when_its_time_is_over() -> None:
    g, _ = after(class_of(game(), turn_ms=5000), Pick(0))
    assert class_game.late_at(g, 3000) == 6000
    g, _ = after(g, Command.WAIT, now=5999)
    assert class_game.team_now(g) == 0
    g, facts = after(g, Command.WAIT, now=6000)
    assert Counted(Entry("late", 0)) in facts
    assert class_game.team_now(g) == 1
    assert g.picked is None


def test_the_time_of_a_turn_stands_still_in_a_pause() -> None:
    g, _ = after(class_of(game(), turn_ms=5000), Pick(0))
    g, _ = after(g, Command.PAUSE, now=2000)
    assert class_game.late_at(g, 2000) is None
    g, _ = after(g, Command.RESUME, now=50_000)
    assert class_game.late_at(g, 50_000) == 54_000


def test_points_by_hand_have_a_reason_and_can_be_taken_back() -> None:
    g, _ = after(class_of(game()), RIGHT, Award(2, 2, "ayudó"))
    assert points(g) == [1, 0, 2]
    g, facts = after(g, Command.UNDO)
    assert points(g) == [1, 0, 0]
    assert facts[0] == TakenBack(Entry("points", 2, 2, "ayudó"))


def test_a_turn_that_was_passed_can_be_taken_back() -> None:
    g, _ = after(class_of(game()), Command.PASS)
    assert class_game.team_now(g) == 1
    g, facts = after(g, Command.UNDO)
    assert class_game.team_now(g) == 0
    assert facts == (TakenBack(Entry("pass", 0)), TurnOf(0))


def test_the_very_last_pair_can_be_taken_back() -> None:
    g, facts = after(class_of(game()), *(Join(n, n + 4) for n in range(4)))
    assert Finished() in facts
    g, facts = after(g, Command.UNDO)
    assert isinstance(facts[0], Undone)
    assert not g.over
    assert points(g) == [3, 0, 0]


def test_the_last_pair_of_the_round_before_can_be_taken_back() -> None:
    two = game(ANIMALS[:1], ANIMALS[1:])
    g, _ = after(class_of(two), Join(0, 1), Command.NEXT_ROUND)
    assert g.at == 1
    g, _ = after(g, Command.UNDO)
    assert g.at == 0
    assert points(g) == [0, 0, 0]


def test_a_wrong_answer_can_be_accepted_and_the_turn_comes_back() -> None:
    g, _ = after(class_of(game()), WRONG)
    assert class_game.can_accept(g)
    g, facts = after(g, Command.ACCEPT)
    assert g.contest
    assert g.contest.tallies[0] == Tally(points=1, right=1, turns=1)
    assert g.errors == 0
    assert g.joined == ((0, 4),)
    assert isinstance(facts[0], Undone)
    assert g.answers[-1].kind == "accepted"
    assert class_game.team_now(g) == 0


def test_nothing_is_accepted_once_something_else_counted() -> None:
    g, _ = after(class_of(game()), WRONG, Command.PASS)
    assert not class_game.can_accept(g)
    assert after(g, Command.ACCEPT) == (g, (Refused("nothing"),))


def test_what_was_accepted_is_taken_back_whole() -> None:
    g, _ = after(class_of(game()), WRONG, Command.ACCEPT, Command.UNDO)
    assert g.answers == ()
    assert points(g) == [0, 0, 0]


def test_a_pair_that_is_shown_is_nobodys() -> None:
    g, _ = after(class_of(game()), Command.REVEAL)
    assert points(g) == [0, 0, 0]
    assert class_game.team_now(g) == 0


def test_with_equal_turns_the_last_pairs_are_found_together() -> None:
    g, facts = after(class_of(game(), "equal"), Join(0, 4), Join(1, 5), Join(2, 6))
    assert class_game.is_together(g)
    assert facts[-1] == TurnOf(None)
    g, _ = after(g, Join(3, 7))
    assert g.over
    assert points(g) == [1, 1, 1]


# ------------------------------------------------------------------ buzzers


def buzzing(**options: Any) -> Game:
    return after(class_of(game(), buzzers=True, **options), Command.READY)[0]


def test_with_buzzers_a_card_is_asked_and_nobody_answers_before_pressing() -> None:
    g = buzzing()
    assert g.picked == 0
    assert after(g, Pick(4)) == (g, (Refused("press_first"),))
    assert after(g, RIGHT) == (g, (Refused("press_first"),))


def test_the_teacher_may_ask_another_card() -> None:
    assert after(buzzing(), Pick(2))[0].picked == 2


def test_the_first_to_press_answers() -> None:
    g, _ = after(buzzing(), Buzz(1, 20), Buzz(0, 30))
    assert class_game.team_now(g) == 1
    g, _ = after(g, Pick(4))
    assert points(g) == [0, 1, 0]
    assert class_game.team_now(g) is None
    assert g.picked == 1, "the next question is asked"


def test_a_wrong_answer_frees_the_others_for_the_same_question() -> None:
    g, _ = after(buzzing(), Buzz(1, 20), Pick(5))
    assert g.picked == 0
    assert after(g, Buzz(1, 50)) == (g, (Refused("nothing"),))
    g, _ = after(g, Buzz(2, 60), Pick(4), now=2000)
    assert points(g) == [0, 0, 1]


def test_when_all_were_wrong_all_may_press_again() -> None:
    g = buzzing()
    for team in range(3):
        g, _ = after(g, Buzz(team, team), Pick(5 + team % 2), now=1000 * (team + 1))
    assert g.contest
    assert g.contest.barred == frozenset()


def test_who_thinks_too_long_frees_the_others() -> None:
    g, _ = after(buzzing(), Buzz(1, 20))
    g, facts = after(g, Command.WAIT, now=1000 + ANSWER_MS)
    assert Counted(Entry("late", 1)) in facts
    assert g.contest
    assert g.contest.barred == {1}
    assert g.picked == 0


def test_two_at_the_same_moment_press_again() -> None:
    g, facts = after(buzzing(), Buzz(1, 20), Buzz(2, 20))
    assert Tied((1, 2)) in facts
    assert class_game.team_now(g) is None
    assert class_game.team_now(after(g, Buzz(0, 100))[0]) is None, "a finger that was still down"
    assert class_game.team_now(after(g, Buzz(0, 400))[0]) == 0


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=1, max_size=4))
def test_no_order_of_buzzers_in_one_frame_changes_who_answers(
    presses: list[tuple[int, int]],
) -> None:
    answering = set()
    for order in permutations(presses):
        g, _ = after(buzzing(), *(Buzz(team, at) for team, at in order))
        answering.add(class_game.team_now(g))
    assert len(answering) == 1
    first = min(at for _, at in presses)
    fastest = {team for team, at in presses if at == first}
    assert answering == ({None} if len(fastest) > 1 else fastest)


# ------------------------------------------------------------------ whatever is done


def some_move(g: Game, chance: Random) -> Move:
    cards = [card.id for card in g.round.cards if card.id not in g.matched]
    if g.round_over:
        return chance.choice((Command.NEXT_ROUND, Command.UNDO))
    if g.paused:
        return Command.RESUME
    match chance.randrange(12):
        case 0:
            return chance.choice((Command.HINT, Command.REVEAL, Command.PAUSE, Command.LET_GO))
        case 1 | 2:
            return Command.UNDO
        case 3:
            return chance.choice((Command.PASS, Command.ACCEPT, Command.WAIT))
        case 4:
            return Award(chance.randrange(3), chance.randint(-2, 3), "por ayudar")
        case 5 | 6 | 7:
            return Pick(chance.choice(cards))
        case 8 | 9:
            return Buzz(chance.randrange(3), chance.random() * 1e6)
    asked = chance.choice([c for c in g.round.terms if c.id in cards] or g.round.terms)
    return Join(asked.id, next(c.id for c in g.round.definitions if c.pair == asked.pair))


class_games = given(
    mode=st.sampled_from(sorted(MODES)),
    turns=st.sampled_from(["keep", "alternate", "equal"]),
    buzzers=st.booleans(),
    seed=st.integers(0, 2**31),
    steps=st.integers(0, 80),
)


def played(mode: str, turns: Turns, buzzers: bool, seed: int, steps: int) -> tuple[Game, list[Any]]:
    """A class game after so many moves by chance, and the entries as the facts tell them."""
    chance, entries = Random(seed), list[Any]()
    face_down, board = MODES[mode].FACE_DOWN, game(ANIMALS[:2], ANIMALS)
    g = class_of(board, turns, face_down=face_down, buzzers=buzzers, turn_ms=9000)
    for step in range(steps):
        g, facts = after(g, some_move(g, chance), mode=mode, now=1000 + 700 * step)
        for fact in facts:
            if isinstance(fact, TakenBack | Undone) and entries:
                del entries[entry_of(fact, entries) :]
            if isinstance(fact, Counted):
                entries.append(fact.entry)
    return g, entries


def entry_of(fact: TakenBack | Undone, entries: list[Entry]) -> int:
    """The place of what was taken back: always the last thing, if it counted at all."""
    kinds = ("pass", "late", "points")
    last = entries[-1].kind in kinds
    return len(entries) - (last == isinstance(fact, TakenBack))


@class_games
def test_whatever_is_done_and_undone_the_totals_are_those_of_a_replay(
    mode: str, turns: Turns, buzzers: bool, seed: int, steps: int
) -> None:
    g, entries = played(mode, turns, buzzers, seed, steps)
    assert g.contest
    assert g.contest.entries == tuple(entries)
    assert g.contest.tallies == tallies(3, entries)
    won = sum(tally.right for tally in g.contest.tallies)
    nobodys = sum(entry.kind == "together" for entry in entries)
    assert won + nobodys == g.found


@class_games
def test_every_class_game_can_be_undone_to_its_beginning(
    mode: str, turns: Turns, buzzers: bool, seed: int, steps: int
) -> None:
    g, _ = played(mode, turns, buzzers, seed, steps)
    if g.paused:
        g, _ = after(g, Command.RESUME, mode=mode, now=10**6)
    while g.before is not None:
        g, _ = after(g, Command.UNDO, mode=mode, now=10**6)
    assert points(g) == [0, 0, 0]
    assert (g.at, g.joined, g.answers) == (0, (), ())


@class_games
def test_every_board_ends(mode: str, turns: Turns, buzzers: bool, seed: int, steps: int) -> None:
    g, _ = played(mode, turns, buzzers, seed, steps)
    now = 10**6
    for _ in range(40):
        if g.over:
            break
        now += 20_000
        if g.paused:
            g, _ = after(g, Command.RESUME, mode=mode, now=now)
        if g.round_over:
            g, _ = after(g, Command.NEXT_ROUND, mode=mode, now=now)
        g, _ = after(g, Command.REVEAL, mode=mode, now=now)
    assert g.over


@class_games
def test_a_contest_comes_back_from_its_data(
    mode: str, turns: Turns, buzzers: bool, seed: int, steps: int
) -> None:
    contest = played(mode, turns, buzzers, seed, steps)[0].contest
    assert contest
    back = contest_of(contest_data(contest))
    assert (back.options, back.entries) == (contest.options, contest.entries)
    assert back.since_ms == contest.since_ms


@pytest.mark.parametrize("broken", [{"turns": "never"}, {"teams": []}, {"teams": [["A", 0]]}])
def test_a_damaged_contest_is_refused(broken: dict[str, Any]) -> None:
    data = contest_data(Contest(TeamOptions(TEAMS)))
    with pytest.raises(ValueError, match="no such rule"):
        contest_of({**data, "options": {**data["options"], **broken}})
