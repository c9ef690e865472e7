"""History: every step of an editing session, forwards and back, kept as what changed in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from game.core.sheet import Row, Sheet


@dataclass(frozen=True, slots=True)
class _Step:
    """Heads of the sheet before and after, and the rows at `at` that took the others' place."""

    before: Sheet
    after: Sheet
    at: int
    old: tuple[Row, ...]
    new: tuple[Row, ...]

    @classmethod
    def of(cls, old: Sheet, new: Sheet) -> _Step:
        one, other = old.rows, new.rows
        most, at, end = min(len(one), len(other)), 0, 0
        while at < most and one[at] is other[at]:
            at += 1
        while end < most - at and one[-1 - end] is other[-1 - end]:
            end += 1
        return cls(
            replace(old, rows=()),
            replace(new, rows=()),
            at,
            one[at : len(one) - end],
            other[at : len(other) - end],
        )

    def undone(self, now: Sheet) -> Sheet:
        rest = self.at + len(self.new)
        return replace(self.before, rows=now.rows[: self.at] + self.old + now.rows[rest:])

    def redone(self, now: Sheet) -> Sheet:
        rest = self.at + len(self.old)
        return replace(self.after, rows=now.rows[: self.at] + self.new + now.rows[rest:])


@dataclass(frozen=True, slots=True)
class History:
    """The sheet now, and the steps to both sides: a step and the rest, () where there is none."""

    now: Sheet
    past: tuple[Any, ...] = field(default=(), repr=False, compare=False)
    future: tuple[Any, ...] = field(default=(), repr=False, compare=False)

    def did(self, sheet: Sheet) -> History:
        """One step more."""
        if sheet == self.now:
            return self
        return History(sheet, (_Step.of(self.now, sheet), self.past))

    def undo(self) -> History:
        """One step back; itself when there is none."""
        if not self.past:
            return self
        step, rest = self.past
        return History(step.undone(self.now), rest, (step, self.future))

    def redo(self) -> History:
        """One step forward again; itself when there is none."""
        if not self.future:
            return self
        step, rest = self.future
        return History(step.redone(self.now), (step, self.past), rest)
