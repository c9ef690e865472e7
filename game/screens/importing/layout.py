"""Layout: the panes of the import screen: files, problems, and the cards or why there are none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.formats.problems import Problem
from game.screens.importing.chips import title_and_chips
from game.screens.importing.items import Item
from game.screens.importing.messages import RemoveItem, SelectItem
from game.screens.importing.preview import column_heads, row_tops, visible_cards
from game.screens.importing.spot import spot_of
from game.screens.importing.storing import ImportStatus
from game.screens.importing.welcome import reading, welcome
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Text, Token
from game.view.ui import Ui
from game.widgets.page import label, outline, panel
from game.widgets.problem_list import pressable_rows, problem_rows
from game.widgets.scroller import ScrollArea, Scroller
from game.words import _, n_

TOP, FOOT, AIR = 92, 76, 20
"""Units above the panes, of the strip with the buttons, and between columns."""
_FILES, _PROBLEMS, _LEAST = 256, 330, 540
"""Widths in units: the list of files, the list of problems, what the cards need at least."""
_SHARE = 0.3
"""What the problems may take of the height, below the cards of an upright window."""
_ROW = 62
"""Units that a row of the files is high."""
_EXCERPT, _EXCERPT_LINES = 1500, 40


@dataclass(frozen=True, slots=True)
class Pane:
    """A list in `box` with its bar, and what stands still `before` and `after` it.

    `draw` makes the nodes that show at an offset, where there are too many to make all.
    """

    name: str
    box: Box
    area: ScrollArea
    before: tuple[Node, ...] = ()
    after: tuple[Node, ...] = ()
    bar_inset: float = 0.0
    draw: Callable[[float], tuple[Node, ...]] | None = None

    def nodes(self, scroller: Scroller, ui: Ui) -> tuple[Node, ...]:
        """Return the pane as it shows now."""
        rows = self.draw(self.area.offset(scroller)) if self.draw else self.area.visible(scroller)
        bar = self.area.bar(f"{self.name}-bar", scroller, ui, self.bar_inset)
        return *self.before, *rows, *bar, *self.after


def foot_box(ui: Ui) -> Box:
    """Return the strip with the buttons."""
    bottom = ui.height - ui.footer - ui(FOOT)
    return Box(ui.margin, bottom, ui.width - 2 * ui.margin, ui(FOOT))


def _columns(ui: Ui, *, files: bool, problems: bool) -> tuple[Box | None, Box, Box | None]:
    """Return the places of the files, of the cards, and of the problems if they have room."""
    foot = foot_box(ui)
    main = Box(foot.x, ui(TOP), foot.w, foot.y - ui(TOP))
    large, gap = max(1.0, min(ui.text, 1.5)), ui(AIR)
    left = right = None
    if files:
        left, main = main.left_part(min(ui(_FILES) * large, main.w * 0.34))
        main = main.right_part(main.w - gap)[1]
    wide = ui(_PROBLEMS) * large
    if problems and not main.is_upright and main.w - wide - gap >= ui(_LEAST) * large:
        main, right = main.right_part(wide)
        main = main.left_part(main.w - gap)[0]
    return left, main, right


def panes(status: ImportStatus, typing: bool, chosen: Problem | None, ui: Ui) -> tuple[Pane, ...]:
    """Return the lists at the sides and, last, the selected item or what is said in its place.

    The place of the `chosen` problem is lit.
    """
    batch, item = status.batch, status.batch.selected
    problems = item.problems if item and item.pair_set else ()
    left, main, right = _columns(ui, files=batch.several, problems=bool(problems))
    lists = (_files_pane(status, left, ui),) if left else ()
    still = Pane("still", main, ScrollArea((), main, 0))
    if item is None:
        return (replace(still, before=welcome(batch.near, main, ui)),)
    if item.result is None:
        said = _("Reading “{name}” …").format(name=item.name)
        if media := item.unpacked_media:
            many = n_("{n} picture or sound so far", "{n} pictures and sounds so far", media)
            said = f"{said}\n{many}"
        return *lists, replace(still, before=reading(said, main, ui))
    below = bool(problems) and right is None and main.is_upright
    counted = 0 if right or below else len(problems)
    chips, bottom = title_and_chips(item, main, typing, ui, counted)
    rest = Box(main.x, bottom + ui(12), main.w, main.bottom - bottom - ui(12))
    over, window = rest.top_part(max(ui(38), ui.type(36)))
    if item.pair_set is None:
        heads = column_heads(item, over, ui) if item.table else ()
        lower = Box(window.x, window.y + ui(8), window.w, window.h - ui(12))
        lower = lower if heads else rest.top_part(rest.h - ui(4))[0]
        nothing = _nothing_pane(item, lower, ui)
        return *lists, replace(nothing, before=(*chips, *heads, *nothing.before))
    if right:
        lists = (*lists, _problems_pane(item, chosen, right, ui))
    window = Box(window.x, window.y + ui(5), window.w, window.h - ui(5))
    tops, pair_set = row_tops(item.result, window.w, ui), item.pair_set
    if below:
        wrong = _problems_below(item, chosen, window, tops[-1] + ui(2 + AIR), ui)
        lists = (*lists, wrong)
        window = replace(window, h=wrong.box.y - ui(AIR) - window.y)
    area, heads = ScrollArea((), window, tops[-1] + ui(2)), column_heads(item, over, ui)
    draw = partial(visible_cards, pair_set, tops, window, ui, spot_of(chosen, item))
    return *lists, Pane("cards", window, area, chips, heads, -ui(15), draw)


# ---------------------------------------------------------------------- the files


def _files_pane(status: ImportStatus, box: Box, ui: Ui) -> Pane:
    """Return all that was dropped, each with how it stands."""
    batch, tall = status.batch, ui(_ROW) * max(1.0, ui.text)
    nodes: list[Node] = []
    for number, item in enumerate(batch.items):
        place = Box(box.x, box.y + ui(4) + number * tall, box.w, tall - ui(8))
        nodes += _file(item, status, place, ui)
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
    if item.problems:
        problems = n_("{n} problem", "{n} problems", len(item.problems))
        return f"{count} · {problems}", "warning", "ochre"
    return count, "tick", "good"


def _file(item: Item, status: ImportStatus, box: Box, ui: Ui) -> tuple[Node, Node]:
    """Return the row of a file, and the cross that takes it off the list."""
    said, icon, colour = _file_status(item, status)
    selected = item is status.batch.selected
    sign, rest = box.inset(ui(12), ui(6)).left_part(ui(30))
    cross = Box(box.right - ui(38), box.y, ui(38), box.h)
    name_at, status_at = replace(rest, w=cross.x - rest.x).top_part(rest.h * 0.54)
    texts = (
        Text(item.name, name_at, ui.type(16), 600 if selected else 400, lines=1),
        Text(said, status_at, ui.type(14), colour="muted", lines=1),
    )
    skin = outline(ui, ui(10))
    if selected:
        skin = replace(skin, edge="term", edge_px=ui(2.4), shadow=ui(5))
    icons = (Icon(icon, sign.middle(ui(20), ui(20)).moved(-ui(4), 0), colour),)
    id = f"file-{item.key}"
    row = Node(id, "row", box, item.name, said, skin, texts, icons, selected=selected)
    icons = (Icon("cross", cross.middle(ui(13), ui(13)), "muted"),)
    at = cross.middle(ui(32), ui(32))
    out = Node(f"{id}-out", "button", at, _("Leave this file out"), icons=icons, parent=id)
    remove = replace(out, message=RemoveItem(item.key), focusable=False)
    return replace(row, message=SelectItem(item.key)), remove


# ---------------------------------------------------------------------- what is wrong


def _problems_pane(item: Item, chosen: Problem | None, box: Box, ui: Ui) -> Pane:
    """Return the panel with all problems at the side; a press on one leads to its pair."""
    problems = item.problems
    head, body = box.inset(ui(18), ui(14)).top_part(ui.measure.line(ui.type(17)) + ui(8))
    window = body.inset(0, ui(2))
    rows, tall = problem_rows(problems, window, ui, "wrong", 15)
    if item.knows_lines:
        rows = pressable_rows(rows, problems, ui, chosen, whole=False)
    said = n_("{n} thing to look at", "{n} things to look at", len(problems))
    ground = replace(box, h=box.h - max(0.0, window.h - tall - ui(4)))
    still = (
        panel("wrong-panel", ground, ui, label=said),
        label("wrong-title", head, said, ui.type(17), weight=700, heading=True, lines=0),
    )
    return Pane("problems", box, ScrollArea(tuple(rows), window, tall), still, bar_inset=-ui(12))


def _problems_below(item: Item, chosen: Problem | None, window: Box, cards: float, ui: Ui) -> Pane:
    """Return the panel under the cards, which take `cards` pixels, or at the bottom."""
    most = window.bottom_part(window.h * _SHARE)[1]
    tall = _problems_pane(item, chosen, most, ui).before[0].box.h
    y = min(window.y + cards, window.bottom - tall)
    return _problems_pane(item, chosen, Box(most.x, y, most.w, tall), ui)


def _nothing_pane(item: Item, box: Box, ui: Ui) -> Pane:
    """Return what stands where the cards would be: why there are none, and what was pasted."""
    inner = box.inset(ui(26), ui(20))
    said = _("No pairs were found in this text") if item.text else _("No pairs were found")
    head, body = inner.top_part(ui.measure.height(said, ui.type(22), inner.w, 700) + ui(8))
    rows, tall = problem_rows(item.problems, body, ui, "wrong", 17)
    if item.text:
        rows += _excerpt(item.text, body, body.y + tall + ui(14), ui)
        tall = rows[-1].box.bottom - body.y
    ground = replace(box, h=box.h - max(0.0, body.h - tall - ui(8)))
    still = (
        panel("nothing", ground, ui, label=said, edge="bad"),
        label("nothing-title", head, said, ui.type(22), weight=700, heading=True, lines=0),
    )
    return Pane("problems", box, ScrollArea(tuple(rows), body, tall), still, bar_inset=-ui(16))


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
