"""Layout: where the parts of the import screen lie, with and without files and problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.screens.importing.chips import title_and_chips
from game.screens.importing.panes import (
    Pane,
    PaneName,
    files_pane,
    nothing_pane,
    problems_pane,
)
from game.screens.importing.preview import RowTops, cards_pane, column_heads
from game.screens.importing.status import ImportStatus
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
class Body:
    """All between head and foot: the panes that scroll, and what stands around the main one."""

    files: Pane | None = None
    problems: Pane | None = None
    main: Pane | None = None
    before: tuple[Node, ...] = ()
    after: tuple[Node, ...] = ()

    def nodes(self, scrollers: Mapping[PaneName, Scroller], ui: Ui) -> tuple[Node, ...]:
        """Return all of it as it is scrolled now."""

        def scrolled(pane: Pane | None) -> tuple[Node, ...]:
            return pane.nodes(scrollers.get(pane.name, Scroller()), ui) if pane else ()

        sides = (*scrolled(self.files), *scrolled(self.problems))
        return (*sides, *self.before, *scrolled(self.main), *self.after)

    def pane_at(self, point: Point) -> Pane | None:
        """Return what the wheel moves at `point`: a list at the side, or else the main one."""
        sides = (pane for pane in (self.files, self.problems) if pane is not None)
        return next((pane for pane in sides if pane.box.holds(point)), self.main)


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
    if problems and main.w - wide - gap >= ui(_LEAST) * large:
        main, right = main.right_part(wide)
        main = main.left_part(main.w - gap)[0]
    return left, main, right


def body(status: ImportStatus, typing: bool, tops: RowTops, ui: Ui) -> Body:
    """Return title, chips and cards of the selected item, or what is said in their place."""
    batch, item = status.batch, status.batch.selected
    found = item.reading.problems if item and item.reading and item.pair_set else ()
    left, main, right = _columns(ui, files=batch.several, problems=bool(found))
    if item is None:
        return Body(before=welcome(batch.near, main, ui))
    files = files_pane(status, left, ui) if left else None
    if item.reading is None:
        said = _("Reading “{name}” …").format(name=item.name)
        return Body(files, before=reading(said, main, ui))
    problems = problems_pane(found, right, ui) if right else None
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
