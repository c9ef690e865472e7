"""History: the undo and redo steps of an editing session, each the rows that it changed."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any

from game.core.sheet import Row, Sheet
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class _Step:
    """The sheet before and after without its rows, and the rows at `at` that were replaced."""

    before: Sheet
    after: Sheet
    at: int
    old: tuple[Row, ...]
    new: tuple[Row, ...]

    @classmethod
    def between(cls, old: Sheet, new: Sheet) -> _Step:
        """Return the step from one sheet to the next: what lies between equal rows."""
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

    def undo_in(self, now: Sheet) -> Sheet:
        """Return the sheet before this step."""
        rest = self.at + len(self.new)
        rows = now.rows[: self.at] + self.old + now.rows[rest:]
        return replace(self.before, rows=rows, next_key=now.next_key)

    def redo_in(self, now: Sheet) -> Sheet:
        """Return the sheet after this step."""
        rest = self.at + len(self.old)
        rows = now.rows[: self.at] + self.new + now.rows[rest:]
        return replace(self.after, rows=rows, next_key=now.next_key)


@dataclass(frozen=True, slots=True)
class History:
    """The sheet now, and linked lists of past and future steps: (step, rest), or ().

    The next key never goes back: what is remembered of a row is not taken for one that came later.
    """

    now: Sheet
    past: tuple[Any, ...] = field(default=(), repr=False, compare=False)
    future: tuple[Any, ...] = field(default=(), repr=False, compare=False)

    def did(self, sheet: Sheet) -> History:
        """Return the history with the change to `sheet` as its last step."""
        if sheet == self.now:
            return self
        return History(sheet, (_Step.between(self.now, sheet), self.past))

    def undo(self) -> History:
        """Return the history one step back; itself when there is none."""
        if not self.past:
            return self
        step, rest = self.past
        return History(step.undo_in(self.now), rest, (step, self.future))

    def redo(self) -> History:
        """Return the history one step forward; itself when there is none."""
        if not self.future:
            return self
        step, rest = self.future
        return History(step.redo_in(self.now), (step, self.past), rest)
