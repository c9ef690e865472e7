"""Arrivals: pictures and sounds on their way into the set; large pictures are made small."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from game import temporary
from game.core.picture_frame import PictureFrame
from game.core.sheet import Column, Sheet
from game.emoji.names import Emoji
from game.screens.editor import media
from game.screens.editor.crop import Crop
from game.screens.editor.edit import Cell
from game.screens.editor.losses import media_kind
from game.screens.editor.state import Arrival, State
from game.services import Services
from game.shelf import originals
from game.shelf.document import Document
from game.shelf.originals import Original
from game.shelf.unused_pictures import delete_unused
from game.widgets.job import Report, Worker
from game.words import _, n_, reason_of

_EMOJI_PX = 800
"""How wide the picture of an emoji is: sharp on a card, and in the lens of a large screen."""


class Arrivals:
    """Puts files into a document; what has to be made small first is made beside the window."""

    def __init__(self, document: Document, services: Services) -> None:
        self.document, self.services = document, services
        self._worker: Worker | None = None
        self._scratch: TemporaryDirectory[str] | None = None
        self._folders = 0
        self._turned: dict[tuple[str, int], str] = {}
        self._made: set[str] = set()
        """Pictures that were found, cut or turned here, and whose files were not there before."""

    # ------------------------------------------------------------------ files

    def bring(self, state: State, paths: Sequence[str], cell: Cell) -> State:
        """Put files in this cell and those below, once the large pictures of them are small."""
        state = media.choose(self.settle(state, wait=True), cell)
        return replace(self._bring(state, paths, cell), reveal=True)

    def _bring(self, state: State, paths: Sequence[str], cell: Cell) -> State:
        large = [p for p in paths if media_kind(p) == "picture" and originals.is_large(p)]
        if not large:
            return media.put(state, paths, cell, self.document.place_media)
        try:
            making = _making({path: self._folder() for path in large})
        except OSError:  # nothing can be made: they are taken as they are
            return media.put(state, paths, cell, self.document.place_media)
        self._worker = self._worker or Worker("pictures")
        job = self._worker.start(making)
        job.wait()
        sheet = state.edit.sheet
        is_new = cell[0] >= len(sheet.rows)
        key = sheet.next_key if is_new else sheet.rows[cell[0]].key
        arrival = Arrival(tuple(paths), cell, key, is_new, job, self.services.clock())
        return self.settle(replace(state, arrival=arrival))

    def settle(self, state: State, *, wait: bool = False) -> State:
        """Put in what was made small by now; with `wait`, all that was to be."""
        arrival = state.arrival
        if arrival is None:
            return state
        if not (arrival.job.done or wait):
            return replace(state, arrival=arrival._replace(looked_at=self.services.clock()))
        made = arrival.job.result()

        def place(file: str) -> str:
            if file not in made:
                return self.document.place_media(file)
            return originals.place(made[file], Original(file), self.document.media_folder)

        state = replace(state, arrival=None)
        row = _row_now(state.edit.sheet, arrival)
        if row is None:
            return state.tell([_left_out(len(arrival.paths))])
        return media.put(state, arrival.paths, (row, arrival.cell[1]), place)

    def copied(self, state: State, data: bytes) -> State:
        """Put a picture from the clipboard in the chosen cell, as a file named after the term."""
        return self._bring_bytes(state, data, media.name_of(state))

    def emoji(self, state: State, emoji: Emoji) -> State:
        """Put the picture of an emoji in the chosen cell, as a file with its name."""
        from game.look.picture_files import emoji as drawn

        name = emoji.name(self.services.settings.language)
        there = self._there()
        state = self._bring_bytes(state, drawn(emoji.signs, _EMOJI_PX), media.file_name(name))
        came = self._there() - there
        self._made |= {used for used in _pictures(state.edit.sheet) if Path(used) in came}
        return state

    def _there(self) -> set[Path]:
        """Return the files that lie beside the set now; none where nobody can look."""
        try:
            return set(self.document.media_folder.absolute().iterdir())
        except OSError:
            return set()

    def _bring_bytes(self, state: State, data: bytes, name: str) -> State:
        try:
            file = self._folder() / f"{name}.png"
            file.write_bytes(data)
        except OSError as error:
            said = _("“{title}” could not be saved: {reason}")
            return state.tell([said.format(title=f"{name}.png", reason=reason_of(error))])
        return self.bring(state, (str(file),), state.edit.selection.cell)

    # ------------------------------------------------------------------ turning and cutting

    def turned(self, original: str, turns: int) -> str:
        """Return the file of a picture that is turned so far, with nothing cut off."""
        key = original, turns
        if turns and key not in self._turned:
            source = Original(original, PictureFrame(turns))
            try:
                self._turned[key] = originals.make(source, self._folder())
            except (OSError, ValueError):  # nor can it be made at the next message
                self._turned[key] = original
        return self._turned[key] if turns else original

    def crop(self, state: State, crop: Crop) -> State:
        """Put what the frame shows in the place of the picture, as one step."""
        rows = state.edit.sheet.rows
        at = next((n for n, row in enumerate(rows) if row.key == crop.key), None)
        if at is None or crop.frame == crop.before:
            return state
        try:
            source, folder = Original(crop.original, crop.frame), self.document.media_folder
            there = set(folder.absolute().iterdir())
            picture = originals.place_framed(source, folder)
        except (OSError, ValueError) as error:
            why = reason_of(error) if isinstance(error, OSError) else _("the picture is damaged")
            return state.tell([f"{Path(crop.original).name}: {why}"])
        if Path(picture) not in there:
            self._made.add(picture)
        column: Column = "term" if crop.of_term else "definition"
        return state.apply_edit(
            state.edit.apply(state.edit.sheet.place(at, column, picture=picture))
        )

    # ------------------------------------------------------------------ beside the window

    def close(self, kept: Sheet | None = None) -> None:
        """Delete what was only needed on the way, and pictures made here that `kept` has not.

        Where the table could not be saved (None), its older versions may be wanted again.
        """
        if kept is not None and self._made:
            delete_unused(self._made - _pictures(kept), self.document.own_folder)
            self._made.clear()
        if self._worker is not None:
            self._worker.close()
        if self._scratch is not None:
            self._scratch.cleanup()
        self._worker, self._scratch = None, None
        self._turned.clear()

    def _folder(self) -> Path:
        """Return a new empty folder that is there until `close`."""
        self._scratch = self._scratch or temporary.open_folder()
        self._folders += 1
        folder = Path(self._scratch.name) / str(self._folders)
        folder.mkdir()
        return folder


def _row_now(sheet: Sheet, arrival: Arrival) -> int | None:
    """Return the row that files are for, wherever it is by now; None if it is gone."""
    at = next((n for n, row in enumerate(sheet.rows) if row.key == arrival.key), None)
    if not arrival.is_new:
        return at
    # A row with that key further up was put in between, and is another one.
    return len(sheet.rows) if at is None or at < arrival.cell[0] else at


def _left_out(files: int) -> str:
    return n_(
        "{n} file was left out: its row is gone.",
        "{n} files were left out: their row is gone.",
        files,
    )


def _making(folders: dict[str, Path]) -> Callable[[Report], dict[str, str]]:
    """Return the job that makes these pictures small; its result are those that it could make."""

    def make(report: Report) -> dict[str, str]:
        made = {}
        for number, (path, folder) in enumerate(folders.items()):
            report(number, len(folders))
            try:
                made[path] = originals.make(Original(path), folder)
            except (OSError, ValueError):
                continue  # it is taken as it is, or told why it cannot be
        return made

    return make


def _pictures(sheet: Sheet) -> set[str]:
    """Return the files of all pictures in a table."""
    sides = [side for row in sheet.rows for side in (row.term, row.definition)]
    return {side.picture for side in (*sides, *sheet.distractors) if side.picture}
