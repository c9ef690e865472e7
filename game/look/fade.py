"""Fade: the picture of the screen that was left, lying over the new one for a moment."""

from __future__ import annotations

from dataclasses import dataclass

import skia

from game.view.motion import SCREEN_MS


@dataclass(frozen=True, slots=True)
class Fade:
    """`old` is what was on the glass at `start` (clock ms)."""

    old: skia.Image
    start: int

    def paint(self, canvas: skia.Canvas, now: int) -> bool:
        """Lay what is left of the old picture over the new one; False when nothing is."""
        left = 1 - (now - self.start) / SCREEN_MS
        if left <= 0:
            return False
        canvas.drawImage(self.old, 0, 0, skia.SamplingOptions(), skia.Paint(Alphaf=left * left))
        return True
