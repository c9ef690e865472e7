"""What the nodes of the scores screen send."""

from __future__ import annotations

from enum import Enum, auto
from typing import Literal

from game.core.run import Way
from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.list_box import ListBoxAction


class Action(Enum):
    """Messages that carry nothing."""

    BACK = auto()
    DELETE = auto()
    ASK_DELETE_ALL = auto()
    DELETE_ALL = auto()
    CANCEL = auto()
    """Close what lies over the scores."""
    ASK_EXPORT = auto()
    REPORT = auto()
    PROGRESS = auto()
    WHOLE = auto()
    """Show all runs of the table."""
    OPEN_FOLDER = auto()
    UNDO = auto()


@dataclass(frozen=True, slots=True)
class Show:
    """Show the table of this way of playing."""

    way: Way


@dataclass(frozen=True, slots=True)
class Select:
    """Select a run, to delete it."""

    run: int


@dataclass(frozen=True, slots=True)
class SaveScores:
    """Save the runs of the table that shows, or of `all`, as a file of this kind."""

    kind: Literal["xlsx", "csv"]
    all: bool = False


Message = Action | Show | Select | SaveScores | ListBoxAction | WindowMessage
