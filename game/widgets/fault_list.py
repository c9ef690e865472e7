"""The list of a file's problems while it is open: which file, and how far it is scrolled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.word import Word
from game.formats.problems import Problem
from game.view.messages import Key, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import faults
from game.widgets.scrolling import NOTCH, held, moved


class CloseFaults(Word):
    """Close the list of problems."""


class FaultList:
    """Nothing is shown while it is closed."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.offset = 0.0

    @property
    def open(self) -> bool:
        return self.path is not None

    def show(self, path: Path) -> None:
        self.path, self.offset = path, 0.0

    def close(self) -> None:
        self.path = None

    def nodes(self, problems: Sequence[Problem], ui: Ui) -> tuple[Node, ...]:
        """The dialog over the screen; () when it is closed or nothing is wrong any more."""
        if self.path is None or not problems:
            self.path = None
            return ()
        nodes, tall, room = faults.dialog(self.path, problems, self.offset, ui, CloseFaults())
        self.offset = held(self.offset, tall, room)
        return nodes

    def scroll(self, message: Scrolled | Key, ui: Ui) -> None:
        """By the wheel, the arrows and the page keys."""
        match message:
            case Scrolled(dy):
                self.offset -= dy * ui(NOTCH)
            case Key("up" | "down" as name):
                self.offset += ui(NOTCH) * (1 if name == "down" else -1)
            case Key(name):
                self.offset = moved(self.offset, name, ui(360), 1e6)
