"""Finder: the bar above the table in which words are looked for."""

from __future__ import annotations

from dataclasses import replace

from game.parts import fields
from game.parts.basics import Choice, button, words
from game.parts.editor.finding import Finding
from game.parts.editor.wishes import CloseFind, Find, Next, Previous
from game.parts.fields import Field
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, Node, Text
from game.view.scale import Scale
from game.words import _

HEIGHT = 52
"""Units that the bar takes above the table."""


def nodes(
    finding: Finding, box: Box, scale: Scale, measure: Measure, *, focused: bool
) -> tuple[Node, ...]:
    """A field with its buttons at the right end of `box`; left of it how much was found."""
    side, gap, tall = scale(42), scale(12), scale(40)
    choices = (
        (Choice("find-previous", "", Previous(), icon="up"), _("Previous")),
        (Choice("find-next", "", Next(), icon="down"), _("Next")),
        (Choice("find-close", "", CloseFind(), icon="cross"), _("Close")),
    )
    x, made = box.right - len(choices) * (side + gap) + gap, []
    wide = min(scale(330), box.w * 0.5)
    at = Box(x - gap - wide, box.y, wide, tall)
    for choice, name in choices:
        made.append(replace(button(choice, Box(x, box.y, side, tall), scale), label=name))
        x += side + gap
    field = Field("find-words", _("Find"), _("Find…"), Find(), "search")
    shown = fields.node(field, finding.line, at, scale(16), scale, measure, focused=focused)
    return shown, *made, *_found(finding, at, scale, measure)


def _found(finding: Finding, field: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    if finding.nothing:
        return _nothing(field, scale, measure)
    at, of = finding.place
    if not of:
        return ()
    said, size = _("{at} of {all}").format(at=at, all=of), scale(15)
    wide = measure.width(said, size) + 1
    box = Box(field.x - wide - scale(16), field.y, wide, field.h)
    return (words("found", box, said, size, colour="muted"),)


def _nothing(field: Box, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """In words and with a sign."""
    said, size = _("Not found"), scale(15)
    wide = measure.width(said, size, 600) + scale(26)
    box = Box(field.x - wide - scale(16), field.y, wide, field.h)
    icon = Icon("warning", Box(box.x, box.y, scale(20), box.h).middle(scale(18), scale(18)), "bad")
    face = Text(said, box.right_part(wide - scale(26))[1], size, 600, "bad", lines=1)
    return (Node("not-found", "text", box, said, texts=(face,), icons=(icon,), focusable=False),)
