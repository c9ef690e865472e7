"""Services made by hand for the tests of library, setup, settings and help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any, cast

from game.core.pair_set import Pair, PairSet, Side
from game.core.run import Result, Run, Start, Way
from game.core.settings import Settings
from game.formats.problems import Problem
from game.records.records import Records
from game.services import Services
from game.shelf import Entry, Shelf
from game.shelf.entry import made
from game.view.box import Box
from game.view.view import View
from tests.fakes import FakeMeasure


def pair_set(title: str, count: int = 12, subject: str = "", language: str = "es") -> PairSet:
    pairs = tuple(Pair(Side(f"{title} {n}"), Side(f"meaning {n}")) for n in range(count))
    return PairSet(title, pairs, (), language, language, subject)


class FakeShelf:
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
        self.own_folder, self.waiting, self.refreshed = folder, 0, 0
        self.opened: list[Path] = []

    @property
    def pending(self) -> bool:
        return self.waiting > 0

    def read_some(self, budget: int = 1) -> bool:
        self.waiting -= budget
        return True

    def refresh(self) -> bool:
        self.refreshed += 1
        return True

    def open(self, folder: Path) -> bool:
        self.opened.append(folder)
        return True

    def load(self, path: Path) -> tuple[PairSet | None, list[Problem]]:
        return self.sets.get(path), list(self.problems.get(path.name, ()))

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entry(path, found) for path, found in self.sets.items())

    def _entry(self, path: Path, found: PairSet | None) -> Entry:
        return made(path, False, found, list(self.problems.get(path.name, ())))


@dataclass
class FakeSettings:
    saved: list[Settings] = field(default_factory=list)

    def save(self, settings: Settings) -> None:
        self.saved.append(settings)


@dataclass
class FakeRecords:
    best: dict[str, Run] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    settings: FakeSettings = field(default_factory=FakeSettings)
    asked: list[Way] = field(default_factory=list)

    def bests(self) -> dict[str, Run]:
        return self.best

    def nicknames(self) -> list[str]:
        return self.names

    def table(self, way: Way, limit: int = 0) -> list[Run]:
        self.asked.append(way)
        return list(self.best.values())[:limit]


class Silence:
    def play(self, name: str) -> None:
        """Nothing is heard."""


def services(
    shelf: FakeShelf, records: FakeRecords | None = None, settings: Settings | None = None
) -> Services:
    """Services whose opened folders are in `shelf.opened` and whose clock stands at 5."""
    return Services(
        clock=lambda: 5,
        chance=Random(1),
        records=cast(Records, records or FakeRecords()),
        shelf=cast(Shelf, shelf),
        sounds=Silence(),
        measure=FakeMeasure(),
        settings=settings or Settings(language="en"),
        open_folder=shelf.open,
        set_clipboard=lambda text: None,
    )


def best_of(found: PairSet, score: int = 100, official_ms: int = 102_189) -> Run:
    way = Way(found.content_key, "columns", 4, len(found.pairs), "term", 0)
    start = Start(way, found.title, found.title, 1, "Ana", "desk")
    return Run(1, start, Result(0, 0, 0, 0, score, 90_000, official_ms), "", "2026-01-01T00:00:00Z")


def same_after_view(screen: Any, size: tuple[int, int]) -> View:
    """The view, which changes nothing: asked for again it is the same, and so is the state."""
    before = screen.state
    view: View = screen.view(size)
    assert screen.view(size) == view
    assert screen.state is before
    return view


def shown(view: View) -> str:
    """All words that can be read on the glass."""
    return "\n".join(t.words for node in view.nodes for t in node.texts)


def outside(view: View) -> list[str]:
    """Ids of nodes that stick out of the glass (what a list clips away does not count)."""
    page = Box(0, 0, *view.size)
    seen = [(n.id, n.box.cut(n.clip) if n.clip else n.box) for n in view.nodes]
    return [id for id, box in seen if box.w and box.h and not within(box, page)]


def within(box: Box, frame: Box) -> bool:
    """Whether `box` lies in `frame`, but for less than a pixel."""
    return (
        box.x > frame.x - 1
        and box.y > frame.y - 1
        and box.right < frame.right + 1
        and box.bottom < frame.bottom + 1
    )


def overlapping(view: View) -> list[tuple[str, str]]:
    """Pairs of things to press that lie over one another, but for a part on its own parent."""
    live = [n for n in view.live() if n.pressable and n.box.w]
    cut = {n.id: n.box.cut(n.clip) if n.clip else n.box for n in live}
    return [
        (a.id, b.id)
        for a, b in combinations((node for node in live if cut[node.id].h), 2)
        if b.parent != a.id and cut[a.id].inset(0.5).meets(cut[b.id].inset(0.5))
    ]


def spilled(view: View) -> list[str]:
    """Ids of nodes with a word wider, or with more lines, than the box it is painted in."""
    measure = FakeMeasure()
    wrong = []
    for node in view.nodes:
        for text in node.texts:
            tall = measure.height(text.words, text.size, text.box.w + 1, text.weight)
            if text.lines == 0 and tall > text.box.h + 2:
                wrong.append(node.id)
    return wrong
