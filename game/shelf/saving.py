"""Saving files atomically: a file is the old one or the new one, whatever happens."""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import shutil
import stat
import threading
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from game import paths
from game.core.free_name import first_free
from game.shelf.file_names import MOST_BYTES, first_bytes, fold, names_by_fold
from game.words import _

_TEMPORARY = ".saving"
_DAY = 86_400
_MOST_BACKUP_BYTES = 240
"""Of a name before ".bak": only very long names are cut."""


def save(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write `data` to the file at `path`. Raises OSError, and then the old file is untouched.

    A `new` file replaces no other: FileExistsError when there is one.
    """
    path = paths.real(path)
    if not new:
        _check_replaceable(path)
    with _temporary(path) as temporary:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _delete_orphans(temporary)
        if new:
            _move_to_free(temporary, path)
        else:
            if paths.exists(path):
                shutil.copymode(path, temporary)
            _replace(temporary, path)
    _sync_folder(path.parent)


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
    with _temporary(path) as temporary:
        with source.open("rb") as original, temporary.open("xb") as file:
            shutil.copyfileobj(original, file)
        _move_to_free(temporary, path)


def sync(files: Sequence[Path]) -> None:
    """Wait until new files are on the disk: of many at once, which takes little longer than one.

    Raises OSError.
    """
    for path in files:
        with contextlib.suppress(FileNotFoundError), path.open("rb+") as file:
            os.fsync(file.fileno())
    for folder in {path.parent for path in files}:
        _sync_folder(folder)


# ------------------------------------------------------------------ writing


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """Make the folder of `path` and hand out a name beside it, which is free afterwards."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer_id = f"{_computer_id()}.{os.getpid()}-{threading.get_native_id()}"
    temporary = path.with_name(f".{first_bytes(path.name, MOST_BYTES)}.{writer_id}{_TEMPORARY}")
    with contextlib.suppress(OSError):
        temporary.unlink()  # whatever lies there: a link would lead the writing elsewhere
    try:
        yield temporary
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
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
        if paths.exists(path):
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
