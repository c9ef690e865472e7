"""What the nodes of the flash cards send."""

from __future__ import annotations

from enum import Enum, auto

from game.values import dataclass
from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    ONWARD = auto()
    """Show the other side, then the next pair."""
    BACKWARD = auto()
    """Undo the last step onward."""
    NEXT = auto()
    PREVIOUS = auto()
    TURN = auto()
    STAR = auto()
    """Put a star on the pair, or take it off."""
    HINT = auto()
    HEAR_TERM = auto()
    """Read the term aloud, or play its sound."""
    HEAR_DEFINITION = auto()
    HEAR = auto()
    """The same with the side that is in view first."""
    BOTH_SIDES = auto()
    OTHER_FIRST = auto()
    SHUFFLE = auto()
    ONLY_STARRED = auto()
    CLOSE = auto()
    PLAY = auto()
    PLAY_STARRED = auto()
    AGAIN = auto()


@dataclass(frozen=True, slots=True)
class Hear:
    """Play the sound of a side."""

    sound: str


Message = Action | Hear | WindowMessage
