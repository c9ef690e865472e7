"""Choosing: which notes of a collection, and which of their fields, become the rows of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

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
    """

    notes: Notes
    hiding: int = 0
    single: int = 0
    deck: str = ""
    left: tuple[str, ...] = ()


def select_notes(collection: Collection, choices: Choices = AS_FOUND) -> Selection:
    """Return the table of the notes that the teacher asks for; without a wish, of all of them."""
    hiding = sum(_hides(note) for note in collection.notes)
    notes = [note for note in collection.notes if not _hides(note)]
    kinds, decks = _kinds_and_decks(notes)
    sheets = _sheets(collection, kinds, decks)
    sheet = min(max(choices.sheet or 0, 0), max(len(sheets) - 1, 0))
    if sheet > 0:
        of_kinds = len(kinds) if len(kinds) > 1 else 0
        at = sheet - 1
        key = kinds[at] if at < of_kinds else decks[at - of_kinds]
        notes = [note for note in notes if key == (note.kind if at < of_kinds else note.deck)]
    good, single = _tables(collection, notes, choices)
    found = _join(good) if len(good) > 1 else good[0] if good else Notes(None)
    left = _left(good) if len(good) > 1 else ()
    if found.table is not None:
        found = replace(found, table=replace(found.table, sheets=sheets, sheet=sheet))
    return Selection(found, hiding, single, _deck(collection, notes), left)


def _hides(note: Note) -> bool:
    return any(_OCCLUSION in field for field in note.fields)


def _kinds_and_decks(notes: Iterable[Note]) -> tuple[list[int], list[int]]:
    """Return note types and decks, those with most notes first."""
    kinds = Counter(note.kind for note in notes)
    decks = Counter(note.deck for note in notes)
    return [key for key, _n in kinds.most_common()], [key for key, _n in decks.most_common()]


def _sheets(collection: Collection, kinds: list[int], decks: list[int]) -> tuple[str, ...]:
    names: list[str] = []
    if len(kinds) > 1:
        said = _("Note type: {name}")
        names += [said.format(name=_kind(collection, key).name) for key in kinds]
    if len(decks) > 1:
        said = _("Deck: {name}")
        names += [said.format(name=collection.decks.get(key, str(key))) for key in decks]
    return (_("All notes"), *names[:_MOST_SHEETS]) if names else ()


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


def _tables(collection: Collection, notes: list[Note], choices: Choices) -> tuple[list[Notes], int]:
    """Return a table of each note type, the longest first, and how many notes have one field."""
    by_kind: dict[int, list[Note]] = {}
    for note in notes:
        by_kind.setdefault(note.kind, []).append(note)
    alone = len(by_kind) == 1
    made = {
        key: _of_kind(_kind(collection, key), of_it, choices if alone else AS_FOUND)
        for key, of_it in by_kind.items()
    }
    single = sum(len(by_kind[key]) for key, found in made.items() if found.table is None)
    good = sorted(
        (found for found in made.values() if found.table is not None),
        key=lambda found: -len(found.table.rows) if found.table else 0,
    )
    return good, single


def _of_kind(kind: Kind, notes: list[Note], choices: Choices) -> Notes:
    rows = [Row(0, note.fields) for note in notes]
    width = max(len(row.cells) for row in rows)
    names = [*kind.fields[:width], *[""] * (width - len(kind.fields))]
    return note_table(rows, replace(choices, header=False), names=names)


def _join(several: list[Notes]) -> Notes:
    """Return the sides of several tables under the names that the largest has."""
    tables = [found.table for found in several if found.table is not None]
    first = tables[0]
    names = (first.names[first.term], first.names[first.definition])
    others = _("Hint"), _("Picture"), _("Sound")
    rows = tuple(row for table in tables for row in _five(table))
    form = Table(rows, (*names, *others), 0, 1, hint=2, picture=3, sound=4)
    return Notes(form, sum(found.clozes for found in several))


def _left(several: list[Notes]) -> tuple[str, ...]:
    """Return names of fields with something in them that are no part of a joined table."""
    found: dict[str, None] = {}
    for table in (each.table for each in several if each.table is not None):
        used = {table.term, table.definition, table.hint, table.picture, table.sound}
        used |= table.unused
        for at, name in enumerate(table.names):
            if at not in used and any(cell(row, at).strip() for row in table.rows):
                found[name] = None
    return tuple(found)


def _five(table: Table) -> Iterable[Row]:
    places = (table.term, table.definition, table.hint, table.picture, table.sound)
    for row in table.rows:
        yield Row(0, tuple(cell(row, at) for at in places))
