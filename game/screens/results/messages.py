"""What the nodes of the results screen send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    REPLAY_MISSED = auto()
    PLAY_AGAIN = auto()
    CHOOSE_ANOTHER = auto()
    SEE_ALL = auto()
    REPORT = auto()
    CLOSE = auto()
    ASK_NAME = auto()
    TYPE_NAME = auto()
    KEEP_NAME = auto()


@dataclass(frozen=True, slots=True)
class Open:
    """Show one of the pairs to review whole."""

    at: int


Message = Action | Open | WindowMessage
