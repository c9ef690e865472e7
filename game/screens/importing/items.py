"""Items: what was dropped or pasted, each with what was chosen for it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.common.media.unpacked import Unpacked
from game.formats.source import Reading
from game.formats.table import AS_FOUND, Choices
from game.view.line import Line
from game.widgets.job import Job

TITLE_LIMIT = 120


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What came of reading; `data` are the bytes of a native file, to keep as it is.

    `left_out` rows say something and are no pair; `unused` are columns that do and are no side.
    All of it is worked out by the worker, where that keeps nobody waiting.
    """

    reading: Reading
    data: bytes = b""
    content_key: str = ""
    left_out: int = 0
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One file, or one pasted text. `key` is steady while the screen lives.

    `format` is "" while it is found from the content, `title` None while it is the file's own.
    `result` is None until it is read; `job` reads it with what was chosen last.
    """

    key: int
    name: str
    path: Path | None = None
    text: str = ""
    format: str = ""
    choices: Choices = AS_FOUND
    title: Line | None = None
    result: ReadResult | None = None
    unpacked: Unpacked = field(default_factory=Unpacked, compare=False, repr=False)
    job: Job[ReadResult] | None = field(default=None, compare=False, repr=False)

    @property
    def reading(self) -> Reading | None:
        """What was read of it; None before."""
        return self.result.reading if self.result else None

    @property
    def content_key(self) -> str:
        """What sets of the same pairs have in common; "" when there is no set."""
        return self.result.content_key if self.result else ""

    @property
    def pair_set(self) -> PairSet | None:
        """The set as it was read; None when there is none (yet)."""
        return self.reading.pair_set if self.reading else None

    @property
    def title_line(self) -> Line:
        """The title as it stands in its field."""
        if self.title is not None:
            return self.title
        return Line.of(self.pair_set.title if self.pair_set else "", TITLE_LIMIT)

    @property
    def changed(self) -> bool:
        """Return True if something was chosen or typed for it, which would be lost without it."""
        return self.choices != AS_FOUND or bool(self.format) or self.set_to_save() != self.pair_set

    def set_to_save(self) -> PairSet | None:
        """Return the set with the title that was typed for it."""
        found = self.pair_set
        words = " ".join(self.title.text.split()) if self.title else ""
        return replace(found, title=words) if found and words else found

    def collect(self) -> Item:
        """Return the item with what its job has read, if that is done."""
        if self.job is None or not self.job.done:
            return self
        return replace(self, result=self.job.result(), job=None)
