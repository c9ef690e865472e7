"""Names of buzzers: what each team presses, and that no two press the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.buzzers import KEYS, buzzers, with_buzzer

names = st.sampled_from([*KEYS, "", "1:3", "pagedown", "a"])


@given(st.lists(names, max_size=8, unique=True), st.integers(2, 6))
def test_every_team_has_a_buzzer_of_its_own(chosen: list[str], teams: int) -> None:
    found = buzzers(chosen, teams)
    assert len(set(found)) == teams
    assert all(found)
    assert all(own in ("", name) for own, name in zip(chosen, found, strict=False))


@given(st.integers(2, 6), st.integers(0, 5), names.filter(bool))
def test_a_buzzer_that_is_taken_over_is_swapped(teams: int, team: int, name: str) -> None:
    found = with_buzzer(KEYS[:teams], team % teams, name)
    assert found[team % teams] == name
    assert len(set(found)) == teams
