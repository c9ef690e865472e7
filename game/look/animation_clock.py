"""Animation clock: when a view changes by itself: motions that run, clocks that tick."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.stopwatch import Stopwatch
from game.look.damage import Look
from game.view.motion import STILL
from game.view.view import View


class AnimationClock(NamedTuple):
    """When the last motion of a view ends (clock ms, 0 without any), and its running clocks.

    `unsettled` is True while something is still painted out of its place.
    """

    view: View
    end: int
    timers: tuple[Stopwatch, ...]
    unsettled: bool


def animation_clock(view: View, painted: Mapping[str, Look]) -> AnimationClock:
    """Return the animation clock of a view of which these looks are painted."""
    end = max((node.motion.end for node in view.nodes if node.motion is not None), default=0)
    timers = tuple(node.timer for node in view.nodes if node.timer is not None)
    unsettled = any(
        look.pose != STILL and look.node.motion is not None for look in painted.values()
    )
    return AnimationClock(view, end, timers, unsettled)
