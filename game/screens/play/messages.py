"""What the nodes of the play screen send, besides picks and the commands of the game itself."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Literal

from game.boards.board import Lens
from game.core.moves import Award, Buzz, Command, Pick, Reveal
from game.values import dataclass
from game.view.messages import Scrolled, WindowMessage

if TYPE_CHECKING:
    from game.view.line import Line


class Action(Enum):
    """What a player can want while playing besides answering."""

    GO_ON = auto()
    ASK_TO_LEAVE = auto()
    """Let go of the chosen card; without one, stop and ask whether to leave the game."""
    LEAVE = auto()
    KEEP_PLAYING = auto()
    TOGGLE_PAUSE = auto()
    START_AGAIN = auto()
    """Leave this game and deal another one with the same choices."""
    TOGGLE_BLANK = auto()
    OPEN_LENS = auto()
    CLOSE_LENS = auto()
    HEAR = auto()
    """Read the card aloud that is meant, or play its sound."""
    LARGER = auto()
    EXPLAIN_PAR = auto()
    CLOSE_NOTE = auto()
    """Show the keys at the foot again, in place of a note."""


class HandAction(Enum):
    """What the dialogs of a class game send besides themselves and the points."""

    TYPE_REASON = auto()
    """Give the keyboard to the reason."""
    CLOSE_POINTS = auto()
    OPEN_BUZZERS = auto()
    CLOSE_BUZZERS = auto()
    ASK_TO_REMEMBER = auto()
    """Ask whether the answer that was accepted is to be right in the next games, too."""
    REMEMBER = auto()
    CLOSE_REMEMBER = auto()


@dataclass(frozen=True, slots=True)
class Learning:
    """The dialog that learns the buzzers; sent, it opens or changes it.

    `names` are those of the teams so far, `team` is the one that is asked.
    """

    names: tuple[str, ...]
    team: int = 0


@dataclass(frozen=True, slots=True)
class PointsByHand:
    """What the dialog of points by hand shows; sent, it opens or changes it.

    `points` are never 0; `focus` is the node that has the keyboard.
    """

    team: int
    points: int
    reason: Line
    focus: str = "reason"


class TalkAction(Enum):
    """What a class can want of a board that it talks about."""

    LOOK_BACK = auto()
    """Freeze the board and look at the last answer; or stop looking at answers."""
    EARLIER = auto()
    LATER = auto()
    """Look at the answer before, or after, the one that is looked at."""
    PUT_OUT = auto()
    """Put the light out that lies on cards."""
    TELL_HINT = auto()
    """Show the teacher's hint for the cards in the light."""
    MEND = auto()
    """Open the pair of the card that is meant in a small editor."""
    PRESS = auto()
    SAVE_PAIR = auto()
    DROP_PAIR = auto()
    """Close that editor, with what was written or without it."""


Look = Lens | Scrolled | Literal[Action.OPEN_LENS, Action.CLOSE_LENS]
"""What is only for the eyes."""
Stop = Literal[Action.TOGGLE_PAUSE, Action.TOGGLE_BLANK, Action.ASK_TO_LEAVE, Action.KEEP_PLAYING]
"""What lets the clock stand, or run again."""
Message = (
    Action
    | TalkAction
    | Pick
    | Reveal
    | Award
    | Buzz
    | Command
    | Lens
    | PointsByHand
    | HandAction
    | Learning
    | WindowMessage
)
