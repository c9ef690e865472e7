"""Boards: games played by labels, alone or by teams; each answer counts once its mark is seen."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from game.core.contest_data import contest_of
from game.core.teams import Team, TeamOptions
from tests.bench.kills.findings import Findings, newest_run, rows
from tests.bench.kills.victim import InVainError, Victim
from tests.e2e.twin import Twin
from tests.e2e.window import SIZE, whole
from tests.glass import Area

SET, TITLE, SEEDS = "capitales-de-europa", "Capitales de Europa", 5
TEAMS = TeamOptions(tuple(Team(name, n) for n, name in enumerate(("Azul", "Naranja"))))
_MISSES, _LOCKED_S = 0.08, 0.45
"""How often a wrong pair is chosen, and how long its cards can then not be."""
Card = tuple[str, str, Area]
"""Label, words and place of a card."""
Answer = tuple[str, str, str]
"""Kind, words asked and words chosen."""


@cache
def rounds(folder: Path, seed: int, teams: TeamOptions | None) -> list[list[tuple[Card, Card]]]:
    """Return the cards of each round of that deal, in pairs."""
    twin = Twin(folder, SET, seed, SIZE, teams)
    found = []
    while not twin.screen.game.over:
        pairs = twin.pairs()
        faces = {card.id: card.face.text for card in twin.screen.game.round.cards}

        def card(label: str, twin: Twin = twin, faces: dict[int, str] = faces) -> Card:
            return label, faces[twin.id_of(label)], whole(twin.node(label).box)

        found.append([(card(one), card(other)) for one, other in pairs])
        twin.answer(pairs)
        twin.go_on()
    return found


class Games:
    """One player, who finds most pairs at once."""

    MOST_S = 1.2
    TEAMS: TeamOptions | None = None

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder, self.data, self._random = folder, folder / "data", random
        self.folders: tuple[Path, ...] = ()
        self._seed = 0
        self._run = 0
        self._seen: list[Answer] = []
        self._given: list[Answer] = []

    @property
    def words(self) -> tuple[str, ...]:
        self._seed = self._random.randint(1, SEEDS)
        teams = ("--teams", ",".join(team.name for team in self.TEAMS.teams)) if self.TEAMS else ()
        return ("play", SET, "--seed", str(self._seed), *teams)

    def opens(self, victim: Victim) -> None:
        victim.shows(TITLE)
        victim.rests()

    def check(self, findings: Findings) -> None:
        """Look for each answer of the game that was killed."""
        if not self._run:
            return
        sql = """SELECT kind, asked, chosen FROM answers WHERE run = ? AND NOT undone
                 ORDER BY seq"""
        kept = rows(self.data, sql, self._run)
        findings.confirmed += len(self._seen)
        if kept not in (self._given[: len(self._seen)], self._given[: len(self._seen) + 1]):
            findings.lost += 1
            findings.tell(f"{len(self._seen)} seen, given {self._given}, kept {kept}")
        self._check_more(findings, len(kept))

    def _check_more(self, findings: Findings, kept: int) -> None:
        """Look whether the game can go on."""
        [(ends,)] = rows(self.data, "SELECT finished_at FROM runs WHERE id = ?", self._run)
        saved = rows(self.data, "SELECT 1 FROM saved_games WHERE run = ?", self._run)
        if kept and not ends and not saved:
            findings.lost += 1
            findings.tell("the game does not come back")

    def act(self, victim: Victim) -> None:
        """Play until it is killed."""
        self._run = newest_run(self.data)
        self._seen, self._given = [], []
        victim.fuse.light()
        for number, pairs in enumerate(rounds(self.folder / "twin", self._seed, self.TEAMS)):
            if number:
                victim.press("Return")
                victim.rests(0.05)
            for one, other, kind in self._answers(pairs):
                self._answer(victim, one, other, kind)
        victim.press("Return")

    def _answers(self, pairs: list[tuple[Card, Card]]) -> Iterator[tuple[Card, Card, str]]:
        for at, (one, other) in enumerate(pairs):
            if at < len(pairs) - 2 and self._random.random() < _MISSES:
                yield pairs[-1][0], pairs[-2][1], "miss"
            yield one, other, "match"

    def _answer(self, victim: Victim, one: Card, other: Card, kind: str) -> None:
        victim.press(*one[0])
        if not victim.marks(one[2]):
            return
        victim.rests(0.008)
        self._given.append((kind, one[1], other[1]))
        victim.press(*other[0])
        if not victim.marks(other[2]):
            raise InVainError(f"no mark on {other[0]} after {self._given}")
        self._seen.append(self._given[-1])
        if kind == "miss":
            time.sleep(_LOCKED_S)
            victim.rests()


class Classes(Games):
    """Two teams, with points by hand now and then."""

    TEAMS = TEAMS

    def _check_more(self, findings: Findings, kept: int) -> None:
        super()._check_more(findings, kept)
        found = rows(self.data, "SELECT data FROM contests WHERE run = ?", self._run)
        entries = contest_of(json.loads(str(found[0][0]))).entries if found else ()
        if len(entries) != kept:
            findings.lost += 1
            findings.tell(f"{kept} answers, but {entries} counted")
