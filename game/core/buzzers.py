"""Buzzers: which key, or button of a controller, is whose in a class game; each has a name."""

from __future__ import annotations

from collections.abc import Sequence

KEYS = ("q", "o", "n", "x", "w", "backspace")
"""The keys of teams that chose none: far apart on a keyboard, and no card is called by them."""


def button_name(controller: int, button: str) -> str:
    """Return the name of a button: "2:4" is the fourth of the second controller (from 1)."""
    return f"{controller}:{button}"


def buzzers(chosen: Sequence[str], teams: int) -> tuple[str, ...]:
    """Return the buzzer of each team: the one it chose, "" for none, else a key that is free."""
    own = list(chosen[:teams])
    free = [key for key in KEYS if key not in own]
    return tuple(own[at] if at < len(own) and own[at] else free.pop(0) for at in range(teams))


def with_buzzer(names: Sequence[str], team: int, name: str) -> tuple[str, ...]:
    """Return the buzzers with this one for `team`; who had it before takes the one of the team."""
    swapped = [names[team] if one == name else one for one in names]
    swapped[team] = name
    return tuple(swapped)
