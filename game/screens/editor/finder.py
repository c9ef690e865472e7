"""Finder: the bar above the table in which words are looked for."""

from __future__ import annotations

from dataclasses import replace

from game.screens.editor.finding import Finding
from game.screens.editor.wishes import CloseFind, Find, Next, Previous
from game.view.box import Box
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button
from game.widgets.page import label
from game.widgets.text_field import Field
from game.words import _

HEIGHT = 52
"""Units that the bar takes above the table."""


def nodes(finding: Finding, box: Box, ui: Ui, *, focused: bool) -> tuple[Node, ...]:
    """A field with its buttons at the right end of `box`; left of it how much was found."""
    side, gap, tall = ui(42), ui(12), ui(40)
    choices = (
        (Button("find-previous", "", Previous(), icon="up"), _("Previous")),
        (Button("find-next", "", Next(), icon="down"), _("Next")),
        (Button("find-close", "", CloseFind(), icon="cross"), _("Close")),
    )
    x, made = box.right - len(choices) * (side + gap) + gap, []
    wide = min(ui(330), box.w * 0.5)
    at = Box(x - gap - wide, box.y, wide, tall)
    for choice, name in choices:
        made.append(replace(button(choice, Box(x, box.y, side, tall), ui), label=name))
        x += side + gap
    field = Field("find-words", _("Find"), _("Find…"), Find(), "search")
    shown = text_field.node(field, finding.line, at, ui(16), ui, focused=focused)
    return shown, *made, *_found(finding, at, ui)


def _found(finding: Finding, field: Box, ui: Ui) -> tuple[Node, ...]:
    if finding.nothing:
        return _nothing(field, ui)
    at, of = finding.place
    if not of:
        return ()
    said, size = _("{at} of {all}").format(at=at, all=of), ui(15)
    wide = ui.measure.width(said, size) + 1
    box = Box(field.x - wide - ui(16), field.y, wide, field.h)
    return (label("found", box, said, size, colour="muted"),)


def _nothing(field: Box, ui: Ui) -> tuple[Node, ...]:
    """In words and with a sign."""
    said, size = _("Not found"), ui(15)
    wide = ui.measure.width(said, size, 600) + ui(26)
    box = Box(field.x - wide - ui(16), field.y, wide, field.h)
    icon = Icon("warning", Box(box.x, box.y, ui(20), box.h).middle(ui(18), ui(18)), "bad")
    face = Text(said, box.right_part(wide - ui(26))[1], size, 600, "bad", lines=1)
    return (Node("not-found", "text", box, said, texts=(face,), icons=(icon,), focusable=False),)
