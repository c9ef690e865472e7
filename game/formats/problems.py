"""Problem: what is wrong with a file and how to mend it; Remark: one sentence for many things."""

from __future__ import annotations

from dataclasses import asdict, field
from typing import Literal

from game.values import dataclass
from game.words import _, n_

FEW = 10
"""Of the same warnings, so many are told one by one with their lines, and the others counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` counts from 1; 0 means the file as a whole. A fault keeps something from playing.

    `row` is the row of the editor's table, from 1, in a file that the editor wrote; else 0.
    """

    file: str
    line: int
    problem: str
    cure: str
    severity: Literal["fault", "warning"] = "fault"
    row: int = 0

    def as_dict(self) -> dict[str, str | int]:
        """Return the row that `check --json` prints."""
        row = asdict(self)
        return {k: row[k] for k in ("file", "line", "row", "severity", "problem", "cure")}


@dataclass
class ProblemReport:
    """The problems of one file as they are met; `file` heads them. A line of 0 is not known."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def fault(self, line: int, problem: str, cure: str) -> None:
        """Say that something keeps a part of the file from playing."""
        self.problems.append(Problem(self.file, line, problem, cure))

    def warn(self, line: int, problem: str, cure: str) -> None:
        """Say that something is worth a look, but can be played."""
        self.problems.append(Problem(self.file, line, problem, cure, "warning"))


@dataclass(frozen=True, slots=True)
class Remark:
    """Sentences for one thing and for `{n}`, and the cure; in English until they are said."""

    one: str
    many: str
    cure: str

    def of(self, n: int) -> tuple[str, str]:
        """Return what is said of `n` things, and the cure, in the player's language."""
        return n_(self.one, self.many, n), _(self.cure)

    def warnings(self, n: int) -> list[Problem]:
        """Return the warning that a writer gives of `n` things, none of none."""
        return [Problem("", 0, *self.of(n), "warning")] if n else []
