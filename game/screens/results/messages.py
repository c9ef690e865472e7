"""What the nodes of the results screen send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    REPLAY_MISSED = auto()
    """Play only the pairs that were missed (with known ones, where they are very few)."""
    PLAY_AGAIN = auto()
    """Play the whole set again, dealt anew."""
    CHOOSE_ANOTHER = auto()
    """Go to the library."""
    SEE_ALL = auto()
    """Open the high-score tables."""
    CLOSE = auto()
    """Put the open pair away again."""


@dataclass(frozen=True, slots=True)
class Open:
    """Show one of the pairs to review whole."""

    at: int


Message = Action | Open | WindowMessage
