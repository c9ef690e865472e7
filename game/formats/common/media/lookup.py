"""Media found: what a document calls its pictures and sounds, and the files that they are."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from game.formats.common.bytes.archive import Archive
from game.formats.common.bytes.file_names import alike
from game.formats.common.media.beside import SOUNDS, Beside
from game.formats.common.media.faults import MediaResult, short
from game.formats.common.media.missing import Missing
from game.formats.common.media.pieces import Box, cut, cut_sound
from game.formats.common.report.collector import PairCollector, enumerate_names
from game.formats.source import Source
from game.words import _, n_

_FEW, _MOST_TAILS = 3, 6
_ELSEWHERE = ("http://", "https://", "//", "ftp://")
_DATA = re.compile(r"data:(image|audio)/([\w+.-]{1,20})[^,]{0,99};base64,", re.IGNORECASE)
_PLUGIN = "@@PLUGINFILE@@/"
_ENDINGS = {"jpeg": "jpg", "mpeg": "mp3", "x-wav": "wav", "svg+xml": "svg"}


class MediaLookup:
    """Returns the path of each medium that is named; what could not be had is told at the end."""

    def __init__(self, source: Source, look: Callable[[str], MediaResult]) -> None:
        self._source = source
        self._look = look
        self._known: dict[str, MediaResult] = {}
        self._pieces: dict[tuple[str, tuple[Box, ...]], list[str]] = {}

    def __call__(self, name: str) -> str:
        """Return the path of the picture or sound called `name`; "" when it cannot be had."""
        name = name.strip().removeprefix(_PLUGIN)
        if not name:
            return ""
        if name not in self._known:
            self._known[name] = self._inside(name) or _elsewhere(name) or self._look(name)
        return self._known[name][0] or Missing(name)

    def pieces(self, name: str, boxes: Sequence[Box]) -> list[str]:
        """Return the paths of pieces of a picture; none if it cannot be cut."""
        path = self(name)
        key = path, tuple(boxes)
        if path and key not in self._pieces:
            self._pieces[key] = self._cut(path, boxes)
        return self._pieces.get(key, [])

    def clip(self, name: str, start_ms: int, end_ms: int) -> str:
        """Return the path of a part of a recording, up to its end for 0; "" if it cannot be cut."""
        path = self(name)
        piece = cut_sound(path, start_ms, end_ms) if path else b""
        named = f"{Path(path).stem}-{start_ms}-{end_ms}.wav"
        return self._source.unpacked.keep(named, piece)[0] if piece else ""

    def _cut(self, path: str, boxes: Sequence[Box]) -> list[str]:
        try:
            data = Path(path).read_bytes()
        except OSError:
            return []
        stem = Path(path).stem
        kept = [
            self._source.unpacked.keep(f"{stem}-{at}.png", piece)[0]
            for at, piece in enumerate(cut(data, boxes), 1)
        ]
        return kept if all(kept) else []

    def among(self, files: Mapping[str, str]) -> Callable[[str], str]:
        """Return those that one part of a document writes out itself, in base64, by their names."""
        others = {alike(name): name for name in files}

        def find(name: str) -> str:
            inner = unquote(name.strip().removeprefix(_PLUGIN))
            inner = inner if inner in files else others.get(alike(inner), "")
            if not inner:
                return self(name)
            data = from_base64(files[inner])
            found = _damaged(inner) if data is None else self._source.unpacked.keep(inner, data)
            self._known[key := f"{inner}/{len(self._known)}"] = found
            return found[0] or Missing(key)

        return find

    def _inside(self, name: str) -> MediaResult | None:
        """Return a picture or sound that is written out in the text itself."""
        written = _DATA.match(name)
        if written is None:
            return None
        data = from_base64(name[written.end() :])
        if data is None:
            return _damaged(_("in the text"))
        end = _ENDINGS.get(written[2].lower(), written[2].lower())
        return self._source.unpacked.keep(f"{written[1]}.{end}", data)

    def tell(self, collector: PairCollector) -> None:
        """Warn of what could not be had, each file once: a few by themselves, many together."""
        alike: dict[tuple[str, str], list[str]] = {}
        for name, (_path, lost) in self._known.items():
            if lost is not None:
                alike.setdefault((lost[0].replace(short(name), ""), lost[1]), []).append(name)
        for (_said, cure), names in alike.items():
            for group in [names] if len(names) > _FEW else [[name] for name in names]:
                said = self._sentences(group, collector.bare)
                lines = [line for name in group for line in collector.missing.get(name, ())]
                collector.warn(min(lines, default=0), said, cure)

    def _sentences(self, names: Sequence[str], bare: Mapping[str, int]) -> str:
        """Return what is wrong with the first, that others are like it, and what follows."""
        lost = self._known[names[0]][1]
        said = [lost[0]] if lost else []
        if len(names) > 1:
            others = enumerate_names([short(name) for name in names[1:]])
            more = _("The same is true of others ({n}): {names}.")
            said.append(more.format(n=len(names) - 1, names=others))
        if rows := sum(bare.get(name, 0) for name in names):
            said.append(
                n_(
                    "{n} pair has nothing else and was left out.",
                    "{n} pairs have nothing else and were left out.",
                    rows,
                )
            )
        return " ".join(said)


def in_archive(archive: Archive, source: Source) -> MediaLookup:
    """Return those that lie in the same archive."""

    def look(name: str) -> MediaResult:
        found = archive.find(name)
        data = archive.read(found) if found else None
        return _not_there(name) if data is None else source.unpacked.keep(found, data)

    return MediaLookup(source, look)


def beside(source: Source) -> MediaLookup:
    """Return those that lie beside a plain file; a pasted text has none."""
    if source.folder is None:
        return MediaLookup(source, _not_there)
    folder = Beside(source.folder)

    def look(name: str) -> MediaResult:
        kind = _kind(name)
        found = folder.find(name, kind)
        for other in () if found[0] else _tails(unquote(name)):
            if (nearer := folder.find(other, kind))[0]:
                return nearer
        return found

    return MediaLookup(source, look)


def _tails(name: str) -> list[str]:
    """Return a name without the first of its folders, without the first two, and so on.

    Where a document was made its pictures may have lain elsewhere: `C:\\Lessons\\week 3\\a.png`.
    """
    parts = [part for part in re.split(r"[\\/]+", name) if part not in ("", ".", "..")]
    return ["/".join(parts[at:]) for at in range(max(0, len(parts) - _MOST_TAILS), len(parts))]


def from_base64(text: str) -> bytes | None:
    """Return the bytes that `text` writes out; None when it is damaged."""
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _kind(name: str) -> Literal["picture", "sound"]:
    return "sound" if name.lower().endswith(SOUNDS) else "picture"


def _elsewhere(name: str) -> MediaResult | None:
    if not name.lower().startswith(_ELSEWHERE):
        return None
    said = _("“{name}” is on the internet, so it was left out.").format(name=short(name))
    return "", (said, _("Save it as a file beside the document, and name that file."))


def _not_there(name: str) -> MediaResult:
    said = _("The file “{name}” is named, but it is not there.").format(name=short(name))
    return "", (said, _("Export again with all pictures and sounds, or add it in the editor."))


def _damaged(name: str) -> MediaResult:
    said = _("The picture or sound “{name}” is damaged.").format(name=short(name))
    return "", (said, _("Put it in again, and export the file anew."))
