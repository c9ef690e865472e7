"""State: all that the practice screen remembers between two views."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from game.core.game import Game
from game.core.label_input import LabelInput
from game.core.pair_set import PairSet
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
    right" goes back. `refused` is true when the right answer was typed once more, but not as it is.
    """

    line: Line = Line()
    stage: Stage = Stage.ASKED
    said: Judgement | None = None
    before: Session | None = None
    chosen: int | None = None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """A set that is practised: its file, its pairs, its session, what was missed of it today.

    `missed` has each pair with the words that were taken for its partner last ("" for none).
    """

    path: Path | None
    pair_set: PairSet
    session: Session
    missed: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers; `part` is None when nothing is left to be asked.

    The fields of a `Sitting` are those of the set that is asked now; `others` have their turns,
    where all that is due is practised. `name` is what is typed while a nickname is asked for.
    `says` is what is spoken of the last answer, where no board does.
    """

    path: Path | None
    pair_set: PairSet
    session: Session
    missed: tuple[tuple[int, str], ...] = ()
    others: tuple[Sitting, ...] = ()
    part: BoardPart | QuestionPart | None = None
    name: Line | None = None
    says: str = ""

    @property
    def sitting(self) -> Sitting:
        """The set that is asked now."""
        return Sitting(self.path, self.pair_set, self.session, self.missed)

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """All sets that are practised."""
        return (self.sitting, *self.others)

    @property
    def practised(self) -> int:
        """How many pairs were practised today."""
        return sum(len(set(each.session.reviewed)) for each in self.sittings)

    def of(self, sitting: Sitting, others: tuple[Sitting, ...]) -> State:
        """Return the state with this set to be asked now."""
        path, pair_set = sitting.path, sitting.pair_set
        session, missed = sitting.session, sitting.missed
        return replace(
            self, path=path, pair_set=pair_set, session=session, missed=missed, others=others
        )

    def with_next_set(self) -> State:
        """Return the state with the set whose turn is next, so that sets are mixed by tasks."""
        for n, other in enumerate(self.others):
            if not other.session.is_over:
                rest = (*self.others[n + 1 :], *self.others[:n], self.sitting)
                return self.of(other, rest)
        return self

    @property
    def typing(self) -> bool:
        """True while the answer has the keyboard."""
        return self.focus == FIELD and self.name is None

    def with_missed(self, pair: int, chosen: str) -> State:
        """Return the state in which this pair was missed; a later mistake says more."""
        before = dict(self.missed)
        before[pair] = chosen or before.get(pair, "")
        return replace(self, missed=tuple(before.items()))
