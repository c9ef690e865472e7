"""The real clock and calendar; everything else is handed the time from here."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def clock() -> int:
    """Monotonic time in milliseconds."""
    return time.monotonic_ns() // 1_000_000


def utc() -> datetime:
    """The time of day, for what is kept."""
    return datetime.now(UTC)
