"""Page: the whole of the editor as nodes, from what it shows."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.options import Room
from game.core.sheet import Sheet
from game.parts.basics import key_hints, page
from game.parts.editor import finder, foot, head, layout, on_board, preview, table
from game.parts.editor.cells import Cells
from game.parts.editor.facts import Facts
from game.parts.editor.finding import Finding
from game.parts.editor.layout import Places
from game.parts.editor.on_board import Place
from game.parts.editor.remarks import Judge
from game.parts.editor.rolled import Rolled
from game.parts.editor.table import Table
from game.parts.editor.work import Work
from game.view.box import Box
from game.view.line import Line
from game.view.measure import Measure
from game.view.node import Node
from game.view.scale import Scale


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


def lay(shown: Shown, cells: Cells | None, scale: Scale, measure: Measure) -> Laid:
    """Lay all out; `cells` are those of the last time, used again if nothing is other."""
    size = scale.width, scale.height
    board = Place(size, shown.room, measure)
    shorter = shown.facts.shorter
    pair = on_board.pair(shown.work.writing)
    itself = on_board.pair(shown.work.row)
    others = tuple(other for other in shorter if other not in (pair, itself))
    seen = preview.Shown(pair, shown.work.chosen.row, others, shown.preview_scroll)
    notices, tall = foot.notices(shown.trouble, shown.said, scale(head.HEIGHT), scale, measure)
    bar = Box(0, scale(head.HEIGHT) + tall, scale.width - scale.margin, scale(finder.HEIGHT))
    tall += bar.h if shown.finding is not None else 0.0
    places = layout.cut(tall, preview.height(seen, scale, board), scale)
    sheet, columns = shown.sheet, shown.work.columns
    frame = table.frame(places.table, columns, len(sheet.rows) + 1, scale, measure)
    spoken = (sheet.term_language, sheet.definition_language, "")[:columns]
    if cells is None or (cells.widths, cells.languages, cells.scale) != (
        frame.widths, spoken, scale,
    ):  # fmt: skip
        cells = Cells(frame.widths, spoken, scale, measure)
    # What a row is marked with does not depend on the room that is looked at just now.
    judge = Judge(Place(size, "projector", measure), shorter)
    made = Table(
        sheet, shown.work.chosen, shown.work.typing, shown.rolled,
        shown.focus == "cell" or shown.finding is not None,
        shown.focus == "cell", frame,
        cells, judge,
    )  # fmt: skip
    return Laid(places, made, seen, board, notices, bar)


def nodes(shown: Shown, laid: Laid, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """Everything, in the order in which Tab goes through it."""
    typing = shown.work.typing is not None
    fields, buttons = _head(shown, scale, measure)
    find: tuple[Node, ...] = ()
    if shown.finding is not None:
        find = finder.nodes(
            shown.finding, laid.finder, scale, measure,
            focused=shown.focus == "find-words",
        )  # fmt: skip
    return (
        page(scale),
        *fields,
        *laid.table.nodes(),
        *foot.strip(_status(shown), laid.places.strip, scale, measure),
        *preview.nodes(laid.preview, laid.places.preview, scale, laid.board),
        *buttons,
        *laid.notices,
        *find,
        *key_hints(foot.hints(typing=typing), scale, measure),
    )


def _head(
    shown: Shown, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    history, typing = shown.work.history, shown.work.typing
    top = head.Shown(
        shown.sheet, shown.focus, shown.line,
        bool(history.past) or typing is not None, bool(history.future),
    )  # fmt: skip
    made = head.nodes(top, scale, measure)
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
