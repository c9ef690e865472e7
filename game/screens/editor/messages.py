"""Messages: what the nodes of the editor send."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.core.options import Room
from game.values import dataclass
from game.view.messages import WindowMessage

if TYPE_CHECKING:
    from game.emoji.names import Emoji

Head = Literal["title", "subject"]
LanguageOf = Literal["term_language", "definition_language"]


class Action(Enum):
    """What carries nothing."""

    PRESS = auto()
    """A field, a cell or the number of a row; `Focused` and `Pointed` say what comes of it."""
    PLAY = auto()
    LEAVE = auto()
    LEAVE_ANYWAY = auto()
    STAY = auto()
    SAVE_AGAIN = auto()
    COPY_ALL = auto()
    UNDO = auto()
    REDO = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    CLOSE_FIND = auto()
    INSERT_ROW = auto()
    DELETE_ROWS = auto()
    TOGGLE_HINTS = auto()
    FIND_PICTURE = auto()
    """Look for a picture for the chosen cell by a word, or for another way to one."""
    CHOOSE_PICTURE = auto()
    PASTE_PICTURE = auto()
    REMOVE_PICTURE = auto()
    OPEN_CROP = auto()
    TURN_LEFT = auto()
    TURN_RIGHT = auto()
    WHOLE_PICTURE = auto()
    CROP_DONE = auto()
    CLOSE_PICTURE = auto()
    CHOOSE_SOUND = auto()
    OPEN_NOTE = auto()
    """The explanation of the pair in the selected row."""
    OPEN_ABOUT = auto()
    CLOSE_ABOUT = auto()


@dataclass(frozen=True, slots=True)
class OpenLanguages:
    """Choose the language of a side from the list."""

    of: LanguageOf


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """This is the language of the side, as a BCP 47 tag; "" for none."""

    tag: str


@dataclass(frozen=True, slots=True)
class ShowRoom:
    """Show the cards as they are at a desk, or on a projector."""

    room: Room


@dataclass(frozen=True, slots=True)
class PlaySound:
    """Play this sound file."""

    path: str


class TakeEmoji(NamedTuple):
    """Put this picture in the chosen cell."""

    emoji: Emoji


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """Take this sentence away."""

    text: str


Message = (
    Action
    | OpenLanguages
    | ChooseLanguage
    | ShowRoom
    | PlaySound
    | TakeEmoji
    | CloseNotice
    | WindowMessage
)
