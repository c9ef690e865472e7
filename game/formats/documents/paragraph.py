"""Paragraph: letters of a document with what makes some stand out; as HTML, and as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import groupby
from typing import NamedTuple

from game.core.bounds import bare
from game.formats.common.markup.html_text import escape_html, kept_plain, with_indents
from game.formulas.raised import subscript, superscript
from game.values import dataclass

BOLD, UNDERLINED, MARKED, COLOURED = 1, 2, 4, 8
STRESSES = (MARKED, UNDERLINED, BOLD, COLOURED)
"""What makes letters stand out, a bit each."""
_MOST_PIECES, _MOST_LETTERS = 20_000, 400_000
"""Of one paragraph; a card has room for far less."""
_LINE = 40
"""Letters that a line break costs as much as, since each line is looked at by itself."""
_TAGS = 2
"""What a letter of HTML costs."""
_EUROPE = "\u0530"
_MOVED = {"sup": superscript, "sub": subscript}


class Look(NamedTuple):
    """How letters look: bits of what makes them stand out, `sup` or `sub`, language and font."""

    stress: int = 0
    place: str = ""
    language: str = ""
    font: str = ""
    hidden: bool = False


PLAIN = Look()


class Piece(NamedTuple):
    """Letters of one look, their line breaks and tabs among them; or HTML, as of a picture."""

    text: str
    look: Look = PLAIN
    is_html: bool = False


@dataclass
class Paragraph:
    """A paragraph as it is read. `label` is what a list shows before it, `level` its depth there.

    `heading` is the rank of a heading from 1, 0 for other text.
    """

    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    level: int = -1
    heading: int = 0
    is_title: bool = False
    has_reading: bool = False
    size: int = 0
    """What it costs to be read, in letters."""
    is_cut: bool = False
    """Whether there was more than can be read."""
    said: list[str] = field(default_factory=list)
    """The letters as they are read aloud, where small ones above words say so."""

    def add(self, text: str, look: Look = PLAIN, said: str = "") -> None:
        """Add letters; those that only say where a word may be divided are left out.

        `said` is how they are read, where that stands above them.
        """
        if not text or look.hidden or not self.takes_more():
            return
        text = self._fitting(text).replace("\u00ad", "")
        if not text:
            return
        self.has_reading = self.has_reading or bool(said)
        self.said.append(said or text)
        self.size += len(text) + _LINE * text.count("\n")
        self.pieces.append(Piece(text, look))

    def add_ruby(self, base: Paragraph, reading: Paragraph, look: Look) -> None:
        """Add a word over which small letters say how it is read."""
        self.add(base.letters_alone, look, reading.letters_alone)

    def add_html(self, html: str, look: Look = PLAIN) -> None:
        """Add a picture or a formula."""
        if html and not look.hidden and self.takes_more():
            self.size += _TAGS * len(html)
            self.pieces.append(Piece(html, look, is_html=True))

    def takes_more(self) -> bool:
        """Return True if there is room for more; else remember that there was some."""
        room = len(self.pieces) <= _MOST_PIECES and self.size <= _MOST_LETTERS
        self.is_cut = self.is_cut or not room
        return room

    def _fitting(self, text: str) -> str:
        """Return as much of a text as one paragraph may have."""
        lines = text[:_MOST_LETTERS].split("\n", _MOST_LETTERS // _LINE)
        shown = "\n".join(lines[: _MOST_LETTERS // _LINE])
        self.is_cut = self.is_cut or len(shown) < len(text)
        return shown

    @property
    def letters_alone(self) -> str:
        """All its letters, and HTML as it stands, without their looks."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def runs(self) -> list[Piece]:
        """The pieces, with letters of one look that follow one another together."""
        groups = groupby(self.pieces, lambda piece: piece._replace(text=""))
        made = list[Piece]()
        for same, pieces in groups:
            made += (
                pieces if same.is_html else [same._replace(text="".join(p.text for p in pieces))]
            )
        return made

    @property
    def is_empty(self) -> bool:
        """Return True if there is nothing to see in it."""
        return not any(piece.is_html or piece.text.strip() for piece in self.pieces)

    @property
    def html(self) -> str:
        """The paragraph as HTML, without its label; tabs part nothing there."""
        return "".join(map(_html, self.runs)).strip()


class Line(NamedTuple):
    """One line of text: its pieces with their bits, and what its paragraph is."""

    pieces: tuple[tuple[str, int], ...]
    label: str = ""
    level: int = -1
    heading: int = 0

    @property
    def text(self) -> str:
        """All letters of it, without the label."""
        if len(self.pieces) == 1:
            return self.pieces[0][0]
        return "".join(text for text, _stress in self.pieces)

    @property
    def stress(self) -> int:
        """The bits that any of its letters has."""
        bits = 0
        for _text, stress in self.pieces:
            bits |= stress
        return bits


def lines_of(paragraph: Paragraph) -> Iterator[Line]:
    """Return the lines of a paragraph; an empty one is one line."""
    rows: list[list[tuple[str, int]]] = [[]]
    for piece in paragraph.runs:
        first, *more = _plain(piece).split("\n")
        rows[-1].append((first, piece.look.stress))
        rows += [[(text, piece.look.stress)] for text in more]
    for at, row in enumerate(rows):
        pieces = tuple((text, stress) for text, stress in row if text)
        label = "" if at else paragraph.label
        yield Line(pieces, label, paragraph.level, paragraph.heading)


def cell_html(paragraphs: Sequence[Paragraph]) -> str:
    """Return what a cell shows: a line for each paragraph, marked where they are a list."""
    full = [each for each in paragraphs if not each.is_empty]
    if len(full) == 1:
        return full[0].html
    shown = (f"{escape_html(each.label)} {each.html}".strip() for each in full)
    return with_indents("<br>".join(shown))


def drop_beginning(paragraphs: Sequence[Paragraph], sign: re.Pattern[str]) -> None:
    """Take what `sign` matches off the first letters of a cell."""
    first = next((each for each in paragraphs if not each.is_empty), None)
    if first is not None:
        first.pieces = first.runs
        piece = first.pieces[0]
        first.pieces[0] = piece._replace(text=sign.sub("", piece.text, count=1))


def reading_of(paragraphs: Sequence[Paragraph]) -> str:
    """Return how the words of a cell are read, "" where nothing above them says so."""
    if not any(each.has_reading for each in paragraphs):
        return ""
    return bare(" ".join("".join(each.said) for each in paragraphs))


def letters_by_language(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, int]]:
    """Return the language of each piece and how many letters it has; "" beyond Europe's letters.

    Word keeps the languages of other scripts apart, and marks them less surely.
    """
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            text = piece.text[:2000] if not piece.is_html else ""
            if size := sum(map(str.isalpha, text)):
                yield (piece.look.language if max(text) < _EUROPE else ""), size


def all_of(pieces: Sequence[tuple[str, int]]) -> int:
    """Return the bits that all letters and digits of these pieces have."""
    bits = [stress for text, stress in pieces if any(map(str.isalnum, text))]
    found = ~0 if bits else 0
    for each in bits:
        found &= each
    return found


def lead(line: Line, bit: int) -> tuple[str, str]:
    """Return the words at the beginning of a line that stand out so, and what follows them."""
    ends = (at for at, (text, bits) in enumerate(line.pieces) if text.strip() and not bits & bit)
    at = next(ends, None)
    if not at:
        return "", ""
    before = "".join(text for text, _bits in line.pieces[:at])
    return before, "".join(text for text, _bits in line.pieces[at:])


# ---------------------------------------------------------------------- pieces

_TABS = re.compile(r"(?<![ \t])[ ]*+\t[ \t]*+")


def _html(piece: Piece) -> str:
    if piece.is_html:
        return piece.text
    html = escape_html(_TABS.sub(" ", piece.text) if "\t" in piece.text else piece.text)
    place = piece.look.place
    return f"<{place}>{html}</{place}>" if place and piece.text.strip() else html


def _plain(piece: Piece) -> str:
    if piece.is_html:
        return kept_plain(piece.text)
    return _MOVED[piece.look.place](piece.text) if piece.look.place else piece.text
