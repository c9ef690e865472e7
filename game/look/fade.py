"""Fade: the image of the screen that was left, fading out over the new one."""

from __future__ import annotations

import skia

from game.values import dataclass
from game.view.motion import SCREEN_MS


@dataclass(frozen=True, slots=True)
class Fade:
    """`old` is what the window showed at `start` (clock ms)."""

    old: skia.Image
    start: int

    def paint(self, canvas: skia.Canvas, now: int) -> bool:
        """Paint the old image over the new one; return False when it has faded out."""
        left = 1 - (now - self.start) / SCREEN_MS
        if left <= 0:
            return False
        canvas.drawImage(self.old, 0, 0, skia.SamplingOptions(), skia.Paint(Alphaf=left * left))
        return True
