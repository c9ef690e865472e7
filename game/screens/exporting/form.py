"""The form of the export screen: what to make, how it is printed, and in which file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from game.export.order import Order
from game.export.pdf import MOST_SEED
from game.screens.exporting.messages import Action, Choose
from game.view.box import Box
from game.view.line import Line
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.form import FormRow, Option, on_panel
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


def form(model: FormModel, window: Box, ui: Ui) -> ScrollArea:
    """Return the rows on their panel, as they lie unscrolled in `window`."""
    box = Box(ui.margin, window.y + ui(6), window.right - ui.margin - ui(20), 0)
    nodes, tall = on_panel("form", tuple(_rows(model, box, ui)), box, ui)
    return ScrollArea(nodes, window, tall + ui(6 + 16), ui(14))


def _rows(model: FormModel, box: Box, ui: Ui) -> Iterator[FormRow]:
    """Yield the rows, from what is made down to where it goes."""
    order = model.order
    printed = (
        ("worksheet", _("Worksheet")),
        ("cards", _("Cards to cut out")),
        ("key", _("Answer key")),
        ("all", _("All three")),
    )

    def making(values: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
        return _options("what", values, order, lambda what: replace(order, what=what))

    yield FormRow("print", _("Print"), making(printed))
    yield FormRow("export", _("Export"), making(model.formats))
    if order.prints:
        yield from _printing(order, model.distractors)
    yield _file(model, box, ui)


def _printing(order: Order, most: int) -> Iterator[FormRow]:
    """Yield the rows about how it is printed, with `most` distractors at most."""

    def wish(**changes: Any) -> Order:
        return replace(order, wish=replace(order.wish, **changes))

    papers = ("a4", "A4"), ("letter", _("Letter"))
    yield FormRow("paper", _("Paper"), _options("paper", papers, order, lambda v: wish(paper=v)))
    if order.what == "cards":
        return
    if most:
        counts = [(n, str(n)) for n in sorted({n for n in FEW_DISTRACTORS if n <= most} | {most})]
        extra = _options("extra", counts, order, lambda n: wish(distractors=n))
        yield FormRow("extra", _("Distractors"), extra, _("Definitions that match nothing."))
    seed = order.wish.seed
    less = Option("seed-less", "−", Choose(wish(seed=max(0, seed - 1))))
    more = Option("seed-more", "+", Choose(wish(seed=min(MOST_SEED, seed + 1))))
    note = _("Another number deals another order; the key goes with the same one.")
    yield FormRow("seed", _("Seed"), (less, Option("seed-now", str(seed), None), more), note)


def _options(
    id: str, values: Iterable[tuple[T, str]], now: Order, choose: Callable[[T], Order]
) -> tuple[Option, ...]:
    """Return an option for each value; `choose` makes its order."""
    orders = [(value, said, choose(value)) for value, said in values]
    return tuple(Option(f"{id}-{v}", said, Choose(new), new == now) for v, said, new in orders)


def _file(model: FormModel, box: Box, ui: Ui) -> FormRow:
    """Return the row of the field with the whole path."""
    field = Field(FILE, _("File"), _("a file name"), Action.TYPE_FILE)
    line, size, typing, parent = model.line, ui.type(16), model.typing, "file-label"

    def draw(spot: Box) -> tuple[Node, ...]:
        return (text_field.node(field, line, spot, size, ui, focused=typing, parent=parent),)

    return FormRow(FILE, _("File"), draw=draw, draw_w=box.w, draw_h=max(ui(40), ui.type(40)))
