"""Teams: how a class game ended: who won, in a sentence, and all teams by place."""

from __future__ import annotations

from dataclasses import replace

from game.core.contest import Contest, Standing
from game.core.teams import Team
from game.ranking_words import not_ranked
from game.screens.results.finale import Finale
from game.screens.results.model import Model
from game.team_words import points_words, winner_words
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.page import outline, panel
from game.widgets.run_words import ordinal, right_and_wrong, time_words
from game.widgets.team_signs import sign
from game.words import _, n_


def teams_top(
    model: Model, contest: Contest, finale: Finale, place: Box, ui: Ui
) -> tuple[Node, ...]:
    """Return who won and, below it, all teams, from the top of `place`; first the ground."""
    said = _winner(model, contest, finale, place, ui)
    return said, *_teams(contest, place.moved(0, said.box.h + ui(12)), ui)


# ------------------------------------------------------------------ who won


def class_words(model: Model) -> str:
    """Return what the class reached together, and why it is not ranked if it is not."""
    result = model.run.result
    right = right_and_wrong(model.game.found - result.reveals, result.errors)
    parts = [_("The class: score {score}").format(score=result.score), right]
    if result.timed:
        parts.append(time_words(result))
    if result.why_not:
        parts.append(not_ranked(result.why_not))
    return " · ".join(parts)


def _winner(model: Model, contest: Contest, finale: Finale, place: Box, ui: Ui) -> Node:
    """Return the panel with the sentence; one that won fills it with its colour."""
    said, below, winners = winner_words(contest), class_words(model), contest.winners
    alone = len(winners) == 1
    ink: Token = "on-term" if alone else "ink"
    side, gap, pad = ui.type(52), ui(10), ui(20)
    signs = winners if finale.bursts or alone else ()
    taken = len(signs) * (side + gap) + (ui(10) if signs else 0.0)
    beside = place.w - 2 * pad - taken >= ui.type(300)
    wide = place.w - 2 * pad - (taken if beside else 0.0)
    said_h = ui.measure.height(said, ui.type(30), wide, 700) + ui(2)
    below_h = ui.measure.height(below, ui.type(17), wide) + ui(2)
    words_h = said_h + ui(2) + below_h
    over = 0.0 if beside or not signs else side + gap
    tall = max(side if beside else 0.0, words_h) + over + 2 * ui(15)
    box = Box(place.x, place.y, place.w, tall)
    low = box.y + ((tall - side) / 2 if beside else ui(15))
    icons = tuple(
        _shape(team, Box(box.x + pad + n * (side + gap), low, side, side), on_ground=alone)
        for n, team in enumerate(signs)
    )
    top = box.y + over + (tall - over - words_h) / 2
    x = box.x + pad + (taken if beside else 0.0)
    first = Box(x, top, wide, said_h)
    second = Box(x, first.bottom + ui(2), wide, below_h)
    texts = (
        Text(said, first, ui.type(30), 700, ink, valign="bottom"),
        Text(below, second, ui.type(17), 400, ink if alone else "muted", valign="top"),
    )
    ground = panel("praise", box, ui, label=f"{said} {below}")
    if alone:
        colour = sign(winners[0]).colour
        ground = replace(ground, skin=replace(ground.skin, fill=colour, edge=colour))
    return replace(ground, texts=texts, icons=icons)


def _shape(team: Team, box: Box, *, on_ground: bool) -> Icon:
    return Icon(sign(team).shape, box, "on-term" if on_ground else sign(team).colour)


# ------------------------------------------------------------------ all teams


def _teams(contest: Contest, place: Box, ui: Ui) -> tuple[Node, ...]:
    """Return all teams by place, in two columns where there are many, which are read downwards."""
    result, gap = contest.result, ui(8)
    across = 2 if len(result) > 3 and place.w >= ui.type(560) else 1
    down = -(-len(result) // across)
    tall = ui.type(25) * 1.3 + ui.type(15) * 1.35 + ui(12)
    columns = Box(place.x, place.y, place.w, down * (tall + gap) - gap).split(across, ui(12))
    nodes = []
    for at, standing in enumerate(result):
        column = columns[at // down]
        y = column.y + at % down * (tall + gap)
        nodes.append(_team(contest, standing, Box(column.x, y, column.w, tall), ui))
    return tuple(nodes)


def _team(contest: Contest, standing: Standing, box: Box, ui: Ui) -> Node:
    team, tally = contest.options.teams[standing.team], standing.tally
    place, words, mark = ordinal(standing.place), _what(contest, standing), sign(team)
    inside = box.inset(ui(16), ui(6))
    wide = max(ui.measure.width(ordinal(n), ui.type(20), 700) for n in range(1, 7)) + ui(6)
    first, rest = inside.left_part(wide)
    shape, rest = rest.left_part(ui.type(30))
    points_w = ui.measure.width("888", ui.type(40), 700)
    middle, points = rest.right_part(points_w)
    middle = Box(middle.x + ui(12), middle.y, middle.w - ui(18), middle.h)
    name, below = middle.top_part(ui.type(25) * 1.3)
    texts = (
        Text(place, first, ui.type(20), 700, "muted", lines=1),
        Text(team.name, name, ui.type(25), 700, mark.colour, lines=1),
        Text(words, below, ui.type(15), 400, "muted", lines=1),
        Text(
            str(tally.points), points, ui.type(40), 700, mark.colour, "right", lines=1, figures=True
        ),
    )
    icons = (Icon(mark.shape, shape.middle(ui.type(28), ui.type(28)), mark.colour),)
    won = standing.place == 1
    skin: Skin = replace(outline(ui, ui(12)), edge=mark.colour if won else "edge")
    said = f"{place}: {team.name}, {points_words(tally.points)}, {words}"
    skin = replace(skin, edge_px=max(2.0, ui(2.5)) if won else skin.edge_px)
    return Node(f"team-{standing.team}", "row", box, said, "", skin, texts, icons)


def _what(contest: Contest, standing: Standing) -> str:
    """Return how the points came about: right answers, errors, and points by hand."""
    tally = standing.tally
    words = right_and_wrong(tally.right, tally.errors)
    given = sum(
        entry.points
        for entry in contest.entries
        if entry.kind == "points" and entry.team == standing.team
    )
    if not given:
        return words
    by_hand = n_("{n} point by hand", "{n} points by hand", abs(given))
    return f"{words}, {'+' if given > 0 else '−'}{by_hand}"
