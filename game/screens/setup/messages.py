"""What the nodes of the setup screen send."""

from __future__ import annotations

from enum import Enum, auto

from game.core.options import Options
from game.core.teams import TeamOptions
from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.form import Choose
from game.widgets.problem_list import ProblemListAction


class Action(Enum):
    """Messages that carry nothing."""

    BEGIN = auto()
    PRACTISE = auto()
    """Practise the set, without clock and score."""
    TYPE_ANSWERS = auto()
    """Practise by typed answers alone."""
    LOOK = auto()
    """Look at the cards first."""
    BACK = auto()
    EDIT = auto()
    EXPORT = auto()
    SCORES = auto()
    TYPE_NICKNAME = auto()
    TYPE_DEAL = auto()
    """Type the number of a deal, to play that one."""
    SHOW_PROBLEMS = auto()
    GO_ON = auto()
    """Go on with the game that was left."""
    DISCARD = auto()
    """Forget the game that was left."""


@dataclass(frozen=True, slots=True)
class UseNickname:
    """Play under this nickname."""

    nickname: str


@dataclass(frozen=True, slots=True)
class TypeTeam:
    """Type the name of this team."""

    team: int


Chosen = Choose[Options] | Choose[TeamOptions | None] | UseNickname | TypeTeam
Message = Action | Chosen | ProblemListAction | WindowMessage
