"""Sides: one face of a pair as a file writes it, text, picture and sound, and its faults."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from game.core.bounds import MOST_LETTERS, bare
from game.core.pair_set import Side
from game.formats.common.media.beside import Beside
from game.formats.native.keys import SIDE, nearest, plain
from game.formats.problems import Problem
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.words import _

_MOST_GUESSES = 50


class Sides:
    """Reads the sides of one file and gathers the problems found."""

    def __init__(self, file: str, folder: Path) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._beside = Beside(folder)
        self._guesses = 0

    def side(self, node: Node, which: Literal["term", "definition", "distractor"]) -> Side | None:
        """The side that `node` means; None, with a fault, when it holds nothing."""
        if isinstance(node, Fields):
            found = self._rich(node)
        elif isinstance(node, Text):
            found = Side(self._words(node))
        else:
            self.fault(
                node.line,
                _("There is a list where one text is expected."),
                _("If the text begins with [ or -, put it in quotes."),
            )
            return None
        if not (found.text or found.picture or found.sound):
            self._empty(node, which)
            return None
        if len(found.text) > MOST_LETTERS:
            self.fault(
                node.line,
                _("This text has more than 10 000 letters."),
                _("Make it shorter, or split it over several pairs."),
            )
            return None
        return found

    def _words(self, node: Text) -> str:
        text = bare(node.value)
        if node.cut and text:
            self.warn(
                node.line,
                _("Everything after “ #” on this line is taken for a note and is not read."),
                _("Put the text in quotes: {example}").format(example=f'"{shown(text)} #…"'),
            )
        return text

    def _rich(self, node: Fields) -> Side:
        parts = {"text": "", "picture": "", "sound": ""}
        for key, value in node.fields:
            word = SIDE.get(plain(key.value), "") if isinstance(key, Text) else ""
            if not word:
                self.unknown(key, SIDE, set())
            elif not isinstance(value, Text):
                self.side(value, "term") if isinstance(value, Items) else self._in_braces(value)
            elif word == "text":
                parts[word] = self._words(value)
            elif name := bare(value.value):
                parts[word] = self._file(
                    name, value.line, "sound" if word == "sound" else "picture"
                )
        return Side(parts["text"], parts["picture"], parts["sound"])

    def _file(self, name: str, line: int, kind: Literal["picture", "sound"]) -> str:
        path, wrong = self._beside.find(name, kind)
        if wrong:
            self.fault(line, *wrong)
        return path

    def fault(self, line: int, problem: str, cure: str) -> None:
        self.problems.append(Problem(self.file, line, problem, cure))

    def warn(self, line: int, problem: str, cure: str) -> None:
        self.problems.append(Problem(self.file, line, problem, cure, "warning"))

    def unknown(self, key: Node, known: dict[str, str], missing: set[str]) -> bool:
        """Say that `key` is no word of a pair file; answer whether it spoils the pair."""
        name = bare(key.value) if isinstance(key, Text) else "[…]"
        self._guesses += 1
        close = nearest(name, known) if self._guesses <= _MOST_GUESSES else ""
        said = _("“{key}” is not a word that a pair file knows.").format(key=shown(name))
        if close and known[close] in missing:
            self.fault(key.line, said, _("Did you mean “{word}”?").format(word=close))
            return True
        meant = _("Did you mean “{word}”?").format(word=close) if close else ""
        self.warn(key.line, said, meant or _("Take the line away; it is not used."))
        return False

    def _in_braces(self, node: Node) -> None:
        self.fault(
            node.line,
            _("What is between the braces cannot be understood."),
            _("If the text begins with {, put it in quotes."),
        )

    def _empty(self, node: Node, which: str) -> None:
        said = {
            "term": _("The term is empty."),
            "definition": _("The definition is empty."),
            "distractor": _("This distractor is empty."),
        }
        cut = isinstance(node, Text) and node.cut
        cure = _("A text that begins with # must be in quotes.") if cut else ""
        self.fault(node.line, said[which], cure or _("Write its text, or take the line away."))


def shown(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:60].rstrip() + "…"
