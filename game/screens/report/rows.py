"""Rows: the pairs of a report, each with its bar, what was chosen instead, and its teams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache

from game.card_names import name_of
from game.core.pair_set import Side
from game.core.report import PairReport, Report, SetReport, TeamReport
from game.report_words import chosen_words, counted, outcome_words
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Picture, Text, Weight
from game.view.ui import Ui
from game.widgets.bars import KNOWN, MISSING, OUTCOME, Count, bar, counts, widths
from game.widgets.page import label, outline
from game.widgets.run_words import errors_words, right_and_wrong
from game.widgets.side_face import side_face
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
        for at, pair in enumerate(one.pairs):
            row = _row(
                f"pair-{number}-{at}", pair, one, report.teams, Box(place.x, y, place.w, 0), ui
            )
            nodes.append(row)
            y += row.box.h + ui.gap
    return tuple(nodes), y - ui.gap - place.y + ui(4)


@dataclass(slots=True)
class _Parts:
    """What lies on a row, and how far down it goes."""

    y: float
    texts: list[Text] = field(default_factory=list)
    icons: list[Icon] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def add(self, beside: _Parts) -> None:
        """Put down what stands beside it."""
        self.y = max(self.y, beside.y)
        self.texts += beside.texts
        self.icons += beside.icons
        self.marks += beside.marks


def _row(
    id: str, pair: PairReport, of: SetReport, teams: Sequence[TeamReport], place: Box, ui: Ui
) -> Node:
    inside = place.inset(ui(18), 0)
    parts = _Parts(place.y + ui(12))
    if inside.w >= ui.type(520):
        left, right = inside.right_part(max(ui.type(200), inside.w * 0.34))
        beside = _Parts(parts.y + ui(3))
        _sides(parts, pair, of, Box(left.x, 0, left.w - ui(20), 0), ui)
        _outcome(beside, pair, right, ui)
        parts.add(beside)
    else:
        _sides(parts, pair, of, inside, ui)
        parts.y += ui(8)
        _outcome(parts, pair, inside, ui)
    if pair.chosen:
        _chosen(parts, pair, inside, ui)
    if pair.teams:
        _teams(parts, pair, teams, inside, ui)
    box = Box(place.x, place.y, place.w, parts.y + ui(12) - place.y)
    said = _said(pair, teams)
    return Node(
        id,
        "row",
        box,
        said,
        skin=outline(ui, ui.corner),
        texts=tuple(parts.texts),
        icons=tuple(parts.icons),
        marks=tuple(parts.marks),
        pictures=tuple(parts.pictures),
    )


def _sides(parts: _Parts, pair: PairReport, of: SetReport, place: Box, ui: Ui) -> None:
    """Put the term down and the definition below it."""
    _side(parts, pair.pair.term, 17, 600, of.term_language, place, ui)
    _side(parts, pair.pair.definition, 15, 400, of.definition_language, place, ui)


def _side(
    parts: _Parts, side: Side, units: float, weight: Weight, language: str, place: Box, ui: Ui
) -> None:
    if side.spoken:
        spot = Box(place.x, parts.y, place.w, 0)
        face = side_face(side, spot, ui.type(units), weight, language, ui)
        parts.texts += face.texts
        parts.icons += face.icons
        parts.pictures += face.pictures
        parts.y += face.height + ui(3)


def _outcome(parts: _Parts, pair: PairReport, place: Box, ui: Ui) -> None:
    """Put the bar down, and what it is made of below it."""
    outcome = pair.known, pair.late, pair.missing
    parts.marks += bar(OUTCOME, outcome, Box(place.x, parts.y, place.w, ui(15)), ui)
    parts.y += ui(15 + 5)
    size = ui.type(15)
    line = Box(place.x, parts.y, place.w, ui.measure.line(size))
    icons, texts = counts(outcome_counts(outcome), line, size, ui)
    parts.icons += icons
    parts.texts += texts
    parts.y = line.bottom


def outcome_counts(outcome: Sequence[int]) -> list[Count]:
    """Return how often each outcome was; of a single game which it was."""
    if sum(outcome) == 1:
        at = outcome.index(1)
        return [Count(OUTCOME[at], outcome_words()[at])]
    each = zip(OUTCOME, outcome, strict=True)
    return [Count(segment, str(count)) for segment, count in each if count]


def _chosen(parts: _Parts, pair: PairReport, place: Box, ui: Ui) -> None:
    words, size = chosen_words(pair.chosen), ui.type(14)
    tall = ui.measure.height(words, size, place.w, 600) + 1
    parts.y += ui(5)
    spot = Box(place.x, parts.y, place.w, tall)
    parts.texts.append(Text(words, spot, size, 600, "bad", valign="top"))
    parts.y = spot.bottom


def _teams(
    parts: _Parts, pair: PairReport, teams: Sequence[TeamReport], place: Box, ui: Ui
) -> None:
    """Put the teams that answered down, as many in a line as there is room for."""
    size, x = ui.type(14), place.x
    tall = ui.measure.line(size)
    parts.y += ui(6)
    for score in pair.teams:
        team, mark = teams[score.team].team, sign(teams[score.team].team)
        found = [Count(KNOWN, str(score.right)), Count(MISSING, str(score.errors))]
        found = [count for count in found if count.words != "0"]
        name_w = ui.measure.width(team.name, size, 400) + 2
        before, after = size * 1.4, sum(widths(found, size, ui)) + size * (len(found) - 1) * 0.8
        wide = min(place.w, before + name_w + size * 0.7 + after)
        if x > place.x and x + wide > place.right:
            x, parts.y = place.x, parts.y + tall + ui(4)
        line = Box(x, parts.y, wide, tall)
        parts.icons.append(Icon(mark.shape, Box(x, line.y, size, tall), mark.colour))
        name = Box(x + before, line.y, wide - before - size * 0.7 - after, tall)
        parts.texts.append(Text(team.name, name, size, 400, "ink", lines=1))
        icons, texts = counts(found, Box(name.right + size * 0.7, line.y, after, tall), size, ui)
        parts.icons += icons
        parts.texts += texts
        x += wide + size * 1.8
    parts.y += tall


def _said(pair: PairReport, teams: Sequence[TeamReport]) -> str:
    """Return the row as it is read aloud."""
    said = [name_of(side) for side in (pair.pair.term, pair.pair.definition) if side.spoken]
    outcome = zip(outcome_words(), (pair.known, pair.late, pair.missing), strict=True)
    times = ((words, n_("{n} time", "{n} times", n)) for words, n in outcome if n)
    said += [counted(words, often) for words, often in times]
    said += [errors_words(pair.errors)]
    if pair.chosen:
        said.append(chosen_words(pair.chosen))
    for score in pair.teams:
        words = right_and_wrong(score.right, score.errors)
        said.append(counted(teams[score.team].team.name, words))
    return ". ".join(said)
