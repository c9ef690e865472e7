"""Arranging: the parts of a file in the order of the sheet, each as it was or as it is now."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from game.core.sheet import Row, Sheet, bare
from game.formats.common.decoding import decode
from game.formats.native.entries import leaf
from game.formats.native.hand import Form, Hand, Unfit, alike, form_of
from game.formats.native.keys import PAIR, plain
from game.formats.native.mending import Entry, anew, mended, said
from game.formats.native.parts import Kind, Part
from game.formats.native.writing import scalar
from game.formats.yaml.nodes import Broken, Fields, Items, Node, Text
from game.formats.yaml.places import Placed

Made = Mapping[int, tuple[tuple[Row, ...], str, str]]
"""Changed parts by their first key: for these rows, what was made of which text."""
_HEADS = ("title", "language", "term_language", "definition_language", "subject", "author")
_REST = re.compile(r"[ \t]+#[^\n]*")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class _Lift(Exception):
    """A zone of `Term: definition` lines cannot hold a row: it must become a list."""


def normal(raw: str) -> str:
    """The text of a part as it is parsed."""
    if raw.isascii() and "\r" not in raw:
        return raw
    return decode(raw.encode("utf-8", "replace"), "")[0] or ""


@dataclass
class Arrangement:
    """The file being put together. `read` is the sheet that the parts hold."""

    parts: list[Part]
    tail: str
    read: Sheet
    sheet: Sheet
    hand: Hand
    newline: str
    known: Made

    def __post_init__(self) -> None:
        self.made: dict[int, tuple[tuple[Row, ...], str, str]] = {}
        self._rows = {row.key: row for row in self.read.rows}

    def text(self) -> str:
        """The whole file. Raises Unfit or Broken."""
        self._heads()
        self._distractors()
        if self.read.rows != self.sheet.rows:
            self._arrange()
        return self._joined()

    def _joined(self) -> str:
        pieces: list[str] = []
        for part in self.parts:
            for piece in (part.lead, part.text):
                if piece and pieces and not pieces[-1].endswith(("\n", "\r")):
                    pieces.append(self.newline)
                if piece:
                    pieces.append(piece)
        if self.tail and pieces and not pieces[-1].endswith(("\n", "\r")):
            pieces.append(self.newline)
        return "".join(pieces) + self.tail

    def _raw(self, text: str) -> str:
        return text if self.newline == "\n" else text.replace("\n", self.newline)

    # ------------------------------------------------------------------ rows

    def _arrange(self) -> None:
        wanted = [row for row in self.sheet.rows if not row.is_empty or self._as_read(row)]
        if not any(part.zone >= 0 for part in self.parts):
            if not wanted:
                return
            self._open_list()
        for _attempt in range(2 + len({part.zone for part in self.parts})):
            try:
                self._zones(wanted)
            except _Lift as lift:
                self._lift(lift.args[0])
            else:
                return
        raise Unfit

    def _as_read(self, row: Row) -> bool:
        return row.key in self._rows and said(self._rows[row.key]) == said(row)

    def _open_list(self) -> None:
        opener = Part("", self._raw(f"{self.hand.word('pairs')}:\n"), "opener", 0, 0)
        at = next((n for n, part in enumerate(self.parts) if part.word == "distractors"), None)
        self.parts.insert(len(self.parts) if at is None else at, opener)

    def _zones(self, wanted: list[Row]) -> None:
        """Put the rows into the lists that the file has, in order; then write each list."""
        zones = [*dict.fromkeys(part.zone for part in self.parts if part.zone >= 0)]
        home = {key: part.zone for part in self.parts for key in part.keys}
        rows: dict[int, list[Row]] = {zone: [] for zone in zones}
        now = 0
        for row in wanted:
            if row.key in home:
                now = max(now, zones.index(home[row.key]))
            rows[zones[now]].append(row)
        self.made = {}
        parts = list(self.parts)
        for zone in zones:
            inside = [part for part in parts if part.zone == zone]
            at = parts.index(inside[0])
            rest = [part for part in parts if part.zone != zone]
            parts = rest[:at] + self._zone(zone, inside, rows[zone]) + rest[at:]
        self.parts = parts

    def _zone(self, zone: int, parts: list[Part], rows: list[Row]) -> list[Part]:
        keys = [row.key for row in rows]
        parts = [one for part in parts for one in self._in_pieces(part, keys)]
        home = {key: part for part in parts for key in part.keys}
        after = _followers(parts, set(keys))
        entries = [part for part in parts if part.kind in ("item", "field")]
        kind = entries[0].kind if entries else "item"
        column = entries[0].column if entries else 2
        form: Form = form_of(normal(next((part.text for part in entries if part.keys), "")))
        first = after.get(0, [])
        done = [part for part in first if part.kind == "opener"]
        waiting = [part for part in first if part.kind != "opener"]
        by_key = {row.key: row for row in rows}
        for row in rows:
            part = home.get(row.key)
            if part is None:  # before broken ones, so that nothing open in them swallows it
                done.append(self._fresh(row, zone, kind, column, form))
                continue
            if row.key == part.keys[0]:
                done += waiting
                done.append(self._kept(part, [by_key[key] for key in part.keys]))
                if part.kind == "item":
                    form = form_of(normal(part.text))
            if row.key == part.keys[-1]:
                waiting = after.get(row.key, [])
        return done + waiting

    def _fresh(self, row: Row, zone: int, kind: str, column: int, form: Form) -> Part:
        if kind == "item":
            text = self.hand.item(row, column, form)
            return Part("", self._raw(text), "item", column, zone, (row.key,))
        try:
            text = self.hand.field(row, column)
        except Unfit:
            raise _Lift(zone) from None
        return Part("", self._raw(text), "field", column, zone, (row.key,))

    def _kept(self, part: Part, rows: Sequence[Row]) -> Part:
        """The part as it was, if its rows are; else with what is new in it."""
        old = [self._rows[key] for key in part.keys]
        if all(a is b or said(a) == said(b) for a, b in zip(old, rows, strict=True)):
            return part
        before = self.known.get(part.keys[0])
        if before is not None and before[:2] == (tuple(rows), part.text):
            self.made[part.keys[0]] = before
            return replace(part, text=before[2])
        text = mended(normal(part.text), part.kind, old, rows, part.column, self.hand)
        if text is None:
            if part.kind == "field":
                raise _Lift(part.zone)
            raise Unfit
        done = replace(part, text=self._raw(text))
        self.made[part.keys[0]] = tuple(rows), part.text, done.text
        return done

    # ------------------------------------------------------------------ several rows in one part

    def _in_pieces(self, part: Part, keys: list[int]) -> list[Part]:
        """The part, or one part for each of its rows when they do not stay together."""
        if len(part.keys) < 2 and part.kind != "lump":
            return [part]
        places = [n for n, key in enumerate(keys) if key in part.keys]
        together = bool(places) and [keys[n] for n in places] == list(part.keys)
        together = together and places == [*range(places[0], places[0] + len(places))]
        if together and (part.kind != "lump" or len(places) == len(keys)):
            rows = {row.key: row for row in self.sheet.rows}
            try:
                self._kept(part, [rows[key] for key in part.keys])
            except Unfit:
                pass
            else:
                return [part]
        elif not part.keys and not keys:
            return [part]
        return _split(part, self.hand, self._raw)

    def _lift(self, zone: int) -> None:
        """Make items of a list out of `Term: definition` lines."""
        inside = [part for part in self.parts if part.zone == zone]
        opened = inside[0].kind == "opener"
        column = next(part.column for part in inside if part.kind == "field")
        done: list[Part] = []
        if not opened:
            lead, inside[0] = inside[0].lead, replace(inside[0], lead="")
            opener = self._raw(f"{' ' * column}{self.hand.word('pairs')}:\n")
            done.append(Part(lead, opener, "opener", column, zone))
            column += 2
        rest = [replace(part, zone=-1) for part in inside if part.kind == "head"]
        for part in inside:
            if part.kind == "opener":
                done.append(part)
            elif part.kind != "head":
                text = self._as_item(part, column, 2 if opened else 4)
                kind: Kind = "item" if part.kind == "field" else part.kind
                done.append(replace(part, text=text, kind=kind, column=column))
        at = next(n for n, part in enumerate(self.parts) if part.zone == zone)
        others = [part for part in self.parts if part.zone != zone]
        self.parts = others[:at] + done + rest + others[at:]

    def _as_item(self, part: Part, column: int, more: int) -> str:
        first, *others = _LINES.findall(part.text)
        word = normal(first).partition(":")[0].strip().strip("'\"")
        if plain(word) in PAIR and part.keys:
            entry = Entry(normal(part.text), "field", self.hand)
            return self._raw(anew(entry, entry.rows[0].row, "item", column))
        below = (" " * more + line if line.strip() else line for line in others)
        return f"{' ' * column}- {first.lstrip(' ')}" + "".join(below)

    # ------------------------------------------------------------------ what is said of the set

    def _heads(self) -> None:
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
            self.parts[at] = replace(part, text=self._raw(_head(normal(part.text), text)))
            if not text:
                self.parts[at] = replace(self.parts[at], kind="keep", word="")
        elif text:
            self._new_head(word, f"{self.hand.word(word)}: {scalar(text)}\n")

    def _new_head(self, word: str, line: str) -> None:
        margin = " " * self._root_column()
        part = Part("", self._raw(margin + line), "head", len(margin), -1, (), word)
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
        opener = self._raw(f"{self.hand.word('pairs')}:\n")
        self.parts[at] = replace(first, lead="")
        self.parts.insert(at, Part(first.lead, opener, "opener", 0, first.zone))
        return 0

    def _distractors(self) -> None:
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
        self.parts[at] = replace(part, text=self._raw(notes + body))


def _followers(parts: list[Part], alive: set[int]) -> dict[int, list[Part]]:
    """What stays below each entry that is still there (0: above the first one)."""
    after: dict[int, list[Part]] = {}
    anchor = 0
    for part in parts:
        if not part.keys:
            after.setdefault(anchor, []).append(part)
        elif any(key in alive for key in part.keys):
            anchor = part.keys[-1]
        elif "#" in part.lead or "---" in part.lead or "%" in part.lead:
            note = Part(part.lead, "", "keep", part.column, part.zone)
            after.setdefault(anchor, []).append(note)
    return after


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


# ------------------------------------------------------------------ a part in pieces


def _split(part: Part, hand: Hand, raw: Callable[[str], str]) -> list[Part]:
    """One part for each entry in a part that holds several. Raises Unfit or Broken."""
    text = normal(part.text)
    entry = Entry(text, part.kind, hand)
    placed = entry.placed
    head, column, inside = _inside(entry, part)
    pieces: list[tuple[str, tuple[int, ...]]] = []
    kept: list[tuple[int, int]] = []
    keys = iter(part.keys)
    for key, value in inside:
        first, last = placed.place(key if key is not None else value), placed.place(value)
        if first is None or last is None:
            raise Unfit
        piece = text[first.start : last.end].rstrip("\n")
        mine = [f for f in entry.rows if _is_from(f.term, f.definition, key, value)]
        if "\n" in piece and part.kind == "lump":
            raise Unfit
        end = last.end
        if part.kind == "item" and (note := _REST.match(text, end)):
            piece, end = piece + note[0].rstrip(), note.end()
        pieces.append((piece, tuple(next(keys) for _ in mine)))
        kept.append((first.start, end))
    if next(keys, None) is not None:
        raise Unfit
    notes = [
        note.text
        for note in placed.notes()
        if not any(start <= note.start < end for start, end in kept)
    ]
    above = "".join(f"{' ' * column}{note}\n" for note in notes)
    done = [
        Part("", raw(f"{' ' * column}- {piece}\n"), "item", column, part.zone, mine_)
        for piece, mine_ in pieces
    ]
    if head:
        return [Part(part.lead, raw(head + above), "opener", part.column, part.zone), *done]
    return [replace(done[0], lead=part.lead + raw(above)), *done[1:]]


def _inside(entry: Entry, part: Part) -> tuple[str, int, list[tuple[Node | None, Node]]]:
    """The line above the pieces, their column, and the entries with their keys."""
    node = entry.placed.node
    if part.kind == "item" and isinstance(node, Items) and isinstance(node.items[0], Fields):
        return "", part.column, list(node.items[0].fields)
    if part.kind == "lump" and isinstance(node, Fields) and len(node.fields) == 1:
        key, value = node.fields[0]
        place = entry.placed.place(key)
        if place is None or not any(value is one for one in entry.entries.lists):
            raise Unfit
        word = entry.text[: place.end] + ":\n"
        if isinstance(value, Items):
            return word, part.column + 2, [(None, item) for item in value.items]
        if isinstance(value, Fields):
            return word, part.column + 2, list(value.fields)
    raise Unfit


def _is_from(term: Node | None, definition: Node | None, key: Node | None, value: Node) -> bool:
    if key is not None:
        return term is key
    nodes: list[Node] = [value]
    while nodes:
        node = nodes.pop()
        if node is term or node is definition or (leaf(term) is not None and node is leaf(term)):
            return True
        if isinstance(node, Items):
            nodes += node.items
        elif isinstance(node, Fields):
            nodes += [one for pair in node.fields for one in pair]
    return False
