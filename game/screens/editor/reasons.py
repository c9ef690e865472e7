"""Reasons: why a set could not be opened or saved, in sentences with a cure."""

from __future__ import annotations

import errno
from pathlib import Path

from game.formats.problems import Problem
from game.words import _, n_

_FULL = {errno.ENOSPC, errno.EDQUOT}
_SHUT = {errno.EACCES, errno.EPERM, errno.EROFS}


def not_opened(path: Path, error: OSError) -> str:
    """Why a file cannot be opened, and what becomes of what is written."""
    said = _("{file} cannot be opened: {reason}. What you write here becomes a new set.")
    return said.format(file=path.name, reason=error.strerror or str(error))


def not_saved(path: Path, error: OSError) -> str:
    """Why, and what to do."""
    if error.errno in _FULL:
        return _("Not saved: the disk is full. Make room on it; every change tries again.")
    if error.errno in _SHUT:
        said = _("Not saved: {file} may not be written to. Allow it; every change tries again.")
        return said.format(file=path.name)
    said = _("Not saved: {reason}. Every change tries again.")
    return said.format(reason=error.strerror or str(error))


def theirs_not_kept(error: OSError) -> OSError:
    """Why nothing is saved when somebody else's version would be lost by it."""
    if error.errno in _FULL:
        return error
    said = _("somebody else changed the file, and theirs cannot be kept beside it ({reason})")
    return OSError(0, said.format(reason=error.strerror or str(error)))


def not_read(faults: list[Problem]) -> str:
    """How many entries of a file could not be read, and what is wrong with the first."""
    first = faults[0]
    said = n_(
        "{n} entry of the file could not be read; it is kept as it is.",
        "{n} entries of the file could not be read; they are kept as they are.",
        len(faults),
    )
    where = _("Line {line}: {problem}").format(line=first.line, problem=first.problem)
    return f"{said} {where if first.line else first.problem}"
