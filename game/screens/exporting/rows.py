"""The rows of the export form: what to make, how it is printed, and in which file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.core.word import Word
from game.export.order import Order
from game.export.pdf import MOST_SEED
from game.paper.page import Paper
from game.view.box import Box
from game.view.line import Line
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.form import Option, Row
from game.widgets.text_field import Field
from game.words import _

FEW_DISTRACTORS = (0, 2, 4)


@dataclass(frozen=True, slots=True)
class What:
    """Make this: "worksheet", "cards", "key", "all", or the format called so."""

    what: str


@dataclass(frozen=True, slots=True)
class On:
    """Print on this paper."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class Extra:
    """Print so many distractors."""

    count: int


@dataclass(frozen=True, slots=True)
class Seed:
    """Print another deal: so many further."""

    by: int


class Write(Word):
    """The keyboard goes to the field of the file."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows show. `distractors` are those that the set has."""

    order: Order
    formats: Sequence[tuple[str, str]]
    distractors: int
    line: Line
    writing: bool


def ordered(order: Order, message: object) -> Order | None:
    """What is wanted after this choice; None when it is none."""
    wish = order.wish
    match message:
        case What(what):
            return replace(order, what=what)
        case On(paper):
            return replace(order, wish=replace(wish, paper=paper))
        case Extra(count):
            return replace(order, wish=replace(wish, distractors=count))
        case Seed(by):
            seed = min(MOST_SEED, max(0, wish.seed + by))
            return replace(order, wish=replace(wish, seed=seed))
    return None


def rows(known: Known, box: Box, ui: Ui) -> Iterator[Row]:
    """From what is made down to where it goes."""
    what = known.order.what
    yield Row("print", _("Print"), tuple(
        Option(f"what-{name}", said, What(name), what == name) for name, said in _printed()
    ))  # fmt: skip
    yield Row("export", _("Export"), tuple(
        Option(f"what-{name}", title, What(name), what == name) for name, title in known.formats
    ))  # fmt: skip
    if known.order.prints:
        yield from _printing(known)
    yield _file(known, box, ui)


def _printed() -> tuple[tuple[str, str], ...]:
    return (
        ("worksheet", _("Worksheet")),
        ("cards", _("Cards to cut out")),
        ("key", _("Answer key")),
        ("all", _("All three")),
    )


def _printing(known: Known) -> Iterator[Row]:
    wish = known.order.wish
    papers: tuple[tuple[Paper, str], ...] = (("a4", "A4"), ("letter", _("Letter")))
    yield Row("paper", _("Paper"), tuple(
        Option(f"paper-{paper}", said, On(paper), wish.paper == paper) for paper, said in papers
    ))  # fmt: skip
    if known.order.what == "cards":
        return
    counts = sorted({n for n in FEW_DISTRACTORS if n <= known.distractors} | {known.distractors})
    if known.distractors:
        yield Row("extra", _("Distractors"), tuple(
            Option(f"extra-{n}", str(n), Extra(n), wish.distractors == n) for n in counts
        ), _("Definitions that match nothing."))  # fmt: skip
    yield Row("seed", _("Seed"), (
        Option("seed-less", "−", Seed(-1)),
        Option("seed-now", str(wish.seed), None),
        Option("seed-more", "+", Seed(1)),
    ), _("Another number deals another order; the key goes with the same one."))  # fmt: skip


def _file(known: Known, box: Box, ui: Ui) -> Row:
    """The field with the whole path."""
    tall = max(ui(40), ui.type(40))
    field = Field("file", _("File"), _("a file name"), Write())

    def draw(spot: Box) -> tuple[Node, ...]:
        return (
            text_field.node(
                field, known.line, spot, ui.type(16), ui, focused=known.writing,
                parent="file-label",
            ),
        )  # fmt: skip

    return Row("file", _("File"), draw=draw, draw_w=box.w, draw_h=tall)
