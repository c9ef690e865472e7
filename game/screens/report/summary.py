"""Summary: over which games the report goes, how much the class knew, and what each team did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from game.core.report import SCOPES, Scope, TeamReport
from game.report_words import by_hand_words, counted, outcome_words, points_words
from game.screens.report.messages import Show
from game.screens.report.model import Model, scope_words
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Text
from game.view.ui import Ui
from game.widgets.bars import ANSWERS, OUTCOME, Count, bar, counts, widths
from game.widgets.page import label, outline, panel
from game.widgets.run_words import right_and_wrong
from game.widgets.team_signs import sign
from game.words import _

_TWO_LINES = 4
"""More teams than these have a line each, without their points, where there is little room."""


def summary(model: Model, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return how much the class and its teams knew from the top of `place`, and where it ends."""
    nodes, y = list[Node](), place.y
    if model.report.pairs:
        known = _known(model, place, ui)
        nodes += known
        y = known[0].box.bottom + ui(14)
    if model.report.teams:
        teams = _teams(model.report.teams, Box(place.x, y, place.w, 0), ui)
        nodes += teams
        y = teams[0].box.bottom + ui(14)
    return tuple(nodes), y - ui(14)


# ------------------------------------------------------------------ over which games


def scopes(model: Model, place: Box, ui: Ui) -> list[Node]:
    """Return a choice for each scope from the top of `place`, side by side where they fit."""
    words = [scope_words(scope, model.run, model.zone) for scope in SCOPES]
    size, gap = ui.type(16), ui(8)
    tall = max(ui(38), size * 2)
    needs = [ui.measure.width(one, size, 600) + ui(16 + 8 + 24 + 16) + 2 for one in words]
    spare = place.w - sum(needs) - 2 * gap
    places = Box(place.x, place.y, place.w, 0).rows([tall] * 3, gap)
    if spare >= 0:
        x = place.x
        for at, need in enumerate(needs):
            places[at] = Box(x, place.y, need + spare / 3, tall)
            x = places[at].right + gap
    each = zip(SCOPES, words, places, strict=True)
    return [_scope(scope, said, box, model.scope, ui) for scope, said, box in each]


def _scope(scope: Scope, words: str, box: Box, now: Scope, ui: Ui) -> Node:
    at = SCOPES.index(scope) + 1
    skin = outline(ui, ui(10))
    if scope == now:
        skin = replace(skin, edge="term", edge_px=ui(2), bar="term", bar_px=ui(6))
    cap_w = ui(24)
    rest, side = box.inset(ui(16), 0).right_part(cap_w)
    cap = Mark(str(at), side.middle(cap_w, cap_w), ui.chrome(13), "ink", "edge", "card")
    text = Text(words, replace(rest, w=rest.w - ui(8)), ui.type(16), 600, lines=1)
    node = Node(f"scope-{scope}", "choice", box, words, skin=skin, texts=(text,), marks=(cap,))
    return replace(node, message=Show(scope), keys=(str(at),), selected=scope == now)


# ------------------------------------------------------------------ the class


def _known(model: Model, place: Box, ui: Ui) -> list[Node]:
    """Return how much was known at once, large, with the meaning of the bars below it."""
    outcome, inside = model.report.outcome, place.inset(ui(18), 0)
    big, size = ui.type(38), ui.type(15)
    figure = _("{n}%").format(n=model.report.percent)
    head = Box(inside.x, place.y + ui(12), inside.w, big * 1.3)
    wide = ui.measure.width(figure, big, 700) + 2
    one, two = head.left_part(wide)
    two = Box(two.x + ui(12), two.y, two.w - ui(12), two.h)
    said = outcome_words()[0]
    texts = [
        Text(figure, one, big, 700, lines=1, figures=True),
        Text(said, two, ui.type(17), 600, lines=2),
    ]
    line = Box(inside.x, head.bottom + ui(4), inside.w, ui(18))
    marks, y, icons = bar(OUTCOME, outcome, line, ui), line.bottom + ui(8), list[Icon]()
    for segment, words, count in zip(OUTCOME, outcome_words(), outcome, strict=True):
        count_words = counted(words, count)
        tall = ui.measure.height(count_words, size, inside.w - size * 1.35, 600)
        spot = Box(inside.x, y, inside.w, tall)
        first = Box(spot.x, spot.y, size * 1.1, ui.measure.line(size))
        icons.append(Icon(segment.icon, first, segment.colour))
        beside = Box(spot.x + size * 1.35, spot.y, spot.w - size * 1.35, tall + 1)
        texts.append(Text(count_words, beside, size, 600, valign="top"))
        y = spot.bottom + ui(2)
    box = Box(place.x, place.y, place.w, y + ui(10) - place.y)
    each = zip(outcome_words(), outcome, strict=True)
    words = ". ".join((f"{figure} {said}", *(counted(name, count) for name, count in each)))
    ground = panel("known", box, ui, label=words)
    chart = Node(
        "known-bar", "chart", box, words, texts=tuple(texts), icons=tuple(icons), marks=marks
    )
    return [ground, replace(chart, parent="known")]


# ------------------------------------------------------------------ teams


def _teams(teams: Sequence[TeamReport], place: Box, ui: Ui) -> list[Node]:
    """Return the teams below one another; their bars are as long as their answers are many."""
    inside, y = place.inset(ui(18), 0), place.y + ui(10)
    title = Box(inside.x, y, inside.w, ui.type(18) * 1.5)
    head = label("teams-title", title, _("Teams"), ui.type(18), weight=700, heading=True)
    most = max(1, *(team.right + team.errors for team in teams))
    rows, y, compact = [], title.bottom + ui(2), len(teams) > _TWO_LINES
    compact = compact and inside.w < ui.type(600)
    # A long name may leave little of the bars, and then it is cut.
    longest = max(ui.measure.width(team.team.name, ui.type(17), 600) for team in teams)
    name_w = min(max(inside.w * 0.3, longest + ui(10)), inside.w * 0.45)
    for at, team in enumerate(teams):
        row = _team(at, team, most, Box(inside.x, y, inside.w, 0), name_w, compact, ui)
        rows.append(row)
        y = row.box.bottom + ui(10)
    box = Box(place.x, place.y, place.w, y + ui(4) - place.y)
    ground = panel("teams", box, ui, label=_("Teams"))
    return [ground, replace(head, parent="teams"), *rows]


def _team(
    at: int, team: TeamReport, most: int, place: Box, name_w: float, compact: bool, ui: Ui
) -> Node:
    """Return a team in two lines; in one where there is room, or in a `compact` one."""
    mark, size, small = sign(team.team), ui.type(17), ui.type(14)
    points, parts = points_words(team), (team.right, team.errors)
    found = [Count(segment, str(part)) for segment, part in zip(ANSWERS, parts, strict=True)]
    line = Box(place.x, place.y, place.w, ui.measure.line(size))
    # Signs stand below one another, whatever the numbers.
    column = small * 1.35 + ui.measure.width("0" * len(str(most)), small, 600) + 2
    figures_w = sum(widths(found, small, ui, column)) + small * 1.6
    icon, name = line.left_part(size * 1.4)
    room = name.w - ui.measure.width(team.team.name, size, 600) - ui(12)
    if ui.measure.width(points, small) > room:
        points = points_words(team._replace(games=1))
    points_w = ui.measure.width(points, small) + 2
    if place.w >= ui.type(600) or compact:
        name, rest = name.left_part(name_w)
        said, rest = rest.left_part(0 if compact else max(points_w + ui(20), rest.w * 0.2))
        low, figures = rest.right_part(figures_w)
    else:
        name, said = name.right_part(min(points_w, max(room, line.w * 0.4)))
        low = Box(place.x, line.bottom + ui(2), place.w, ui.measure.line(small))
        low, figures = low.right_part(figures_w)
    name = replace(name, w=name.w - ui(8))
    ground = Box(low.x, low.centre.y - ui(7), max(ui(16), low.w * sum(parts) / most), ui(14))
    figures = Box(figures.x + small * 0.8, figures.y, figures.w - small * 0.8, figures.h)
    icons, texts = counts(found, figures, small, ui, column)
    texts.append(Text(team.team.name, name, size, 600, lines=1))
    if not compact:
        align: Literal["left", "right"] = "left" if said.y == low.y else "right"
        texts.append(Text(points, said, small, 400, "muted", align, lines=1))
    bottom = max(line.bottom, low.bottom)
    if by_hand := by_hand_words(team):
        tall = ui.measure.height(by_hand, small, place.w - size * 1.4)
        below = Box(place.x + size * 1.4, bottom, place.w - size * 1.4, tall + 1)
        texts.append(Text(by_hand, below, small, 400, "muted", valign="top"))
        bottom = below.bottom
    shape = Icon(mark.shape, replace(icon, w=size), mark.colour)
    box = Box(place.x, place.y, place.w, bottom - place.y)
    said_aloud = ". ".join(filter(None, (team.team.name, points, right_and_wrong(*parts), by_hand)))
    node = Node(f"team-{at}", "row", box, said_aloud, parent="teams")
    marks = bar(ANSWERS, parts, ground, ui) if sum(parts) else ()
    return replace(node, texts=tuple(texts), icons=(shape, *icons), marks=marks)
