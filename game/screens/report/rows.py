"""Rows: the pairs of a report, each with its bar, what was chosen instead, and its teams."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from game.card_names import CardNames
from game.core.report import PairReport, Report, SetReport, TeamReport
from game.report_words import chosen_words, counted, outcome_words
from game.view.box import Box
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets.bars import KNOWN, MISSING, OUTCOME, Count, bar, counts, widths
from game.widgets.page import label
from game.widgets.pair_row import PairRow, pair_row
from game.widgets.run_words import errors_words, right_and_wrong
from game.widgets.team_signs import sign
from game.words import language, n_


def pair_rows(report: Report, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the pairs from the top of `place`, set by set, and how tall they are together."""
    return _rows(report, place, ui, language())


@lru_cache(maxsize=1)
def _rows(report: Report, place: Box, ui: Ui, _language: str) -> tuple[tuple[Node, ...], float]:
    """Return the same. Of hundreds of pairs it takes a while, and each view asks for it."""
    y, nodes = place.y, []
    for number, one in enumerate(report.sets):
        if len(report.sets) > 1:
            y += ui(8) if number else 0
            head = Box(place.x, y, place.w, ui.type(19) * 1.5)
            id, size = f"set-{number}", ui.type(19)
            nodes.append(label(id, head, one.title, size, weight=700, heading=True))
            y = head.bottom + ui(4)
        names = CardNames(one.all_pairs)
        for at, pair in enumerate(one.pairs):
            below = Box(place.x, y, place.w, 0)
            row = _row(f"pair-{number}-{at}", pair, one, names, report.teams, below, ui)
            nodes.append(row)
            y += row.box.h + ui.gap
    return tuple(nodes), y - ui.gap - place.y + ui(4)


def _row(
    id: str,
    pair: PairReport,
    of: SetReport,
    names: CardNames,
    teams: Sequence[TeamReport],
    place: Box,
    ui: Ui,
) -> Node:
    def below(row: PairRow) -> None:
        if pair.chosen:
            _chosen(row, pair, names)
        if pair.teams:
            _teams(row, pair, teams)

    languages = of.term_language, of.definition_language
    said = _said(pair, names, teams)
    return pair_row(
        id, pair.pair, languages, names, place, ui, said, lambda row: _outcome(row, pair), below
    )


def _outcome(row: PairRow, pair: PairReport) -> None:
    """Put the bar down, and what it is made of below it."""
    place, ui = row.place, row.ui
    outcome = pair.known, pair.late, pair.missing
    row.marks += bar(OUTCOME, outcome, Box(place.x, row.y, place.w, ui(15)), ui)
    row.y += ui(15 + 5)
    size = ui.type(15)
    line = Box(place.x, row.y, place.w, ui.measure.line(size))
    icons, texts = counts(outcome_counts(outcome), line, size, ui)
    row.icons += icons
    row.texts += texts
    row.y = line.bottom


def outcome_counts(outcome: Sequence[int]) -> list[Count]:
    """Return how often each outcome was; of a single game which it was."""
    if sum(outcome) == 1:
        at = outcome.index(1)
        return [Count(OUTCOME[at], outcome_words()[at])]
    each = zip(OUTCOME, outcome, strict=True)
    return [Count(segment, str(count)) for segment, count in each if count]


def _chosen(row: PairRow, pair: PairReport, names: CardNames) -> None:
    place, ui = row.place, row.ui
    words, size = chosen_words(names.of_chosen(pair.chosen)), ui.type(14)
    tall = ui.measure.height(words, size, place.w, 600) + 1
    row.y += ui(5)
    spot = Box(place.x, row.y, place.w, tall)
    row.write(Text(words, spot, size, 600, "bad", valign="top"))


def _teams(row: PairRow, pair: PairReport, teams: Sequence[TeamReport]) -> None:
    """Put the teams that answered down, as many in a line as there is room for."""
    place, ui = row.place, row.ui
    size, x = ui.type(14), place.x
    tall = ui.measure.line(size)
    row.y += ui(6)
    for score in pair.teams:
        team, mark = teams[score.team].team, sign(teams[score.team].team)
        found = [Count(KNOWN, str(score.right)), Count(MISSING, str(score.errors))]
        found = [count for count in found if count.words != "0"]
        name_w = ui.measure.width(team.name, size, 400) + 2
        before, after = size * 1.4, sum(widths(found, size, ui)) + size * (len(found) - 1) * 0.8
        wide = min(place.w, before + name_w + size * 0.7 + after)
        if x > place.x and x + wide > place.right:
            x, row.y = place.x, row.y + tall + ui(4)
        line = Box(x, row.y, wide, tall)
        row.icons.append(Icon(mark.shape, Box(x, line.y, size, tall), mark.colour))
        name = Box(x + before, line.y, wide - before - size * 0.7 - after, tall)
        row.texts.append(Text(team.name, name, size, 400, "ink", lines=1))
        icons, texts = counts(found, Box(name.right + size * 0.7, line.y, after, tall), size, ui)
        row.icons += icons
        row.texts += texts
        x += wide + size * 1.8
    row.y += tall


def _said(pair: PairReport, names: CardNames, teams: Sequence[TeamReport]) -> str:
    """Return the row as it is read aloud."""
    said = [names.of(side) for side in (pair.pair.term, pair.pair.definition) if side.spoken]
    outcome = zip(outcome_words(), (pair.known, pair.late, pair.missing), strict=True)
    times = ((words, n_("{n} time", "{n} times", n)) for words, n in outcome if n)
    said += [counted(words, often) for words, often in times]
    said += [errors_words(pair.errors)]
    if pair.chosen:
        said.append(chosen_words(names.of_chosen(pair.chosen)))
    for score in pair.teams:
        words = right_and_wrong(score.right, score.errors)
        said.append(counted(teams[score.team].team.name, words))
    return ". ".join(said)
