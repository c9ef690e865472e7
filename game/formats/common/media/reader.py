"""MediaReader: pictures and sounds on their way into a file, and those that do not arrive."""

from __future__ import annotations

from pathlib import Path

from game.formats.problems import Problem, Remark
from game.words import later

_UNREAD = Remark(
    "{n} picture or sound could not be read and was left out.",
    "{n} pictures or sounds could not be read and were left out.",
    later("Check that the files are there, and that none is very large."),
)


class MediaReader:
    """Reads files of at most `most` bytes; the others are counted, each once."""

    def __init__(self, most: int = 100_000_000) -> None:
        self._most = most
        self._lost: set[str] = set()

    def whole(self, path: str) -> bytes | None:
        """Return all of the file, as half a picture is none; None if unreadable or too large."""
        try:
            with Path(path).open("rb") as file:
                data = file.read(self._most + 1)
        except (OSError, ValueError):
            data = None
        if data is None or len(data) > self._most:
            self._lost.add(path)
            return None
        return data

    def problems(self) -> list[Problem]:
        """Return one warning for all that are lost."""
        return _UNREAD.warnings(len(self._lost))
