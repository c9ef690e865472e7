"""The form of the export screen: what to make, how it is printed, and in which file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from game.export.order import Order
from game.export.pdf import MOST_SEED
from game.paper.page import Paper
from game.screens.exporting.messages import (
    Action,
    Choice,
    ChooseDistractors,
    ChoosePaper,
    ChooseWhat,
    StepSeed,
)
from game.view.box import Box
from game.view.line import Line
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.form import Option, Row, on_panel
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Field
from game.words import _

FILE = "file"
"""The id of the field with the whole path."""
FEW_DISTRACTORS = (0, 2, 4)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FormModel:
    """What the rows show. `distractors` are those that the set has."""

    order: Order
    formats: Sequence[tuple[str, str]]
    distractors: int
    line: Line
    typing: bool


def choose(order: Order, choice: Choice) -> Order:
    """Return what is wanted after this choice."""
    wish = order.wish
    match choice:
        case ChooseWhat(what):
            return replace(order, what=what)
        case ChoosePaper(paper):
            return replace(order, wish=replace(wish, paper=paper))
        case ChooseDistractors(count):
            return replace(order, wish=replace(wish, distractors=count))
        case StepSeed(by):
            seed = min(MOST_SEED, max(0, wish.seed + by))
            return replace(order, wish=replace(wish, seed=seed))


def form(model: FormModel, window: Box, ui: Ui) -> ScrollArea:
    """Return the rows on their panel, as they lie unscrolled in `window`."""
    box = Box(ui.margin, window.y + ui(6), window.right - ui.margin - ui(20), 0)
    nodes, tall = on_panel("form", tuple(_rows(model, box, ui)), box, ui)
    return ScrollArea(nodes, window, tall + ui(6 + 16), ui(14))


def _rows(model: FormModel, box: Box, ui: Ui) -> Iterator[Row]:
    """From what is made down to where it goes."""
    what = model.order.what
    printed = (
        ("worksheet", _("Worksheet")),
        ("cards", _("Cards to cut out")),
        ("key", _("Answer key")),
        ("all", _("All three")),
    )
    yield Row("print", _("Print"), _options("what", printed, what, ChooseWhat))
    yield Row("export", _("Export"), _options("what", model.formats, what, ChooseWhat))
    if model.order.prints:
        yield from _printing(model)
    yield _file(model, box, ui)


def _printing(model: FormModel) -> Iterator[Row]:
    wish, most = model.order.wish, model.distractors
    papers: tuple[tuple[Paper, str], ...] = (("a4", "A4"), ("letter", _("Letter")))
    yield Row("paper", _("Paper"), _options("paper", papers, wish.paper, ChoosePaper))
    if model.order.what == "cards":
        return
    if most:
        counts = [(n, str(n)) for n in sorted({n for n in FEW_DISTRACTORS if n <= most} | {most})]
        extra = _options("extra", counts, wish.distractors, ChooseDistractors)
        yield Row("extra", _("Distractors"), extra, _("Definitions that match nothing."))
    less, more = Option("seed-less", "−", StepSeed(-1)), Option("seed-more", "+", StepSeed(1))
    note = _("Another number deals another order; the key goes with the same one.")
    yield Row("seed", _("Seed"), (less, Option("seed-now", str(wish.seed), None), more), note)


def _options(
    id: str, values: Iterable[tuple[T, str]], now: T, choose: Callable[[T], Choice]
) -> tuple[Option, ...]:
    """Return an option for each value; `choose` makes its message."""
    return tuple(Option(f"{id}-{v}", said, choose(v), v == now) for v, said in values)


def _file(model: FormModel, box: Box, ui: Ui) -> Row:
    """Return the row of the field with the whole path."""
    field = Field(FILE, _("File"), _("a file name"), Action.TYPE_FILE)
    line, size, typing, parent = model.line, ui.type(16), model.typing, "file-label"

    def draw(spot: Box) -> tuple[Node, ...]:
        return (text_field.node(field, line, spot, size, ui, focused=typing, parent=parent),)

    return Row(FILE, _("File"), draw=draw, draw_w=box.w, draw_h=max(ui(40), ui.type(40)))
