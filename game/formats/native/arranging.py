"""Arranging: the parts of a file in the order of the sheet, each as it was or as it is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.core.sheet import Row
from game.formats.native.hand import Unfit, form_of
from game.formats.native.heads import Heads
from game.formats.native.keys import PAIR, plain
from game.formats.native.lines import LINES, normal
from game.formats.native.mending import Entry, anew, mended, said
from game.formats.native.parts import Kind, Part
from game.formats.native.pieces import split

Made = Mapping[int, tuple[tuple[Row, ...], str, str]]
"""Changed parts by their first key: for these rows, what was made of which text."""


class _Lift(Exception):
    """A zone of `Term: definition` lines cannot hold a row: it must become a list."""


@dataclass
class Arrangement(Heads):
    """The file being put together. `read` is the sheet that the parts hold."""

    known: Made

    def __post_init__(self) -> None:
        self.made: dict[int, tuple[tuple[Row, ...], str, str]] = {}
        self._rows = {row.key: row for row in self.read.rows}

    def text(self) -> str:
        """The whole file. Raises Unfit or Broken."""
        self.set_heads()
        self.set_distractors()
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
        opener = Part("", self.raw(f"{self.hand.word('pairs')}:\n"), "opener", 0, 0)
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
        by_key = {row.key: (at, row) for at, row in enumerate(rows)}
        parts = [one for part in parts for one in self._in_pieces(part, by_key)]
        home = {key: part for part in parts for key in part.keys}
        after = _followers(parts, set(by_key))
        entries = [part for part in parts if part.kind in ("item", "field")]
        kind = entries[0].kind if entries else "item"
        column = entries[0].column if entries else 2
        near = next((part for part in entries if part.keys), None)
        first = after.get(0, [])
        done = [part for part in first if part.kind == "opener"]
        waiting = [part for part in first if part.kind != "opener"]
        for row in rows:
            part = home.get(row.key)
            if part is None:  # before broken ones, so that nothing open in them swallows it
                done.append(self._fresh(row, zone, kind, column, near))
                continue
            if row.key == part.keys[0]:
                done += waiting
                done.append(self._kept(part, [by_key[key][1] for key in part.keys]))
                near = part
            if row.key == part.keys[-1]:
                waiting = after.get(row.key, [])
        return done + waiting

    def _fresh(self, row: Row, zone: int, kind: str, column: int, near: Part | None) -> Part:
        """A part for a new row, in the form of the one near it."""
        if kind == "item":
            form = form_of(normal(near.text)) if near else "long"
            text = self.hand.item(row, column, form)
            return Part("", self.raw(text), "item", column, zone, (row.key,))
        try:
            text = self.hand.field(row, column)
        except Unfit:
            raise _Lift(zone) from None
        return Part("", self.raw(text), "field", column, zone, (row.key,))

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
        done = replace(part, text=self.raw(text))
        self.made[part.keys[0]] = tuple(rows), part.text, done.text
        return done

    # ------------------------------------------------------------------ several rows in one part

    def _in_pieces(self, part: Part, rows: Mapping[int, tuple[int, Row]]) -> list[Part]:
        """The part, or one part for each of its rows when they do not stay together.

        `rows` are all rows of its list by their keys, each with its place.
        """
        if len(part.keys) < 2 and part.kind != "lump":
            return [part]
        own = [rows[key] for key in part.keys if key in rows]
        first = own[0][0] if own else 0
        together = bool(own) and [at for at, _row in own] == [*range(first, first + len(part.keys))]
        if together and (part.kind != "lump" or len(own) == len(rows)):
            try:
                self._kept(part, [row for _at, row in own])
            except Unfit:
                pass
            else:
                return [part]
        elif not part.keys and not rows:
            return [part]
        return split(part, self.hand, self.raw)

    def _lift(self, zone: int) -> None:
        """Make items of a list out of `Term: definition` lines."""
        inside = [part for part in self.parts if part.zone == zone]
        opened = inside[0].kind == "opener"
        column = next(part.column for part in inside if part.kind == "field")
        done: list[Part] = []
        if not opened:
            lead, inside[0] = inside[0].lead, replace(inside[0], lead="")
            opener = self.raw(f"{' ' * column}{self.hand.word('pairs')}:\n")
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
        first, *others = LINES.findall(part.text)
        word = normal(first).partition(":")[0].strip().strip("'\"")
        if plain(word) in PAIR and part.keys:
            entry = Entry(normal(part.text), "field", self.hand)
            return self.raw(anew(entry, entry.rows[0].row, "item", column))
        below = (" " * more + line if line.strip() else line for line in others)
        return f"{' ' * column}- {first.lstrip(' ')}" + "".join(below)


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
