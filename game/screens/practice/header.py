"""Header: the set, who practises, how many pairs are still to go; no clock and no score."""

from __future__ import annotations

from game.core.practice_session import Asked, Session
from game.view.box import Box
from game.view.node import Node, Skin
from game.view.ui import Ui
from game.widgets.page import label, line_of, title_size
from game.words import _, n_


def left(session: Session) -> int:
    """Return how many pairs are still to be right, those of this task that are done left out."""
    done = sum(each.rights >= each.needed and each.pair in session.found for each in session.open)
    return session.left - done


def header(title: str, nickname: str, session: Session, ui: Ui) -> tuple[Node, ...]:
    """Return title and quiet line on the left, what is left to do on the right, and a line."""
    now = left(session)
    going = n_("{n} still to go", "{n} still to go", now)
    size = ui.chrome(19, 1.2)
    right = ui.measure.width(going, size, 600) + 1
    wide = ui.width - 2 * ui.margin - right - ui(20)
    large = title_size(title, ui.chrome(24, 1.2), wide, ui)
    big = line_of(title, Box(ui.margin, ui(15), wide, ui(32)), large, 700, ui)
    parts = [nickname or _("without a name"), _("Practice")]
    if fresh := len(session.fresh):
        parts.append(n_("{n} new pair", "{n} new pairs", fresh))
    quiet, small = " · ".join(parts), Box(ui.margin, ui(46), wide, ui(21))
    place = Box(ui.width - ui.margin - right, ui(22), right, ui(36))
    return (
        label("title", big, title, large, weight=700, heading=True),
        label("subtitle", small, quiet, ui.chrome(14.5, 1.2), colour="muted"),
        label("left", place, going, size, weight=600, align="right"),
        *_progress(session, now, ui),
    )


def _part(asked: Asked) -> float:
    """Return how much of what a pair needs is done, 0 to 1: twice right may be needed."""
    return min(1.0, asked.rights / asked.needed)


def _progress(session: Session, now: int, ui: Ui) -> tuple[Node, ...]:
    line = Box(ui.margin, ui(74), ui.width - 2 * ui.margin, ui(4))
    done = len(session.over) + session.left - now
    share = (len(session.over) + sum(map(_part, (*session.returning, *session.open)))) / (
        done + now
    )
    said = _("{found} of {all} pairs").format(found=done, all=done + now)
    rail = Node("rail", "progress", line, said, skin=Skin(fill="edge", radius=ui(2)))
    if not share:
        return (rail,)
    fill = line.left_part(max(line.w * share, line.h))[0]
    return rail, Node("done", "progress", fill, skin=Skin(fill="accent", radius=ui(2)))
