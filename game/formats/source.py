"""Source and Reading: what a reader is handed, and what came of it."""

from __future__ import annotations

import re
import stat
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.pair_set import PairSet
from game.core.unicode import whole
from game.formats.common.bytes.decoding import Decoded, encoding_guesses
from game.formats.common.media.unpacked import Unpacked
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.table import Table
from game.values import dataclass
from game.words import _

if TYPE_CHECKING:
    from game.formats.common.bytes.encodings import EncodingGuess

MOST_BYTES = 100_000_000
"""A larger file is not read at all; texts have a lower limit of their own."""
_ENDING = re.compile(
    r"(?i)(?:\.jclic\.zip|\.dict\.dz|\.(?:gift|aiken|csv|tsv|md|json|ya?ml|html?)\.txt"
    r"|\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,8})$"
)
"""What comes after the last dot and may be the name of a format: no words, no number."""


@dataclass(frozen=True)
class Source:
    """`name` is a file name or what a pasted text is called; `folder` is where a file lies.

    What a reader takes out of an archive goes through `unpacked`, which checks it.
    """

    data: bytes
    name: str
    folder: Path | None = None
    unpacked: Unpacked = field(default_factory=Unpacked, compare=False)

    def in_encoding(self, codec: str) -> Source:
        """Return the same text, taken to be written in this encoding."""
        from game.formats.common.bytes.encodings import decoded

        return replace(self, data=decoded(self.data, codec).encode())

    @property
    def encodings(self) -> tuple[EncodingGuess, ...]:
        """What a text that is not in UTF-8 may have been written in; XML says so itself."""
        if self.head.is_archive or self.head.root:
            return ()
        return encoding_guesses(self.data)

    @cached_property
    def head(self) -> Head:
        """What formats know the file by."""
        return Head(self.data, self.name, self.file)

    @property
    def text(self) -> Decoded:
        """The text of another program's file, and what is to be said of it."""
        return self.head.repaired_text

    @property
    def file(self) -> str:
        """What problems are headed with: the path, or the name of what was pasted."""
        return str(self.folder / self.name) if self.folder is not None else self.name

    @property
    def stem(self) -> str:
        """The name without its ending, for a title: “Tema 3. Ríos v1.2.csv” has three more dots."""
        return whole(_ENDING.sub("", self.name) or self.name)


class NotAFileError(OSError):
    """A pipe, a socket or a device."""


def first_bytes(path: Path, most: int) -> bytes:
    """Return up to `most` bytes from the beginning of a real file: a device might never end.

    Raises OSError or ValueError when they cannot be read.
    """
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        raise NotAFileError(path)
    with path.open("rb") as file:
        return file.read(most)


def open_source(path: Path, unpacked: Unpacked | None = None) -> Source | Problem:
    """Return the file as a source, or why it cannot be read."""
    try:
        data = first_bytes(path, MOST_BYTES + 1)
    except IsADirectoryError:
        said = _("This is a folder, not a pair file."), _("Choose a file inside it.")
    except NotAFileError:
        said = _("This is a pipe or a device, not a pair file."), _("Choose a file.")
    except FileNotFoundError:
        said = _not_there(path)
    except (OSError, ValueError):
        said = _("The file cannot be opened."), _("Check that you may read it, and try again.")
    else:
        if len(data) <= MOST_BYTES:
            return Source(data, path.name, path.parent, unpacked or Unpacked())
        said = _("The file is larger than 100 MB."), _("Split it into several files.")
    return Problem(str(path), 0, *said)


def _not_there(path: Path) -> tuple[str, str]:
    """Return what is said of a file that is not found, perhaps because its name was damaged."""
    if "\ufffd" in path.name:
        said = _("The name of this file has letters that cannot be read.")
        return said, _("Rename the file, and try again.")
    return _("The file is not there."), _("Check its name and its folder.")


def pasted_source(text: str) -> Source:
    """Return a text from the clipboard as a source."""
    return Source(whole(text).encode(), _("pasted text"))


@dataclass(frozen=True)
class Reading:
    """The set, None without a good pair, and all that is to be said of the file.

    `table` is what the columns can be chosen from, None in formats without columns. `format` and
    `title` say with which one it was read, and `encodings` in what a text that is not in UTF-8 may
    have been written, more than one where that is a guess; `read_source` fills them in.
    """

    pair_set: PairSet | None
    problems: tuple[Problem, ...]
    table: Table | None = None
    format: str = ""
    title: str = ""
    encodings: tuple[EncodingGuess, ...] = ()
