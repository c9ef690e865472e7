"""Saving files atomically: a file is the old one or the new one, whatever happens."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from game import disk, paths, temporary
from game.core.free_name import first_free
from game.shelf.file_names import first_bytes, fold, names_by_fold
from game.words import _

_MOST_BACKUP_BYTES = 240
"""Of a name before ".bak": only very long names are cut."""


def save(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write `data` to the file at `path`. Raises OSError, and then the old file is untouched.

    A `new` file replaces no other: FileExistsError when there is one.
    """
    path = paths.real(path)
    if not new:
        _check_replaceable(path)
    with _temporary(path) as made:
        with made.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            now = os.fstat(file.fileno()).st_mtime
        temporary.delete_orphans(path.parent, now)
        if new:
            _move_to_free(made, path)
        else:
            if paths.exists(path):
                shutil.copymode(path, made)
            _replace(made, path)
    disk.sync_folder(path.parent)


def keep_before(path: Path) -> Path | None:
    """Copy a file to its name and ".bak"; return None when there is no file. Raises OSError."""
    if not paths.is_file(path):
        return None
    backup = path.with_name(first_bytes(path.name, _MOST_BACKUP_BYTES) + ".bak")
    save(backup, path.read_bytes())
    return backup


def keep_theirs(path: Path, data: bytes) -> Path:
    """Save what somebody else wrote at `path` in a new file beside it. Raises OSError."""
    name = first_bytes(path.name, _MOST_BACKUP_BYTES) + ".bak"
    taken = names_by_fold(path.parent)
    # `name` itself is that of the backup.
    free = first_free(name, lambda other: other == name or fold(other) in taken)
    save(path.with_name(free), data, new=True)
    return path.with_name(free)


def copy_new(source: Path, path: Path) -> None:
    """Copy a file to a free path; it is on the disk for good after `sync`.

    Raises OSError, FileExistsError when the path is not free.
    """
    path = paths.real(path)
    with _temporary(path) as made:
        with source.open("rb") as original, made.open("xb") as file:
            shutil.copyfileobj(original, file)
        _move_to_free(made, path)


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Hand out a hidden folder beside `path`, which is renamed to it at the end.

    So the folder is there with all that is in it, or not at all. Raises OSError, also when
    something is at `path` by then.
    """
    made = temporary.hidden(path)
    temporary.delete(made)
    made.mkdir(parents=True)
    try:
        yield made
        if paths.exists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        _replace(made, path)
    except BaseException:
        temporary.delete(made)
        raise
    disk.sync_folder(path.parent)


def sync(files: Sequence[Path]) -> None:
    """Wait until new files are on the disk: of many at once, which takes little longer than one.

    Raises OSError.
    """
    for path in files:
        with contextlib.suppress(FileNotFoundError), path.open("rb+") as file:
            os.fsync(file.fileno())
    for folder in {path.parent for path in files}:
        disk.sync_folder(folder)


# ------------------------------------------------------------------ writing


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """Make the folder of `path` and hand out a name beside it, which is free afterwards."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = temporary.hidden(path)
    temporary.delete(made)  # whatever lies there: a link would lead the writing elsewhere
    try:
        yield made
    except BaseException:
        temporary.delete(made)
        raise


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


def _replace(made: Path, path: Path) -> None:
    """Replace `path`; try again on Windows, where an open file cannot be replaced."""
    for _attempt in range(5 if os.name == "nt" else 0):
        try:
            made.replace(path)
        except PermissionError:
            threading.Event().wait(0.03)
        else:
            return
    made.replace(path)


def _move_to_free(made: Path, path: Path) -> None:
    """Rename to a free name; of two programs at the same moment one gets FileExistsError."""
    if os.name == "nt":  # which renames to a free name only
        made.rename(path)
        return
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if paths.exists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        made.replace(path)
    else:
        made.unlink()
