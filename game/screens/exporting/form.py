"""The form of the export screen: what to make, how it is printed, and in which file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from game.export.order import Order, formats
from game.export.pdf import MOST_SEED
from game.screens.exporting.messages import Action
from game.screens.exporting.state import State
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.form import Choose, FormRow, Option, Section, choice_row, fit_height, on_panel
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Field
from game.words import _

FILE = "file"
"""The id of the field with the whole path."""
FEW_DISTRACTORS = (0, 2, 4)


def form(state: State, window: Box, ui: Ui) -> ScrollArea:
    """Return the rows on their panel, as they lie unscrolled in `window`."""
    box = Box(ui.margin, window.y + ui(6), window.right - ui.margin - ui(20), 0)
    rows = (*_making(state), *_printing(state))
    labels = (_("File"), *(row.label for row in rows))
    taken = max(ui.measure.width(label, ui.type(17), 600) for label in labels)
    rows = (*rows, _file(state, box.w - taken - ui(2 * 22 + 24), ui))
    room = window.h - ui(6 + 10)
    nodes, tall = _panel(rows, box, room, ui)
    if tall > room:
        nodes, tall = _panel(_dense(rows), box, room, ui)
    return ScrollArea(nodes, window, tall + ui(6 + 10), ui(14))


def _panel(rows: Sequence[FormRow], box: Box, room: float, ui: Ui) -> Section:
    gaps = len(rows) + 1 - any(row.beside for row in rows)
    return fit_height(lambda air: on_panel("form", rows, box, ui, air), gaps, room, ui)


def _dense(rows: Sequence[FormRow]) -> tuple[FormRow, ...]:
    """Return the rows for a window too low for all: no explanations, one beside the paper."""
    return tuple(replace(row, note="", beside=row.id in ("extra", "seed")) for row in rows)


def _making(state: State) -> tuple[FormRow, FormRow]:
    """Return the rows about what is made."""
    order = state.order
    printed = (
        ("worksheet", _("Worksheet")),
        ("cards", _("Cards to cut out")),
        ("key", _("Answer key")),
        ("all", _("All three")),
    )

    def make(what: str) -> Order:
        return replace(order, what=what)

    one = choice_row("what", _("Print"), printed, order, make)
    two = choice_row("what", _("Export"), formats(), order, make)
    return replace(one, id="print"), replace(two, id="export")


def _printing(state: State) -> Iterator[FormRow]:
    """Yield the rows about how it is printed."""
    order, most = state.order, len(state.pair_set.distractors)
    if not order.prints:
        return

    def wish(**changes: Any) -> Order:
        return replace(order, wish=replace(order.wish, **changes))

    papers = ("a4", "A4"), ("letter", _("Letter"))
    yield choice_row("paper", _("Paper"), papers, order, lambda paper: wish(paper=paper))
    if order.what == "cards":
        return
    if most:
        counts = [(n, str(n)) for n in sorted({n for n in FEW_DISTRACTORS if n <= most} | {most})]
        note = _("They belong to no term.")
        yield choice_row(
            "extra", _("Extra definitions"), counts, order, lambda n: wish(distractors=n), note
        )
    seed = order.wish.seed
    less = Option("seed-less", "−", Choose(wish(seed=max(0, seed - 1))))
    more = Option("seed-more", "+", Choose(wish(seed=min(MOST_SEED, seed + 1))))
    note = _("Another number deals another order; the key goes with the same one.")
    yield FormRow("seed", _("Deal number"), (less, Option("seed-now", str(seed), None), more), note)


def _file(state: State, width: float, ui: Ui) -> FormRow:
    """Return the row of the field with the whole path, and beside it a choice of the folder."""
    field = Field(FILE, _("File"), _("a file name"), Action.TYPE_FILE)
    line, size, typing = state.line, ui.type(16), state.focus == FILE

    def draw(spot: Box) -> tuple[Node, ...]:
        parent = "file-label"
        return (text_field.node(field, line, spot, size, ui, focused=typing, parent=parent),)

    choose = (Option("choose-folder", _("Folder…"), Action.CHOOSE_FOLDER, icon="folder"),)
    beside = ui.measure.width(choose[0].words, ui.type(16), 600) + ui.type(26 + 26) + ui(12)
    wide = max(ui(240), width - beside)
    return FormRow(FILE, _("File"), choose, "", draw, wide, max(ui(40), ui.type(40)))
