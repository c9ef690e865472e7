"""A frame stays in its picture whatever is done to it, and turns with what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.core.picture_frame import LEAST, PictureFrame

STEPS = st.floats(-2, 2)
CORNERS = st.tuples(st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 0, 1]))
DEEDS = st.one_of(
    st.tuples(st.just("moved"), STEPS, STEPS),
    st.tuples(st.just("resized"), CORNERS, STEPS, STEPS),
    st.tuples(st.just("grown"), STEPS),
    st.tuples(st.sampled_from(["turned_left", "turned_right", "whole"])),
)


@given(st.lists(DEEDS, max_size=12))
@example([("grown", -1.0), ("moved", -0.5, 0.0), ("grown", -1.0), ("resized", (-1, -1), 0.0, 0.0)])
@example([("grown", -1.0), ("moved", -1.0, 0.0), ("resized", (-1, -1), 0.0, 0.0)])
def test_a_frame_stays_in_the_picture_and_can_be_kept(deeds: list[tuple[Any, ...]]) -> None:
    frame = PictureFrame()
    for name, *values in deeds:
        deed = getattr(frame, name)
        frame = deed(*values) if values else deed
        assert frame.is_sound
    assert PictureFrame.of(frame.values) == frame


def test_four_turns_are_none_and_a_turn_back_undoes_one() -> None:
    frame = PictureFrame(0, 0.125, 0.25, 0.5, 0.75)
    assert frame.turned_right.turned_left == frame
    assert frame.turned_right.turned_right.turned_right.turned_right == frame


def test_the_upper_left_corner_is_the_upper_right_one_after_a_turn_to_the_right() -> None:
    assert PictureFrame(0, 0, 0, 0.25, 0.5).turned_right == PictureFrame(1, 0.5, 0, 1, 0.25)


def test_what_is_moved_keeps_its_size_at_the_edge() -> None:
    assert PictureFrame(0, 0.25, 0.25, 0.5, 0.5).moved(-9, 9) == PictureFrame(0, 0, 0.75, 0.25, 1)


def test_an_edge_stops_before_the_other_one() -> None:
    frame = PictureFrame().resized((1, 0), -5, 0)
    assert (frame.left, frame.right) == (0, LEAST)


def test_the_size_of_what_shows_is_that_of_the_turned_picture() -> None:
    assert PictureFrame(1, 0, 0, 0.5, 1).shown_size((800, 600)) == (300, 800)


@pytest.mark.parametrize(
    "values",
    [
        (),
        (0, 0, 0, 1),
        (0, 0, 0, 2, 1),
        (0, 0.5, 0, 0.5, 1),
        (0, "a", 0, 1, 1),
        (0, 0, 0, 1e999, 1),
    ],
)
def test_what_is_no_frame_is_none(values: tuple[object, ...]) -> None:
    assert PictureFrame.of(values) is None


def test_numbers_of_some_hundred_digits_are_no_frame() -> None:
    assert PictureFrame.of([10**400, 0, 0, 1, 1]) is None
    assert PictureFrame.of([0, 0, 0, 1, -(10**400)]) is None
