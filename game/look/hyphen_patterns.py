"""Hyphen patterns: pyphen's dictionaries, read at once and each pattern understood when it is met.

Pyphen takes every pattern apart as it reads a file: half a second for the 66,000 of German, in
which the window stands still, and 14 MB. A word meets a dozen of them. Here a file stays text, in
small pieces: 3 MB.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyphen

_LINE, _END = re.compile(r"[^\n]+"), "\n"
_NO_DIGITS = str.maketrans("", "", "0123456789")
_FEWEST_LEFT, _FEWEST_RIGHT = 2, 2
"""Letters before the first and behind the last hyphen, as pyphen has them."""
_PIECE = 150
"""Bytes of a file for each piece of its text: a dozen lines are searched in no time."""

Places = tuple[int, tuple[int, ...]]
"""From which letter of a pattern on, and how good each place for a hyphen is; odd is allowed."""


def patterns_of(language: str) -> HyphenPatterns | None:
    """Return the patterns of a language such as "de" or "fr-CA", None where there are none."""
    tag = pyphen.language_fallback(language)
    return HyphenPatterns(pyphen.LANGUAGES[tag]) if tag else None


class HyphenPatterns:
    """The patterns of a file of pyphen's, with what its search for places asks for."""

    def __init__(self, path: Path) -> None:
        """Read the file."""
        self.patterns = _Patterns(_lines(path), path.stat().st_size // _PIECE + 1)
        self.cache: dict[str, list[pyphen.DataInt]] = {}
        self.maxlen = max(map(len, self.patterns))

    def places(self, word: str) -> Iterator[int]:
        """Yield where a word may be divided; not where its spelling would change for it.

        (Hungarian “asszony” would become “asz-szony”.)
        """
        places = pyphen.HyphDict.positions(self, word)
        self.cache.clear()  # it would keep every word for ever
        last = len(word) - _FEWEST_RIGHT
        return (int(at) for at in places if _FEWEST_LEFT <= at <= last and at.data is None)


class _Patterns:
    """Lines of the file by the letters in them; asked for one, it is taken apart."""

    def __init__(self, lines: Iterable[str], pieces: int) -> None:
        """Keep the lines in so many texts.

        One line after another: all of them at once would leave ten times as much room taken.
        """
        self._pieces = [_END] * pieces
        for line in lines:
            letters = _apart(line)[0].translate(_NO_DIGITS)
            if letters != line.replace("0", ""):  # else it says nothing
                self._pieces[hash(letters) % pieces] += f"{letters}\t{line}{_END}"

    def __iter__(self) -> Iterator[str]:
        """Yield the letters of each line."""
        for piece in self._pieces:
            for line in piece.split(_END)[1:-1]:
                yield line.partition("\t")[0]

    def get(self, letters: str) -> Places | None:
        """Return what the last line with these letters says."""
        piece = self._pieces[hash(letters) % len(self._pieces)]
        if (at := piece.rfind(f"{_END}{letters}\t")) < 0:
            return None
        begin = at + len(letters) + 2
        return _places(piece[begin : piece.index(_END, begin)])


def _lines(path: Path) -> Iterator[str]:
    """Yield the patterns of a file as they are written, in their order: a later one counts."""
    with path.open("rb") as file:
        encoding = file.readline().decode().strip()
    text = path.read_text("cp1251" if encoding.lower() == "microsoft-cp1251" else encoding)
    if "^^" in text:
        text = pyphen.parse_hex(lambda found: chr(int(found[1], 16)), text)
    for found in _LINE.finditer(text, text.find(_END)):
        if (line := found[0].strip()) and not line.startswith(pyphen.ignored):
            yield line


def _apart(line: str) -> tuple[str, str]:
    """Return a pattern, and what the spelling would change to, "" where it stays."""
    pattern, _slash, alternative = line.partition("/") if "=" in line else (line, "", "")
    return pattern, alternative


def _places(line: str) -> Places:
    """Take a pattern apart: "1sch3l" allows a hyphen before it, and another within."""
    pattern, alternative = _apart(line)
    factory = pyphen.AlternativeParser(pattern, alternative) if alternative else int
    values = [factory(digit or "0") for digit, _letter in pyphen.parse(pattern)]
    start = next(at for at, value in enumerate(values) if value)
    end = next(at for at in range(len(values), 0, -1) if values[at - 1])
    return start, tuple(values[start:end])
