"""Saving: a file is there whole or not at all; names that are free; media put beside a set."""

from __future__ import annotations

import contextlib
import errno
import filecmp
import os
import shutil
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from game.words import _

_ENDING = ".saving"
_MOST_BYTES = 120
"""Of a name, in UTF-8: most disks take 255, and number, ending and our own mark come to it."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in "0123456789")}
_SIGNS = '\\/:*?"<>|~'


def save(path: Path, data: bytes) -> None:
    """Put `data` in the file at `path`. Raises OSError, and then the old file is untouched."""
    _put(path, lambda file: _write(file, data))


def keep_before(path: Path) -> Path | None:
    """Copy a file to its name and ".bak"; None when there is no file. Raises OSError."""
    if not path.is_file():
        return None
    kept = path.with_name(path.name + ".bak")
    save(kept, path.read_bytes())
    return kept


def free_name(folder: Path, title: str, suffix: str = ".yaml") -> Path:
    """A path in `folder` that no file has, called after `title` in letters any system takes."""
    stem = _stem(title) or _stem(_("My pairs")) or "pairs"
    taken = _names(folder)
    number = 1
    while _numbered(stem, number, suffix).casefold() in taken:
        number += 1
    return folder / _numbered(stem, number, suffix)


def place_media(file: str, folder: Path) -> str:
    """The picture or sound beside the set: copied there unless it is there. Raises OSError."""
    source, folder = Path(file).absolute(), folder.absolute()
    if source.is_relative_to(folder) and ".." not in source.parts:
        return str(source)
    name = source.name.strip(" .")
    if any(sign in name for sign in _SIGNS) or name != source.name:
        name = (_stem(source.stem) or "media") + source.suffix
    stem, suffix = Path(name).stem, Path(name).suffix
    number = 1
    while True:
        place = folder / _numbered(stem, number, suffix)
        if not place.exists():
            _put(place, lambda copy: _copy(source, copy))
            return str(place)
        if filecmp.cmp(source, place, shallow=False):
            return str(place)
        number += 1


# ------------------------------------------------------------------ whole or not at all


def _put(path: Path, write: Callable[[BinaryIO], None]) -> None:
    path = path.resolve()
    _may_change(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    trial = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_native_id()}{_ENDING}")
    _sweep(path.parent)
    try:
        with trial.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
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
    """A file that is marked as not to be written to is not replaced either."""
    with contextlib.suppress(FileNotFoundError):
        if not path.stat().st_mode & 0o222:
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


def _remember_the_name(folder: Path) -> None:
    """Let the folder itself reach the disk, where a folder can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Take away what a program that was killed had not finished."""
    with contextlib.suppress(OSError):
        for file in folder.glob(f".*{_ENDING}"):
            number = file.name.removesuffix(_ENDING).rpartition(".")[2].partition("-")[0]
            if number.isdecimal() and not _runs(int(number)):
                with contextlib.suppress(OSError):
                    file.unlink()


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
    try:
        return {unicodedata.normalize("NFC", file.name).casefold() for file in folder.iterdir()}
    except OSError:
        return set()


def _numbered(stem: str, number: int, suffix: str) -> str:
    return f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"


def _stem(title: str) -> str:
    """Letters and digits of any script; runs of anything else made one hyphen."""
    text = unicodedata.normalize("NFC", title)
    kept = "".join(c if c == "_" or unicodedata.category(c)[0] in "LMN" else " " for c in text)
    stem = "-".join(kept.split()).encode()[:_MOST_BYTES].decode(errors="ignore").strip("-_")
    return f"{stem}-1" if stem.casefold() in _RESERVED else stem
