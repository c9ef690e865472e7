"""The list of a file's problems while it is open: which file, and how far it is scrolled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.word import Word
from game.formats.problems import Problem
from game.parts import faults
from game.parts.scrolling import NOTCH, held, moved
from game.view.measure import Measure
from game.view.messages import Key, Scrolled
from game.view.node import Node
from game.view.scale import Scale


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

    def nodes(
        self, problems: Sequence[Problem], scale: Scale, measure: Measure
    ) -> tuple[Node, ...]:
        """The dialog over the screen; () when it is closed or nothing is wrong any more."""
        if self.path is None or not problems:
            self.path = None
            return ()
        nodes, tall, room = faults.dialog(
            self.path, problems, self.offset, scale, measure, CloseFaults()
        )
        self.offset = held(self.offset, tall, room)
        return nodes

    def scroll(self, message: Scrolled | Key, scale: Scale) -> None:
        """By the wheel, the arrows and the page keys."""
        match message:
            case Scrolled(dy):
                self.offset -= dy * scale(NOTCH)
            case Key("up" | "down" as name):
                self.offset += scale(NOTCH) * (1 if name == "down" else -1)
            case Key(name):
                self.offset = moved(self.offset, name, scale(360), 1e6)
