"""Report sums: what came of games, added up answer by answer to a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field

from game.core.pair_lookup import FOUND, PairLookup
from game.core.pair_set import Pair, PairSet, fold
from game.core.report import (
    Given,
    PairReport,
    PlayedGame,
    Report,
    SetReport,
    TeamReport,
    TeamScore,
    answering,
)
from game.core.run import Run
from game.values import dataclass


def report(games: Iterable[PlayedGame], set_of: Callable[[Run], PairSet | None]) -> Report:
    """Return what came of these games; those without an answer do not count.

    `set_of` finds the set as it is now: a pair is written as it is written there. What is not in
    it any more, and the sets that are gone, are told by the words of the answers.
    """
    played = sorted((game for game in games if game.answers), key=lambda game: game.run.started_at)
    teams = _Teams()
    groups = [(_set(group, set_of), group) for group in _by_set(played)]
    sets = tuple(_set_report(pair_set, group, teams) for pair_set, group in groups)
    times = [game.run.started_at for game in played]
    class_games = sum(game.contest is not None for game in played)
    return Report(len(played), class_games, teams.reports(), sets, *(times[:1] + times[-1:]))


# ------------------------------------------------------------------ sets


def _by_set(games: Iterable[PlayedGame]) -> list[list[PlayedGame]]:
    """Return the games of each set: of the same content, or of a file that was edited since."""
    groups: list[list[PlayedGame]] = []
    known: dict[object, list[PlayedGame]] = {}
    for game in games:
        start = game.run.start
        names = (start.way.content_key, (start.set_name, start.title))
        group = next((known[name] for name in names if name in known), None)
        if group is None:
            group = []
            groups.append(group)
        for name in names:
            known.setdefault(name, group)
        group.append(game)
    return groups


def _set(games: Sequence[PlayedGame], set_of: Callable[[Run], PairSet | None]) -> PairSet:
    newest = games[-1].run
    return set_of(newest) or PairSet(newest.start.title, ())


def _set_report(pair_set: PairSet, games: Sequence[PlayedGame], teams: _Teams) -> SetReport:
    pairs = PairLookup(pair_set.pairs)
    sums: dict[object, _Sum] = {}
    for game in games:
        direction = game.run.start.way.direction
        answers: dict[int, list[tuple[Given, int]]] = {}
        for given, team in zip(game.answers, teams.of(game), strict=True):
            if given.pair >= 0:
                answers.setdefault(given.pair, []).append((given, team))
        for about in answers.values():
            key, pair = pairs.find([given for given, _team in about], direction)
            if (one := sums.get(key)) is None:
                one = sums[key] = _Sum(pair)
            one.add(about)
    asked = (one.report() for one in sums.values())
    ordered = sorted((one for one in asked if one.games), key=_worst_first)
    languages = pair_set.term_language, pair_set.definition_language
    return SetReport(pair_set.title, tuple(ordered), *languages)


def _worst_first(pair: PairReport) -> tuple[float, float, float, str]:
    games, words = pair.games, pair.pair.term.spoken.casefold()
    return pair.known / games, -pair.missing / games, -pair.errors / games, words


# ------------------------------------------------------------------ pairs


@dataclass(slots=True)
class _Sum:
    """What is added up about a pair."""

    pair: Pair
    known: int = 0
    late: int = 0
    missing: int = 0
    errors: int = 0
    chosen: dict[str, int] = field(default_factory=dict)
    teams: dict[int, list[int]] = field(default_factory=dict)

    @property
    def _own(self) -> tuple[str, str]:
        return self.pair.term.spoken, self.pair.definition.spoken

    def add(self, answers: Sequence[tuple[Given, int]]) -> None:
        """Add the answers about the pair in one game, each with its team."""
        wrong, found, is_shown = 0, False, False
        for given, team in answers:
            if given.kind == "miss":
                wrong += 1
                # Where a distractor is asked, a term of a pair is what was chosen for it.
                words = given.asked if given.chosen in self._own else given.chosen
                self.chosen[words] = self.chosen.get(words, 0) + 1
            elif given.kind in FOUND:
                found = True
            else:
                # Bad luck in memory says nothing about the pair.
                is_shown |= given.kind == "reveal"
                continue
            if team >= 0:
                self.teams.setdefault(team, [0, 0])[given.kind == "miss"] += 1
        self.errors += wrong
        self.known += found and not wrong
        self.late += found and wrong > 0
        self.missing += not found and (wrong > 0 or is_shown)

    def report(self) -> PairReport:
        teams = (TeamScore(at, *self.teams[at]) for at in sorted(self.teams))
        chosen = sorted(self.chosen.items(), key=lambda item: -item[1])
        counts = self.known, self.late, self.missing, self.errors
        return PairReport(self.pair, *counts, tuple(chosen), tuple(teams))


# ------------------------------------------------------------------ teams


class _Teams:
    """The teams of all games, in the order in which they first played."""

    def __init__(self) -> None:
        self._found: dict[str, int] = {}
        self._sums: list[TeamReport] = []

    def of(self, game: PlayedGame) -> list[int]:
        """Add the game to its teams; return the team that gave each answer, -1 for none."""
        contest = game.contest
        if contest is None:
            return [-1] * len(game.answers)
        places = []
        for team, tally in zip(contest.options.teams, contest.tallies, strict=True):
            at = self._found.setdefault(fold(team.name), len(self._sums))
            if at == len(self._sums):
                self._sums.append(TeamReport(team, 0, 0, 0, 0))
            was = self._sums[at]
            points, right = was.points + tally.points, was.right + tally.right
            self._sums[at] = TeamReport(
                team, was.games + 1, points, right, was.errors + tally.errors
            )
            places.append(at)
        return [places[team] if team >= 0 else -1 for team in answering(game.answers, contest)]

    def reports(self) -> tuple[TeamReport, ...]:
        return tuple(self._sums)
