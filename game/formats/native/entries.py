"""Entries as they are edited: each row of a pair file with the nodes that it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import Side
from game.core.sheet import Row
from game.formats.native.keys import PAIR, SIDE, plain
from game.formats.native.pairs import Entries
from game.formats.yaml.nodes import Fields, Items, Node, Text


@dataclass(frozen=True)
class Found:
    """A row, and its nodes; `hint` is None where the file has none."""

    row: Row
    term: Node | None
    definition: Node | None
    hint: Node | None = None


@dataclass
class Unit:
    """An item of a list or a field among fields, and the rows in it (none when it is broken).

    `key` is set for a field. A `lump` is a list between brackets, all on its lines.
    """

    node: Node
    kind: Literal["item", "field", "lump"]
    key: Node | None = None
    rows: list[Found] = field(default_factory=list)


class Captured(Entries):
    """Reads pairs as they are played, and keeps what each was made of."""

    def __init__(self, file: str, folder: Path, *, by_name: bool = False) -> None:
        super().__init__(file, folder)
        self.units: list[Unit] = []
        self.words: dict[str, str] = {}
        """The words for term, definition and hint as this file spells them."""
        self.lists: list[Node] = []
        self.distractors: list[Side] = []
        self._folder = folder
        self._by_name = by_name
        self._unit: Unit | None = None
        self._hint_node: Node | None = None
        self._count = 0

    # ------------------------------------------------------------------ units

    def add_all(self, node: Node) -> None:
        self.lists.append(node)
        if isinstance(node, Items):
            for item in node.items:
                self.one(item)
        elif isinstance(node, Fields):
            self._fields(node)
        else:
            self._begin(Unit(node, "lump"))
            super().add_all(node)
            self._unit = None

    def one(self, item: Node) -> None:
        """An item of a list."""
        self._begin(Unit(item, "item"))
        self._item(item)
        self._unit = None

    def _fields(self, node: Fields) -> None:
        whole = self._begin(Unit(node, "lump"))
        self._several(node)
        self._unit = None
        terms = [found.term for found in whole.rows]
        if len(terms) == len(node.fields) and all(
            term is key for term, (key, _value) in zip(terms, node.fields, strict=True)
        ):
            self.units.remove(whole)
            for found, (key, value) in zip(whole.rows, node.fields, strict=True):
                self.units.append(Unit(value, "field", key, [found]))

    def _begin(self, unit: Unit) -> Unit:
        self._unit = unit
        self.units.append(unit)
        return unit

    # ------------------------------------------------------------------ rows

    def add(self, term: Node, definition: Node, hint: str = "") -> None:
        lone = self._unit is None
        unit = self._unit or self._begin(Unit(definition, "field", term))
        super().add(term, definition, hint)
        self._row(unit, term, definition, hint)
        if lone:
            self._unit = None

    def _row(self, unit: Unit, term: Node, definition: Node, hint: str) -> None:
        sides = self._editable(term), self._editable(definition)
        if sides[0] is not None and sides[1] is not None and self._count < MOST_PAIRS:
            self._count += 1
            row = Row(sides[0], sides[1], hint)
            unit.rows.append(Found(row, term, definition, self._hint_node))
        self._hint_node = None

    def _editable(self, node: Node) -> Side | None:
        """What the editor shows of a side; an empty one is one too, a broken one is none."""
        kept = len(self.problems), self._guesses
        side = self.side(node, "term")
        del self.problems[kept[0] :]
        self._guesses = kept[1]
        if side is not None:
            return side
        if isinstance(node, Text):
            return Side() if not bare(node.value) else None
        if isinstance(node, Fields):
            texts = [value for _key, value in node.fields]
            blank = all(isinstance(t, Text) and len(t.value) < 1000 for t in texts)
            return Side() if blank and texts else None
        return None

    def _item(self, node: Node) -> None:
        unit = self._unit
        super()._item(node)
        if unit is not None and not unit.rows:
            self._half(unit, node)

    def _half(self, unit: Unit, node: Node) -> None:
        """A term without a definition, or the other way round: to be completed in the editor."""
        parts: dict[str, Node] = {}
        if isinstance(node, Text) and bare(node.value):
            parts = {"term": node}
        elif isinstance(node, Items) and len(node.items) == 1:
            parts = {"term": node.items[0]}
        elif isinstance(node, Fields):
            words = [word_of(key, PAIR) for key, _value in node.fields]
            if "" in words or len({*words}) < len(words) or {*words} & {"picture", "sound"}:
                return
            parts = {word: value for word, (_k, value) in zip(words, node.fields, strict=True)}
        if len({"term", "definition"} & parts.keys()) != 1:
            return
        sides = {
            word: self._editable(parts[word]) for word in ("term", "definition") if word in parts
        }
        hint = parts.get("hint")
        hint_text = bare(hint.value) if isinstance(hint, Text) else ""
        if None in sides.values() or self._count >= MOST_PAIRS:
            return
        self._count += 1
        row = Row(sides.get("term") or Side(), sides.get("definition") or Side(), hint_text)
        unit.rows.append(Found(row, parts.get("term"), parts.get("definition"), hint))

    def _long(self, node: Fields) -> None:
        for key, _value in node.fields:
            if (word := word_of(key, PAIR)) and isinstance(key, Text):
                self.words.setdefault(word, key.value)
        super()._long(node)

    def side(self, node: Node, which: Literal["term", "definition", "distractor"]) -> Side | None:
        found = super().side(node, which)
        if which == "distractor" and found is not None and len(self.distractors) < MOST_PAIRS:
            self.distractors.append(found)
        return found

    def _hint(self, node: Node | None) -> str:
        self._hint_node = node
        return super()._hint(node)

    def _file(self, name: str, line: int, kind: Literal["picture", "sound"]) -> str:
        if self._by_name:
            return str(self._folder / name.replace("\\", "/"))
        return super()._file(name, line, kind)


def word_of(key: Node, table: dict[str, str]) -> str:
    """The word that a key is in a table of `keys`, "" for none."""
    return table.get(plain(key.value), "") if isinstance(key, Text) else ""


def leaf(side: Node | None) -> Text | None:
    """The node that holds the words of a side."""
    if isinstance(side, Text):
        return side
    if isinstance(side, Fields):
        texts = [value for key, value in side.fields if word_of(key, SIDE) == "text"]
        return texts[-1] if texts and isinstance(texts[-1], Text) else None
    return None
