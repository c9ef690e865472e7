"""Job: the object by which Windows holds a process to an amount of memory."""

from __future__ import annotations

import ctypes
from typing import Any

_PROCESS_MEMORY, _DIES_WITHOUT_A_BOX = 0x100, 0x400
_EXTENDED_LIMITS = 9


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("counted", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


def limit_memory(most_bytes: int, kernel: Any) -> None:
    """Put this process into a job with so much memory, and without the box that tells a crash.

    `kernel` is kernel32. Raises OSError where Windows refuses.
    """
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
    limits = ExtendedLimits()
    limits.basic.flags = _PROCESS_MEMORY | _DIES_WITHOUT_A_BOX
    limits.process_memory = most_bytes
    job, size = ctypes.c_void_p(kernel.CreateJobObjectW(None, None)), ctypes.sizeof(limits)
    this = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not (
        job.value
        and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.pointer(limits), size)
        and kernel.AssignProcessToJobObject(job, this)
    ):
        raise OSError("no job")
