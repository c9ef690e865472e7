"""Settings: what is saved from one start of the program to the next."""

from __future__ import annotations

from typing import Literal

from game.core.options import Direction, MemoryWait, PairsARound, Room
from game.values import dataclass

Theme = Literal["light", "dark", "contrast"]
ReadAloud = Literal["key", "term", "definition", "both"]
Speed = Literal["slowest", "slow", "usual", "fast"]
SetOrder = Literal["recent", "subject", "own", "title"]
VOLUMES = tuple(range(0, 101, 10))
"""Percent of the volume that the computer gives the program."""
TEXT_SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


OF_THE_TEACHER = (
    "language",
    "theme",
    "motion",
    "mute",
    "volume",
    "fullscreen",
    "text_scale",
    "ghost",
    "memory_wait_ms",
    "read_aloud",
    "speed",
)
"""What the settings screen changes. While it is locked, keys change it for this start alone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` "" follows the system; `memory_wait_ms` None means "until a key"."""

    language: str = ""
    theme: Theme = "light"
    motion: bool = True
    mute: bool = False
    fullscreen: bool = False
    text_scale: float = 1.0
    mode: str = "columns"
    pairs: PairsARound = "auto"
    room: Room = "desk"
    direction: Direction = "term"
    nickname: str = ""
    memory_wait_ms: MemoryWait = "auto"
    ghost: bool = True
    timed: bool = True
    volume: int = 80
    window: str = ""
    """Where the window was, as `look.placement` writes it; "" before the first start ends."""
    order: SetOrder = "recent"
    hidden: tuple[str, ...] = ()
    """The file names of sets of the program that the library does not show."""
    teams: str = ""
    """The teams of the last class, as JSON; "" before the first one."""
    lesson: tuple[str, ...] = ()
    """The sets of the lesson that is prepared, in their order, as the shelf calls their files."""
    lock: str = ""
    """The teacher's code, as `core.lock` keeps it; "" for none."""
    buzzers: tuple[str, ...] = ()
    """What each team of a class presses, as `core.buzzers` names it; "" for what is usual."""

    cards_first: Direction = "term"
    """The side of a flash card that is seen first."""
    cards_both: bool = False
    """Both sides of a flash card are seen at once."""
    cards_shuffled: bool = False
    read_aloud: ReadAloud = "key"
    """What is read when it is chosen or comes into view; "key": what a key asks for alone."""
    speed: Speed = "usual"
    """How fast it is read."""

    @property
    def loudness(self) -> float:
        """How loud sounds are, from 0 (none is heard) to 1."""
        return 0.0 if self.mute else self.volume / 100
