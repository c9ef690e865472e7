"""Troubles: the list of problems beside the cards, and what is said when there are no cards."""

from __future__ import annotations

from collections.abc import Sequence

from game.formats.problems import Problem
from game.parts import faults
from game.parts.basics import panel, words
from game.parts.importing.items import Item
from game.parts.lists import seen
from game.parts.scrolling import bar, held
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Node
from game.view.scale import Scale
from game.words import _, n_

_EXCERPT = 1500


def beside(
    problems: Sequence[Problem], box: Box, offset: float, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float, float]:
    """The panel at the side, scrolled by `offset`; its content's height and its window's."""
    inner = box.inset(scale(18), scale(14))
    head, body = inner.top_part(measure.line(scale.type(17)) + scale(8))
    window = body.inset(0, scale(2))
    listed, tall = faults.rows(problems, window, scale, measure, "wrong", 15)
    title = n_("{n} thing to look at", "{n} things to look at", len(problems))
    box = box.top_part(box.h - max(0.0, window.h - tall - scale(4)))[0]
    offset = held(offset, tall, window.h)
    return (
        (
            panel("wrong-panel", box, scale, label=title),
            words("wrong-title", head, title, scale.type(17), weight=700, heading=True, lines=0),
            *seen(listed, -offset, window),
            *bar("wrong-bar", window.inset(-scale(12), 0), offset, tall, scale),
        ),
        tall,
        window.h,
    )


def instead(
    item: Item, box: Box, offset: float, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float, float]:
    """What stands where the cards would be: why nothing was found, and the text that was pasted."""
    problems = item.reading.problems if item.reading else ()
    inner = box.inset(scale(26), scale(20))
    said = _("No pairs were found in this text") if item.text else _("No pairs were found")
    head, body = inner.top_part(measure.height(said, scale.type(22), inner.w, 700) + scale(8))
    listed, tall = faults.rows(problems, body, scale, measure, "wrong", 17)
    if item.text:
        excerpt = _excerpt(item.text, body, body.y + tall + scale(14), scale, measure)
        listed += excerpt
        tall = excerpt[-1].box.bottom - body.y
    box = box.top_part(box.h - max(0.0, body.h - tall - scale(8)))[0]
    offset = held(offset, tall, body.h)
    edge = panel("nothing", box, scale, label=said, edge="bad")
    return (
        (
            edge,
            words("nothing-title", head, said, scale.type(22), weight=700, heading=True, lines=0),
            *seen(listed, -offset, body),
            *bar("wrong-bar", body.inset(-scale(16), 0), offset, tall, scale),
        ),
        tall,
        body.h,
    )


def _excerpt(text: str, box: Box, y: float, scale: Scale, measure: Measure) -> list[Node]:
    """The beginning of what was pasted, so that it can be seen what the matter is."""
    shown = text.strip()[:_EXCERPT] + ("…" if len(text.strip()) > _EXCERPT else "")
    shown = "\n".join(shown.splitlines()[:40]).replace("\t", " ⇥ ")
    size, inner = scale.type(16), box.w - scale(40)
    tall = measure.height(shown, size, inner) + 2
    label = _("What was pasted")
    at = Box(box.x, y, box.w, measure.line(scale.type(14)) + scale(4))
    ground = Box(box.x, at.bottom + scale(4), box.w - scale(12), tall + scale(24))
    frame = panel("pasted", ground, scale, label=label)
    said = words("pasted-text", ground.inset(scale(14), scale(12)), shown, size, lines=0,
                 valign="top", parent="pasted")  # fmt: skip
    return [words("pasted-label", at, label, scale.type(14), colour="muted"), frame, said]
