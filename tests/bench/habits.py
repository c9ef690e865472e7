"""Habits: what a monkey presses, and the files that it leaves in the folder of sets."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from game.places import STARTER_SETS

KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *("Return", "Return", "Escape", "Tab", "space", "BackSpace", "Delete", "Left", "Right", "Up"),
    *("Down", "Home", "End", "Prior", "Next", "F1", "F5", "F11", "plus", "minus", "slash"),
    *("ctrl+z", "ctrl+y", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+e", "ctrl+s", "ctrl+l", "ctrl+f"),
    *("shift+Tab", "shift+Left", "ctrl+Down", "ctrl+n", "ctrl+o", "ctrl+p", "alt+Left"),
)
"""Names of X, with modifiers before a plus."""
DOORS = (
    *(("e",), ("e", "F7"), ("e", "F4"), ("e", "ctrl+f"), ("ctrl+n",), ("ctrl+v",), ("F1", "a")),
    *(("c",), ("p",), ("y",), ("a",), ("w",), ("shift+F10",), ("l", "ctrl+l"), ("i",)),
    *(("i", "Return"), ("r",), ("r", "i"), ("r", "x"), ("n",), ("n", "a"), ("n", "x")),
    *(("Return", "x"), ("Return", "t"), ("Return", "Return"), ("Return", "Return", "z")),
)
"""Keys that lead from the library to each screen."""
SIZES = ((1280, 720), (800, 600), (300, 200), (1920, 1080), (1080, 1920), (640, 1000), (2000, 400))
TEXTS = (
    "perro\tdog\ngato\tcat\n",
    "a,b,c\n1,2,3\n",
    "título: ¿qué?\npares:\n  - مرحبا: hola\n  - 日本語: japonés\n",
    "pares: [",
    "",
    "x" * 20_000,
    "\n".join(f"{n}\t{'muy largo ' * 60}" for n in range(40)),
)


class Litter:
    """Files in a folder of sets that come, change and go."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder, self._random = folder, random

    def change(self) -> None:
        """Write, spoil, copy or take away one file."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"monkey-{self._random.randrange(6)}.yaml"
        match self._random.randrange(4):
            case 0:
                path.unlink(missing_ok=True)
            case 1:
                path.write_text(self._random.choice(TEXTS), encoding="utf-8")
            case 2:
                path.write_bytes(self._random.randbytes(200))
            case _:
                shutil.copy(self._random.choice(sorted(STARTER_SETS.glob("*.yaml"))), path)

    def some(self) -> tuple[str, ...]:
        """Return paths that may be dropped on a window, some of which are not there."""
        there = [*self._folder.glob("*"), self._folder, self._folder / "gone.csv"]
        return tuple(map(str, self._random.sample(there, k=min(len(there), 2))))
