"""Saving files atomically, finding free file names, and copying media beside a set."""

from __future__ import annotations

import contextlib
import errno
import filecmp
import os
import platform
import shutil
import stat
import threading
import unicodedata
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import BinaryIO

from game.core.free_name import first_free
from game.words import _

_TEMPORARY = ".saving"
_MOST_BYTES = 120
"""Of a name, in UTF-8: most disks allow 255 with number, ending and our own mark."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in "0123456789")}
_FORBIDDEN = '\\/:*?"<>|~'
_DAY = 86_400
_MOST_BACKUP_BYTES = 240
"""Of a name before ".bak": only very long names are cut."""


def save(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write `data` to the file at `path`. Raises OSError, and then the old file is untouched.

    A `new` file replaces no other: FileExistsError when there is one.
    """
    _save_with(path, lambda file: _write(file, data), new=new)


def keep_before(path: Path) -> Path | None:
    """Copy a file to its name and ".bak"; return None when there is no file. Raises OSError."""
    if not path.is_file():
        return None
    backup = path.with_name(_first_bytes(path.name, _MOST_BACKUP_BYTES) + ".bak")
    save(backup, path.read_bytes())
    return backup


def keep_theirs(path: Path, data: bytes) -> Path:
    """Save what somebody else wrote at `path` in a new file beside it. Raises OSError."""
    name = _first_bytes(path.name, _MOST_BACKUP_BYTES) + ".bak"
    taken = _folded_names(path.parent)
    # `name` itself is that of the backup.
    free = first_free(name, lambda other: other == name or _fold(other) in taken)
    save(path.with_name(free), data, new=True)
    return path.with_name(free)


def free_name(folder: Path, title: str, suffix: str = ".yaml") -> Path:
    """Return a free path in `folder`, named after `title` in letters that any system allows."""
    stem = _stem(title) or _stem(_("My pairs")) or "pairs"
    taken = _folded_names(folder)
    return folder / (first_free(stem, lambda other: _fold(other + suffix) in taken) + suffix)


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
    stem = _stem(title) or title
    return free_name(folder, title).stem == stem and free_name(folder, title, "").name == stem


def place_media(file: str, folder: Path) -> str:
    """Copy a picture or sound to the set's folder, unless it is there. Raises OSError."""
    source, folder = Path(file).absolute(), folder.absolute()
    if source.is_relative_to(folder) and ".." not in source.parts:
        return str(source)
    name = source.name.strip(" .")
    if any(sign in name for sign in _FORBIDDEN) or name != source.name:
        name = (_stem(source.stem) or "media") + source.suffix
    if Path(name).stem.casefold() in _RESERVED:
        name = f"{Path(name).stem}_{Path(name).suffix}"
    while (target := _copy_to_free(folder, name, source)) is None:
        pass  # another program took the name first: try again
    return str(target)


def _copy_to_free(folder: Path, name: str, source: Path) -> Path | None:
    """Copy the file unless an equal one is there; None when the name was taken meanwhile."""
    existing = _names_by_fold(folder)
    name = first_free(name, lambda other: _is_taken(existing.get(_fold(other)), folder, source))
    if _fold(name) in existing:
        return folder / existing[_fold(name)]
    try:
        _save_with(folder / name, lambda copy: _copy(source, copy), new=True)
    except FileExistsError:
        return None
    return folder / name


# ------------------------------------------------------------------ atomic writing


def _save_with(path: Path, write: Callable[[BinaryIO], None], *, new: bool = False) -> None:
    path = path.resolve()
    if not new:
        _check_replaceable(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    writer_id = f"{_computer_id()}.{os.getpid()}-{threading.get_native_id()}"
    temporary = path.with_name(f".{_first_bytes(path.name, _MOST_BYTES)}.{writer_id}{_TEMPORARY}")
    try:
        with temporary.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        _delete_orphans(temporary)
        if new:
            _move_to_free(temporary, path)
        else:
            if path.exists():
                shutil.copymode(path, temporary)
            _replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write(file: BinaryIO, data: bytes) -> None:
    file.write(data)


def _copy(source: Path, copy: BinaryIO) -> None:
    with source.open("rb") as original:
        shutil.copyfileobj(original, copy)


def _check_replaceable(path: Path) -> None:
    """Raise OSError unless `path` is free, or a file that may be written to."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, _("it is a pipe or a device, not a file"), str(path))
    if not mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _replace(temporary: Path, path: Path) -> None:
    """Replace `path`; try again on Windows, where an open file cannot be replaced."""
    for _attempt in range(5 if os.name == "nt" else 0):
        try:
            temporary.replace(path)
        except PermissionError:
            threading.Event().wait(0.03)
        else:
            return
    temporary.replace(path)


def _move_to_free(temporary: Path, path: Path) -> None:
    """Rename to a free name; of two programs at the same moment one gets FileExistsError."""
    if os.name == "nt":  # which renames to a free name only
        temporary.rename(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.replace(path)
    else:
        temporary.unlink()


def _sync_folder(folder: Path) -> None:
    """Sync the folder to the disk, where the system can open a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _delete_orphans(ours: Path) -> None:
    """Delete the temporary files of killed programs; `ours` has just been written.

    The folder may be shared: files of other computers are deleted only when they are old.
    """
    with contextlib.suppress(OSError):
        now = ours.stat().st_mtime
        for file in ours.parent.glob(f".*{_TEMPORARY}"):
            with contextlib.suppress(OSError):
                if file != ours and (_is_orphan(file) or now - file.stat().st_mtime > _DAY):
                    file.unlink()


def _is_orphan(temporary: Path) -> bool:
    """Return True if a program of this computer wrote it that is no longer running."""
    computer, _dot, number = temporary.name.removesuffix(_TEMPORARY).rpartition(".")
    process = number.partition("-")[0]
    here = computer.endswith(f".{_computer_id()}")
    return here and process.isdecimal() and not _is_running(int(process))


@cache
def _computer_id() -> str:
    """Return eight letters that identify this computer."""
    return f"{zlib.crc32(platform.node().encode(errors='replace')):08x}"


def _is_running(process: int) -> bool:
    """Return True if a process runs; False on Windows, which protects open files itself."""
    if process == os.getpid():
        return True
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


# ------------------------------------------------------------------ names


def _folded_names(folder: Path) -> set[str]:
    return {*_names_by_fold(folder)}


def _names_by_fold(folder: Path) -> dict[str, str]:
    """Return the names in a folder by their folded form; none if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return {_fold(file.name): file.name for file in entries}
    except OSError:
        return {}


def _fold(name: str) -> str:
    """Return a name as systems that ignore capitals compare it."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def _is_taken(name: str | None, folder: Path, source: Path) -> bool:
    """Return True if the name in the folder belongs to something else than `source`."""
    if name is None:
        return False
    target = folder / name
    return not target.is_file() or not filecmp.cmp(source, target, shallow=False)


def _first_bytes(name: str, most: int) -> str:
    """Return at most the first `most` bytes of a name."""
    return os.fsencode(name)[:most].decode(errors="ignore")


def _stem(title: str) -> str:
    """Return the letters and digits of any script, with a hyphen for each run of others."""
    text = unicodedata.normalize("NFC", title)
    letters = "".join(c if c == "_" or unicodedata.category(c)[0] in "LMN" else " " for c in text)
    stem = _first_bytes("-".join(letters.split()), _MOST_BYTES).strip("-_")
    return f"{stem}-1" if stem.casefold() in _RESERVED else stem
