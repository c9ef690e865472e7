"""How a time is written: running to the tenth, official to the hundredth; cut, never rounded."""

from __future__ import annotations


def running(ms: int) -> str:
    """Return a running time: 47 380 ms is "0:47.3"; an hour and more is "1:02:03.4"."""
    return f"{_whole_seconds(ms)}.{max(0, ms) // 100 % 10}"


def official(ms: int) -> str:
    """Return an official time: 104 189 ms is "1:44.18"."""
    return f"{_whole_seconds(ms)}.{max(0, ms) // 10 % 100:02d}"


def _whole_seconds(ms: int) -> str:
    minutes, seconds = divmod(max(0, ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
