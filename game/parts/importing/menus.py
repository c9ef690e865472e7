"""Menus: what can be chosen, as rows in a dialog over the screen."""

from __future__ import annotations

from collections.abc import Sequence

from game.parts import fields
from game.parts.basics import Choice, button, button_width, words
from game.parts.fields import Field
from game.parts.importing.choosing import Option
from game.parts.importing.words import CloseMenu, TypeOwn
from game.parts.lists import seen
from game.parts.scrolling import bar, held
from game.view.box import Box
from game.view.line import Line
from game.view.measure import Measure
from game.view.node import Icon, Mark, Node, Skin, Text
from game.view.scale import Scale
from game.words import _


def menu(
    title: str, options: Sequence[Option], own: Line | None, typing: bool, offset: float,
    scale: Scale, measure: Measure,
) -> tuple[tuple[Node, ...], float, float]:  # fmt: skip
    """The dialog; `own` is the field for a separator of one's own. Height and window's height."""
    wide = min(scale(620) * max(1.0, min(scale.text, 1.4)), scale.width - 2 * scale.margin)
    inner_w = wide - scale(56)
    head_h = measure.height(title, scale.type(22), inner_w, 700) + scale(12)
    field_h = scale.type(44) + scale(14) if own is not None else 0.0
    tall = _rows(options, Box(0, 0, inner_w, 0), scale, measure)[1]
    whole = tall + head_h + field_h + scale(48 + 58)
    frame = scale.page.middle(wide, min(whole, scale.height * 0.9))
    head, rest = frame.inset(scale(28), scale(24)).top_part(head_h)
    rest, foot = rest.bottom_part(scale(50))
    body, below = rest.bottom_part(field_h)
    window = Box(body.x, body.y, body.w, body.h)
    rows, tall = _rows(options, window, scale, measure)
    offset = held(offset, tall, window.h)
    done = Choice("close", _("Close"), CloseMenu(), ("escape",))
    w = button_width(done, scale, measure)
    at = Box(foot.right - w, foot.bottom - scale(40), w, scale(40))
    found = [
        Node("veil", "page", scale.page, skin=Skin(fill="shade"), focusable=False),
        Node("menu", "dialog", frame, title, focusable=False,
             skin=Skin(fill="card", edge="edge", radius=scale(18), shadow=scale(14))),
        words("menu-title", head, title, scale.type(22), weight=700, heading=True, lines=0,
              valign="top", parent="menu"),
        *seen(rows, -offset, window.inset(-scale(10), 0)),
        *bar("menu-bar", window.inset(-scale(14), 0), offset, tall, scale),
    ]  # fmt: skip
    if own is not None:
        said = _("Another one: type it here, \\t is a tab")
        asked = Field("own", said, said, TypeOwn())
        place = below.bottom_part(scale.type(44))[1]
        found.append(
            fields.node(asked, own, place, scale.type(17), scale, measure, focused=typing,
                        parent="menu")
        )  # fmt: skip
    found.append(button(done, at, scale, parent="menu"))
    return tuple(found), tall, window.h


def place(node_id: str, options: Sequence[Option], box_w: float, scale: Scale, measure: Measure
          ) -> tuple[float, float] | None:  # fmt: skip
    """Where the row with this id begins and ends in the list; None when there is none."""
    rows, _tall = _rows(options, Box(0, 0, box_w, 0), scale, measure)
    found = next((row for row in rows if row.id == node_id), None)
    return (found.box.y, found.box.bottom) if found else None


def _rows(
    options: Sequence[Option], box: Box, scale: Scale, measure: Measure
) -> tuple[list[Node], float]:
    """A row for each option; the first nine have a digit as their key."""
    size, small = scale.type(17), scale.type(14)
    up, down = measure.line(size), measure.line(small)
    y, nodes = box.y + scale(7), []
    for number, option in enumerate(options, 1):
        tall = up + (down + scale(2) if option.note else 0) + scale(18)
        at = Box(box.x, y, box.w, tall)
        nodes.append(_row(number, option, at, up, size, small, scale))
        y += tall + scale(6)
    return nodes, y - box.y


def _row(
    number: int, option: Option, box: Box, up: float, size: float, small: float, scale: Scale
) -> Node:
    inner = box.inset(scale(12), scale(9))
    key, rest = inner.left_part(scale(40))
    rest, tick = rest.right_part(scale(30))
    one, two = rest.top_part(up)
    texts = [Text(option.words, one, size, 600, lines=1)]
    if option.note:
        two = Box(two.x, two.y + scale(2), two.w, two.h - scale(2))
        texts.append(Text(option.note, two, small, colour="muted", lines=1))
    cap = key.middle(scale(26), scale(26)).moved(-scale(7), 0)
    chosen = option.chosen
    return Node(
        f"option-{number}", "row", box, option.words, option.note,
        Skin("bg", "term" if chosen else "edge", scale(2.4) if chosen else max(1.0, scale(1.3)),
             scale(10)),
        tuple(texts),
        (Icon("tick", tick.middle(scale(20), scale(20)), "term"),) if chosen else (),
        (Mark(str(number), cap, scale(14), "ink", "edge", "card"),) if number < 10 else (),
        message=option.message, keys=(str(number),) if number < 10 else (), selected=chosen,
        parent="menu",
    )  # fmt: skip
