"""Sittings: the sets that are practised, each with its session of today; who may be practising."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from game.core.nickname import name_key
from game.core.pair_set import PairSet
from game.core.practice_begin import Earlier, begin
from game.core.practice_session import PracticeOptions
from game.core.recall import Rating
from game.records.practice import Opening
from game.screens.practice import voices
from game.screens.practice.state import Sitting
from game.screens.routes import ToPractice
from game.services import Services
from game.words import _

_SEEDS = 1_000_000


def of_set(
    services: Services,
    to: ToPractice,
    pair_set: PairSet,
    nickname: str,
    *,
    only: tuple[int, ...] | None = None,
    more: int = 0,
) -> Sitting:
    """Return a set with its session of today, from what is remembered."""
    assert to.path is not None
    pair_set = pair_set.with_languages()
    opening = _opening(services, to.path, pair_set, nickname)
    session = begin(
        pair_set,
        opening.recalls,
        services.today,
        _seed(services, to.seed),
        PracticeOptions(only_typed=to.typed, voices=voices.may_speak(pair_set, services)),
        opening.mistakes,
        only=only,
        more=more,
        earlier=opening.earlier,
    )
    missed = tuple(_missed(opening, session.keys, opening.recalls))
    return Sitting(to.path, pair_set, session, missed)


def all_due(services: Services, nickname: str, seed: int | None) -> tuple[Sitting, ...]:
    """Return all sets of which something is due, or was practised today; each pair once.

    There are no new pairs among them. Where there is no such set it is one without pairs.
    """
    seen, made = set[str](), list[Sitting]()
    for number, (path, pair_set) in enumerate(_sets_of_today(services, nickname)):
        opening = _opening(services, path, pair_set, nickname)
        ours = {key: recall for key, recall in opening.recalls.items() if key not in seen}
        rights = {key: n for key, n in opening.rights.items() if key not in seen}
        reviewed = tuple(key for key in opening.earlier.reviewed if key not in seen)
        earlier = Earlier(rights, reviewed)
        dealt = _seed(services, seed) + number
        options = PracticeOptions(new_a_day=0, voices=voices.may_speak(pair_set, services))
        mistakes, today = opening.mistakes, services.today
        session = begin(pair_set, ours, today, dealt, options, mistakes, earlier=earlier)
        seen |= {*session.recalls, *rights}
        missed = tuple(_missed(opening, session.keys, session.recalls))
        made.append(Sitting(path, pair_set, session, missed))
    made.sort(key=lambda each: each.session.is_over)
    return tuple(made) or (_nothing(services),)


def names_known(services: Services) -> tuple[str, ...]:
    """Return the nicknames that were used here, those of the newest games first."""
    names = [*services.records.nicknames(), *services.records.practice.nicknames()]
    there = {name_key(name): name for name in reversed(names) if name}
    return tuple(there[key] for key in dict.fromkeys(name_key(name) for name in names if name))


def is_in_doubt(nickname: str, names: Iterable[str]) -> bool:
    """Return True if somebody else may be practising than this one, so that it is asked."""
    return not nickname or any(name_key(name) != name_key(nickname) for name in names)


# ------------------------------------------------------------------ inside


def _nothing(services: Services) -> Sitting:
    empty = PairSet(_("All that is due"), ())
    return Sitting(None, empty, begin(empty, {}, services.today, 1, PracticeOptions()))


def _opening(services: Services, path: Path, pair_set: PairSet, nickname: str) -> Opening:
    practice, file = services.records.practice, services.shelf.key(path)
    return practice.opening(nickname, file, pair_set, services.today)


def _sets_of_today(services: Services, nickname: str) -> Iterator[tuple[Path, PairSet]]:
    """Yield the sets of which something is due today, or was practised today."""
    today = services.today
    counts = services.records.practice.due(nickname, today, known=True)
    for entry in services.shelf.entries():
        count = counts.get(services.shelf.key(entry.path))
        if entry.playable and count is not None and (count.today or count.last == today):
            pair_set = services.shelf.load(entry.path)[0]
            if pair_set is not None:
                yield entry.path, pair_set.with_languages()


def _missed(
    opening: Opening, keys: Iterable[str], wanted: Container[str]
) -> Iterator[tuple[int, str]]:
    """Yield what was missed today, with what was taken for its partner last."""
    chosen: dict[str, str] = {}
    for review in opening.today:
        if review.rating == Rating.AGAIN:
            chosen[review.pair] = review.chosen or chosen.get(review.pair, "")
    first = {key: n for n, key in reversed([*enumerate(keys)])}
    return ((first[key], words) for key, words in chosen.items() if key in wanted)


def _seed(services: Services, seed: int | None) -> int:
    return services.chance.randrange(1, _SEEDS) if seed is None else seed
