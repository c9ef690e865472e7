"""Entries: what each entry of a pair file means, as it is played and as it is edited."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.bounds import MOST_PAIRS, bare
from game.core.pair_set import Pair, Side
from game.core.sheet import Row
from game.formats.native.added import NOTHING, NOWHERE, WORDS, Added, AddedNodes, read_added
from game.formats.native.sides import Find, Report, SideReader
from game.formats.yaml.diagnosis import no_colon_at_all
from game.formats.yaml.keys import PAIR, SIDE, word_of
from game.formats.yaml.nodes import Fields, Items, Node, Text
from game.values import dataclass
from game.words import _


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row, and its nodes; those of what is added are None where the file has none."""

    row: Row
    term: Node | None
    definition: Node | None
    hint: Node | None = None
    note: Node | None = None
    accept: Node | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list, the key of a field, or a whole list that has no such lines of its own,
    and the rows in it (none when it is broken)."""

    node: Node
    rows: Sequence[SourceRow]


class EntryReader:
    """Reads the entries of one file: the pairs to be played, and the rows to be edited.

    A row may lack a side, to be completed in the editor; a pair has both. Without `editing` only
    pairs are read, which is quicker.
    """

    def __init__(self, report: Report, find: Find, *, editing: bool) -> None:
        self.sides = SideReader(report, find)
        self.pairs: list[Pair] = []
        self.lines: list[int] = []
        """The line of each pair."""
        self.entries: list[Entry] = []
        self.lists: list[Node] = []
        """The nodes under `pairs:`."""
        self.words: dict[str, str] = {}
        """The words for term, definition, hint and so on as this file spells them."""
        self._report, self._editing = report, editing
        self._count = 0

    @property
    def rows(self) -> list[SourceRow]:
        """All rows."""
        return [row for entry in self.entries for row in entry.rows]

    def read_list(self, node: Node) -> None:
        """Read everything under `pairs:`, a list or a few `Term: definition` lines."""
        self.lists.append(node)
        match node:
            case Items():
                for item in node.items:
                    self.read_item(item)
            case Fields():
                self._read_block(node)
            case Text():
                self.entries.append(Entry(node, self._item(node) if node.value else []))

    def read_item(self, node: Node) -> None:
        """Read an item of a list."""
        self.entries.append(Entry(node, self._item(node)))

    def read_field(self, key: Node, value: Node) -> None:
        """Read a `Term: definition` line."""
        self.entries.append(Entry(key, self._pair(key, value)))

    def _read_block(self, node: Fields) -> None:
        rows = self._several(node)
        keys = [key for key, _value in node.fields]
        if [id(row.term) for row in rows] == [id(key) for key in keys]:
            self.entries += [Entry(key, [row]) for key, row in zip(keys, rows, strict=True)]
        else:
            self.entries.append(Entry(node, rows))

    # ------------------------------------------------------------------ the forms of an entry

    def _item(self, node: Node) -> list[SourceRow]:
        match node:
            case Items():
                rows = self._short(node)
            case Fields():
                rows = self._several(node)
            case Text():
                rows = self._alone(node)
        return rows or self._half(node)

    def _short(self, node: Items) -> list[SourceRow]:
        if len(node.items) == 2:
            return self._pair(node.items[0], node.items[1])
        if len(node.items) < 2:
            return self._no_definition(node.line)
        cure = _('If a text has a comma, put it in quotes: ["one, two", "three"]')
        problem = _("There are more than two texts between the brackets.")
        self._report.fault(node.line, problem, cure)
        return []

    def _alone(self, node: Text) -> list[SourceRow]:
        text = bare(node.value)
        problem = None if node.cut or "\n" in text else no_colon_at_all(text)
        if not problem or not text:
            return self._no_definition(node.line, cut=node.cut)
        self._report.fault(node.line, *problem)
        return []

    def _several(self, node: Fields) -> list[SourceRow]:
        """Read a long pair if it has a term or a definition, else one pair a field."""
        words = {word_of(key, PAIR) for key, _value in node.fields}
        key = node.fields[0][0] if node.fields else node
        quoted = isinstance(key, Text) and not key.plain
        lone = len(node.fields) == 1 and (quoted or not words & {"term", "definition"})
        if lone or not words - {"", *WORDS}:
            return [row for field in node.fields for row in self._pair(*field)]
        return self._long(node)

    def _long(self, node: Fields) -> list[SourceRow]:
        words = [(word_of(key, PAIR), key, value) for key, value in node.fields]
        for word, key, _value in words if self._editing else ():
            if word:
                self.words.setdefault(word, key.value)
        parts: dict[str, Node] = {}
        for word, key, value in words:
            if word in parts:
                return self._fault_repeated(key, parts[word].line)
            if word:
                parts[word] = value
            elif self._report.unknown(key, PAIR, {"term", "definition"} - parts.keys()):
                return []
        if "term" not in parts and not parts.keys() & {"picture", "sound"}:
            problem = _("This pair has no term.")
            self._report.fault(node.line, problem, _("Add a line: term: …"))
            return []
        if "definition" not in parts:
            return self._no_definition(node.line)
        nodes = AddedNodes.of(parts)
        added = read_added(nodes, self.sides)
        return self._pair(_term(node, parts), parts["definition"], added, nodes)

    def _no_definition(self, line: int, cut: bool = False) -> list[SourceRow]:
        cure = _("Put the text in quotes if it has a # in it.") if cut else ""
        cure = cure or _("Write the definition after the term: Term: definition")
        self._report.fault(line, _("This term has no definition."), cure)
        return []

    def _fault_repeated(self, key: Text, line: int) -> list[SourceRow]:
        problem = _("“{key}” comes twice in one pair (the other is on line {line}).")
        problem = problem.format(key=key.value, line=line)
        self._report.fault(key.line, problem, _("Begin every pair with a dash: - term: …"))
        return []

    # ------------------------------------------------------------------ rows

    def _pair(
        self,
        term: Node,
        definition: Node,
        added: Added = NOTHING,
        nodes: AddedNodes = NOWHERE,
    ) -> list[SourceRow]:
        """Keep a pair if both sides hold something; return its row, if it can be edited."""
        if len(self.pairs) > MOST_PAIRS:
            return []
        one, other = self.sides.read(term, "term"), self.sides.read(definition, "definition")
        if one is not None and other is not None:
            self.lines.append(term.line)
            self.pairs.append(Pair(one, other, *added))
        if not self._editing:
            return []
        sides = one or _blank(term), other or _blank(definition)
        return self._row(sides, added, term, definition, nodes)

    def _half(self, node: Node) -> list[SourceRow]:
        """Return the row of a term without a definition, or of a definition without a term."""
        parts = _parts_of_half(node) if self._editing else {}
        if ("term" in parts) == ("definition" in parts):
            return []
        silent = self.sides.silent()  # that it is half a pair has been said

        def side(part: Node | None) -> Side | None:
            return silent.read(part, "term") or _blank(part) if part is not None else Side()

        term, definition, nodes = parts.get("term"), parts.get("definition"), AddedNodes.of(parts)
        added = read_added(nodes, silent)
        return self._row((side(term), side(definition)), added, term, definition, nodes)

    def _row(
        self,
        sides: Sequence[Side | None],
        added: Added,
        term: Node | None,
        definition: Node | None,
        nodes: AddedNodes,
    ) -> list[SourceRow]:
        one, other = sides
        if one is None or other is None or self._count >= MOST_PAIRS:
            return []
        self._count += 1
        return [SourceRow(Row(one, other, *added), term, definition, *nodes)]


def _term(node: Fields, parts: dict[str, Node]) -> Node:
    """Return the node of a term, with the picture and the sound that stand beside it."""
    term = parts.get("term", Text("", node.line))
    beside = [(name, parts[name]) for name in ("picture", "sound") if name in parts]
    if not beside:
        return term
    inner = term.fields if isinstance(term, Fields) else [(Text("text", term.line), term)]
    return Fields([*inner, *((Text(name, n.line), n) for name, n in beside)], term.line)


def _blank(node: Node) -> Side | None:
    """Return the empty side that the editor shows for this node; None for a broken one."""
    if isinstance(node, Text):
        return Side() if not bare(node.value) else None
    texts = [value for _key, value in node.fields] if isinstance(node, Fields) else []
    blank = all(isinstance(text, Text) and len(text.value) < 1000 for text in texts)
    return Side() if blank and texts else None


def _parts_of_half(node: Node) -> dict[str, Node]:
    """Return the nodes of an entry that may be half a pair by their words."""
    match node:
        case Text():
            return {"term": node} if bare(node.value) else {}
        case Items():
            return {"term": node.items[0]} if len(node.items) == 1 else {}
        case Fields():
            parts = {word_of(key, PAIR): value for key, value in node.fields}
            strange = len(parts) < len(node.fields) or parts.keys() & {"", "picture", "sound"}
            return {} if strange else parts


def leaf(side: Node | None) -> Text | None:
    """Return the node that holds the words of a side."""
    if isinstance(side, Text):
        return side
    if isinstance(side, Fields):
        texts = [value for key, value in side.fields if word_of(key, SIDE) == "text"]
        return texts[-1] if texts and isinstance(texts[-1], Text) else None
    return None
