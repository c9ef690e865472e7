"""Heap: what the C library does with memory that was freed, so that it does not pile up."""

from __future__ import annotations

_MMAP_THRESHOLD, _ARENAS = -3, -8
_LARGE = 256 * 1024


def return_large_blocks() -> None:
    """Let blocks of a quarter of a megabyte and more go back to the system when they are freed.

    Else glibc learns from the first picture of a window that is freed to put such blocks among
    the small ones, and whatever lies behind them keeps their room taken.
    """
    _tell("mallopt", _MMAP_THRESHOLD, _LARGE)


def share_one_arena() -> None:
    """Let threads that begin after it take from one heap.

    Else each has one of its own, and what is free in it is of no use to the others. Python lets one
    thread work at a time: so they hardly ever wait for each other.
    """
    _tell("mallopt", _ARENAS, 1)


def return_free_memory() -> None:
    """Give back to the system what is free now between what is used. It takes a thousandth."""
    _tell("malloc_trim", 0)


def _tell(function: str, *values: int) -> None:
    """Call a function of the C library; another one than glibc has its own way."""
    import ctypes
    from contextlib import suppress

    with suppress(AttributeError, OSError, TypeError):
        getattr(ctypes.CDLL(None), function)(*values)
