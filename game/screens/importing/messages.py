"""What the import screen can be asked to do, each as a message."""

from __future__ import annotations

from enum import Enum, auto
from typing import Literal

from game.values import dataclass
from game.view.messages import WindowMessage
from game.widgets.list_box import ListBoxAction
from game.widgets.problem_list import OpenProblem, ProblemListAction

Menu = Literal["format", "term", "definition", "sheet", "delimiter", "rows"]


class Action(Enum):
    """What carries nothing."""

    TYPE_TITLE = auto()
    """Give the keyboard to the title."""
    SWAP = auto()
    """Terms for definitions."""
    HEADER = auto()
    """The first row is a heading, or it is not."""
    ANOTHER_READING = auto()
    """Look at the next of the other readings beside the one that there is."""
    READING_BEFORE = auto()
    """Look at the one before."""
    TAKE_READING = auto()
    """Read the file in the way that is looked at."""
    TAKE_BACK = auto()
    """Read the file as before the last choice, or as found."""
    READ_AGAIN = auto()
    """The file was mended meanwhile."""
    SHOW_PROBLEMS = auto()
    CHOOSE_FILES = auto()
    """Choose files to be read."""
    IMPORT = auto()
    """Take in all that can be, and go on."""
    IMPORT_THIS = auto()
    """Take in the selected item alone, also when it is in the library already."""
    IMPORT_AND_EDIT = auto()
    OPEN_DUPLICATE = auto()
    """Open the set of the library that holds the same."""
    NEW_SET = auto()
    """Nothing could be read: write a set by hand."""
    SAVE_TEMPLATE = auto()
    """Write an empty table to be filled in a spreadsheet program."""
    SHOW_TEMPLATE = auto()
    """Show the folder that it was written in."""
    WITHDRAW = auto()
    """Do not do what was asked for while files are being read."""
    CLOSE = auto()
    """Close what lies over the screen."""
    LEAVE = auto()
    """Close what lies over the screen, or else leave with nothing taken in."""
    LEAVE_ANYWAY = auto()
    """Leave, though something was chosen or typed."""


@dataclass(frozen=True, slots=True)
class SelectItem:
    """Select and show the item with this key."""

    key: int


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Take the item with this key off the list."""

    key: int


@dataclass(frozen=True, slots=True)
class OpenMenu:
    """Open the list of what can be chosen for this."""

    menu: Menu


@dataclass(frozen=True, slots=True)
class Choose:
    """This was chosen in a menu: a column or sheet by number, a format or delimiter by text."""

    menu: Menu
    value: int | str


@dataclass(frozen=True, slots=True)
class OpenLens:
    """Show one side of this pair in the lens."""

    pair: int
    kind: Literal["term", "definition"]


Own = Action | SelectItem | RemoveItem | OpenMenu | OpenLens | Choose
Message = Own | ListBoxAction | OpenProblem | ProblemListAction | WindowMessage
