"""Asking: which fields a card type asks and answers with, as columns of the table of its notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.formats.anki_package.database import Kind
from game.formats.anki_package.templates import CardType, Face, Shown, face
from game.formats.common.table.columns import Column, cell, column
from game.formats.common.table.heading_words import heading
from game.formats.common.table.notes import preview
from game.formats.table import Row
from game.values import dataclass

_MOST_CARDS = 30
_READ_AS = re.compile(r" ?([^\s<>\[\]]{1,40})\[(?![sS][oO][uU][nN][dD]:)([^\[\]]{1,60})\]")
"""A word of Japanese with its reading: ` 漢字[かんじ]`."""
_TO = {"furigana": r"<ruby>\1<rt>\2</rt></ruby>", "kanji": r"\1", "kana": r"\2"}


@dataclass(frozen=True, slots=True)
class Part:
    """A field on a side: its column, how it is shown, and what shows where it is empty."""

    at: int
    shown: Shown
    instead: int | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How a card type asks: its two sides, the hint, and the media of each side."""

    name: str
    card: int
    term: Part
    definition: Part
    hint: int | None = None
    pictures: tuple[int | None, int | None] = (None, None)
    sounds: tuple[int | None, int | None] = (None, None)

    @property
    def sides(self) -> tuple[int, int]:
        """The columns of both sides; the second is a new one where a field is asked by itself."""
        return self.term.at, self.definition.at


def ways(kind: Kind, rows: Sequence[Row]) -> list[Way]:
    """Return how notes are asked, each way once; one that only turns another round is none."""
    found: dict[frozenset[int], Way] = {}
    columns = [column(rows, at, preview) for at in range(len(kind.fields))]
    names = enumerate(kind.fields)
    tiers = [_tier(columns[at], name, rows, at) for at, name in names]
    reader = _Reader({name: at for at, name in enumerate(kind.fields)}, columns, tiers)
    for number, card in enumerate(kind.cards[:_MOST_CARDS]):
        if (way := reader.way(card, number)) is not None:
            found.setdefault(frozenset(way.sides), way)
    return list(found.values())


def gaps(kind: Kind) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the fields whose words are hidden, and those that only the answer adds.

    None where no card hides words.
    """
    places = {name: at for at, name in enumerate(kind.fields)}
    for card in kind.cards[:_MOST_CARDS]:
        front, back = face(card.question), face(card.answer)
        hiding = [places[each.field] for each in front.gaps if each.field in places]
        if not hiding:
            continue
        seen = front.names | {each.field for each in back.gaps}
        adding = [*front.hints, *back.shown, *back.hints]
        extra = [places[s.field] for s in adding if s.field in places and s.field not in seen]
        return tuple(dict.fromkeys(hiding)), tuple(dict.fromkeys(extra))
    return None


def _tier(found: Column, name: str, rows: Sequence[Row], at: int) -> int:
    """Return 0 for what may well be a side, up to 4 for a field that says nothing."""
    texts = [text for row in rows[:400] if (text := cell(row, at).strip())]
    if not texts:
        return 4
    if len(texts) > 1 and len({*texts}) == 1:
        return 3
    if max(found.pictures, found.sounds) > 0.7:
        return 2
    sorts = len(texts) >= 4 and len({*texts}) * 2 <= len(texts)
    beside = heading(name).role in ("unused", "aside", "language", "hint")
    return int(sorts or beside or found.counts or found.filled < 0.5)


@dataclass(frozen=True, slots=True)
class _Reader:
    places: dict[str, int]
    columns: Sequence[Column]
    tiers: Sequence[int]

    def way(self, card: CardType, number: int) -> Way | None:
        """Return how this card asks; None when its templates do not say it."""
        front, back = face(card.question), face(card.answer)
        term = self._best([front.shown, front.spoken, front.hints])
        if term is None or front.gaps:
            return None
        typed = [*front.typed, *back.typed]
        seen = front.names - {each.field for each in typed} | {term.shown.field}
        news = [[s for s in each if s.field not in seen] for each in (typed, back.shown)]
        late = [s for s in (*back.hints, *back.spoken) if s.field not in seen]
        definition = self._best([*news, late]) or self._read_otherwise(term, back)
        if definition is None:
            return None
        sides = {term.at, definition.at}
        asked = [self.places[s.field] for s in front.shown if s.field in self.places]
        added = [self.places[s.field] for s in news[1] if s.field in self.places]
        media = [[at for at in each if at not in sides] for each in (asked, added)]
        hints = (self.places.get(each.field, -1) for each in front.hints)
        hint = (at for at in hints if at >= 0 and at not in sides and self.tiers[at] < 2)
        return Way(
            card.name,
            number,
            term,
            definition,
            next(hint, None),
            (self._medium(media[0], "pictures"), self._medium(media[1], "pictures")),
            (self._medium(media[0], "sounds"), self._medium(media[1], "sounds")),
        )

    def _best(self, several: Sequence[Sequence[Shown]]) -> Part | None:
        """Return the first field that may well be a side, of the first list that has one at all."""
        for each in several:
            known = [s for s in each if s.field in self.places and self._tier_of(s) < 4]
            if known:
                best = min(known, key=self._tier_of)
                return Part(self.places[best.field], best, self._instead(best, known))
        return None

    def _tier_of(self, shown: Shown) -> int:
        return self.tiers[self.places[shown.field]]

    def _instead(self, best: Shown, known: Sequence[Shown]) -> int | None:
        """Return the field that shows only where the best one is empty."""
        others = (s for s in known if best.field in s.unless and s.field != best.field)
        return next((self.places[s.field] for s in others), None)

    def _read_otherwise(self, term: Part, back: Face) -> Part | None:
        """Return the same field in another reading: its kana, where kanji are asked."""
        same = (s for s in back.shown if s.field == term.shown.field)
        other = next((s for s in same if s.reading and s.reading != term.shown.reading), None)
        return Part(len(self.places), other) if other is not None else None

    def _medium(self, among: Sequence[int], kind: str) -> int | None:
        return next((at for at in among if getattr(self.columns[at], kind) > 0.7), None)


def shown_rows(rows: Sequence[Row], way: Way, width: int) -> list[Row]:
    """Return rows whose sides are as the cards show them; a reading of its own comes last."""
    return [_shown_row(row, way, width) for row in rows]


def _shown_row(row: Row, way: Way, width: int) -> Row:
    width_now = max(width, way.term.at + 1, way.definition.at + 1)
    cells = [*row.cells, *[""] * (width_now - len(row.cells))]
    source = cells[way.term.at] if way.definition.at >= width else cells[way.definition.at]
    cells[way.definition.at] = _as_shown(source, way.definition, row)
    cells[way.term.at] = _as_shown(cells[way.term.at], way.term, row)
    return Row(row.line, tuple(cells))


def _as_shown(text: str, part: Part, row: Row) -> str:
    if not text.strip() and part.instead is not None:
        return cell(row, part.instead)
    if part.shown.reading and "[" in text:
        text = _READ_AS.sub(_TO[part.shown.reading], text.replace("&nbsp;", " "))
    opens, closes = part.shown.around
    return f"{opens}{text}{closes}" if opens and text.strip() and opens not in text else text
