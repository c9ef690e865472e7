"""What a player may do, and the facts that come of it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Literal

from game.values import dataclass

if TYPE_CHECKING:
    from game.core.teams import Entry

# ------------------------------------------------------------------ moves: what a player does


@dataclass(frozen=True, slots=True)
class Pick:
    """Choose the card with this id."""

    card: int


@dataclass(frozen=True, slots=True)
class Join:
    """Put one card onto another: both are picked, whatever was chosen before."""

    card: int
    onto: int


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the pair of this card; it works while the board is frozen too."""

    card: int


@dataclass(frozen=True, slots=True)
class Award:
    """Give a team points by hand (or take some, when negative), for a reason or ""."""

    team: int
    points: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Buzz:
    """A team pressed its buzzer at this time of the event itself (ms, of any clock)."""

    team: int
    at: float


class Command(Enum):
    """Moves without data."""

    LET_GO = auto()
    """Deselect the chosen card."""
    UNDO = auto()
    """Take the last answer back, with its error."""
    HINT = auto()
    """Ask for help with the chosen card (or with the first one that is left)."""
    REVEAL = auto()
    """Show one pair that is left: the one of the chosen card, or the first."""
    READY = auto()
    """The dealt cards can be read: the clock starts."""
    PAUSE = auto()
    """Stop the clock and cover the board."""
    FREEZE = auto()
    """Stop the clock with the board in sight, to talk about it; or go on after that."""
    RESUME = auto()
    """Go on after a pause."""
    WAIT = auto()
    """Time has passed: locks open, turned cards go face down."""
    HOLD = auto()
    """Let the wrong pair that is turned lie open until the next card or key (memory)."""
    NEXT_ROUND = auto()
    """Leave the finished round for the next one."""
    PASS = auto()
    """Pass the turn on (teams)."""
    ACCEPT = auto()
    """Let the last answer, which was wrong, count as right after all (teams)."""


Move = Pick | Join | Command | Award | Buzz | Reveal

# ------------------------------------------------------------------ facts: what came of it


@dataclass(frozen=True, slots=True)
class Picked:
    card: int


@dataclass(frozen=True, slots=True)
class Released:
    card: int


AnswerKind = Literal["match", "miss", "unlucky", "reveal", "accepted"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One saved answer: which pair was asked, what was chosen, when, right or not.

    `asked` is the words of the side that is asked, `chosen` what the other card is called (its
    words, or those of its partner when it is long); `pair` is the index in the run of the
    pair that the asked card belongs to; `at_ms` is the running time of the answer, `took_ms`
    the running time since the answer before it.
    """

    round: int
    pair: int
    asked: str
    chosen: str
    right: bool
    kind: AnswerKind
    at_ms: int
    took_ms: int
    cards: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Matched:
    answer: Answer


@dataclass(frozen=True, slots=True)
class AlsoRight:
    """The answer was not of the set, but the teacher accepts it: this card for the asked one."""

    card: int


@dataclass(frozen=True, slots=True)
class Missed:
    """Two cards that do not match; `answer.kind` says if it counts as an error."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Hinted:
    """`cards` are candidates for the chosen card; `text` is the teacher's hint, if any."""

    card: int
    cards: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """Cards that went face down again."""

    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """The answer that was taken back."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What had counted for a team besides an answer, and was undone: points, a turn passed."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Counted:
    """What counts for a team now."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class TurnOf:
    """Another team has the turn, or the answer; None: all may press, or all find it together."""

    team: int | None


@dataclass(frozen=True, slots=True)
class Tied:
    """Teams that pressed their buzzers at the same moment."""

    teams: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dealt:
    """A new round was dealt."""

    round: int


@dataclass(frozen=True, slots=True)
class RoundOver:
    round: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The last pair of the last round was found."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The move was refused for the reason `why`."""

    why: Literal["locked", "matched", "over", "paused", "nothing", "choose_first", "press_first"]


Fact = (
    Picked
    | Released
    | Matched
    | AlsoRight
    | Missed
    | Hinted
    | Hidden
    | Undone
    | TakenBack
    | Counted
    | TurnOf
    | Tied
    | Dealt
    | RoundOver
    | Finished
    | Refused
)
