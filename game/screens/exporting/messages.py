"""What the export screen can be asked to do, each as a message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from game.paper.page import Paper
from game.view.messages import WindowMessage


class Action(Enum):
    """What carries nothing."""

    SAVE = auto()
    OVERWRITE = auto()
    """Write over the file that is there."""
    OPEN_FOLDER = auto()
    """Show the folder of the file that was written."""
    TYPE_FILE = auto()
    """Give the keyboard to the field of the file."""
    CLOSE = auto()
    """Back to the set, or out of the question."""


@dataclass(frozen=True, slots=True)
class ChooseWhat:
    """Make this: "worksheet", "cards", "key", "all", or the format called so."""

    what: str


@dataclass(frozen=True, slots=True)
class ChoosePaper:
    """Print on this paper."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class ChooseDistractors:
    """Print so many distractors."""

    count: int


@dataclass(frozen=True, slots=True)
class StepSeed:
    """Print another deal: so many further."""

    by: int


@dataclass(frozen=True, slots=True)
class TurnPage:
    """So many pages further in the preview."""

    by: int


Choice = ChooseWhat | ChoosePaper | ChooseDistractors | StepSeed
Message = Action | Choice | TurnPage | WindowMessage
