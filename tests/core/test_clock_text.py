"""Clock text: times are cut, never rounded."""

from __future__ import annotations

import pytest

from game.core.clock_text import official, running

MINUTES = [(0, "0:00.0"), (47_399, "0:47.3"), (59_999, "0:59.9"), (60_000, "1:00.0")]
ODD = [(3_723_456, "1:02:03.4"), (-5, "0:00.0")]


@pytest.mark.parametrize(("ms", "words"), MINUTES + ODD)
def test_running_time_is_cut_to_tenths(ms: int, words: str) -> None:
    assert running(ms) == words


@pytest.mark.parametrize(
    ("ms", "words"), [(104_189, "1:44.18"), (7, "0:00.00"), (3_600_010, "1:00:00.01")]
)
def test_official_time_is_cut_to_hundredths(ms: int, words: str) -> None:
    assert official(ms) == words
