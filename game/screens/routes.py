"""Where a screen can send the player: answers, carried out by the app alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.word import Word

if TYPE_CHECKING:
    # Values only passed on; importing their modules would cost the library's first picture.
    from game.core.game import Game
    from game.core.options import Options
    from game.core.pair_set import PairSet


class Back(Word):
    """To the screen below; from the last one, out of the program."""


class ToLibrary(Word):
    """To the library, forgetting what lies above it."""


@dataclass(frozen=True, slots=True)
class ToSetup:
    """Choose how to play the set in this file. `instead`: in place of the screen that sends it."""

    path: Path
    instead: bool = False


@dataclass(frozen=True, slots=True)
class ToPlay:
    """Play this set with these options. `only` are pairs to replay (None: all of them)."""

    path: Path
    pair_set: PairSet
    options: Options
    seed: int | None = None
    nickname: str = ""
    only: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class ToResults:
    """What came of the run; replaces the board."""

    play: ToPlay
    game: Game
    run_id: int


@dataclass(frozen=True, slots=True)
class ToScores:
    """The high-score tables; `content_key` opens one of them."""

    content_key: str = ""


@dataclass(frozen=True, slots=True)
class ToImport:
    """Look at what was dropped (`paths`) or pasted (`text`), and take it in."""

    paths: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ToEditor:
    """Edit the set in this file; None: a new one."""

    path: Path | None = None


@dataclass(frozen=True, slots=True)
class ToExport:
    """Print the set in this file, or write it in another format."""

    path: Path


class ToSettings(Word):
    """Language, theme, sizes, sound."""


class ToHelp(Word):
    """The keys."""


class Stay(Word):
    """Do not close the window yet (an answer to `Closing`)."""


class Quit(Word):
    """Out of the program."""


Route = (
    Back
    | ToLibrary
    | ToSetup
    | ToPlay
    | ToResults
    | ToScores
    | ToImport
    | ToEditor
    | ToExport
    | ToSettings
    | ToHelp
    | Stay
    | Quit
)
