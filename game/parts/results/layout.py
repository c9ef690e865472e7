"""Results layout: two columns where there is room, else one column that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.parts.basics import Choice, words
from game.parts.results.known import Known, tiles_of
from game.parts.results.review_rows import all_well, all_well_height, review_row
from game.parts.results.tiles import tiles
from game.parts.run_pictures import chart, chart_height, small_table, table_height
from game.parts.scrolling import bar, held
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Node
from game.view.scale import Scale


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
    scale: Scale
    measure: Measure
    see_all: Choice
    opens: Callable[[int], object]
    titles: tuple[str, str]
    """The words over the list to review, and over its place when there is nothing to."""
    goal: str
    """What to try next when there is nothing to review."""

    @property
    def area(self) -> Box:
        s = self.scale
        return Box(s.margin, s(98), s.width - 2 * s.margin, s.height - s(98) - s(96))

    def arrange(self, offset: float) -> Laid:
        """Everything, moved up by `offset` pixels where it scrolls."""
        return self._wide(offset) or self._narrow(offset)

    # -------------------------------------------------------------- two columns

    def _wide(self, offset: float) -> Laid | None:
        """Like a newspaper: what to review on the left, the table on the right.

        None when the text is too large for the window.
        """
        s, area = self.scale, self.area
        right_w = min(max(s.type(326), 0.29 * area.w), s.type(470))
        left, right = area.right_part(right_w)
        left = Box(left.x, left.y, left.w - s(24), left.h)
        if left.w < s.type(520) or area.h < table_height(4, s):
            return None
        top = tiles(tiles_of(self.known), left.x, left.y, left.w, s, self.measure)
        _tiles, rest = left.top_part(max(n.box.bottom for n in top) - left.y + s(16))
        if rest.h < s.type(190) + (self._chart_height() + s(12)):
            return None
        head, rest = rest.top_part(s.type(20) * 1.35 + s(6))
        below, nodes = self._beside(rest, offset)
        table = small_table(
            right, self.known.table, self.known.ranks, self.known.run, self.see_all, s,
            self.measure, None,
        )  # fmt: skip
        return Laid((*top, self._heading(head, None), *nodes, *table), below.content, below.clip)

    def _beside(self, rest: Box, offset: float) -> tuple[Laid, tuple[Node, ...]]:
        """The list to review and, at the foot, the chart; it grows when there is no list."""
        s, tall = self.scale, self._chart_height()
        if not self.known.items:
            chart_h = min(max(tall, 0.4 * rest.h), s(170)) if tall else 0.0
            well, foot = rest.bottom_part(chart_h + s(16) if tall else 0)
            spot = Box(foot.x, foot.y + s(16), foot.w, chart_h)
            nodes = all_well(well, self.goal, s, self.measure, None) + self._chart(spot, None)
            return Laid((), 0, well), nodes
        room, foot = rest.bottom_part(tall + s(12) if tall else 0)
        spot = Box(foot.x, foot.y + s(12), foot.w, tall)
        clip = Box(room.x - s(4), room.y, room.w + s(8), room.h)
        all_rows, content = self._rows(0, room, clip, scrolls=True)
        if content > clip.h:
            clip = _to_a_whole_row(clip, all_rows, s)
        offset = held(offset, content, clip.h)
        rows, _end = self._rows(-offset, room, clip, scrolls=content > clip.h)
        nodes = (*rows, *bar("list-bar", clip, offset, content, s), *self._chart(spot, None))
        return Laid((), content, clip), nodes

    # -------------------------------------------------------------- one column

    def _narrow(self, offset: float) -> Laid:
        """All below one another, scrolled as a whole."""
        s, area = self.scale, self.area
        clip = Box(area.x - s(6), area.y - s(4), area.w + s(22), area.h + s(8))
        content = self._column(0, clip)[1]
        offset = held(offset, content, clip.h)
        nodes, _content = self._column(offset, clip)
        return Laid((*nodes, *bar("page-bar", clip, offset, content, s)), content, clip)

    def _column(self, offset: float, clip: Box) -> tuple[tuple[Node, ...], float]:
        s, area = self.scale, self.area
        top = area.y - offset
        nodes = list(tiles(tiles_of(self.known), area.x, top, area.w, s, self.measure))
        nodes = [_in(node, clip) for node in nodes]
        y = max(n.box.bottom for n in nodes) + s(16)
        head = Box(area.x, y, area.w, s.type(20) * 1.35 + s(6))
        nodes.append(self._heading(head, clip))
        room = Box(area.x, head.bottom, area.w, area.h)
        if self.known.items:
            rows, tall = self._rows(0, room, clip)
        else:
            tall = all_well_height(self.goal, room.w, s, self.measure)
            well = Box(room.x, room.y, room.w, tall)
            rows = all_well(well, self.goal, s, self.measure, clip)
        nodes += rows
        y = room.y + tall + s(18)
        table = Box(area.x, y, area.w, table_height(min(8, len(self.known.table) + 1), s))
        nodes += small_table(table, self.known.table, self.known.ranks, self.known.run,
                             self.see_all, s, self.measure, clip)  # fmt: skip
        y = table.bottom + s(18)
        if tall := self._chart_height():
            nodes += self._chart(Box(area.x, y, area.w, tall), clip)
            y += tall + s(10)
        return tuple(nodes), y - top + s(4)

    # -------------------------------------------------------------- pieces

    def _heading(self, box: Box, clip: Box | None) -> Node:
        title = self.titles[0 if self.known.items else 1]
        return words("review-title", box, title, self.scale.type(20), weight=700, heading=True,
                     valign="top", clip=clip)  # fmt: skip

    def _rows(
        self, dy: float, room: Box, clip: Box, *, scrolls: bool = False
    ) -> tuple[tuple[Node, ...], float]:
        """The pairs to review from the top of `room`, and how tall they are together."""
        s, y, nodes = self.scale, room.y + dy, []
        w = room.w - (s(8) if scrolls else 0)
        for at, item in enumerate(self.known.items):
            pair = self.known.game.pairs[item.pair]
            node = review_row(f"review-{at}", item, pair, self.known.pair_set,
                              (room.x, y, w), s, self.measure, self.opens(at), clip)  # fmt: skip
            nodes.append(node)
            y += node.box.h + s.gap
        return tuple(nodes), y - s.gap - room.y - dy + s(2)

    def _chart_height(self) -> float:
        return chart_height(self.scale) if len(self.known.last) > 1 else 0.0

    def _chart(self, box: Box, clip: Box | None) -> tuple[Node, ...]:
        if not self._chart_height():
            return ()
        return chart(self.known.last, self.known.run.id, box, self.scale, self.measure, clip)


def _in(node: Node, clip: Box) -> Node:
    return replace(node, clip=clip)


def _to_a_whole_row(clip: Box, rows: Sequence[Node], scale: Scale) -> Box:
    """The clip with no half row at its foot, unless that would leave much of it empty."""
    whole = [n.box.bottom for n in rows if n.box.bottom <= clip.bottom]
    low = max(whole, default=0.0) + scale(2) - clip.y
    return Box(clip.x, clip.y, clip.w, low) if low > 0.6 * clip.h else clip
