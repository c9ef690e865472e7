"""Streaming: XML of a workbook as its tags pass by, with a limit on all that is kept of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn
from xml.parsers import expat

MOST_BYTES, MOST_CELLS, MOST_LETTERS = 60_000_000, 1_000_000, 60_000_000
"""Of all sheets together, as they lie in memory; what a file says of its size is not believed."""
Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
_PIECE = 1_000_000
_PREFIXED = re.compile(rb"\A(?:[^<]{0,100}<[?!][^>]{0,1000}>)*[^<]{0,100}<[A-Za-z][\w.-]{0,40}:")


class TooLargeError(Exception):
    """There is more in the sheets than can be read here."""


class DamagedError(Exception):
    """A part of the workbook is no whole XML, or is not there."""


class Budget:
    """What may still be read of one workbook."""

    def __init__(self) -> None:
        self.cells, self.letters = MOST_CELLS, MOST_LETTERS

    def spend(self, cells: int, letters: int) -> None:
        """Take what a row needs. Raises TooLargeError when that is more than there is left."""
        self.cells -= cells
        self.letters -= letters
        if self.cells < 0 or self.letters < 0:
            raise TooLargeError


def stream(data: bytes, start: Start, end: End, text: Text) -> None:
    """Tell of every tag and text in `data`, under the names that the file has for them.

    Raises DamagedError for what is no whole XML or declares entities of its own.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse
    try:
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE])
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise DamagedError from error


def stream_local(data: bytes, start: Start, end: End, text: Text) -> None:
    """Do the same for a file that may have a prefix before all its names, and leave it out."""
    if not _PREFIXED.match(data[:4000]):
        stream(data, start, end, text)
        return

    def local(name: str) -> str:
        return name.rpartition(":")[2]

    stream(data, lambda name, about: start(local(name), about), lambda name: end(local(name)), text)


def _refuse(*_about: object) -> NoReturn:
    raise DamagedError
