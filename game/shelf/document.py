"""Document: the file behind the table: opened, saved at every change, shared with others."""

from __future__ import annotations

import contextlib
import errno
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from game import paths
from game.core.pair_histories import PairHistories
from game.core.sheet import Sheet
from game.formats import EXTENSIONS, is_foreign, read_any
from game.formats.native.draft import Draft, blank, open_draft, reopen_draft, update_draft
from game.formats.problems import Problem
from game.formats.source import Source
from game.places import STARTER_SETS
from game.shelf import saving
from game.shelf.file_names import copy_title, free_name
from game.shelf.media_folder import MediaFolder, place_media
from game.shelf.own_folder import make_user_folder
from game.values import dataclass
from game.words import _, n_, reason_of

_SLOW_MS, _PAUSE_MS = 150, 400
"""Where saving takes longer than this, a change waits for so long, that typing does not."""
_MOST_TRIES = 100
_FULL = {errno.ENOSPC, errno.EDQUOT}
_SHUT = {errno.EACCES, errno.EPERM, errno.EROFS}


@dataclass(frozen=True, slots=True)
class Status:
    """How the document stands.

    `trouble` says why the last saving failed, "" when it did not; `due` is the clock time (ms)
    at which a change that waits is to be saved, None when there is none; `is_gone`: somebody took
    the file away.
    """

    path: Path | None = None
    is_kept: bool = False
    trouble: str = ""
    due: int | None = None
    is_gone: bool = False


class Document:
    """Opens and saves one set. `notices` are sentences for the teacher not yet taken."""

    def __init__(
        self,
        path: Path | None,
        own_folder: Path,
        clock: Callable[[], int],
        carry: Callable[[Mapping[str, str], Path], None] = lambda pairs, path: None,
    ) -> None:
        """`carry` is called after a save that mended pairs: with new content keys by old ones."""
        self._carry, self._histories = carry, PairHistories()
        self.path, self.own_folder, self._clock = path, own_folder, clock
        self.trouble = ""
        self.notices: list[str] = []
        self.due: int | None = None
        self._is_gone = False
        self._took_ms = 0
        self._on_disk: bytes | None = None
        """What the file held when it was last read or written here."""
        self._draft: Draft = blank(own_folder)
        self.sheet = self._as_opened = Sheet()
        """The table as it was last read or given to be saved, with its pictures where they are."""
        starter = path is not None and paths.real(path).is_relative_to(paths.real(STARTER_SETS))
        self._copies = path is None or starter
        """True if the first change makes a file of one's own."""
        self._copy_notice = ""
        """What to say when that file is there."""
        if starter:
            self._copy_notice = _(
                "This set came with the program; your changes are in a copy, {file}."
            )
        self._titles_copy = path is not None and (starter or path.is_relative_to(own_folder))
        """True if the library shows the set that is copied, so that the two need two titles."""
        self._own_title = ""
        """The title that tells this session's copy from that set, once there is one."""
        self._before_copy: tuple[Path | None, bytes | None, str] | None = None
        """Path, bytes and notice from before this session made a file; None when it did not."""
        self._moved: dict[str, str] = {}
        """Where the pictures and sounds of the first file are in the second."""
        self._foreign_lines: tuple[int, ...] = ()
        """The line of each row in a file of another format."""
        self._has_backup, self._took_theirs = False, False
        """True if the version before is kept, and if one that was taken over is yet to be."""

    @property
    def status(self) -> Status:
        is_kept = self._on_disk is not None and not self.trouble and not self._is_gone
        return Status(self.path, is_kept, self.trouble, self.due, self._is_gone)

    def take_notices(self) -> list[str]:
        """Return the sentences that have come up, each once."""
        notices, self.notices = self.notices, []
        return notices

    # ------------------------------------------------------------------ opening

    def open(self) -> Sheet:
        """Return the table of the file; an empty one when no file can be read."""
        self.sheet = self._as_opened = self._read()
        self._histories = PairHistories.of(self.sheet)
        return self.sheet

    def _read(self) -> Sheet:
        if self.path is None:
            return Sheet()
        try:
            data = self.path.read_bytes()
        except OSError as error:
            said = _("{file} cannot be opened: {reason}. What you write here becomes a new set.")
            self.notices.append(said.format(file=self.path.name, reason=reason_of(error)))
            self.path, self._copies = None, True
            return Sheet()
        if not self.path.name.lower().endswith(EXTENSIONS):
            return self._read_foreign(self.path)
        draft, sheet, problems = open_draft(data, self.path)
        source = Source(data, self.path.name, self.path.parent)
        if draft.readable and is_foreign(sheet.pair_set(), source):
            return self._read_foreign(self.path)
        if draft.readable:
            self._draft, self._on_disk = draft, data
            self._tell_faults(problems)
        else:
            self.notices += [f"{problem.problem} {problem.cure}" for problem in problems[:1]]
            self.path, self._copies = None, True
        return sheet

    def _read_foreign(self, path: Path) -> Sheet:
        """Return the pairs of a file of another format, to be saved in a file of their own."""
        found, problems = read_any(path)
        self._copies = True
        self._copy_notice = _(
            "Your changes are in a set of your own, {file}; the file stays as it is."
        )
        self._tell_faults(problems)
        self._foreign_lines = found.lines if found is not None else ()
        return Sheet.of(found) if found is not None else Sheet()

    def _tell_faults(self, problems: list[Problem]) -> None:
        """Tell how many entries are not in the table, and what is wrong with the first."""
        faults = [
            problem
            for problem in problems
            if problem.severity == "fault" and self._draft.row_at(problem.line) is None
        ]
        if not faults:
            return
        first = faults[0]
        said = n_(
            "{n} entry of the file could not be read; it is kept as it is.",
            "{n} entries of the file could not be read; they are kept as they are.",
            len(faults),
        )
        where = _("Line {line}: {problem}").format(line=first.line, problem=first.problem)
        self.notices.append(f"{said} {where if first.line else first.problem}")

    def row_at(self, line: int) -> int:
        """Return the row of the table, from 0, that a line of the file as it was opened is in.

        Where that line is in none, the next one is meant.
        """
        if self._foreign_lines:
            return bisect_left(self._foreign_lines, line)
        at = self._draft.row_at(line)
        return self._draft.rows_before(line) if at is None else at

    # ------------------------------------------------------------------ saving

    def change(self, sheet: Sheet) -> Sheet:
        """Save the table now, or in a moment where that takes long; return it as it is kept."""
        if self._took_ms <= _SLOW_MS:
            return self.save(sheet)
        self.due = self.due or self._clock() + _PAUSE_MS
        self.sheet = sheet
        return sheet

    def save(self, sheet: Sheet) -> Sheet:
        """Put the table on the disk; return it as it is kept (its pictures may have moved)."""
        start, self.due = self._clock(), None
        try:
            sheet = self._in_its_file(sheet)
            self._write(sheet)
        except OSError as error:
            self.trouble = _not_saved(self.path or self.own_folder, error)
        else:
            self.trouble, self._is_gone = "", False
            self._follow(sheet)
        self._took_ms = self._clock() - start
        self.sheet = sheet
        return sheet

    def _follow(self, sheet: Sheet) -> None:
        """Let what is remembered of pairs go with those that were mended."""
        self._histories, mended = self._histories.follow(sheet)
        if mended and self.path is not None:
            self._carry(mended, self.path)

    def _write(self, sheet: Sheet) -> None:
        assert self.path is not None
        _text, draft = update_draft(self._draft, sheet)
        if draft.too_large:
            raise OSError(errno.EFBIG, _("a set may have 20 MB at most"))
        data = draft.data
        if self._on_disk is None:
            self._write_new(data, sheet.title)
        elif data != (there := _bytes(self.path)):
            self._keep_before(there)
            saving.save(self.path, data)
        self._draft, self._on_disk = draft, data
        if self._copy_notice:
            self.notices.append(self._copy_notice.format(file=self.path.name))
            self._copy_notice = ""

    def _write_new(self, data: bytes, title: str) -> None:
        """Make the file; if somebody has taken its name meanwhile, under another."""
        assert self.path is not None
        for _attempt in range(_MOST_TRIES):
            try:
                saving.save(self.path, data, new=True)
            except FileExistsError:
                self.path = free_name(self.path.parent, title)
            else:
                return
        raise OSError(errno.EEXIST, _("the folder changes all the time"))

    def _keep_before(self, there: bytes | None) -> None:
        """Keep the version before: of the first change, and when somebody else wrote it."""
        assert self.path is not None
        first, self._has_backup = not self._has_backup, True
        if there and there != self._on_disk:
            said = _(
                "somebody else changed the file, and theirs cannot be kept beside it ({reason})"
            )
            try:
                kept = saving.keep_theirs(self.path, there)
            except OSError as error:
                if error.errno in _FULL:
                    raise
                raise OSError(0, said.format(reason=reason_of(error))) from error
            said = _("Somebody else changed the file at the same time; theirs is in {file}.")
            self.notices.append(said.format(file=kept.name))
            return
        with contextlib.suppress(OSError):  # what is shown came from it, and can be undone
            if there and self._took_theirs:
                saving.keep_theirs(self.path, there)
            elif first:
                saving.keep_before(self.path)
        self._took_theirs = False

    # ------------------------------------------------------------------ a file of one's own

    def _in_its_file(self, sheet: Sheet) -> Sheet:
        """Give a set that is new or not one's own a file in the own folder; return its table."""
        if not self._copies:
            moved = sheet.with_media(self._place_now) if self._moved else sheet
            return self._with_own_title(moved)
        make_user_folder(self.own_folder)
        with MediaFolder(self.own_folder) as copies:
            sheet = sheet.with_media(copies.place)
        # Undone steps look for them where they were.
        self._moved |= copies.placed
        sheet = self._with_own_title(sheet)
        new = free_name(self.own_folder, sheet.title)
        self._before_copy = self.path, self._on_disk, self._copy_notice
        if self._on_disk is not None:
            self._draft, _sheet, _problems = open_draft(self._on_disk, new)
        self.path, self._copies, self._on_disk, self._has_backup = new, False, None, True
        return sheet

    def _with_own_title(self, sheet: Sheet) -> Sheet:
        """Return the table of a copy; a title that is still that of the other set says so.

        So it is with the first change, also with the first after all was undone. A teacher who
        puts the old title back keeps it.
        """
        if not self._titles_copy:
            return sheet
        opened = self._as_opened.with_media(self._place_now)
        before = self.sheet.with_media(self._place_now)
        is_first = self._copies or (self._before_copy is not None and before.says_the_same(opened))
        is_changed = not sheet.says_the_same(opened)
        if is_first and is_changed and sheet.title == opened.title:
            self._own_title = self._own_title or copy_title(sheet.title, self.own_folder)
            return replace(sheet, title=self._own_title)
        return sheet

    def _place_now(self, file: str) -> str:
        return self._moved.get(file, file)

    def place_media(self, file: str) -> str:
        """Return where the picture or sound is beside the set; copy it there if need be.

        Raises OSError.
        """
        return place_media(file, self.media_folder) if file else ""

    @property
    def media_folder(self) -> Path:
        """The folder that pictures and sounds are put in; it is there afterwards."""
        folder = self.own_folder if self._copies or self.path is None else self.path.parent
        make_user_folder(folder)
        return folder

    def close(self, sheet: Sheet) -> None:
        """Take away a file that was made for nothing: it holds nothing, or nothing was changed.

        A file that somebody else has written into stays.
        """
        if self._before_copy is None or self.path is None or self.trouble:
            return
        now = sheet.with_media(self._place_now)
        is_as_opened = now.says_the_same(self._as_opened.with_media(self._place_now))
        if not is_as_opened and not all(row.is_empty for row in sheet.rows):
            return
        with contextlib.suppress(OSError):
            if _bytes(self.path) != self._on_disk:
                return
            self.path.unlink()
            self.path, self._on_disk, self._copy_notice = self._before_copy
            self._copies, self._before_copy, self._draft = True, None, blank(self.own_folder)

    # ------------------------------------------------------------------ others

    def reread(self, sheet: Sheet) -> Sheet | None:
        """Return what somebody else made of the file; None when it is as we left it.

        A file that is gone is told; an empty one is still being written.
        """
        if self.due is not None or self.path is None or self._copies or self._on_disk is None:
            return None
        try:
            there = _bytes(self.path)
        except OSError:
            return None  # the next change says why
        # Somebody may have deleted it on purpose: only a change here brings it back.
        self._is_gone = there is None
        if there in (None, self._on_disk, b""):
            return None
        draft, found, _problems = reopen_draft(self._draft, sheet, there, self.path)
        if not draft.readable:
            return None
        self._draft, self._on_disk, self._took_theirs = draft, there, self._has_backup
        self.notices.append(
            _("The file was changed outside of this window; that is shown now. Undo takes it back.")
        )
        self.sheet = found
        return found


def _bytes(path: Path) -> bytes | None:
    """Return what is in the file, None when it is not there."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _not_saved(path: Path, error: OSError) -> str:
    """Return why a set could not be saved, and what to do."""
    if error.errno in _FULL:
        return _("Not saved: the disk is full. Make room on it; every change tries again.")
    if error.errno in _SHUT:
        said = _("Not saved: {file} may not be written to. Allow it; every change tries again.")
        return said.format(file=path.name)
    return _("Not saved: {reason}. Every change tries again.").format(reason=reason_of(error))
