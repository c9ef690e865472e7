"""Menus: what can be chosen, as rows in a dialog over the screen."""

from __future__ import annotations

from collections.abc import Sequence

from game.screens.importing.choosing import Option
from game.screens.importing.words import CloseMenu, TypeOwn
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Mark, Node, Skin, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_width
from game.widgets.lists import seen
from game.widgets.page import label
from game.widgets.scrolling import bar, held
from game.widgets.text_field import Field
from game.words import _


def menu(
    title: str, options: Sequence[Option], own: Line | None, typing: bool, offset: float,
    ui: Ui,
) -> tuple[tuple[Node, ...], float, float]:  # fmt: skip
    """The dialog; `own` is the field for a separator of one's own. Height and window's height."""
    wide = min(ui(620) * max(1.0, min(ui.text, 1.4)), ui.width - 2 * ui.margin)
    inner_w = wide - ui(56)
    head_h = ui.measure.height(title, ui.type(22), inner_w, 700) + ui(12)
    field_h = ui.type(44) + ui(14) if own is not None else 0.0
    tall = _rows(options, Box(0, 0, inner_w, 0), ui)[1]
    whole = tall + head_h + field_h + ui(48 + 58)
    frame = ui.page.middle(wide, min(whole, ui.height * 0.9))
    head, rest = frame.inset(ui(28), ui(24)).top_part(head_h)
    rest, foot = rest.bottom_part(ui(50))
    body, below = rest.bottom_part(field_h)
    window = Box(body.x, body.y, body.w, body.h)
    rows, tall = _rows(options, window, ui)
    offset = held(offset, tall, window.h)
    done = Button("close", _("Close"), CloseMenu(), ("escape",))
    w = button_width(done, ui)
    at = Box(foot.right - w, foot.bottom - ui(40), w, ui(40))
    found = [
        Node("veil", "page", ui.page, skin=Skin(fill="shade"), focusable=False),
        Node("menu", "dialog", frame, title, focusable=False,
             skin=Skin(fill="card", edge="edge", radius=ui(18), shadow=ui(14))),
        label("menu-title", head, title, ui.type(22), weight=700, heading=True, lines=0,
              valign="top", parent="menu"),
        *seen(rows, -offset, window.inset(-ui(10), 0)),
        *bar("menu-bar", window.inset(-ui(14), 0), offset, tall, ui),
    ]  # fmt: skip
    if own is not None:
        said = _("Another one: type it here, \\t is a tab")
        asked = Field("own", said, said, TypeOwn())
        place = below.bottom_part(ui.type(44))[1]
        found.append(
            text_field.node(asked, own, place, ui.type(17), ui, focused=typing,
                        parent="menu")
        )  # fmt: skip
    found.append(button(done, at, ui, parent="menu"))
    return tuple(found), tall, window.h


def place(node_id: str, options: Sequence[Option], box_w: float, ui: Ui
          ) -> tuple[float, float] | None:  # fmt: skip
    """Where the row with this id begins and ends in the list; None when there is none."""
    rows, _tall = _rows(options, Box(0, 0, box_w, 0), ui)
    found = next((row for row in rows if row.id == node_id), None)
    return (found.box.y, found.box.bottom) if found else None


def _rows(options: Sequence[Option], box: Box, ui: Ui) -> tuple[list[Node], float]:
    """A row for each option; the first nine have a digit as their key."""
    size, small = ui.type(17), ui.type(14)
    up, down = ui.measure.line(size), ui.measure.line(small)
    y, nodes = box.y + ui(7), []
    for number, option in enumerate(options, 1):
        tall = up + (down + ui(2) if option.note else 0) + ui(18)
        at = Box(box.x, y, box.w, tall)
        nodes.append(_row(number, option, at, up, size, small, ui))
        y += tall + ui(6)
    return nodes, y - box.y


def _row(
    number: int, option: Option, box: Box, up: float, size: float, small: float, ui: Ui
) -> Node:
    inner = box.inset(ui(12), ui(9))
    key, rest = inner.left_part(ui(40))
    rest, tick = rest.right_part(ui(30))
    one, two = rest.top_part(up)
    texts = [Text(option.words, one, size, 600, lines=1)]
    if option.note:
        two = Box(two.x, two.y + ui(2), two.w, two.h - ui(2))
        texts.append(Text(option.note, two, small, colour="muted", lines=1))
    cap = key.middle(ui(26), ui(26)).moved(-ui(7), 0)
    chosen = option.chosen
    return Node(
        f"option-{number}", "row", box, option.words, option.note,
        Skin("bg", "term" if chosen else "edge", ui(2.4) if chosen else max(1.0, ui(1.3)),
             ui(10)),
        tuple(texts),
        (Icon("tick", tick.middle(ui(20), ui(20)), "term"),) if chosen else (),
        (Mark(str(number), cap, ui(14), "ink", "edge", "card"),) if number < 10 else (),
        message=option.message, keys=(str(number),) if number < 10 else (), selected=chosen,
        parent="menu",
    )  # fmt: skip
