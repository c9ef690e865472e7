"""Progress line: how far a long command is, in one line of a terminal that is gone at the end."""

from __future__ import annotations

import sys
from typing import TextIO

_WIDE = 72


class Progress:
    """Says nothing where no one is looking: in a pipe, in a file."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = sys.stderr if out is None else out
        self._seen = self._out.isatty()

    def show(self, said: str) -> None:
        """Say this now, in place of what was said before."""
        if self._seen:
            print(f"\r{said[:_WIDE]:<{_WIDE}}\r", end="", file=self._out, flush=True)

    def at(self, number: int, count: int, name: str) -> None:
        """Say that it is the turn of this number, the one called `name`."""
        self.show(f"{number}/{count} {name}")

    def done(self) -> None:
        """Wipe the line."""
        self.show("")
