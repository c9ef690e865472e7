"""Panes: the parts of the import screen that scroll: the list of files, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.formats.problems import Problem
from game.screens.importing.items import Item
from game.screens.importing.messages import RemoveItem, SelectItem
from game.screens.importing.status import ImportStatus
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.page import label, panel
from game.widgets.problem_list import problem_rows
from game.widgets.scroller import ScrollArea, Scroller
from game.words import _, n_

PaneName = Literal["files", "problems", "cards"]
ROW = 62
"""Units that a row of the files is high."""
_EXCERPT, _EXCERPT_LINES = 1500, 40


@dataclass(frozen=True, slots=True)
class Pane:
    """What stands still in `box`, then a list with its bar.

    `draw` makes the nodes that show at an offset, where there are too many to make all.
    """

    name: PaneName
    box: Box
    area: ScrollArea
    still: tuple[Node, ...] = ()
    bar_inset: float = 0.0
    draw: Callable[[float], tuple[Node, ...]] | None = None

    def nodes(self, scroller: Scroller, ui: Ui) -> tuple[Node, ...]:
        """Return the pane as it shows now."""
        offset = self.area.offset(scroller)
        rows = self.draw(offset) if self.draw else self.area.visible(scroller)
        return *self.still, *rows, *self.area.bar(f"{self.name}-bar", scroller, ui, self.bar_inset)


# ---------------------------------------------------------------------- the files


def files_pane(status: ImportStatus, box: Box, ui: Ui) -> Pane:
    """Return all that was dropped, each with how it stands."""
    batch, tall = status.batch, ui(ROW) * max(1.0, ui.text)
    nodes: list[Node] = []
    for number, item in enumerate(batch.items):
        said = _file_status(item, status)
        place = Box(box.x, box.y + ui(4) + number * tall, box.w, tall - ui(8))
        nodes += _file(item, said, item is batch.selected, place, ui)
    content = len(batch.items) * tall + ui(6)
    area = ScrollArea(tuple(nodes), box.inset(-ui(6), 0), content, ui(14))
    return Pane("files", box, area, bar_inset=-ui(6))


def _file_status(item: Item, status: ImportStatus) -> tuple[str, IconName, Token]:
    """Say how a file stands, with a sign and its colour."""
    if item.reading is None:
        return _("being read …"), "search", "muted"
    if item.pair_set is None:
        return _("cannot be read"), "cross", "bad"
    count = n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))
    if item.key in status.duplicates:
        return " · ".join((count, _("already there"))), "folder", "muted"
    if item.key in status.twins:
        return " · ".join((count, _("the same again"))), "hint", "muted"
    wrong = len(item.reading.problems)
    if wrong:
        problems = n_("{n} problem", "{n} problems", wrong)
        return f"{count} · {problems}", "warning", "ochre"
    return count, "tick", "good"


def _file(
    item: Item, status: tuple[str, IconName, Token], selected: bool, box: Box, ui: Ui
) -> tuple[Node, Node]:
    """Return the row of a file, and the cross that takes it off the list."""
    said, icon, colour = status
    sign, rest = box.inset(ui(12), ui(6)).left_part(ui(30))
    cross = Box(box.right - ui(38), box.y, ui(38), box.h)
    name_at, status_at = replace(rest, w=cross.x - rest.x).top_part(rest.h * 0.54)
    texts = (
        Text(item.name, name_at, ui.type(16), 600 if selected else 400, lines=1),
        Text(said, status_at, ui.type(14), colour="muted", lines=1),
    )
    skin = Skin("card", "edge", max(1.0, ui(1.3)), ui(10))
    if selected:
        skin = replace(skin, edge="term", edge_px=ui(2.4), shadow=ui(5))
    icons = (Icon(icon, sign.middle(ui(20), ui(20)).moved(-ui(4), 0), colour),)
    id, show = f"file-{item.key}", SelectItem(item.key)
    row = Node(id, "row", box, item.name, said, skin, texts, icons, message=show, selected=selected)
    icons = (Icon("cross", cross.middle(ui(13), ui(13)), "muted"),)
    at, remove = cross.middle(ui(32), ui(32)), RemoveItem(item.key)
    out = Node(f"{id}-out", "button", at, _("Leave this file out"), icons=icons, message=remove)
    return row, replace(out, parent=id, focusable=False)


# ---------------------------------------------------------------------- what is wrong


def problems_pane(problems: Sequence[Problem], box: Box, ui: Ui) -> Pane:
    """Return the panel with all problems at the side."""
    head, body = box.inset(ui(18), ui(14)).top_part(ui.measure.line(ui.type(17)) + ui(8))
    window = body.inset(0, ui(2))
    rows, tall = problem_rows(problems, window, ui, "wrong", 15)
    said = n_("{n} thing to look at", "{n} things to look at", len(problems))
    ground = replace(box, h=box.h - max(0.0, window.h - tall - ui(4)))
    still = (
        panel("wrong-panel", ground, ui, label=said),
        label("wrong-title", head, said, ui.type(17), weight=700, heading=True, lines=0),
    )
    return Pane("problems", box, ScrollArea(tuple(rows), window, tall), still, -ui(12))


def nothing_pane(item: Item, box: Box, ui: Ui) -> Pane:
    """Return what stands where the cards would be: why there are none, and what was pasted."""
    problems = item.reading.problems if item.reading else ()
    inner = box.inset(ui(26), ui(20))
    said = _("No pairs were found in this text") if item.text else _("No pairs were found")
    head, body = inner.top_part(ui.measure.height(said, ui.type(22), inner.w, 700) + ui(8))
    rows, tall = problem_rows(problems, body, ui, "wrong", 17)
    if item.text:
        rows += _excerpt(item.text, body, body.y + tall + ui(14), ui)
        tall = rows[-1].box.bottom - body.y
    ground = replace(box, h=box.h - max(0.0, body.h - tall - ui(8)))
    still = (
        panel("nothing", ground, ui, label=said, edge="bad"),
        label("nothing-title", head, said, ui.type(22), weight=700, heading=True, lines=0),
    )
    return Pane("problems", box, ScrollArea(tuple(rows), body, tall), still, -ui(16))


def _excerpt(text: str, box: Box, y: float, ui: Ui) -> tuple[Node, Node, Node]:
    """Return the beginning of what was pasted, so that it can be seen what the matter is."""
    said = text.strip()[:_EXCERPT] + ("…" if len(text.strip()) > _EXCERPT else "")
    said = "\n".join(said.splitlines()[:_EXCERPT_LINES]).replace("\t", " ⇥ ")
    size, small = ui.type(16), ui.type(14)
    tall = ui.measure.height(said, size, box.w - ui(40)) + 2
    heading = _("What was pasted")
    at = Box(box.x, y, box.w, ui.measure.line(small) + ui(4))
    frame = Box(box.x, at.bottom + ui(4), box.w - ui(12), tall + ui(24))
    inner = frame.inset(ui(14), ui(12))
    return (
        label("pasted-label", at, heading, small, colour="muted"),
        panel("pasted", frame, ui, label=heading),
        label("pasted-text", inner, said, size, lines=0, valign="top", parent="pasted"),
    )
