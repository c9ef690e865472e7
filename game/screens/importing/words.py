"""What the import screen can be asked to do, each as a message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.core.word import Word
from game.view.messages import Event

BESIDE = (Event.WOKE, Event.CHANGED, Event.COVERED)
"""What happens by itself: what was said before stays said."""
Menu = Literal["format", "term", "definition", "sheet", "delimiter", "rows"]


@dataclass(frozen=True, slots=True)
class Show:
    """Show the item with this key on the right."""

    key: int


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Take the item with this key off the list."""

    key: int


@dataclass(frozen=True, slots=True)
class OpenMenu:
    """Open the list of what can be chosen for this."""

    menu: Menu


@dataclass(frozen=True, slots=True)
class Take:
    """This was chosen in a menu: a column or sheet by number, a format or delimiter by text."""

    menu: Menu
    value: int | str


@dataclass(frozen=True, slots=True)
class ShowWhole:
    """Show one side of this pair in the lens."""

    pair: int
    kind: Literal["term", "definition"]


@dataclass(frozen=True, slots=True)
class Bring:
    """Take this file, as if it had been dropped."""

    path: Path


class CloseMenu(Word):
    """Back to the screen below the menu or the lens."""


class TypeOwn(Word):
    """Give the keyboard to the field for one's own delimiter."""


class TypeTitle(Word):
    """Give the keyboard to the title."""


class Swap(Word):
    """Terms for definitions."""


class Header(Word):
    """The first row is a heading, or it is not."""


class Problems(Word):
    """All problems of the shown item, in a dialog."""


class ReadAgain(Word):
    """The file was mended meanwhile."""


class Import(Word):
    """Take in all that can be, and go on."""


class ImportThis(Word):
    """Take in the shown item alone, also when it is there already."""


class ImportAndEdit(Word):
    """Take in the shown item and open it in the editor."""


class OpenThere(Word):
    """Open the set of the library that holds the same."""


class NewSet(Word):
    """Nothing could be read: write a set by hand."""


class LeaveAnyway(Word):
    """Leave, though something was chosen or typed."""


class Leave(Word):
    """Close what lies above, or else leave with nothing taken in."""
