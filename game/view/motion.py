"""Motion: a short movement of one node, as a value, and its pose at a given time."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from game.values import dataclass

DEAL_MS, MATCH_MS, WRONG_MS, SCREEN_MS, CLOSE_UP_MS = 250, 200, 300, 150, 350
FLIP_MS = 220


class Pose(NamedTuple):
    """How a node is painted at one moment: moved, scaled about its middle, translucent."""

    dx: float = 0.0
    dy: float = 0.0
    scale: float = 1.0
    alpha: float = 1.0
    burst: float = 0.0
    """How far a burst has come, from 0 to 1; 0 where there is none."""
    wide: float = 1.0
    """The part of its width that a card shows which turns over."""


STILL = Pose()


MotionKind = Literal["deal", "match", "shake", "fade", "turn", "flip", "slide", "star", "burst"]


@dataclass(frozen=True, slots=True)
class Motion:
    """`start` in clock milliseconds; `reach` in pixels is how far shakes and deals go.

    A slide comes from `dx` and `dy` pixels away.
    """

    kind: MotionKind
    start: int
    length_ms: int
    reach: float = 0.0
    dx: float = 0.0
    dy: float = 0.0

    @property
    def end(self) -> int:
        return self.start + self.length_ms

    def pose(self, now: int) -> Pose:
        """Return the pose at `now` (clock ms); STILL when the motion is over."""
        t = (now - self.start) / self.length_ms if self.length_ms else 1.0
        if t >= 1.0:
            return STILL
        if t < 0 and self.kind in ("star", "burst"):
            return Pose(alpha=0.0)  # it is not there before its time
        t = max(0.0, t)
        eased = 1 - (1 - t) ** 3
        if self.kind == "burst":
            return Pose(burst=max(t, 0.001))
        if self.kind == "star":
            # Over its size and back, as if it were pressed onto the page.
            return Pose(scale=0.3 + 0.7 * eased + 0.3 * math.sin(math.pi * t), alpha=min(1, 3 * t))
        if self.kind == "deal":
            return Pose(dy=self.reach * (1 - eased), alpha=eased)
        if self.kind == "slide":
            return Pose(self.dx * (1 - eased), self.dy * (1 - eased), alpha=0.3 + 0.7 * eased)
        if self.kind == "flip":
            return Pose(wide=max(0.02, eased))
        if self.kind == "match":
            return Pose(scale=1 + 0.03 * math.sin(math.pi * t))
        if self.kind == "shake":
            return Pose(dx=self.reach * math.sin(6 * math.pi * t) * (1 - t))
        if self.kind == "turn":
            return Pose(scale=0.94 + 0.06 * eased, alpha=0.4 + 0.6 * eased)
        return Pose(alpha=eased)
