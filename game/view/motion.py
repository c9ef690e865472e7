"""Motion: a short movement of one node, as a value; where it stands at a given time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

DEAL_MS, MATCH_MS, WRONG_MS, SCREEN_MS = 250, 200, 300, 150


class Pose(NamedTuple):
    """How a node is drawn at one moment: moved, scaled about its middle, seen through."""

    dx: float = 0.0
    dy: float = 0.0
    scale: float = 1.0
    alpha: float = 1.0


STILL = Pose()


MotionKind = Literal["deal", "match", "shake", "fade", "turn"]


@dataclass(frozen=True, slots=True)
class Motion:
    """`start` in clock milliseconds; `reach` in pixels is how far shakes and deals go."""

    kind: MotionKind
    start: int
    length_ms: int
    reach: float = 0.0

    @property
    def end(self) -> int:
        return self.start + self.length_ms

    def pose(self, now: int) -> Pose:
        """Where the node stands at `now`; STILL when the motion is over."""
        t = (now - self.start) / self.length_ms if self.length_ms else 1.0
        if t >= 1.0:
            return STILL
        t = max(0.0, t)
        eased = 1 - (1 - t) ** 3
        if self.kind == "deal":
            return Pose(dy=self.reach * (1 - eased), alpha=eased)
        if self.kind == "match":
            return Pose(scale=1 + 0.03 * math.sin(math.pi * t))
        if self.kind == "shake":
            return Pose(dx=self.reach * math.sin(6 * math.pi * t) * (1 - t))
        if self.kind == "turn":
            return Pose(scale=0.94 + 0.06 * eased, alpha=0.4 + 0.6 * eased)
        return Pose(alpha=eased)
