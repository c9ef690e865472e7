"""Options: the choices before play; with the seed they decide what is dealt."""

from __future__ import annotations

from typing import Literal

from game.values import dataclass

Room = Literal["desk", "projector"]
Direction = Literal["term", "definition"]
PairsARound = int | Literal["auto", "all"]
MemoryWait = int | Literal["auto"] | None
"""Milliseconds; "auto" grows with the words, and is without end where texts are read in panels;
None is until the next card or key."""

BY_EAR = "-heard"
FEWEST, MOST = 3, 12
FLOORS = {"desk": 0.022, "projector": 0.03}
"""Smallest definition text, as a share of the window's height, by room."""
TERM_OVER_DEFINITION = 1.1
"""Terms are at least this much larger than the floor of the definitions."""


@dataclass(frozen=True, slots=True)
class Options:
    """`direction` is the side that is asked; `total` limits the pairs of a run (None: all)."""

    mode: str = "columns"
    pairs: PairsARound = "auto"
    room: Room = "desk"
    direction: Direction = "term"
    total: int | None = None
    text_scale: float = 1.0
    memory_wait_ms: MemoryWait = "auto"
    """How long a wrong pair stays face up (memory)."""
    distractors: int | None = None
    """How many definitions that match nothing are dealt; None: all that the set has."""
    timed: bool = True
    """False: no clock is shown, and the run is not ranked."""
    heard: bool = False
    """What is asked is heard and not seen."""

    @property
    def floor(self) -> float:
        """Smallest definition text as a share of the window's height, with the text size set."""
        return FLOORS[self.room] * max(1.0, self.text_scale)

    @property
    def way_to_ask(self) -> str:
        """The side that is asked, and whether by ear: runs are ranked apart by it."""
        return f"{self.direction}{BY_EAR}" if self.heard else self.direction

    def others(self, of_set: int) -> int:
        """Return how many of a set's distractors are meant."""
        return of_set if self.distractors is None else min(self.distractors, of_set)
