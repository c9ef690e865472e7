"""Wishes: what a teacher can want in the editor besides writing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.core.word import Word

Head = Literal["title", "subject"]
HEADS: tuple[Head, Head] = ("title", "subject")


@dataclass(frozen=True, slots=True)
class Write:
    """Give the keyboard to a field of the head."""

    what: str


@dataclass(frozen=True, slots=True)
class Say:
    """Choose the language of a side: "term_language" or "definition_language"."""

    what: str


@dataclass(frozen=True, slots=True)
class Speak:
    """This is the language of the side, as a BCP 47 tag; "" for none."""

    tag: str


class Play(Word):
    """Play the set."""


class Leave(Word):
    """Back to where one came from."""


class LeaveAnyway(Word):
    """Back, although something could not be saved."""


class StayHere(Word):
    """Go on editing."""


class Again(Word):
    """Try to save once more."""


class CopyAll(Word):
    """All pairs to the clipboard."""


class Undo(Word):
    """Take the last change back."""


class Redo(Word):
    """Make it again."""


class Find(Word):
    """Look for words in the table."""


class Next(Word):
    """The next place with these words."""


class Previous(Word):
    """The place before with these words."""


class CloseFind(Word):
    """Enough found."""


class InsertRow(Word):
    """An empty row here."""


class DeleteRows(Word):
    """Without the chosen rows."""


class Hints(Word):
    """Show or hide the column of hints."""


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """Take this sentence away."""

    text: str
