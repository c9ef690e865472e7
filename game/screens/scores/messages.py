"""What the nodes of the scores screen send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from game.core.run import Way
from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    BACK = auto()
    DELETE = auto()
    ASK_DELETE_ALL = auto()
    DELETE_ALL = auto()
    CANCEL = auto()
    UNDO = auto()


@dataclass(frozen=True, slots=True)
class Show:
    """Show the table of this way of playing."""

    way: Way


@dataclass(frozen=True, slots=True)
class Select:
    """Select a run, to delete it."""

    run: int


Message = Action | Show | Select | WindowMessage
