"""What the nodes of the results screen send."""

from __future__ import annotations

from enum import Enum, auto

from game.values import dataclass
from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    REPLAY_MISSED = auto()
    PRACTISE = auto()
    """Practise the missed pairs, without a clock, until they are known."""
    PLAY_AGAIN = auto()
    CHOOSE_ANOTHER = auto()
    SEE_ALL = auto()
    REPORT = auto()
    LOOK = auto()
    """Look at the cards of the missed pairs."""
    CLOSE = auto()
    ASK_NAME = auto()
    TYPE_NAME = auto()
    KEEP_NAME = auto()
    ONE_BY_ONE = auto()
    """Look at the pairs one by one."""
    NEXT = auto()
    PREVIOUS = auto()
    NEXT_SET = auto()
    """Go on with the next set of the lesson."""


@dataclass(frozen=True, slots=True)
class Open:
    """Look at one of the pairs to review, large."""

    at: int


@dataclass(frozen=True, slots=True)
class Hear:
    """Play the sound of a side."""

    sound: str


Message = Action | Open | Hear | WindowMessage
