"""Temporary files and folders, named after their program, so that those of killed ones are known.

A killed program takes nothing away: the next one does, as soon as it may.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

_ENDING, _PREFIX = ".saving", "parejas-"
_DAY_S = 86_400
_SYNCHRONIZE, _TIMED_OUT = 0x100000, 0x102
_MOST_BYTES = 120
"""Of the name that a hidden one is made of: there is more in it, and disks allow 255."""


def hidden(path: Path) -> Path:
    """Return the name beside `path` under which what is to be there is made."""
    name = os.fsencode(path.name)[:_MOST_BYTES].decode(errors="ignore")
    return path.with_name(f".{name}.{_writer()}{_ENDING}")


@contextmanager
def folder() -> Iterator[Path]:
    """Hand out a new folder among the computer's temporary ones, which is gone afterwards."""
    with open_folder() as name:
        yield Path(name)


def open_folder(parent: Path | None = None) -> tempfile.TemporaryDirectory[str]:
    """Return such a folder, to be given back by whoever asked; in `parent` if that is given."""
    return tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{_writer()}{_ENDING}-", dir=parent)


def delete(path: Path) -> None:
    """Delete a temporary file, or a folder with all in it, as far as the disk lets us."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()


def delete_orphans(folder: Path, now: float | None = None) -> None:
    """Delete what killed programs left in a folder. `now`: the time of the folder's disk.

    The folder may be shared: what other computers left is deleted only when it is old.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in [entry for entry in entries if _is_ours(entry.name)]:
            with suppress(OSError):
                old = now is not None and now - entry.stat(follow_symlinks=False).st_mtime > _DAY_S
                if old or _is_orphan(entry.name):
                    delete(Path(entry.path))


def delete_own_orphans() -> None:
    """Delete what killed programs left among the computer's temporary files."""
    delete_orphans(Path(tempfile.gettempdir()))


def _is_ours(name: str) -> bool:
    """Return True if it is a name as this program gives them."""
    is_hidden = name.startswith(".") and name.endswith(_ENDING)
    return is_hidden or (name.startswith(_PREFIX) and f"{_ENDING}-" in name)


def _is_orphan(name: str) -> bool:
    """Return True if a program of this computer made it that is no longer running."""
    computer, _dot, number = name.rpartition(_ENDING)[0].rpartition(".")
    process = number.partition("-")[0]
    here = f".{computer.removeprefix(_PREFIX)}".endswith(f".{_computer_id()}")
    return here and process.isdecimal() and not _is_running(int(process))


def _writer() -> str:
    """Return what no other thread of any program on any computer has."""
    return f"{_computer_id()}.{os.getpid()}-{threading.get_native_id()}"


@cache
def _computer_id() -> str:
    """Return eight letters that identify this computer."""
    import platform  # slow to load, and not wanted at the start

    return f"{zlib.crc32(platform.node().encode(errors='replace')):08x}"


def _is_running(process: int) -> bool:
    """Return True if a process runs."""
    if process == os.getpid():
        return True
    if os.name == "nt":
        return _is_open(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _is_open(process: int) -> bool:
    """Return True if Windows knows a process that has not ended; `os.kill` would end it."""
    import ctypes

    kernel = ctypes.CDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(_SYNCHRONIZE, False, process))
    if not handle.value:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == _TIMED_OUT)
    finally:
        kernel.CloseHandle(handle)
