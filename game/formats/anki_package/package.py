"""Package: the three versions of Anki's packages: which database counts, and where media are."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from game.formats.anki_package.protobuf import fields
from game.formats.common.bytes.archive import Archive
from game.formats.common.bytes.file_names import alike
from game.formats.common.media.faults import MediaResult
from game.formats.common.media.unpacked import MOST_BYTES_A_FILE, MOST_FILES
from game.formats.source import Source
from game.values import dataclass
from game.words import _

MOST_DATABASE, MOST_MAP = 100_000_000, 20_000_000
COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The newest first: beside it lies an old one that only says to update Anki."""
_ZSTD = b"\x28\xb5\x2f\xfd"
_WINDOW = 2**26


@dataclass(frozen=True)
class Package:
    """`files` are entries of the archive by the names that notes call them."""

    archive: Archive | None
    database: bytes
    files: dict[str, str]


def open_package(archive: Archive) -> Package | tuple[str, str]:
    """Return the package, or why there is none with what to do."""
    names = set(archive.names())
    collection = next((name for name in COLLECTIONS if name in names), "")
    if not collection:
        return _unknown(archive)
    data = archive.read(collection, MOST_DATABASE)
    if data is not None and collection == COLLECTIONS[0]:
        data = inflate(data, MOST_DATABASE)
    if data is None:
        said = _("The cards in this package are damaged, or there are more than 100 MB of them.")
        return said, _("Export the deck from Anki again, or export fewer decks at once.")
    return Package(archive, data, _files(archive))


def inflate(data: bytes, most: int) -> bytes | None:
    """Return what Zstandard packed; None when damaged or more than `most` bytes."""
    import zstandard

    if not data.startswith(_ZSTD):
        return None
    try:
        reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(io.BytesIO(data))
        found = reader.read(most + 1)
    except (zstandard.ZstdError, MemoryError, ValueError):
        return None
    return found if len(found) <= most else None


def look_in(package: Package, source: Source) -> Callable[[str], MediaResult]:
    """Return how a picture or sound is found in the package and put on the disk."""

    others = {alike(name): name for name in reversed(package.files)}

    def look(name: str) -> MediaResult:
        name = unicodedata.normalize("NFC", name)
        name = name if name in package.files else unquote(name)
        name = name if name in package.files else others.get(alike(name), name)
        entry = package.files.get(name, "")
        data = package.archive.read(entry, MOST_BYTES_A_FILE) if package.archive and entry else None
        if data is not None and data.startswith(_ZSTD):
            data = inflate(data, MOST_BYTES_A_FILE)
        if data is None:
            said = _("“{name}” is named on a card, but it is not in the package.")
            cure = _("Export the deck from Anki again, and tick “Include media”.")
            return "", (said.format(name=name[:60]), cure)
        return source.unpacked.keep(name, data)

    return look


def _unknown(archive: Archive) -> tuple[str, str]:
    meta = archive.read("meta", 1000) or b""
    version = next((value for number, value in fields(meta) if number == 1), 0)
    if isinstance(version, int) and version > len(COLLECTIONS):
        said = _("This package was made by a newer Anki than is known here.")
        return said, _("In Anki, export it again and tick “Support older Anki versions”.")
    said = _("This ZIP holds no cards of Anki's.")
    return said, _("Export the deck from Anki as a package (.apkg).")


# ---------------------------------------------------------------------- the list of media


def _files(archive: Archive) -> dict[str, str]:
    data = archive.read("media", MOST_MAP) or b""
    if data.startswith(_ZSTD):
        return dict(_new_map(inflate(data, MOST_MAP) or b""))
    return dict(_old_map(data))


def _old_map(data: bytes) -> Iterator[tuple[str, str]]:
    """Return the names in JSON, `{"0": "dog.jpg"}`."""
    try:
        found = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return
    if isinstance(found, dict):
        for entry, name in list(found.items())[:MOST_FILES]:
            if isinstance(name, str):
                yield unicodedata.normalize("NFC", name), entry


def _new_map(data: bytes) -> Iterator[tuple[str, str]]:
    """Return the names in protocol buffers: a list of entries, whose first field is the name."""
    for at, (_number, entry) in enumerate(f for f in fields(data) if f[0] == 1):
        if at >= MOST_FILES or not isinstance(entry, bytes):
            return
        name = next((value for number, value in fields(entry) if number == 1), b"")
        if isinstance(name, bytes):
            yield unicodedata.normalize("NFC", name.decode("utf-8", "replace")), str(at)
