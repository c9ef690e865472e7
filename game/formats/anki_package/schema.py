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


def database(deck: str, notes: Sequence[Note], hints: bool) -> bytes:
    """A collection with these notes, new, in one deck."""
    marks = hashlib.sha256("\x1f".join([deck, *(note.guid for note in notes)]).encode()).digest()
    # Numbers look like milliseconds since 1970 and differ from set to set.
    first = 1_400_000_000_000 + int.from_bytes(marks[:5], "big") % 200_000_000_000
    deck_id = first + 100_000_000_000
    kind = _KIND_WITH_HINT if hints else _KIND
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(_SCHEMA)
        made.execute(f"INSERT INTO col VALUES ({','.join('?' * 13)})", _row(deck, deck_id, hints))
        for at, note in enumerate(notes):
            made.execute(
                f"INSERT INTO notes VALUES ({','.join('?' * 11)})",
                (first + at, note.guid, kind, _CREATED_S, -1, "", "\x1f".join(note.fields),
                 note.fields[0], _checksum(note.fields[0]), 0, ""),
            )  # fmt: skip
            made.execute(
                f"INSERT INTO cards VALUES ({','.join('?' * 18)})",
                (first + at, first + at, deck_id, 0, _CREATED_S, -1, 0, 0, at + 1,
                 0, 0, 0, 0, 0, 0, 0, 0, ""),
            )  # fmt: skip
        made.commit()
        return made.serialize()


def _row(deck: str, deck_id: int, hints: bool) -> tuple[object, ...]:
    models = {str(_KIND_WITH_HINT if hints else _KIND): _model(deck_id, hints)}
    decks = {"1": _deck(1, "Default"), str(deck_id): _deck(deck_id, deck)}
    conf = {"nextPos": 1, "estTimes": True, "activeDecks": [1], "sortType": "noteFld",
            "sortBackwards": False, "addToCur": True, "curDeck": 1, "newSpread": 0,
            "dueCounts": True, "curModel": None, "collapseTime": 1200, "timeLim": 0}  # fmt: skip
    texts = (json.dumps(part) for part in (conf, models, decks, {"1": _options()}, {}))
    milliseconds = _CREATED_S * 1000
    return 1, _CREATED_S, milliseconds, milliseconds, 11, 0, 0, 0, *texts


def _checksum(field: str) -> int:
    """By which Anki finds notes that begin alike."""
    return int(hashlib.sha1(field.encode("utf-8", "replace")).hexdigest()[:8], 16)


def _model(deck_id: int, hints: bool) -> dict[str, Any]:
    names = ["Front", "Back", "Hint"] if hints else ["Front", "Back"]
    hint = '\n{{#Hint}}<div class="hint">{{hint:Hint}}</div>{{/Hint}}' if hints else ""
    card = {"name": "Card 1", "ord": 0, "qfmt": "{{Front}}" + hint, "did": None, "bafmt": "",
            "afmt": "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}", "bqfmt": ""}  # fmt: skip
    return {"id": _KIND_WITH_HINT if hints else _KIND, "type": 0, "mod": _CREATED_S, "usn": -1,
            "name": "Parejas (hint)" if hints else "Parejas", "sortf": 0, "did": deck_id,
            "vers": [], "tags": [], "css": _CSS, "latexPre": _LATEX,
            "latexPost": "\\end{document}", "req": [[0, "any", [0]]], "tmpls": [card],
            "flds": [{"name": name, "ord": at, "sticky": False, "rtl": False, "font": "Arial",
                      "size": 20, "media": []} for at, name in enumerate(names)]}  # fmt: skip


def _deck(number: int, name: str) -> dict[str, Any]:
    return {"id": number, "name": name, "desc": "", "mod": _CREATED_S, "usn": -1, "dyn": 0,
            "conf": 1, "collapsed": False, "browserCollapsed": False, "extendNew": 10,
            "extendRev": 50, "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0],
            "timeToday": [0, 0]}  # fmt: skip


def _options() -> dict[str, Any]:
    new = {"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1,
           "perDay": 20, "bury": False, "separate": True}  # fmt: skip
    review = {"perDay": 200, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500,
              "bury": False, "minSpace": 1}  # fmt: skip
    lapse = {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0}
    return {"id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True,
            "timer": 0, "replayq": True, "new": new, "rev": review, "lapse": lapse,
            "dyn": False}  # fmt: skip
