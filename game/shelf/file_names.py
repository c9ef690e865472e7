"""File names: which a folder has, and free ones that every system allows."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from game.core.free_name import first_free
from game.words import _

MOST_BYTES = 120
"""Of a name, in UTF-8: most disks allow 255 with number, ending and our own mark."""
_PORTS = {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS}


def free_name(folder: Path, title: str, suffix: str = ".yaml") -> Path:
    """Return a free path in `folder`, named after `title` in letters that any system allows."""
    name = stem(title) or stem(_("My pairs")) or "pairs"
    taken = names_by_fold(folder)
    return folder / (first_free(name, lambda other: fold(other + suffix) in taken) + suffix)


def copy_title(title: str, folder: Path) -> str:
    """Return the title for a copy of a set, whose file name is free in `folder`."""
    mark = _("{title} (copy)").format(title="")
    title = title.removesuffix(mark)
    copy, number = title + mark, 2
    while not _is_free(folder, copy):
        copy, number = _("{title} (copy {n})").format(title=title, n=number), number + 1
    return copy


def _is_free(folder: Path, title: str) -> bool:
    """Return True if neither a set nor the folder of one is named after this title yet."""
    name = stem(title) or title
    return free_name(folder, title).stem == name and free_name(folder, title, "").name == name


def names_by_fold(folder: Path) -> dict[str, str]:
    """Return the names in a folder by their folded form; none if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return {fold(file.name): file.name for file in entries}
    except OSError:
        return {}


def fold(name: str) -> str:
    """Return a name as systems that ignore capitals compare it."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def first_bytes(name: str, most: int) -> str:
    """Return at most the first `most` bytes of a name."""
    return os.fsencode(name)[:most].decode(errors="ignore")


def stem(title: str) -> str:
    """Return the letters and digits of any script, with a hyphen for each run of others."""
    text = unicodedata.normalize("NFC", title)
    letters = "".join(c if c == "_" or unicodedata.category(c)[0] in "LMN" else " " for c in text)
    name = first_bytes("-".join(letters.split()), MOST_BYTES).strip("-_")
    return f"{name}-1" if is_reserved(name) else name


def is_reserved(name: str) -> bool:
    """Return True if Windows takes the name for a device; what comes after a dot is no matter."""
    return name.partition(".")[0].rstrip(" ").casefold() in _RESERVED
