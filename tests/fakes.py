"""Stand-ins, written by hand, for what a test does not want to be real, and services of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, tzinfo
from pathlib import Path
from random import Random
from typing import Any

from game.core.pair_set import Pair, PairSet, Side
from game.core.practice_session import Reviewed
from game.core.recall import Recall
from game.core.run import Result, Run, SavedGame, Start, Way
from game.core.settings import Settings
from game.core.speech import Utterance
from game.formats.problems import Problem
from game.records.practice import Opening, PracticeRecords, Rights
from game.records.readings import SavedReading
from game.records.recalls import Review
from game.records.records import Records
from game.records.set_pairs import DueCount
from game.records.settings import SavedSettings
from game.services import Services
from game.shelf import Entry, Shelf
from game.view.measure import Measure
from game.view.node import Weight


def services(
    shelf: Shelf | None = None,
    records: Records | None = None,
    settings: Settings | None = None,
    measure: Measure | None = None,
    clock: Callable[[], int] = lambda: 5,
) -> Services:
    """Services of what is given, and of fakes; every folder that is opened is in `shelf.opened`."""
    shelf = shelf or FakeShelf()
    records, settings = records or FakeRecords(), settings or Settings("en")
    measure, sounds = measure or FakeMeasure(), Silence()
    opened = shelf.opened if isinstance(shelf, FakeShelf) else []

    def open_folder(folder: Path) -> bool:
        opened.append(folder)
        return True

    def set_clipboard(_text: str) -> None:
        pass

    return Services(
        clock, Random(1), records, shelf, sounds, measure, settings, open_folder, set_clipboard
    )


class Silence:
    def play(self, name: str) -> None:
        """Nothing is heard."""

    def prepare(self, paths: Iterable[str]) -> None:
        """Nothing is made ready."""


class Ear:
    """What would have been heard, by name."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.ready: list[str] = []

    def play(self, name: str) -> None:
        self.heard.append(name)

    def prepare(self, paths: Iterable[str]) -> None:
        self.ready += paths


class Mouth:
    """What would have been read aloud: words, language, and whether a key asked for it.

    "" stands for silence. `languages` are those that it speaks; None: that is not known yet.
    """

    def __init__(self, languages: Sequence[str] | None = ("en", "es", "ja", "")) -> None:
        self.languages = languages
        self.lacks = ""
        self.said: list[tuple[str, str, bool]] = []
        self.ready: list[tuple[str, bool]] = []

    @property
    def words(self) -> list[str]:
        return [words for words, _language, _asked in self.said]

    def say(self, utterance: Utterance, *, asked: bool = False) -> None:
        self.said.append((*utterance, asked))

    def prepare(self, language: str = "", *, asked: bool = False) -> None:
        self.ready.append((language, asked))

    def stop(self) -> None:
        if self.words[-1:] not in ([], [""]):
            self.said.append(("", "", False))

    def speaks(self, language: str) -> bool | None:
        return None if self.languages is None else language in self.languages

    def trouble(self) -> str:
        return self.lacks

    def close(self) -> None:
        """It has nothing to close."""


# ---------------------------------------------------------------------- sets


def pair_set(title: str, count: int = 12, subject: str = "", language: str = "es") -> PairSet:
    pairs = tuple(Pair(Side(f"{title} {n}"), Side(f"meaning {n}")) for n in range(count))
    return PairSet(title, pairs, (), language, language, subject)


class FakeShelf(Shelf):
    """Sets in memory. `broken` are files with nothing to play; problems go by file name."""

    def __init__(
        self,
        sets: Sequence[PairSet] = (),
        problems: dict[str, Sequence[Problem]] | None = None,
        broken: Sequence[str] = (),
        folder: Path = Path("/own"),
    ) -> None:
        self.sets: dict[Path, PairSet | None] = {Path(f"/pairs/{s.title}.yaml"): s for s in sets}
        self.sets |= {Path(f"/own/{name}"): None for name in broken}
        self.problems = problems or {}
        self.opened: list[Path] = []
        self.folder, self.waiting, self.left_out = folder, 0, 0

    @property
    def own_folder(self) -> Path:
        return self.folder

    @property
    def pending(self) -> bool:
        return self.waiting > 0

    def changed(self, path: Path) -> float:
        return 0.0

    def read_some(self, budget: int = 1) -> bool:
        self.waiting -= budget
        return True

    def refresh(self, budget_bytes: int | None = None) -> bool:
        return True

    def key(self, path: Path) -> str:
        return str(path)

    def path(self, key: str) -> Path:
        return Path(key)

    def load(self, path: Path) -> tuple[PairSet | None, list[Problem]]:
        return self.sets.get(path), list(self.problems.get(path.name, ()))

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entry(path, found) for path, found in self.sets.items())

    def _entry(self, path: Path, found: PairSet | None) -> Entry:
        problems = tuple(self.problems.get(path.name, ()))
        if found is None:
            return Entry(path, path.stem, problems=problems)
        about = found.title, found.subject, found.term_language, found.definition_language
        count, key = len(found.pairs), found.content_key
        return Entry(path, *about, count, key, problems, playable=True)


# ---------------------------------------------------------------------- records


class FakeSettings(SavedSettings):
    def __init__(self) -> None:
        self.saved: list[Settings] = []

    def save(self, settings: Settings) -> None:
        self.saved.append(settings)


class FakePractice(PracticeRecords):
    """What is remembered, as it is given, by content key; `saved` is all that was saved since."""

    def __init__(self) -> None:
        self.remembered: dict[str, Recall] = {}
        self.saved: list[Reviewed] = []
        self.counts: dict[str, DueCount] = {}
        self.rights: dict[str, int] = {}
        self.rights_of: date | None = None
        self.names: list[str] = []

    def opening(self, nickname: str, file: str, pair_set: PairSet, today: date) -> Opening:
        held = {pair.content_key for pair in pair_set.pairs}
        done = [fact for fact in self.saved if fact.key in held and fact.recall.last == today]
        reviews = tuple(
            Review(f.key, str(n), str(today), int(f.rating), f.way.value, f.chosen)
            for n, f in enumerate(done)
        )
        rights = {key: n for key, n in self.rights.items() if key in held}
        return Opening(dict(self.remembered), (), reviews, rights)

    def nicknames(self) -> list[str]:
        return self.names

    def save(self, nickname: str, facts: Iterable[Reviewed], rights: Rights | None = None) -> None:
        self.rights = dict(self.rights if rights is None else rights.now)
        self.rights_of = None if rights is None else rights.day
        for fact in facts:
            self.saved.append(fact)
            self.remembered[fact.key] = fact.recall

    def take_back(self, nickname: str, pair: str, before: Recall | None) -> None:
        self.saved = [fact for fact in self.saved if fact.key != pair]
        self.remembered.pop(pair)
        if before is not None:
            self.remembered[pair] = before

    def due(self, nickname: str, today: date, *, known: bool = False) -> dict[str, DueCount]:
        return self.counts

    def carry(self, pairs: Mapping[str, str], file: str) -> None:
        remembered = self.remembered
        self.remembered |= {new: remembered[old] for old, new in pairs.items() if old in remembered}

    def recalls(self, nickname: str, pairs: Sequence[str]) -> dict[str, Recall]:
        return {pair: self.remembered[pair] for pair in pairs if pair in self.remembered}


class FakeRecords(Records):
    """Bests and nicknames as they are given; `asked` are the tables that were asked for."""

    def __init__(self, best: dict[str, Run] | None = None, names: Sequence[str] = ()) -> None:
        self.best_runs, self.names = best or {}, list(names)
        self.settings: FakeSettings = FakeSettings()
        self.practised = FakePractice()
        self.is_practised = True
        self.played_at: dict[str, float] = {}
        self.asked: list[Way] = []
        self.left: list[SavedGame] = []
        self.chosen: dict[str, dict[str, Any]] = {}
        self.read: dict[str, SavedReading] = {}

    @property
    def has_practice(self) -> bool:
        return self.is_practised

    @property
    def practice(self) -> FakePractice:
        return self.practised

    def today(self, zone: tzinfo | None) -> date:
        return date(2026, 11, 26)

    def saved_games(self) -> list[SavedGame]:
        return self.left

    def left_in(self, file: str) -> list[SavedGame]:
        return [game for game in self.left if game.file == file]

    def choices(self, file: str) -> dict[str, Any]:
        return self.chosen.get(file, {})

    def keep_choices(self, file: str, choices: Mapping[str, Any]) -> None:
        self.chosen[file] = dict(choices)

    def keep_reading(self, shape: str, way: Mapping[str, Any], name: str) -> None:
        self.read[shape] = SavedReading(dict(way), name)

    def forget_reading(self, shape: str) -> None:
        self.read.pop(shape, None)

    def readings(self) -> dict[str, SavedReading]:
        return dict(self.read)

    def discard_game(self, run_id: int) -> None:
        self.left = [game for game in self.left if game.run != run_id]

    def bests(self) -> dict[str, Run]:
        return self.best_runs

    def played(self, _saved: Iterable[SavedGame]) -> dict[str, float]:
        return self.played_at

    def nicknames(self) -> list[str]:
        return self.names

    def table(self, way: Way, limit: int = 0) -> list[Run]:
        self.asked.append(way)
        return list(self.best_runs.values())[:limit]


def best_of(found: PairSet, score: int = 100, official_ms: int = 102_189) -> Run:
    way = Way(found.content_key, "columns", 4, len(found.pairs), "term", 0)
    start = Start(way, found.title, found.title, 1, "Ana", "desk")
    return Run(1, start, Result(0, 0, 0, 0, score, 90_000, official_ms), "", "2026-01-01T00:00:00Z")


# ---------------------------------------------------------------------- fonts


class FakeMeasure:
    """Every letter half as wide as its size, every line 1.35 times as tall; words are wrapped."""

    def __init__(self, pictures: dict[str, tuple[int, int]] | None = None) -> None:
        self.pictures = pictures or {}

    def height(
        self, words: str, size: float, width: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return sum(_lines(part, size, width) for part in words.split("\n")) * self.line(size)

    def width(self, words: str, size: float, weight: Weight = 400, language: str = "") -> float:
        return max(len(part) for part in words.split("\n")) * size / 2

    def line(self, size: float) -> float:
        return 1.35 * size

    def longest_word(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return max((len(word) for word in words.split()), default=0) * size / 2

    def longest_part(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        """Nothing is divided."""
        return self.longest_word(words, size, weight, language)

    def hyphens(self, word: str, language: str) -> tuple[int, ...]:
        """Every third letter of a word whose language is known."""
        return tuple(range(3, len(word) - 1, 3)) if language else ()

    def picture(self, path: str) -> tuple[int, int]:
        return self.pictures.get(path, (0, 0))


def _lines(words: str, size: float, width: float) -> int:
    """Lines that greedy wrapping takes; a word wider than the line is broken."""
    letters = max(1, int(width / (size / 2) + 1e-9))
    lines, used = 1, 0
    for word in words.split():
        space = used + 1 if used else 0
        if space + len(word) <= letters:
            used = space + len(word)
            continue
        lines += bool(used)
        broken, used = divmod(len(word), letters)
        lines += broken - (not used)
        used = used or letters
    return lines
