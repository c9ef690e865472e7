"""Pairs: what each entry of a pair file means, and what to say of those that mean nothing."""

from __future__ import annotations

from pathlib import Path

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import Pair
from game.formats.native.keys import PAIR, plain
from game.formats.native.sides import Sides
from game.formats.yaml.accidents import no_colon_at_all
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.words import _


class Entries(Sides):
    """The pairs of one file as they are read, with the line of each."""

    def __init__(self, file: str, folder: Path) -> None:
        super().__init__(file, folder)
        self.pairs: list[Pair] = []
        self.lines: list[int] = []

    def add_all(self, node: Node) -> None:
        """Everything under `pairs:`, a list or a few `Term: definition` lines."""
        if isinstance(node, Items):
            for item in node.items:
                self._item(item)
        elif isinstance(node, Fields):
            self._several(node)
        elif node.value:
            self._item(node)

    def add(self, term: Node, definition: Node, hint: str = "") -> None:
        """One pair, if both of its sides hold something."""
        if len(self.pairs) > MOST_PAIRS:
            return
        sides = self.side(term, "term"), self.side(definition, "definition")
        if sides[0] is None or sides[1] is None:
            return
        self.lines.append(term.line)
        self.pairs.append(Pair(sides[0], sides[1], hint))

    def _item(self, node: Node) -> None:
        if isinstance(node, Items):
            self._short(node)
        elif isinstance(node, Fields):
            self._several(node)
        else:
            self._alone(node)

    def _short(self, node: Items) -> None:
        if len(node.items) == 2:
            self.add(node.items[0], node.items[1])
        elif len(node.items) > 2:
            self.fault(
                node.line,
                _("There are more than two texts between the brackets."),
                _('If a text has a comma, put it in quotes: ["one, two", "three"]'),
            )
        else:
            self._no_definition(node.line)

    def _alone(self, node: Text) -> None:
        text = bare(node.value)
        found = None if node.cut or "\n" in text else no_colon_at_all(text)
        if found and text:
            self.fault(node.line, *found)
        else:
            self._no_definition(node.line, cut=node.cut)

    def _several(self, node: Fields) -> None:
        """A long pair if it has a term or a definition, else one pair a field."""
        words = {_word(key) for key, _value in node.fields}
        key = node.fields[0][0] if node.fields else node
        quoted = isinstance(key, Text) and not key.plain
        lone = len(node.fields) == 1 and (quoted or not words & {"term", "definition"})
        if lone or not words & set(PAIR.values()):
            for term, definition in node.fields:
                self.add(term, definition)
        else:
            self._long(node)

    def _long(self, node: Fields) -> None:
        parts: dict[str, Node] = {}
        for key, value in node.fields:
            word = _word(key)
            if word in parts:
                self._twice(key, parts[word].line)
                return
            if word:
                parts[word] = value
            elif self.unknown(key, PAIR, {"term", "definition"} - parts.keys()):
                return
        if "term" not in parts and not parts.keys() & {"picture", "sound"}:
            self.fault(node.line, _("This pair has no term."), _("Add a line: term: …"))
        elif "definition" not in parts:
            self._no_definition(node.line)
        else:
            self._put_together(node, parts)

    def _put_together(self, node: Fields, parts: dict[str, Node]) -> None:
        term = parts.get("term", Text("", node.line))
        extras = [(name, parts[name]) for name in ("picture", "sound") if name in parts]
        if extras:
            inner = term.fields if isinstance(term, Fields) else [(Text("text", term.line), term)]
            added = [(Text(name, value.line), value) for name, value in extras]
            term = Fields([*inner, *added], term.line)
        self.add(term, parts["definition"], self._hint(parts.get("hint")))

    def _hint(self, node: Node | None) -> str:
        if node is None:
            return ""
        if not isinstance(node, Text) or not bare(node.value):
            self.warn(node.line, _("The hint is empty."), _("Write a hint or take the line away."))
            return ""
        return bare(node.value)

    def _no_definition(self, line: int, cut: bool = False) -> None:
        cure = _("Put the text in quotes if it has a # in it.") if cut else ""
        self.fault(
            line,
            _("This term has no definition."),
            cure or _("Write the definition after the term: Term: definition"),
        )

    def _twice(self, key: Text, line: int) -> None:
        self.fault(
            key.line,
            _("“{key}” comes twice in one pair (the other is on line {line}).").format(
                key=key.value, line=line
            ),
            _("Begin every pair with a dash: - term: …"),
        )


def _word(key: Node) -> str:
    return PAIR.get(plain(key.value), "") if isinstance(key, Text) else ""
