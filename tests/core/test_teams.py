"""Whose turn it is, what counts for a team, and who won, from what happened so far."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.contest import Contest
from game.core.teams import (
    Entry,
    EntryKind,
    Tally,
    Team,
    TeamOptions,
    Turns,
    member_on_turn,
    places,
    tallies,
    team_on_turn,
    together,
)

THREE = (Team("Azul", 0), Team("Naranja", 1), Team("Verde", 2))


def turns_of(options: TeamOptions, *kinds: EntryKind) -> list[int]:
    """The team on turn before each of these entries, and after the last one."""
    entries: list[Entry] = []
    teams = [team_on_turn(options, entries)]
    for kind in kinds:
        entries.append(Entry(kind, teams[-1], int(kind == "right")))
        teams.append(team_on_turn(options, entries))
    return teams


def test_a_match_keeps_the_turn_and_a_miss_passes_it() -> None:
    assert turns_of(TeamOptions(THREE), "right", "wrong", "right", "late") == [0, 0, 1, 1, 2]


def test_bad_luck_in_memory_passes_the_turn_too() -> None:
    assert turns_of(TeamOptions(THREE), "unlucky", "pass") == [0, 1, 2]


def test_always_alternate_passes_the_turn_after_a_match_as_well() -> None:
    assert turns_of(TeamOptions(THREE, "alternate", first=1), "right", "wrong") == [1, 2, 0]


def test_with_equal_turns_the_order_of_each_round_of_turns_is_drawn() -> None:
    twelve: list[EntryKind] = ["right"] * 12
    order = turns_of(TeamOptions(THREE, "equal", first=1, lot=5), *twelve)
    rounds = [order[at : at + 3] for at in (0, 3, 6, 9)]
    assert rounds[:2] == [[1, 2, 0], [0, 2, 1]]
    assert all(sorted(one) == [0, 1, 2] for one in rounds)
    assert len({tuple(one) for one in rounds}) > 1
    assert order == turns_of(TeamOptions(THREE, "equal", first=1, lot=5), *twelve)


def test_the_next_game_of_a_lesson_is_begun_by_the_next_team() -> None:
    assert TeamOptions(THREE, first=2).rotated().first == 0


def test_points_by_hand_move_no_turn() -> None:
    entries = [Entry("points", 2, 3, "ayudó")]
    assert team_on_turn(TeamOptions(THREE), entries) == 0
    assert tallies(3, entries)[2] == Tally(points=3)


def test_errors_are_only_what_could_have_been_known() -> None:
    entries = [Entry("wrong", 0), Entry("unlucky", 0), Entry("pass", 0), Entry("late", 0)]
    assert tallies(1, entries)[0] == Tally(errors=1, turns=4)


def test_an_accepted_answer_is_a_right_one() -> None:
    assert tallies(1, [Entry("accepted", 0, 1)])[0] == Tally(1, right=1, turns=1)


def test_pupils_answer_in_order_so_that_everyone_does_once() -> None:
    options = TeamOptions(THREE, members=2)
    entries = [Entry("right", 0, 1), Entry("wrong", 0)]
    assert [member_on_turn(options, entries[:n], 0) for n in range(3)] == [1, 2, 1]
    assert member_on_turn(TeamOptions(THREE), entries, 0) == 0


def test_the_last_pairs_are_found_together_when_they_are_fewer_than_teams() -> None:
    equal = TeamOptions(THREE, "equal")
    round_of_turns = [Entry("right", team, 1) for team in range(3)]
    assert together(equal, round_of_turns, left=2)
    assert not together(equal, round_of_turns, left=3)
    assert not together(equal, round_of_turns[:2], left=2)
    assert not together(TeamOptions(THREE), round_of_turns, left=1)


@pytest.mark.parametrize(
    ("points", "expected"),
    [([3, 5, 1], [2, 1, 3]), ([4, 4, 2], [1, 1, 3]), ([0, 0], [1, 1]), ([-1, 2, 2], [3, 1, 1])],
)
def test_equal_points_share_a_place(points: list[int], expected: list[int]) -> None:
    assert places(points) == expected


PASSING: list[Turns] = ["alternate", "equal"]
KINDS: list[EntryKind] = ["right", "wrong", "unlucky", "pass", "late", "points"]


@given(
    st.integers(2, 6),
    st.integers(0, 5),
    st.sampled_from(PASSING),
    st.lists(st.sampled_from(KINDS), max_size=60),
)
def test_where_each_answer_passes_the_turn_on_teams_have_equal_turns(
    count: int, first: int, turns: Turns, kinds: list[EntryKind]
) -> None:
    teams = tuple(Team(str(n), n) for n in range(count))
    options = TeamOptions(teams, turns, first=first % count)
    entries: list[Entry] = []
    for kind in kinds:
        entries.append(Entry(kind, team_on_turn(options, entries)))
        had = [tally.turns for tally in tallies(count, entries)]
        assert max(had) - min(had) <= 1


def test_a_result_names_all_teams_by_place_and_ties_as_ties() -> None:
    entries = (Entry("right", 1, 1), Entry("wrong", 0), Entry("points", 2, 1, "helped"))
    contest = Contest(TeamOptions(THREE), entries)
    assert [(one.place, one.team, one.tally) for one in contest.result] == [
        (1, 1, Tally(1, 1, 0, 1)),
        (1, 2, Tally(1, 0, 0, 0)),
        (3, 0, Tally(0, 0, 1, 1)),
    ]
    assert contest.winners == THREE[1:]


def test_before_a_point_is_won_all_teams_are_level() -> None:
    assert Contest(TeamOptions(THREE)).winners == THREE
