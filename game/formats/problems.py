"""Problem: file, line, what is wrong and how to mend it, in the player's language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` counts from 1; 0 means the file as a whole. A fault keeps something from playing."""

    file: str
    line: int
    problem: str
    cure: str
    severity: Literal["fault", "warning"] = "fault"

    def as_dict(self) -> dict[str, str | int]:
        """Return the row that `check --json` prints."""
        row = asdict(self)
        return {k: row[k] for k in ("file", "line", "severity", "problem", "cure")}
