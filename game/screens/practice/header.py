"""Header: the set, who practises, how many right answers are to go; no clock and no score."""

from __future__ import annotations

from datetime import date

from game.progress_words import day_words
from game.screens.practice.state import State
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.page import filled, label, line_of, rail, title_size
from game.words import _, n_


def header(state: State, nickname: str, day: date | None, ui: Ui) -> tuple[Node, ...]:
    """Return title and quiet line on the left, what is left to do on the right, and a line.

    `day` is taken for today; None: it is the calendar's.
    """
    title = state.pair_set.title
    now = sum(each.session.rights_left for each in state.sittings)
    going = n_("{n} right answer to go", "{n} right answers to go", now)
    size = ui.chrome(19, 1.2)
    right = ui.measure.width(going, size, 600) + 1
    wide = ui.width - 2 * ui.margin - right - ui(20)
    large = title_size(title, ui.chrome(24, 1.2), wide, ui)
    big = line_of(title, Box(ui.margin, ui(15), wide, ui(32)), large, 700, ui)
    below = _below(state, _quiet(state, nickname, day), ui)
    high = Box(0, ui(15), right, ui(32)) if len(below) > 1 else Box(0, ui(22), right, ui(36))
    place = high.moved(ui.width - ui.margin - right, 0)
    return (
        label("title", big, title, large, weight=700, heading=True),
        below[0],
        label("left", place, going, size, weight=600, align="right"),
        *below[1:],
        *_progress(state, ui),
    )


def _below(state: State, quiet: str, ui: Ui) -> list[Node]:
    """Return the quiet line, and beside it why more is left to do than there are pairs.

    The reason is left out where there is no room for both.
    """
    size, row = ui.chrome(14.5, 1.2), Box(ui.margin, ui(46), ui.width - 2 * ui.margin, ui(21))
    why = _("two for each new or missed pair")
    waiting = (each for sitting in state.sittings for each in sitting.session.waiting)
    needs = [ui.measure.width(words, size, 400) + 1 for words in (quiet, why)]
    if sum(needs) + ui(20) > row.w or all(each.needed == 1 for each in waiting):
        return [label("subtitle", row, quiet, size, colour="muted")]
    rest, place = row.right_part(needs[1])
    return [
        label("subtitle", rest, quiet, size, colour="muted"),
        label("left-why", place, why, size, colour="muted", align="right"),
    ]


def _quiet(state: State, nickname: str, day: date | None) -> str:
    """Return who practises, and what; first, as on which day, where that was handed in."""
    what = _("All that is due") if state.others else _("Practice")
    if state.session.options.only_typed:
        what = _("Typed answers")
    parts = [nickname or _("without a name"), what]
    if left_out := state.session.left_out:
        parts.append(n_("{n} cannot be typed", "{n} cannot be typed", left_out))
    if fresh := len(state.session.fresh):
        parts.append(n_("{n} new pair", "{n} new pairs", fresh))
    if day is not None:
        said = _("As if it were {day}; kept under that day")
        parts.insert(0, said.format(day=day_words(day)))
    return " · ".join(parts)


def _progress(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return a line that each right answer moves, with those of earlier today."""
    line = Box(ui.margin, ui(74), ui.width - 2 * ui.margin, ui(4))
    sessions = [each.session for each in state.sittings]
    done, pairs = sum(each.done for each in sessions), sum(each.all for each in sessions)
    share = sum(each.parts for each in sessions) / max(1, pairs)
    said = _("{found} of {all} pairs").format(found=done, all=pairs)
    empty = Node("rail", "progress", line, said, skin=rail(ui))
    if not share:
        return (empty,)
    fill = line.left_part(max(line.w * share, line.h))[0]
    return empty, Node("done", "progress", fill, skin=filled(ui))
