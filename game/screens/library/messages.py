"""What the nodes of the library send."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from game.core.settings import SetOrder
from game.screens.routes import Push
from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.problem_list import OpenProblem, ProblemListAction


class Action(Enum):
    """Messages that carry nothing."""

    SEARCH = auto()
    CLEAR_SEARCH = auto()
    OPEN_FOLDER = auto()
    OPEN_ORDER = auto()
    CLOSE_MENU = auto()
    SHOW_HIDDEN = auto()
    """Show the hidden sets too, or no longer."""
    UNDO = auto()
    """Bring back what was deleted or hidden last."""
    ESCAPE = auto()
    """Clear the search, or else ask whether to leave the program."""
    CLOSE_QUESTION = auto()
    DELETE = auto()
    QUIT = auto()
    OPEN_LESSON = auto()
    START_LESSON = auto()
    EMPTY_LESSON = auto()
    CLOSE_LESSON = auto()
    LOCK = auto()
    """Keep pupils from editing, deleting and the settings again."""


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


@dataclass(frozen=True, slots=True)
class OpenMenu:
    """Open the menu of the set in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class SortBy:
    """Show the sets in this order from now on."""

    order: SetOrder


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Make a copy of the set in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class Hide:
    """Hide a set of the program, or show it again."""

    path: Path
    hidden: bool


@dataclass(frozen=True, slots=True)
class InLesson:
    """Put the set in this file at the end of the lesson, or take it out."""

    path: Path
    wanted: bool


@dataclass(frozen=True, slots=True)
class MoveInLesson:
    """Play the set in this file earlier (-1) or later (1) in the lesson."""

    path: Path
    by: int


@dataclass(frozen=True, slots=True)
class BringBack:
    """Undo what this notice tells of."""

    text: str


Menus = OpenMenu | SortBy | Duplicate | Hide | InLesson | MoveInLesson | BringBack
Own = Action | ShowProblems | AskDelete | CloseNotice | Menus | Push
Message = Own | OpenProblem | ProblemListAction | WindowMessage
