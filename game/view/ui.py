"""Ui: all that a layout needs to know of a window: its scale, and the measure of texts."""

from __future__ import annotations

from dataclasses import field

from game.values import dataclass
from game.view.measure import Measure
from game.view.scale import Scale


@dataclass(frozen=True, slots=True)
class Ui(Scale):
    """A `Scale` with a measure of texts: `ui(12)` is 12 units in pixels."""

    measure: Measure = field(kw_only=True)
