"""Choices: how a set was played last, as plain data and back, and how long a game is by default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from game.core.options import FEWEST, MOST, Direction, Options, Room
from game.core.settings import Settings
from game.modes import MODES

ROUNDS = 2
"""The most rounds of a game whose length nobody chose."""
_NAMES = ("mode", "pairs", "total", "room", "direction", "distractors", "timed", "heard")


def choices_of(options: Options, *, total_chosen: bool) -> dict[str, Any]:
    """Return the choices as they are saved for their set; a length that nobody chose is not."""
    names = (name for name in _NAMES if name != "total" or total_chosen)
    return {name: getattr(options, name) for name in names}


def options_of(choices: Mapping[str, Any], settings: Settings) -> Options:
    """Return the options with which the set was played last; for a new set those of the settings.

    What is no choice (any more) is left out; a mode may be one of a newer version.
    """
    s = settings
    mode = s.mode if s.mode in MODES else Options().mode
    options = Options(mode, s.pairs, s.room, s.direction, None, s.text_scale, s.memory_wait_ms)
    options = replace(options, timed=s.timed)
    return replace(
        options, **{n: choices[n] for n in _NAMES if n in choices and _valid(n, choices)}
    )


def short_total(pairs: int, round_pairs: int) -> int | None:
    """Return how many of so many pairs make two rounds of this size; None where it is all."""
    return None if pairs <= ROUNDS * round_pairs else ROUNDS * round_pairs


def round_pairs(options: Options, auto_pairs: int) -> int:
    """Return how many pairs a round holds at most, where "auto" comes to so many."""
    if options.pairs == "auto":
        return auto_pairs
    return MOST if options.pairs == "all" else options.pairs


def _valid(name: str, choices: Mapping[str, Any]) -> bool:
    value = choices[name]
    number = type(value) is int
    match name:
        case "mode":
            return value in MODES
        case "pairs":
            return value in ("auto", "all") or (number and FEWEST <= value <= MOST)
        case "total":
            return value is None or (number and value > 0)
        case "distractors":
            return value is None or (number and value >= 0)
        case "room":
            return value in get_args(Room)
        case "direction":
            return value in get_args(Direction)
    return type(value) is bool
