"""Sides: one face of a pair as a file writes it, text, picture and sound, and its faults."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from game.core.bounds import MOST_LETTERS, bare
from game.core.pair_set import Side
from game.core.text import short
from game.formats.problems import ProblemReport
from game.formats.yaml.keys import SIDE, nearest, word_of
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.values import dataclass
from game.words import _

_MOST_GUESSES = 50

Find = Callable[[str, Literal["picture", "sound"]], tuple[str, tuple[str, str] | None]]
"""Returns the path of a picture or sound by its name, and what is wrong with it and its cure."""


def by_name(folder: Path) -> Find:
    """Return a `Find` that takes every name as it is, so that two texts can be compared."""
    return lambda name, _kind: (str(folder / name.replace("\\", "/")), None)


@dataclass
class Report(ProblemReport):
    """The problems of one pair file; unknown words are compared with known ones a few times."""

    _guesses: int = 0

    def unknown(self, key: Node, words: dict[str, str], missing: set[str]) -> bool:
        """Add that `key` is no word of a pair file; return True if it spoils the pair."""
        name = bare(key.value) if isinstance(key, Text) else "[…]"
        self._guesses += 1
        close = nearest(name, words) if self._guesses <= _MOST_GUESSES else ""
        problem = _("“{key}” is not a word that a pair file knows.").format(key=short(name))
        meant = _("Did you mean “{word}”?").format(word=close) if close else ""
        if close and words[close] in missing:
            self.fault(key.line, problem, meant)
            return True
        self.warn(key.line, problem, meant or _("Take the line away; it is not used."))
        return False


class Lost(NamedTuple):
    """A picture or sound that is not whole, and what is said of it; `path` if it is used."""

    line: int
    path: str
    said: str
    cure: str


def _names_media(node: Fields) -> bool:
    """Return True if a picture or sound is named here."""
    return any(
        word_of(key, SIDE) in ("picture", "sound") and isinstance(value, Text) and bare(value.value)
        for key, value in node.fields
    )


@dataclass(frozen=True)
class SideReader:
    """Reads the sides of one file; what is wrong with them goes into the report."""

    report: Report
    find: Find

    def silent(self) -> SideReader:
        """Return a reader of the same files that reports nothing here."""
        return replace(self, report=Report(self.report.file))

    def read(self, node: Node, which: Literal["term", "definition", "distractor"]) -> Side | None:
        """Return the side that `node` means; None, with a fault, when it holds nothing."""
        if isinstance(node, Items):
            cure = _("If the text begins with [ or -, put it in quotes.")
            self.report.fault(node.line, _("There is a list where one text is expected."), cure)
            return None
        side = self._fields(node) if isinstance(node, Fields) else Side(self.words(node))
        if not (side.text or side.picture or side.sound):
            if not (isinstance(node, Fields) and _names_media(node)):  # else that was told
                self._empty(node, which)
            return None
        if len(side.text) > MOST_LETTERS:
            cure = _("Make it shorter, or split it over several pairs.")
            self.report.fault(node.line, _("This text has more than 10 000 letters."), cure)
            return None
        return side

    def words(self, node: Text) -> str:
        """Return the words of a text, and report what a # has swallowed of them."""
        text = bare(node.value)
        if node.cut and text:
            problem = _("Everything after “ #” on this line is taken for a note and is not read.")
            cure = _("Put the text in quotes: {example}").format(example=f'"{short(text)} #…"')
            self.report.warn(node.line, problem, cure)
        return text

    def _fields(self, node: Fields) -> Side:
        parts = {"text": "", "picture": "", "sound": ""}
        lost: list[Lost] = []
        for key, value in node.fields:
            word = word_of(key, SIDE)
            if not word:
                self.report.unknown(key, SIDE, set())
            elif isinstance(value, Items):
                self.read(value, "term")
            elif isinstance(value, Fields):
                self._braces(value)
            elif word == "text":
                parts[word] = self.words(value)
            elif name := bare(value.value):
                path, problem = self.find(name, "sound" if word == "sound" else "picture")
                parts[word] = path
                lost += [Lost(value.line, path, *problem)] if problem else []
        self._tell(lost, alone=not any(parts.values()))
        return Side(parts["text"], parts["picture"], parts["sound"])

    def _tell(self, lost: Sequence[Lost], *, alone: bool) -> None:
        """Report what is wrong with pictures and sounds; `alone`: the side has nothing else."""
        for line, path, said, cure in lost:
            if path:
                self.report.warn(line, said, cure)
                continue
            why = _("The side has nothing else, so it is left out.")
            self.report.fault(line, f"{said} {why}" if alone else said, cure)

    def _braces(self, node: Fields) -> None:
        problem = _("What is between the braces cannot be understood.")
        self.report.fault(node.line, problem, _("If the text begins with {, put it in quotes."))

    def _empty(self, node: Node, which: str) -> None:
        problems = {
            "term": _("The term is empty."),
            "definition": _("The definition is empty."),
            "distractor": _("This distractor is empty."),
        }
        cut = isinstance(node, Text) and node.cut
        cure = _("A text that begins with # must be in quotes.") if cut else ""
        cure = cure or _("Write its text, or take it away.")
        self.report.fault(node.line, problems[which], cure)
