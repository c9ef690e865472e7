"""What the nodes of the library send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from game.screens.routes import Push
from game.view.messages import WindowMessage
from game.widgets.problem_list import MendProblem, ProblemListAction


class Action(Enum):
    """Messages that carry nothing."""

    SEARCH = auto()
    CLEAR_SEARCH = auto()
    OPEN_FOLDER = auto()
    ESCAPE = auto()
    """Clear the search, or else ask whether to leave the program."""
    CLOSE_QUESTION = auto()
    DELETE = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class ShowProblems:
    """Open the list of what is wrong in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class AskDelete:
    """Ask whether the set in this file is to be deleted."""

    path: Path
    title: str


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """Take this notice away."""

    text: str


Own = Action | ShowProblems | AskDelete | CloseNotice | Push
Message = Own | MendProblem | ProblemListAction | WindowMessage
