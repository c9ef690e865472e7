"""HUD: what lies above the board while playing: the set, the figures, the progress."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Game
from game.core.stopwatch import Stopwatch
from game.core.streak import FELT, streak
from game.ranking_words import not_ranked
from game.screens.play.messages import Action
from game.view.box import Box
from game.view.node import Node, Role, Skin, Text
from game.view.ui import Ui
from game.widgets.feedback import Feedback
from game.widgets.page import filled, label, line_of, rail, title_size
from game.words import _, decimal, n_


def subtitle(game: Game, mode: str) -> str:
    """Return "Round 2 of 3 · Columns", or "Columns · 12 pairs" where there is one round.

    What belongs to nothing on this board is announced.
    """
    place = _("Round {at} of {all}").format(at=game.at + 1, all=len(game.rounds))
    parts = [place, mode]
    if len(game.rounds) == 1:
        parts = [mode, n_("{n} pair", "{n} pairs", len(game.pairs))]
    if others := sum(card.pair is None for card in game.round.definitions):
        parts.append(n_("{n} definition is left over", "{n} definitions are left over", others))
    return " · ".join(parts)


def heading(
    title: str, quiet: str, marks: Sequence[tuple[str, str, str]], taken: float, ui: Ui
) -> tuple[Node, ...]:
    """Return the set's name and the round, left of the figures, which take so many pixels.

    `marks` stand behind the `quiet` words on their line: id, what is seen, what is spoken.
    """
    wide = ui.width - 2 * ui.margin - taken
    large = title_size(title, ui.chrome(24, 1.2), wide, ui)
    small_type = ui.chrome(14.5, 1.2)
    big = line_of(title, Box(ui.margin, ui(15), wide, ui(32)), large, 700, ui)
    small = Box(ui.margin, ui(46), wide, ui(21))
    name = label("title", big, title, large, weight=700, heading=True)
    widths = [
        ui.measure.width(seen, ui.chrome(13, 1.2), 600) + ui(18) for _id, seen, _said in marks
    ]
    room = small.w - sum(widths) - ui(8) * len(marks)
    x = small.x + max(0.0, min(ui.measure.width(quiet, small_type) + ui(12), room))
    if marks:
        small = replace(small, w=max(0.0, x - ui(10) - small.x))
    nodes = [name, label("subtitle", small, quiet, small_type, colour="muted")]
    for (id, seen, said), w in zip(marks, widths, strict=True):
        nodes.append(_mark(id, seen, said, Box(x, small.y, w, small.h), ui))
        x += w + ui(8)
    return tuple(nodes)


def _mark(id: str, seen: str, said: str, box: Box, ui: Ui) -> Node:
    skin = Skin(fill="card", edge="muted", edge_px=max(1.0, ui(1.3)), radius=ui(7))
    face = Text(seen, box, ui.chrome(13, 1.2), 600, align="centre", lines=1)
    return Node(id, "text", box, said, skin=skin, texts=(face,))


def marks(game: Game, why_not: str) -> list[tuple[str, str, str]]:
    """Return what is marked in the header: right answers in a row, and a run that is not ranked.

    `why_not` is why it will not be ranked, "" while it counts.
    """
    found = []
    if (row := streak(game.answers)) >= FELT:
        words = _("{n} in a row").format(n=row)
        found.append(("streak", words, words))
    if why_not:
        found.append(("not-ranked", _("Not ranked"), not_ranked(why_not)))
    return found


def figures(game: Game, par: float | None, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return clock, errors and pairs found, set from the right, and the width they take.

    Where there is a `par` the turns are counted too. Each has the place of its widest value.
    """
    own = f"{game.found - game.revealed}/{len(game.pairs)}"
    rows = [
        ("pairs", _pairs_name(game), own, _widest(f"{len(game.pairs)}/{len(game.pairs)}")),
        ("errors", _("Errors"), str(game.errors), "88"),
    ]
    if par is not None:
        turns = _("Turns, par {par}").format(par=decimal(par))
        rows.append(("turns", turns, str(game.turns), "88"))
    if game.options.timed:
        rows.append(("time", _("Time"), "", "88:88.8"))
    nodes: list[Node] = []
    right = ui.width - ui.margin
    for id, name, value, widest in rows:
        room = max(ui.measure.width(text, ui.chrome(28, 1.15), 700) for text in (value, widest))
        wide = max(room, ui.measure.width(name, ui.chrome(13, 1.2)))
        wide = max(wide + ui(3), ui(56))
        place = Box(right - wide, 0, wide, 0)
        nodes += _figure(id, name, value, game.watch if id == "time" else None, place, ui)
        right -= wide + ui(26)
    return tuple(nodes), ui.width - ui.margin - right


def par_words(par: float) -> str:
    """Return what par means."""
    words = _("Par {par}: the turns that a perfect memory needs on average.")
    return words.format(par=decimal(par))


def par_told(feedback: Feedback, par: float | None) -> Feedback:
    """Return the feedback with a sentence about par, where there is one."""
    return feedback if par is None else replace(feedback, says="").noting(par_words(par))


def _widest(value: str) -> str:
    """Return a text as wide as this one can get: a place that stays while its digits change."""
    return re.sub(r"\d", "8", value)


def _pairs_name(game: Game) -> str:
    """Return what the pairs are called: those that were given away are not among the found."""
    if not game.revealed:
        return _("Pairs")
    return n_("Pairs, {n} shown", "Pairs, {n} shown", game.revealed)


def _figure(
    id: str, name: str, value: str, watch: Stopwatch | None, place: Box, ui: Ui
) -> tuple[Node, Node]:
    small = Box(place.x, ui(17), place.w, ui(20))
    large = Box(place.x, ui(34), place.w, ui(36))
    written = value if watch is None else ""  # the painter writes a time
    face = Text(written, large, ui.chrome(28, 1.15), 700, align="right", lines=1, figures=True)
    role: Role = "text" if watch is None else "timer"
    number = Node(f"{id}-value", role, large, name, written, texts=(face,), timer=watch)
    if id == "turns":
        explain = Action.EXPLAIN_PAR
        number = replace(number, message=explain, rest=explain, focusable=False)
    return label(
        f"{id}-name", small, name, ui.chrome(13, 1.2), colour="muted", align="right"
    ), number


def progress(game: Game, ghost: int | None, ui: Ui) -> tuple[Node, ...]:
    """Return the line under the header that fills up as pairs are found, quietly where shown.

    `ghost` is how many pairs the player's best run had found by now; None where there is none.
    """
    line = Box(ui.margin, ui(74), ui.width - 2 * ui.margin, ui(4))
    each = line.w / max(1, len(game.pairs))
    own, settled = each * (game.found - game.revealed), each * game.found
    said = _("{found} of {all} pairs").format(found=game.found, all=len(game.pairs))
    nodes = [Node("rail", "progress", line, said, skin=rail(ui))]
    if game.revealed:
        given = replace(rail(ui), fill="muted")
        nodes.append(Node("given", "progress", line.left_part(settled)[0], skin=given))
    if own:
        fill = line.left_part(max(own, line.h))[0]
        nodes.append(Node("done", "progress", fill, skin=filled(ui)))
    if ghost is not None:
        nodes.append(_ghost_mark(line, each * ghost, ghost, ui))
    return tuple(nodes)


def _ghost_mark(line: Box, along: float, found: int, ui: Ui) -> Node:
    """Return the thin mark that runs along the line as the player's best run did."""
    wide, tall = ui(4), ui(14)
    x = min(max(line.x, line.x + along - wide / 2), line.right - wide)
    box = Box(x, line.centre.y - tall / 2, wide, tall)
    skin = Skin(fill="ink", edge="bg", edge_px=ui(1), radius=ui(2))
    said = n_("Your best run: {n} pair by now", "Your best run: {n} pairs by now", found)
    return Node("ghost", "progress", box, said, skin=skin)
