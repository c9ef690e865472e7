"""Archives: ZIP files by strangers, looked over before anything is unpacked, then read by name."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from urllib.parse import unquote

from game.formats.common.bytes.file_names import alike, nearest, other_spellings, stored_name
from game.formats.problems import Problem
from game.values import dataclass
from game.words import _

MOST_ENTRIES, MOST_BYTES, MOST_A_FILE = 30_000, 1_000_000_000, 50_000_000
MOST_TIMES, _SMALL = 300, 5_000_000
"""A larger file that grows more than this many times is a bomb, not a lesson."""
_ENTRY, _END, _END_64, _IN_64 = b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", 0xFFFF_FFFF
_MOST_DIRECTORY = 10_000_000
"""Of the list of files: 300 bytes each, names and all."""
_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(RuntimeError, OverflowError, MemoryError, IndexError, KeyError),
)
"""All that the standard library raises for damaged archives, NotImplementedError among them."""
_UTF_8 = 0x800
"""The mark of a name in UTF-8."""
_MODE = 16
"""A file's mode on Unix is in the upper bits of its attributes."""


@dataclass(frozen=True)
class Archive:
    """What lies in a ZIP file that has been looked over. Names have `/` between their parts."""

    zip: zipfile.ZipFile
    entries: dict[str, zipfile.ZipInfo]

    def names(self) -> tuple[str, ...]:
        """Return all files in it, folders not, in their order."""
        return tuple(self.entries)

    @property
    def is_locked(self) -> bool:
        """Whether it is an OpenDocument file that is protected with a password."""
        return b"encryption-data" in (self.read("META-INF/manifest.xml", _SMALL) or b"")

    def read(self, name: str, most: int = MOST_A_FILE) -> bytes | None:
        """Return the bytes of a file; None when not there, damaged or larger than `most`."""
        entry = self.entries.get(name)
        if entry is None or entry.file_size > most:
            return None
        try:
            with self.zip.open(entry) as file:
                data = file.read(most + 1)
        except _ERRORS:
            return None
        return data if len(data) <= most else None

    def find(self, name: str) -> str:
        """Return the file meant by a name as documents write it: %20, other case, no folder."""
        plain = unquote(name.replace("\\", "/")).removeprefix("./").lstrip("/")
        if name in self.entries or plain in self.entries:
            return name if name in self.entries else plain
        last = alike(_last(plain))
        near = self._by_last.get(last, []) if last else []
        if not near and last and not last.isascii():
            near = self._by_old_spelling.get(last, [])
        wholes = [entry for entry in near if alike(entry) == alike(plain)]
        return nearest(plain, wholes) or (near[0] if near else "")

    @cached_property
    def _by_last(self) -> dict[str, list[str]]:
        """Names by their last part."""
        lasts: dict[str, list[str]] = {}
        for name in self.entries:
            lasts.setdefault(alike(_last(name)), []).append(name)
        return lasts

    @cached_property
    def _by_old_spelling(self) -> dict[str, list[str]]:
        """Names by their last part in every encoding they may be in, where none is said."""
        lasts: dict[str, list[str]] = {}
        for name, entry in self.entries.items():
            if not name.isascii() and not entry.flag_bits & _UTF_8:
                for spelling in other_spellings(_last(name)):
                    lasts.setdefault(alike(spelling), []).append(name)
        return lasts


def open_archive(data: bytes, file: str) -> Archive | Problem:
    """Return the archive, or the sentence for which it is not opened."""
    if data.count(_ENTRY) > MOST_ENTRIES or _directory(data) > _MOST_DIRECTORY:
        return Problem(file, 0, *_too_much())
    try:
        found = zipfile.ZipFile(io.BytesIO(data))
        entries = found.infolist()
    except _ERRORS:
        return _damaged(file)
    # An entry without a name is a sign of damage, and `is_dir` would fall over it.
    entries = [entry for entry in entries if entry.filename]
    if sum(entry.compress_size for entry in entries) > len(data):
        return _damaged(file)  # its files lie over one another, or it lies about their sizes
    named = {_name(entry): entry for entry in entries if not entry.is_dir()}
    refused = _refusal(entries, len(named))
    return Problem(file, 0, *refused) if refused else Archive(found, named)


def _directory(data: bytes) -> int:
    """Return how many bytes the list of all files says it has."""
    at = data.rfind(_END)
    size = int.from_bytes(data[at + 12 : at + 16], "little") if at >= 0 else 0
    if size < _IN_64:
        return size
    at = data.rfind(_END_64)
    return int.from_bytes(data[at + 40 : at + 48], "little") if at >= 0 else 0


def _damaged(file: str) -> Problem:
    said = _("This file is damaged, or was not copied whole.")
    return Problem(file, 0, said, _("Copy or download it again, or export it anew."))


def zip_members(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP file of these; the same ones make the same bytes, whenever that is."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _refusal(entries: list[zipfile.ZipInfo], names: int) -> tuple[str, str] | None:
    """Return why it is better not to read any of these, with the cure."""
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        return _too_much()
    if any(_is_bomb(entry) for entry in entries):
        said = _("A file in this ZIP would grow several hundred times when it is unpacked.")
        return said, _("Such files do harm on purpose. Ask where it comes from.")
    if any(_leaves(_name(entry)) or _is_link(entry) for entry in entries):
        said = _("This ZIP holds names that lead out of its own folder, so it was not opened.")
        return said, _("Such files do harm on purpose. Ask where it comes from.")
    return _unreadable(entries, names)


def _unreadable(entries: list[zipfile.ZipInfo], names: int) -> tuple[str, str] | None:
    files = [entry for entry in entries if not entry.is_dir()]
    if any(entry.flag_bits & 0x1 for entry in entries):
        return _("This ZIP is locked with a password."), _("Save it again without a password.")
    if any(
        entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in files
    ):
        said = _("This ZIP is compressed in a way that is not known here.")
        return said, _("Unpack it and pack it again as an ordinary ZIP file.")
    if len({(_name(entry), entry.CRC, entry.file_size) for entry in files}) > names:
        said = _("This ZIP holds different files of the same name, so it was not opened.")
        return said, _("Unpack it and pack it again as an ordinary ZIP file.")
    return None


def _too_much() -> tuple[str, str]:
    said = _("This ZIP holds more than can be unpacked here: 30,000 files or 1 GB.")
    return said, _("Split it into several files.")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_SMALL, MOST_TIMES * entry.compress_size)


def _leaves(name: str) -> bool:
    parts = name.split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0]


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> _MODE)


def _name(entry: zipfile.ZipInfo) -> str:
    """Return the name in Unicode."""
    name = entry.filename.replace("\\", "/")
    return name if entry.flag_bits & _UTF_8 else stored_name(name)


def _last(name: str) -> str:
    return name.rpartition("/")[2]
