"""Remark: what is said of a number of things of one kind, told in one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from game.formats.problems import Problem
from game.words import _, n_


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
