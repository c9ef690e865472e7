"""What the nodes of the library send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from game.view.messages import WindowMessage
from game.widgets.problem_list import ProblemListAction


class Action(Enum):
    """Messages that carry nothing."""

    SEARCH = auto()
    CLEAR_SEARCH = auto()
    NEW_SET = auto()
    IMPORT = auto()
    OPEN_FOLDER = auto()
    SETTINGS = auto()
    ESCAPE = auto()
    """Clear the search, or else ask whether to leave the program."""
    CLOSE_QUESTION = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class ChooseSet:
    """Play the set in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class EditSet:
    """Open the set in this file in the editor."""

    path: Path


@dataclass(frozen=True, slots=True)
class ShowScores:
    """To the high scores of the set with this content, or of all sets."""

    content_key: str = ""


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
class DeleteSet:
    """Take the set in this file out of the library."""

    path: Path
    title: str


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """Take this notice away."""

    text: str


Message = (
    Action
    | ChooseSet
    | EditSet
    | ShowScores
    | ShowProblems
    | AskDelete
    | DeleteSet
    | CloseNotice
    | ProblemListAction
    | WindowMessage
)
