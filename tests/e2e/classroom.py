"""A classroom: a lesson of two little sets that three teams play in a real window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.core.contest_data import options_data
from game.core.settings import Settings
from game.core.teams import Entry, Team, TeamOptions
from game.records.records import Records
from tests.e2e.twin import Twin
from tests.e2e.window import SIZE, Program, program
from tests.records.made import Day

TEAMS = ("Azul", "Naranja", "Verde")
AZUL, NARANJA, VERDE = range(3)
TYPO, MENDED = "thre", "three"
SETS = {
    "Numbers": ("one: uno", "two: dos", f"{TYPO}: tres"),
    "Colours": ("blue: azul", "green: verde", "black: negro"),
}
OPTIONS = TeamOptions(tuple(Team(name, sign) for sign, name in enumerate(TEAMS)))


def files(folder: Path) -> list[Path]:
    """Write the sets of the lesson."""
    paths = []
    for title, pairs in SETS.items():
        path = folder / f"{title.lower()}.yaml"
        rows = "".join(f"  - {pair}\n" for pair in pairs)
        path.write_text(f"title: {title}\npairs:\n{rows}", encoding="utf-8")
        paths.append(path)
    return paths


def twins(folder: Path) -> list[Twin]:
    """The twins of the games of the lesson."""
    paths, teams, found = files(folder), OPTIONS, []
    for at, path in enumerate(paths):
        later = tuple(paths[at + 1 :])
        found.append(Twin(folder / f"twin-{at}", str(path), 7, SIZE, teams, later))
        teams = teams.rotated()
    return found


@contextmanager
def lesson(display: str, folder: Path) -> Iterator[Program]:
    """The lesson in a window, at its first board."""
    with _playing(display, folder / "data", *files(folder)) as running:
        yield running


@contextmanager
def first_set(display: str, folder: Path) -> Iterator[Program]:
    """The first set as it is now, by another class: at the same board."""
    with _playing(display, folder / "later", folder / "numbers.yaml") as running:
        yield running


@contextmanager
def _playing(display: str, data: Path, *paths: Path) -> Iterator[Program]:
    names, size = ",".join(TEAMS), f"{SIZE[0]}x{SIZE[1]}"
    line = ("--teams", names, "--seed", "7", "--size", size, "--no-motion")
    with program(display, data, "play", *map(str, paths), *line) as running:
        running.shows("Numbers")
        yield running


def contest(game: Program) -> dict[str, Any]:
    """What is kept of the teams of the newest game right now; {} while nothing is."""
    rows = game.rows("SELECT data FROM contests WHERE run = (SELECT max(id) FROM runs)")
    found: dict[str, Any] = json.loads(rows[0][0]) if rows else {}
    return found


def entries(game: Program) -> list[Entry]:
    """What counted so far in the newest game."""
    return [Entry(*entry) for entry in contest(game).get("entries", [])]


def counts(game: Program, *last: Entry, so_many: int) -> None:
    """Wait until so many things counted, the last of which are these."""

    def are_there() -> bool:
        found = entries(game)
        return len(found) == so_many and tuple(found[so_many - len(last) :]) == last

    # Not their number alone: an answer that is accepted takes the place of the wrong one.
    game.until(f"{so_many} entries that end with {last}", are_there)
    assert tuple(entries(game)[so_many - len(last) :]) == last


def reached(run: dict[str, Any]) -> list[tuple[str, int, int, int]]:
    """Name, points, right answers and errors of each team, as `scores --json` has them."""
    return [(one["name"], one["points"], one["right"], one["errors"]) for one in run["teams"]]


@contextmanager
def buzzers(display: str, folder: Path) -> Iterator[Program]:
    """A game in the window in which the team answers that presses first."""
    data = folder / "data"
    (data / "pairs").mkdir(parents=True)
    files(data / "pairs")
    records = Records.open(data, Day())
    teams = json.dumps(options_data(replace(OPTIONS, buzzers=True)))
    records.settings.save(Settings("en", teams=teams, motion=False))
    records.close()
    with program(display, data, "--size", f"{SIZE[0]}x{SIZE[1]}") as running:
        running.shows("Parejas")
        running.press("slash")
        running.type("numbers")
        running.press("Return")
        running.shows("Numbers")
        running.type("t")  # as the last class played
        running.press("Return")
        running.until("the game", lambda: running.runs() == 1)
        yield running


def buzzers_twin(game: Program, folder: Path) -> Twin:
    """The twin of that game, which was dealt by chance."""
    [(seed,)] = game.rows("SELECT seed FROM runs")
    path = folder / "data" / "pairs" / "numbers.yaml"
    teams = replace(OPTIONS, buzzers=True)
    return Twin(folder / "twin", str(path), int(seed), SIZE, teams, room="projector")
