"""Poses of motions that have a beginning of their own: stars and the burst."""

from __future__ import annotations

import pytest

from game.view.motion import STILL, Motion, MotionKind


@pytest.mark.parametrize("kind", ["star", "burst"])
def test_what_comes_later_is_not_there_before_and_rests_afterwards(kind: MotionKind) -> None:
    motion = Motion(kind, 1000, 300)
    assert motion.pose(999).alpha == 0
    assert motion.pose(1300) == STILL


def test_a_star_grows_over_its_size_and_settles() -> None:
    motion = Motion("star", 0, 300)
    scales = [motion.pose(ms).scale for ms in range(0, 300, 10)]
    assert scales[0] < 0.5
    assert max(scales) > 1.05
    assert abs(scales[-1] - 1) < 0.1


def test_a_burst_goes_from_its_beginning_to_its_end() -> None:
    motion = Motion("burst", 0, 1000)
    came = [motion.pose(ms).burst for ms in range(0, 1000, 100)]
    assert came == sorted(came)
    assert came[0] > 0
    assert came[-1] == 0.9


def test_a_card_that_turns_over_opens_from_its_edge_to_its_whole_width() -> None:
    motion = Motion("flip", 0, 200)
    wide = [motion.pose(ms).wide for ms in range(0, 201, 20)]
    assert wide == sorted(wide)
    assert 0 < wide[0] < 0.1
    assert motion.pose(200) == STILL
