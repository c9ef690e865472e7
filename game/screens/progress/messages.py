"""What the nodes of progress send."""

from __future__ import annotations

from enum import Enum, auto
from typing import Literal

from game.core.run import Way
from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.list_box import ListBoxAction


class Tab(Enum):
    """What progress shows."""

    DAYS = auto()
    SCORES = auto()
    HARD = auto()
    DUE = auto()


class Action(Enum):
    """Messages that carry nothing."""

    BACK = auto()
    EARLIER = auto()
    LATER = auto()
    FLIP = auto()
    """Show the table in place of the chart, or the chart again."""
    ASK_PLAYER = auto()
    ASK_SET = auto()
    ASK_WAY = auto()
    ASK_EXPORT = auto()
    ABOUT = auto()
    """See all that is kept about the player."""
    OPEN_FOLDER = auto()
    CANCEL = auto()
    """Close what lies over the page."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show this chart."""

    tab: Tab


@dataclass(frozen=True, slots=True)
class ShowPlayer:
    """Show what this player did; None: everybody."""

    nickname: str | None


@dataclass(frozen=True, slots=True)
class ShowSet:
    """Show the set of this content."""

    content_key: str


@dataclass(frozen=True, slots=True)
class ShowWay:
    """Show the games of this way of playing."""

    way: Way


@dataclass(frozen=True, slots=True)
class SaveProgress:
    """Save the table that shows, or all of them as sheets of a workbook."""

    kind: Literal["csv", "xlsx"]


Message = (
    Action | Show | ShowPlayer | ShowSet | ShowWay | SaveProgress | ListBoxAction | WindowMessage
)
