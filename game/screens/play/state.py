"""State: all that the play screen remembers between two views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.game import Game
from game.core.label_input import LabelInput
from game.screens.play.talk import Talk
from game.values import dataclass
from game.widgets.card_lens import Reading
from game.widgets.feedback import Feedback
from game.widgets.scroller import Scroller

if TYPE_CHECKING:
    from game.screens.play.mending import Mending
    from game.screens.play.messages import Learning, PointsByHand
    from game.screens.play.remembering import Accepted


@dataclass(frozen=True, slots=True)
class State:
    """All that the screen remembers; `game` is all that a saved game keeps.

    `answer` is the one that has the keyboard while it is asked whether to leave.
    `was_paused` says whether the game stood still before the question or the blank page;
    `over_at` is when the last round ended, `ready_at` when the cards of this one can be read;
    `lit` is a matched card that is pointed at or was called: it shows with its partner;
    `scroller` is that of the solution, when it is taller than the board;
    `talk` is what is looked at while the board is frozen or done;
    `mending` is the pair that is being put right;
    `learning` is the dialog that learns the buzzers, None while it is closed;
    `presenting`: the last key was one of a remote for presentations;
    `points` is the dialog of points by hand, None while it is closed;
    `accepted` is the answer that was accepted last, `remembering` the question whether to keep it;
    `answered` counts the answers that were saved, `answers` are those not taken back.
    """

    game: Game
    size: tuple[int, int]
    focus: str = ""
    lit: int | None = None
    label_input: LabelInput = LabelInput()
    reading: Reading = Reading()
    feedback: Feedback = Feedback()
    asking: bool = False
    answer: str = ""
    blank: bool = False
    was_paused: bool = False
    over_at: int = 0
    scroller: Scroller = Scroller()
    ready_at: int = 0
    talk: Talk = Talk()
    mending: Mending | None = None
    answered: int = 0
    answers: tuple[int, ...] = ()
    points: PointsByHand | None = None
    learning: Learning | None = None
    accepted: Accepted | None = None
    remembering: Accepted | None = None
    presenting: bool = False

    @property
    def has_dialog(self) -> bool:
        """True while a question or a dialog of a class game lies over the board."""
        dialogs = (self.points, self.learning, self.remembering)
        return self.asking or any(one is not None for one in dialogs)
