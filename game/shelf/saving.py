"""Saving: a file is there whole or not at all; names that are free; media put beside a set."""

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

from game.core.free_name import free_name as free_of
from game.words import _

_ENDING = ".saving"
_MOST_BYTES = 120
"""Of a name, in UTF-8: most disks take 255, and number, ending and our own mark come to it."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in "0123456789")}
_SIGNS = '\\/:*?"<>|~'
_DAY = 86_400
_MOST_IN_A_BACKUP = 240
"""Bytes of a name before ".bak": all of a name but a very long one."""


def save(path: Path, data: bytes, *, new: bool = False) -> None:
    """Put `data` in the file at `path`. Raises OSError, and then the old file is untouched.

    A `new` file takes nobody's place: FileExistsError when there is one.
    """
    _put(path, lambda file: _write(file, data), new=new)


def keep_before(path: Path) -> Path | None:
    """Copy a file to its name and ".bak"; None when there is no file. Raises OSError."""
    if not path.is_file():
        return None
    kept = path.with_name(_cut(path.name, _MOST_IN_A_BACKUP) + ".bak")
    save(kept, path.read_bytes())
    return kept


def keep_theirs(path: Path, data: bytes) -> Path:
    """Keep what somebody else wrote at `path` beside it, in a file of its own. Raises OSError."""
    name = _cut(path.name, _MOST_IN_A_BACKUP) + ".bak"
    taken = _names(path.parent)
    free = free_of(name, lambda one: _folded(one) in taken or one == name)  # that is of before
    save(path.with_name(free), data, new=True)
    return path.with_name(free)


def free_name(folder: Path, title: str, suffix: str = ".yaml") -> Path:
    """A path in `folder` that no file has, called after `title` in letters any system takes."""
    stem = _stem(title) or _stem(_("My pairs")) or "pairs"
    taken = _names(folder)
    return folder / (free_of(stem, lambda one: _folded(one + suffix) in taken) + suffix)


def place_media(file: str, folder: Path) -> str:
    """The picture or sound beside the set: copied there unless it is there. Raises OSError."""
    source, folder = Path(file).absolute(), folder.absolute()
    if source.is_relative_to(folder) and ".." not in source.parts:
        return str(source)
    name = source.name.strip(" .")
    if any(sign in name for sign in _SIGNS) or name != source.name:
        name = (_stem(source.stem) or "media") + source.suffix
    if Path(name).stem.casefold() in _RESERVED:
        name = f"{Path(name).stem}_{Path(name).suffix}"
    while (place := _place_in(folder, name, source)) is None:
        pass  # somebody was quicker: look again
    return str(place)


def _place_in(folder: Path, name: str, source: Path) -> Path | None:
    """Where the copy is, or is now; None when somebody has just taken the name."""
    there = _by_fold(folder)
    name = free_of(name, lambda one: _is_other(there.get(_folded(one)), folder, source))
    if _folded(name) in there:
        return folder / there[_folded(name)]
    try:
        _put(folder / name, lambda copy: _copy(source, copy), new=True)
    except FileExistsError:
        return None
    return folder / name


# ------------------------------------------------------------------ whole or not at all


def _put(path: Path, write: Callable[[BinaryIO], None], *, new: bool = False) -> None:
    path = path.resolve()
    if not new:
        _may_change(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = f"{_computer()}.{os.getpid()}-{threading.get_native_id()}"
    trial = path.with_name(f".{_cut(path.name, _MOST_BYTES)}.{mark}{_ENDING}")
    try:
        with trial.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        _sweep(trial)
        if new:
            _take_a_free_place(trial, path)
        else:
            if path.exists():
                shutil.copymode(path, trial)
            _take_its_place(trial, path)
    except BaseException:
        with contextlib.suppress(OSError):
            trial.unlink(missing_ok=True)
        raise
    _remember_the_name(path.parent)


def _write(file: BinaryIO, data: bytes) -> None:
    file.write(data)


def _copy(source: Path, copy: BinaryIO) -> None:
    with source.open("rb") as original:
        shutil.copyfileobj(original, copy)


def _may_change(path: Path) -> None:
    """A file that is marked as not to be written to is not replaced either, nor is no file."""
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


def _take_its_place(trial: Path, path: Path) -> None:
    """On Windows a file that something looks at for a moment cannot be replaced just then."""
    for _attempt in range(5 if os.name == "nt" else 0):
        try:
            trial.replace(path)
        except PermissionError:
            threading.Event().wait(0.03)
        else:
            return
    trial.replace(path)


def _take_a_free_place(trial: Path, path: Path) -> None:
    """Where nothing is. Two programs that come at the same moment do not both get it."""
    if os.name == "nt":  # which renames to a free name only
        trial.rename(path)
        return
    try:
        os.link(trial, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        trial.replace(path)
    else:
        trial.unlink()


def _remember_the_name(folder: Path) -> None:
    """Let the folder itself reach the disk, where a folder can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(ours: Path) -> None:
    """Take away what programs that were killed had not finished; `ours` has just been written.

    The folder may be shared: of another computer, or one that cannot be asked, only old ones.
    """
    with contextlib.suppress(OSError):
        now = ours.stat().st_mtime
        for file in ours.parent.glob(f".*{_ENDING}"):
            with contextlib.suppress(OSError):
                if file != ours and (_is_orphan(file) or now - file.stat().st_mtime > _DAY):
                    file.unlink()


def _is_orphan(trial: Path) -> bool:
    """Whether a program of this computer wrote at it that does not run any more."""
    computer, _dot, number = trial.name.removesuffix(_ENDING).rpartition(".")
    process = number.partition("-")[0]
    here = computer.endswith(f".{_computer()}")
    return here and process.isdecimal() and not _runs(int(process))


@cache
def _computer() -> str:
    """This computer in eight letters."""
    return f"{zlib.crc32(platform.node().encode(errors='replace')):08x}"


def _runs(process: int) -> bool:
    """Whether a process is there. Windows cannot be asked so; it guards open files itself."""
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


def _names(folder: Path) -> set[str]:
    return {*_by_fold(folder)}


def _by_fold(folder: Path) -> dict[str, str]:
    """The names of what is in a folder, by how they are compared."""
    try:
        with os.scandir(folder) as found:
            return {_folded(file.name): file.name for file in found}
    except OSError:
        return {}


def _folded(name: str) -> str:
    """A name as systems compare it that do not tell capitals apart."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def _is_other(name: str | None, folder: Path, source: Path) -> bool:
    """Whether something else than `source` is in a folder under this name."""
    if name is None:
        return False
    place = folder / name
    return not place.is_file() or not filecmp.cmp(source, place, shallow=False)


def _cut(name: str, most: int) -> str:
    """The beginning of a name, so many bytes of it at most."""
    return os.fsencode(name)[:most].decode(errors="ignore")


def _stem(title: str) -> str:
    """Letters and digits of any script; runs of anything else made one hyphen."""
    text = unicodedata.normalize("NFC", title)
    kept = "".join(c if c == "_" or unicodedata.category(c)[0] in "LMN" else " " for c in text)
    stem = _cut("-".join(kept.split()), _MOST_BYTES).strip("-_")
    return f"{stem}-1" if stem.casefold() in _RESERVED else stem
