"""The schema of Anki's collections, version 11, and one filled with notes of one type."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

_SCHEMA = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
"""
_CREATED_S = 1_700_000_000
"""Anki wants times; a fixed one makes the same set the same bytes."""
_KIND, _KIND_WITH_HINT = 1_700_000_000_101, 1_700_000_000_102
_CSS = (
    ".card { font-family: arial; font-size: 24px; text-align: center; color: black;"
    " background-color: white; }\n.hint { font-size: 16px; color: gray; }\n"
)
_LATEX = (
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n"
    "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n"
    "\\begin{document}\n"
)


@dataclass(frozen=True, slots=True)
class Note:
    """`guid` is what Anki knows it by when it is imported again."""

    guid: str
    fields: tuple[str, ...]


_CONF = """
{"nextPos": 1, "estTimes": true, "activeDecks": [1], "sortType": "noteFld", "sortBackwards": false,
"addToCur": true, "curDeck": 1, "newSpread": 0, "dueCounts": true, "curModel": null,
"collapseTime": 1200, "timeLim": 0}
"""
_OPTIONS = """
{"id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0,
"replayq": true, "new": {"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1,
"perDay": 20, "bury": false, "separate": true}, "rev": {"perDay": 200, "ease4": 1.3, "fuzz": 0.05,
"ivlFct": 1, "maxIvl": 36500, "bury": false, "minSpace": 1}, "lapse": {"delays": [10], "mult": 0,
"minInt": 1, "leechFails": 8, "leechAction": 0}, "dyn": false}
"""
_DECK = """
{"id": 1, "name": "Default", "desc": "", "mod": 0, "usn": -1, "dyn": 0, "conf": 1,
"collapsed": false, "browserCollapsed": false, "extendNew": 10, "extendRev": 50,
"newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0]}
"""
_MODEL = """
{"id": 0, "type": 0, "mod": 0, "usn": -1, "name": "", "sortf": 0, "did": 0, "vers": [], "tags": [],
"css": "", "latexPre": "", "latexPost": "\\\\end{document}", "req": [[0, "any", [0]]], "tmpls": [],
"flds": []}
"""
_CARD = """
{"name": "Card 1", "ord": 0, "qfmt": "", "did": null, "bafmt": "",
"afmt": "{{FrontSide}}\\n\\n<hr id=answer>\\n\\n{{Back}}", "bqfmt": ""}
"""
_FIELD = """
{"name": "", "ord": 0, "sticky": false, "rtl": false, "font": "Arial", "size": 20, "media": []}
"""


def database(deck: str, notes: Sequence[Note], hints: bool) -> bytes:
    """Return a collection with these notes, new, in one deck."""
    marks = hashlib.sha256("\x1f".join([deck, *(note.guid for note in notes)]).encode()).digest()
    # Numbers look like milliseconds since 1970 and differ from set to set.
    first = 1_400_000_000_000 + int.from_bytes(marks[:5], "big") % 200_000_000_000
    deck_id = first + 100_000_000_000
    kind = _KIND_WITH_HINT if hints else _KIND
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(_SCHEMA)
        _insert(made, "col", _row(deck, deck_id, hints))
        for at, note in enumerate(notes):
            key, field = first + at, note.fields[0]
            about = (key, note.guid, kind, _CREATED_S, -1, "", "\x1f".join(note.fields))
            _insert(made, "notes", (*about, field, _checksum(field), 0, ""))
            card = (key, key, deck_id, 0, _CREATED_S, -1, 0, 0, at + 1)
            _insert(made, "cards", (*card, *[0] * 8, ""))
        made.commit()
        return made.serialize()


def _insert(made: sqlite3.Connection, table: str, row: tuple[object, ...]) -> None:
    made.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)


def _row(deck: str, deck_id: int, hints: bool) -> tuple[object, ...]:
    kind = _KIND_WITH_HINT if hints else _KIND
    decks = {"1": _deck(1, "Default"), str(deck_id): _deck(deck_id, deck)}
    parts = (json.loads(_CONF), {str(kind): _model(kind, deck_id, hints)}, decks)
    texts = (json.dumps(part) for part in (*parts, {"1": json.loads(_OPTIONS)}, {}))
    milliseconds = _CREATED_S * 1000
    return 1, _CREATED_S, milliseconds, milliseconds, 11, 0, 0, 0, *texts


def _checksum(field: str) -> int:
    """Return by what Anki finds notes that begin alike."""
    return int(hashlib.sha1(field.encode("utf-8", "replace")).hexdigest()[:8], 16)


def _model(kind: int, deck_id: int, hints: bool) -> dict[str, Any]:
    names = ["Front", "Back", "Hint"] if hints else ["Front", "Back"]
    hint = '\n{{#Hint}}<div class="hint">{{hint:Hint}}</div>{{/Hint}}' if hints else ""
    card = json.loads(_CARD) | {"qfmt": "{{Front}}" + hint}
    field = json.loads(_FIELD)
    fields = [field | {"name": name, "ord": at} for at, name in enumerate(names)]
    name = "Parejas (hint)" if hints else "Parejas"
    ours = {"id": kind, "mod": _CREATED_S, "name": name, "did": deck_id, "css": _CSS}
    model: dict[str, Any] = json.loads(_MODEL)
    return model | ours | {"latexPre": _LATEX, "tmpls": [card], "flds": fields}


def _deck(number: int, name: str) -> dict[str, Any]:
    deck: dict[str, Any] = json.loads(_DECK)
    return deck | {"id": number, "name": name, "mod": _CREATED_S}
