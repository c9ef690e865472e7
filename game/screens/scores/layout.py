"""Scores layout: the ways of playing beside the table, or over it in a narrow window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.core.clock_text import official
from game.core.run import Run, Way
from game.core.scoring import ranks
from game.screens.scores.known import Shelf
from game.view.box import Box
from game.view.node import Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.page import label, panel
from game.widgets.run_words import day, name_of, way_words, why_not_words
from game.widgets.score_table import Column, Row, heads, line, row_height, widths
from game.widgets.scrolling import bar, held
from game.words import _, n_


@dataclass(frozen=True, slots=True)
class Part:
    """A list that scrolls: how tall it is in pixels, and where it shows."""

    content: float
    clip: Box


@dataclass(frozen=True, slots=True)
class Laid:
    nodes: tuple[Node, ...]
    ways: Part
    table: Part


_NOWHERE = Part(0, Box(0, 0, 0, 0))


@dataclass(frozen=True)
class Layout:
    """What arranging needs; `shows` and `chooses` make the messages of the rows."""

    shelf: Shelf
    chosen: int | None
    ui: Ui
    shows: Callable[[Way], object]
    chooses: Callable[[int], object]
    deleted: bool = False
    """Whether runs were deleted just now, and can be brought back."""

    def arrange(self, ways_offset: float, table_offset: float) -> Laid:
        """Both lists, each moved up by its offset in pixels."""
        ui = self.ui
        area = Box(ui.margin, ui(98), ui.width - 2 * ui.margin, ui.height - ui(98) - ui(96))
        if not self.shelf.ways:
            return Laid(self._empty(area), _NOWHERE, _NOWHERE)
        left_w = min(max(ui.type(270), 0.29 * area.w), ui.type(430))
        if area.w - left_w - ui(24) >= self._table_width():
            left, right = area.left_part(left_w)
            right = Box(right.x + ui(24), right.y, right.w - ui(24), right.h)
        else:
            tall = min(self._way_height(area) * 1.6, 0.3 * area.h)
            left, right = area.top_part(tall)
            right = Box(right.x, right.y + ui(12), right.w, right.h - ui(12))
        one, ways = self._ways(left, ways_offset)
        two, table = self._table(right, table_offset)
        return Laid((*one, *two), ways, table)

    def _empty(self, area: Box) -> tuple[Node, ...]:
        ui, said = self.ui, _("No scores are kept here.")
        more = _("Finish a game, and its score appears.")
        if self.deleted:
            said, more = _("All scores were deleted."), _("“Undo” brings them back.")
        box = area.middle(min(area.w, ui.type(560)), min(area.h, ui.type(150)))
        top, foot = box.inset(ui(24), ui(20)).top_part((box.h - ui(40)) * 0.55)
        return (
            panel("empty", box, ui, label=said),
            label("empty-title", top, said, ui.type(21), weight=600, align="centre", lines=2),
            label("empty-text", foot, more, ui.type(16), colour="muted", align="centre", lines=2,
                  valign="top"),
        )  # fmt: skip

    # -------------------------------------------------------------- the ways of playing

    def _ways(self, box: Box, offset: float) -> tuple[tuple[Node, ...], Part]:
        ui, gap = self.ui, self.ui(8)
        clip = Box(box.x - ui(4), box.y, box.w + ui(8), box.h)
        tall = [self._way_height(box, at) for at in range(len(self.shelf.ways))]
        content = sum(tall) + gap * (len(tall) - 1)
        offset = held(offset, content, clip.h)
        w = box.w - (ui(10) if content > clip.h else 0)
        spots = Box(box.x, box.y - offset, w, content).rows(tall, gap)
        nodes = [self._way(at, spot, clip) for at, spot in enumerate(spots)]
        return (*nodes, *bar("ways-bar", clip, offset, content, ui)), Part(content, clip)

    def _way_texts(self, at: int) -> tuple[str, str]:
        way, title, _name, count = self.shelf.ways[at]
        said = " · ".join((way_words(way), n_("{n} run", "{n} runs", count)))
        # Lines break between the parts, not between a number and what it counts.
        return title, said.replace(" ", "\u00a0").replace("\u00a0·\u00a0", "\u00a0· ")

    def _way_height(self, box: Box, at: int = 0) -> float:
        ui, inner = self.ui, box.w - self.ui(10 + 36)
        title, below = self._way_texts(at)
        return (
            min(2 * 1.25 * ui.type(17), self.ui.measure.height(title, ui.type(17), inner, 600))
            + self.ui.measure.height(below, ui.type(14), inner)
            + ui(22)
        )

    def _way(self, at: int, box: Box, clip: Box) -> Node:
        ui, way = self.ui, self.shelf.ways[at][0]
        title, below = self._way_texts(at)
        this = way == self.shelf.way
        inside = box.inset(ui(18), ui(10))
        foot_h = self.ui.measure.height(below, ui.type(14), box.w - ui(36))
        top, foot = inside.bottom_part(foot_h)
        edge: Token = "term" if this else "edge"
        skin = Skin(
            fill="card", edge=edge, edge_px=ui(2) if this else max(1.0, ui(1.3)), radius=ui(12),
            bar=edge if this else "clear", bar_px=ui(6) if this else 0,
        )  # fmt: skip
        texts = (
            Text(title, top, ui.type(17), 600, lines=2),
            Text(below, foot, ui.type(14), 400, "muted", valign="top"),
        )
        return Node(
            f"way-{at}", "choice", box, f"{title}. {below}", skin=skin, texts=texts,
            message=self.shows(way), clip=clip, selected=this,
        )  # fmt: skip

    # -------------------------------------------------------------- the table

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(_("#"), "right"), Column(_("Name"), wide=True), Column(_("Score"), "right"),
            Column(_("Official time"), "right"), Column(_("Errors"), "right"),
            Column(_("Date"), "right"),
        )  # fmt: skip

    def _rows(self) -> list[Row]:
        """The ranked runs; a star stands by each player's best."""
        rows, seen = [], set()
        for run, rank in zip(self.shelf.ranked, ranks(self.shelf.ranked), strict=True):
            best = bool(run.start.nickname) and run.start.nickname not in seen
            seen.add(run.start.nickname)
            rows.append(self._row(run, str(rank), best=best))
        return rows

    def _row(self, run: Run, rank: str, *, best: bool = False, quiet: bool = False) -> Row:
        result = run.result
        cells = (rank, name_of(run), str(result.score), official(result.official_ms),
                 str(result.errors), day(run.finished_at))  # fmt: skip
        return Row(
            f"run-{run.id}", cells, quiet=quiet, icon="star" if best else None,
            message=self.chooses(run.id), chosen=run.id == self.chosen,
        )  # fmt: skip

    def _table_width(self) -> float:
        """The least width at which a name still has room."""
        ui = self.ui
        fixed = widths(self._columns(), self._all_rows, 0, ui)
        return sum(fixed) + ui(14 * 5 + 30 + 20 + 12) + ui.type(110) - ui(40)

    @cached_property
    def _all_rows(self) -> list[Row]:
        return self._rows() + [self._row(run, "–", quiet=True) for run in self.shelf.unranked]

    def _table(self, box: Box, offset: float) -> tuple[tuple[Node, ...], Part]:
        ui = self.ui
        inside = box.inset(ui(10), ui(14))
        title, rest = inside.top_part(ui.type(30))
        labels, clip = rest.top_part(ui.type(26))
        columns, rows = self._columns(), self._all_rows
        wide = widths(columns, rows, clip.w - ui(30 + 12), ui)
        content = self._content()
        offset = held(offset, content, clip.h)
        nodes = [
            panel("table", box, ui, label=self.shelf.title),
            label("table-title", title.inset(ui(15), 0), self.shelf.title, ui.type(20), weight=700,
                  heading=True),
            heads("table-heads", labels.inset(ui(15), 0), columns, wide, ui),
        ]  # fmt: skip
        lines = self._lines(rows, Box(clip.x, clip.y - offset, clip.w - ui(12), clip.h), columns,
                            wide, clip)  # fmt: skip
        return (
            (*nodes, *lines, *bar("table-bar", clip, offset, content, ui)),
            Part(content, clip),
        )

    def _content(self) -> float:
        tall = row_height(self.ui)
        extra = tall * 1.2 if self.shelf.unranked else 0
        each = tall + self._why_height()
        return len(self.shelf.ranked) * tall + extra + len(self.shelf.unranked) * each

    def _why_height(self) -> float:
        return self.ui.type(13) * 1.35 + self.ui(6)

    def _lines(
        self, rows: Sequence[Row], box: Box, columns: Sequence[Column], wide: Sequence[float],
        clip: Box,
    ) -> list[Node]:  # fmt: skip
        ui, tall, y = self.ui, row_height(self.ui), box.y
        nodes = []
        count = len(self.shelf.ranked)
        for at, row in enumerate(rows):
            if at == count:
                head = Box(box.x + ui(15), y, box.w - ui(30), tall * 1.2)
                nodes.append(label("unranked", head, _("Not ranked"), ui.type(15), weight=600,
                                   colour="muted", valign="bottom", clip=clip))  # fmt: skip
                y = head.bottom
            if y > clip.bottom + 2 * tall or y < clip.y - 3 * tall:
                # Too far off to be seen or stepped onto: a long table stays quick.
                y += tall + (self._why_height() if at >= count else 0)
                continue
            ground = Box(box.x, y + ui(1), box.w, tall - ui(2))
            inside = ground.inset(ui(3), 0)
            nodes.append(line(row, inside, columns, wide, ui, clip=clip))
            y += tall
            if at >= count:
                nodes.append(
                    self._why(at - count, row, Box(box.x, y - ui(3), box.w, 0), wide, clip)
                )
                y += self._why_height()
        return nodes

    def _why(self, at: int, row: Row, box: Box, wide: Sequence[float], clip: Box) -> Node:
        ui, run = self.ui, self.shelf.unranked[at]
        left = box.x + ui(15 + 14) + wide[0]
        spot = Box(left, box.y, box.right - left - ui(15), ui.type(13) * 1.35)
        return label(f"{row.id}-why", spot, why_not_words(run.result.why_not), ui.type(13),
                     colour="muted", clip=clip)  # fmt: skip
