"""Placement: a window opens on a desktop that is there, whole, and where it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.look.placement import DEFAULT, UNKNOWN_FRAME, in_frame, is_small, opening, to_keep
from game.view.box import Box

FULL_HD = [(1920, 1080)]
ROOM = [Box(0, 30, 1920, 1010)]


def nobody() -> list[Box]:
    raise AssertionError("asked for nothing: it takes time before the first picture")


def test_the_first_start_is_in_the_middle_and_asks_nothing_more() -> None:
    assert opening(None, "", FULL_HD, nobody) == (DEFAULT, None)


@pytest.mark.parametrize(
    ("desktop", "room", "is_"),
    [
        ((800, 600), Box(0, 0, 800, 600), ((800, 600), (0, 0))),
        ((1366, 768), Box(0, 28, 1366, 700), ((1280, 700), (43, 28))),
        ((1080, 1920), Box(0, 0, 1080, 1880), ((1080, 720), (0, 580))),
    ],
)
def test_a_small_desktop_gets_a_window_that_fits(
    desktop: tuple[int, int], room: Box, is_: object
) -> None:
    assert opening(None, "", [desktop], lambda: [room]) == is_


def test_a_window_opens_where_it_was() -> None:
    kept = to_keep(Box(200, 100, 900, 700), FULL_HD)
    assert opening(None, kept, FULL_HD, nobody) == ((900, 700), (200, 100))


def test_a_window_of_a_screen_that_is_gone_comes_to_the_one_that_is_left() -> None:
    kept = to_keep(Box(2100, 100, 1600, 1200), [(1920, 1080), (2560, 1440)])
    assert opening(None, kept, FULL_HD, lambda: ROOM) == ((1600, 1010), (160, 30))
    half = to_keep(Box(1700, -20, 900, 700), [(1920, 1080), (2560, 1440)])
    assert opening(None, half, FULL_HD, lambda: ROOM) == ((900, 700), (1020, 30))


def test_a_size_that_is_asked_for_is_not_the_one_that_was_kept() -> None:
    kept = to_keep(Box(200, 100, 900, 700), FULL_HD)
    assert opening((640, 480), kept, FULL_HD, nobody) == ((640, 480), None)
    assert opening((4000, 480), kept, FULL_HD, lambda: ROOM)[0] == (1920, 480)


@pytest.mark.parametrize("kept", ["", "x", "0x0+0+0 -", "99999999x1+1+1 -", "800x600+1 1920x1080"])
def test_nonsense_is_as_nothing(kept: str) -> None:
    assert opening(None, kept, FULL_HD, lambda: ROOM) == (DEFAULT, None)


BOXES = st.builds(
    Box,
    st.integers(-4000, 4000),
    st.integers(-4000, 4000),
    st.integers(300, 4000),
    st.integers(200, 3000),
)


@given(frame=BOXES, rooms=st.lists(BOXES, min_size=1, max_size=3))
def test_a_window_is_never_outside_of_the_desktops_or_larger(frame: Box, rooms: list[Box]) -> None:
    kept = to_keep(frame, [(1, 1)])
    (w, h), at = opening(None, kept, [(2, 2)], lambda: rooms)
    assert at is not None
    window = Box(*at, w, h)
    assert any(
        room.x <= window.x
        and window.right <= room.right
        and room.y <= window.y
        and window.bottom <= room.bottom
        for room in rooms
    )


# ---------------------------------------------------------------------- the window's frame

BORDERS = (1, 20, 1, 5)


@pytest.mark.parametrize(
    ("window", "usable", "is_"),
    [
        (Box(1, 20, 800, 600), Box(0, 0, 800, 600), Box(1, 20, 798, 575)),
        (Box(43, 28, 1280, 700), Box(0, 28, 1366, 700), Box(43, 48, 1280, 675)),
        (Box(0, 580, 1080, 720), Box(0, 0, 1080, 1880), Box(1, 580, 1078, 720)),
        (Box(300, 30, 900, 700), Box(0, 30, 1920, 1010), Box(300, 50, 900, 700)),
        (Box(1500, 500, 900, 700), Box(0, 30, 1920, 1010), Box(1500, 500, 900, 700)),
    ],
    ids=["fills it", "below a bar", "too wide", "title bar out of reach", "put aside"],
)
def test_a_window_is_no_larger_than_the_desktop_with_its_frame(
    window: Box, usable: Box, is_: Box
) -> None:
    assert in_frame(window, BORDERS, [usable]) == is_


def test_without_a_frame_or_a_desktop_that_is_known_a_window_stays_as_it_is() -> None:
    filling = Box(0, 0, 800, 600)
    assert in_frame(filling, (0, 0, 0, 0), [filling]) == filling
    assert in_frame(filling, UNKNOWN_FRAME, []) == filling


@pytest.mark.parametrize(
    ("size", "desktops", "small"),
    [
        (DEFAULT, FULL_HD, True),
        (DEFAULT, [*FULL_HD, (1366, 768)], False),
        ((1920, 1000), FULL_HD, False),
        (DEFAULT, [], False),
    ],
)
def test_only_a_window_with_nothing_to_spare_is_looked_at(
    size: tuple[int, int], desktops: list[tuple[int, int]], *, small: bool
) -> None:
    assert is_small(size, desktops) == small


@given(frame=BOXES, room=BOXES, borders=st.tuples(*[st.integers(0, 40)] * 4))
def test_whatever_the_frame_it_fits(
    frame: Box, room: Box, borders: tuple[int, int, int, int]
) -> None:
    left, top, right, bottom = borders
    window = in_frame(frame, borders, [room])
    assert window.w + left + right <= room.w
    assert window.h + top + bottom <= room.h
    assert window.y - top >= room.y
