"""Ui: all that laying something out needs of a window: its scale, and how large texts will be."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.view.measure import Measure
from game.view.scale import Scale


@dataclass(frozen=True, slots=True)
class Ui(Scale):
    """A `Scale` that can measure: `ui(12)` are 12 units in pixels, `ui.measure` asks the fonts."""

    measure: Measure = field(kw_only=True)
