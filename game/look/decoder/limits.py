"""Limits: how much memory this process may take, and that it writes no files, set by itself."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

_STATM = Path("/proc/self/statm")
_BEFORE = 100_000_000
"""What a decoder holds before its first file, where it cannot be asked."""


def limit(more_bytes: int) -> None:
    """Allow this process so much more memory than it has, as far as the system can hold it.

    Linux and Windows can. macOS cannot; there the time limit and the size of what is read are
    all that ends a decoder.
    """
    with suppress(OSError, ValueError, AttributeError):
        if sys.platform == "win32":
            import ctypes

            from game.look.decoder.job import limit_memory

            limit_memory(_BEFORE + more_bytes, ctypes.WinDLL("kernel32"))
        else:
            _limit_posix(more_bytes)


def _limit_posix(more_bytes: int) -> None:
    import os
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if _STATM.exists():
        pages = int(_STATM.read_text(encoding="ascii").split()[0])
        most = pages * os.sysconf("SC_PAGE_SIZE") + more_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    os.nice(5)  # the game comes first


def memory_bytes() -> int:
    """Return the most memory that this process has ever held; 0 where that is not told."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
