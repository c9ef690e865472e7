"""Review: the pairs of a run in a list: those to look at again, or how long each took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.card_names import CardNames
from game.core.clock_text import running
from game.core.review import Item, found_pairs
from game.core.teams import Team
from game.modes import MODES
from game.screens.results.messages import Open
from game.screens.results.model import Model
from game.screens.results.words import seconds
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.page import label
from game.widgets.side_face import level, side_face
from game.widgets.team_signs import sign
from game.words import _

Note = tuple[str, IconName | None, Token]
"""Words, the icon before them, and their colour."""


class Entry(NamedTuple):
    """A pair of the list: its place in the debrief, and what is said of it.

    `time` is told on the right, beside the sign of the `team` that found it.
    """

    at: int
    pair: int
    notes: Sequence[Note] = ()
    time: str = ""
    team: Team | None = None


def entries(model: Model) -> list[Entry]:
    """Return the pairs to review; where none was missed, all that were found.

    Where cards are seen and time counts, those that took longest come first, as they were less
    sure than the others; elsewhere the order is that in which they were found.
    """
    if model.some_missed:
        names = CardNames(model.pair_set.pairs)
        return [
            Entry(at, item.pair, notes(item, model, names)) for at, item in enumerate(model.items)
        ]
    places = {about.item.pair: at for at, about in enumerate(model.debrief)}
    found = [one for one in found_pairs(model.game.answers) if one.pair in places]
    took = _tells_how_long(model)
    if took:
        found.sort(key=lambda one: -one.took_ms)
    timed = model.run.result.timed
    words = [_time(one.took_ms) if took else running(one.at_ms) if timed else "" for one in found]
    return [
        Entry(places[one.pair], one.pair, (), time, _finder(model, places[one.pair]))
        for one, time in zip(found, words, strict=True)
    ]


def _tells_how_long(model: Model) -> bool:
    """Return True if the time between two answers says how well a pair was known."""
    return model.run.result.timed and not MODES[model.run.start.way.mode].FACE_DOWN


def _time(ms: int) -> str:
    return _("{seconds} s").format(seconds=seconds(max(100, ms)))


def _finder(model: Model, at: int) -> Team | None:
    number = model.debrief[at].found_by
    return None if model.contest is None or number < 0 else model.contest.options.teams[number]


def review_heading(model: Model, box: Box, ui: Ui) -> tuple[tuple[Node, ...], Box]:
    """Return the title of the list, and the box below it.

    Where there is nothing to review, that is said beside it, or above it.
    """
    title = _("In the order in which they were found")
    if model.some_missed:
        title = _("To review")
    elif _tells_how_long(model):
        title = _("What took longest")
    size = ui.type(20)
    well = () if model.items else (_all_well(model, box, ui.measure.width(title, size, 700), ui),)
    low = well[0].box.bottom + ui(6) if well and well[0].box.x == box.x else box.y
    head = Box(box.x, low, box.w, size * 1.35 + ui(6))
    node = label("review-title", head, title, size, weight=700, heading=True, valign="top")
    return (node, *well), Box(box.x, head.bottom, box.w, box.bottom - head.bottom)


def _all_well(model: Model, box: Box, taken: float, ui: Ui) -> Node:
    """Return a tick and a warm word, right of a title that takes so much, or above it."""
    said = _("Nothing to review: you knew every pair.")
    if model.contest is not None:
        said = _("Nothing to review: the class knew every pair.")
    size, mark = ui.type(17), ui.type(26)
    wide = ui.measure.width(said, size, 600) + ui(4)
    if taken + ui(24) + mark + wide <= box.w:
        line = Box(box.x, box.y, box.w, ui.type(20) * 1.35).right_part(mark + wide)[1]
    else:
        tall = ui.measure.height(said, size, box.w - mark, 600) + ui(2)
        line = Box(box.x, box.y, box.w, tall)
    spot, rest = line.left_part(mark)
    first = replace(spot, h=min(line.h, ui.type(20) * 1.35))
    icons = (Icon("tick", first.left_part(ui.type(20))[0], "good"),)
    return Node(
        "all-well", "text", line, said, texts=(Text(said, rest, size, 600, "good"),), icons=icons
    )


# ------------------------------------------------------------------ the rows


def review_rows(model: Model, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the pairs of the list from the top of `place`, and how tall they are together."""
    y, nodes, names = place.y, [], CardNames(model.pair_set.pairs)
    listed = entries(model)
    times = [ui.measure.width(entry.time, ui.type(18), 700) for entry in listed if entry.time]
    aside = max(times, default=0.0) + ui(4) if times else 0.0
    if any(entry.team for entry in listed):
        aside += ui.type(30)
    for entry in listed:
        node = _row(entry, model, names, Box(place.x, y, place.w, 0), aside, ui)
        nodes.append(node)
        y += node.box.h + ui.gap
    return tuple(nodes), y - ui.gap - place.y + ui(2)


def _row(entry: Entry, model: Model, names: CardNames, place: Box, aside: float, ui: Ui) -> Node:
    """Return a row as tall as it needs: term and definition, and below them what happened.

    `aside` pixels on its right are for its time and its team.
    """
    pair, languages = model.game.pairs[entry.pair], model.pair_set
    inside = place.inset(ui(20), 0)
    top = place.y + ui(13)
    inside, beside = inside.right_part(aside + (ui(16) if aside else 0.0))
    term_w = max(inside.w * 0.26, min(inside.w * 0.34, ui.type(190)))
    left, right = Box(inside.x, top, inside.w, 0).left_part(term_w)
    right = Box(right.x + ui(20), top, right.w - ui(20), 0)
    called, other = names.of_wordless(pair)
    one = side_face(pair.term, left, ui.type(17), 600, languages.term_language, ui, name=called)
    two = side_face(
        pair.definition, right, ui.type(16), 400, languages.definition_language, ui, name=other
    )
    one, two = level(one, two)
    texts, icons = [*one.texts, *two.texts], [*one.icons, *two.icons]
    foot, size = top + max(one.height, two.height), ui.type(14)
    for words, icon, colour in entry.notes:
        before = ui.type(20) if icon else 0.0
        tall = ui.measure.height(words, size, inside.w - before, 600) + 1
        spot, rest = Box(inside.x, foot + ui(4), inside.w, tall).left_part(before)
        texts.append(Text(words, rest, size, 600, colour, valign="top"))
        if icon:
            first = spot.top_part(ui.measure.line(size))[0]
            icons.append(Icon(icon, first.left_part(size)[0], colour))
        foot = rest.bottom
    box = Box(place.x, place.y, place.w, foot + ui(13) - place.y)
    middle = Box(beside.x + ui(16), box.y, beside.w - ui(16), box.h)
    if entry.team is not None:
        spot = middle.left_part(ui.type(22))[0].middle(ui.type(20), ui.type(20))
        icons.append(Icon(sign(entry.team).shape, spot, sign(entry.team).colour))
    if entry.time:
        time = Text(entry.time, middle, ui.type(18), 700, align="right", lines=1, figures=True)
        texts.append(time)
    skin = Skin(fill="card", edge="edge", edge_px=max(1.0, ui(1.3)), radius=ui.corner)
    found = [] if entry.team is None else [_("found by {team}").format(team=entry.team.name)]
    told = [*(note[0] for note in entry.notes), *([entry.time] if entry.time else []), *found]
    said = ". ".join([names.of(pair.term), names.of(pair.definition), *told])
    node = Node(f"review-{entry.at}", "row", box, said, "", skin, tuple(texts), tuple(icons))
    return replace(node, pictures=one.pictures + two.pictures, message=Open(entry.at))


def notes(item: Item, model: Model, names: CardNames) -> list[Note]:
    """Return what there is to say of a pair."""
    said: list[Note] = []
    if item.chosen:
        chosen = " · ".join(_("“{words}”").format(words=names.of_words(c)) for c in item.chosen)
        words = _("you chose {chosen}") if model.contest is None else _("chosen: {chosen}")
        said.append((words.format(chosen=chosen), "cross", "bad"))
    if item.revealed:
        said.append((_("it was shown"), "eye", "muted"))
    if item.slow_ms:
        said.append((_slow(item), None, "muted"))
    return said


def _slow(item: Item) -> str:
    return _("slow: {seconds} s").format(seconds=item.slow_ms // 1000)
