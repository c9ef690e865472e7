"""Editing: a new set in the editor of a real window, and what its file has of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats import read_any
from tests.e2e.window import SIZE, Program, started

_NEW = {"en": "New set", "es": "Juego nuevo"}


class Editor(Program):
    """The program with a new set in its editor, `name`, the keyboard in the table."""

    name = ""

    @property
    def path(self) -> Path:
        return self.data / "pairs" / f"{self.name.replace(' ', '-')}.yaml"

    @property
    def saved(self) -> PairSet | None:
        """The set as it can be played; None while it cannot."""
        return read_any(self.path)[0] if self.path.is_file() else None

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8") if self.path.is_file() else ""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        found = self.saved
        return [(p.term.text, p.definition.text) for p in found.pairs] if found else []

    @property
    def pictures(self) -> list[str]:
        """The names of the pictures of the terms, "" for those without."""
        found = self.saved
        return [Path(p.term.picture).name for p in found.pairs] if found else []

    def holds(self, wanted: list[tuple[str, str]]) -> None:
        """Wait until the file has these pairs."""
        self.until(f"{wanted} in the file, not {self.pairs}", lambda: self.pairs == wanted)

    def write(self, *rows: tuple[str, str]) -> None:
        """Write rows from the chosen cell on; each is in the file before the next one is begun."""
        before = self.pairs
        for number, (term, definition) in enumerate(rows, 1):
            self.type(term)
            self.press("Tab")
            self.type(definition)
            self.press("Return")
            self.holds([*before, *rows[:number]])


@contextmanager
def editor(display: str, data: Path, name: str, language: str = "en") -> Iterator[Editor]:
    """The program in this language, with a new set of this name."""
    look = ("--size", f"{SIZE[0]}x{SIZE[1]}", "--lang", language)
    with started(Editor, display, data, *look) as running:
        running.name = name
        begin(running, name, language)
        yield running


def begin(game: Program, name: str = "", language: str = "en") -> None:
    """Begin a set in the library, and go on to its table."""
    game.shows("Parejas")
    game.has_folder()
    game.press("ctrl+n")
    game.shows(_NEW[language])
    game.type(name)
    game.press("Return")
    game.shows(name or _NEW[language])
