"""Mending: a changed row is written into its entry's own lines, and what was around it stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from game.core.bounds import bare
from game.core.pair_set import Side
from game.core.sheet import COLUMNS, Row
from game.formats.native.entries import Captured, Found, leaf, word_of
from game.formats.native.hand import Hand, Unfit, alike, form_of
from game.formats.native.keys import PAIR, SIDE
from game.formats.native.parts import Kind
from game.formats.native.walking import all_fields, holds, is_key, is_long, stripped, unknown
from game.formats.native.whole import pair_set
from game.formats.native.writing import scalar
from game.formats.yaml.nodes import Broken, Fields, Items, Node, Text
from game.formats.yaml.places import Placed

_Edit = tuple[int, int, str]


class Entry:
    """The lines of one part, read. Raises Broken."""

    def __init__(self, text: str, kind: Kind, hand: Hand) -> None:
        self.text, self.hand, self.kind = text, hand, kind
        self.placed = Placed(text)
        self.entries = Captured("", hand.folder or Path(), by_name=True)
        node = self.placed.node
        if kind == "field" and isinstance(node, Fields):
            for key, value in node.fields:
                self.entries.add(key, value)
        elif kind == "item" and isinstance(node, Items):
            for item in node.items:
                self.entries.one(item)
        else:
            pair_set(node, self.entries, Path("x.yaml"))
        self.rows = [found for unit in self.entries.units for found in unit.rows]

    @property
    def says(self) -> list[tuple[str, ...]]:
        """What is in its rows, to be compared."""
        return [said(found.row) for found in self.rows]

    @property
    def notes(self) -> Counter[str]:
        """Its comments."""
        return Counter(note.text for note in self.placed.notes())

    @property
    def unknown(self) -> Counter[str]:
        """The keys that mean nothing to us, with their values."""
        return Counter(str(stripped(pair)) for pair in unknown(self.placed.node))


def said(row: Row) -> tuple[str, ...]:
    """What a row comes to in a file."""
    sides = ((bare(s.text), s.picture, s.sound) for s in (row.term, row.definition))
    return (*(word for side in sides for word in side), bare(row.hint))


def mended(
    text: str, kind: Kind, old: Sequence[Row], new: Sequence[Row], column: int, hand: Hand
) -> str | None:
    """`text` with its rows, shown as `old`, made `new`; None when that cannot be done here."""
    try:
        entry = Entry(text, kind, hand)
    except Broken:
        return None
    if len(entry.rows) != len(old):
        return None
    wanted = [_wanted(f.row, a, b, hand) for f, a, b in zip(entry.rows, old, new, strict=True)]
    for way in (_in_place, _anew):
        try:
            made = way(entry, old, new, wanted, column)
            if made is not None and _is_right(made, entry, wanted):
                return made
        except (Unfit, Broken):
            continue
    return None


def _wanted(named: Row, old: Row, new: Row, hand: Hand) -> Row:
    """What the file will say: a picture that was not found is still named unless it changed."""
    sides = []
    for column in COLUMNS[:2]:
        was, is_, name = old.side(column), new.side(column), named.side(column)
        picture = name.picture if was.picture == is_.picture else _path(is_.picture, hand)
        sound = name.sound if was.sound == is_.sound else _path(is_.sound, hand)
        sides.append(Side(bare(is_.text), picture, sound))
    return Row(sides[0], sides[1], bare(new.hint))


def _path(path: str, hand: Hand) -> str:
    return str((hand.folder or Path()) / hand.name(path)) if path else ""


def _is_right(made: str, entry: Entry, wanted: list[Row]) -> bool:
    again = Entry(made, entry.kind, entry.hand)
    return (
        again.says == [said(row) for row in wanted]
        and again.notes == entry.notes
        and again.unknown == entry.unknown
    )


# ------------------------------------------------------------------ letter by letter


def _in_place(
    entry: Entry, old: Sequence[Row], new: Sequence[Row], wanted: list[Row], _column: int
) -> str | None:
    edits: list[_Edit] = []
    for found, was, is_, want in zip(entry.rows, old, new, wanted, strict=True):
        for node, one, other, whole in (
            (found.term, was.term, is_.term, want.term),
            (found.definition, was.definition, is_.definition, want.definition),
        ):
            if (one.picture, one.sound) != (other.picture, other.sound):
                edits.append(_side_edit(entry, node, whole))
            elif bare(one.text) != bare(other.text):
                edits.append(_text_edit(entry, leaf(node), whole.text))
        if bare(was.hint) != bare(is_.hint):
            edits.append(_hint_edit(entry, found, want.hint))
    return _edited(entry.text, edits)


def _edited(text: str, edits: list[_Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _text_edit(entry: Entry, node: Text | None, text: str) -> _Edit:
    place = entry.placed.place(node)
    if place is None:
        raise Unfit
    before = entry.text[place.start : place.end]
    names = node is not None and is_key(entry.placed.node, node)
    in_flow = entry.placed.in_flow(place)
    return place.start, place.end, alike(
        place.style, before, text, is_key=names, in_flow=in_flow
    )  # fmt: skip


def _side_edit(entry: Entry, node: Node | None, side: Side) -> _Edit:
    place = entry.placed.place(node)
    if node is None or place is None or is_key(entry.placed.node, node):
        raise Unfit
    if place.style in ("|", ">", "block"):
        raise Unfit
    text = entry.hand.side(side, in_flow=entry.placed.in_flow(place))
    more = [
        entry.text[one.start : other.end]
        for key, value in (node.fields if isinstance(node, Fields) else [])
        if not word_of(key, SIDE)
        and (one := entry.placed.place(key))
        and (other := entry.placed.place(value))
    ]
    if more:
        known = text if text.startswith("{") else "{text: " + text + "}"
        text = known[:-1] + "".join(f", {words}" for words in more) + "}"
    return place.start, place.end, text if place.end > place.start else " " + text


def _hint_edit(entry: Entry, found: Found, hint: str) -> _Edit:
    if found.hint is not None and hint and isinstance(found.hint, Text):
        return _text_edit(entry, found.hint, hint)
    fields = next((f for f in all_fields(entry.placed.node) if holds(f, found)), None)
    place = entry.placed.place(fields)
    if fields is None or place is None or place.style != "block":
        raise Unfit
    if hint:
        return _new_line(entry, fields, f"{entry.hand.word('hint')}: {scalar(hint)}")
    return _taken_line(entry, fields, found.hint)


def _new_line(entry: Entry, fields: Fields, words: str) -> _Edit:
    """A line below the last field of a block."""
    first, last = (entry.placed.place(fields.fields[n][m]) for n, m in ((0, 0), (-1, 1)))
    if first is None or last is None:
        raise Unfit
    at = last.end
    if entry.text[at - 1 : at] != "\n":
        at = entry.text.find("\n", at) + 1 or len(entry.text)
    column = first.start - (entry.text.rfind("\n", 0, first.start) + 1)
    return at, at, f"{' ' * column}{words}\n"


def _taken_line(entry: Entry, fields: Fields, node: Node | None) -> _Edit:
    """Without the lines of one field of a block; its notes must stand on others."""
    key = next((key for key, value in fields.fields if value is node), None)
    first, last = entry.placed.place(key), entry.placed.place(node)
    if first is None or last is None or key is fields.fields[0][0]:
        raise Unfit
    start = entry.text.rfind("\n", 0, first.start) + 1
    end = last.end
    if entry.text[end - 1 : end] != "\n":
        end = entry.text.find("\n", end) + 1 or len(entry.text)
    return start, end, ""


# ------------------------------------------------------------------ anew, with all its notes


def _anew(
    entry: Entry, _old: Sequence[Row], _new: Sequence[Row], wanted: list[Row], column: int
) -> str | None:
    if len(wanted) != 1 or entry.kind == "lump":
        return None
    return anew(entry, wanted[0], entry.kind, column)


def anew(entry: Entry, row: Row, kind: Kind, column: int) -> str:
    """The entry written again: its notes above it, its unknown fields below. Raises Unfit."""
    margin = " " * column
    kept: list[tuple[int, int]] = []
    lines = ""
    for fields in all_fields(entry.placed.node):
        if not entry.rows or not holds(fields, entry.rows[0]):
            continue
        for key, value in fields.fields:
            one, other = entry.placed.place(key), entry.placed.place(value)
            if word_of(key, PAIR) or one is None or other is None or not is_long(fields):
                continue
            kept.append((one.start, other.end))
            lines += _moved(entry.text, one.start, other.end, column + 2)
    if lines and kind != "item":
        raise Unfit
    notes = [
        note.text
        for note in entry.placed.notes()
        if not any(start <= note.start < end for start, end in kept)
    ]
    if kind == "field":
        body = entry.hand.field(row, column)
    else:
        form = "long" if lines else form_of(entry.text) if entry.kind == "item" else "pair"
        body = entry.hand.item(row, column, form)
    return "".join(f"{margin}{note}\n" for note in notes) + body + lines


def _moved(text: str, start: int, end: int, column: int) -> str:
    """A field with its value, to stand in another column."""
    before = start - (text.rfind("\n", 0, start) + 1)
    first, *rest = text[start:end].rstrip("\n").split("\n")
    less = max(0, before - column)
    more = " " * max(0, column - before)
    moved = [more + line[less:] if line.strip() else line for line in rest]
    return "".join(f"{line}\n" for line in (" " * column + first, *moved))
