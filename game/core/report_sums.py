"""Report sums: what came of games, added up answer by answer to a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field

from game.core.contest import Contest
from game.core.moves import AnswerKind
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


class ReportSums:
    """What came of games, added up one after another; those without an answer do not count.

    Much the same answers about a pair come in many games: they are kept once, with how often they
    came, in the order in which they first did.
    """

    def __init__(self) -> None:
        self._games, self._class_games = 0, 0
        self._first = self._last = ""
        self._groups: list[_Group] = []
        self._known: dict[object, _Group] = {}

    def add(self, game: PlayedGame) -> None:
        """Add a game that began after those before."""
        if not game.answers:
            return
        self._games += 1
        self._class_games += game.contest is not None
        self._first, self._last = self._first or game.run.started_at, game.run.started_at
        self._group(game.run).add(game)

    def report(self, set_of: Callable[[Run], PairSet | None]) -> Report:
        """Return what came of all these games.

        `set_of` finds the set as it is now: a pair is written as it is written there. What is not
        in it any more, and the sets that are gone, are told by the words of the answers.
        """
        teams = _Teams()
        sets = tuple(group.report(set_of, teams) for group in self._groups)
        times = self._first, self._last
        return Report(self._games, self._class_games, teams.reports(), sets, *times)

    def _group(self, run: Run) -> _Group:
        """Return the games of its set: of the same content, or of a file that was edited since."""
        start = run.start
        names = (start.way.content_key, (start.set_name, start.title))
        group = next((self._known[name] for name in names if name in self._known), None)
        if group is None:
            group = _Group(run)
            self._groups.append(group)
        for name in names:
            self._known.setdefault(name, group)
        return group


# ------------------------------------------------------------------ sets

_Words = tuple[str, str, AnswerKind]
"""An answer without the number of its pair, which another deal numbers otherwise."""


@dataclass(slots=True)
class _Group:
    """The games of one set, as far as they were added up; `newest` is the last of them."""

    newest: Run
    teams: _Teams = field(default_factory=lambda: _Teams())
    times: dict[tuple[str, tuple[_Words, ...], tuple[int, ...]], int] = field(default_factory=dict)
    """How often a pair was answered like this in a game: the side that was asked, the answers, and
    the team that gave each; no teams for a game without them."""

    def add(self, game: PlayedGame) -> None:
        self.newest = game.run
        answers: dict[int, list[_Words]] = {}
        for given in game.answers:
            answers.setdefault(given[0], []).append(given[1:])
        teams: dict[int, list[int]] = {}
        if game.contest is not None:
            for given, team in zip(game.answers, self.teams.of(game, game.contest), strict=True):
                teams.setdefault(given[0], []).append(team)
        direction = game.run.start.way.direction
        for pair, about in answers.items():
            if pair >= 0:
                key = direction, tuple(about), tuple(teams.get(pair, ()))
                self.times[key] = self.times.get(key, 0) + 1

    def report(self, set_of: Callable[[Run], PairSet | None], teams: _Teams) -> SetReport:
        """Return what came of it; its teams are added to those of all sets."""
        pair_set = set_of(self.newest) or PairSet(self.newest.start.title, ())
        pairs, places = PairLookup(pair_set.pairs), teams.add(self.teams)
        sums: dict[object, _Sum] = {}
        for (direction, words, by), times in self.times.items():
            about = [Given(0, *said) for said in words]
            key, pair = pairs.find(about, direction)
            if (one := sums.get(key)) is None:
                one = sums[key] = _Sum(pair)
            one.add(about, by or [-1] * len(about), times)
        asked = (one.report(places) for one in sums.values())
        ordered = sorted((one for one in asked if one.games), key=_worst_first)
        languages = pair_set.term_language, pair_set.definition_language
        return SetReport(pair_set.title, tuple(ordered), *languages, pair_set.pairs)


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

    def add(self, about: Sequence[Given], by: Sequence[int], times: int) -> None:
        """Add the answers about the pair in so many games, and `by` which teams they are."""
        wrong, found, is_shown = 0, False, False
        for given, team in zip(about, by, strict=True):
            if given.kind == "miss":
                wrong += 1
                # Where a distractor is asked, a term of a pair is what was chosen for it.
                words = given.asked if given.chosen in self._own else given.chosen
                self.chosen[words] = self.chosen.get(words, 0) + times
            elif given.kind in FOUND:
                found = True
            else:
                # Bad luck in memory says nothing about the pair.
                is_shown |= given.kind == "reveal"
                continue
            if team >= 0:
                self.teams.setdefault(team, [0, 0])[given.kind == "miss"] += times
        self.errors += wrong * times
        self.known += times if found and not wrong else 0
        self.late += times if found and wrong else 0
        self.missing += times if not found and (wrong or is_shown) else 0

    def report(self, places: Sequence[int]) -> PairReport:
        """Return the sums; `places` are those of the teams in the report."""
        teams = sorted(TeamScore(places[at], *scores) for at, scores in self.teams.items())
        chosen = sorted(self.chosen.items(), key=lambda item: -item[1])
        counts = self.known, self.late, self.missing, self.errors
        return PairReport(self.pair, *counts, tuple(chosen), tuple(teams))


# ------------------------------------------------------------------ teams


class _Teams:
    """The teams of all games, in the order in which they first played."""

    def __init__(self) -> None:
        self._found: dict[str, int] = {}
        self._sums: list[TeamReport] = []

    def of(self, game: PlayedGame, contest: Contest) -> list[int]:
        """Add the game to its teams; return the team that gave each answer, -1 for none."""
        each = zip(contest.options.teams, contest.tallies, strict=True)
        places = [
            self._add(
                TeamReport(team, 1, tally.points, tally.right, tally.errors, _by_hand(contest, at))
            )
            for at, (team, tally) in enumerate(each)
        ]
        return [places[team] if team >= 0 else -1 for team in answering(game.answers, contest)]

    def add(self, others: _Teams) -> list[int]:
        """Add those of other games; return the place of each of them here."""
        return [self._add(one) for one in others.reports()]

    def reports(self) -> tuple[TeamReport, ...]:
        return tuple(self._sums)

    def _add(self, more: TeamReport) -> int:
        """Add a team to the one of the same name, as it is written last; return its place."""
        at = self._found.setdefault(fold(more.team.name), len(self._sums))
        if at == len(self._sums):
            self._sums.append(more)
        else:
            was = self._sums[at]
            self._sums[at] = TeamReport(
                more.team,
                was.games + more.games,
                was.points + more.points,
                was.right + more.right,
                was.errors + more.errors,
                _by_reason((*was.by_hand, *more.by_hand)),
            )
        return at


def _by_hand(contest: Contest, team: int) -> tuple[tuple[str, int], ...]:
    """Return the points that the teacher gave a team, or took from it, by reason."""
    entries = (one for one in contest.entries if one.kind == "points" and one.team == team)
    return _by_reason((one.reason.strip(), one.points) for one in entries)


def _by_reason(given: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return the points of each reason, in the order in which they first came."""
    sums: dict[str, int] = {}
    for reason, points in given:
        sums[reason] = sums.get(reason, 0) + points
    return tuple(sums.items())
