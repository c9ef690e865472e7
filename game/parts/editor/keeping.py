"""Keeping: the file behind the table: opened, saved at every change, shared with other hands."""

from __future__ import annotations

import contextlib
import errno
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet, Side
from game.core.sheet import Row, Sheet
from game.formats import EXTENSIONS
from game.formats.native.draft import Draft, blank, opened, reopened, saved
from game.formats.problems import Problem
from game.places import STARTER_SETS
from game.shelf import saving
from game.shelf.own_folder import make_user_folder
from game.words import _, n_

_FULL = {errno.ENOSPC, errno.EDQUOT}
_SHUT = {errno.EACCES, errno.EPERM, errno.EROFS}


class Keeping:
    """Opens and saves one set. `trouble` says why the last saving failed, "" when it did not;
    `said` are sentences for the teacher that have not been shown yet."""

    def __init__(self, path: Path | None, own_folder: Path) -> None:
        self.path, self._own = path, own_folder
        self.trouble = ""
        self.said: list[str] = []
        self._known: bytes | None = None
        self._draft: Draft = blank(own_folder)
        self._copies = path is None or path.resolve().is_relative_to(STARTER_SETS.resolve())
        """Whether the first change makes a file of one's own."""
        self._backed = False

    @property
    def folder(self) -> Path:
        """Where pictures and sounds go."""
        return self._own if self._copies or self.path is None else self.path.parent

    @property
    def is_kept(self) -> bool:
        """Whether there is a file that holds what is shown."""
        return self._known is not None and not self.trouble

    # ------------------------------------------------------------------ opening

    def open(self) -> Sheet:
        """The table of the file; an empty one when there is no file, or none that can be read."""
        if self.path is None:
            return Sheet()
        try:
            data = self.path.read_bytes()
        except OSError as error:
            self.said.append(_not_opened(self.path, error))
            self.path, self._copies = None, True
            return Sheet()
        if not self.path.name.lower().endswith(EXTENSIONS):
            return self._foreign(self.path)
        draft, sheet, problems = opened(data, self.path)
        if draft.readable:
            self._draft, self._known = draft, data
            self._tell([problem for problem in problems if problem.severity == "fault"])
        else:
            self.said += [f"{problem.problem} {problem.cure}" for problem in problems[:1]]
            self.path, self._copies = None, True
        return sheet

    def _foreign(self, path: Path) -> Sheet:
        """A file of another format: its pairs, to be saved in a file of their own."""
        from game.formats import read_any

        found, problems = read_any(path)
        self._copies = True
        self._tell([problem for problem in problems if problem.severity == "fault"])
        return sheet_of(found) if found is not None else Sheet()

    def _tell(self, faults: list[Problem]) -> None:
        if not faults:
            return
        first = faults[0]
        said = n_(
            "{n} entry of the file could not be read; it is kept as it is.",
            "{n} entries of the file could not be read; they are kept as they are.",
            len(faults),
        )
        where = _("Line {line}: {problem}").format(line=first.line, problem=first.problem)
        self.said.append(f"{said} {where if first.line else first.problem}")

    # ------------------------------------------------------------------ saving

    def save(self, sheet: Sheet) -> Sheet:
        """Put the table on the disk; answer it as it is kept (its pictures may have moved)."""
        try:
            sheet = self._settled(sheet)
            self._write(sheet)
        except OSError as error:
            self.trouble = _not_saved(self.path or self._own, error)
        else:
            self.trouble = ""
        return sheet

    def _write(self, sheet: Sheet) -> None:
        assert self.path is not None
        _text, draft = saved(self._draft, sheet)
        if draft.too_large:
            raise OSError(errno.EFBIG, _("a set may have 20 MB at most"))
        data = draft.data
        there = _bytes(self.path)
        if data != there:
            self._keep_before(there)
            saving.save(self.path, data)
        self._draft, self._known = draft, data

    def _keep_before(self, there: bytes | None) -> None:
        """Keep the version before: of the first change, and when somebody else wrote it."""
        assert self.path is not None
        others = there is not None and self._known is not None and there != self._known
        if self._backed and not others:
            return
        with contextlib.suppress(OSError):
            kept = saving.keep_before(self.path)
            self._backed = True
            if others and kept is not None:
                said = _("Somebody else changed the file at the same time; theirs is in {file}.")
                self.said.append(said.format(file=kept.name))

    def _settled(self, sheet: Sheet) -> Sheet:
        """A set that is not one's own, or new, gets a file in the own folder."""
        if not self._copies:
            return sheet
        make_user_folder(self._own)
        new = saving.free_name(self._own, sheet.title)
        sheet = self._with_media(sheet)
        if self._known is not None:
            self._draft, _sheet, _problems = opened(self._known, new)
        if self.path is not None:
            said = _("This set came with the program; your changes are in a copy, {file}.")
            if not self.path.name.lower().endswith(EXTENSIONS):
                said = _("Your changes are in a set of your own, {file}; the file stays as it is.")
            self.said.append(said.format(file=new.name))
        self.path, self._copies, self._known, self._backed = new, False, None, True
        return sheet

    def _with_media(self, sheet: Sheet) -> Sheet:
        """The same with its pictures and sounds beside the new file."""
        if not any(_media(row) for row in sheet.rows):
            return sheet
        rows = tuple(
            replace(row, term=self._moved(row.term), definition=self._moved(row.definition))
            for row in sheet.rows
        )
        return replace(sheet, rows=rows)

    def _moved(self, side: Side) -> Side:
        if not (side.picture or side.sound):
            return side
        return Side(side.text, self.placed(side.picture), self.placed(side.sound))

    def placed(self, file: str) -> str:
        """The picture or sound beside the set, copied there if need be. Raises OSError."""
        if not file:
            return ""
        make_user_folder(self.folder)
        return saving.place_media(file, self.folder)

    # ------------------------------------------------------------------ others

    def look(self, sheet: Sheet) -> Sheet | None:
        """What somebody else made of the file; None when it is as we left it.

        A file that is gone is saved again.
        """
        if self.path is None or self._copies or self._known is None:
            return None
        try:
            there = _bytes(self.path)
        except OSError:
            return None  # the next change says why
        if there == self._known:
            return None
        if there is None:
            self.said.append(_("The file {file} was gone; it is saved again.").format(
                file=self.path.name
            ))  # fmt: skip
            self._known, self._backed = None, True
            self.save(sheet)
            return None
        draft, found, _problems = reopened(self._draft, sheet, there, self.path)
        if not draft.readable:
            return None
        self._draft, self._known, self._backed = draft, there, False
        self.said.append(
            _("The file was changed outside of this window; that is shown now. Undo takes it back.")
        )
        return found


def sheet_of(found: PairSet) -> Sheet:
    """A set as a table."""
    rows = (Row(p.term, p.definition, p.hint, key=n) for n, p in enumerate(found.pairs, 1))
    return Sheet(
        found.title, found.subject, found.author, found.term_language, found.definition_language,
        tuple(rows), found.distractors, found.extra, len(found.pairs) + 1,
    )  # fmt: skip


def _media(row: Row) -> bool:
    return any(side.picture or side.sound for side in (row.term, row.definition))


def _bytes(path: Path) -> bytes | None:
    """What is in the file, None when it is not there."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _not_opened(path: Path, error: OSError) -> str:
    said = _("{file} cannot be opened: {reason}. What you write here becomes a new set.")
    return said.format(file=path.name, reason=error.strerror or str(error))


def _not_saved(path: Path, error: OSError) -> str:
    """Why, and what to do."""
    if error.errno in _FULL:
        return _("Not saved: the disk is full. Make room on it; every change tries again.")
    if error.errno in _SHUT:
        said = _("Not saved: {file} may not be written to. Allow it; every change tries again.")
        return said.format(file=path.name)
    said = _("Not saved: {reason}. Every change tries again.")
    return said.format(reason=error.strerror or str(error))
