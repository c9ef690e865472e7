"""Services: all that a screen may ask for, handed in by the app (or by a test)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Protocol

from game.core.settings import Settings
from game.records.records import Records
from game.shelf import Shelf
from game.view.measure import Measure


class Sounds(Protocol):
    """Short sounds; never waits and never fails."""

    def play(self, name: str) -> None:
        """ "pick", "match", "miss", "round", "finish", "turn"; or the path of a sound file."""
        ...


@dataclass
class Services:
    """`clock` is monotonic time in milliseconds; `settings` is changed through `keep`."""

    clock: Callable[[], int]
    chance: Random
    records: Records
    shelf: Shelf
    sounds: Sounds
    measure: Measure
    settings: Settings
    open_folder: Callable[[Path], None]
    set_clipboard: Callable[[str], None]
    notices: list[str] = field(default_factory=list)
    """Sentences that the library shows at the top: what was set aside, what cannot be saved."""

    def keep(self, settings: Settings) -> None:
        """Remember `settings` now and from the next start on."""
        self.settings = settings
        self.records.settings.save(settings)
