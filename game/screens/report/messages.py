"""What the nodes of the report send."""

from __future__ import annotations

from enum import Enum, auto
from typing import Literal

from game.core.report import Scope
from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.list_box import ListBoxAction

Kind = Literal["a4", "letter", "xlsx", "pairs", "teams"]
"""A PDF on paper of this size, a workbook, or one of its sheets as CSV."""


class Action(Enum):
    """Messages that carry nothing."""

    BACK = auto()
    ASK_EXPORT = auto()
    OPEN_FOLDER = auto()
    HARD = auto()
    """See what is hard in the set, over all games and practice."""
    CANCEL = auto()
    """Close what lies over the report."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show the report over these games."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class SaveReport:
    """Save the report that shows as a file of this kind."""

    kind: Kind


Message = Action | Show | SaveReport | ListBoxAction | WindowMessage
