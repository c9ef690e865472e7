"""Run: one game as it is saved, and which runs may be ranked with which."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Literal, NamedTuple

from game.core.nickname import name_key
from game.values import dataclass

HINT_MS = 5000
"""Milliseconds that a hint adds to the official time."""
WhyNot = Literal[
    "",
    "hints",
    "reveals",
    "undos",
    "frozen",
    "replay",
    "untimed",
    "too_fast",
    "unfinished",
    "words_shown",
]


@dataclass(frozen=True, slots=True)
class Way:
    """What must be the same for two runs to be ranked together.

    `pairs_per_round` is the size of the largest round; `pairs` are the pairs in all; `teams` is
    how many teams played, 0 for a game without teams.
    """

    content_key: str
    mode: str
    pairs_per_round: int
    pairs: int
    direction: str
    distractors: int
    teams: int = 0


@dataclass(frozen=True, slots=True)
class Start:
    """The part of a run that is saved when it begins. `set_name` is the file's stem."""

    way: Way
    set_name: str
    title: str
    seed: int
    nickname: str
    room: str
    replay: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a run. Times in milliseconds."""

    errors: int
    hints: int
    reveals: int
    undos: int
    score: int
    running_ms: int
    official_ms: int
    why_not: WhyNot = ""

    @property
    def ranked(self) -> bool:
        return not self.why_not

    @property
    def timed(self) -> bool:
        """False for a run without a clock: its times are kept, and never shown."""
        return self.why_not != "untimed"


@dataclass(frozen=True, slots=True)
class Run:
    """A saved run. `finished_at` is UTC in ISO 8601, "" while it is unfinished."""

    id: int
    start: Start
    result: Result
    started_at: str
    finished_at: str = ""

    @property
    def date_is_uncertain(self) -> bool:
        """Return True if the run ended before it began: the computer's clock was set back.

        Its length does not depend on that: it is measured by a clock that nobody can set.
        """
        from game.core.moment import local

        began, ended = local(self.started_at, UTC), local(self.finished_at, UTC)
        return began is not None and ended is not None and ended < began


class SavedGame(NamedTuple):
    """What is told of a game that was left: `found` of `pairs`, after so much running time.

    `file` is what the shelf calls the file of its set, `run` the number of the run that goes on,
    `teams` how many teams played, 0 for a game without teams.
    """

    file: str
    run: int
    content_key: str
    mode: str
    found: int
    pairs: int
    running_ms: int
    nickname: str
    seed: str
    teams: int = 0

    def is_of(self, nickname: str | None) -> bool:
        """Return True if this player (None: the class) left it, however the name is written."""
        if nickname is None or self.teams:
            return nickname is None and self.teams > 0
        return name_key(self.nickname) == name_key(nickname)


def first_offer(
    left: Iterable[SavedGame], content_key: str, nickname: str | None, mode: str = ""
) -> SavedGame | None:
    """Return which of the games that were left in a file is offered first to a player.

    It can be gone on with, the set being as it was, is the player's own (None: the class's), is
    of the mode that is chosen, and is the newest: what comes earlier in this list matters more.
    """

    def worth(game: SavedGame) -> tuple[bool, bool, bool, int]:
        as_it_was = game.content_key == content_key
        return as_it_was, game.is_of(nickname), game.mode == mode, game.run

    return max(left, key=worth, default=None)
