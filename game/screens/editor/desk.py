"""Desk: the work with its file: each change is saved, and what happened to it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.block import text_of
from game.core.history import History
from game.core.sheet import COLUMNS
from game.screens.editor import beyond, dropping
from game.screens.editor.chosen import Cell
from game.screens.editor.facts import Facts
from game.screens.editor.keeping import Keeping
from game.screens.editor.work import Work
from game.services import Services

SLOW_MS, PAUSE_MS = 150, 400
"""Where saving takes longer than this, a change waits for so long, that typing does not."""


class Desk:
    """Holds the work and its file. `due` is when a change that waits is to be saved, or None."""

    def __init__(self, services: Services, path: Path | None) -> None:
        self.services = services
        self.keeping = Keeping(path, services.shelf.own_folder)
        self.work = Work(History(self.keeping.open()))
        self.facts = Facts.of(self.work.sheet)
        self.hints = self.facts.hints
        self.due: int | None = None
        self._took_ms = 0
        self._passing = ""
        """What is true of the last step only."""

    def did(self, work: Work) -> None:
        """Go on with this work; if it changed the sheet, it is saved."""
        changed = work.sheet is not self.work.sheet
        self.work = work
        if changed:
            self._changed()

    def _changed(self) -> None:
        self.facts = self.facts.after(self.work.sheet)
        self.hints = self.hints or self.facts.hints
        self.keeping.said[:] = [said for said in self.said if said != self._passing]
        if self._took_ms <= SLOW_MS:
            self.save()
        else:
            self.due = self.due or self.services.clock() + PAUSE_MS

    def save(self) -> None:
        """Put the sheet on the disk now."""
        start, self.due = self.services.clock(), None
        sheet = self.keeping.save(self.work.sheet)
        if sheet is not self.work.sheet:
            history = replace(self.work.history, now=sheet)
            self.work = replace(self.work, history=history)
            self.facts = Facts.of(sheet)
        self._took_ms = self.services.clock() - start

    def commit(self) -> None:
        """What is being written is in the table, and all of it on the disk."""
        self.did(self.work.committed())
        if self.due is not None or self.keeping.trouble:
            self.save()

    def wake(self) -> None:
        """Save what waited, once it has waited long enough."""
        if self.due is not None and self.services.clock() >= self.due:
            self.save()

    def look(self) -> None:
        """Take over what somebody else made of the file."""
        if self.due is not None:
            return
        sheet = self.keeping.look(self.work.sheet)
        if sheet is not None:
            self.work = self.work.replaced(sheet)
            self.facts = self.facts.after(sheet)
            self.hints = self.hints or self.facts.hints

    def show_hints(self, on: bool) -> None:
        """Show the column of hints, or hide it; a hint that is there stays in sight."""
        self.hints = on or self.facts.hints
        self.fit_columns()

    def fit_columns(self) -> None:
        """As many columns as show."""
        columns = 3 if self.hints else 2
        if self.work.columns != columns:
            work = replace(self.work, columns=columns)
            self.work = replace(work, chosen=work.chosen.within(work.extent()))

    def drop(self, paths: Sequence[str], cell: Cell) -> None:
        """Pictures and sounds into a cell; what cannot be used is told."""
        work = self.work.committed()
        sheet, said = dropping.dropped(work.sheet, paths, cell, self.keeping.placed)
        self.tell(said)
        history = work.history.did(sheet)
        self.did(replace(work, history=history))

    def let_go(self) -> None:
        """Leave nothing behind where nothing was made."""
        self.keeping.let_go(self.work.sheet)

    def copy_all(self) -> None:
        """All rows to the clipboard, whatever becomes of the file."""
        rows = self.work.committed().sheet.rows
        names = COLUMNS if any(row.hint for row in rows) else COLUMNS[:2]
        self.services.set_clipboard(text_of([row.text(name) for name in names] for row in rows))

    def paste(self, block: list[list[str]]) -> None:
        """A block of cells; what is left out or replaced by it is told."""
        chosen = self.work.chosen
        replaced = beyond.replaced(self.work.sheet, block, chosen.first, chosen.left)
        self.tell(beyond.told(block, chosen.first, chosen.left))
        self.did(self.work.pasted(block))
        self._passing = replaced
        self.tell([replaced] if replaced else [])

    def tell(self, said: Sequence[str]) -> None:
        """Sentences for the teacher; one that is there already moves to the end."""
        self.keeping.said[:] = [one for one in self.keeping.said if one not in said] + [*said]

    @property
    def said(self) -> list[str]:
        """Sentences for the teacher, until they are closed."""
        return self.keeping.said
