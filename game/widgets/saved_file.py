"""Saved file: a file on its way to the disk, and the dialog that says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from game.values import dataclass
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.job import LOOK_AGAIN_MS, Job, Worker
from game.words import _


class SavedFileWords(NamedTuple):
    """What the dialog says while the file is being written, when it is there, and when not."""

    waits: str
    done: str
    failed: str


@dataclass(frozen=True, slots=True)
class SavedFile:
    """What is being written by `job`, and what came of it: the file, or why there is none.

    `looked_at` is when the job was last looked at, in milliseconds.
    """

    job: Job[Path | str]
    file: Path | None = None
    trouble: str = ""
    focus: str = "close"
    looked_at: int = 0

    @classmethod
    def begin(cls, worker: Worker, write: Callable[[], Path | str]) -> SavedFile:
        """Begin to `write` the file; what is quick is done at once."""
        job = worker.start(lambda _report: write())
        job.wait()
        return cls(job).look(0)

    @property
    def waits(self) -> bool:
        """Return True while the file is being written."""
        return self.file is None and not self.trouble

    @property
    def folder(self) -> Path | None:
        """Return the folder of the file, when it is there."""
        return self.file.parent if self.file is not None else None

    def look(self, now_ms: int) -> SavedFile:
        """Take in what the job has done by now."""
        if not self.waits or not self.job.done:
            return replace(self, looked_at=now_ms)
        result = self.job.result()
        if isinstance(result, str):
            return replace(self, trouble=result)
        return replace(self, file=result)

    def nodes(self, say: SavedFileWords, close: object, show: object, ui: Ui) -> tuple[Node, ...]:
        """Return the dialog, whose buttons send `close`, and `show` to see the file's folder."""
        one = Button("close", _("Close"), close)
        if self.waits:
            return question(ui, say.waits, "", one)
        if self.file is None:
            return question(ui, say.failed, self.trouble, one)
        other = Button("show", _("Show in folder"), show, icon="folder")
        return question(ui, say.done, str(self.file), one, other)


def wake_at(dialog: object) -> int | None:
    """Return when to look again at what is being written in this dialog, in milliseconds."""
    if isinstance(dialog, SavedFile) and dialog.waits:
        return dialog.looked_at + LOOK_AGAIN_MS
    return None
