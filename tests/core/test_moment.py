"""Moments: the day and hour of a place, summer time included."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from game import clocks
from game.core.moment import local, local_day

MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2026-11-22T23:30:00.000Z", "2026-11-23"),
        ("2026-11-22T22:30:00.000Z", "2026-11-22"),
        ("2026-07-22T22:30:00.000Z", "2026-07-23"),
        ("2026-12-31T23:00:00Z", "2027-01-01"),
        ("2026-11-22T23:30:00", "2026-11-23"),
    ],
)
def test_a_day_begins_at_midnight_where_one_is_in_summer_and_winter(iso: str, day: str) -> None:
    assert local_day(iso, MADRID) == day
    assert local_day(iso, UTC) == iso[:10]


@pytest.mark.parametrize("iso", ["", "yesterday", "0001-01-01T00:00:00Z", "2026-13-40"])
def test_what_is_no_time_has_no_day_of_a_place(iso: str) -> None:
    assert local(iso, timezone(timedelta(hours=-5))) is None
    assert local_day(iso, timezone(timedelta(hours=-5))) == iso[:10]


def test_the_real_clock_knows_its_zone() -> None:
    assert clocks.now().utcoffset() is not None
