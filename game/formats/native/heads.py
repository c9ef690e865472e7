"""Heads: what a pair file says of the set as a whole, written where it stands or at the top."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.bounds import bare
from game.core.sheet import Sheet
from game.formats.native.hand import Hand, Unfit, alike
from game.formats.native.lines import normal
from game.formats.native.parts import Part
from game.formats.native.writing import scalar
from game.formats.yaml.nodes import Broken, Fields, Text
from game.formats.yaml.places import Placed

_HEADS = ("title", "language", "term_language", "definition_language", "subject", "author")


@dataclass
class Heads:
    """A file being put together. `read` is the sheet that the parts hold, `sheet` the new one."""

    parts: list[Part]
    tail: str
    read: Sheet
    sheet: Sheet
    hand: Hand
    newline: str

    def raw(self, text: str) -> str:
        """A text with the line ends of this file."""
        return text if self.newline == "\n" else text.replace("\n", self.newline)

    def set_heads(self) -> None:
        """Write what the sheet says of the set."""
        old, new = self.read, self.sheet
        if bare(new.title) != old.title:
            self._set("title", bare(new.title))
        one, other = new.term_language, new.definition_language
        if (one, other) != (old.term_language, old.definition_language):
            self._set("language", one if one == other else "")
            self._set("term_language", one if one != other else "")
            self._set("definition_language", other if one != other else "")
        if bare(new.subject) != old.subject:
            self._set("subject", bare(new.subject))
        if bare(new.author) != old.author:
            self._set("author", bare(new.author))

    def _set(self, word: str, text: str) -> None:
        """Say `text` under a word at the head of the file; "" takes the word away."""
        at = next((n for n, part in enumerate(self.parts) if part.word == word), None)
        if at is not None:
            part = self.parts[at]
            self.parts[at] = replace(part, text=self.raw(_head(normal(part.text), text)))
            if not text:
                self.parts[at] = replace(self.parts[at], kind="keep", word="")
        elif text:
            self._new_head(word, f"{self.hand.word(word)}: {scalar(text)}\n")

    def _new_head(self, word: str, line: str) -> None:
        margin = " " * self._root_column()
        part = Part("", self.raw(margin + line), "head", len(margin), -1, (), word)
        if word == "distractors":
            self.parts.append(part)
            return
        heads = [n for n, p in enumerate(self.parts) if p.word in _HEADS and p.zone < 0]
        at = heads[-1] + 1 if heads and word != "title" else 0
        if at == 0 and self.parts:
            part, self.parts[0] = (
                replace(part, lead=self.parts[0].lead),
                replace(self.parts[0], lead=""),
            )
        elif not self.parts:
            part, self.tail = replace(part, lead=self.tail), ""
        self.parts.insert(at, part)

    def _root_column(self) -> int:
        """Where a field of the whole file begins; a list alone gets `pairs:` above it first."""
        first = next((p for p in self.parts if p.zone >= 0 or p.kind == "head"), None)
        if first is None or first.kind in ("head", "opener", "field"):
            return first.column if first else 0
        if first.kind == "lump" and first.zone == 0:
            raise Unfit
        if first.kind == "lump":
            return first.column
        at = self.parts.index(first)
        opener = self.raw(f"{self.hand.word('pairs')}:\n")
        self.parts[at] = replace(first, lead="")
        self.parts.insert(at, Part(first.lead, opener, "opener", 0, first.zone))
        return 0

    def set_distractors(self) -> None:
        """Write the distractors, if they are others."""
        if self.sheet.distractors == self.read.distractors:
            return
        items = "".join(f"  - {self.hand.side(side)}\n" for side in self.sheet.distractors)
        at = next((n for n, p in enumerate(self.parts) if p.word == "distractors"), None)
        if at is None:
            self._new_head("distractors", f"{self.hand.word('distractors')}:\n{items}")
            return
        part = self.parts[at]
        text = normal(part.text)
        word = text.partition(":")[0].strip()
        margin = " " * part.column
        notes = "".join(f"{margin}{note.text}\n" for note in Placed(text).notes())
        below = "".join(f"{margin}{line}\n" for line in items.splitlines())
        body = f"{margin}{word}:\n{below}" if items else ""
        self.parts[at] = replace(part, text=self.raw(notes + body))


def _head(text: str, words: str) -> str:
    """A head with another text, its notes kept; without one, its notes alone."""
    placed = Placed(text)
    notes = [note.text for note in placed.notes()]
    margin = text[: len(text) - len(text.lstrip(" "))]
    above = "".join(f"{margin}{note}\n" for note in notes)
    if not words:
        return above
    node = placed.node
    value = node.fields[0][1] if isinstance(node, Fields) and node.fields else None
    place = placed.place(value)
    if place is not None and isinstance(value, Text):
        before = text[place.start : place.end]
        new = alike(place.style, before, words, is_key=False, in_flow=False)
        made = text[: place.start] + new + text[place.end :]
        if _says(made, words, notes):
            return made
    return f"{above}{text.partition(':')[0]}: {scalar(words)}\n"


def _says(text: str, words: str, notes: list[str]) -> bool:
    try:
        placed = Placed(text)
    except Broken:
        return False
    node = placed.node
    value = node.fields[0][1] if isinstance(node, Fields) and len(node.fields) == 1 else None
    kept = [note.text for note in placed.notes()] == notes
    return kept and isinstance(value, Text) and bare(value.value) == words
