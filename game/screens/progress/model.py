"""What progress knows: whose it is, and of the chart that shows all that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date

from game.core.hard_pairs import HardPair, hard_pairs
from game.core.pair_set import Pair, PairSet
from game.core.progress import (
    DayPlayed,
    DueBar,
    Period,
    WeekScore,
    due_bars,
    period,
    week_scores,
)
from game.core.run import Way
from game.records.progress import PlayedSet, PlayedWay, ProgressRecords
from game.screens.progress.messages import Tab
from game.services import Services
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown. `nickname` None is everybody; `back` is so many years ago.

    The set and the way of playing are those that were played last where they are not given.
    """

    nickname: str | None
    tab: Tab = Tab.DAYS
    content_key: str = ""
    way: Way | None = None
    back: int = 0


@dataclass(frozen=True, eq=False)
class Model:
    """What was asked for, and what there is; of the other charts nothing is known.

    It is equal to itself alone: so what was laid out of it is found again at once.
    """

    wish: Wish
    today: date
    year: Period
    first_day: str = ""
    days: Mapping[date, DayPlayed] = field(default_factory=dict)
    sets: Sequence[PlayedSet] = ()
    set: PlayedSet | None = None
    ways: Sequence[PlayedWay] = ()
    way: Way | None = None
    weeks: Sequence[WeekScore] = ()
    pair_set: PairSet | None = None
    hard: Sequence[HardPair] = ()
    games: int = 0
    """How many games the hard pairs come from."""
    due: Sequence[DueBar] = ()

    @property
    def pairs(self) -> Sequence[Pair]:
        """The pairs of the set; none where it is gone."""
        return self.pair_set.pairs if self.pair_set is not None else ()

    @property
    def everybody(self) -> bool:
        """True for a set over all players."""
        return self.wish.nickname is None

    @property
    def has_earlier(self) -> bool:
        """True if anything was done before the weeks that show."""
        return bool(self.first_day) and self.first_day < self.year.first.isoformat()


def read(services: Services, wish: Wish) -> Model:
    """Return what the records hold of what is to be shown."""
    records = services.records.progress_of(wish.nickname)
    model = Model(wish, services.today, period(services.today, wish.back))
    match wish.tab:
        case Tab.DAYS:
            days = records.days(model.year, services.zone)
            return replace(model, days=days, first_day=records.first_day())
        case Tab.SCORES:
            return _scores(services, records, _of_set(services, records, model))
        case Tab.HARD:
            return _hard(services, records, _of_set(services, records, model))
        case Tab.DUE:
            return replace(model, due=due_bars(records.due(services.today), services.today))


def every_table(services: Services, wish: Wish) -> Iterator[Model]:
    """Yield what there is of each chart."""
    tabs = (Tab.HARD,) if wish.nickname is None else Tab
    yield from (read(services, replace(wish, tab=tab)) for tab in tabs)


def _of_set(services: Services, records: ProgressRecords, model: Model) -> Model:
    """Choose the set that was asked for, or the newest one."""
    sets: Sequence[PlayedSet] = records.sets()
    if model.everybody:
        sets = tuple(
            PlayedSet(entry.content_key, entry.title, entry.path.stem, 0)
            for entry in services.shelf.entries()
            if entry.playable
        )
    wanted = model.wish.content_key
    found = next((one for one in sets if one.content_key == wanted), None)
    if found is None and wanted and (gone := records.set_of(wanted)) is not None:
        sets, found = (gone, *sets), gone
    if found is None:
        found = next(iter(sets), None)
    return replace(model, sets=sets, set=found)


def _scores(services: Services, records: ProgressRecords, model: Model) -> Model:
    if model.set is None:
        return model
    ways = records.ways(model.set.content_key)
    played = [one.way for one in ways]
    way = model.wish.way if model.wish.way in played else next(iter(played), None)
    games = records.scores(way, model.year, services.zone) if way is not None else []
    first_day = records.first_day()
    return replace(model, ways=ways, way=way, weeks=week_scores(games), first_day=first_day)


def _hard(services: Services, records: ProgressRecords, model: Model) -> Model:
    if model.set is None:
        return model
    played = model.set
    pair_set = services.shelf.find(played.content_key, played.set_name, played.title)
    pairs = pair_set.pairs if pair_set is not None else ()
    tallies, games = records.missed(model.set)
    practice = records.missed_in_practice([pair.content_key for pair in pairs])
    found = hard_pairs(pairs, tallies, practice)
    return replace(model, pair_set=pair_set, hard=found, games=games)
