"""Report files: what a class knew as a PDF, as a workbook, or as one of its tables in CSV."""

from __future__ import annotations

from collections.abc import Sequence

from game import words
from game.card_names import CardNames
from game.core.pair_set import PairSet
from game.core.report import PairReport, Report, SetReport
from game.export.tables import Table, csv_bytes, xlsx_bytes
from game.paper.page import Paper
from game.paper.report import Heading, sheets
from game.report_words import by_hand_list, chosen_list, counted
from game.view.node import IconName
from game.words import _


def pdf_bytes(report: Report, heading: Heading, shapes: Sequence[IconName], paper: Paper) -> bytes:
    """Return the report as a PDF; `shapes` are the signs of its teams."""
    from game.look.paper import pdf
    from game.look.text import SkiaMeasure

    measure = SkiaMeasure()
    pages = sheets(report, heading, shapes, paper, measure)
    return pdf(pages, PairSet(heading.title, ()), words.language(), measure.texts)


def workbook(report: Report) -> bytes:
    """Return a workbook: a sheet of the pairs, and one of the teams if there are any."""
    tables = (pairs_table(report), teams_table(report))
    return xlsx_bytes(*tables[: 2 if report.teams else 1])


def pairs_csv(report: Report) -> bytes:
    """Return the pairs as CSV."""
    table = pairs_table(report)
    return csv_bytes(table.heads, table.rows)


def teams_csv(report: Report) -> bytes:
    """Return the teams as CSV."""
    table = teams_table(report)
    return csv_bytes(table.heads, table.rows)


def pairs_table(report: Report) -> Table:
    """Return a row for each pair; two columns for each team say what it answered."""
    heads = [
        _("Set"),
        _("Term"),
        _("Definition"),
        _("Games"),
        _("Known at once"),
        _("Found after errors"),
        _("Shown or not found"),
        _("Errors"),
        _("Chosen instead"),
    ]
    for team in report.teams:
        heads += [counted(team.team.name, _("right")), counted(team.team.name, _("errors"))]
    each = ((one, CardNames(one.all_pairs)) for one in report.sets)
    rows = [_pair(report, one, names, pair) for one, names in each for pair in one.pairs]
    return Table(_("Pairs"), heads, rows)


def _pair(report: Report, of: SetReport, names: CardNames, pair: PairReport) -> list[str | int]:
    row: list[str | int] = [
        of.title,
        names.of(pair.pair.term),
        names.of(pair.pair.definition),
        pair.games,
        pair.known,
        pair.late,
        pair.missing,
        pair.errors,
        chosen_list(names.of_chosen(pair.chosen)),
    ]
    scores = {score.team: score for score in pair.teams}
    for at in range(len(report.teams)):
        score = scores.get(at)
        row += [score.right, score.errors] if score else [0, 0]
    return row


def teams_table(report: Report) -> Table:
    """Return a row for each team."""
    heads = [_("Team"), _("Games"), _("Points"), _("Right"), _("Errors"), _("Points by hand")]
    rows = [
        (t.team.name, t.games, t.points, t.right, t.errors, by_hand_list(t)) for t in report.teams
    ]
    return Table(_("Teams"), heads, rows)
