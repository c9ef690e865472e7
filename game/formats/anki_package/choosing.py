"""Choosing: which notes of a collection, and which of their fields, become the rows of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from game.formats.anki_package.asking import Way, gaps, shown_rows, ways
from game.formats.anki_package.database import Collection, Kind, Note
from game.formats.common.table.columns import cell
from game.formats.common.table.notes import Notes, note_table
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.values import dataclass
from game.words import _

_MOST_SHEETS = 100
_OCCLUSION = "image-occlusion:"


@dataclass(frozen=True, slots=True)
class Selection:
    """`hiding` notes hide parts of a picture, `single` ones have one field: none has a pair.

    `left` are the names of fields that were not taken where several note types were joined.
    `cards` are the card types whose pairs these are, where the notes are asked in other ways too.
    """

    notes: Notes
    hiding: int = 0
    single: int = 0
    deck: str = ""
    left: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a collection that a teacher may ask for; None is all of that kind."""

    name: str
    kind: int | None = None
    deck: int | None = None
    card: int | None = None

    def has(self, note: Note) -> bool:
        return self.kind in (None, note.kind) and self.deck in (None, note.deck)


def select_notes(collection: Collection, choices: Choices = AS_FOUND) -> Selection:
    """Return the table of the notes that the teacher asks for; without a wish, of all of them."""
    hiding = sum(_hides(note) for note in collection.notes)
    notes = [note for note in collection.notes if not _hides(note)]
    asked = _ways(collection, notes)
    parts = _parts(collection, notes, asked)
    at = min(max(choices.sheet or 0, 0), max(len(parts) - 1, 0))
    part = parts[at] if parts else _Part("")
    notes = [note for note in notes if part.has(note)]
    made, single = _tables(collection, notes, choices, asked, part.card)
    good = [notes for _name, notes in made]
    found = _join(good) if len(good) > 1 else good[0] if good else Notes(None)
    left = _left(good) if len(good) > 1 else found.left
    if found.table is not None:
        names = tuple(part.name for part in parts)
        found = replace(found, table=replace(found.table, sheets=names, sheet=at))
    cards = tuple(name for name, _notes in made if name and part.card is None)
    return Selection(found, hiding, single, _deck(collection, notes), left, cards)


def _hides(note: Note) -> bool:
    return any(_OCCLUSION in field for field in note.fields)


def _kinds_and_decks(notes: Iterable[Note]) -> tuple[list[int], list[int]]:
    """Return note types and decks, those with most notes first."""
    kinds = Counter(note.kind for note in notes)
    decks = Counter(note.deck for note in notes)
    return [key for key, _n in kinds.most_common()], [key for key, _n in decks.most_common()]


def _ways(collection: Collection, notes: Iterable[Note]) -> dict[int, list[Way]]:
    """Return how the notes of each type are asked, first as the first of their cards does."""
    found: dict[int, list[Way]] = {}
    for key, of_kind in _by_kind(notes).items():
        kind = _kind(collection, key)
        several = ways(kind, [Row(0, note.fields) for note in of_kind])
        first = min(note.card for note in of_kind)
        found[key] = sorted(several, key=lambda way: way.card != first)
    return found


def _by_kind(notes: Iterable[Note]) -> dict[int, list[Note]]:
    by_kind: dict[int, list[Note]] = {}
    for note in notes:
        by_kind.setdefault(note.kind, []).append(note)
    return by_kind


def _parts(
    collection: Collection, notes: list[Note], asked: dict[int, list[Way]]
) -> tuple[_Part, ...]:
    """Return what can be asked for: all, types of notes, of their cards, and decks."""
    kinds, decks = _kinds_and_decks(notes)
    found: list[_Part] = []
    if len(kinds) > 1:
        said = _("Note type: {name}")
        found += [_Part(said.format(name=_kind(collection, key).name), key) for key in kinds]
    for key in kinds:
        if len(asked.get(key, ())) > 1:
            said = _("Card type: {name}")
            found += [_Part(said.format(name=w.name), key, card=w.card) for w in asked[key]]
    if len(decks) > 1:
        said = _("Deck: {name}")
        named = ((key, collection.decks.get(key, str(key))) for key in decks)
        found += [_Part(said.format(name=name), deck=key) for key, name in named]
    return (_Part(_("All notes")), *found[:_MOST_SHEETS]) if found else ()


def _kind(collection: Collection, key: int) -> Kind:
    return collection.kinds.get(key) or Kind(_("Unnamed"), ())


def _deck(collection: Collection, notes: Iterable[Note]) -> str:
    """Return the deck that holds all of these notes, as one calls it."""
    names = {collection.decks.get(note.deck, "") for note in notes}
    tops = {name.split("::")[0] for name in names}
    whole = names if len(names) == 1 else tops if len(tops) == 1 else {""}
    name = whole.pop().split("::")[-1].strip()
    return "" if name in ("Default", "") else name


# ---------------------------------------------------------------------- rows


def _tables(
    collection: Collection,
    notes: list[Note],
    choices: Choices,
    asked: dict[int, list[Way]],
    card: int | None,
) -> tuple[list[tuple[str, Notes]], int]:
    """Return a table of each note type, the longest first, and how many notes have one field.

    With each comes the name of its card type, "" where there is no other one.
    """
    by_kind = _by_kind(notes)
    if len(by_kind) > 1:
        choices = AS_FOUND
    made: dict[int, tuple[str, Notes]] = {}
    for key, of_it in by_kind.items():
        several = asked.get(key, [])
        way = next((way for way in several if way.card == card), several[0] if several else None)
        name = way.name if way is not None and len(several) > 1 else ""
        made[key] = name, _of_kind(_kind(collection, key), of_it, choices, way)
    single = sum(len(by_kind[key]) for key, (_name, found) in made.items() if found.table is None)
    good = [(name, found) for name, found in made.values() if found.table is not None]
    good.sort(key=lambda each: -len(each[1].table.rows) if each[1].table else 0)
    return good, single


def _of_kind(kind: Kind, notes: list[Note], choices: Choices, way: Way | None) -> Notes:
    rows = [Row(0, note.fields) for note in notes]
    width = max(len(row.cells) for row in rows)
    names = [*kind.fields[:width], *[""] * (width - len(kind.fields))]
    hiding, extras = gaps(kind) or ((), None)
    choices = replace(choices, header=False)
    if way is not None:
        width = max(width, len(kind.fields))
        names = [*kind.fields, *[""] * (width - len(kind.fields))]
        rows = shown_rows(rows, way, width)
        if way.definition.at >= width:
            names.append(kind.fields[way.term.at])
        choices = _as_asked(choices, way)
    found = note_table(rows, choices, names=names, gaps=hiding, extras=extras)
    return found if way is None else replace(found, table=_with_media(found.table, way))


def _as_asked(choices: Choices, way: Way) -> Choices:
    """Return the teacher's columns, and those of the cards where the teacher chose none."""
    term, definition = choices.term, choices.definition
    if term is None:
        term = way.term.at if definition != way.term.at else way.definition.at
    if definition is None:
        definition = way.definition.at if term != way.definition.at else way.term.at
    return replace(choices, term=term, definition=definition)


def _with_media(table: Table | None, way: Way) -> Table | None:
    """Return `table` with the media and the hint where the cards have them."""
    if table is None or (table.term, table.definition) != way.sides:
        return table
    return replace(
        table,
        hint=way.hint if way.hint is not None else table.hint,
        picture=way.pictures[0],
        sound=way.sounds[0],
        definition_picture=way.pictures[1],
        definition_sound=way.sounds[1],
    )


def _join(several: list[Notes]) -> Notes:
    """Return the sides of several tables under the names that the largest has."""
    tables = [found.table for found in several if found.table is not None]
    first = tables[0]
    names = (first.names[first.term], first.names[first.definition])
    others = _("Hint"), _("Picture"), _("Sound"), _("Picture"), _("Sound"), _("Note")
    rows = tuple(row for table in tables for row in _all_columns(table))
    form = Table(rows, (*names, *others), 0, 1, hint=2, picture=3, sound=4, note=7)
    form = replace(form, definition_picture=5, definition_sound=6)
    return Notes(form, sum((found.losses for found in several), Counter()))


def _left(several: list[Notes]) -> tuple[str, ...]:
    """Return names of fields with something in them that are no part of a joined table."""
    found: dict[str, None] = dict.fromkeys(name for each in several for name in each.left)
    for table in (each.table for each in several if each.table is not None):
        used = {*_places(table), *table.unused}
        for at, name in enumerate(table.names):
            if at not in used and any(cell(row, at).strip() for row in table.rows):
                found[name] = None
    return tuple(found)


def _places(table: Table) -> tuple[int | None, ...]:
    media = table.picture, table.sound, table.definition_picture, table.definition_sound
    return table.term, table.definition, table.hint, *media, table.note


def _all_columns(table: Table) -> Iterable[Row]:
    places = _places(table)
    for row in table.rows:
        yield Row(0, tuple(cell(row, at) for at in places))
