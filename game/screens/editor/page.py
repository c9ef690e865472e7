"""Page: the whole of the editor as nodes, from what it shows."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.options import Room
from game.core.sheet import Sheet
from game.screens.editor import finder, foot, head, layout, on_board, preview, table
from game.screens.editor.cells import Cells
from game.screens.editor.facts import Facts
from game.screens.editor.finding import Finding
from game.screens.editor.layout import Places
from game.screens.editor.on_board import Place
from game.screens.editor.remarks import Judge
from game.screens.editor.rolled import Rolled
from game.screens.editor.table import Table
from game.screens.editor.work import Work
from game.view.box import Box
from game.view.line import Line
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.hints import key_hints
from game.widgets.page import page


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the page shows. `focus` is "cell", or the id of a field or a button."""

    work: Work
    facts: Facts
    focus: str
    line: Line
    finding: Finding | None
    room: Room
    rolled: Rolled
    preview_scroll: float
    trouble: str
    said: tuple[str, ...]
    kept: bool
    waiting: bool
    hints: bool

    @property
    def sheet(self) -> Sheet:
        return self.work.sheet


@dataclass(frozen=True, slots=True)
class Laid:
    """Where things lie: the places, the preview's pair, the notices above the table."""

    places: Places
    table: Table
    preview: preview.Shown
    board: Place
    notices: tuple[Node, ...]
    finder: Box


def lay(shown: Shown, cells: Cells | None, ui: Ui) -> Laid:
    """Lay all out; `cells` are those of the last time, used again if nothing is other."""
    size = ui.width, ui.height
    board = Place(size, shown.room, ui.measure)
    shorter = shown.facts.shorter
    pair = on_board.pair(shown.work.writing)
    itself = on_board.pair(shown.work.row)
    others = tuple(other for other in shorter if other not in (pair, itself))
    seen = preview.Shown(pair, shown.work.chosen.row, others, shown.preview_scroll)
    notices, tall = foot.notices(shown.trouble, shown.said, ui(head.HEIGHT), ui)
    bar = Box(0, ui(head.HEIGHT) + tall, ui.width - ui.margin, ui(finder.HEIGHT))
    tall += bar.h if shown.finding is not None else 0.0
    places = layout.cut(tall, preview.height(seen, ui, board), ui)
    sheet, columns = shown.sheet, shown.work.columns
    frame = table.frame(places.table, columns, len(sheet.rows) + 1, ui)
    spoken = (sheet.term_language, sheet.definition_language, "")[:columns]
    if cells is None or (cells.widths, cells.languages, cells.ui) != (
        frame.widths, spoken, ui,
    ):  # fmt: skip
        cells = Cells(frame.widths, spoken, ui)
    # What a row is marked with does not depend on the room that is looked at just now.
    judge = Judge(Place(size, "projector", ui.measure), shorter)
    made = Table(
        sheet, shown.work.chosen, shown.work.typing, shown.rolled,
        shown.focus == "cell" or shown.finding is not None,
        shown.focus == "cell", frame,
        cells, judge,
    )  # fmt: skip
    return Laid(places, made, seen, board, notices, bar)


def nodes(shown: Shown, laid: Laid, ui: Ui) -> tuple[Node, ...]:
    """Everything, in the order in which Tab goes through it."""
    typing = shown.work.typing is not None
    fields, buttons = _head(shown, ui)
    find: tuple[Node, ...] = ()
    if shown.finding is not None:
        find = finder.nodes(
            shown.finding, laid.finder, ui,
            focused=shown.focus == "find-words",
        )  # fmt: skip
    return (
        page(ui),
        *fields,
        *laid.table.nodes(),
        *foot.strip(_status(shown), laid.places.strip, ui),
        *preview.nodes(laid.preview, laid.places.preview, ui, laid.board),
        *buttons,
        *laid.notices,
        *find,
        *key_hints(foot.hints(typing=typing), ui),
    )


def _head(shown: Shown, ui: Ui) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    history, typing = shown.work.history, shown.work.typing
    top = head.Shown(
        shown.sheet, shown.focus, shown.line,
        bool(history.past) or typing is not None, bool(history.future),
    )  # fmt: skip
    made = head.nodes(top, ui)
    return (
        tuple(node for node in made if node.role != "button"),
        tuple(node for node in made if node.role == "button"),
    )


def _status(shown: Shown) -> foot.Status:
    chosen, rows = shown.work.chosen, len(shown.sheet.rows)
    many = max(1, min(chosen.last, rows - 1) - chosen.first + 1)
    return foot.Status(
        shown.facts.pairs, many, shown.kept, shown.trouble, shown.waiting, shown.hints,
        empty=not rows and not shown.kept,
    )  # fmt: skip
