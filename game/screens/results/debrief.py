"""Debrief: the pairs of a game one by one, large, with what was chosen instead and how often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.card_names import CardNames
from game.core.debrief import Mistake, PairDebrief
from game.core.teams import Team
from game.screens.results.messages import Hear
from game.screens.results.model import Model
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Text, Token
from game.view.ui import Ui
from game.widgets.page import label, outline
from game.widgets.pair_cards import SideCard, both_sides, remarks
from game.widgets.screen_page import report_area
from game.widgets.scroller import ScrollArea
from game.widgets.team_signs import sign
from game.words import _, n_

_FLOOR = 20
"""The least size of a text, in units: what does not fit then is scrolled."""
_MOST_TERM, _MOST_DEFINITION = 0.075, 0.06
"""The largest sizes, as parts of the window's height."""


def debrief_area(model: Model, at: int, ui: Ui) -> ScrollArea:
    """Return the pair at this place as it lies unscrolled: how it went, both sides, mistakes."""
    area, about = report_area(ui), model.debrief[at]
    head = _head(model, about, area, ui)
    low = Box(area.x, 0, area.w, 0)
    below, below_h = _below(model, about, low, ui)
    top = head[0].box.bottom + ui(10)
    room = area.bottom - top - (below_h + ui(14) if below else 0.0)
    cards, cards_h = _cards(model, about, Box(area.x, top, area.w, max(room, ui.type(150))), ui)
    foot = top + cards_h + ui(14)
    nodes = (*head, *cards, *(node.moved(0, foot) for node in below))
    end = foot + below_h if below else top + cards_h
    window = Box(area.x - ui(6), area.y - ui(4), area.w + ui(22), area.h + ui(8))
    return ScrollArea(nodes, window, end - area.y + ui(4))


# ------------------------------------------------------------------ how it went


def outcome_words(about: PairDebrief) -> str:
    """Return how the pair went, in a few words."""
    item = about.item
    if item.misses:
        said = n_("Missed {n} time", "Missed {n} times", item.misses)
    elif item.revealed:
        said = _("It was shown")
    else:
        said = _("Right at once")
    if item.slow_ms:
        said += " · " + _("{seconds} s").format(seconds=item.slow_ms // 1000)
    return said


def _head(model: Model, about: PairDebrief, area: Box, ui: Ui) -> tuple[Node, ...]:
    """Return how it went, and the team that found it, in a line."""
    size = ui.type(22)
    line = Box(area.x, area.y, area.w, size * 1.45)
    icon: IconName = "cross" if about.item.misses else "eye" if about.item.revealed else "tick"
    colour: Token = "bad" if about.item.misses else "muted" if about.item.revealed else "good"
    words, found = outcome_words(about), _finder(model, about)
    spot, rest = line.left_part(size * 1.3)
    wide = ui.measure.width(words, size, 700) + ui(4)
    box = Box(rest.x, rest.y, min(wide, rest.w), rest.h)
    face = Text(words, box, size, 700, colour, lines=1)
    icons = (Icon(icon, spot.left_part(size)[0], colour),)
    outcome = Node("outcome", "text", Box(line.x, line.y, box.right - line.x, line.h), words)
    nodes = (replace(outcome, texts=(face,), icons=icons),)
    if found is None:
        return nodes
    said = _("found by {team}").format(team=found.name)
    wide = ui.measure.width(said, ui.type(18), 600) + ui(4)
    left = max(box.right + ui(20), line.right - wide - ui.type(28))
    room = Box(left, line.y, line.right - left, line.h)
    if room.w < ui.type(90):
        return nodes
    shape, beside = room.left_part(ui.type(28))
    face = Text(said, beside, ui.type(18), 600, sign(found).colour, lines=1)
    mark = Icon(sign(found).shape, shape.middle(ui.type(20), ui.type(20)), sign(found).colour)
    return *nodes, Node("found-by", "text", room, said, texts=(face,), icons=(mark,))


def _finder(model: Model, about: PairDebrief) -> Team | None:
    if model.contest is None or about.found_by < 0:
        return None
    return model.contest.options.teams[about.found_by]


# ------------------------------------------------------------------ both sides


def _cards(model: Model, about: PairDebrief, room: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return both sides, at least as tall as `room`."""
    pair, of = model.game.pairs[about.item.pair], model.pair_set
    floor, most = ui.type(_FLOOR), [share * ui.height for share in (_MOST_TERM, _MOST_DEFINITION)]
    term = SideCard("term", pair.term, of.term_language, floor, most[0], Hear)
    definition = SideCard(
        "definition", pair.definition, of.definition_language, floor, most[1], Hear
    )
    return both_sides(term, definition, room, ui)


# ------------------------------------------------------------------ what was chosen instead


def _below(model: Model, about: PairDebrief, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return what stands below the cards: mistakes, then the teacher's note and hint."""
    nodes: list[Node] = []
    y = place.y
    if about.mistakes:
        head = Box(place.x, y, place.w, ui.type(17) * 1.45)
        words = _("Chosen instead")
        nodes.append(label("mistakes", head, words, ui.type(17), weight=600, colour="muted"))
        y = head.bottom + ui(4)
    names = CardNames(model.pair_set.pairs)
    for at, mistake in enumerate(about.mistakes):
        words = _("“{words}”").format(words=names.of_words(mistake.chosen))
        teams = _teams(model, mistake)
        node = _mistake(at, words, mistake.times, teams, Box(place.x, y, place.w, 0), ui)
        nodes.append(node)
        y = node.box.bottom + ui(6)
    said, tall = remarks(model.game.pairs[about.item.pair], replace(place, y=y), ui)
    nodes += said
    y += tall + ui(6) if said else 0.0
    return tuple(nodes), max(0.0, y - ui(6) - place.y)


def _mistake(at: int, words: str, times: int, teams: Sequence[Team], place: Box, ui: Ui) -> Node:
    """Return what was chosen, how often, and the shapes of the teams that did."""
    size, count = ui.type(20), _times(times)
    inside = place.inset(ui(16), 0)
    marks_w = len(teams) * ui.type(26)
    count_w = ui.measure.width(count, size, 700) + ui(4)
    words_w = inside.w - size * 1.5 - count_w - marks_w - ui(20)
    tall = ui.measure.height(words, size, words_w, 600) + ui(2)
    box = Box(place.x, place.y, place.w, tall + ui(14))
    top = box.y + ui(7)
    spot = Box(inside.x, top, size, min(tall, size * 1.35))
    texts = (
        Text(words, Box(inside.x + size * 1.5, top, words_w, tall), size, 600, valign="top"),
        Text(
            count,
            Box(inside.right - count_w - marks_w, top, count_w, size * 1.35),
            size,
            700,
            "bad",
            "right",
            lines=1,
        ),
    )
    icons = [Icon("cross", spot, "bad")]
    for n, team in enumerate(teams):
        x = inside.right - marks_w + n * ui.type(26) + ui.type(6)
        icons.append(
            Icon(sign(team).shape, Box(x, top, ui.type(20), size * 1.35), sign(team).colour)
        )
    said = ", ".join((words, count, *(team.name for team in teams)))
    return Node(f"mistake-{at}", "row", box, said, "", outline(ui, ui(10)), texts, tuple(icons))


def _teams(model: Model, mistake: Mistake) -> Sequence[Team]:
    if model.contest is None:
        return ()
    return [model.contest.options.teams[team] for team in mistake.teams]


def _times(times: int) -> str:
    """Return how often: "once", "3 times"."""
    return n_("{n} time", "{n} times", times)
