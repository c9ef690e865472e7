"""Unused pictures: those that were made in between are deleted when nothing names them."""

from __future__ import annotations

import errno
import html
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

from game import paths
from game.formats.common.bytes.file_names import alike
from game.shelf.folder_walk import DEEPEST
from game.shelf.originals import FOLDER

TEXTS = frozenset(
    (
        *(".yaml", ".yml", ".txt", ".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson"),
        *(".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml", ".xml", ".gift"),
        *(".kvtml", ".jclic", ".cards", ".jmt", ".jqz", ".jcl", ".jcw", ".jmx", ".jms"),
        *(".game", ".drill", ".dict", ".index", ".mem"),
    )
)
"""Endings of sets that are text: they name pictures beside them. Packed ones hold their own."""
TABLES = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"))
"""Of the packed ones those that name pictures beside them too."""
_COARSE_S = 2
"""How coarse the times of files may be."""
_BACKUP = ".bak"
_MOST_BYTES, _MOST_FILES, _MOST_LISTED = 2_000_000, 300, 20_000
"""What is read and listed at most: the window waits for it."""
_PLAIN = " -_."
"""With letters and digits all that a name may have to be found in whatever is written."""
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n[ \t]*|(?=[-_. ]))")
"""Signs as JSON, YAML and Markdown write them, and where YAML goes on in the next line."""


def delete_unused(made: Iterable[str], own_folder: Path) -> None:
    """Delete those of these pictures that no set beside them or above names.

    That is also versions before, and whatever else may be read as a set. The originals stay, so
    that each picture can be made again. Where not all can be looked at, nothing is deleted: what
    was not read may name all of them.
    """
    by_folder: dict[Path, set[str]] = {}
    for path in map(Path, made):
        is_sure = path.suffix and all(_is_plain(sign) for sign in path.name)
        if is_sure and paths.is_file(path):
            by_folder.setdefault(path.parent, set()).add(path.name)
    for folder, names in by_folder.items():
        with suppress(OSError):
            made_at = min((folder / name).stat().st_mtime for name in names)
            folders = _folders(folder.absolute(), own_folder.absolute())
            for name in _unnamed(names, folders, made_at - _COARSE_S):
                with suppress(OSError):
                    (folder / name).unlink(missing_ok=True)
                    (folder / FOLDER / f"{name}.json").unlink(missing_ok=True)


def _is_plain(sign: str) -> bool:
    return sign in _PLAIN or (sign.isalnum() and sign <= "\uffff")


def _folders(folder: Path, own_folder: Path) -> list[Path]:
    """Return the folders of the sets that may name what is in `folder`."""
    upward = [folder, *folder.parents]
    if folder.is_relative_to(own_folder):
        return upward[: upward.index(own_folder) + 1]
    return upward[:DEEPEST]


def _unnamed(names: set[str], folders: list[Path], made_at: float) -> set[str]:
    """Return those of the names that are written nowhere in these folders.

    Raises OSError when that is not to be known, as where a table was saved since `made_at`.
    """
    by_written = {_spaced(alike(name)): name for name in names}
    ends = "|".join({re.escape(Path(name).suffix) for name in by_written})
    pattern, lengths = re.compile(ends), {len(name) for name in by_written}
    named = set[str]()
    for data in _texts(folders, made_at):
        text = data.decode(errors="replace")
        if "\0" in text or "\ufffd" in text:
            # In another encoding plain letters are still found, once those of two bytes are one.
            text = data.replace(b"\0", b"").decode("latin-1")
            named |= {name for name in by_written if not name.isascii()}
        for reading in _readings(text):
            stops = [found.end() for found in pattern.finditer(reading)]
            pieces = {reading[max(0, stop - most) : stop] for stop in stops for most in lengths}
            named |= by_written.keys() & pieces
    return {name for written, name in by_written.items() if written not in named}


def _texts(folders: list[Path], made_at: float) -> Iterator[bytes]:
    """Yield what is in all files that may be sets. Raises OSError when that is too much."""
    files, listed, size = 0, 0, 0
    for folder in folders:
        with os.scandir(folder) as listing:
            for entry in listing:
                listed += 1
                is_table = Path(entry.name).suffix.lower() in TABLES
                unknown = is_table and entry.stat().st_mtime >= made_at
                if _may_be_set(entry.name) and entry.is_file():
                    files += 1
                    size += entry.stat().st_size
                    unknown = unknown or size > _MOST_BYTES or files > _MOST_FILES
                    if not unknown:
                        yield Path(entry.path).read_bytes()
                if unknown or listed > _MOST_LISTED:
                    raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), entry.path)


def _may_be_set(name: str) -> bool:
    """Return True for the ending of a set, also where a copy has got another one after it."""
    name = name.lower().rstrip("~")
    return _BACKUP in name or not TEXTS.isdisjoint(Path(name).suffixes)


def _readings(text: str) -> set[str]:
    """Return the text as it stands, and what it says where signs are written as numbers."""
    unescaped = _ESCAPED.sub(_sign, text) if "\\" in text else text
    found = {text, unescaped, unquote(text), html.unescape(text), unquote(html.unescape(unescaped))}
    return {_spaced(alike(one)) for one in found}


def _sign(found: re.Match[str]) -> str:
    number = found[1] or found[2]
    return chr(int(number, 16)) if number else ""


def _spaced(text: str) -> str:
    """Return the text in one line: a name may go on in the next."""
    return " ".join(text.split())
