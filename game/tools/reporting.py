"""Reporting: problems of files as lines of text, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from game.formats.problems import Problem
from game.tools.terminal import printable
from game.words import _, n_

_MOST_NAMED = 20


def report_problems(problems: Sequence[Problem], out: TextIO) -> None:
    """Print each with its file, line and cure."""
    kinds = {"fault": _("fault"), "warning": _("warning")}
    for problem in problems:
        said = problem.problem
        if problem.row:
            said = _("Row {row}: {problem}").format(row=problem.row, problem=said)
        print(f"{place(problem)}: {kinds[problem.severity]}: {printable(said)}", file=out)
        print(f"    {printable(problem.cure)}", file=out)


def place(problem: Problem) -> str:
    """Return file and line as compilers write them, the file alone without a line."""
    return printable(f"{problem.file}:{problem.line}" if problem.line else problem.file)


def report_count(problems: Sequence[Problem], files: int, out: TextIO) -> None:
    """Print how many files, faults and warnings there were."""
    faults = sum(problem.severity == "fault" for problem in problems)
    counted = _("{files} checked: {faults}, {warnings}.").format(
        files=n_("{n} file", "{n} files", files),
        faults=n_("{n} fault", "{n} faults", faults),
        warnings=n_("{n} warning", "{n} warnings", len(problems) - faults),
    )
    print(counted, file=out)


def report_unrelated(paths: Sequence[Path], out: TextIO) -> None:
    """Print which files of a folder were passed over: they are about something else."""
    if paths:
        said = n_(
            "{n} file without pairs was passed over:",
            "{n} files without pairs were passed over:",
            len(paths),
        )
        names = ", ".join(path.name for path in paths[:_MOST_NAMED])
        print(said, names + ("…" if len(paths) > _MOST_NAMED else ""), file=out)


def no_folder(folder: Path) -> str:
    """Return what is said instead of making a folder that was mistyped, perhaps."""
    return _("There is no folder {folder}. Choose one that is there.").format(folder=folder)


def has_fault(problems: Sequence[Problem]) -> bool:
    """Return True if something keeps pairs from playing."""
    return any(problem.severity == "fault" for problem in problems)
