"""Hyphen patterns: pyphen's dictionaries, read at once and each pattern understood when it is met.

Pyphen takes every pattern apart as it reads a file: half a second for the 66,000 of German, in
which the window stands still, and 14 MB. A word meets a dozen of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyphen

_NO_DIGITS = str.maketrans("", "", "0123456789")
_FEWEST_LEFT, _FEWEST_RIGHT = 2, 2
"""Letters before the first and behind the last hyphen, as pyphen has them."""

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
        lines = _lines(path)
        letters = "\n".join(_apart(line)[0] for line in lines).translate(_NO_DIGITS).split("\n")
        # A pattern without a digit but 0 says nothing.
        pairs = zip(letters, lines, strict=True)
        said = ((key, line) for key, line in pairs if key != line.replace("0", ""))
        self.patterns = _Patterns(said)
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


class _Patterns(dict[str, str]):
    """Lines of the file by the letters in them; asked for one, it is taken apart."""

    def get(self, letters: str, default: object = None) -> Places | None:  # type: ignore[override]
        line = super().get(letters)
        return _places(line) if line is not None else None


def _lines(path: Path) -> list[str]:
    """Return the patterns of a file as they are written, in their order: a later one counts."""
    with path.open("rb") as file:
        encoding = file.readline().decode().strip()
    text = path.read_text("cp1251" if encoding.lower() == "microsoft-cp1251" else encoding)
    if "^^" in text:
        text = pyphen.parse_hex(lambda found: chr(int(found[1], 16)), text)
    lines = map(str.strip, text.split("\n")[1:])
    return [line for line in lines if line and not line.startswith(pyphen.ignored)]


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
