"""Pulse: what of a view changes by itself: motions that run, clocks that tick."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.stopwatch import Stopwatch
from game.look.damage import Look
from game.view.motion import STILL
from game.view.view import View


class Pulse(NamedTuple):
    """`end` is when the last motion of the view is over (clock ms, 0 without any); `unsettled`
    says that something painted is still out of its place."""

    view: View
    end: int
    timers: tuple[Stopwatch, ...]
    unsettled: bool


def pulse_of(view: View, painted: Mapping[str, Look]) -> Pulse:
    """The pulse of a view, of which these looks are on the glass."""
    end = max((node.motion.end for node in view.nodes if node.motion is not None), default=0)
    timers = tuple(node.timer for node in view.nodes if node.timer is not None)
    unsettled = any(
        look.pose != STILL and look.node.motion is not None for look in painted.values()
    )
    return Pulse(view, end, timers, unsettled)
