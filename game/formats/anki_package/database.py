"""Anki's database: its notes, note types and decks, read from a file that strangers made."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from game import temporary
from game.formats.anki_package.protobuf import fields as message_fields
from game.formats.anki_package.templates import CardType
from game.values import dataclass

MOST_NOTES, MOST_CARDS, _MOST_FIELDS = 20_000, 100_000, 100
_MOST_LETTERS, _MOST_LETTERS_IN_ALL = 1_000_000, 40_000_000
"""Of one note, and of all: a damaged database may give the same page over and over."""
_STEPS_A_CALL, _MOST_CALLS = 10_000, 3_000
"""Thirty million steps of SQLite's machine: some seconds at most, whatever a database asks for."""
_MOST_TEMPLATE = 60_000
_BETWEEN_FIELDS = "\x1f"


@dataclass(frozen=True, slots=True)
class Note:
    """`kind` and `deck` are what the collection numbers its note types and decks with.

    `card` is the number of the first card that was made of it, from 0.
    """

    fields: tuple[str, ...]
    kind: int
    deck: int
    card: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """A note type: what it is called, its fields, and the cards that it makes of a note."""

    name: str
    fields: tuple[str, ...]
    cards: tuple[CardType, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """All that matters of a database. `more` notes were too many to be read."""

    notes: tuple[Note, ...]
    kinds: dict[int, Kind]
    decks: dict[int, str]
    more: int = 0


def collection(data: bytes) -> Collection | None:
    """Return what the database in `data` holds; None when it is damaged or none of Anki's."""
    try:
        with temporary.folder() as folder:
            path = folder / "collection.db"
            path.write_bytes(data)
            with closing(_connect(path)) as database:
                return _read(database)
    except (sqlite3.Error, OSError, ValueError, OverflowError, RecursionError, MemoryError):
        return None


def _connect(path: Path) -> sqlite3.Connection:
    """Open it read-only, its views, triggers and functions out of reach and its work limited."""
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_LETTERS)
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    # Newer databases sort with it; without it not even their schema can be read.
    database.create_collation("unicase", lambda one, other: (one > other) - (one < other))
    for pragma in ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", "mmap_size=0"):
        database.execute(f"PRAGMA {pragma}")
    calls = iter(range(_MOST_CALLS))
    database.set_progress_handler(lambda: 0 if next(calls, None) is not None else 1, _STEPS_A_CALL)
    allowed = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}
    database.set_authorizer(
        lambda action, *_about: sqlite3.SQLITE_OK if action in allowed else sqlite3.SQLITE_DENY
    )
    return database


def _read(database: sqlite3.Connection) -> Collection | None:
    tables = _tables(database)
    if "notes" not in tables:
        return None
    decks_of, cards_of = _cards(database) if "cards" in tables else ({}, {})
    notes: list[Note] = []
    letters = 0
    rows = database.execute(f"SELECT id, mid, flds FROM notes ORDER BY id LIMIT {MOST_NOTES}")
    for at, kind, fields in rows:
        deck, card = _number(decks_of.get(at)), _number(cards_of.get(at))
        note = Note(_split(fields), _number(kind), deck, card)
        letters += sum(map(len, note.fields))
        if letters > _MOST_LETTERS_IN_ALL:
            break
        notes.append(note)
    more = sum(1 for _row in database.execute("SELECT id FROM notes")) - len(notes)
    kinds, decks = _try(_old, database), _try(_new, database)
    return Collection(tuple(notes), {**kinds[0], **decks[0]}, {**kinds[1], **decks[1]}, more)


def _cards(database: sqlite3.Connection) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """Return the deck of each note and the number of its first card."""
    decks: dict[Any, Any] = {}
    numbers: dict[Any, Any] = {}
    # The first card of a note may have been taken away: what is asked is then another one.
    for at, deck, number in _card_rows(database):
        decks.setdefault(at, deck)
        numbers[at] = min(_number(number), numbers.get(at, _number(number)))
    return decks, numbers


def _card_rows(database: sqlite3.Connection) -> Iterable[tuple[Any, Any, Any]]:
    try:
        return database.execute(f"SELECT nid, did, ord FROM cards LIMIT {MOST_CARDS}")
    except sqlite3.OperationalError:
        rows = database.execute(f"SELECT nid, did FROM cards LIMIT {MOST_CARDS}")
        return ((at, deck, 0) for at, deck in rows)


def _tables(database: sqlite3.Connection) -> set[str]:
    """Return names of real tables: a view or a virtual table might compute forever."""
    rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND rootpage")
    return {
        str(name).lower()
        for name, sql in rows
        if not str(sql).lstrip().upper().startswith("CREATE VIRTUAL")
    }


def _split(fields: object) -> tuple[str, ...]:
    text = fields.decode("utf-8", "replace") if isinstance(fields, bytes) else str(fields or "")
    return tuple(text.split(_BETWEEN_FIELDS, _MOST_FIELDS)[:_MOST_FIELDS])


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


Names = tuple[dict[int, Kind], dict[int, str]]


def _try(names: Callable[[sqlite3.Connection], Names], database: sqlite3.Connection) -> Names:
    """Return no names when they are damaged: notes can be read without those of their fields."""
    try:
        return names(database)
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}, {}


def _old(database: sqlite3.Connection) -> Names:
    """Return the names until schema 11, which are JSON in the one row of `col`."""
    models, decks = next(database.execute("SELECT models, decks FROM col LIMIT 1"), ("", ""))
    kinds = {
        int(key): Kind(
            str(model["name"]),
            tuple(str(f["name"]) for f in model["flds"]),
            tuple(_old_card_types(model)),
        )
        for key, model in json.loads(models or "{}").items()
    }
    named = {int(key): str(deck["name"]) for key, deck in json.loads(decks or "{}").items()}
    return kinds, named


def _old_card_types(model: dict[str, Any]) -> Iterable[CardType]:
    templates = model.get("tmpls", ())
    for template in templates if isinstance(templates, list) else ():
        if isinstance(template, dict):
            yield _card_type(*(template.get(key, "") for key in ("name", "qfmt", "afmt")))


def _new(database: sqlite3.Connection) -> Names:
    """Return the names since schema 15, which have tables of their own."""
    if not {"notetypes", "fields", "decks"} <= _tables(database):
        return {}, {}
    fields: dict[int, list[str]] = {}
    rows = database.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord LIMIT 9999")
    for kind, name in rows:
        fields.setdefault(_number(kind), []).append(str(name))
    cards = _card_types(database)
    kinds = {
        _number(key): Kind(str(name), tuple(fields.get(_number(key), ())), cards.get(key, ()))
        for key, name in database.execute("SELECT id, name FROM notetypes LIMIT 999")
    }
    rows = database.execute("SELECT id, name FROM decks LIMIT 9999")
    return kinds, {_number(key): str(name).replace(_BETWEEN_FIELDS, "::") for key, name in rows}


def _card_types(database: sqlite3.Connection) -> dict[Any, tuple[CardType, ...]]:
    """Return the card types of each note type; their templates are in a message, 1 and 2."""
    if "templates" not in _tables(database):
        return {}
    found: dict[Any, tuple[CardType, ...]] = {}
    rows = "SELECT ntid, name, config FROM templates ORDER BY ntid, ord LIMIT 999"
    for kind, name, config in database.execute(rows):
        said = dict(message_fields(config)) if isinstance(config, bytes) else {}
        question, answer = (said.get(number, b"") for number in (1, 2))
        found[kind] = (*found.get(kind, ()), _card_type(name, question, answer))
    return found


def _card_type(name: object, question: object, answer: object) -> CardType:
    texts = (_text(template)[:_MOST_TEMPLATE] for template in (question, answer))
    return CardType(str(name), *texts)


def _text(found: object) -> str:
    return found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)
