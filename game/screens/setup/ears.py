"""Ears: whether the pairs of a set can be asked by ear, and what that sounds like."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.options import Direction, Options
from game.core.pair_set import PairSet, Side
from game.modes import MODES
from game.services import Services
from game.widgets.listening import can_be_heard, hear

_LOOKED_AT = 100
"""Where none of so many pairs has words, it is a set of pictures."""


def can_ask(pair_set: PairSet, options: Options) -> bool:
    """Return True if a side that is asked has anything to be heard."""
    return _first(pair_set, _asked(options)) is not None


def try_out(pair_set: PairSet, options: Options, services: Services) -> None:
    """Let the first pair be heard as it will be asked, so that what lacks is known before."""
    side = _first(pair_set.with_languages(), _asked(options))
    if side is not None:
        hear(side, services)


def without_voice(pair_set: PairSet, options: Options, services: Services) -> bool:
    """Return True if it is asked by ear, and nothing of it can be heard here, as is known."""
    if not options.heard:
        return False
    sides = list(_audible(pair_set.with_languages(), _asked(options)))
    return bool(sides) and not any(can_be_heard(side, services) for side in sides)


def _asked(options: Options) -> Direction:
    return "term" if MODES[options.mode].FACE_DOWN else options.direction


def _first(pair_set: PairSet, asked: Direction) -> Side | None:
    return next(_audible(pair_set, asked), None)


def _audible(pair_set: PairSet, asked: Direction) -> Iterator[Side]:
    from game.core.ears import is_audible

    pairs = pair_set.pairs[:_LOOKED_AT]
    sides = (pair.term if asked == "term" else pair.definition for pair in pairs)
    return filter(is_audible, sides)
