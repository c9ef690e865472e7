"""The rows of the setup form: which choices there are, and what each one means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.options import FEWEST, MOST
from game.core.run import Run
from game.core.settings import Settings
from game.core.word import Word
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.form import Option, Row, fill_height, on_panel, option_height
from game.widgets.run_words import best_words
from game.widgets.text_field import Field
from game.words import _, n_

COLUMNS = tuple(Box(x, y, w, 7) for y in (0, 10, 20) for x, w in ((0, 13), (16, 27)))
MEMORY = tuple(Box(x, y, 9, 12) for y in (0, 15) for x in (0, 12, 24, 36))
TOTALS = (12, 24, 36, 48, 60)


@dataclass(frozen=True, slots=True)
class Set:
    """Choose `value` for the setting called `what`."""

    what: str
    value: object


class Name(Word):
    """Give the keyboard to the nickname field."""


@dataclass(frozen=True, slots=True)
class Named:
    """Play under this nickname."""

    nickname: str


class WrongHere(Word):
    """Show what is wrong in the file."""


@dataclass(frozen=True, slots=True)
class Auto:
    """What "auto" comes to: the pairs of the largest round, and how many rounds."""

    pairs: int
    rounds: int


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the form shows."""

    chosen: Settings
    line: Line
    typing: bool
    names: tuple[str, ...]
    auto: Auto | None
    count: int
    faults: int


def lay(shown: Shown, box: Box, ui: Ui, room: float = 0.0) -> tuple[tuple[Node, ...], float]:
    """The warning and the rows, and how tall they are together: up to `room` if they can be."""
    nodes: list[Node] = []
    y = box.y
    if shown.faults:
        nodes.append(_warning(shown.faults, Box(box.x, y, box.w, 0), ui))
        y = nodes[-1].box.bottom + ui(16)
    form, at = list(_rows(shown, ui)), Box(box.x, y, box.w, 0)
    rows, tall = fill_height(
        lambda air: on_panel("form", form, at, ui, air),
        len(form) + 1, room - (y - box.y), ui,
    )  # fmt: skip
    return (*nodes, *rows), y + tall - box.y


def _rows(shown: Shown, ui: Ui) -> Iterator[Row]:
    chosen = shown.chosen
    yield Row(
        "mode",
        _("Mode"),
        (
            _option(
                "mode",
                "columns",
                _("Columns"),
                chosen.mode,
                _("All cards can be seen: find what belongs together."),
                COLUMNS,
            ),
            _option(
                "mode",
                "memory",
                _("Memory"),
                chosen.mode,
                _("The cards lie face down: turn two at a time and remember."),
                MEMORY,
            ),
        ),
    )
    yield Row("pairs", _("Pairs a round"), tuple(_pairs(shown)), _rounds_note(shown))
    if shown.count > TOTALS[0]:
        yield Row("total", _("Pairs in all"), tuple(_totals(shown)))
    yield Row(
        "room",
        _("Room"),
        (
            _option(
                "room",
                "desk",
                _("Desk"),
                chosen.room,
                _("Text for whoever sits in front."),
                sample=17,
            ),
            _option(
                "room",
                "projector",
                _("Projector"),
                chosen.room,
                _("Larger text, for the back row."),
                sample=27,
            ),
        ),
    )
    yield Row(
        "direction",
        _("Ask for"),
        (
            _option("direction", "term", _("The definition of each term"), chosen.direction),
            _option("direction", "definition", _("The term for each definition"), chosen.direction),
        ),
    )
    yield _nickname(shown, ui)


def _option(
    what: str, value: object, words: str, now: object, note: str = "",
    sketch: tuple[Box, ...] = (), sample: float = 0.0,
) -> Option:  # fmt: skip
    return Option(f"{what}-{value}", words, Set(what, value), value == now, note, sketch, sample)


def _pairs(shown: Shown) -> Iterator[Option]:
    now = shown.chosen.pairs
    auto = _("Auto")
    if shown.auto is not None:
        auto = n_("Auto · {n} pair", "Auto · {n} pairs", shown.auto.pairs)
    yield _option("pairs", "auto", auto, now)
    most = min(MOST, max(FEWEST, shown.count))
    for number in range(FEWEST, most + 1):
        yield _option("pairs", number, str(number), now)
    yield _option("pairs", "all", _("All"), now)


def _rounds_note(shown: Shown) -> str:
    """What the choice means for this set."""
    if shown.chosen.pairs == "auto":
        return _("Auto takes as many pairs as can be read well in this window.")
    if shown.chosen.pairs == "all":
        return _("As many pairs on the board as it holds, whatever the size of the text.")
    return ""


def _totals(shown: Shown) -> Iterator[Option]:
    now = shown.chosen.total
    below = [total for total in TOTALS if total < shown.count]
    everything = now is None or now >= shown.count
    yield Option("total-all", n_("All {n}", "All {n}", shown.count), Set("total", None), everything)
    for total in sorted({*below, *([now] if now and now < shown.count else [])}):
        yield _option("total", total, str(total), now)


def _nickname(shown: Shown, ui: Ui) -> Row:
    field = Field("nickname", _("Nickname"), _("Your name or a nickname"), Name())

    def draw(box: Box) -> tuple[Node, ...]:
        return (text_field.node(field, shown.line, box, ui.type(16), ui, focused=shown.typing),)

    names = tuple(
        Option(f"name-{number}", name, Named(name), name == shown.line.text)
        for number, name in enumerate(shown.names)
    )
    wide = ui(270) * max(1.0, min(1.8, ui.text))
    return Row("nickname", _("Nickname"), names, "", draw, wide, option_height(ui))


def _warning(faults: int, at: Box, ui: Ui) -> Node:
    """A line that opens the list of what is wrong in the file."""
    words = n_(
        "{n} problem in this file; the good pairs play. Press here or W to see it.",
        "{n} problems in this file; the good pairs play. Press here or W to see them.",
        faults,
    )
    size, inner = ui.type(15), at.w - ui(62)
    tall = ui.measure.height(words, size, inner, 600) + ui(18)
    box = Box(at.x, at.y, at.w, tall)
    sign = Box(box.x + ui(16), box.y, ui(20), tall)
    return Node(
        "warning",
        "button",
        box,
        words,
        skin=Skin(fill="card", edge="bad", edge_px=max(1.0, ui(1.4)), radius=ui(10)),
        texts=(Text(words, Box(box.x + ui(48), box.y, inner, tall), size, 600),),
        icons=(Icon("warning", sign, "bad"),),
        message=WrongHere(),
        keys=("w",),
    )


def best(run: Run, box: Box, ui: Ui) -> Node:
    """The run to beat in the way that is chosen."""
    words = best_words(run)
    if run.start.nickname:
        words = _("{best} · {nickname}").format(best=words, nickname=run.start.nickname)
    words = _("In this way: {best}").format(best=words)
    star, rest = box.left_part(ui(34))
    return Node(
        "best",
        "text",
        box,
        words,
        focusable=False,
        texts=(Text(words, rest, ui.type(16), 600, "good", lines=2, figures=True),),
        icons=(Icon("trophy", star.middle(ui(20), ui(20)).moved(-ui(6), 0), "good"),),
    )
