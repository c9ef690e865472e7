"""Practice records: what practice asks of the database, and what it saves there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from game.records import halfway, recalls, runs, set_pairs, stars
from game.records.change import Change
from game.records.recalls import Review
from game.records.set_pairs import DueCount
from game.records.store import Store

if TYPE_CHECKING:
    # The library asks what is due each time it opens, and needs none of this for it.
    from game.core.confusion import Mistake
    from game.core.pair_set import PairSet
    from game.core.practice_begin import Earlier
    from game.core.practice_session import Reviewed
    from game.core.recall import Recall

_GAMES = 60
"""So many of a player's newest games with a set tell what is taken for what."""


class Opening(NamedTuple):
    """What a session begins with: what is remembered, by content key, and earlier mistakes.

    `today` are the reviews of the day so far, `rights` the pairs that were right and have to be
    right once more on it, by content key with the number of rounds.
    """

    recalls: dict[str, Recall]
    mistakes: tuple[Mistake, ...]
    today: tuple[Review, ...] = ()
    rights: Mapping[str, int] = MappingProxyType({})

    @property
    def earlier(self) -> Earlier:
        """What was done earlier on the day."""
        from game.core.practice_begin import Earlier

        return Earlier(self.rights, tuple(review.pair for review in self.today))


class Rights(NamedTuple):
    """Pairs that are to be right once more on a day: those before an answer, and those after it."""

    day: date
    before: Mapping[str, int]
    now: Mapping[str, int]


class PracticeRecords:
    """What is remembered of players and pairs. Nothing here fails because of the disk."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._clock = store, now

    # ------------------------------------------------------------------ a session

    def opening(self, nickname: str, file: str, pair_set: PairSet, today: date) -> Opening:
        """Return what the player knows of the set in this file (its name on the shelf)."""
        self.register({file: pair_set})
        keys = list(dict.fromkeys(pair.content_key for pair in pair_set.pairs))
        known = recalls.of_pairs(self._store, nickname, keys)
        ours, mistakes = set(keys), tuple(self._mistakes(nickname, pair_set, list(known)))
        done = recalls.reviews_on(self._store, nickname, today)
        rights = halfway.of_day(self._store, nickname, today)
        return Opening(
            known,
            mistakes,
            tuple(review for review in done if review.pair in ours),
            {pair: n for pair, n in rights.items() if pair in ours},
        )

    def save(self, nickname: str, facts: Iterable[Reviewed], rights: Rights | None = None) -> None:
        """Save what came of an answer; it outlasts the end of the program from here on."""
        changes = [] if rights is None else list(halfway.keep(nickname, *rights))
        for fact in facts:
            review = Review(
                fact.key,
                _iso(self._clock()),
                fact.recall.last.isoformat(),
                int(fact.rating),
                fact.way.value,
                fact.chosen,
            )
            changes += [
                recalls.name(nickname),
                recalls.keep(nickname, fact.key, fact.recall),
                recalls.log(nickname, review),
            ]
        if changes:
            self._store.write(*changes)

    def take_back(self, nickname: str, pair: str, before: Recall | None) -> None:
        """Forget the newest review of a pair; `before` is what was remembered until then."""
        self._store.write(*recalls.take_back(nickname, pair, before))

    def _mistakes(
        self, nickname: str, pair_set: PairSet, known: Sequence[str]
    ) -> Iterator[Mistake]:
        """Yield what was taken for what, in practice and in the newest games with the set."""
        terms = {pair.content_key: pair.term.spoken for pair in pair_set.pairs}
        for key, chosen in recalls.chosen_for(self._store, nickname, known):
            yield terms[key], chosen
        names = runs.spellings(self._store, nickname)
        yield from runs.mistakes(self._store, names, pair_set.content_key, _GAMES)

    # ------------------------------------------------------------------ what is due

    def due(self, nickname: str, today: date, *, known: bool = False) -> dict[str, DueCount]:
        """Return what is due today and tomorrow of each file, by its name on the shelf.

        With `known` all sets are told of which anything was ever asked. Only sets that were
        registered are counted: see `unregistered`.
        """
        return set_pairs.due(self._store, nickname, today, known=known)

    def unregistered(self, content_keys: Mapping[str, str]) -> list[str]:
        """Return those files that are to be registered, because they hold other pairs now."""
        there = set_pairs.registered(self._store)
        return [file for file, key in content_keys.items() if there.get(file) != key]

    def register(self, sets: Mapping[str, PairSet]) -> None:
        """Save which pairs these files hold, as far as that is new."""
        new = self.unregistered({file: held.content_key for file, held in sets.items()})
        if new:
            changes = (change for file in new for change in set_pairs.register(file, sets[file]))
            self._store.write(*changes)

    def recalls(self, nickname: str, pairs: Sequence[str]) -> dict[str, Recall]:
        """Return what is remembered of those of these pairs that were asked before."""
        return recalls.of_pairs(self._store, nickname, pairs)

    def nicknames(self) -> list[str]:
        """Return the nicknames of all who have practised here ("" for who gave no name)."""
        return recalls.nicknames(self._store)

    def reviews(self, nickname: str) -> list[Review]:
        """Return all reviews of a player, in their order."""
        return recalls.reviews(self._store, nickname)

    # ------------------------------------------------------------------ pairs that were mended

    def carry(self, pairs: Mapping[str, str], file: str) -> None:
        """Let what is remembered of pairs of this file go with what was made of them.

        `pairs` has the new content key for each old one. Where another file holds the old pair
        it keeps its memory, and the new one gets the same.
        """
        logs = {
            (player, new): [
                review._replace(pair=new) for review in recalls.reviews_of(self._store, player, old)
            ]
            for old, new in pairs.items()
            for player in recalls.players_of(self._store, old)
        }
        if not logs and not any(stars.is_marked(self._store, old) for old in pairs):
            return
        left = {old for old in pairs if not set_pairs.is_elsewhere(self._store, old, file)}
        changes = [Change(_STARS, {"old": old, "new": new}) for old, new in pairs.items()]
        changes += (
            Change(f"DELETE FROM {table} WHERE pair = :old", {"old": old})
            for table in _OF_PAIRS
            for old in left
        )
        for (player, new), log in logs.items():
            there = [] if new in left else recalls.reviews_of(self._store, player, new)
            changes += _remembering(player, new, [*there, *log])
        self._store.write(*changes, *set_pairs.moved(pairs, file))

    # ------------------------------------------------------------------ merging

    def merge(self, nickname: str, log: Iterable[Review]) -> int:
        """Add reviews from elsewhere to those of a player; return how many are new.

        What is remembered is made anew of all of them, so nothing is lost or counted twice.
        """
        there = set(_marks(recalls.reviews(self._store, nickname)))
        new = [review for review in dict.fromkeys(log) if (review.pair, review.moment) not in there]
        if not new:
            return 0
        kept: dict[str, list[Review]] = {review.pair: [] for review in new}
        for review in (*recalls.reviews(self._store, nickname), *new):
            if review.pair in kept:
                kept[review.pair].append(review)
        changes = [recalls.name(nickname)]
        for pair, reviews in kept.items():
            changes += _remembering(nickname, pair, reviews)
        self._store.write(*changes)
        return len(new)


_OF_PAIRS = ("recalls", "reviews", "stars", "halfway")
_STARS = """
    INSERT OR IGNORE INTO stars (player, pair, since)
    SELECT player, :new, since FROM stars WHERE pair = :old
"""


def _remembering(nickname: str, pair: str, log: Sequence[Review]) -> Iterator[Change]:
    """Yield the changes that save these reviews of a pair, and what they come to."""
    yield from (recalls.log(nickname, review) for review in log)
    if (recall := recalls.remembered(log)) is not None:
        yield recalls.keep(nickname, pair, recall)


def _marks(reviews: Iterable[Review]) -> Iterator[tuple[str, str]]:
    return ((review.pair, review.moment) for review in reviews)


def _iso(moment: datetime) -> str:
    """Return a moment as it is kept, with microseconds: two reviews of a pair are never one."""
    utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return utc.isoformat(timespec="microseconds").replace("+00:00", "Z")
