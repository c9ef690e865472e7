"""Items: what was dropped or pasted, each with what was chosen for it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats import Reading
from game.formats.common.unpacked import Unpacked
from game.formats.table import AS_FOUND, Choices
from game.view.line import Line
from game.widgets.job import Job

TITLE_LIMIT = 120


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What came of reading; `data` are the bytes of a native file.

    The content key is worked out with it, where that keeps nobody waiting.
    """

    reading: Reading
    data: bytes = b""
    content_key: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One file, or one pasted text. `key` is steady while the screen lives.

    `format` is "" while it is found from the content, `title` None while it is the file's own.
    `reading` is None until it is read; `data` are the bytes of a native file, to keep as it is.
    `job` reads it with what was chosen last.
    """

    key: int
    name: str
    path: Path | None = None
    text: str = ""
    format: str = ""
    choices: Choices = AS_FOUND
    title: Line | None = None
    reading: Reading | None = None
    data: bytes = b""
    content_key: str = ""
    unpacked: Unpacked = field(default_factory=Unpacked, compare=False, repr=False)
    job: Job[ReadResult] | None = field(default=None, compare=False, repr=False)

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
    def untouched(self) -> bool:
        """Return True if a native file can be kept as it is, byte for byte."""
        same = self.title is None or self.titled() == self.pair_set
        return bool(self.data) and same and self.choices == AS_FOUND

    @property
    def changed(self) -> bool:
        """Return True if something was chosen or typed for it, which would be lost without it."""
        return self.choices != AS_FOUND or bool(self.format) or self.titled() != self.pair_set

    def titled(self) -> PairSet | None:
        """Return the set with the title that was typed for it."""
        found = self.pair_set
        words = " ".join(self.title.text.split()) if self.title else ""
        return replace(found, title=words) if found and words else found

    def taken_in(self) -> Item:
        """Return the item with what its job has read, if that is done."""
        if self.job is None or not self.job.done:
            return self
        got = self.job.result()
        reading, data, key = got.reading, got.data, got.content_key
        return replace(self, reading=reading, data=data, content_key=key, job=None)
