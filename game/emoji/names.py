"""Names: the emoji that the bundled font has, with names and search words out of Unicode's CLDR.

The file is made by `assets/emoji/build.py`, which calls `pack`.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from game.core.text import without_accents
from game.places import ASSETS

FILE = ASSETS / "emoji" / "names.gz"
SHOWN = ("en", "es")
"""The languages of the program: emoji have a name in each that can be shown."""
_SECTION, _LINE, _PHRASE = "\f", "\n", ";"


class Emoji(NamedTuple):
    """What it is made of, and its names in the languages of the program."""

    signs: str
    names: tuple[str, ...]

    def name(self, language: str) -> str:
        """Return what it is called in a language of the program; else in the first of them."""
        return self.names[SHOWN.index(language) if language in SHOWN else 0]


class SearchWords:
    """The folded names and keywords of all emoji in one language, as one text.

    A line an emoji, `;name;keyword;two words;`: a name or keyword begins after `;`, a word after
    that or after a space.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        lines = self.text.split(_LINE)
        return [0, *accumulate(len(line) + 1 for line in lines[:-1])]

    @cached_property
    def _name_ends(self) -> list[int]:
        """Where the name in each line ends: it is the first phrase."""
        return [self.text.find(_PHRASE, start + 1) for start in self._starts]

    def at(self, place: int) -> tuple[int, bool]:
        """Return which emoji the letter at this place belongs to, and whether to its name."""
        number = bisect_right(self._starts, place) - 1
        return number, place < self._name_ends[number]


class Catalogue(NamedTuple):
    """All emoji in Unicode's order, and by language the words that they are found by."""

    emoji: tuple[Emoji, ...]
    words: Mapping[str, SearchWords]


def fold(text: str) -> str:
    """Return the words of `text` without capitals, accents and signs, a space between them."""
    bare = without_accents(text.casefold(), "NFKD").replace("ß", "ss")
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


@cache
def catalogue() -> Catalogue:
    """Return what the file holds; read when it is first asked for."""
    return unpack(FILE.read_bytes())


def pack(emoji: Sequence[Emoji], phrases: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Return the file of these emoji; `phrases` are the name and keywords of each by language."""
    sections = [" ".join(phrases), _LINE.join(one.signs for one in emoji)]
    sections += [_LINE.join(one.names[at] for one in emoji) for at in range(len(SHOWN))]
    sections += [_LINE.join(map(_line, phrases[language])) for language in phrases]
    return gzip.compress(_SECTION.join(sections).encode(), 9, mtime=0)


def unpack(data: bytes) -> Catalogue:
    """Return the catalogue in such a file."""
    languages, signs, *rest = gzip.decompress(data).decode().split(_SECTION)
    names = [section.split(_LINE) for section in rest[: len(SHOWN)]]
    rows = zip(signs.split(_LINE), zip(*names, strict=True), strict=True)
    emoji = tuple(Emoji(sign, named) for sign, named in rows)
    words = map(SearchWords, rest[len(SHOWN) :])
    return Catalogue(emoji, dict(zip(languages.split(), words, strict=True)))


def _line(phrases: Sequence[str]) -> str:
    """Return a line of search words, the name first, none of them twice."""
    folded = dict.fromkeys(filter(None, map(fold, phrases)))
    return _PHRASE + "".join(phrase + _PHRASE for phrase in folded)
