"""What the nodes of the files screen send."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from game.values import dataclass
from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    CANCEL = auto()
    CHOOSE_HERE = auto()
    """Close the system's dialog and choose in this one."""
    UP = auto()
    TYPE = auto()
    """Give the keyboard to the field."""
    TAKE = auto()
    """Take the files that are ticked, or this folder."""


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """Show what is in this folder."""

    folder: Path


@dataclass(frozen=True, slots=True)
class PickFile:
    """Take this file, or tick it where several may be taken."""

    name: str


Message = Action | OpenFolder | PickFile | WindowMessage
