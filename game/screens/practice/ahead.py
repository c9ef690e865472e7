"""Ahead: what is due after a session, in this set and in the next one."""

from __future__ import annotations

from dataclasses import replace

from game.core.pair_set import PairSet
from game.core.practice import outlook_of
from game.screens.practice.ending import Ahead
from game.screens.routes import ToPractice
from game.services import Services


def ahead_of(services: Services, to: ToPractice, pair_set: PairSet | None, nickname: str) -> Ahead:
    """Return what is known of the time after a session with this set; None: with all of them."""
    if pair_set is None:
        counts = services.records.practice.due(nickname, services.today, known=True)
        coming = [count.next_days for count in counts.values() if count.next_pairs]
        return Ahead(min(coming, default=None))
    keys = [pair.content_key for pair in pair_set.pairs]
    known = services.records.practice.recalls(nickname, keys)
    days_to = (recall.days(services.today) for recall in known.values())
    later = outlook_of(days for days in days_to if days > 0)
    soonest = later[0].days if later else None
    following = next_set(services, to, nickname)
    if following is None:
        return Ahead(soonest, bool(keys), coming=later)
    assert following.path is not None
    counts = services.records.practice.due(nickname, services.today)
    titles = {entry.path: entry.title for entry in services.shelf.entries()}
    due = counts[services.shelf.key(following.path)].today
    title = titles.get(following.path, following.path.stem)
    return Ahead(soonest, bool(keys), title, due, later)


def next_set(services: Services, to: ToPractice, nickname: str) -> ToPractice | None:
    """Return the set with pairs due that comes next; None where all is done."""
    counts = services.records.practice.due(nickname, services.today)
    for entry in services.shelf.entries():
        due = counts.get(services.shelf.key(entry.path))
        if entry.playable and entry.path != to.path and due is not None and due.today:
            return replace(to, path=entry.path, pair_set=None, only=None)
    return None
