"""Streaming: XML of a workbook as its tags pass by, with a limit on all that is kept of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn, Protocol
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_BYTES, MOST_CELLS, MOST_LETTERS = 60_000_000, 1_000_000, 60_000_000
MOST_ROWS, MOST_TAGS, _MOST_BRANCHES = 100_000, 3_000_000, 300_000
"""Of all sheets together, as they lie in memory; what a file says of its size is not believed."""
Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
_PIECE = 1_000_000
_MOST_PIECES = 4
"""That a branch may go on over; more is no row of a sheet, and would fill the memory."""
_ERRORS = (expat.ExpatError, LookupError, ValueError)
TEXT = r"[^<>&\x00-\x08\x0b-\x1f\ufffe\uffff]*+"
"""Letters that mean themselves in XML, as a pattern."""
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}\?>)?")
_MOST_TEXT = 20_000_000
"""Bytes that are looked through as text; of more there would be too much in memory."""
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


class RowReader(Reader, Protocol):
    """What reads a table whose rows come whole, or are taken from the text of the file."""

    def plain_rows(self, text: str, at: int, /) -> int:
        """Take the rows from there on that are nothing out of the ordinary; return their end."""


class Budget:
    """What may still be read of one workbook."""

    def __init__(self) -> None:
        self.cells, self.letters, self.rows = MOST_CELLS, MOST_LETTERS, MOST_ROWS

    def spend(self, cells: int, letters: int, rows: int = 0) -> None:
        """Take what rows need. Raises TooLargeError when that is more than there is left."""
        self.cells -= cells
        self.letters -= letters
        self.rows -= rows
        if self.cells < 0 or self.letters < 0 or self.rows < 0:
            raise TooLargeError


def stream(data: bytes, start: Start, end: End, text: Text) -> None:
    """Tell of every tag and text in `data`, under the names that the file has for them.

    Raises DamagedError for what is no whole XML or declares something of its own, TooLargeError
    for a tag without an end, or very many of them.
    """
    if data.count(b"<") > MOST_TAGS:
        raise TooLargeError
    parser = _parser(start, end, text)
    try:
        endless = _Endless(parser)
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE])
            endless.check(_PIECE)
        parser.Parse(b"", True)
    except _ERRORS as error:
        raise DamagedError from error


class _Endless:
    """Looks out for a remark or a tag without an end: Expat begins anew with it for each piece."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self._at, self._waiting = -1, 0

    def check(self, more: int) -> None:
        """Take note that so much more was parsed. Raises TooLargeError when it comes to nothing."""
        at = self._parser.CurrentByteIndex
        self._waiting = self._waiting + more if at == self._at else 0
        self._at = at
        if self._waiting >= _MOST_PIECES * _PIECE:
            raise TooLargeError


class _Branches:
    """Tells a reader of every tag and text; what is to come whole is built without a call each."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._builder = TreeBuilder()
        self._root = self._builder.start("", {})
        self._built = self._builder.end
        self.branch: Element | None = None
        self._last: Element | None = None
        self._fed = self._begun = 0
        self._parser = _parser(self._start, reader.end, reader.text)
        self._endless = _Endless(self._parser)

    def _start(self, tag: str, about: dict[str, str]) -> None:
        if not self._reader.begins(tag):
            self._reader.start(tag, about)
            return
        self._begun += 1
        if self._begun > _MOST_BRANCHES:
            raise TooLargeError
        self.branch = self._builder.start(tag, about)
        self._parser.StartElementHandler = self._builder.start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._builder.data

    def _end(self, tag: str) -> None:
        if (whole := self._built(tag)) is not self.branch:
            return
        self._root.clear()
        self.branch = None
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._reader.end
        self._parser.CharacterDataHandler = self._reader.text
        self._reader.branch(whole)

    def feed(self, data: bytes | str) -> None:
        """Parse more. Raises TooLargeError for a branch without an end, and the parser's errors."""
        for at in range(0, len(data), _PIECE):
            piece = data[at : at + _PIECE]
            self._parser.Parse(piece)
            self._endless.check(len(piece))
            goes_on = self.branch is not None and self.branch is self._last
            self._fed = self._fed + len(piece) if goes_on else 0
            self._last = self.branch
            if self._fed >= _MOST_PIECES * _PIECE:
                raise TooLargeError

    def close(self) -> None:
        """Parse the end."""
        self._parser.Parse(b"", True)


def stream_branches(data: bytes, reader: Reader) -> None:
    """Tell `reader` of every tag and text; what is to come whole is built without a call for each.

    Raises DamagedError as `stream` does, and TooLargeError for a branch without an end.
    """
    branches = _Branches(reader)
    try:
        branches.feed(data)
        branches.close()
    except _ERRORS as error:
        raise DamagedError from error


def stream_rows(data: bytes, reader: RowReader, tag: str) -> None:
    """Do the same, but let the reader take plain rows from the text: nothing is parsed of them.

    A row is an element `tag`, which the reader wants whole.
    """
    if (text := _bare_text(data)) is None:
        stream_branches(data, reader)
        return
    branches, opening = _Branches(reader), f"<{tag}"
    try:
        at, found = 0, text.find(opening)
        while found >= 0:
            branches.feed(text[at:found])
            at = found
            if branches.branch is None and reader.begins(tag):
                at = reader.plain_rows(text, found)
            found = text.find(opening, max(at, found + 1))
        branches.feed(text[at:])
        branches.close()
    except _ERRORS as error:
        raise DamagedError from error


def _bare_text(data: bytes) -> str | None:
    """Return the text of a file of UTF-8 in which all that looks like a tag is one; else None."""
    declared = _DECLARED.match(data)
    start = declared.end() if declared is not None else 0
    if len(data) > _MOST_TEXT or b"<!" in data or data.find(b"<?", start) >= 0:
        return None
    if b"encoding" in data[:start] and b"utf-8" not in data[:start].lower():
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def stream_local_branches(data: bytes, reader: Reader) -> None:
    """Do the same for a file that may have a prefix before all its names: then nothing is whole."""
    if _PREFIXED.match(data[:4000]):
        stream_local(data, reader.start, reader.end, reader.text)
    else:
        stream_branches(data, reader)


def stream_local_rows(data: bytes, reader: RowReader, tag: str) -> None:
    """Do what `stream_rows` does for a file that may have a prefix before all its names."""
    if _PREFIXED.match(data[:4000]):
        stream_local(data, reader.start, reader.end, reader.text)
    else:
        stream_rows(data, reader, tag)


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
    parser.StartDoctypeDeclHandler = _refuse_inside
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


def _refuse_inside(_name: str, _system: str | None, _public: str | None, inside: bool) -> None:
    """Refuse what a DOCTYPE declares itself: also attributes that elements have by default, of
    which each may have thousands."""
    if inside:
        raise DamagedError
