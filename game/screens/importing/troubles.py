"""Troubles: the list of problems beside the cards, and what is said when there are no cards."""

from __future__ import annotations

from collections.abc import Sequence

from game.formats.problems import Problem
from game.screens.importing.items import Item
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import faults
from game.widgets.lists import seen
from game.widgets.page import label, panel
from game.widgets.scrolling import bar, held
from game.words import _, n_

_EXCERPT = 1500


def beside(
    problems: Sequence[Problem], box: Box, offset: float, ui: Ui
) -> tuple[tuple[Node, ...], float, float]:
    """The panel at the side, scrolled by `offset`; its content's height and its window's."""
    inner = box.inset(ui(18), ui(14))
    head, body = inner.top_part(ui.measure.line(ui.type(17)) + ui(8))
    window = body.inset(0, ui(2))
    listed, tall = faults.rows(problems, window, ui, "wrong", 15)
    title = n_("{n} thing to look at", "{n} things to look at", len(problems))
    box = box.top_part(box.h - max(0.0, window.h - tall - ui(4)))[0]
    offset = held(offset, tall, window.h)
    return (
        (
            panel("wrong-panel", box, ui, label=title),
            label("wrong-title", head, title, ui.type(17), weight=700, heading=True, lines=0),
            *seen(listed, -offset, window),
            *bar("wrong-bar", window.inset(-ui(12), 0), offset, tall, ui),
        ),
        tall,
        window.h,
    )


def instead(item: Item, box: Box, offset: float, ui: Ui) -> tuple[tuple[Node, ...], float, float]:
    """What stands where the cards would be: why nothing was found, and the text that was pasted."""
    problems = item.reading.problems if item.reading else ()
    inner = box.inset(ui(26), ui(20))
    said = _("No pairs were found in this text") if item.text else _("No pairs were found")
    head, body = inner.top_part(ui.measure.height(said, ui.type(22), inner.w, 700) + ui(8))
    listed, tall = faults.rows(problems, body, ui, "wrong", 17)
    if item.text:
        excerpt = _excerpt(item.text, body, body.y + tall + ui(14), ui)
        listed += excerpt
        tall = excerpt[-1].box.bottom - body.y
    box = box.top_part(box.h - max(0.0, body.h - tall - ui(8)))[0]
    offset = held(offset, tall, body.h)
    edge = panel("nothing", box, ui, label=said, edge="bad")
    return (
        (
            edge,
            label("nothing-title", head, said, ui.type(22), weight=700, heading=True, lines=0),
            *seen(listed, -offset, body),
            *bar("wrong-bar", body.inset(-ui(16), 0), offset, tall, ui),
        ),
        tall,
        body.h,
    )


def _excerpt(text: str, box: Box, y: float, ui: Ui) -> list[Node]:
    """The beginning of what was pasted, so that it can be seen what the matter is."""
    shown = text.strip()[:_EXCERPT] + ("…" if len(text.strip()) > _EXCERPT else "")
    shown = "\n".join(shown.splitlines()[:40]).replace("\t", " ⇥ ")
    size, inner = ui.type(16), box.w - ui(40)
    tall = ui.measure.height(shown, size, inner) + 2
    heading = _("What was pasted")
    at = Box(box.x, y, box.w, ui.measure.line(ui.type(14)) + ui(4))
    ground = Box(box.x, at.bottom + ui(4), box.w - ui(12), tall + ui(24))
    frame = panel("pasted", ground, ui, label=heading)
    said = label("pasted-text", ground.inset(ui(14), ui(12)), shown, size, lines=0,
                 valign="top", parent="pasted")  # fmt: skip
    return [label("pasted-label", at, heading, ui.type(14), colour="muted"), frame, said]
