"""Keeping: the file behind the table: opened, saved at every change, shared with other hands."""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path

from game.core.sheet import Sheet
from game.formats import EXTENSIONS, is_foreign, read_any
from game.formats.native.draft import Draft, blank, open_draft, reopen_draft, update_draft
from game.formats.problems import Problem
from game.formats.source import Source
from game.places import STARTER_SETS
from game.screens.editor import reasons
from game.screens.editor.sheets import is_same, sheet_of, with_media
from game.shelf import saving
from game.shelf.own_folder import make_user_folder
from game.words import _

_MOST_TRIES = 100


class Keeping:
    """Opens and saves one set. `trouble` says why the last saving failed, "" when it did not;
    `said` are sentences for the teacher that have not been shown yet."""

    def __init__(self, path: Path | None, own_folder: Path) -> None:
        self.path, self._own = path, own_folder
        self.trouble = ""
        self.said: list[str] = []
        self._known: bytes | None = None
        self._draft: Draft = blank(own_folder)
        self._opened = Sheet()
        starter = path is not None and path.resolve().is_relative_to(STARTER_SETS.resolve())
        self._copies = path is None or starter
        """Whether the first change makes a file of one's own."""
        self._of_copy = ""
        """What to say when that file is there."""
        if starter:
            self._of_copy = _("This set came with the program; your changes are in a copy, {file}.")
        self._before_copy: tuple[Path | None, bytes | None, str] | None = None
        """Path, bytes and sentence from before this session made a file; None when it did not."""
        self._moved: dict[str, str] = {}
        """Where the pictures and sounds of the first file are in the second."""
        self._backed, self._theirs = False, False
        """Whether the version before is kept, and whether one that was taken over is yet to be."""

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
        self._opened = self._read()
        return self._opened

    def _read(self) -> Sheet:
        if self.path is None:
            return Sheet()
        try:
            data = self.path.read_bytes()
        except OSError as error:
            self.said.append(reasons.not_opened(self.path, error))
            self.path, self._copies = None, True
            return Sheet()
        if not self.path.name.lower().endswith(EXTENSIONS):
            return self._foreign(self.path)
        draft, sheet, problems = open_draft(data, self.path)
        source = Source(data, self.path.name, self.path.parent)
        if draft.readable and is_foreign(sheet.pair_set(), source):
            return self._foreign(self.path)
        if draft.readable:
            self._draft, self._known = draft, data
            self._tell([problem for problem in problems if problem.severity == "fault"])
        else:
            self.said += [f"{problem.problem} {problem.cure}" for problem in problems[:1]]
            self.path, self._copies = None, True
        return sheet

    def _foreign(self, path: Path) -> Sheet:
        """A file of another format: its pairs, to be saved in a file of their own."""
        found, problems = read_any(path)
        self._copies = True
        self._of_copy = _("Your changes are in a set of your own, {file}; the file stays as it is.")
        self._tell([problem for problem in problems if problem.severity == "fault"])
        return sheet_of(found) if found is not None else Sheet()

    def _tell(self, faults: list[Problem]) -> None:
        if faults:
            self.said.append(reasons.not_read(faults))

    # ------------------------------------------------------------------ saving

    def save(self, sheet: Sheet) -> Sheet:
        """Put the table on the disk; answer it as it is kept (its pictures may have moved)."""
        try:
            sheet = self._settled(sheet)
            self._write(sheet)
        except OSError as error:
            self.trouble = reasons.not_saved(self.path or self._own, error)
        else:
            self.trouble = ""
        return sheet

    def _write(self, sheet: Sheet) -> None:
        assert self.path is not None
        _text, draft = update_draft(self._draft, sheet)
        if draft.too_large:
            raise OSError(errno.EFBIG, _("a set may have 20 MB at most"))
        data = draft.data
        if self._known is None:
            self._write_new(data, sheet.title)
        elif data != (there := _bytes(self.path)):
            self._keep_before(there)
            saving.save(self.path, data)
        self._draft, self._known = draft, data
        if self._of_copy:
            self.said.append(self._of_copy.format(file=self.path.name))
            self._of_copy = ""

    def _write_new(self, data: bytes, title: str) -> None:
        """A file that was not there; if somebody has taken its name meanwhile, under another."""
        assert self.path is not None
        for _attempt in range(_MOST_TRIES):
            try:
                saving.save(self.path, data, new=True)
            except FileExistsError:
                self.path = saving.free_name(self.path.parent, title)
            else:
                return
        raise OSError(errno.EEXIST, _("the folder changes all the time"))

    def _keep_before(self, there: bytes | None) -> None:
        """Keep the version before: of the first change, and when somebody else wrote it."""
        assert self.path is not None
        first, self._backed = not self._backed, True
        if there and there != self._known:
            try:
                kept = saving.keep_theirs(self.path, there)
            except OSError as error:
                raise reasons.theirs_not_kept(error) from error
            said = _("Somebody else changed the file at the same time; theirs is in {file}.")
            self.said.append(said.format(file=kept.name))
            return
        with contextlib.suppress(OSError):  # what is shown came from it, and can be undone
            if there and self._theirs:
                saving.keep_theirs(self.path, there)
            elif first:
                saving.keep_before(self.path)
        self._theirs = False

    def _settled(self, sheet: Sheet) -> Sheet:
        """A set that is not one's own, or new, gets a file in the own folder."""
        if not self._copies:
            return with_media(sheet, self._where) if self._moved else sheet
        make_user_folder(self._own)
        sheet = with_media(sheet, self._move)
        new = saving.free_name(self._own, sheet.title)
        self._before_copy = self.path, self._known, self._of_copy
        if self._known is not None:
            self._draft, _sheet, _problems = open_draft(self._known, new)
        self.path, self._copies, self._known, self._backed = new, False, None, True
        return sheet

    def _move(self, file: str) -> str:
        """The same picture or sound beside the new file, where undone steps look for it too."""
        self._moved[file] = self.placed(file)
        return self._moved[file]

    def _where(self, file: str) -> str:
        return self._moved.get(file, file)

    def placed(self, file: str) -> str:
        """The picture or sound beside the set, copied there if need be. Raises OSError."""
        if not file:
            return ""
        make_user_folder(self.folder)
        return saving.place_media(file, self.folder)

    def let_go(self, sheet: Sheet) -> None:
        """Take away a file that was made for nothing: nothing is in it, or nothing is changed.

        A file that somebody else has written into stays.
        """
        if self._before_copy is None or self.path is None or self.trouble:
            return
        now = with_media(sheet, self._where)
        as_opened = is_same(now, with_media(self._opened, self._where))
        if not as_opened and not all(row.is_empty for row in sheet.rows):
            return
        with contextlib.suppress(OSError):
            if _bytes(self.path) != self._known:
                return
            self.path.unlink()
            self.path, self._known, self._of_copy = self._before_copy
            self._copies, self._before_copy, self._draft = True, None, blank(self._own)

    # ------------------------------------------------------------------ others

    def look(self, sheet: Sheet) -> Sheet | None:
        """What somebody else made of the file; None when it is as we left it.

        A file that is gone is told; an empty one is still being written.
        """
        if self.path is None or self._copies or self._known is None:
            return None
        try:
            there = _bytes(self.path)
        except OSError:
            return None  # the next change says why
        if there == self._known or there == b"":
            return None
        if there is None:
            self._tell_gone()
            return None
        draft, found, _problems = reopen_draft(self._draft, sheet, there, self.path)
        if not draft.readable:
            return None
        self._draft, self._known, self._theirs = draft, there, self._backed
        self.said.append(
            _("The file was changed outside of this window; that is shown now. Undo takes it back.")
        )
        return found

    def _tell_gone(self) -> None:
        """Somebody may have deleted it on purpose: only a change here brings it back."""
        name = self.path.name if self.path is not None else ""
        said = _("The file {file} is gone. The next change here saves it again.").format(file=name)
        if said not in self.said:
            self.said.append(said)


def _bytes(path: Path) -> bytes | None:
    """What is in the file, None when it is not there."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
