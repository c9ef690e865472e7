"""Finding: the words that are looked for, and where they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.sheet import COLUMNS, Sheet
from game.screens.editor.chosen import Chosen
from game.view.line import Line
from game.widgets import text_field

_NOTHING = Line()


@dataclass(frozen=True, slots=True)
class Finding:
    """`nothing`: these words are nowhere. `start` is where the looking began; `place` is which
    of how many places was found, from 1."""

    line: Line = _NOTHING
    nothing: bool = False
    start: tuple[int, int] = (0, 0)
    place: tuple[int, int] = (0, 0)

    def typed(self, message: object, sheet: Sheet) -> tuple[Finding, Chosen | None]:
        """More letters: the first place from the start on that has them."""
        line = text_field.edit(self.line, message)
        if line.text == self.line.text:
            return replace(self, line=line), None
        row, column = self.start
        before = (row, column - 1) if column else (row - 1, len(COLUMNS) - 1)
        after = before if before[0] >= 0 else None
        return replace(self, line=line)._found(sheet, after, back=False)

    def next(self, sheet: Sheet, chosen: Chosen, *, back: bool) -> tuple[Finding, Chosen | None]:
        """The next place, from the chosen cell."""
        return self._found(sheet, chosen.cell, back=back)

    def _found(
        self, sheet: Sheet, after: tuple[int, int] | None, *, back: bool
    ) -> tuple[Finding, Chosen | None]:
        words = self.line.text
        cell = None
        if after is not None and after[0] < len(sheet.rows):
            cell = (after[0], COLUMNS[after[1]])
        found = sheet.find(words, cell, back)
        done = replace(self, nothing=bool(words.strip()) and found is None, place=(0, 0))
        if found is None:
            return done, None
        places = sheet.places(words)
        done = replace(done, place=(places.index(found) + 1, len(places)))
        return done, Chosen.at(found[0], COLUMNS.index(found[1]))
