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
    """Delete the selected run."""
    ASK_DELETE_ALL = auto()
    """Ask whether to delete all runs of this table."""
    DELETE_ALL = auto()
    CANCEL = auto()
    """Close the question."""
    UNDO = auto()
    """Bring the last deleted runs back."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show the table of this way of playing."""

    way: Way


@dataclass(frozen=True, slots=True)
class Select:
    """Select a run, to delete it."""

    run: int


Message = Action | Show | Select | WindowMessage
