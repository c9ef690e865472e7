"""What the export screen can be asked to do, each as a message."""

from __future__ import annotations

from enum import Enum, auto

from game.export.order import Order
from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.form import Choose


class Action(Enum):
    """What carries nothing."""

    SAVE = auto()
    OVERWRITE = auto()
    """Write over the file that is there."""
    OPEN_FOLDER = auto()
    """Show the folder of the file that was written."""
    CHOOSE_FOLDER = auto()
    """Choose in which folder the file is to be."""
    TYPE_FILE = auto()
    """Give the keyboard to the field of the file."""
    CLOSE = auto()
    """Back to the set, or out of the question."""


@dataclass(frozen=True, slots=True)
class TurnPage:
    """So many pages further in the preview."""

    by: int


Message = Action | Choose[Order] | TurnPage | WindowMessage
