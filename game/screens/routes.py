"""Where a screen can send the player: answers, carried out by the app alone."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from game.values import dataclass

if TYPE_CHECKING:
    # Values only passed on; importing their modules would cost the library's first picture.
    from game.core.game import Game
    from game.core.options import Direction, Options
    from game.core.pair_set import PairSet
    from game.core.report import Scope
    from game.core.teams import TeamOptions
    from game.desktop.wish import FileWish
    from game.formats.problems import Problem
    from game.view.messages import FilesChosen
    from game.view.node import Node


class Place(Enum):
    """Screens that need nothing to begin with."""

    LIBRARY = auto()
    SETTINGS = auto()
    HELP = auto()
    ABOUT = auto()


@dataclass(frozen=True, slots=True)
class ToSetup:
    """Choose how to play the set in this file; `lesson` are the files of those after it."""

    path: Path
    lesson: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ToPlay:
    """Play this set with these options. `only` are pairs to replay (None: all of them).

    With `teams` it is a class game. `lesson` are the files of the sets that come after this one.
    """

    path: Path
    pair_set: PairSet
    options: Options
    seed: int | None = None
    nickname: str = ""
    only: tuple[int, ...] | None = None
    teams: TeamOptions | None = None
    lesson: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ToCards:
    """Look at the set in this file as flash cards; `only` at these pairs (None: all of them).

    `play` is the game that can be played afterwards; None: one as the set was played last. A
    `seed` shuffles them; `first` is the side that is seen first, for this time.
    """

    path: Path
    play: ToPlay | None = None
    only: tuple[int, ...] | None = None
    seed: int | None = None
    first: Direction | None = None


@dataclass(frozen=True, slots=True)
class ToPractice:
    """Practise the set in this file, what is due of it; `only` these pairs of `pair_set`.

    Without a `path` all that is due is practised, whatever set it is of. Without a `nickname`
    that of the settings practises, and who it is is asked where several are known. A `seed` deals
    the boards. `typed`: by typed answers alone, the whole set where nothing of it is due.
    """

    path: Path | None = None
    pair_set: PairSet | None = None
    nickname: str | None = None
    only: tuple[int, ...] | None = None
    seed: int | None = None
    typed: bool = False


@dataclass(frozen=True, slots=True)
class ToNext:
    """Play the next set of the lesson in which this was played; needs a `lesson` that goes on."""

    play: ToPlay


@dataclass(frozen=True, slots=True)
class ToResume:
    """Go on with a game that was left in this file; `run` None: with the one offered first."""

    path: Path
    run: int | None = None


@dataclass(frozen=True, slots=True)
class ToResults:
    """What came of the run."""

    play: ToPlay
    game: Game
    run_id: int


@dataclass(frozen=True, slots=True)
class ToScores:
    """The high-score tables; `content_key` opens one of them."""

    content_key: str = ""


@dataclass(frozen=True, slots=True)
class ToReport:
    """What the class knew in this run, its day, or its set; `scope` is what shows first.

    `pair_set` is that of the run, where it is at hand.
    """

    run_id: int
    scope: Scope = "game"
    pair_set: PairSet | None = None


@dataclass(frozen=True, slots=True)
class ToProgress:
    """What a player did: the one of the settings, or with `everybody` what is hard in a set.

    `content_key` is the set that shows first; "": the one that was played last.
    """

    content_key: str = ""
    everybody: bool = False


@dataclass(frozen=True, slots=True)
class ToNickname:
    """All that is kept about a player ("": of who gives no name)."""

    nickname: str


@dataclass(frozen=True, slots=True)
class ToImport:
    """Look at what was dropped (`paths`) or pasted (`text`), and take it in."""

    paths: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ToEditor:
    """Edit the set in this file, from this problem on; None: a new one.

    `row`, from 1, is where the problem is, if its line is not one of this file; else it is 0.
    """

    path: Path | None = None
    problem: Problem | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class ToExport:
    """Print the set in this file, or write it in another format."""

    path: Path


@dataclass(frozen=True, slots=True)
class ToLock:
    """Ask for the teacher's code and go `onward` (None: back); without a lock, set a code."""

    onward: Place | ToEditor | ToImport | None = None


@dataclass(frozen=True, slots=True)
class ToFault:
    """Tell that a screen failed: in a line, in a `report`, saved in `file` ("" if it was not).

    `is_last`: there is no screen to go back to.
    """

    summary: str
    report: str
    file: str = ""
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class ToFiles:
    """Choose files; `behind` is what the screen that asks shows, in a window of `size` pixels."""

    wish: FileWish
    behind: tuple[Node, ...] = ()
    size: tuple[int, int] = (0, 0)


Destination = (
    Place
    | ToSetup
    | ToPlay
    | ToCards
    | ToPractice
    | ToNext
    | ToResume
    | ToResults
    | ToScores
    | ToReport
    | ToProgress
    | ToNickname
    | ToImport
    | ToEditor
    | ToExport
    | ToFiles
    | ToFault
    | ToLock
)


@dataclass(frozen=True, slots=True)
class Push:
    """Open this over the screen that answers; nothing happens where it is open already."""

    to: Destination


@dataclass(frozen=True, slots=True)
class Replace:
    """Open this in place of the screen that answers."""

    to: Destination


@dataclass(frozen=True, slots=True)
class Answer:
    """Close the screen that answers, and tell the one below what was chosen."""

    message: FilesChosen


class Go(Enum):
    """Ways that lead to a screen which is open already, or out."""

    BACK = auto()
    """To the screen below; from the last one, out of the program."""
    HOME = auto()
    """To the lowest screen, closing all above it."""
    STAY = auto()
    """Do not close the window yet (an answer to `Event.CLOSING`)."""
    QUIT = auto()
    """Out of the program."""


Route = Push | Replace | Answer | Go
