"""The order of the sets in the library, and which of them a search finds, the best one first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.settings import SetOrder
from game.formulas.sides import spoken
from game.screens.library.model import SetCard, plain
from game.shelf import Entry
from game.words import _

if TYPE_CHECKING:
    from game.core.pair_set import PairSet


def in_order(
    entries: Sequence[Entry],
    order: SetOrder,
    played: Mapping[str, float],
    changed: Callable[[Path], float],
) -> tuple[Entry, ...]:
    """Return the sets, which come by title, in this order.

    `played` says when a set was played last, by content key, and `changed` when a file was: a
    set of one's own that was just written is as recent as one that was just played.
    """

    def recent(entry: Entry) -> float:
        at = played.get(entry.content_key, 0.0)
        return -max(at, changed(entry.path)) if entry.own else -at

    if order == "recent":
        return tuple(sorted(entries, key=recent))
    if order == "subject":
        return tuple(sorted(entries, key=lambda entry: (not entry.subject, plain(entry.subject))))
    if order == "own":
        return tuple(sorted(entries, key=lambda entry: not entry.own))
    return tuple(entries)


def found(cards: Sequence[SetCard], query: str, texts: Mapping[Path, str]) -> tuple[SetCard, ...]:
    """Return the cards that a search finds, those whose titles fit best first.

    All words must be found; `texts` are those of the pairs, as far as they were read.
    """
    words = plain(query).split()
    if not words:
        return tuple(cards)
    ranked = [(rank(card, words, texts.get(card.path, "")), card) for card in cards]
    hits = sorted(((n, card) for n, card in ranked if n is not None), key=lambda hit: hit[0])
    return tuple(_with_pairs(card) if n == IN_PAIRS else card for n, card in hits)


IN_PAIRS = 6
"""The rank of a set in whose pairs alone the words are."""


def rank(card: SetCard, words: Sequence[str], text: str) -> int | None:
    """Return how well a set fits the words of a search, 0 best; None: not at all."""
    title, query = plain(card.title), " ".join(words)
    parts = title.split()
    tests = (
        title == query,
        title.startswith(query),
        all(any(part.startswith(word) for part in parts) for word in words),
        all(word in title for word in words),
        all(word in card.searchable for word in words),
        all(word in card.searchable or word in text for word in words)
        and any(word in title for word in words),
        all(word in card.searchable or word in text for word in words),
    )
    return next((n for n, fits in enumerate(tests) if fits), None)


def _with_pairs(card: SetCard) -> SetCard:
    """Return the card of a set that was found by its pairs: it says so."""
    return replace(card, chips=(_("in its pairs"), *card.chips))


def words_of(pair_set: PairSet) -> str:
    """Return all that is written on the cards of a set, as a search compares it."""
    sides = (side for pair in pair_set.pairs for side in (pair.term, pair.definition))
    return plain(
        "\n".join(spoken(side.text) for side in (*sides, *pair_set.distractors) if side.text)
    )
