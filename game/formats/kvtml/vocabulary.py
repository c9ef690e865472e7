"""Vocabulary: the languages and entries of a KVTML file, the old dialect and the new one alike."""

from __future__ import annotations

import re
from dataclasses import field
from functools import cached_property
from xml.etree.ElementTree import Element

from game.core.bounds import bare
from game.formats.common.table.languages import language_named
from game.formats.common.tree.xml import line_of, outermost
from game.values import dataclass
from game.words import _

_CODE = re.compile(r"[a-z]{2,3}(?:[-_@][A-Za-z0-9]{2,8}){0,3}")
_MOST_LANGUAGES = 40
Column = tuple[int, bool]
"""A language's number, and whether it is the comments beside its words."""


@dataclass(frozen=True, slots=True)
class Word:
    """What an entry says in one language."""

    text: str = ""
    comment: str = ""
    picture: str = ""
    sound: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """The same thing in several languages, by their numbers."""

    line: int
    words: dict[int, Word]


@dataclass(frozen=True)
class Vocabulary:
    """`languages` has for each number its name and its BCP 47 tag."""

    title: str
    author: str
    subject: str
    languages: dict[int, tuple[str, str]]
    entries: list[Entry] = field(default_factory=list)

    @cached_property
    def columns(self) -> tuple[list[str], list[Column]]:
        """The names of the columns of the file as a table, and the columns."""
        words: list[Column] = [(at, False) for at in self.languages]
        said = {at for entry in self.entries for at, word in entry.words.items() if word.comment}
        comments = [(at, True) for at in self.languages if at in said]
        return [self._name(column) for column in words + comments], words + comments

    def _name(self, column: Column) -> str:
        name = self.languages[column[0]][0] or _("Words")
        return _("{language}: comment").format(language=name) if column[1] else name

    def text(self, entry: Entry, column: Column) -> str:
        """Return what stands in that column."""
        word = entry.words.get(column[0])
        if word is None:
            return ""
        return word.comment if column[1] else word.text

    def fullest(self, columns: list[Column]) -> tuple[int | None, int | None]:
        """Return the two fullest columns of words; of a single language its words and comments."""
        filled = [
            (sum(1 for entry in self.entries if self.text(entry, column)), -at)
            for at, column in enumerate(columns)
            if not column[1] or len(self.languages) == 1
        ]
        best = sorted(-place for count, place in sorted(filled, reverse=True)[:2] if count)
        return (best[0], best[1]) if len(best) == 2 else (None, None)


def vocabulary(root: Element) -> Vocabulary:
    """Return what a KVTML file says, whichever version it is."""
    if root.find("entries") is not None or root.find("identifiers") is not None:
        return _second(root)
    return _first(root)


# ---------------------------------------------------------------------- version 2


def _second(root: Element) -> Vocabulary:
    languages: dict[int, tuple[str, str]] = {}
    for identifier in root.findall("identifiers/identifier")[:_MOST_LANGUAGES]:
        name, code = _inside(identifier, "name"), _inside(identifier, "locale")
        languages[_number(identifier)] = (name or code, tag(code) or tag(name))
    only = next(iter(languages.values()))[1] if len(languages) == 1 else ""
    entries = []
    for element in outermost(root, ("entry",)):
        words = {_number(part): _word(part) for part in element.findall("translation")}
        if any(word != Word() for word in words.values()):
            entries.append(Entry(line_of(element), words))
            for at in words:
                if at not in languages and len(languages) < _MOST_LANGUAGES:
                    languages[at] = ("", only)
    return Vocabulary(
        _inside(root, "information/title").removesuffix(".kvtml"),
        _inside(root, "information/author"),
        _inside(root, "information/category"),
        dict(sorted(languages.items())),
        entries,
    )


def _word(part: Element) -> Word:
    inside = {child.tag: child.text or "" for child in reversed(part)}
    return Word(*(bare(inside.get(name, "")) for name in ("text", "comment", "image", "sound")))


def _number(element: Element) -> int:
    said = element.get("id") or "0"
    return int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0


def _inside(element: Element, path: str) -> str:
    return bare(element.findtext(path) or "")


# ---------------------------------------------------------------------- version 1


def _first(root: Element) -> Vocabulary:
    """Read originals and translations in `e`; their languages come with the first ones."""
    languages: dict[int, tuple[str, str]] = {}
    entries = []
    for element in outermost(root, ("e",)):
        parts = [part for part in element if part.tag in ("o", "t")][:_MOST_LANGUAGES]
        for at, part in enumerate(parts):
            name = bare(part.get("l") or "")
            if name or at not in languages:
                languages[at] = (name or languages.get(at, ("", ""))[0], tag(name))
        words = {
            at: Word(bare(part.text or ""), bare(part.get("rem") or part.get("r") or ""))
            for at, part in enumerate(parts)
        }
        if any(word != Word() for word in words.values()):
            entries.append(Entry(line_of(element), words))
    title = bare(root.get("title") or "").removesuffix(".kvtml")
    return Vocabulary(title, bare(root.get("author") or ""), "", languages, entries)


def tag(text: str) -> str:
    """Return a language's tag from a code as computers write it, or from its name."""
    if _CODE.fullmatch(text):
        return text.partition("@")[0].replace("_", "-")
    return language_named(text)
