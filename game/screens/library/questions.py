"""Questions of the library: whether to leave the program, whether to delete a set."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.core.word import Word
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.dialog import dialog
from game.words import _


class LeaveNow(Word):
    """Out of the program."""


class NoMatter(Word):
    """Close the question; nothing happens."""


@dataclass(frozen=True, slots=True)
class AskDelete:
    """Ask whether the set in this file is to be deleted."""

    path: Path
    title: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Take the set in this file out of the library."""

    path: Path
    title: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: about the set with this title, or (without one) about leaving."""

    title: str = ""
    path: Path | None = None

    def nodes(self, ui: Ui) -> tuple[Node, ...]:
        """The question over everything else; `close` is the answer that changes nothing."""
        if self.path is None:
            leave = Button("leave", _("Quit"), LeaveNow(), ("enter",), primary=True)
            stay = Button("close", _("Stay"), NoMatter(), ("escape",))
            return dialog(ui, _("Quit Parejas?"), "", (stay, leave))
        title = _("Delete “{title}”?").format(title=self.title)
        text = _("Its file is moved out of your sets; it is kept and can be put back.")
        return dialog(
            ui, title, text,
            (
                Button("close", _("Keep it"), NoMatter(), ("escape",)),
                Button("delete", _("Delete"), Delete(self.path, self.title), primary=True),
            ),
        )  # fmt: skip
