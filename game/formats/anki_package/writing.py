"""Writing: a set as an Anki package of the first version, which every Anki can import."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from game.core.pair_set import Pair, PairSet, Side, file_name
from game.formats.anki_package import schema
from game.formats.common.bytes.archive import zipped
from game.formats.common.markup.html_text import escaped
from game.formats.common.media.unpacked import FreeNames
from game.formats.common.media.written import MediaRead
from game.formats.common.report.losses import Carries, Written, uncarried
from game.formats.problems import Problem
from game.words import _

_STEM = 80
_IN_MARKS = str.maketrans(dict.fromkeys('[]<>"&\\/:|?*', "_"))
CARRIES = Carries(pictures=True, sounds=True, hints=True, wordless="both")


def write(pair_set: PairSet) -> Written:
    """Return a package that every Anki can import, with pictures and sounds."""
    media = Media()
    hints = any(pair.hint for pair in pair_set.pairs)
    seen: Counter[str] = Counter()
    notes = [_note(pair, media, hints, seen) for pair in pair_set.pairs]
    database = schema.database(_deck(pair_set.title), notes, hints)
    names = {str(at): name for at, name in enumerate(media.names)}
    members = {"collection.anki2": database}
    members |= {str(at): data for at, data in enumerate(media.data)}
    members["media"] = json.dumps(names, ensure_ascii=False).encode()
    return zipped(members), uncarried(pair_set, CARRIES) + media.problems()


class Media:
    """Pictures and sounds under names that are free; the same file is put in once."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.data: list[bytes] = []
        self._known: dict[str, str] = {}
        self._free = FreeNames()
        self._read = MediaRead()

    def name(self, path: str) -> str:
        """Return what the file at `path` is called in the package, "" when it cannot be read."""
        if path not in self._known:
            self._known[path] = self._put(path)
        return self._known[path]

    def _put(self, path: str) -> str:
        data = self._read.whole(path)
        if data is None:
            return ""
        stem, dot, end = file_name(path).translate(_IN_MARKS).rpartition(".")
        name = self._free.give(f"{stem[:_STEM]}{dot}{end}")
        self.names.append(name)
        self.data.append(data)
        return name

    def problems(self) -> list[Problem]:
        """Return one warning for all files that could not be read."""
        return self._read.problems()


def _note(pair: Pair, media: Media, hints: bool, seen: Counter[str]) -> schema.Note:
    fields = [_face(pair.term, media), _face(pair.definition, media)]
    if hints:
        fields.append(escaped(pair.hint))
    content = "\x1f".join(fields)
    seen[content] += 1
    mark = hashlib.sha256(f"{content}\x1e{seen[content]}".encode("utf-8", "replace")).hexdigest()
    return schema.Note(guid=f"pj{mark[:16]}", fields=tuple(fields))


def _face(side: Side, media: Media) -> str:
    """Return a side as Anki shows it: the words, the picture below them, the sound."""
    parts = [escaped(side.text)] if side.text else []
    if side.picture and (name := media.name(side.picture)):
        parts.append(f'<img src="{escaped(name)}">')
    if side.sound and (name := media.name(side.sound)):
        parts.append(f"[sound:{name}]")
    return "<br>".join(parts)


def _deck(title: str) -> str:
    """Return two colons would make a deck in a deck."""
    return " ".join(title.replace("::", ": ").split()) or _("Untitled")
