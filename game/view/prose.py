"""Prose: a text of several lines being typed, as a value; up and down go through its layout."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Self

from game.core.bounds import MOST_LETTERS, lined
from game.values import dataclass
from game.view.layout import Layout
from game.view.line import Line


@dataclass(frozen=True, slots=True)
class Prose(Line):
    """A `Line` that may have line ends in it, and goes up and down through its layout."""

    limit: int = MOST_LETTERS
    goal: float | None = None
    """The x that going up and down holds on to, None after any other step."""

    @classmethod
    def of(cls, text: str, limit: int = MOST_LETTERS) -> Self:
        """Return `text` with the caret at its end."""
        text = cls.clean(text)[:limit]
        return cls(text, len(text), len(text), limit=limit)

    @staticmethod
    def clean(text: str) -> str:
        """Line ends of one kind, tabs made spaces, other control characters dropped."""
        text = lined(text).replace("\t", " ")
        bad = ("Cc", "Cs", "Co")
        return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in bad)

    def up(self, layout: Layout, *, select: bool = False) -> Self:
        """Go to the line above; from the first one to the beginning."""
        return self._climb(layout, -1, select)

    def down(self, layout: Layout, *, select: bool = False) -> Self:
        """Go to the line below; from the last one to the end."""
        return self._climb(layout, 1, select)

    def home(self, *, select: bool = False, layout: Layout | None = None) -> Self:
        """Go to the beginning of the line in the layout, of the whole text without one."""
        place = layout.lines[layout.line_at(self.caret)].start if layout else 0
        return self._go(place, select)

    def end(self, *, select: bool = False, layout: Layout | None = None) -> Self:
        """Go to the end of the line in the layout, of the whole text without one."""
        return self._go(layout.end_of(self.caret) if layout else len(self.text), select)

    def _climb(self, layout: Layout, step: int, select: bool) -> Self:
        x, y, tall = layout.caret(self.caret)
        goal = x if self.goal is None else self.goal
        row = layout.line_at(self.caret) + step
        if row < 0 or row >= len(layout.lines):
            return self._go(0 if row < 0 else len(self.text), select)
        place = layout.place(goal, y + tall * (step + 0.5))
        return replace(self._go(place, select), goal=goal)

    def _go(self, place: int, select: bool) -> Self:
        anchor = self.anchor if select else place
        return replace(self, caret=place, anchor=anchor, composing="", goal=None)

    def _at(self, text: str, place: int) -> Self:
        return replace(self, text=text, caret=place, anchor=place, composing="", goal=None)
