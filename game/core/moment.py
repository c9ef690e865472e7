"""Moments: times are kept in UTC, and told as the clocks of a place show them."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo


def local(iso: str, zone: tzinfo | None) -> datetime | None:
    """Return an ISO 8601 time in `zone` (None: that of this computer); None if it is no time.

    Summer time is that of the moment itself, not of today.
    """
    try:
        moment = datetime.fromisoformat(iso)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(zone)
    except (ValueError, OverflowError, OSError):
        return None


def local_day(iso: str, zone: tzinfo | None) -> str:
    """Return the day of an ISO 8601 time in `zone`, as 2026-11-22."""
    moment = local(iso, zone)
    return f"{moment:%Y-%m-%d}" if moment else iso[:10]
