"""Side, Pair, PairSet: what a teacher means by a set of pairs, and its content key."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import field, replace
from functools import cached_property

from game.core.unicode import whole
from game.formulas.sides import shown, spoken
from game.values import dataclass


def as_written(text: str) -> str:
    """Return `text` as cards of one set are compared: NFC, each run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Return `text` as it is compared elsewhere: the same without the difference of capitals."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@dataclass(frozen=True, slots=True)
class Side:
    """One face of a pair. `picture` and `sound` are absolute paths as text, "" for none.

    `language` is the BCP 47 tag of its words, "" while only its set knows it.
    """

    text: str = ""
    picture: str = ""
    sound: str = ""
    language: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two sides of one set equivalent: Co is not CO where a set has both."""
        return as_written(self.text), self.picture, self.sound

    @property
    def loose_key(self) -> tuple[str, str, str]:
        """What makes sides of different sets the same, and those of one set easy to confuse."""
        return fold(self.text), self.picture, self.sound

    @property
    def shown(self) -> str:
        """The text as it is painted: formulas are marked, to be set as mathematics."""
        return shown(self.text)

    @property
    def listed(self) -> str:
        """The side in one line as it is painted in lists."""
        return " ".join(self.shown.split()) or self.spoken

    @property
    def spoken(self) -> str:
        """The side in one line of words, for lists and for a screen reader: no LaTeX."""
        if self.text:
            return " ".join(spoken(self.text).split())
        return file_name(self.picture or self.sound)


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and what belongs to it.

    The teacher may add a `hint`, shown while it is asked, and a `note`, an explanation that is
    read when it is found. `accept` are texts of other cards that are right for it as well.
    """

    term: Side
    definition: Side
    hint: str = ""
    note: str = ""
    accept: tuple[str, ...] = ()

    @property
    def content_key(self) -> str:
        """Sixteen hex digits that change when, and only when, one of its two sides changes.

        So a pair is known again in a copied file, in another set, and among others: hint, note
        and what else is accepted do not count, and pictures and sounds count by file name.
        """
        return _digest("\x1f".join((*plain(self.term), *plain(self.definition))))

    def accepts(self, term: Side, definition: Side) -> bool:
        """Return True if one side is of this pair, and the other one is accepted for it."""
        others = [definition] if self.term.key == term.key else []
        others += [term] if self.definition.key == definition.key else []
        said = {as_written(text) for text in self.accept}
        return any(as_written(other.text) in said for other in others if other.text)

    def in_languages(self, term: str, definition: str) -> Pair:
        """Return the pair with sides that know their languages."""
        one, two = replace(self.term, language=term), replace(self.definition, language=definition)
        return replace(self, term=one, definition=two)


@dataclass(frozen=True)
class PairSet:
    """A teacher's set. Languages are BCP 47 tags or "" when unknown."""

    title: str
    pairs: tuple[Pair, ...]
    distractors: tuple[Side, ...] = ()
    term_language: str = ""
    definition_language: str = ""
    subject: str = ""
    author: str = ""
    extra: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    lines: tuple[int, ...] = field(default=(), compare=False, repr=False)
    """The line of its file that each pair stands on; empty when that is not known."""
    description: str = ""

    def swapped(self) -> PairSet:
        """Return the set with terms and definitions swapped, without its distractors."""
        pairs = tuple(replace(p, term=p.definition, definition=p.term) for p in self.pairs)
        swapped = replace(self, pairs=pairs, distractors=())
        term, definition = self.definition_language, self.term_language
        return replace(swapped, term_language=term, definition_language=definition)

    def with_languages(self) -> PairSet:
        """Return the set with sides that know their language, as cards are dealt."""
        one, two = self.term_language, self.definition_language
        spoken = {(p.term.language, p.definition.language) for p in self.pairs[:1]}
        if spoken <= {(one, two)}:
            return self
        pairs = tuple(pair.in_languages(one, two) for pair in self.pairs)
        others = tuple(replace(side, language=two) for side in self.distractors)
        return replace(self, pairs=pairs, distractors=others)

    def with_media(self, place: Callable[[str], str]) -> PairSet:
        """Return the set with the path that `place` returns for each picture and sound."""

        def moved(side: Side) -> Side:
            if not (side.picture or side.sound):
                return side
            picture, sound = (place(path) if path else "" for path in (side.picture, side.sound))
            return replace(side, picture=picture, sound=sound)

        pairs = (replace(p, term=moved(p.term), definition=moved(p.definition)) for p in self.pairs)
        return replace(self, pairs=tuple(pairs), distractors=tuple(map(moved, self.distractors)))

    @cached_property
    def content_key(self) -> str:
        """Sixteen hex digits that change when, and only when, what is asked changes.

        The order of the pairs, the title and where the file lies do not count; pictures and
        sounds count by file name, so that a copied folder keeps its scores.
        """
        pairs = ("\x1f".join((*plain(p.term), *plain(p.definition))) for p in self.pairs)
        distractors = ("\x1f".join(plain(side)) for side in self.distractors)
        rows = [*sorted(pairs), *sorted(distractors)]
        return _digest("\x1e".join(rows))


def _digest(text: str) -> str:
    """Return sixteen hex digits that stand for this text."""
    import hashlib

    return hashlib.sha256(whole(text).encode()).hexdigest()[:16]


def plain(side: Side) -> tuple[str, str, str]:
    """Return a side's NFC text and the names of its files, without their folders."""
    text = unicodedata.normalize("NFC", side.text)
    return text, file_name(side.picture), file_name(side.sound)


def file_name(path: str) -> str:
    """Return the last part of a path of any system."""
    return path.replace("\\", "/").rsplit("/", 1)[-1] if path else ""
