"""Wish: which files are to be chosen, whoever shows the dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.values import dataclass

Alive = Callable[[], None]
"""Is called now and then while a dialog is open; what it raises closes the dialog."""


@dataclass(frozen=True, slots=True)
class FileWish:
    """What is to be chosen, files or a folder.

    `title` heads the dialog, `folder` is where it begins. `kind` names the files that end in
    one of `endings` (none: all files). `many`: several may be chosen together.
    """

    title: str
    folder: Path
    kind: str = ""
    endings: tuple[str, ...] = ()
    many: bool = False
    folders: bool = False
    """A folder is to be chosen, no file."""

    @property
    def patterns(self) -> list[str]:
        """The endings as desktops write them, in small letters and in capitals."""
        return [f"*{form}" for end in self.endings for form in (end.lower(), end.upper())]


SystemDialog = Callable[[FileWish, Alive], tuple[str, ...]]
"""Shows the dialog and returns what was chosen, () for nothing; waits for as long as it is open.

Raises OSError when it cannot be shown. To be called beside the window, never by its own thread.
"""
