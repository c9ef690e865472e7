"""What the nodes of the practice screen send."""

from __future__ import annotations

from enum import Enum, auto

from game.boards.board import Lens
from game.core.moves import Command, Pick
from game.values import dataclass
from game.view.messages import WindowMessage


class Action(Enum):
    """Messages that carry nothing."""

    GO_ON = auto()
    """To the next task, after the last pair of this one was found."""
    ESCAPE = auto()
    """Let go of the chosen card; without one, leave: all that was answered is kept."""
    LEAVE = auto()
    TYPE = auto()
    """Give the keyboard to the answer."""
    CHECK = auto()
    GIVE_UP = auto()
    """Be shown the answer: it is not known."""
    OVERRULE = auto()
    """The answer that was taken for wrong was right."""
    LISTEN = auto()
    """Hear what is asked, or the card that is meant."""
    OPEN_LENS = auto()
    CLOSE_LENS = auto()
    MORE = auto()
    """Practise more than what is due."""
    NEXT_SET = auto()
    PLAY = auto()
    """Play a game of the set."""
    TYPE_NAME = auto()
    KEEP_NAME = auto()
    NO_NAME = auto()
    """Practise without a name."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Take the side of this pair for what was heard."""

    pair: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a letter into the answer, as if it was typed."""

    letter: str


@dataclass(frozen=True, slots=True)
class Hear:
    """Play the sound of a side."""

    sound: str


@dataclass(frozen=True, slots=True)
class UseName:
    """Practise under this nickname."""

    name: str


Message = Action | UseName | Choose | Insert | Hear | Pick | Command | Lens | WindowMessage
