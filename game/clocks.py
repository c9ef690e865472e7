"""The real clock and calendar; everything else gets the time as an argument."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def clock() -> int:
    """Return monotonic time in milliseconds."""
    return time.monotonic_ns() // 1_000_000


def utc() -> datetime:
    """Return the date and time, for what is saved."""
    return datetime.now(UTC)
