"""Work: the table in the making, as a value: its history, what is chosen, what is being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.bounds import MOST_PAIRS
from game.core.history import History
from game.core.pair_set import Side
from game.core.sheet import COLUMNS, Column, Row, Sheet
from game.screens.editor.chosen import Chosen, Extent, entered, moved, tabbed
from game.screens.editor.typing import Typing
from game.view.messages import Key

_FIRST = Chosen()


@dataclass(frozen=True, slots=True)
class Work:
    """`columns` are those that show: two, or three with the hints."""

    history: History
    chosen: Chosen = _FIRST
    typing: Typing | None = None
    columns: int = 2

    @property
    def sheet(self) -> Sheet:
        return self.history.now

    @property
    def column(self) -> Column:
        """The column of the chosen cell."""
        return COLUMNS[self.chosen.column]

    @property
    def row(self) -> Row:
        """The chosen row as it is on the disk."""
        rows = self.sheet.rows
        return rows[self.chosen.row] if self.chosen.row < len(rows) else Row()

    @property
    def writing(self) -> Row:
        """The chosen row with what is being written in it."""
        if self.typing is None:
            return self.row
        side = replace(self.row.side(self.column), text=self.typing.shown)
        return self.row.with_side(self.column, side)

    def extent(self, page: int = 10) -> Extent:
        return Extent(min(MOST_PAIRS, len(self.sheet.rows) + 1), self.columns, page)

    # ------------------------------------------------------------------ one cell

    def write(self) -> Work:
        """Begin to write in the chosen cell, after what is there."""
        chosen = Chosen.at(*self.chosen.cell)
        return replace(self, typing=Typing.open(self.row.text(self.column)), chosen=chosen)

    def write_over(self) -> Work:
        """Begin to write in the chosen cell, instead of what is there."""
        chosen = Chosen.at(*self.chosen.cell)
        return replace(self, typing=Typing.over(self.row.text(self.column)), chosen=chosen)

    def committed(self) -> Work:
        """What was written is in the table."""
        if self.typing is None:
            return self
        text, at = self.typing.prose.text, self.chosen.row
        if text == self.typing.before:
            return self.abandoned()
        return replace(self, typing=None)._did(self.sheet.put(at, self.column, text))

    def abandoned(self) -> Work:
        """What was written is not."""
        return replace(self, typing=None)

    def choose(self, chosen: Chosen) -> Work:
        """Go elsewhere; what was written is kept."""
        done = self.committed()
        return replace(done, chosen=chosen.within(done.extent()))

    # ------------------------------------------------------------------ keys

    def pressed(self, key: Key, page: int) -> Work | None:
        """What a key does while nothing is being written; None: it is not for the table."""
        if (went := moved(self.chosen, key, self.extent(page))) is not None:
            return replace(self, chosen=went)
        name = ("ctrl+" if key.ctrl else "") + ("alt+" if key.alt else "") + key.name
        match name:
            case "tab":
                return self.tabbed(back=key.shift)
            case "enter" if key.shift:
                return self.entered(back=True)
            case "enter" | "f2" | "alt+enter":
                return self.write()
            case "backspace":
                return self.write_over()
            case "delete":
                return self.cleared()
            case "ctrl+enter":
                return self.inserted(after=True)
            case "ctrl++":
                return self.inserted()
            case "ctrl+delete" | "ctrl+-":
                return self.deleted()
            case "alt+up" | "alt+down":
                return self.shifted(-1 if key.name == "up" else 1)
            case "ctrl+d":
                return self.repeated()
            case "ctrl+a":
                everything = self.chosen.everything(len(self.sheet.rows), self.columns)
                return replace(self, chosen=everything)
        return self

    def tabbed(self, *, back: bool = False) -> Work | None:
        """To the next cell; None beyond the last one, which is empty."""
        done = self.committed()
        went = tabbed(done.chosen, done.extent(), back=back)
        return None if went is None else replace(done, chosen=went)

    def entered(self, *, back: bool = False) -> Work:
        """To the row below, as one writes a list."""
        done = self.committed()
        return replace(done, chosen=entered(done.chosen, done.extent(), back=back))

    # ------------------------------------------------------------------ rows and blocks

    def inserted(self, *, after: bool = False) -> Work:
        """Empty rows before the chosen ones, as many as these; or one after them."""
        done = self.committed()
        rows, chosen = len(done.sheet.rows), done.chosen
        many = 1 if after or not chosen.whole else chosen.last - chosen.first + 1
        at = min(rows, chosen.last + 1 if after else chosen.first)
        column = 0 if after else chosen.column
        return done._did(done.sheet.insert(at, many)).choose(Chosen.at(at, column))

    def deleted(self) -> Work:
        """Without the chosen rows."""
        done = self.committed()
        first, last = done.chosen.first, done.chosen.last
        at = Chosen.at(first, done.chosen.column)
        return done._did(done.sheet.delete(first, last)).choose(at)

    def shifted(self, by: int) -> Work:
        """The chosen rows one up or down."""
        done = self.committed()
        first, last = done.chosen.first, min(done.chosen.last, len(done.sheet.rows) - 1)
        if first > last or not 0 <= first + by <= last + by < len(done.sheet.rows):
            return done
        chosen = replace(
            done.chosen, row=done.chosen.row + by,
            other=(done.chosen.other[0] + by, done.chosen.other[1]),
        )  # fmt: skip
        return replace(done._did(done.sheet.move(first, last, by)), chosen=chosen)

    def repeated(self) -> Work:
        """The chosen row once more."""
        done = self.committed()
        if done.chosen.row >= len(done.sheet.rows):
            return done
        below = Chosen.at(done.chosen.row + 1, done.chosen.column)
        return done._did(done.sheet.repeat(done.chosen.row)).choose(below)

    def cleared(self) -> Work:
        """Nothing in the chosen cells; the rows stay."""
        names = COLUMNS[self.chosen.left : self.chosen.right(self.columns) + 1]
        return self._each(names, Side())

    def _each(self, names: Sequence[Column], side: Side) -> Work:
        first, last = self.chosen.first, self.chosen.last
        rows = list(self.sheet.rows)
        for at in range(first, min(last + 1, len(rows))):
            for name in names:
                rows[at] = rows[at].with_side(name, side)
        return self._did(replace(self.sheet, rows=tuple(rows)))

    def copied(self) -> list[list[str]]:
        """The chosen cells, for the clipboard."""
        names = COLUMNS[self.chosen.left : self.chosen.right(self.columns) + 1]
        rows = self.sheet.rows[self.chosen.first : self.chosen.last + 1]
        return [[row.text(name) for name in names] for row in rows]

    def pasted(self, block: list[list[str]]) -> Work:
        """A block of cells with its corner in the chosen one, and all of it chosen."""
        if not block:
            return self
        row, column = self.chosen.first, self.chosen.left
        done = self._did(self.sheet.paste(row, COLUMNS[column], block))
        wide = max(map(len, block))
        columns = max(done.columns, min(3, column + wide))
        corner = min(row + len(block), MOST_PAIRS) - 1, min(column + wide, columns) - 1
        return replace(done, columns=columns, chosen=Chosen(row, column, corner))

    def headed(self, **words: str) -> Work:
        """With another title, subject or language."""
        return self._did(self.sheet.headed(**words))

    # ------------------------------------------------------------------ history

    def undone(self) -> Work:
        return self._back(self.history.undo())

    def redone(self) -> Work:
        return self._back(self.history.redo())

    def replaced(self, sheet: Sheet) -> Work:
        """The sheet as it came from outside, as a step that can be undone.

        What is being written goes on in its row, or in a new one if that is gone.
        """
        done, rows = self._did(sheet), sheet.rows
        if self.typing is None:
            return replace(done, chosen=done.chosen.within(done.extent()))
        key = self.row.key
        at = next((n for n, row in enumerate(rows) if row.key == key), len(rows))
        return replace(done, chosen=Chosen.at(at, self.chosen.column))

    def _back(self, history: History) -> Work:
        """Go where the change was."""
        old, new = self.sheet.rows, history.now.rows
        done = replace(self, history=history, typing=None)
        both = zip(old, new, strict=False)
        at = next((n for n, (a, b) in enumerate(both) if a is not b), min(len(old), len(new)))
        if old != new:
            done = replace(done, chosen=Chosen.at(at, self.chosen.column))
        return replace(done, chosen=done.chosen.within(done.extent()))

    def _did(self, sheet: Sheet) -> Work:
        return replace(self, history=self.history.did(sheet))
