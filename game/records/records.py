"""Records: every run, every answer and the settings, saved the moment they happen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.run import Result, Run, SavedGame, Start, Way
from game.records import answers, runs, saved_games, sets
from game.records.change import Change
from game.records.settings import SavedSettings
from game.records.store import Store

if TYPE_CHECKING:
    from game.core.contest import Contest
    from game.core.ghost import Ghost
    from game.core.high_scores import HighScores
    from game.core.moves import Answer
    from game.core.report import PlayedGame, Scope
    from game.core.saved_game import Data, Progress
    from game.core.verdict import Earlier
    from game.records.player import About, Added
    from game.records.practice import PracticeRecords
    from game.records.progress import ProgressRecords
    from game.records.readings import SavedReading

_RESTORABLE = timedelta(days=1)
_PROCESS_BITS = 12


class Records:
    """The scores in one folder. No method fails because of the disk: see `notices`.

    Everything that saves is one transaction, on the disk when the method returns.
    """

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._clock = store, now
        self.settings = SavedSettings(store)

    @classmethod
    def open(cls, folder: Path, now: Callable[[], datetime]) -> Records:
        """Open or make the database in `folder`; `now` returns the date and time."""
        records = cls(Store(folder, now), now)
        records._purge()
        return records

    @property
    def notices(self) -> list[str]:
        """Sentences for the player; always the same list, which grows and shrinks."""
        return self._store.notices

    @property
    def practice(self) -> PracticeRecords:
        """What practice remembers."""
        from game.records.practice import PracticeRecords

        return PracticeRecords(self._store, self._clock)

    @property
    def was_left_open(self) -> bool:
        """True if another program was killed before this start, or runs beside it."""
        return self._store.was_left_open

    @property
    def has_practice(self) -> bool:
        """True if anybody has practised here. The library asks, to load no more than it needs."""
        return bool(self._store.read("SELECT 1 FROM recalls LIMIT 1"))

    def progress_of(self, nickname: str | None) -> ProgressRecords:
        """Return what a player did (None: everybody), as far as progress shows it."""
        from game.records.progress import ProgressRecords

        return ProgressRecords(self._store, nickname)

    def about_player(self, nickname: str, most: int | None = None) -> About:
        """Return how much is kept about a player, without the answers of more than `most` games."""
        from game.records import player

        return player.about(self._store, nickname, most)

    def count_answers(self, nickname: str) -> Iterator[int]:
        """Yield how many answers a player gave in games, a part at a time."""
        from game.records import player

        return player.count_answers(self._store, nickname)

    def export_player(self, nickname: str) -> dict[str, Any]:
        """Return all about a player as JSON takes it."""
        from game.records import player

        return player.export(self._store, nickname)

    def import_player(self, nickname: str, data: Mapping[str, Any]) -> Added:
        """Add what was exported elsewhere to a player, nothing twice; return what was new."""
        from game.records import player

        return player.add(self._store, self.practice, nickname, data)

    def older_copies(self) -> list[str]:
        """Return the names of files that hold the scores as they were some time ago."""
        return self._store.older_copies()

    def delete_player(self, nickname: str) -> None:
        """Delete all about a player for good."""
        from game.records import player

        player.delete(self._store, nickname)

    def today(self, zone: tzinfo | None) -> date:
        """Return the day that it is in `zone` (None: that of this computer)."""
        now = self._clock()
        return (now if now.tzinfo else now.replace(tzinfo=UTC)).astimezone(zone).date()

    def bring_back(self) -> None:
        """Put games of set-aside score files that prove to be in order into the scores again."""
        self._store.bring_back()

    def close(self) -> None:
        """Save what is pending, if that is possible, and close the database."""
        self._store.close()

    # ------------------------------------------------------------------ saving

    def begin(self, start: Start) -> int:
        """Save a run that begins now; return its number."""
        self._store.tidy()
        return self._store.write(runs.begin(self._new_id(), start, self._now()))

    def add(
        self,
        run_id: int,
        seq: int,
        answer: Answer,
        so_far: Progress | None = None,
        instead_of: int | None = None,
    ) -> None:
        """Save the answer at place `seq` of the run, and how the run stands.

        The one at the place `instead_of` is undone by it.
        """
        undone = () if instead_of is None else (answers.undo(run_id, instead_of),)
        self._store.write(*undone, answers.add(run_id, seq, answer), *_progress(run_id, so_far))

    def undo(self, run_id: int, seq: int, so_far: Progress | None = None) -> None:
        """Mark the answer at place `seq` as undone, and save how the run stands."""
        self._store.write(answers.undo(run_id, seq), *_progress(run_id, so_far))

    def progress(self, run_id: int, so_far: Progress) -> None:
        """Save how a run stands that is not finished."""
        self._store.write(*_progress(run_id, so_far))

    def finish(self, run_id: int, result: Result) -> None:
        """Save the result of a run that ends now; it is no game to go on with any more."""
        finished = runs.finish(run_id, result, self._now())
        self._store.write(finished, saved_games.remove(run_id))

    def keep_choices(self, file: str, choices: Mapping[str, Any]) -> None:
        """Save how the set in this file is played now."""
        self._store.write(sets.keep(file, choices))

    def keep_reading(self, shape: str, way: Mapping[str, Any], name: str) -> None:
        """Save how files of this shape are read now, as was chosen for the one called `name`."""
        from game.records import readings

        self._store.write(*readings.keep(shape, way, name))

    def forget_reading(self, shape: str) -> None:
        """Read files of this shape as they are found."""
        from game.records import readings

        self._store.write(readings.forget(shape))

    def star(self, nickname: str, pair: str, *, wanted: bool) -> None:
        """Mark the pair with this content key for a player ("": for who gives no name), or not."""
        from game.records import stars

        change = stars.add(nickname, pair, self._now()) if wanted else stars.remove(nickname, pair)
        self._store.write(change)

    def discard_game(self, run_id: int) -> None:
        """Forget where a run was left; its answers stay, as an unfinished run."""
        self._store.write(saved_games.remove(run_id))

    def claim(self, run_id: int, nickname: str) -> None:
        """Give a run that has no name the name of its player."""
        self._store.write(runs.claim(run_id, nickname))

    def mend(self, run_id: int, content_key: str) -> None:
        """Move a run to its set as it was mended; where it was left is saved by what follows."""
        self._store.write(runs.ask_other_content(run_id, content_key), saved_games.remove(run_id))

    def delete(self, ids: Sequence[int]) -> None:
        """Remove runs from all tables; they can be restored for a day."""
        now = self._now()
        self._store.write(*(runs.mark_deleted(run_id, now) for run_id in ids))

    def restore(self, ids: Sequence[int]) -> None:
        """Bring deleted runs back."""
        self._store.write(*(runs.mark_deleted(run_id, "") for run_id in ids))

    # ------------------------------------------------------------------ reading

    def run(self, run_id: int) -> Run:
        """Return the run with that number. KeyError when there is none."""
        if run := runs.find(self._store, run_id):
            return run
        raise KeyError(run_id)

    def answers(self, run_id: int) -> list[Answer]:
        """Return the answers of a run that were not undone, in order."""
        return answers.of_run(self._store, run_id)

    def answer_places(self, run_id: int) -> tuple[int, tuple[int, ...]]:
        """Return the first free place of a run, and the places whose answers stand."""
        return answers.places(self._store, run_id)

    def choices(self, file: str) -> dict[str, Any]:
        """Return how the set in this file was played last; nothing for a new one."""
        return sets.choices(self._store, file)

    def readings(self) -> dict[str, SavedReading]:
        """Return how files are read where that was chosen, by their shape."""
        from game.records import readings

        return readings.every(self._store)

    def stars(self, nickname: str) -> frozenset[str]:
        """Return the content keys of the pairs that a player marked to come back to."""
        from game.records import stars

        return stars.of_player(self._store, nickname)

    def contests(self, run_ids: Iterable[int]) -> dict[int, Contest]:
        """Return what the teams chose and reached in those runs that were class games."""
        from game.records import contests

        return contests.of_runs(self._store, run_ids)

    def saved_games(self) -> list[SavedGame]:
        """Return the games that can be gone on with, of all files."""
        return saved_games.every(self._store)

    def left_in(self, file: str) -> list[SavedGame]:
        """Return the games that were left in this file, of each player and mode one."""
        return saved_games.of_file(self._store, file)

    def saved_data(self, run_id: int) -> tuple[Data, Data] | None:
        """Return deal and state of a game that was left; None when they cannot be read."""
        return saved_games.data(self._store, run_id)

    def table(self, way: Way, limit: int = 0) -> list[Run]:
        """Return the ranked runs of one way, best first; `limit` 0 means all."""
        return runs.table(self._store, way, limit)

    def unranked(self, way: Way, limit: int = 0) -> list[Run]:
        """Return finished runs of one way that count for nothing, the newest first."""
        return runs.unranked(self._store, way, limit)

    def how_many(self, way: Way) -> int:
        """Return how many finished runs of one way there are, ranked or not."""
        return runs.how_many(self._store, way)

    def newest_of(self, content_key: str) -> int:
        """Return the number of the newest run of a set, finished or not; 0 without one."""
        return runs.newest_of(self._store, content_key)

    def ways(self) -> list[tuple[Way, str, str, int]]:
        """Return way, title, set name and number of finished runs, latest played first."""
        return runs.ways(self._store)

    def runs(self, which: str | None = None, ranked_only: bool = False) -> list[Run]:
        """Return the runs of a set (by name or content key) or of all, unranked last."""
        return runs.of_set(self._store, which, ranked_only)

    def last(self, way: Way, nickname: str, n: int = 8) -> list[Run]:
        """Return the last `n` finished runs of a player, oldest first, ranked or not."""
        return runs.last(self._store, way, runs.spellings(self._store, nickname), n)

    def best(self, content_key: str) -> Run | None:
        """Return the best ranked run of a set, in whatever way it was played."""
        return runs.best(self._store, content_key)

    def bests(self) -> dict[str, Run]:
        """Return the `best` of every set, by content key."""
        return runs.bests(self._store)

    def played(self, saved: Iterable[SavedGame]) -> dict[str, float]:
        """Return when each set was played last, in seconds since 1970, by content key.

        Of the games that did not end only the `saved` ones count, which can be gone on with.
        """
        newest = runs.newest(self._store)
        for left in saved:
            newest[left.content_key] = max(left.run, newest.get(left.content_key, 0))
        return {key: (run >> _PROCESS_BITS) / 1000 for key, run in newest.items()}

    def personal_best(self, way: Way, nickname: str) -> Run | None:
        """Return the player's best ranked run of this way."""
        return runs.personal_best(self._store, way, runs.spellings(self._store, nickname))

    def earlier(self, run: Run) -> Earlier:
        """Return what was played before in the way of `run`, as far as a verdict needs it."""
        from game.records import standings

        return standings.earlier(self._store, run)

    def high_scores(self, run: Run, top: int) -> HighScores:
        """Return the best `top` ranked runs of its way, and `run` where it stands."""
        from game.records import standings

        return standings.high_scores(self._store, run, top)

    def ghost(self, way: Way, nickname: str) -> Ghost:
        """Return when the pairs of the player's best run were found; () where there is none."""
        from game.core.ghost import ghost_of

        best = self.personal_best(way, nickname)
        return () if best is None else ghost_of(answers.of_run(self._store, best.id))

    def played_games(self, run: Run, scope: Scope, zone: tzinfo | None) -> Iterator[PlayedGame]:
        """Return `run` for a report, or all games of its day in `zone`, or of its set.

        The oldest come first. Those of a set are read while they are taken, in any thread.
        """
        from game.records import reports

        match scope:
            case "game":
                return reports.of_game(self._store, run)
            case "day":
                return reports.of_day(self._store, run, zone)
            case "set":
                return reports.of_set(self._store, run)

    def has_more_games(self, run: Run, games: int) -> bool:
        """Return True if the set of `run` has more than so many games."""
        from game.records import reports

        return reports.has_more(self._store, run, games)

    def nicknames(self) -> list[str]:
        """Return the nicknames used here, most recent first."""
        return runs.nicknames(self._store)

    # ------------------------------------------------------------------ inside

    def _purge(self) -> None:
        before = _iso(self._clock() - _RESTORABLE)
        if runs.has_purgeable(self._store, before):
            self._store.write(runs.purge(before))

    def _new_id(self) -> int:
        """Return a number that no other copy of the program picks: milliseconds and process.

        So a run keeps its number when it has to wait in memory until the disk has room.
        """
        since_1970_ms = int(_as_utc(self._clock()).timestamp() * 1000)
        return since_1970_ms << _PROCESS_BITS | os.getpid() % (1 << _PROCESS_BITS)

    def _now(self) -> str:
        return _iso(self._clock())


def _progress(run_id: int, so_far: Progress | None) -> Iterator[Change]:
    if so_far is not None:
        yield runs.progress(run_id, so_far.result)
        if so_far.position is not None:
            yield from saved_games.keep(run_id, so_far.position)
        if so_far.contest is not None:
            # Only class games need it.
            from game.records import contests

            yield contests.keep(run_id, so_far.contest)


def _as_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _iso(moment: datetime) -> str:
    return _as_utc(moment).isoformat(timespec="milliseconds").replace("+00:00", "Z")
