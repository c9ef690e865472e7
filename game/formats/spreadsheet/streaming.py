"""Streaming: XML of a workbook as its tags pass by, with a limit on all that is kept of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn, Protocol
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_BYTES, MOST_CELLS, MOST_LETTERS = 60_000_000, 1_000_000, 60_000_000
"""Of all sheets together, as they lie in memory; what a file says of its size is not believed."""
Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
_PIECE = 1_000_000
_MOST_PIECES = 4
"""That a branch may go on over; more is no row of a sheet, and would fill the memory."""
_ERRORS = (expat.ExpatError, LookupError, ValueError)
_PREFIXED = re.compile(rb"\A(?:[^<]{0,100}<[?!][^>]{0,1000}>)*[^<]{0,100}<[A-Za-z][\w.-]{0,40}:")


class TooLargeError(Exception):
    """There is more in the sheets than can be read here."""


class DamagedError(Exception):
    """A part of the workbook is no whole XML, or is not there."""


class Reader(Protocol):
    """What reads a file of which some elements come whole."""

    def start(self, tag: str, about: dict[str, str], /) -> None:
        """Begin an element."""

    def end(self, tag: str, /) -> None:
        """End an element."""

    def text(self, text: str, /) -> None:
        """Take letters."""

    def begins(self, tag: str, /) -> bool:
        """Return whether this element is to come whole, as a branch."""

    def branch(self, branch: Element, /) -> None:
        """Take one with all that is in it."""


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
    parser = _parser(start, end, text)
    try:
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE])
        parser.Parse(b"", True)
    except _ERRORS as error:
        raise DamagedError from error


def stream_branches(data: bytes, reader: Reader) -> None:
    """Tell `reader` of every tag and text; what is to come whole is built without a call for each.

    Raises DamagedError as `stream` does, and TooLargeError for a branch without an end.
    """
    builder = TreeBuilder()
    root = builder.start("", {})
    built, branch = builder.end, None

    def start(tag: str, about: dict[str, str]) -> None:
        nonlocal branch
        if not reader.begins(tag):
            reader.start(tag, about)
            return
        branch = builder.start(tag, about)
        parser.StartElementHandler = builder.start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = builder.data

    def end(tag: str) -> None:
        nonlocal branch
        if (whole := built(tag)) is not branch:
            return
        root.clear()
        branch = None
        parser.StartElementHandler = start
        parser.EndElementHandler = reader.end
        parser.CharacterDataHandler = reader.text
        reader.branch(whole)

    parser = _parser(start, reader.end, reader.text)
    last, pieces = branch, 0
    try:
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE])
            pieces = pieces + 1 if branch is not None and branch is last else 0
            last = branch
            if pieces >= _MOST_PIECES:
                raise TooLargeError
        parser.Parse(b"", True)
    except _ERRORS as error:
        raise DamagedError from error


def stream_local_branches(data: bytes, reader: Reader) -> None:
    """Do the same for a file that may have a prefix before all its names: then nothing is whole."""
    if _PREFIXED.match(data[:4000]):
        stream_local(data, reader.start, reader.end, reader.text)
    else:
        stream_branches(data, reader)


def replay(branch: Element, start: Start, end: End, text: Text) -> None:
    """Tell of every tag and text of a branch, however deep it is."""
    above = [(branch, iter(branch))]
    _open(branch, start, text)
    while above:
        element, children = above[-1]
        if (child := next(children, None)) is not None:
            _open(child, start, text)
            above.append((child, iter(child)))
            continue
        end(element.tag)
        above.pop()
        if above and element.tail:
            text(element.tail)


def _open(element: Element, start: Start, text: Text) -> None:
    start(element.tag, element.attrib)
    if element.text:
        text(element.text)


def _parser(start: Start, end: End, text: Text) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse
    return parser


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
