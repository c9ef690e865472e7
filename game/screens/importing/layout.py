"""Layout: where the parts of the import screen lie, with and without files and problems."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from game.screens.importing.batch import Batch
from game.screens.importing.chips import title_and_chips
from game.screens.importing.panes import (
    Pane,
    PaneName,
    files_pane,
    nothing_pane,
    problems_pane,
)
from game.screens.importing.preview import RowTops, cards_pane, column_heads
from game.screens.importing.welcome import reading, welcome
from game.view.box import Box, Point
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.scroller import Scroller
from game.words import _

TOP, FOOT, AIR = 92, 76, 20
"""Units above the body, of the strip with the buttons, and between columns."""
_FILES, _PROBLEMS, _LEAST = 256, 330, 540
"""Widths in units: the list of files, the list of problems, what the cards need at least."""


@dataclass(frozen=True, slots=True)
class Places:
    """`files` and `problems` are None where they do not show."""

    files: Box | None
    main: Box
    problems: Box | None

    @classmethod
    def of(cls, ui: Ui, *, files: bool, problems: bool) -> Places:
        """Return the places, with a list of files at the side, or of problems if it has room."""
        foot = foot_box(ui)
        main = Box(foot.x, ui(TOP), foot.w, foot.y - ui(TOP))
        large, gap = max(1.0, min(ui.text, 1.5)), ui(AIR)
        left = right = None
        if files:
            left, main = main.left_part(min(ui(_FILES) * large, main.w * 0.34))
            main = main.right_part(main.w - gap)[1]
        wide = ui(_PROBLEMS) * large
        if problems and main.w - wide - gap >= ui(_LEAST) * large:
            main, right = main.right_part(wide)
            main = main.left_part(main.w - gap)[0]
        return cls(left, main, right)


@dataclass(frozen=True, slots=True)
class Body:
    """All between head and foot: the panes that scroll, and what stands around the main one."""

    files: Pane | None = None
    problems: Pane | None = None
    main: Pane | None = None
    before: tuple[Node, ...] = ()
    after: tuple[Node, ...] = ()

    def nodes(self, scrollers: Mapping[PaneName, Scroller], ui: Ui) -> tuple[Node, ...]:
        """Return all of it as it is scrolled now."""

        def shown(pane: Pane | None) -> tuple[Node, ...]:
            return pane.nodes(scrollers.get(pane.name, Scroller()), ui) if pane else ()

        sides = (*shown(self.files), *shown(self.problems))
        return (*sides, *self.before, *shown(self.main), *self.after)

    def pane_at(self, point: Point) -> Pane | None:
        """Return what the wheel moves at `point`: a list at the side, or else the main one."""
        sides = (pane for pane in (self.files, self.problems) if pane is not None)
        return next((pane for pane in sides if pane.box.holds(point)), self.main)


def foot_box(ui: Ui) -> Box:
    """Return the strip with the buttons."""
    bottom = ui.height - ui.footer - ui(FOOT)
    return Box(ui.margin, bottom, ui.width - 2 * ui.margin, ui(FOOT))


def body(batch: Batch, duplicates: Collection[int], typing: bool, tops: RowTops, ui: Ui) -> Body:
    """Return title, chips and cards of the shown item, or what is said in their place."""
    item, several = batch.shown, len(batch.items) > 1
    found = item.reading.problems if item and item.reading and item.pair_set else ()
    places = Places.of(ui, files=several, problems=bool(found))
    main, files = places.main, None
    if item is None:
        return Body(before=welcome(batch.near, main, ui))
    if places.files is not None:
        files = files_pane(batch.items, item, duplicates, places.files, ui)
    if item.reading is None:
        said = _("Reading “{name}” …").format(name=item.name)
        return Body(files, before=reading(said, main, ui))
    problems = problems_pane(found, places.problems, ui) if places.problems else None
    chips, bottom = title_and_chips(item, main, typing, ui, 0 if problems else len(found))
    rest = Box(main.x, bottom + ui(12), main.w, main.bottom - bottom - ui(12))
    over, window = rest.top_part(max(ui(38), ui.type(36)))
    if item.pair_set is not None:
        window = Box(window.x, window.y + ui(5), window.w, window.h - ui(5))
        cards = cards_pane(item.pair_set, tops, window, ui)
        return Body(files, problems, cards, chips, column_heads(item, over, ui))
    heads = column_heads(item, over, ui) if item.reading.table else ()
    lower = Box(window.x, window.y + ui(8), window.w, window.h - ui(12))
    lower = lower if heads else rest.top_part(rest.h - ui(4))[0]
    return Body(files, None, nothing_pane(item, lower, ui), (*chips, *heads))
