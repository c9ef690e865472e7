"""What each card of the library says about its set, and what a search finds in it."""

from __future__ import annotations

import unicodedata
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from game import language_names
from game.caches import text_cache
from game.core.run import Run, SavedGame
from game.shelf import Entry
from game.values import dataclass
from game.view.direction import right_to_left
from game.view.node import Token
from game.widgets.run_words import best_words
from game.words import _, n_
from game.words import language as player_language

EDGES: tuple[Token, ...] = ("term", "violet", "green", "rust", "teal", "ochre")


@dataclass(frozen=True, slots=True)
class SetCard:
    """What one card says. `searchable` are all its words without case and accents."""

    path: Path
    title: str
    subject: str
    chips: tuple[str, ...]
    best: str
    edge: Token
    problems: int
    searchable: str
    language: str
    saved: SavedGame | None = None
    """The game that was left, to go on with."""

    is_own: bool = False
    """True if the player in use left it."""

    due: int = 0
    """How many pairs of it the player in use is to practise today."""

    practised: str = ""
    """When the player in use practised it last, "" for never."""

    coming: str = ""
    """What of it is due next, and when; "" for nothing."""

    in_lesson: int = 0
    """Which set of the lesson it is; 0 for none of it."""

    @property
    def id(self) -> str:
        """Return the id of the card's node."""
        return f"set:{self.path}"


@text_cache(4096)
def plain(text: str) -> str:
    """Return `text` without case and accents, as a search compares it."""
    text = text.casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if unicodedata.category(c) != "Mn")


def set_cards(
    entries: Sequence[Entry],
    bests: Mapping[str, Run],
    saved: Mapping[Path, SavedGame],
    hidden: Sequence[Entry] = (),
    lesson: Mapping[Path, int] = MappingProxyType({}),
    nickname: str = "",
) -> tuple[SetCard, ...]:
    """Return the cards of the sets that can be played or are still to be read, in their order.

    `saved` are the games that are offered to go on with to who plays under `nickname`, `lesson`
    says which one of the lesson a set is. The subjects of `hidden` sets keep their colours.
    """
    listed = [entry for entry in entries if entry.playable or entry.waiting]
    edges = _edges({_root(entry) for entry in (*listed, *hidden)})
    titles = Counter(plain(entry.title) for entry in listed)
    owned = Counter(plain(entry.title) for entry in listed if entry.own)
    made = []
    for entry in listed:
        title, best = plain(entry.title), bests.get(entry.content_key)
        mine = _whose(entry, titles[title], owned[title])
        card = _card(entry, best, edges[_root(entry)], mine)
        at = lesson.get(entry.path, 0)
        if (left := saved.get(entry.path)) is not None and left.content_key == entry.content_key:
            card = replace(card, saved=left, is_own=left.is_of(nickname))
        made.append(replace(card, in_lesson=at))
    return tuple(made)


def _whose(entry: Entry, titled: int, owned: int) -> str:
    """Return what tells a set from others with its title: whose it is, or else its file."""
    if titled < 2 or not entry.own:
        return ""
    return entry.path.name if owned > 1 else _("your own")


def _card(entry: Entry, best: Run | None, edge: Token, mine: str) -> SetCard:
    """Return the card of a set; `mine` tells it from others with its title."""
    languages = language_names.both(entry.term_language, entry.definition_language)
    count = _("being read …") if entry.waiting else n_("{n} pair", "{n} pairs", entry.pairs)
    return SetCard(
        entry.path,
        entry.title,
        entry.subject,
        tuple(c for c in (mine, count, languages) if c),
        best_words(best) if best else "",
        edge,
        len(entry.problems),
        plain(" ".join((entry.title, entry.subject, languages, entry.path.stem))),
        _of_title(entry.title, entry.term_language or entry.definition_language),
    )


def _of_title(title: str, language: str) -> str:
    """Return what a title is in, for the shapes of its letters and the places of its hyphens.

    Most are in the teacher's language; one that runs from the right says so by its letters.
    """
    if language.split("-")[0] in ("ja", "zh", "ko"):
        return language
    return "" if right_to_left(title, "") else player_language()


def _root(entry: Entry) -> str:
    """Return the subject without its chapter: "Marketing · Chapter 7" → "marketing"."""
    return plain(entry.subject.split("·")[0].strip())


def _edges(subjects: set[str]) -> dict[str, Token]:
    """Return a colour for each subject: its own one, or the next free one while there are any.

    Sets without a subject share the first colour, and take it from nobody.
    """
    given: dict[str, Token] = {}
    for subject in sorted(subjects - {""}):
        at = zlib.crc32(subject.encode()) % len(EDGES)
        turned = EDGES[at:] + EDGES[:at]
        given[subject] = next((t for t in turned if t not in given.values()), turned[0])
    return given | {"": EDGES[0]}
