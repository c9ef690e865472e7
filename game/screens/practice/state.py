"""State: all that the practice screen remembers between two views."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from game.core.game import Game
from game.core.label_input import LabelInput
from game.core.practice_session import Session
from game.core.typed_answer import Judgement
from game.values import dataclass
from game.view.line import Line
from game.widgets.card_lens import Reading
from game.widgets.feedback import Feedback
from game.widgets.scroller import ListState

FIELD = "answer"
"""The id of the field that is typed in."""


class Stage(Enum):
    """How far a question is."""

    ASKED = auto()
    SLIPPED = auto()
    """There is a slip in what was typed; it may be typed once more."""
    COPIED = auto()
    """It was wrong, or not known: the right answer is seen, to be typed once."""
    OVER = auto()


@dataclass(frozen=True, slots=True)
class BoardPart:
    """A small board under way; `lit` is a matched card that is pointed at or was called."""

    game: Game
    feedback: Feedback = Feedback()
    reading: Reading = Reading()
    label_input: LabelInput = LabelInput()
    lit: int | None = None


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A question under way: a line that is typed, or the pair that was `chosen` by ear.

    `said` is what was said of the last answer; `before` is the session before it, to which "I was
    right" goes back.
    """

    line: Line = Line()
    stage: Stage = Stage.ASKED
    said: Judgement | None = None
    before: Session | None = None
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers; `part` is None when nothing is left to be asked.

    `missed` has the pairs that were missed, each with the words that were taken for its partner
    last ("" for none). `name` is what is typed while a nickname is asked for. `says` is what is
    spoken of the last answer, where no board does.
    """

    session: Session
    part: BoardPart | QuestionPart | None = None
    missed: tuple[tuple[int, str], ...] = ()
    name: Line | None = None
    says: str = ""

    @property
    def typing(self) -> bool:
        """True while the answer has the keyboard."""
        return self.focus == FIELD and self.name is None

    def with_missed(self, pair: int, chosen: str) -> State:
        """Return the state in which this pair was missed; a later mistake says more."""
        before = dict(self.missed)
        before[pair] = chosen or before.get(pair, "")
        return replace(self, missed=tuple(before.items()))
