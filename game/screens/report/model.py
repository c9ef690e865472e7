"""What the report knows: over which games it goes, and what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from game.core.moment import local_day
from game.core.pair_set import PairSet
from game.core.report import PlayedGame, Report, Scope
from game.core.report_sums import ReportSums
from game.core.run import Run
from game.screens.routes import ToReport
from game.services import Services
from game.values import dataclass
from game.widgets import job
from game.widgets.run_words import day
from game.words import _, n_

AT_ONCE = 200
"""So many games are added up in a moment; more of them beside the window."""
_EVERY = 100
"""After so many games the job says how far it is."""


@dataclass(frozen=True, slots=True)
class Model:
    """`run` is the game that the report was opened from; `zone` is where days begin and end.

    While the games of the report are still being added up, `so_far` is how many there are.
    """

    run: Run
    scope: Scope
    report: Report
    zone: tzinfo | None = None
    so_far: int | None = None

    @property
    def title(self) -> str:
        """The title of the set; of a day with several sets, the day."""
        if self._of_sets:
            return scope_words("day", self.run, self.zone)
        return self.report.sets[0].title if self.report.sets else self.run.start.title

    @property
    def file_title(self) -> str:
        """What a file is called, whose name sorts by its day."""
        about = self.title
        if self._of_sets:
            about = local_day(self.run.started_at, self.zone)
        return _("Report - {title}").format(title=about)

    @property
    def about(self) -> str:
        """How many games there are, how many of teams, and of which days."""
        if self.so_far is not None:
            return n_("{n} game so far", "{n} games so far", self.so_far)
        found = self.report
        parts = [n_("{n} game", "{n} games", found.games)]
        if 0 < found.class_games < found.games:
            teams = n_("{n} of them with teams", "{n} of them with teams", found.class_games)
            parts.append(teams)
        parts.append(n_("{n} pair", "{n} pairs", found.pairs))
        days = dict.fromkeys(day(one, self.zone) for one in (found.first, found.last) if one)
        if days and not self._of_sets:
            parts.append(" – ".join(days))
        return " · ".join(parts)

    @property
    def _of_sets(self) -> bool:
        """True if it is about a day with several sets."""
        return self.scope == "day" and len(self.report.sets) > 1


def scope_words(scope: Scope, run: Run, zone: tzinfo | None) -> str:
    """Return over which games a report goes."""
    match scope:
        case "game":
            return _("This game")
        case "day":
            return _("All games of {day}").format(day=day(run.started_at, zone))
        case "set":
            return _("All games of this set")


def read(services: Services, to: ToReport, scope: Scope) -> Model:
    """Return the report over these games; of very many games what is to be added up by a job.

    KeyError where the game is gone for good.
    """
    run = services.records.run(to.run_id)
    if scope == "set" and services.records.has_more_games(run, AT_ONCE):
        return Model(run, scope, ReportSums().report(lambda _run: None), services.zone, 0)
    games = services.records.played_games(run, scope, services.zone)
    return told(services, to, run, scope, add_up(games))


def add_up(games: Iterable[PlayedGame], say: job.Report = lambda _part, _parts: None) -> ReportSums:
    """Return what came of these games; `say` is told now and then how many were added."""
    sums = ReportSums()
    for number, game in enumerate(games):
        if number % _EVERY == 0:
            say(number, 0)
        sums.add(game)
    return sums


def told(services: Services, to: ToReport, run: Run, scope: Scope, sums: ReportSums) -> Model:
    """Return the report of these sums."""
    report = sums.report(lambda one: _set_of(services, to, run, one))
    return Model(run, scope, report, services.zone)


def _set_of(services: Services, to: ToReport, opened: Run, run: Run) -> PairSet | None:
    """Return the set of a game as it is now: of the same content, or else of the same file.

    That of the game which the report was `opened` from may be in no folder of the shelf.
    """
    start, known = run.start, to.pair_set
    if known is not None and known.content_key == start.way.content_key:
        return known
    found = services.shelf.find(start.way.content_key, start.set_name, start.title)
    if found is not None:
        return found
    same = (start.set_name, start.title) == (opened.start.set_name, opened.start.title)
    return known if same else None
