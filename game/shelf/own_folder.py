"""The user's own folder of pair sets, made on the first start with a note and an example."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from game import paths
from game.words import _, language

_FILE_NAMES = {"es": ("LÉEME.txt", "ejemplo.yaml"), "en": ("README.txt", "example.yaml")}


def make_user_folder(path: Path) -> bool:
    """Make `path` if it is not there yet; return True if it can be used.

    A disk that cannot be written to is no reason to stop: the starter sets are still there.
    """
    if paths.is_folder(path):
        return True
    try:
        path.mkdir(parents=True)
    except OSError:
        return False
    note, example = _FILE_NAMES.get(language(), _FILE_NAMES["en"])
    _write_text(path / note, _note())
    _write_text(path / example, _example())
    # What is new comes first in the library; an example is not what anybody waits for.
    with contextlib.suppress(OSError):
        os.utime(path / example, (0, 0))
    return True


def _write_text(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()


def _note() -> str:
    return "\n".join(
        (
            _("This is the folder for your own pair sets."),
            "",
            _("Put one .yaml file here for each set; the game shows it at once."),
            _("Write one pair on each line: the term, a colon, a space and the definition."),
            _("If a text has a colon in it, put the text in quotes."),
            _("Pictures and sounds go beside the file."),
            _("Files of other programs: drop them on the window, or choose “Import…” there."),
            "",
        )
    )


def _example() -> str:
    rows = (
        (_("cat"), "🐱"),
        (_("dog"), "🐶"),
        (_("fish"), "🐟"),
        (_("bird"), "🐦"),
        (_("horse"), "🐴"),
        (_("bee"), "🐝"),
    )
    title = _("My first set")
    head = (f"title: {title}", f"language: {language()}", "pairs:")
    return "\n".join((*head, *(f"  - {term}: {definition}" for term, definition in rows), ""))
