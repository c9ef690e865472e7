"""How long screens take to open with their first view, with many runs and with ten.

`python -m tests.bench.opening [--runs 100000] [--reviews 100000]` fills a database with so many
runs of ten answers each and with so many answers in practice, another one with ten runs, and prints
medians of both and what lies between them, also as a multiple of a floor that is timed beside it:
a read of a hundred rows along an index, so that a slow computer is told from a slow screen; and
before that, how long the database with many runs
takes to be moved on from the version before this one, and to be opened; after that, when the report
of a set has all its games. It does so twice: forty players play a hundred sets, and one player
plays one set.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from game.core.pair_set import PairSet
from game.core.run import Way
from game.core.settings import Settings
from game.look.text import SkiaMeasure
from game.records.database import FILE
from game.records.migrations import MIGRATIONS, migrate
from game.records.records import Records
from game.screens.opening import open_screen
from game.screens.progress.messages import Action, Show, Tab
from game.screens.progress.screen import ProgressScreen
from game.screens.report.messages import Action as ReportAction
from game.screens.report.screen import ReportScreen
from game.screens.routes import (
    Destination,
    Place,
    ToNickname,
    ToPractice,
    ToProgress,
    ToReport,
    ToScores,
)
from game.services import Services
from game.view.messages import Event
from tests import fakes
from tests.bench.due import PAIRS, a_set
from tests.records.made import WAY, Day

ANSWERS, REPEATS, SHOWN = 10, 7, 100
SIZE = (1280, 720)
TODAY = date(2026, 11, 22)
_WAY = tuple(field.name for field in fields(Way))


class Spread(NamedTuple):
    """Over how many sets and players the games are spread."""

    sets: int
    players: int

    @property
    def shown(self) -> tuple[int, str]:
        """The numbers of the set and the player of whom screens are opened."""
        return min(3, self.sets - 1), f"Player {min(7, self.players - 1)}"

    def __str__(self) -> str:
        return f"{self.players} players, {self.sets} sets"


SPREADS = (Spread(100, 40), Spread(1, 1))


def fill(folder: Path, spread: Spread, runs: int, reviews: int) -> None:
    """Fill a database of the version before this one with runs, answers and practice."""
    folder.mkdir()
    chance = Random(7)
    sets = [a_set(number) for number in range(spread.sets)]
    with closing(sqlite3.connect(folder / FILE)) as base, base:
        base.isolation_level = None
        migrate(base, None, MIGRATIONS[:-1])
        base.execute("BEGIN")
        names = "id, set_name, title, seed, nickname, room, replay, started_at, finished_at, score"
        columns = f"{', '.join(_WAY)}, {names}, running_ms, official_ms, why_not"
        marks = ", ".join("?" * (len(_WAY) + 13))
        keys = [one.content_key for one in sets]
        base.executemany(
            f"INSERT INTO runs ({columns}) VALUES ({marks})",
            (_run(number, keys, spread, chance) for number in range(runs)),
        )
        base.executemany(
            "INSERT INTO answers (run, seq, take, round, pair, asked, chosen, is_right, kind,"
            " at_ms, took_ms, card, other_card) VALUES (?, ?, 0, 0, ?, ?, ?, ?, ?, ?, 4000, 1, 2)",
            (row for number in range(runs) for row in _answers(number, sets, chance)),
        )
        pairs = [pair.content_key for one in sets for pair in one.pairs]
        base.executemany(
            f"INSERT OR IGNORE INTO recalls VALUES ({', '.join('?' * 10)})",
            _recalls(reviews, pairs, spread, chance),
        )
        base.executemany(
            "INSERT OR IGNORE INTO reviews VALUES (?, ?, ?, ?, ?, 'board', '')",
            _reviews(reviews, pairs, spread, chance),
        )
        base.execute("COMMIT")


def _run(number: int, keys: list[str], spread: Spread, chance: Random) -> tuple[object, ...]:
    at = number % spread.sets
    way = replace(WAY, content_key=keys[at], mode=chance.choice(("columns", "memory")))
    name = f"{chance.choice(('Player', 'PLAYER', 'pláyer'))} {chance.randrange(spread.players)}"
    day = TODAY - timedelta(days=number % 900)
    played = f"{day}T{8 + number % 9:02d}:{number % 60:02d}:00Z"
    start = (f"set {at}", f"set {at}", "7", name, "desk", 0, played, played)
    time_ms = chance.randrange(50_000, 200_000)
    why = chance.choice(("", "", "", "hints"))
    result = (chance.choice((100, 92, 85)), time_ms, time_ms, why)
    return (*(getattr(way, field) for field in _WAY), number + 1, *start, *result)


def _answers(number: int, sets: list[PairSet], chance: Random) -> Iterator[tuple[object, ...]]:
    pairs = sets[number % len(sets)].pairs
    for seq in range(ANSWERS):
        pair, right = chance.randrange(PAIRS), chance.random() < 0.8
        other = pair if right else chance.randrange(PAIRS)
        asked, chosen = pairs[pair].term.spoken, pairs[other].definition.spoken
        kind = "match" if right else "miss"
        yield number + 1, seq, pair, asked, chosen, int(right), kind, 4000 * seq


def _recalls(
    count: int, pairs: list[str], spread: Spread, chance: Random
) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        player, pair = (
            f"player {number % spread.players}",
            pairs[number // spread.players % len(pairs)],
        )
        due = (TODAY + timedelta(days=chance.randrange(-2, 60))).isoformat()
        yield player, pair, 3.0, 5.0, "2026-11-01", due, "2026-10-01", 3, 0, 0


def _reviews(
    count: int, pairs: list[str], spread: Spread, chance: Random
) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        player, pair = (
            f"player {number % spread.players}",
            pairs[number // spread.players % len(pairs)],
        )
        day = TODAY - timedelta(days=chance.randrange(400))
        yield player, pair, f"{day}T10:00:00.{number:07d}Z", f"{day}", chance.choice((1, 3, 3))


def opened(folder: Path, spread: Spread) -> tuple[Services, float]:
    """Return services over the records, and how long these took to be opened, in ms."""
    began = time.thread_time_ns()
    records = Records.open(folder, Day())
    took = (time.thread_time_ns() - began) / 1e6
    sets = [a_set(number) for number in range(spread.sets)]
    settings = Settings("en", nickname=spread.shown[1], motion=False)
    shelf = fakes.FakeShelf(sets)
    services = fakes.services(shelf, records, settings, SkiaMeasure())
    records.practice.register(
        {shelf.key(entry.path): one for entry, one in zip(shelf.entries(), sets, strict=True)}
    )
    return services, took


def screens(services: Services, spread: Spread) -> dict[str, Callable[[], object]]:
    """Return what opens each screen with its first view."""
    number, player = spread.shown
    key, entry = a_set(number).content_key, services.shelf.entries()[number]
    run = services.records.runs(key)[0].id
    places: dict[str, Destination] = {
        "library": Place.LIBRARY,
        "scores": ToScores(),
        "scores of a set": ToScores(key),
        "practice": ToPractice(entry.path),
        "report of a game": ToReport(run),
        "progress: days": ToProgress(),
        "progress: what is hard": ToProgress(key, everybody=True),
        "all about a nickname": ToNickname(player),
    }

    def opening(place: Destination) -> Callable[[], object]:
        return lambda: open_screen(place, services, SIZE).view(SIZE)

    def report() -> object:
        screen = ReportScreen(services, ToReport(run, "set"))
        view = screen.view(SIZE)
        screen.update(
            ReportAction.BACK
        )  # what is added up beside the window is not wanted any more
        return view

    def tab(shown: Tab) -> Callable[[], object]:
        screen = ProgressScreen(services, ToProgress(key))

        def open_tab() -> object:
            screen.update(Show(shown))
            return screen.view(SIZE)

        return open_tab

    def choose() -> object:
        screen = ProgressScreen(services, ToProgress())
        screen.update(Action.ASK_PLAYER)
        return screen.view(SIZE)

    return {
        **{name: opening(place) for name, place in places.items()},
        "report of a set": report,
        "progress: score and time": tab(Tab.SCORES),
        "progress: hard pairs": tab(Tab.HARD),
        "progress: what is due": tab(Tab.DUE),
        "progress: another player": choose,
    }


def added_up(services: Services, spread: Spread) -> tuple[int, float]:
    """Return of how many games the report of a set is, and after how many ms it shows them."""
    key = a_set(spread.shown[0]).content_key
    began = time.perf_counter_ns()
    screen = ReportScreen(services, ToReport(services.records.newest_of(key), "set"))
    while screen.state.sums is not None:
        screen.state.sums.wait()
        screen.update(Event.WOKE)
    screen.view(SIZE)
    return screen.state.model.report.games, (time.perf_counter_ns() - began) / 1e6


def timed(work: Callable[[], object]) -> float:
    """Return the median of some calls in ms, the first left out.

    It is the time of the processor, so that other programs do not count; all that is read has been
    read before.
    """
    work()
    times = []
    for _number in range(REPEATS):
        began = time.thread_time_ns()
        work()
        times.append((time.thread_time_ns() - began) / 1e6)
    return median(times)


def floor_of(base: sqlite3.Connection) -> float:
    """Return the milliseconds of processor for a read of the newest games, as many as show."""
    newest = f"SELECT * FROM runs ORDER BY id DESC LIMIT {SHOWN}"
    return timed(lambda: base.execute(newest).fetchall())


def measure(spread: Spread, runs: int, reviews: int) -> None:
    """Print the table of games that are spread like this."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder / "many", spread, runs, reviews)
        fill(folder / "few", spread, 10, 10)
        many, first = opened(folder / "many", spread)
        many.records.close()
        many, later = opened(folder / "many", spread)
        few, _took = opened(folder / "few", spread)
        print(f"opened from the version before: {first:.0f} ms, after that: {later:.0f} ms")
        print(f"{f'ms: {spread}':28} {'ten runs':>10} {'many':>10} {'more':>10} {'floors':>10}")
        small = screens(few, spread)
        with closing(sqlite3.connect(folder / "many" / FILE)) as base:
            for what, work in screens(many, spread).items():
                less, more, floor = timed(small[what]), timed(work), floor_of(base)
                figures = f"{less:10.1f} {more:10.1f} {more - less:10.1f}"
                print(f"{what:28} {figures} {(more - less) / floor:10.0f}")
        games, took = added_up(many, spread)
        print(f"the report of all {games} games of the set shows after {took:.0f} ms")
        many.records.close()
        few.records.close()


def main() -> None:
    """Print the tables."""
    asked = ArgumentParser(prog="python -m tests.bench.opening", description=__doc__)
    asked.add_argument("--runs", type=int, default=100_000)
    asked.add_argument("--reviews", type=int, default=100_000)
    given = asked.parse_args()
    for spread in SPREADS:
        measure(spread, given.runs, given.reviews)


if __name__ == "__main__":
    main()
