"""The real clock and calendar; everything else gets the time as an argument."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def clock() -> int:
    """Return monotonic time in milliseconds."""
    return time.monotonic_ns() // 1_000_000


def now() -> datetime:
    """Return the date and time with the zone of this computer."""
    return datetime.now(UTC).astimezone()
