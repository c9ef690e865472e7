"""Writing: a set as an Anki package of the first version, its collection in schema 11."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from game.core.pair_set import Pair, PairSet, Side, file_name
from game.formats.common.bytes.archive import zip_members
from game.formats.common.markup.html_text import escape_html, exact_html
from game.formats.common.media.reader import MediaReader
from game.formats.common.media.unpacked import FreeNames
from game.formats.common.report.losses import Carries, WriteResult, warn_uncarried
from game.values import dataclass
from game.words import _

_STEM = 80
_IN_MARKS = str.maketrans(dict.fromkeys('[]<>"&\\/:|?*', "_"))
CARRIES = Carries(pictures=True, sounds=True, hints=True, wordless="both")


def write(pair_set: PairSet) -> WriteResult:
    """Return a package that every Anki can import, with pictures and sounds."""
    media = Media()
    hints = any(pair.hint for pair in pair_set.pairs)
    seen: Counter[str] = Counter()
    notes = [_note(pair, media, hints, seen) for pair in pair_set.pairs]
    database = _database(_deck_name(pair_set.title), notes, hints)
    names = {str(at): name for at, name in enumerate(media.names)}
    members = {"collection.anki2": database}
    members |= {str(at): data for at, data in enumerate(media.data)}
    members["media"] = json.dumps(names, ensure_ascii=False).encode()
    return zip_members(members), warn_uncarried(pair_set, CARRIES) + media.reader.problems()


class Media:
    """Pictures and sounds under names that are free; the same file is put in once."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.data: list[bytes] = []
        self._known: dict[str, str] = {}
        self._free = FreeNames()
        self.reader = MediaReader()

    def name(self, path: str) -> str:
        """Return what the file at `path` is called in the package, "" when it cannot be read."""
        if path not in self._known:
            self._known[path] = self._put(path)
        return self._known[path]

    def _put(self, path: str) -> str:
        data = self.reader.whole(path)
        if data is None:
            return ""
        stem, dot, end = file_name(path).translate(_IN_MARKS).rpartition(".")
        name = self._free.give(f"{stem[:_STEM]}{dot}{end}")
        self.names.append(name)
        self.data.append(data)
        return name


def _note(pair: Pair, media: Media, hints: bool, seen: Counter[str]) -> Note:
    fields = [_face(pair.term, media), _face(pair.definition, media)]
    if hints:
        fields.append(exact_html(pair.hint))
    content = "\x1f".join(fields)
    seen[content] += 1
    mark = hashlib.sha256(f"{content}\x1e{seen[content]}".encode("utf-8", "replace")).hexdigest()
    return Note(guid=f"pj{mark[:16]}", fields=tuple(fields))


def _face(side: Side, media: Media) -> str:
    """Return a side as Anki shows it: the words, the picture below them, the sound."""
    parts = [exact_html(side.text)] if side.text else []
    if side.picture and (name := media.name(side.picture)):
        parts.append(f'<img src="{escape_html(name)}">')
    if side.sound and (name := media.name(side.sound)):
        parts.append(f"[sound:{name}]")
    return "<br>".join(parts)


def _deck_name(title: str) -> str:
    """Return the title as a deck's name; two colons would make a deck in a deck."""
    return " ".join(title.replace("::", ": ").split()) or _("Untitled")


# ---------------------------------------------------------------------- the collection


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


def _database(deck: str, notes: Sequence[Note], hints: bool) -> bytes:
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
    """Return the number by which Anki finds notes that begin alike."""
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
