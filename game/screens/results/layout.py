"""Results layout: two columns where there is room, else one column that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.screens.results.known import Known, tiles_of
from game.screens.results.review_rows import all_well, all_well_height, review_row
from game.screens.results.tiles import tiles
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.page import label
from game.widgets.run_pictures import chart, chart_height, small_table, table_height
from game.widgets.scrolling import bar, held


@dataclass(frozen=True, slots=True)
class Laid:
    """The nodes between header and buttons; how tall what scrolls is, and what it shows in."""

    nodes: tuple[Node, ...]
    content: float
    clip: Box


@dataclass(frozen=True, slots=True)
class Layout:
    """What arranging needs; `opens` makes the message of a row to review."""

    known: Known
    ui: Ui
    see_all: Button
    opens: Callable[[int], object]
    titles: tuple[str, str]
    """The words over the list to review, and over its place when there is nothing to."""
    goal: str
    """What to try next when there is nothing to review."""

    @property
    def area(self) -> Box:
        ui = self.ui
        return Box(ui.margin, ui(98), ui.width - 2 * ui.margin, ui.height - ui(98) - ui(96))

    def arrange(self, offset: float) -> Laid:
        """Everything, moved up by `offset` pixels where it scrolls."""
        return self._wide(offset) or self._narrow(offset)

    # -------------------------------------------------------------- two columns

    def _wide(self, offset: float) -> Laid | None:
        """Like a newspaper: what to review on the left, the table on the right.

        None when the text is too large for the window.
        """
        ui, area = self.ui, self.area
        right_w = min(max(ui.type(326), 0.29 * area.w), ui.type(470))
        left, right = area.right_part(right_w)
        left = Box(left.x, left.y, left.w - ui(24), left.h)
        if left.w < ui.type(520) or area.h < table_height(4, ui):
            return None
        top = tiles(tiles_of(self.known), left.x, left.y, left.w, ui)
        _tiles, rest = left.top_part(max(n.box.bottom for n in top) - left.y + ui(16))
        if rest.h < ui.type(190) + (self._chart_height() + ui(12)):
            return None
        head, rest = rest.top_part(ui.type(20) * 1.35 + ui(6))
        below, nodes = self._beside(rest, offset)
        table = small_table(
            right, self.known.table, self.known.ranks, self.known.run, self.see_all, ui, None,
        )  # fmt: skip
        return Laid((*top, self._heading(head, None), *nodes, *table), below.content, below.clip)

    def _beside(self, rest: Box, offset: float) -> tuple[Laid, tuple[Node, ...]]:
        """The list to review and, at the foot, the chart; it grows when there is no list."""
        ui, tall = self.ui, self._chart_height()
        if not self.known.items:
            chart_h = min(max(tall, 0.4 * rest.h), ui(170)) if tall else 0.0
            well, foot = rest.bottom_part(chart_h + ui(16) if tall else 0)
            spot = Box(foot.x, foot.y + ui(16), foot.w, chart_h)
            nodes = all_well(well, self.goal, ui, None) + self._chart(spot, None)
            return Laid((), 0, well), nodes
        room, foot = rest.bottom_part(tall + ui(12) if tall else 0)
        spot = Box(foot.x, foot.y + ui(12), foot.w, tall)
        clip = Box(room.x - ui(4), room.y, room.w + ui(8), room.h)
        all_rows, content = self._rows(0, room, clip, scrolls=True)
        if content > clip.h:
            clip = _to_a_whole_row(clip, all_rows, ui)
        offset = held(offset, content, clip.h)
        rows, _end = self._rows(-offset, room, clip, scrolls=content > clip.h)
        nodes = (*rows, *bar("list-bar", clip, offset, content, ui), *self._chart(spot, None))
        return Laid((), content, clip), nodes

    # -------------------------------------------------------------- one column

    def _narrow(self, offset: float) -> Laid:
        """All below one another, scrolled as a whole."""
        ui, area = self.ui, self.area
        clip = Box(area.x - ui(6), area.y - ui(4), area.w + ui(22), area.h + ui(8))
        content = self._column(0, clip)[1]
        offset = held(offset, content, clip.h)
        nodes, _content = self._column(offset, clip)
        return Laid((*nodes, *bar("page-bar", clip, offset, content, ui)), content, clip)

    def _column(self, offset: float, clip: Box) -> tuple[tuple[Node, ...], float]:
        ui, area = self.ui, self.area
        top = area.y - offset
        nodes = list(tiles(tiles_of(self.known), area.x, top, area.w, ui))
        nodes = [_in(node, clip) for node in nodes]
        y = max(n.box.bottom for n in nodes) + ui(16)
        head = Box(area.x, y, area.w, ui.type(20) * 1.35 + ui(6))
        nodes.append(self._heading(head, clip))
        room = Box(area.x, head.bottom, area.w, area.h)
        if self.known.items:
            rows, tall = self._rows(0, room, clip)
        else:
            tall = all_well_height(self.goal, room.w, ui)
            well = Box(room.x, room.y, room.w, tall)
            rows = all_well(well, self.goal, ui, clip)
        nodes += rows
        y = room.y + tall + ui(18)
        table = Box(area.x, y, area.w, table_height(min(8, len(self.known.table) + 1), ui))
        nodes += small_table(table, self.known.table, self.known.ranks, self.known.run,
                             self.see_all, ui, clip)  # fmt: skip
        y = table.bottom + ui(18)
        if tall := self._chart_height():
            nodes += self._chart(Box(area.x, y, area.w, tall), clip)
            y += tall + ui(10)
        return tuple(nodes), y - top + ui(4)

    # -------------------------------------------------------------- pieces

    def _heading(self, box: Box, clip: Box | None) -> Node:
        title = self.titles[0 if self.known.items else 1]
        return label("review-title", box, title, self.ui.type(20), weight=700, heading=True,
                     valign="top", clip=clip)  # fmt: skip

    def _rows(
        self, dy: float, room: Box, clip: Box, *, scrolls: bool = False
    ) -> tuple[tuple[Node, ...], float]:
        """The pairs to review from the top of `room`, and how tall they are together."""
        ui, y, nodes = self.ui, room.y + dy, []
        w = room.w - (ui(8) if scrolls else 0)
        for at, item in enumerate(self.known.items):
            pair = self.known.game.pairs[item.pair]
            node = review_row(f"review-{at}", item, pair, self.known.pair_set,
                              (room.x, y, w), ui, self.opens(at), clip)  # fmt: skip
            nodes.append(node)
            y += node.box.h + ui.gap
        return tuple(nodes), y - ui.gap - room.y - dy + ui(2)

    def _chart_height(self) -> float:
        return chart_height(self.ui) if len(self.known.last) > 1 else 0.0

    def _chart(self, box: Box, clip: Box | None) -> tuple[Node, ...]:
        if not self._chart_height():
            return ()
        return chart(self.known.last, self.known.run.id, box, self.ui, clip)


def _in(node: Node, clip: Box) -> Node:
    return replace(node, clip=clip)


def _to_a_whole_row(clip: Box, rows: Sequence[Node], ui: Ui) -> Box:
    """The clip with no half row at its foot, unless that would leave much of it empty."""
    whole = [n.box.bottom for n in rows if n.box.bottom <= clip.bottom]
    low = max(whole, default=0.0) + ui(2) - clip.y
    return Box(clip.x, clip.y, clip.w, low) if low > 0.6 * clip.h else clip
